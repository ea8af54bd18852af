import type { Cursor } from './cursor'
import { parseExpression } from './parse-expression'
import { unsupported } from './sql-error'
import type { CallExpression, JoinKind, Relation, TableAlias } from './syntax'

/** What follows FROM: relations, joined in their order. */
export function parseRelations(cursor: Cursor): Relation {
  let left = joined(cursor)
  while (cursor.acceptOp(',')) {
    const right = joined(cursor)
    left = { node: 'join', kind: 'CROSS', left, right, alias: {}, ...cursor.since(left.at) }
  }
  return left
}

function joined(cursor: Cursor): Relation {
  let left = viewed(cursor, primary(cursor))
  for (;;) {
    const natural = cursor.accept('NATURAL')
    const kind = joinKind(cursor)
    if (!kind) return natural ? cursor.fail() : left
    const right = primary(cursor)
    const on = cursor.accept('ON') ? parseExpression(cursor) : undefined
    const using = !on && cursor.accept('USING') ? cursor.parenthesised(() => cursor.name()) : undefined
    const join: Relation = { node: 'join', kind, left, right, on, using, natural, alias: {}, ...cursor.since(left.at) }
    left = viewed(cursor, join)
  }
}

function joinKind(cursor: Cursor): JoinKind | undefined {
  if (cursor.accept('JOIN') || cursor.accept('INNER', 'JOIN')) return 'INNER'
  if (cursor.accept('CROSS', 'JOIN')) return 'CROSS'
  for (const half of ['SEMI', 'ANTI'] as const) {
    if (cursor.accept('LEFT', half, 'JOIN') || cursor.accept(half, 'JOIN')) return half
  }
  for (const side of ['LEFT', 'RIGHT', 'FULL'] as const) {
    if (cursor.accept(side, 'OUTER', 'JOIN') || cursor.accept(side, 'JOIN')) return side
  }
  return undefined
}

/** `LATERAL VIEW [OUTER] explode(…) t AS a, b`, any number of them. */
function viewed(cursor: Cursor, of: Relation): Relation {
  while (cursor.accept('LATERAL', 'VIEW')) {
    const outer = cursor.accept('OUTER')
    const call = parseExpression(cursor)
    if (call.node !== 'call') return cursor.fail()
    const name = cursor.optionalName()
    const columns = cursor.accept('AS') ? cursor.list(() => cursor.name()) : undefined
    of = { node: 'view', of, outer, call, alias: { name, columns }, ...cursor.since(of.at) }
  }
  return of
}

function primary(cursor: Cursor): Relation {
  const { at } = cursor.token
  const lateral = cursor.accept('LATERAL')
  if (cursor.acceptOp('(')) return parenthesised(cursor, at, lateral)
  if (cursor.accept('VALUES')) {
    const rows = cursor.list(() => {
      const value = parseExpression(cursor)
      return value.node === 'tuple' ? value.items : [value]
    })
    return { node: 'values', rows, alias: alias(cursor), ...cursor.since(at) }
  }
  if (cursor.at('IDENTIFIER') && cursor.atOp('(', 1)) {
    cursor.advance()
    const [name] = cursor.parenthesised(() => parseExpression(cursor))
    return { node: 'identified', name: name!, alias: alias(cursor), ...cursor.since(at) }
  }
  return tableOrFunction(cursor, at, lateral)
}

function parenthesised(cursor: Cursor, at: number, lateral: boolean): Relation {
  if (cursor.atQuery() || cursor.atOp('(')) {
    const query = cursor.query()
    cursor.expectOp(')')
    return { node: 'query', query, lateral, alias: alias(cursor), ...cursor.since(at) }
  }
  const inner = parseRelations(cursor)
  cursor.expectOp(')')
  return inner
}

function tableOrFunction(cursor: Cursor, at: number, lateral: boolean): Relation {
  const parts = cursor.names()
  if (cursor.atOp('(')) {
    cursor.expectOp('(')
    const args = cursor.atOp(')') ? [] : cursor.list(() => parseExpression(cursor))
    cursor.expectOp(')')
    const call: CallExpression = { node: 'call', name: parts, args, ...cursor.since(at) }
    return { node: 'function', call, lateral, alias: alias(cursor), ...cursor.since(at) }
  }
  if (cursor.at('VERSION', 'AS') || cursor.at('TIMESTAMP', 'AS')) throw unsupported('time travel')
  const span = cursor.since(at)
  const sample = sampleClause(cursor)
  return { node: 'table', parts, sample, alias: alias(cursor), ...span }
}

/** As DuckDB has it: `5 ROWS`, `10 PERCENT (bernoulli)`, which takes row by row and not all or nothing of a small table. */
function sampleClause(cursor: Cursor): string | undefined {
  if (!cursor.accept('TABLESAMPLE')) return undefined
  cursor.expectOp('(')
  const size = cursor.token.kind === 'number' ? cursor.advance().value : cursor.fail()
  const unit = cursor.acceptAny(['PERCENT', 'ROWS'] as const) ?? cursor.fail()
  cursor.expectOp(')')
  if (cursor.accept('REPEATABLE')) cursor.parenthesised(() => cursor.integer())
  return unit === 'PERCENT' ? `${size} PERCENT (bernoulli)` : `${size} ROWS`
}

function alias(cursor: Cursor): TableAlias {
  const name = cursor.accept('AS') ? cursor.name() : cursor.optionalName()
  if (!name) return {}
  return { name, columns: cursor.atOp('(') ? cursor.parenthesised(() => cursor.name()) : undefined }
}
