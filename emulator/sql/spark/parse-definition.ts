import type { Cursor } from './cursor'
import { parseExpression } from './parse-expression'
import { parseType } from './parse-type'
import { unsupported } from './sql-error'
import type { ColumnDefinition, ObjectName, Statement, TableChange } from './syntax'

type Parsed = Statement extends infer S ? (S extends unknown ? Omit<S, 'at' | 'end'> : never) : never

/** A name, or `IDENTIFIER(…)` which makes one of a text. */
export function objectName(cursor: Cursor): ObjectName {
  if (!cursor.at('IDENTIFIER') || !cursor.atOp('(', 1)) return cursor.names()
  cursor.advance()
  return cursor.parenthesised(() => parseExpression(cursor))[0]!
}

const ifNotExists = (cursor: Cursor) => cursor.accept('IF', 'NOT', 'EXISTS')

/** After CREATE. */
export function parseCreate(cursor: Cursor): Parsed {
  const replace = cursor.accept('OR', 'REPLACE') || cursor.peek(-1).value === 'REPLACE'
  const temporary = cursor.accept('GLOBAL', 'TEMPORARY') || cursor.accept('TEMPORARY') || cursor.accept('TEMP')
  if (cursor.accept('VIEW')) return createView(cursor, replace, temporary)
  if (cursor.accept('TABLE')) return createTable(cursor, replace)
  if (cursor.accept('SCHEMA') || cursor.accept('DATABASE')) {
    const exists = ifNotExists(cursor)
    return {
      node: 'create schema',
      type: 'CREATE',
      schema: objectName(cursor),
      ifNotExists: exists,
      ...commentOf(cursor),
    }
  }
  if (cursor.accept('CATALOG')) {
    const exists = ifNotExists(cursor)
    return { node: 'create catalog', type: 'CREATE', name: cursor.name(), ifNotExists: exists, ...commentOf(cursor) }
  }
  const { kind, value } = cursor.token
  throw kind === 'word' ? unsupported(`CREATE ${value}`) : cursor.fail()
}

function commentOf(cursor: Cursor): { comment?: string } {
  let comment: string | undefined
  for (;;) {
    if (cursor.accept('COMMENT')) comment = cursor.string()
    else if (cursor.accept('MANAGED', 'LOCATION')) cursor.string()
    else if (cursor.accept('WITH', 'DBPROPERTIES')) properties(cursor)
    else return comment === undefined ? {} : { comment }
  }
}

function createView(cursor: Cursor, replace: boolean, temporary: boolean): Parsed {
  const exists = ifNotExists(cursor)
  const view = objectName(cursor)
  const columns = cursor.atOp('(')
    ? cursor.parenthesised(() => {
        const name = cursor.name()
        return { name, ...(cursor.accept('COMMENT') && { comment: cursor.string() }) }
      })
    : []
  const { comment } = tableOptions(cursor)
  cursor.expect('AS')
  const query = cursor.query()
  return { node: 'create view', type: 'CREATE', view, replace, ifNotExists: exists, temporary, columns, query, comment }
}

function createTable(cursor: Cursor, replace: boolean): Parsed {
  const exists = ifNotExists(cursor)
  const table = objectName(cursor)
  if (cursor.at('LIKE') || cursor.atAny(['CLONE', 'SHALLOW', 'DEEP']))
    throw unsupported(`CREATE TABLE … ${cursor.token.value}`)
  const columns = cursor.atOp('(') && !isQueryWord(cursor.peek().value) ? columnDefinitions(cursor) : []
  const { comment, properties: set } = tableOptions(cursor)
  const query = cursor.accept('AS') || cursor.atQuery() || cursor.atOp('(') ? cursor.query() : undefined
  const made = { table, replace, ifNotExists: exists, columns, query, comment, properties: set }
  return { node: 'create table', type: replace ? 'REPLACE' : 'CREATE', ...made }
}

const isQueryWord = (word: string) => word === 'SELECT' || word === 'WITH'

function columnDefinitions(cursor: Cursor): ColumnDefinition[] {
  const columns: ColumnDefinition[] = []
  cursor.parenthesised(() => {
    // Constraints are declared, and not enforced: neither are they there.
    if (cursor.atAny(['CONSTRAINT', 'PRIMARY', 'FOREIGN'])) skipConstraint(cursor)
    else columns.push(columnDefinition(cursor))
  })
  return columns
}

export function columnDefinition(cursor: Cursor): ColumnDefinition {
  const column: ColumnDefinition = { name: cursor.name(), type: parseType(cursor) }
  for (;;) {
    if (cursor.accept('NOT', 'NULL')) column.notNull = true
    else if (cursor.accept('COMMENT')) column.comment = cursor.string()
    else if (cursor.accept('DEFAULT')) column.defaultValue = parseExpression(cursor)
    else if (cursor.accept('GENERATED')) generated(cursor, column)
    else if (cursor.accept('PRIMARY', 'KEY')) column.notNull = true
    else return column
  }
}

