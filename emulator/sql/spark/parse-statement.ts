import { Cursor } from './cursor'
import { parseExpression } from './parse-expression'
import { columnDefinition, parseAlter, parseCreate, parseDrop, objectName } from './parse-definition'
import { parseGrant, parseShowGrants } from './parse-grant'
import { parseQuery } from './parse-query'
import { parseRelations } from './parse-relation'
import { unsupported } from './sql-error'
import type { ColumnDefinition, Expression, MergeClause, Statement } from './syntax'

/** A statement without where it stands. */
type Parsed = Statement extends infer S ? (S extends unknown ? Omit<S, 'at' | 'end'> : never) : never

/** The one statement of a text; a semicolon may end it. Throws `SqlError`. */
export function parseStatement(text: string): Statement {
  const cursor = new Cursor(text, parseQuery)
  const statement = statementHere(cursor)
  while (cursor.acceptOp(';'));
  if (cursor.token.kind !== 'end') cursor.fail(cursor.peek(-1).text === ';' || isStatement(cursor))
  return statement
}

/** The query of a view's text. */
export function parseViewText(text: string) {
  return parseQuery(new Cursor(text, parseQuery))
}

/** `id BIGINT NOT NULL, name STRING COMMENT 'as on the bill'`: what stands in the parentheses of CREATE TABLE. */
export function parseColumns(text: string): ColumnDefinition[] {
  const cursor = new Cursor(text, parseQuery)
  return cursor.list(() => columnDefinition(cursor))
}

/** Something that could have stood alone is extra (facts: "extra input 'SELECT'"). */
const isStatement = (cursor: Cursor) => cursor.token.kind === 'word' && Object.hasOwn(verbs, cursor.token.value)

function statementHere(cursor: Cursor): Statement {
  const { at, kind, value } = cursor.token
  if (cursor.atQuery() || cursor.atOp('(') || cursor.at('TABLE')) {
    return { node: 'query', type: 'SELECT', query: parseQuery(cursor), ...cursor.since(at) }
  }
  const verb = kind === 'word' && Object.hasOwn(verbs, value) ? verbs[value] : undefined
  if (!verb) return cursor.fail()
  cursor.advance()
  const parsed = verb(cursor)
  return { ...parsed, ...cursor.since(at) } as Statement
}

const refused = (what: string) => (): never => {
  throw unsupported(what)
}

const verbs: Record<string, (cursor: Cursor) => Parsed> = {
  INSERT: insert,
  UPDATE: update,
  DELETE: remove,
  MERGE: merge,
  TRUNCATE: (cursor) => {
    cursor.expect('TABLE')
    return { node: 'truncate', type: 'TRUNCATE', table: objectName(cursor) }
  },
  CREATE: parseCreate,
  REPLACE: parseCreate,
  DROP: parseDrop,
  ALTER: parseAlter,
  COMMENT: comment,
  USE: use,
  SHOW: show,
  DESCRIBE: describe,
  DESC: describe,
  EXPLAIN: (cursor) => {
    cursor.acceptAny(['EXTENDED', 'FORMATTED', 'COST', 'CODEGEN'])
    return { node: 'explain', type: 'EXPLAIN', statement: statementHere(cursor) }
  },
  SET: set,
  RESET: (cursor) => {
    while (cursor.token.kind !== 'end' && !cursor.atOp(';')) cursor.advance()
    return { node: 'set', type: 'SET' }
  },
  BEGIN: refused('BEGIN: SQL scripts and transactions'),
  COMMIT: refused('COMMIT'),
  ROLLBACK: refused('ROLLBACK'),
  DECLARE: refused('DECLARE VARIABLE'),
  CALL: refused('CALL'),
  COPY: refused('COPY INTO'),
  LOAD: refused('LOAD DATA'),
  OPTIMIZE: refused('OPTIMIZE'),
  VACUUM: refused('VACUUM'),
  ANALYZE: refused('ANALYZE TABLE'),
  REFRESH: refused('REFRESH'),
  RESTORE: refused('RESTORE'),
  CACHE: refused('CACHE'),
  GRANT: (cursor) => parseGrant(cursor, 'add'),
  REVOKE: (cursor) => parseGrant(cursor, 'remove'),
  FROM: refused('a query that begins with FROM'),
  EXECUTE: refused('EXECUTE IMMEDIATE'),
}

