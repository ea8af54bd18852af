import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StatementParameterListItem, StatementResponse } from '@/lib/databricks/api/models/sql'
import * as statements from '@/lib/databricks/api/statement-execution'
import * as warehouses from '@/lib/databricks/api/sql-warehouses'
import { seededWarehouseId } from '../seed/warehouses'
import { startEmulator, type TestEmulator } from '../testing'
import { dashboards, freshSql } from '../testing-sql'

let emulator: TestEmulator
let sql: ReturnType<typeof freshSql>
beforeAll(async () => {
  emulator = await startEmulator()
  sql = freshSql(emulator)
})
afterAll(() => emulator.close())

const second = 1000
const minute = 60 * second
const starter = seededWarehouseId('Serverless Starter Warehouse')
const stopped = seededWarehouseId('Platform Maintenance')
const failing = seededWarehouseId('Legacy Reporting')
/** Takes DuckDB long enough that nothing else could end it in time. */
const endless =
  'SELECT count(DISTINCT sha2(CAST(a.id * b.id AS STRING), 256)) FROM range(3000000) a CROSS JOIN range(3000) b'

const send = (body: unknown, path = '/api/2.0/sql/statements') =>
  emulator.send(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
const get = (statement_id: string) => sql.call(statements.getStatement, { statement_id })
const stateOf = async (id: string) => (await get(id)).answer.status?.state
const cancel = (statement_id: string) => sql.call(statements.cancelExecution, { statement_id })
const chunk = (statement_id: string, chunk_index: number) =>
  sql.call(statements.getStatementResultChunkN, { statement_id, chunk_index })

/** A statement that is accepted and goes on. */
async function begun(statement: string, more = {}): Promise<string> {
  return (await sql.run(statement, { wait_timeout: '0s', ...more })).statement_id!
}

describe('the answer', () => {
  test('is as recorded (XO 037, 044)', async () => {
    const { answer } = await sql.submit("SELECT 1 AS a, 'x' AS b")
    expect(answer).toEqual({
      statement_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      status: { state: 'SUCCEEDED' },
      manifest: {
        format: 'JSON_ARRAY',
        schema: {
          column_count: 2,
          columns: [
            { name: 'a', type_text: 'INT', type_name: 'INT', position: 0 },
            { name: 'b', type_text: 'STRING', type_name: 'STRING', position: 1 },
          ],
        },
        total_chunk_count: 1,
        chunks: [{ chunk_index: 0, row_offset: '0', row_count: '1' }],
        total_row_count: '1',
        truncated: false,
      },
      result: { chunk_index: 0, row_offset: '0', row_count: '1', data_array: [['1', 'x']] },
    })
    expect(Object.keys(answer)).toEqual(['statement_id', 'status', 'manifest', 'result'])
    expect((await get(answer.statement_id!)).answer).toEqual(answer)
  })

  test('int64 are bare numbers, as recorded (XO 037)', async () => {
    const text = await (await send({ statement: 'SELECT 1 AS a', warehouse_id: dashboards })).text()
    expect(text).toContain('"chunks":[{"chunk_index":0,"row_offset":0,"row_count":1}],"total_row_count":1')
  })

  test('of no rows has columns, no chunks and an empty result (XO notes "Responses")', async () => {
    const { manifest, result } = await sql.run('SELECT 1 AS a WHERE false')
    expect(manifest).toMatchObject({ schema: { column_count: 1 }, total_chunk_count: 0, total_row_count: '0' })
    expect(manifest).not.toHaveProperty('chunks')
    expect(result).toEqual({})
  })

  test('of a statement that returns nothing has no columns (XO notes "Summary")', async () => {
    const { manifest, result } = await sql.run('CREATE TABLE main.default.nothing (a INT)')
    expect(manifest?.schema).toEqual({ column_count: 0 })
    expect(result).toEqual({})
  })

  test('of a failure is HTTP 200, with code, state and place (3.4 "SQL failure")', async () => {
    const { status, answer } = await sql.submit('SELEC 1')
    expect(status).toBe(200)
    expect(answer).toEqual({
      statement_id: expect.any(String),
      status: {
        state: 'FAILED',
        error: {
          error_code: 'BAD_REQUEST',
          // XO recording 154.
          message:
            "\n[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'. SQLSTATE: 42601 (line 1, pos 0)\n\n== SQL ==\nSELEC 1\n^^^\n",
        },
        sql_state: '42601',
      },
    })
    expect((await get(answer.statement_id!)).answer).toEqual(answer)
  })
})

describe('what is refused before anything runs', () => {
  test.each([
    // XO recordings 039 to 043.
    [{ warehouse_id: dashboards }, 400, 'BAD_REQUEST', 'Required field is not specified: statement.'],
    [{ statement: 'SELECT 1' }, 400, 'BAD_REQUEST', 'Required field is not specified: warehouse_id.'],
    [{}, 400, 'BAD_REQUEST', 'Required field is not specified: warehouse_id.'],
    [
      'this is not json',
      400,
      'MALFORMED_REQUEST',
      'Invalid JSON given in the body of the request - failed to parse given JSON',
    ],
    // 3.4 "errors"; XO recordings 173, 174.
    [
      { statement: 'SELECT 1', warehouse_id: 'nosuch' },
      400,
      'INVALID_PARAMETER_VALUE',
      'nosuch is not a valid endpoint id.',
    ],
    [
      { statement: 'SELECT 1', warehouse_id: '00000000deadbeef' },
      403,
      'PERMISSION_DENIED',
      'You do not have permission to use the SQL Warehouse. Please contact your administrator.',
    ],
  ])('%j', async (body, status, error_code, message) => {
    const answer = await send(body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error_code, message })
  })

  test('a warehouse that one may not use is as one that is not there (3.4 "errors")', async () => {
    const viewer = await sql.submit('SELECT 1', { warehouse_id: seededWarehouseId('Finance Close') }, 'viewer')
    expect(viewer).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    expect(await sql.submit('SELECT 1', {}, 'viewer')).toMatchObject({ status: 200 })
  })

  test.each([
    // 3.4 "wait_timeout"; XO recordings 032, 033.
    ['51s', 'The wait_timeout field must be 0 seconds (disables wait), or between 5 seconds and 50 seconds.'],
    ['4s', 'The wait_timeout field must be 0 seconds (disables wait), or between 5 seconds and 50 seconds.'],
    ['1s', 'The wait_timeout field must be 0 seconds (disables wait), or between 5 seconds and 50 seconds.'],
    ['soon', 'Error while parsing type: duration.'],
    ['', 'Error while parsing type: duration.'],
  ])('a wait_timeout of %s', async (wait_timeout, message) => {
    expect(await sql.submit('SELECT 1', { wait_timeout })).toMatchObject({
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      message,
    })
  })

  test.each(['0s', '5s', '50s', undefined])('but a wait_timeout of %s is right', async (wait_timeout) => {
    expect((await sql.submit('SELECT 1', { wait_timeout })).status).toBe(200)
  })

  test('more text than 16 MiB (3.4 "limits")', async () => {
    const text = (bytes: number) => `SELECT 1 --${'x'.repeat(bytes - 11)}`
    const most = 16 * 1024 * 1024
    expect(await sql.submit(text(most + 1))).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(await sql.rows(text(most))).toEqual([['1']])
    // An error quotes what is around its place, not all of it.
    expect((await sql.failure(`SELEC ${text(most - 6)}`)).message.length).toBeLessThan(100_000)
  })

  test.each([
    ['row_limit', '-1', '[0, 2147483647]'],
    ['row_limit', '2147483648', '[0, 2147483647]'],
    ['byte_limit', '0', '[1, 26214400]'],
    ['byte_limit', '26214401', '[1, 26214400]'],
  ])('a %s of %s (XO notes "Requests")', async (name, value, range) => {
    const reply = await sql.submit('SELECT 1', { [name]: value })
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(reply.message).toContain(range)
  })

  test('unknown words and members are passed over (3.4 "session"; XO 037)', async () => {
    const odd = { disposition: 'SOMEWHERE', format: 'PARQUET', on_wait_timeout: 'SHRUG', nosuchmember: 1 }
    const { manifest, result } = await sql.run('SELECT 1', odd)
    expect(manifest?.format).toBe('JSON_ARRAY')
    expect(result?.data_array).toEqual([['1']])
  })
})