function generated(cursor: Cursor, column: ColumnDefinition): void {
  if (!cursor.accept('BY', 'DEFAULT')) cursor.expect('ALWAYS')
  cursor.expect('AS')
  if (!cursor.accept('IDENTITY')) {
    column.generated = cursor.parenthesised(() => parseExpression(cursor))[0]
    return
  }
  column.identity = true
  if (cursor.atOp('(')) skipParentheses(cursor)
}

function skipConstraint(cursor: Cursor): void {
  while (cursor.token.kind !== 'end' && !cursor.atOp(',') && !cursor.atOp(')')) {
    if (cursor.atOp('(')) skipParentheses(cursor)
    else cursor.advance()
  }
}

function skipParentheses(cursor: Cursor): void {
  let depth = 0
  do {
    if (cursor.token.kind === 'end') cursor.fail()
    if (cursor.atOp('(')) depth++
    if (cursor.atOp(')')) depth--
    cursor.advance()
  } while (depth > 0)
}

/** How and where a table is stored says nothing here; its comment and its properties are kept. */
function tableOptions(cursor: Cursor): { comment?: string; properties: Record<string, string> } {
  const options: { comment?: string; properties: Record<string, string> } = { properties: {} }
  for (;;) {
    if (cursor.accept('USING')) {
      const format = cursor.name()
      if (format.toUpperCase() !== 'DELTA') throw unsupported(`tables in the format ${format}`)
    } else if (cursor.accept('COMMENT')) options.comment = cursor.string()
    else if (cursor.accept('TBLPROPERTIES')) options.properties = properties(cursor)
    else if (cursor.accept('PARTITIONED', 'BY') || cursor.accept('CLUSTER', 'BY')) {
      if (!cursor.accept('AUTO')) skipParentheses(cursor)
    } else if (cursor.at('LOCATION')) throw unsupported('external tables: LOCATION')
    else return options
  }
}

function properties(cursor: Cursor): Record<string, string> {
  const pairs = cursor.parenthesised(() => {
    const key = cursor.token.kind === 'string' ? cursor.string() : cursor.names().join('.')
    cursor.acceptOp('=')
    const { kind, text } = cursor.token
    const value = kind === 'string' ? cursor.string() : (cursor.advance(), text)
    return [key, value] as const
  })
  return Object.fromEntries(pairs)
}

/** After DROP. */
export function parseDrop(cursor: Cursor): Parsed {
  const word = cursor.acceptAny(['TABLE', 'VIEW', 'SCHEMA', 'DATABASE', 'CATALOG'] as const)
  if (!word) throw cursor.token.kind === 'word' ? unsupported(`DROP ${cursor.token.value}`) : cursor.fail()
  const ifExists = cursor.accept('IF', 'EXISTS')
  const name = objectName(cursor)
  const cascade = cursor.accept('CASCADE') || (cursor.accept('RESTRICT') && false)
  cursor.accept('PURGE')
  return { node: 'drop', type: 'DROP', kind: word === 'DATABASE' ? 'SCHEMA' : word, name, ifExists, cascade }
}

/** After ALTER. */
export function parseAlter(cursor: Cursor): Parsed {
  if (!cursor.accept('TABLE') && !cursor.accept('VIEW')) {
    throw cursor.token.kind === 'word' ? unsupported(`ALTER ${cursor.token.value}`) : cursor.fail()
  }
  return { node: 'alter table', type: 'ALTER', table: objectName(cursor), change: tableChange(cursor) }
}

function tableChange(cursor: Cursor): TableChange {
  if (
    cursor.accept('ADD', 'COLUMNS') ||
    cursor.accept('ADD', 'COLUMN') ||
    (cursor.accept('ADD') && !cursor.at('CONSTRAINT'))
  ) {
    const columns = cursor.atOp('(') ? columnDefinitions(cursor) : [columnDefinition(cursor)]
    return { kind: 'add', columns }
  }
  if (cursor.accept('DROP', 'COLUMNS') || cursor.accept('DROP', 'COLUMN')) {
    const ifExists = cursor.accept('IF', 'EXISTS')
    return {
      kind: 'drop',
      ifExists,
      columns: cursor.atOp('(') ? cursor.parenthesised(() => cursor.name()) : [cursor.name()],
    }
  }
  if (cursor.accept('RENAME', 'TO')) return { kind: 'rename', to: cursor.names() }
  if (cursor.accept('RENAME', 'COLUMN')) {
    const from = cursor.name()
    cursor.expect('TO')
    return { kind: 'rename column', from, to: cursor.name() }
  }
  if (cursor.accept('SET', 'TBLPROPERTIES')) return { kind: 'properties', set: properties(cursor), unset: [] }
  if (cursor.accept('UNSET', 'TBLPROPERTIES')) {
    cursor.accept('IF', 'EXISTS')
    return { kind: 'properties', set: {}, unset: cursor.parenthesised(() => cursor.string()) }
  }
  if (cursor.accept('ALTER', 'COLUMN') || cursor.accept('CHANGE', 'COLUMN')) {
    const column = cursor.name()
    if (!cursor.accept('COMMENT')) throw unsupported('ALTER COLUMN other than COMMENT')
    return { kind: 'column comment', column, comment: cursor.string() }
  }
  const { kind, value } = cursor.token
  throw kind === 'word' ? unsupported(`ALTER TABLE … ${value}`) : cursor.fail()
}