function insert(cursor: Cursor): Parsed {
  const overwrite = cursor.accept('OVERWRITE')
  if (!overwrite) cursor.expect('INTO')
  cursor.accept('TABLE')
  const table = objectName(cursor)
  if (cursor.at('PARTITION')) throw unsupported('INSERT … PARTITION')
  if (cursor.accept('BY', 'NAME')) throw unsupported('INSERT … BY NAME')
  const named = cursor.atOp('(') && cursor.peek().kind !== 'end' && !isQueryWord(cursor.peek().value)
  const columns = named ? cursor.parenthesised(() => cursor.name()) : undefined
  return { node: 'insert', type: 'INSERT', table, overwrite, columns, query: parseQuery(cursor) }
}

const isQueryWord = (word: string) => word === 'SELECT' || word === 'WITH' || word === 'VALUES' || word === '('

function assignments(cursor: Cursor): { column: string[]; value: Expression }[] {
  return cursor.list(() => {
    const column = cursor.names()
    cursor.expectOp('=')
    return { column, value: parseExpression(cursor) }
  })
}

const aliasHere = (cursor: Cursor) => (cursor.accept('AS') ? cursor.name() : cursor.optionalName())

function update(cursor: Cursor): Parsed {
  const table = objectName(cursor)
  const alias = aliasHere(cursor)
  cursor.expect('SET')
  const set = assignments(cursor)
  const where = cursor.accept('WHERE') ? parseExpression(cursor) : undefined
  return { node: 'update', type: 'UPDATE', table, alias, set, where }
}

function remove(cursor: Cursor): Parsed {
  cursor.expect('FROM')
  const table = objectName(cursor)
  const alias = aliasHere(cursor)
  const where = cursor.accept('WHERE') ? parseExpression(cursor) : undefined
  return { node: 'delete', type: 'DELETE', table, alias, where }
}

function merge(cursor: Cursor): Parsed {
  cursor.expect('INTO')
  const table = objectName(cursor)
  const alias = aliasHere(cursor)
  cursor.expect('USING')
  const source = parseRelations(cursor)
  cursor.expect('ON')
  const on = parseExpression(cursor)
  const clauses: MergeClause[] = []
  while (cursor.accept('WHEN')) clauses.push(mergeClause(cursor))
  if (clauses.length === 0) cursor.fail()
  return { node: 'merge', type: 'MERGE', table, alias, source, on, clauses }
}

function mergeClause(cursor: Cursor): MergeClause {
  const not = cursor.accept('NOT')
  cursor.expect('MATCHED')
  const bySource = not && cursor.accept('BY', 'SOURCE')
  if (not && !bySource) cursor.accept('BY', 'TARGET')
  const matched = bySource ? 'NOT MATCHED BY SOURCE' : not ? 'NOT MATCHED' : 'MATCHED'
  const when = cursor.accept('AND') ? parseExpression(cursor) : undefined
  cursor.expect('THEN')
  if (cursor.accept('DELETE')) return { matched, when, do: 'DELETE' }
  if (cursor.accept('UPDATE')) {
    cursor.expect('SET')
    return { matched, when, do: 'UPDATE', set: cursor.acceptOp('*') ? '*' : assignments(cursor) }
  }
  cursor.expect('INSERT')
  if (cursor.acceptOp('*')) return { matched, when, do: 'INSERT', columns: [], values: '*' }
  const columns = cursor.parenthesised(() => cursor.names().at(-1)!)
  cursor.expect('VALUES')
  return { matched, when, do: 'INSERT', columns, values: cursor.parenthesised(() => parseExpression(cursor)) }
}

function comment(cursor: Cursor): Parsed {
  cursor.expect('ON')
  const word = cursor.acceptAny(['TABLE', 'VIEW', 'SCHEMA', 'DATABASE', 'CATALOG'] as const) ?? cursor.fail()
  const kind = word === 'DATABASE' ? 'SCHEMA' : word === 'VIEW' ? 'TABLE' : word
  const name = objectName(cursor)
  cursor.expect('IS')
  return { node: 'comment', type: 'ALTER', kind, name, comment: cursor.accept('NULL') ? undefined : cursor.string() }
}

