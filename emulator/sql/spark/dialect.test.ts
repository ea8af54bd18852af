import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantsGet } from '@/lib/databricks/api/unity-catalog'
import { startEmulator, type TestEmulator } from '../../testing'
import { freshSql } from '../../testing-sql'

// Statements that people type, and what Databricks answers to them: docs.databricks.com/aws/en/sql/language-manual.

let emulator: TestEmulator
let sql: ReturnType<typeof freshSql>
beforeAll(async () => {
  emulator = await startEmulator()
  sql = freshSql(emulator)
})
afterAll(() => emulator.close())

/** One row, cell by cell. */
const answers: [statement: string, row: (string | null)[]][] = [
  // Nulls come first when rising, division is of doubles, integers are cut, not rounded.
  ['SELECT first_value(x) OVER (ORDER BY x) FROM VALUES (2), (NULL), (1) AS t(x) LIMIT 1', [null]],
  ['SELECT 7 / 2, 7 DIV 2, CAST(2.7 AS INT), 7 % -3', ['3.5', '3', '2', '1']],
  ["SELECT substring('hello', 2, 3), substring('hello', -3), instr('hello', 'l')", ['ell', 'llo', '3']],
  ["SELECT split('a1b2c', '[0-9]'), regexp_replace('a1', '([a-z])([0-9])', '$2$1')", ['["a","b","c"]', '1a']],
  [
    "SELECT lpad('1', 3, '0'), rpad('1', 3, 'x'), repeat('ab', 2), initcap('ada admin')",
    ['001', '1xx', 'abab', 'Ada Admin'],
  ],
  ["SELECT 'it''s', \"double\", 'a\\nb', r'a\\nb'", ["it's", 'double', 'a\nb', 'a\\nb']],
  ["SELECT NULL <=> NULL, 1 <=> NULL, nvl(NULL, 'x'), if(1 > 2, 'a', 'b')", ['true', 'false', 'x', 'b']],
  ["SELECT array(1, 2)[0], map('a', 1)['a'], element_at(array(1, 2), 1), size(array(1, 2))", ['1', '1', '1', '2']],
  ['SELECT sequence(1, 3), sequence(10, 1, -4), array_repeat(0, 2)', ['["1","2","3"]', '["10","6","2"]', '["0","0"]']],
  ['SELECT transform(array(1, 2), x -> x * 10), aggregate(array(1, 2, 3), 0, (a, x) -> a + x)', ['["10","20"]', '6']],
  ["SELECT date_add(DATE'2026-01-31', 1), add_months(DATE'2026-01-31', 1)", ['2026-02-01', '2026-02-28']],
  ["SELECT datediff(DATE'2026-03-01', DATE'2026-02-01'), last_day(DATE'2026-02-10')", ['28', '2026-02-28']],
  ["SELECT date_format(TIMESTAMP'2026-01-02 03:04:05', 'yyyy/MM/dd HH:mm')", ['2026/01/02 03:04']],
  ["SELECT dayofweek(DATE'2026-11-20'), weekday(DATE'2026-11-20'), quarter(DATE'2026-11-20')", ['6', '4', '4']],
  ["SELECT date_trunc('MONTH', TIMESTAMP'2026-11-20 10:00:00')", ['2026-11-01T00:00:00.000Z']],
  ["SELECT to_date('20/11/2026', 'dd/MM/yyyy'), DATE'2026-11-20' + INTERVAL 1 MONTH", ['2026-11-20', '2026-12-20']],
  ['SELECT unix_timestamp(), current_date()', ['1795176000', '2026-11-20']],
  ["SELECT try_divide(1, 0), try_cast('x' AS INT), get_json_object('{\"a\":{\"b\":1}}', '$.a.b')", [null, null, '1']],
  ['SELECT count(*), count_if(x > 1), max_by(y, x) FROM VALUES (1, "a"), (2, "b") AS t(x, y)', ['2', '1', 'b']],
  ['WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS x FROM a) SELECT x FROM b', ['2']],
  ['SELECT x FROM (SELECT explode(array(1, 2)) AS x) QUALIFY row_number() OVER (ORDER BY x DESC) = 1', ['2']],
  ['SELECT id, n FROM (SELECT 1 AS id, array(5) AS xs) LATERAL VIEW explode(xs) AS n', ['1', '5']],
  [`SELECT c:a.b[1], c:a['x y'], c:n::INT + 1 FROM (SELECT '{"a":{"b":[1,2],"x y":"z"},"n":4}' AS c)`, ['2', 'z', '5']],
  ['SELECT * EXCEPT (b) FROM (SELECT 1 AS a, 2 AS b)', ['1']],
  ['SELECT count(*) FROM samples.tpch.nation n JOIN samples.tpch.region r ON n.n_regionkey = r.r_regionkey', ['25']],
]