describe('ids', () => {
  const unknown = '01f1c46b-ffff-1fff-bfff-ffffffffffff'

  test('a malformed one is 400, an unknown one 404 (3.4 "errors"; XO 178, 179)', async () => {
    expect(await get('nosuch')).toMatchObject({
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      message: 'Error while parsing type: statement_id.',
    })
    expect(await get(unknown)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect(await chunk(unknown, 0)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })

  test('that of somebody else is unknown too, even to an admin', async () => {
    const { statement_id } = (await sql.submit('SELECT 1', {}, 'viewer')).answer
    expect(await get(statement_id!)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect(await sql.call(statements.getStatement, { statement_id: statement_id! }, 'viewer')).toMatchObject({
      status: 200,
    })
  })

  test('later statements have later ids', async () => {
    const ids = [await sql.run('SELECT 1'), await sql.run('SELECT 1'), await sql.run('SELECT 1')].map(
      ({ statement_id }) => statement_id!,
    )
    expect(ids.toSorted()).toEqual(ids)
  })
})

/** What is answered, with time passing meanwhile. */
async function timePassing<T>(answer: Promise<T>): Promise<T> {
  const timer = setInterval(() => emulator.pass(second), 5)
  try {
    return await answer
  } finally {
    clearInterval(timer)
  }
}

describe('waiting', () => {
  test('0s answers at once, and the result comes by polling (3.4 "wait_timeout")', async () => {
    const { statement_id, status, ...rest } = await sql.run('SELECT emulator_sleep(3)', { wait_timeout: '0s' })
    expect(status).toEqual({ state: 'RUNNING' })
    // XO notes "Responses": nothing but id and state.
    expect(rest).toEqual({})
    emulator.pass(2 * second)
    expect(await stateOf(statement_id!)).toBe('RUNNING')
    emulator.pass(second)
    await expect.poll(() => stateOf(statement_id!)).toBe('SUCCEEDED')
  })

  test('a statement that is over in time is answered with its result', async () => {
    const { status, result } = await timePassing(sql.run('SELECT emulator_sleep(20)', { wait_timeout: '30s' }))
    expect(status?.state).toBe('SUCCEEDED')
    expect(result?.row_count).toBe('1')
  })

  test.each([undefined, 'CONTINUE'])('on_wait_timeout %s leaves it running (3.4)', async (on_wait_timeout) => {
    const { statement_id, status } = await timePassing(
      sql.run('SELECT emulator_sleep(600)', { wait_timeout: '5s', on_wait_timeout }),
    )
    expect(status?.state).toBe('RUNNING')
    expect(await stateOf(statement_id!)).toBe('RUNNING')
    await cancel(statement_id!)
  })

  test('on_wait_timeout CANCEL ends it (3.4)', async () => {
    const { statement_id, status } = await timePassing(
      sql.run('SELECT emulator_sleep(600)', { wait_timeout: '5s', on_wait_timeout: 'CANCEL' }),
    )
    expect(status).toEqual({ state: 'CANCELED' })
    expect(await stateOf(statement_id!)).toBe('CANCELED')
  })

  test('on_wait_timeout CANCEL ends what DuckDB works on', async () => {
    const { status } = await timePassing(sql.run(endless, { wait_timeout: '5s', on_wait_timeout: 'CANCEL' }))
    expect(status).toEqual({ state: 'CANCELED' })
  })
})

describe('cancel', () => {
  test('is 200 and {} whatever it is for (3.4 "cancel")', async () => {
    const over = (await sql.run('SELECT 1')).statement_id!
    for (const id of [over, '01f1c46b-ffff-1fff-bfff-ffffffffffff', 'nosuch']) {
      expect(await cancel(id)).toMatchObject({ status: 200, answer: {} })
    }
    // XO notes "Cancellation": what is over stays as it is.
    expect(await stateOf(over)).toBe('SUCCEEDED')
  })

  test('ends a statement that sleeps, and one that DuckDB works on', async () => {
    for (const text of ['SELECT emulator_sleep(600)', endless]) {
      const id = await begun(text)
      expect(await stateOf(id)).toBe('RUNNING')
      await cancel(id)
      await expect.poll(() => stateOf(id)).toBe('CANCELED')
      // XO notes "Errors": the state is the only sign.
      expect((await get(id)).answer).toEqual({ statement_id: id, status: { state: 'CANCELED' } })
    }
  })

  test('of somebody else changes nothing, but who manages the warehouse may', async () => {
    const id = await begun('SELECT emulator_sleep(600)')
    await sql.call(statements.cancelExecution, { statement_id: id }, 'viewer')
    expect(await stateOf(id)).toBe('RUNNING')
    await cancel(id)

    const theirs = (await sql.submit('SELECT emulator_sleep(600)', { wait_timeout: '0s' }, 'viewer')).answer
      .statement_id!
    await cancel(theirs)
    const seen = await sql.call(statements.getStatement, { statement_id: theirs }, 'viewer')
    expect(seen.answer.status?.state).toBe('CANCELED')
  })

  test('leaves the rest of the emulator free while DuckDB works', async () => {
    const ids = await Promise.all([begun(endless), begun(endless), begun(endless), begun(endless)])
    const from = performance.now()
    for (let turn = 0; turn < 20; turn++) await sql.call(warehouses.list, {})
    expect(performance.now() - from).toBeLessThan(1000)
    await Promise.all(ids.map(cancel))
    for (const id of ids) await expect.poll(() => stateOf(id)).toBe('CANCELED')
    expect(await sql.rows('SELECT 1')).toEqual([['1']])
  })
})

describe('the warehouse', () => {
  const warehouse = async (id: string) => (await sql.call(warehouses.get, { id })).answer

  test('that is stopped starts by itself, and the statement waits (3.3 "resume")', async () => {
    const id = await begun('SELECT 1', { warehouse_id: stopped })
    expect(await stateOf(id)).toBe('PENDING')
    expect((await warehouse(stopped)).state).toBe('STARTING')
    emulator.pass(5 * minute)
    await expect.poll(() => stateOf(id)).toBe('SUCCEEDED')
    expect((await warehouse(stopped)).state).toBe('RUNNING')
  })

  test('that cannot start fails the statement', async () => {
    const id = await begun('SELECT 1', { warehouse_id: failing })
    expect(await stateOf(id)).toBe('PENDING')
    emulator.pass(30 * minute)
    expect((await get(id)).answer.status).toMatchObject({
      state: 'FAILED',
      error: { message: expect.stringContaining('failing to launch') },
    })
  })

  test('that is stopped by hand cancels what runs on it', async () => {
    const id = await begun('SELECT emulator_sleep(600)', { warehouse_id: stopped })
    emulator.pass(5 * minute)
    expect(await stateOf(id)).toBe('RUNNING')
    await sql.call(warehouses.stop, { id: stopped })
    expect(await stateOf(id)).toBe('CANCELED')
  })

  test('stays on while a statement runs, and stops when none has for a while (3.3 "auto_stop_mins")', async () => {
    const on = { warehouse_id: starter }
    await timePassing(sql.run('SELECT 1', on))
    const id = await begun('SELECT emulator_sleep(1800)', on)
    emulator.pass(25 * minute)
    expect((await warehouse(starter)).state).toBe('RUNNING')
    emulator.pass(5 * minute)
    await expect.poll(() => stateOf(id)).toBe('SUCCEEDED')
    emulator.pass(9 * minute)
    expect((await warehouse(starter)).state).toBe('RUNNING')
    emulator.pass(2 * minute)
    expect((await warehouse(starter)).state).not.toBe('RUNNING')
    emulator.pass(5 * minute)
    expect((await warehouse(starter)).state).toBe('STOPPED')
    await timePassing(sql.run('SELECT 1', on))
    expect((await warehouse(starter)).state).toBe('RUNNING')
  })
})

describe('chunks', () => {
  test('are of so many rows (3.4 "chunks")', async () => {
    const { manifest } = await sql.run('SELECT 1 FROM range(150000)')
    expect(manifest).toMatchObject({ total_chunk_count: 2, total_row_count: '150000', truncated: false })
    const [first, last] = manifest!.chunks!
    expect(last!.row_offset).toBe(first!.row_count)
    expect(Number(first!.row_count) + Number(last!.row_count)).toBe(150_000)
  })

  test('are of so many bytes, and go on where the last one ended (3.4 "chunks")', async () => {
    const { statement_id, manifest, result } = await sql.run("SELECT id, repeat('x', 1000) FROM range(9000)")
    const chunks = manifest!.chunks!
    expect(chunks.length).toBeGreaterThan(2)
    let rows = 0
    let part = result!
    for (const [at, { row_offset, row_count }] of chunks.entries()) {
      expect(part).toMatchObject({ chunk_index: at, row_offset: String(rows), row_count })
      expect([row_offset, part.data_array?.[0]?.[0]]).toEqual([String(rows), String(rows)])
      expect(part.data_array).toHaveLength(Number(row_count))
      rows += Number(row_count)
      if (at === chunks.length - 1) break
      expect(part.next_chunk_index).toBe(at + 1)
      part = (await chunk(statement_id!, at + 1)).answer
    }
    expect(rows).toBe(9000)
    expect(part).not.toHaveProperty('next_chunk_index')

    // The link is for a plain GET.
    const token = `dapi-emulator-admin.${sql.workspace}`
    const linked = await emulator.send(result!.next_chunk_internal_link!, {}, token)
    expect(await linked.json()).toMatchObject({ chunk_index: 1, row_offset: Number(chunks[1]!.row_offset) })
  })

  test('beyond the last are out of bounds (3.4 "chunks")', async () => {
    const { statement_id } = await sql.run('SELECT 1')
    expect((await chunk(statement_id!, 0)).answer.data_array).toEqual([['1']])
    for (const index of [1, 99, -1]) {
      expect(await chunk(statement_id!, index)).toMatchObject({
        status: 400,
        code: 'INVALID_PARAMETER_VALUE',
        message: `The chunk_index ${index} is out of bounds.`,
      })
    }
  })

  test('of a statement that failed or still runs are not there (3.4 "chunks"; XO 169)', async () => {
    const failed = await sql.run('SELEC')
    expect(await chunk(failed.statement_id!, 0)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    const running = await begun('SELECT emulator_sleep(600)')
    expect(await chunk(running, 0)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    await cancel(running)
  })
})

describe('limits', () => {
  const three = 'SELECT id FROM range(3000)'

  test('row_limit cuts, and says so (XO notes "Caps and limits")', async () => {
    const cut = await sql.run(three, { row_limit: '10' })
    expect(cut.manifest).toMatchObject({ total_row_count: '10', truncated: true })
    expect(cut.result!.data_array).toHaveLength(10)
    expect((await sql.run(three, { row_limit: '0' })).manifest).toMatchObject({ total_row_count: '0', truncated: true })
    expect((await sql.run(three, { row_limit: '3000' })).manifest).toMatchObject({
      total_row_count: '3000',
      truncated: false,
    })
  })

  test('byte_limit below the first rows leaves none (XO recording 150)', async () => {
    const cut = await sql.run(three, { byte_limit: '1000' })
    expect(cut.manifest).toMatchObject({ total_row_count: '0', total_chunk_count: 0, truncated: true })
    expect(cut.result).toEqual({})
  })

  test('INLINE fails above 25 MiB, EXTERNAL_LINKS does not (3.4 "disposition")', async () => {
    const large = "SELECT repeat('x', 1000000) AS pad FROM range(27)"
    const { status } = await sql.run(large)
    expect(status).toMatchObject({ state: 'FAILED', error: { error_code: 'BAD_REQUEST' } })
    expect(status!.error!.message).toContain('EXTERNAL_LINKS')
    const links = await sql.run(large, { disposition: 'EXTERNAL_LINKS' })
    expect(links.manifest).toMatchObject({ total_row_count: '27', truncated: false })
  })

  test.each(['ARROW_STREAM', 'CSV'])(
    'INLINE has no %s (3.4 "disposition"; XO notes "Dispositions")',
    async (format) => {
      expect(await sql.submit('SELECT 1', { disposition: 'INLINE', format })).toMatchObject({
        status: 400,
        code: 'INVALID_PARAMETER_VALUE',
        message: 'Incompatible parameters: The format field must be JSON_ARRAY when the disposition field is INLINE.',
      })
    },
  )

  test('ARROW_STREAM is refused openly: the emulator does not have it', async () => {
    const reply = await sql.submit('SELECT 1', { disposition: 'EXTERNAL_LINKS', format: 'ARROW_STREAM' })
    expect(reply).toMatchObject({ status: 501, code: 'NOT_IMPLEMENTED' })
  })
})

describe('external links', () => {
  const links = (statement: string, format = 'JSON_ARRAY') =>
    sql.run(statement, { disposition: 'EXTERNAL_LINKS', format })
  const linkOf = ({ result }: StatementResponse) => result!.external_links![0]!
  const textOf = async (answer: StatementResponse) => (await fetch(linkOf(answer).external_link!)).text()

  test('JSON_ARRAY is as recorded (XO notes "Dispositions": 11 bytes)', async () => {
    const answer = await links("SELECT 1 AS a, 'x' AS b")
    expect(answer.manifest).toMatchObject({
      format: 'JSON_ARRAY',
      total_byte_count: '11',
      chunks: [{ chunk_index: 0, row_offset: '0', row_count: '1', byte_count: '11' }],
    })
    expect(answer.result).not.toHaveProperty('data_array')
    const fields = ['byte_count', 'chunk_index', 'expiration', 'external_link', 'row_count', 'row_offset']
    expect(Object.keys(linkOf(answer)).toSorted()).toEqual(fields)
    expect(await textOf(answer)).toBe('[["1","x"]]')
  })

  test('CSV has the names first, and NULL as null (XO recording 048: 26 bytes)', async () => {
    const answer = await links("SELECT 1 AS a, 'x' AS b, NULL AS n, 'p,q' AS c", 'CSV')
    const text = await textOf(answer)
    expect(text).toBe('a,b,n,c\n1,x,null,"p,q"\n')
    expect(linkOf(answer).byte_count).toBe(String(text.length))
    const quoted = await links(String.raw`SELECT 'say "x"' AS a, 'two\nlines' AS b`, 'CSV')
    expect(await textOf(quoted)).toBe('a,b\n"say ""x""","two\nlines"\n')
  })

  test('of several chunks follow each other, and hold all rows', async () => {
    const answer = await links('SELECT id FROM range(150000)', 'CSV')
    let link = linkOf(answer)
    let text = ''
    for (;;) {
      text += await (await fetch(link.external_link!)).text()
      if (link.next_chunk_index === undefined) break
      link = (await chunk(answer.statement_id!, link.next_chunk_index)).answer.external_links![0]!
    }
    const lines = text.split('\n')
    expect([lines[0], lines[1], lines.at(-2), lines.length]).toEqual(['id', '0', '149999', 150_002])
  })

  test('refuse a credential, as the storage behind them does (3.4 "external_links")', async () => {
    const { external_link } = linkOf(await links('SELECT 1'))
    const got = await fetch(external_link!, { headers: { authorization: 'Bearer dapi-emulator-admin' } })
    expect([got.status, await got.text()]).toEqual([400, expect.stringContaining('<Code>InvalidArgument</Code>')])
  })

  test('are good for 15 minutes at most, and then another can be had (3.4 "external_links")', async () => {
    const answer = await links('SELECT 1')
    const { external_link, expiration } = linkOf(answer)
    const goodForMs = Date.parse(expiration!) - emulator.now()
    expect(goodForMs).toBeGreaterThan(14 * minute)
    expect(goodForMs).toBeLessThanOrEqual(15 * minute)
    emulator.pass(16 * minute)
    const late = await fetch(external_link!)
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
    const again = (await chunk(answer.statement_id!, 0)).answer.external_links![0]!
    expect(again.external_link).not.toBe(external_link)
    expect((await fetch(again.external_link!)).status).toBe(200)
  })

  test('cannot be changed', async () => {
    const one = linkOf(await links('SELECT 1')).external_link!
    const other = linkOf(await links('SELECT 2')).external_link!
    const swapped = new URL(one)
    swapped.pathname = new URL(other).pathname
    for (const url of [swapped.href, one.replace(/TTL=\d+/, 'TTL=99999999'), one.split('?')[0]!]) {
      const got = await fetch(url)
      expect([got.status, await got.text()]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')])
    }
    expect((await fetch(one, { method: 'DELETE' })).status).toBe(405)
  })
})

describe('parameters', () => {
  const values = async (text: string, ...parameters: Partial<StatementParameterListItem>[]) =>
    (await sql.rows(text, { parameters: parameters as StatementParameterListItem[] }))[0]

  test.each([
    // XO notes "Parameters"; recordings 101 to 118.
    ['STRING', "o'x; --", ["o'x; --", 'string']],
    ['INT', '42', ['42', 'int']],
    ['BIGINT', '9223372036854775807', ['9223372036854775807', 'bigint']],
    ['DOUBLE', '1.5', ['1.5', 'double']],
    ['DECIMAL(10,2)', '1.50', ['1.50', 'decimal(3,2)']],
    ['BOOLEAN', 'true', ['true', 'boolean']],
    ['DATE', '2024-01-02', ['2024-01-02', 'date']],
    ['TIMESTAMP', '2024-01-02 03:04:05.123456', ['2024-01-02T03:04:05.123Z', 'timestamp']],
    ['TIMESTAMP_NTZ', '2024-01-02 03:04:05', ['2024-01-02T03:04:05.000', 'timestamp_ntz']],
  ])('of type %s', async (type, value, expected) => {
    expect(await values('SELECT :p, typeof(:p)', { name: 'p', type, value })).toEqual(expected)
  })

  test('without a type are text, without a value NULL', async () => {
    expect(await values('SELECT typeof(:p)', { name: 'p', value: '1' })).toEqual(['string'])
    expect(await values('SELECT :p', { name: 'p', type: 'INT' })).toEqual([null])
    expect(await values('SELECT :p', { name: 'p', type: 'INT', value: null as never })).toEqual([null])
  })

  test('without a name stand in order', async () => {
    expect(await values('SELECT ?, ?', { value: 'a' }, { value: '2', type: 'INT' })).toEqual(['a', '2'])
  })

  test('may be a name, in IDENTIFIER', async () => {
    const table = { name: 't', value: 'samples.tpch.region' }
    expect(await values('SELECT count(*) FROM IDENTIFIER(:t)', table)).toEqual(['5'])
  })

  test.each([
    ['SELECT :a', [], 'UNBOUND_SQL_PARAMETER', '42P02'],
    ['SELECT :p', [{ name: 'p', type: 'INT', value: 'x' }], 'INVALID_VALUE_FOR_DATA_TYPE', '22023'],
    ['SELECT :p', [{ name: 'p', type: 'NOSUCH', value: 'x' }], 'INVALID_DATA_TYPE', '22023'],
    ['SELECT :p', [{ name: 'p', type: 'ARRAY<INT>', value: 'x' }], 'INVALID_DATA_TYPE', '22023'],
    [
      'SELECT :p',
      [
        { name: 'p', value: '1' },
        { name: 'p', value: '2' },
      ],
      'DUPLICATE_NAME',
      '22023',
    ],
  ])('%s with %j fails', async (text, parameters, condition, state) => {
    const failure = await sql.failure(text, { parameters })
    expect(failure.message).toContain(condition)
    expect(failure.state).toBe(state)
  })

  test('that no marker asks for are passed over', async () => {
    expect(await values('SELECT 1', { name: 'unused', value: '1' })).toEqual(['1'])
  })
})

describe('the namespace', () => {
  const where = 'SELECT current_catalog(), current_schema()'

  test('is that of the request, else the default (XO notes "Requests")', async () => {
    expect(await sql.rows(where, { catalog: 'acme', schema: 'sales' })).toEqual([['acme', 'sales']])
    expect(await sql.rows(where)).toEqual([['main', 'default']])
    expect(await sql.rows('SELECT count(*) > 0 FROM orders', { catalog: 'acme', schema: 'sales' })).toEqual([['true']])
    expect((await sql.failure('SELECT * FROM orders')).state).toBe('42P01')
  })

  test('that does not exist is no error until a table is asked for (XO notes "Requests")', async () => {
    expect(await sql.rows('SELECT 1', { catalog: 'nosuch', schema: 'nosuch' })).toEqual([['1']])
  })

  test('is of one statement: USE and SET are not kept (3.4 "session")', async () => {
    for (const text of ['USE CATALOG acme', 'USE SCHEMA acme.sales', "SET TIME ZONE 'Asia/Tokyo'"]) {
      expect((await sql.run(text)).status).toEqual({ state: 'SUCCEEDED' })
    }
    const session = await sql.rows('SELECT current_catalog(), current_schema(), current_timezone()')
    expect(session).toEqual([['main', 'default', 'Etc/UTC']])
  })

  test('one statement a call (3.4 "session")', async () => {
    const failure = await sql.failure('SELECT 1 AS a; SELECT 2 AS b')
    expect(failure.message).toContain("extra input 'SELECT'")
    expect(await sql.rows('SELECT 1; -- that is all')).toEqual([['1']])
  })
})

describe('retention', () => {
  test('a result is there for an hour, and then the statement is CLOSED (3.4 "retention")', async () => {
    const { statement_id } = await sql.run('SELECT 1', { disposition: 'EXTERNAL_LINKS' })
    emulator.pass(59 * minute)
    const { answer } = await get(statement_id!)
    expect(answer.status?.state).toBe('SUCCEEDED')
    emulator.pass(2 * minute)
    expect((await get(statement_id!)).answer).toEqual({ statement_id, status: { state: 'CLOSED' } })
    expect(await chunk(statement_id!, 0)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect((await fetch(answer.result!.external_links![0]!.external_link!)).status).toBe(404)
  })
})