function use(cursor: Cursor): Parsed {
  if (cursor.accept('CATALOG')) return { node: 'use', type: 'USE', kind: 'CATALOG', name: [cursor.name()] }
  cursor.acceptAny(['SCHEMA', 'DATABASE', 'NAMESPACE'])
  return { node: 'use', type: 'USE', kind: 'SCHEMA', name: cursor.names() }
}

const shown = {
  CATALOGS: 'CATALOGS',
  SCHEMAS: 'SCHEMAS',
  DATABASES: 'SCHEMAS',
  TABLES: 'TABLES',
  VIEWS: 'VIEWS',
  VOLUMES: 'VOLUMES',
  COLUMNS: 'COLUMNS',
  FUNCTIONS: 'FUNCTIONS',
} as const

/** `'a.b'` or `a.b`. */
const propertyKey = (cursor: Cursor) => (cursor.token.kind === 'string' ? cursor.string() : cursor.names().join('.'))

function show(cursor: Cursor): Parsed {
  if (cursor.accept('CREATE', 'TABLE')) return { node: 'show create', type: 'SHOW', table: objectName(cursor) }
  if (cursor.accept('GRANTS') || cursor.accept('GRANT')) return parseShowGrants(cursor)
  if (cursor.accept('TBLPROPERTIES')) {
    const table = objectName(cursor)
    const [key] = cursor.atOp('(') ? cursor.parenthesised(() => propertyKey(cursor)) : []
    return { node: 'show properties', type: 'SHOW', table, ...(key !== undefined && { key }) }
  }
  cursor.acceptAny(['USER', 'SYSTEM', 'ALL'])
  const word = cursor.acceptAny(Object.keys(shown) as (keyof typeof shown)[])
  if (!word) {
    const { kind, value } = cursor.token
    if (kind === 'word' && /^(PARTITIONS|GROUPS|USERS)$/.test(value)) throw unsupported(`SHOW ${value}`)
    return cursor.fail()
  }
  let inside = cursor.acceptAny(['IN', 'FROM']) && cursor.names()
  // `SHOW COLUMNS IN t IN schema`.
  if (inside && word === 'COLUMNS' && cursor.acceptAny(['IN', 'FROM'])) inside = [...cursor.names(), ...inside]
  cursor.accept('LIKE')
  const like = cursor.token.kind === 'string' ? cursor.string() : undefined
  return { node: 'show', type: 'SHOW', what: shown[word], in: inside || undefined, like }
}

function describe(cursor: Cursor): Parsed {
  const type = 'DESCRIBE'
  const word = cursor.acceptAny(['SCHEMA', 'DATABASE', 'CATALOG'] as const)
  if (word) {
    const extended = cursor.accept('EXTENDED')
    return { node: 'describe', type, kind: word === 'CATALOG' ? word : 'SCHEMA', name: objectName(cursor), extended }
  }
  if (cursor.accept('DETAIL'))
    return { node: 'describe', type, kind: 'DETAIL', name: objectName(cursor), extended: false }
  if (cursor.atAny(['HISTORY', 'FUNCTION', 'VOLUME'])) throw unsupported(`DESCRIBE ${cursor.token.value}`)
  if (cursor.accept('QUERY') || cursor.atQuery()) {
    return { node: 'describe', type, kind: 'QUERY', extended: false, query: parseQuery(cursor) }
  }
  cursor.accept('TABLE')
  const extended = cursor.accept('EXTENDED') || cursor.accept('FORMATTED')
  return { node: 'describe', type, kind: 'TABLE', name: objectName(cursor), extended }
}

/** `SET key = value`, `SET TIME ZONE …`: no session keeps it (facts/databricks-behaviour.md 3.4). */
function set(cursor: Cursor): Parsed {
  const { at } = cursor.token
  let end = at
  while (cursor.token.kind !== 'end' && !cursor.atOp(';')) end = cursor.advance().end
  const [, key, value] = /^([\s\S]*?)\s*=\s*([\s\S]*)$/.exec(cursor.text.slice(at, end)) ?? []
  const zone = /^TIME\s+ZONE\s+([\s\S]*)$/i.exec(cursor.text.slice(at, end))?.[1]
  if (zone) return { node: 'set', type: 'SET', key: 'timezone', value: zone }
  return { node: 'set', type: 'SET', key, value }
}