describe('what a table is', () => {
  test('in a row, by its properties, with the volumes beside it', async () => {
    const own = freshSql(emulator)
    await own.rows("CREATE TABLE main.default.days (day DATE) COMMENT 'kept' TBLPROPERTIES ('team' = 'sales')")
    const { manifest, result } = await own.run('DESCRIBE DETAIL main.default.days')
    const row = Object.fromEntries(
      manifest!.schema!.columns!.map(({ name }, at) => [name, result!.data_array![0]![at]]),
    )
    expect(row).toMatchObject({ format: 'delta', name: 'main.default.days', description: 'kept' })
    expect(await own.rows('SHOW TBLPROPERTIES main.default.days')).toEqual([['team', 'sales']])
    expect(await own.rows("SHOW TBLPROPERTIES main.default.days ('team')")).toEqual([['team', 'sales']])
    expect((await own.rows('SHOW TBLPROPERTIES main.default.days (nothing)'))[0]![1]).toContain(
      'does not have property',
    )
    expect(await own.rows('SHOW VOLUMES IN acme.sales')).toEqual([['sales', 'exports']])
    expect(await own.rows('SHOW VOLUMES IN acme.sales', {}, 'viewer')).toEqual([['sales', 'exports']])
  })
})

test.each(answers)('%s', async (statement, row) => {
  expect((await sql.rows(statement))[0]).toEqual(row)
})

test.each(['SELECT nothing', 'SELECT x.nothing FROM (SELECT 1 AS a) AS x', 'SELECT nothing FROM VALUES (1) AS t(a)'])(
  'a column that is not there is named, with its place: %s',
  async (statement) => {
    const { message, state } = await sql.failure(statement)
    expect(message).toMatch(/^\[UNRESOLVED_COLUMN\.\w+\] .*`nothing`.*; line 1 pos \d+$/)
    expect(state).toBe('42703')
  },
)

describe('too much for memory', () => {
  test.each([
    "SELECT repeat('x', 2000000000)",
    "SELECT lpad('x', 2000000000)",
    'SELECT sequence(1, 100000000000)',
    'SELECT array_repeat(1, 3000000000)',
    "SELECT length(concat_ws('', collect_list(repeat('x', 10000000)))) FROM range(1000)",
  ])('is refused, and does not take the machine along: %s', async (statement) => {
    expect(await sql.failure(statement)).toEqual({
      state: '53200',
      message: expect.stringMatching(/^\[UNABLE_TO_ACQUIRE_MEMORY\]/),
    })
  })
})

test('a sample is of rows, not all or nothing', async () => {
  const [first] = await sql.rows('SELECT count(*) FROM samples.nyctaxi.trips TABLESAMPLE (10 PERCENT)')
  expect(Number(first![0])).toBeGreaterThan(1500)
  expect(Number(first![0])).toBeLessThan(3000)
})

