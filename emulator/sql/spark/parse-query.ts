import type { Cursor } from './cursor'
import { parseExpression, parseSortItem, parseWindow } from './parse-expression'
import { parseRelations } from './parse-relation'
import { unsupported } from './sql-error'
import type { Body, Expression, Grouping, Query, Select, SelectItem } from './syntax'

/** `[WITH …] SELECT … [ORDER BY …] [LIMIT …]`. */
export function parseQuery(cursor: Cursor): Query {
  const { at } = cursor.token
  const [recursive, ctes] = cursor.accept('WITH') ? withClause(cursor) : [false, []]
  const body = setOperation(cursor)
  const order = orderBy(cursor)
  const limit = cursor.accept('LIMIT') && !cursor.accept('ALL') ? parseExpression(cursor) : undefined
  const offset = cursor.accept('OFFSET') ? parseExpression(cursor) : undefined
  return { with: ctes, recursive, body, order, limit, offset, ...cursor.since(at) }
}

function withClause(cursor: Cursor): [boolean, Query['with']] {
  const recursive = cursor.accept('RECURSIVE')
  const ctes = cursor.list(() => {
    const name = cursor.name()
    const columns = cursor.atOp('(') ? cursor.parenthesised(() => cursor.name()) : undefined
    cursor.accept('AS')
    cursor.expectOp('(')
    const query = parseQuery(cursor)
    cursor.expectOp(')')
    return { name, columns, query }
  })
  return [recursive, ctes]
}

function orderBy(cursor: Cursor): Query['order'] {
  let order: Query['order'] = []
  if (cursor.accept('ORDER', 'BY')) order = cursor.accept('ALL') ? 'ALL' : cursor.list(() => parseSortItem(cursor))
  // How rows are spread over machines; there is one.
  while (cursor.accept('DISTRIBUTE', 'BY')) cursor.list(() => parseExpression(cursor))
  if (cursor.accept('SORT', 'BY') || cursor.accept('CLUSTER', 'BY')) order = cursor.list(() => parseSortItem(cursor))
  return order
}

function setOperation(cursor: Cursor): Body {
  let left = intersection(cursor)
  for (;;) {
    const word = cursor.acceptAny(['UNION', 'EXCEPT', 'MINUS'] as const)
    if (!word) return left
    const all = cursor.accept('ALL') || (cursor.accept('DISTINCT') && false)
    left = { node: 'set', op: word === 'UNION' ? 'UNION' : 'EXCEPT', all, left, right: intersection(cursor) }
  }
}

function intersection(cursor: Cursor): Body {
  let left = simpleBody(cursor)
  while (cursor.accept('INTERSECT')) {
    const all = cursor.accept('ALL') || (cursor.accept('DISTINCT') && false)
    left = { node: 'set', op: 'INTERSECT', all, left, right: simpleBody(cursor) }
  }
  return left
}

function simpleBody(cursor: Cursor): Body {
  if (cursor.acceptOp('(')) {
    const query = parseQuery(cursor)
    cursor.expectOp(')')
    return { node: 'nested', query }
  }
  if (cursor.accept('VALUES')) return { node: 'values', rows: cursor.list(() => valuesRow(cursor)) }
  if (cursor.accept('TABLE')) {
    const { at } = cursor.token
    return { node: 'whole', relation: { node: 'table', parts: cursor.names(), alias: {}, ...cursor.since(at) } }
  }
  return select(cursor)
}

export function valuesRow(cursor: Cursor): Expression[] {
  const value = parseExpression(cursor)
  return value.node === 'tuple' ? value.items : [value]
}

function select(cursor: Cursor): Select {
  cursor.expect('SELECT')
  const distinct = cursor.accept('DISTINCT') || (cursor.accept('ALL') && false)
  const items = cursor.list(() => selectItem(cursor))
  const made: Select = { node: 'select', distinct, items, windows: [] }
  if (cursor.accept('FROM')) made.from = parseRelations(cursor)
  if (cursor.at('PIVOT') || cursor.at('UNPIVOT')) throw unsupported(cursor.token.value)
  if (cursor.accept('WHERE')) made.where = parseExpression(cursor)
  if (cursor.accept('GROUP', 'BY')) made.group = groupBy(cursor)
  if (cursor.accept('HAVING')) made.having = parseExpression(cursor)
  if (cursor.accept('QUALIFY')) made.qualify = parseExpression(cursor)
  if (cursor.accept('WINDOW')) {
    made.windows = cursor.list(() => {
      const name = cursor.name()
      cursor.expect('AS')
      return { name, window: parseWindow(cursor) }
    })
  }
  return made
}

function selectItem(cursor: Cursor): SelectItem {
  const value = parseExpression(cursor)
  if (cursor.accept('AS')) return { value, alias: cursor.name() }
  // A word of a clause that nothing follows is a name: `SELECT 1 FROM` (XO recording 155).
  const last = cursor.peek().kind === 'end' && cursor.token.kind === 'word'
  return { value, alias: last ? cursor.name() : cursor.optionalName() }
}

function groupBy(cursor: Cursor): NonNullable<Select['group']> {
  if (cursor.accept('ALL')) return { all: true, items: [] }
  const items = cursor.list(() => grouping(cursor))
  // The older form: `GROUP BY a, b WITH ROLLUP`.
  const sets = cursor.accept('WITH', 'ROLLUP') ? 'ROLLUP' : cursor.accept('WITH', 'CUBE') ? 'CUBE' : undefined
  if (!sets) return { items }
  return { items: [{ sets, of: items.filter((one) => 'node' in one).map((one) => [one]) }] }
}

function grouping(cursor: Cursor): Grouping {
  const sets = cursor.at('GROUPING', 'SETS') ? 'GROUPING SETS' : cursor.acceptAny(['ROLLUP', 'CUBE'] as const)
  if (!sets) return parseExpression(cursor)
  if (sets === 'GROUPING SETS') cursor.expect('GROUPING', 'SETS')
  return { sets, of: cursor.parenthesised(() => groupingSet(cursor)) }
}

function groupingSet(cursor: Cursor): Expression[] {
  if (cursor.atOp('(') && cursor.atOp(')', 1)) {
    cursor.advance()
    cursor.advance()
    return []
  }
  return valuesRow(cursor)
}