describe('no way out', () => {
  // Each of these reads a file, the environment or the settings, or turns that on, where DuckDB is asked directly.
  test.each([
    'SET enable_external_access = true',
    'SET GLOBAL enable_external_access = true',
    "ATTACH '/tmp/x.db'",
    "COPY (SELECT 1) TO '/tmp/x.csv'",
    "EXPORT DATABASE '/tmp/x'",
    'INSTALL httpfs',
    'LOAD httpfs',
    'PRAGMA database_list',
    'CALL pragma_version()',
    "SELECT getenv('HOME')",
    "SELECT current_setting('threads')",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    'SELECT * FROM `/etc/passwd`',
    'SELECT * FROM text.`/etc/passwd`',
    'SELECT * FROM duckdb_settings()',
    'SELECT * FROM sqlite_master',
    "SELECT * FROM query('SELECT 1')",
    'CREATE MACRO f() AS 1',
    'CREATE SECRET x (TYPE s3)',
    "CREATE TABLE main.default.x USING csv LOCATION '/etc/passwd'",
  ])('%s', async (statement) => {
    const { message } = await sql.failure(statement)
    expect(message).toMatch(
      /PARSE_SYNTAX_ERROR|UNRESOLVED_ROUTINE|TABLE_OR_VIEW_NOT_FOUND|CONFIG_NOT_AVAILABLE|NOT_SUPPORTED/,
    )
    expect(message).not.toContain('root:')
  })

  test('an unknown function is refused by its name', async () => {
    expect((await sql.failure('SELECT foo(1)')).message).toContain('Cannot resolve routine `foo`')
  })

  test('names and texts stay names and texts, whatever is in them', async () => {
    expect(await sql.rows(`SELECT 'a\\'; SELECT getenv(\\'HOME\\') --'`)).toEqual([["a'; SELECT getenv('HOME') --"]])
    await sql.rows('CREATE TABLE main.default.`p"; SELECT getenv(\'HOME\')` (`c"d` INT)')
    await sql.rows("INSERT INTO main.default.`p\"; SELECT getenv('HOME')` VALUES (7)")
    expect(await sql.rows('SELECT `c"d` FROM main.default.`p"; SELECT getenv(\'HOME\')`')).toEqual([['7']])
  })
})

// GRANT and its privileges: facts/databricks-behaviour.md 5
describe('privileges', () => {
  const orders = 'acme.finance.budget'
  const count = `SELECT count(*) FROM ${orders}`

  test('given in SQL they count, in SQL and in the API, and are taken away again', async () => {
    const own = freshSql(emulator)
    const denied = await own.failure(count, {}, 'viewer')
    expect(denied.message).toMatch(/PERMISSION_DENIED|TABLE_OR_VIEW_NOT_FOUND/)
    await own.rows('GRANT USE SCHEMA ON SCHEMA acme.finance TO `vera.viewer@acme.example`')
    await own.rows(`GRANT SELECT, MODIFY ON TABLE ${orders} TO \`vera.viewer@acme.example\``)
    expect(await own.rows(count, {}, 'viewer')).toHaveLength(1)
    const { answer } = await own.call(grantsGet, { securable_type: 'table', full_name: orders })
    expect(answer.privilege_assignments).toContainEqual({
      principal: 'vera.viewer@acme.example',
      privileges: ['MODIFY', 'SELECT'],
    })
    expect(await own.rows(`SHOW GRANTS \`vera.viewer@acme.example\` ON ${orders}`)).toEqual([
      ['vera.viewer@acme.example', 'USE SCHEMA', 'SCHEMA', 'acme.finance'],
      ['vera.viewer@acme.example', 'MODIFY', 'TABLE', orders],
      ['vera.viewer@acme.example', 'SELECT', 'TABLE', orders],
    ])
    await own.rows(`REVOKE SELECT ON ${orders} FROM \`vera.viewer@acme.example\``)
    expect((await own.failure(count, {}, 'viewer')).message).toContain('PERMISSION_DENIED')
  })

  test('only those who manage it give them, only to someone, and only what there is', async () => {
    const own = freshSql(emulator)
    const grant = (text: string, who?: 'viewer') => own.failure(`GRANT ${text}`, {}, who).then(({ message }) => message)
    expect(await grant('SELECT ON TABLE acme.sales.orders TO finance', 'viewer')).toContain('PERMISSION_DENIED')
    expect(await grant('SELECT ON TABLE acme.sales.orders TO nobody')).toContain('nobody')
    expect(await grant('FLY ON TABLE acme.sales.orders TO finance')).toContain('Privilege FLY is not applicable')
    expect(await grant('SELECT ON TABLE acme.sales.nothing TO finance')).toContain('TABLE_OR_VIEW_NOT_FOUND')
    expect(await grant('SELECT ON TABLE acme.finance.budget TO analysts', 'viewer')).toContain('NOT_FOUND')
    expect(await grant('SELECT ON SCHEMA acme.nothing TO finance')).toContain('SCHEMA_NOT_FOUND')
  })
})
