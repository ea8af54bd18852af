import type { Cursor } from './cursor'
import { parseInterval } from './parse-interval'
import { parseType } from './parse-type'
import type { Bound, Call, Expression, SortItem, Window } from './syntax'
import { scalar, scalarNamed, type SparkType } from './types'

/** Binary operators by how tightly they bind, loosest first. */
const levels: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-', '||'],
  ['*', '/', '%', 'DIV'],
]
const comparisons = ['=', '==', '<=>', '<>', '!=', '<', '<=', '>', '>=']

export function parseExpression(cursor: Cursor): Expression {
  let left = conjunction(cursor)
  while (cursor.accept('OR')) left = operation(cursor, 'OR', left, conjunction(cursor))
  return left
}

function conjunction(cursor: Cursor): Expression {
  let left = negation(cursor)
  while (cursor.accept('AND')) left = operation(cursor, 'AND', left, negation(cursor))
  return left
}

function negation(cursor: Cursor): Expression {
  const { at } = cursor.token
  const negated = cursor.accept('NOT') || cursor.acceptOp('!')
  if (!negated) return predicate(cursor)
  const value = negation(cursor)
  return { node: 'negation', op: 'NOT', value, ...cursor.since(at) }
}

const operation = (cursor: Cursor, op: string, left: Expression, right: Expression): Expression => ({
  node: 'operation',
  op,
  left,
  right,
  ...cursor.since(left.at),
})

function predicate(cursor: Cursor): Expression {
  let value = binary(cursor, 0)
  for (;;) {
    const op =
      cursor.token.kind === 'op' && comparisons.includes(cursor.token.value) ? cursor.advance().value : undefined
    const next = op ? operation(cursor, op === '==' ? '=' : op, value, binary(cursor, 0)) : test(cursor, value)
    if (!next) return value
    value = next
  }
}

/** `IS …`, `[NOT] IN …`, `[NOT] BETWEEN …`, `[NOT] LIKE …`; undefined where none follows. */
function test(cursor: Cursor, value: Expression): Expression | undefined {
  if (cursor.accept('IS')) return isTest(cursor, value)
  const tests = ['IN', 'BETWEEN', 'LIKE', 'ILIKE', 'RLIKE', 'REGEXP']
  const { kind, value: following } = cursor.peek()
  const negated = cursor.at('NOT') && kind === 'word' && tests.includes(following) && cursor.accept('NOT')
  const word = cursor.acceptAny(tests)
  if (word === 'IN') return inTest(cursor, value, negated)
  if (word === 'BETWEEN') {
    const low = binary(cursor, 0)
    cursor.expect('AND')
    const high = binary(cursor, 0)
    return { node: 'between', value, negated, low, high, ...cursor.since(value.at) }
  }
  if (!word) return undefined
  const op = word === 'REGEXP' ? 'RLIKE' : (word as 'LIKE' | 'ILIKE' | 'RLIKE')
  const pattern = binary(cursor, 0)
  const escape = cursor.accept('ESCAPE') ? cursor.string() : undefined
  return { node: 'like', op, value, negated, pattern, escape, ...cursor.since(value.at) }
}

function isTest(cursor: Cursor, value: Expression): Expression {
  const negated = cursor.accept('NOT')
  if (cursor.accept('DISTINCT', 'FROM')) {
    const than = binary(cursor, 0)
    return { node: 'is', value, negated, what: 'DISTINCT', than, ...cursor.since(value.at) }
  }
  const what = cursor.acceptAny(['NULL', 'TRUE', 'FALSE'] as const)
  if (!what) return cursor.fail()
  return { node: 'is', value, negated, what, ...cursor.since(value.at) }
}

function inTest(cursor: Cursor, value: Expression, negated: boolean): Expression {
  cursor.expectOp('(')
  const query = cursor.atQuery() ? cursor.query() : undefined
  const list = query ? undefined : cursor.list(() => parseExpression(cursor))
  cursor.expectOp(')')
  return { node: 'in', value, negated, list, query, ...cursor.since(value.at) }
}

function binary(cursor: Cursor, level: number): Expression {
  if (level === levels.length) return unary(cursor)
  let left = binary(cursor, level + 1)
  for (;;) {
    const { kind, value } = cursor.token
    if ((kind !== 'op' && kind !== 'word') || !levels[level]!.includes(value)) return left
    cursor.advance()
    left = operation(cursor, value, left, binary(cursor, level + 1))
  }
}

function unary(cursor: Cursor): Expression {
  const { at, kind, value } = cursor.token
  if (kind !== 'op' || !['-', '+', '~'].includes(value)) return postfix(cursor)
  cursor.advance()
  const of = unary(cursor)
  return { node: 'negation', op: value as '-' | '+' | '~', value: of, ...cursor.since(at) }
}

/** `:a.b[0]`, a way into a text of JSON or a variant: the names and places along it. */
function jsonPath(cursor: Cursor): (string | number)[] {
  cursor.expectOp(':')
  const path: (string | number)[] = [cursor.name()]
  for (;;) {
    if (cursor.acceptOp('.')) path.push(cursor.name())
    else if (cursor.acceptOp('[')) {
      path.push(cursor.token.kind === 'string' ? cursor.string() : cursor.integer())
      cursor.expectOp(']')
    } else return path
  }
}

/** What can follow a value: `[…]`, `.field`, `:path`, `::TYPE`. */
function postfix(cursor: Cursor): Expression {
  let value = primary(cursor)
  for (;;) {
    if (cursor.acceptOp('[')) {
      const index = parseExpression(cursor)
      cursor.expectOp(']')
      value = { node: 'index', value, index, ...cursor.since(value.at) }
    } else if (cursor.acceptOp('::')) {
      const type = parseType(cursor)
      value = { node: 'cast', value, type, attempt: false, short: true, ...cursor.since(value.at) }
    } else if (cursor.atOp(':') && /^(word|quoted)$/.test(cursor.peek().kind)) {
      value = { node: 'path', value, path: jsonPath(cursor), ...cursor.since(value.at) }
    } else if (value.node !== 'star' && cursor.atOp('.')) {
      cursor.advance()
      value = { node: 'field', value, name: cursor.name(), ...cursor.since(value.at) }
    } else return value
  }
}

function primary(cursor: Cursor): Expression {
  const token = cursor.token
  if (token.kind === 'string') return { node: 'string', value: cursor.string(), ...cursor.since(token.at) }
  if (token.kind === 'number') return { ...number(cursor.advance().value), ...cursor.since(token.at) }
  if (token.kind === 'binary') return { node: 'binary', hex: cursor.advance().value, ...cursor.since(token.at) }
  if (token.kind === 'param') return { node: 'param', name: cursor.advance().value, ...cursor.since(token.at) }
  if (token.kind === 'quoted') return named(cursor)
  if (token.kind === 'op') return punctuated(cursor)
  return token.kind === 'word' ? worded(cursor) : cursor.fail()
}

const suffixes: Record<string, SparkType> = {
  L: scalar('BIGINT'),
  S: scalar('SMALLINT'),
  Y: scalar('TINYINT'),
  D: scalar('DOUBLE'),
  F: scalar('FLOAT'),
}

function number(text: string): { node: 'number'; digits: string; type?: SparkType } {
  const [, digits, suffix] = /^(.*?)(BD|[LSYDF])?$/i.exec(text)!
  if (suffix?.toUpperCase() === 'BD') {
    const [whole = '', fraction = ''] = digits!.split('.')
    const precision = Math.max(1, whole.replace(/^0+/, '').length + fraction.length)
    return { node: 'number', digits: digits!, type: { kind: 'decimal', precision, scale: fraction.length } }
  }
  const isLarge = /^\d+$/.test(digits!) && BigInt(digits!) > 9223372036854775807n
  const type = suffix ? suffixes[suffix.toUpperCase()] : undefined
  return isLarge
    ? { node: 'number', digits: digits!, type: { kind: 'decimal', precision: digits!.length, scale: 0 } }
    : { node: 'number', digits: digits!, type }
}

function punctuated(cursor: Cursor): Expression {
  const { at } = cursor.token
  if (cursor.acceptOp('*')) return { node: 'star', parts: [], except: except(cursor), ...cursor.since(at) }
  if (cursor.acceptOp('?')) return { node: 'param', name: '?', ...cursor.since(at) }
  cursor.expectOp('(')
  if (cursor.atQuery()) {
    const query = cursor.query()
    cursor.expectOp(')')
    return { node: 'subquery', query, ...cursor.since(at) }
  }
  const items = cursor.list(() => parseExpression(cursor))
  cursor.expectOp(')')
  return items.length === 1 ? items[0]! : { node: 'tuple', items, ...cursor.since(at) }
}

const except = (cursor: Cursor) => (cursor.accept('EXCEPT') ? cursor.parenthesised(() => cursor.name()) : [])

function worded(cursor: Cursor): Expression {
  const { at, value: word } = cursor.token
  const follows = cursor.peek()
  const span = () => cursor.since(at)
  if (word === 'NULL' && cursor.accept('NULL')) return { node: 'null', ...span() }
  if ((word === 'TRUE' || word === 'FALSE') && !cursor.atOp('(', 1)) {
    cursor.advance()
    return { node: 'boolean', value: word === 'TRUE', ...span() }
  }
  if (word === 'CASE' && !cursor.atOp('.', 1)) return caseOf(cursor)
  if (word === 'INTERVAL' && (follows.kind !== 'op' || ['-', '(', '+'].includes(follows.value))) {
    if (follows.kind !== 'word' || !isClause(follows.value)) return parseInterval(cursor, () => unary(cursor))
  }
  const literal = follows.kind === 'string' && /^(DATE|TIMESTAMP(_NTZ|_LTZ)?)$/.test(word) && scalarNamed(word)
  if (literal) {
    cursor.advance()
    return { node: 'typed', type: literal, value: cursor.string(), ...span() }
  }
  if (cursor.atOp('(', 1)) {
    const special = specials[word]
    if (special) return special(cursor)
  }
  if (isClause(word) && !cursor.atOp('(', 1) && !cursor.atOp('.', 1)) return cursor.fail()
  return named(cursor)
}

const isClause = (word: string) =>
  /^(SELECT|FROM|WHERE|GROUP|HAVING|ORDER|LIMIT|UNION|INTERSECT|JOIN|ON|WHEN|THEN|ELSE|END|AS|AND|OR|IN|BY)$/.test(word)

/** Calls with a grammar of their own. */
const specials: Record<string, (cursor: Cursor) => Expression> = {
  CAST: (cursor) => castOf(cursor, false),
  TRY_CAST: (cursor) => castOf(cursor, true),
  EXISTS: existsOf,
  EXTRACT: (cursor) => split(cursor, 'extract', () => [unitOf(cursor)], 'FROM'),
  POSITION: (cursor) => split(cursor, 'position', () => [binary(cursor, 0)], 'IN'),
  TRIM: trimOf,
  SUBSTRING: substringOf,
  SUBSTR: substringOf,
}

function castOf(cursor: Cursor, attempt: boolean): Expression {
  const { at } = cursor.advance()
  cursor.expectOp('(')
  const value = parseExpression(cursor)
  cursor.expect('AS')
  const type = parseType(cursor)
  cursor.expectOp(')')
  return { node: 'cast', value, type, attempt, ...cursor.since(at) }
}

function existsOf(cursor: Cursor): Expression {
  const { at } = cursor.token
  const inner = cursor.peek(2)
  if (inner.kind !== 'word' || !['SELECT', 'WITH', 'VALUES', 'FROM'].includes(inner.value)) return named(cursor)
  cursor.advance()
  cursor.expectOp('(')
  const query = cursor.query()
  cursor.expectOp(')')
  return { node: 'exists', query, ...cursor.since(at) }
}

/** `name(a WORD b)`, or with a comma as any call. */
function split(cursor: Cursor, name: string, first: () => Expression[], word: string): Expression {
  const { at } = cursor.advance()
  cursor.expectOp('(')
  const args = first()
  if (!cursor.accept(word)) cursor.expectOp(',')
  args.push(parseExpression(cursor))
  while (cursor.acceptOp(',')) args.push(parseExpression(cursor))
  cursor.expectOp(')')
  return { node: 'call', name: [name], args, ...cursor.since(at) }
}

function unitOf(cursor: Cursor): Expression {
  const { at } = cursor.token
  return { node: 'string', value: cursor.name(), ...cursor.since(at) }
}

/** `TRIM([BOTH | LEADING | TRAILING] [characters FROM] text)`. */
function trimOf(cursor: Cursor): Expression {
  const { at } = cursor.advance()
  cursor.expectOp('(')
  const side = cursor.acceptAny(['BOTH', 'LEADING', 'TRAILING'] as const) ?? 'BOTH'
  const first = cursor.at('FROM') ? undefined : parseExpression(cursor)
  const args = cursor.accept('FROM') ? [parseExpression(cursor), ...(first ? [first] : [])] : [first!]
  while (cursor.acceptOp(',')) args.push(parseExpression(cursor))
  cursor.expectOp(')')
  const name = { BOTH: 'trim', LEADING: 'ltrim', TRAILING: 'rtrim' }[side]
  // ltrim and rtrim take the characters first.
  const ordered = name === 'trim' ? args : args.toReversed()
  return { node: 'call', name: [name], args: ordered, ...cursor.since(at) }
}

/** `SUBSTRING(text FROM position [FOR length])`. */
function substringOf(cursor: Cursor): Expression {
  const { at } = cursor.advance()
  cursor.expectOp('(')
  const args = [parseExpression(cursor)]
  while (cursor.acceptOp(',') || cursor.accept('FROM') || cursor.accept('FOR')) args.push(parseExpression(cursor))
  cursor.expectOp(')')
  return { node: 'call', name: ['substring'], args, ...cursor.since(at) }
}

function caseOf(cursor: Cursor): Expression {
  const { at } = cursor.advance()
  const subject = cursor.at('WHEN') ? undefined : parseExpression(cursor)
  const branches: { when: Expression; value: Expression }[] = []
  while (cursor.accept('WHEN')) {
    const when = parseExpression(cursor)
    cursor.expect('THEN')
    branches.push({ when, value: parseExpression(cursor) })
  }
  if (branches.length === 0) cursor.fail()
  const otherwise = cursor.accept('ELSE') ? parseExpression(cursor) : undefined
  cursor.expect('END')
  return { node: 'case', subject, branches, otherwise, ...cursor.since(at) }
}

/** A column, `table.*` or a call. */
function named(cursor: Cursor): Expression {
  const { at } = cursor.token
  const parts = [cursor.name()]
  while (cursor.atOp('.') && cursor.peek().kind !== 'number') {
    cursor.advance()
    if (cursor.acceptOp('*')) return { node: 'star', parts, except: except(cursor), ...cursor.since(at) }
    parts.push(cursor.name())
  }
  if (!cursor.atOp('(')) return { node: 'column', parts, ...cursor.since(at) }
  const call = callOf(cursor, parts)
  return { ...call, ...cursor.since(at) }
}

function callOf(cursor: Cursor, name: string[]): Call {
  cursor.expectOp('(')
  const distinct = cursor.accept('DISTINCT') || (cursor.accept('ALL') && false)
  const call: Call = { node: 'call', name, args: [] }
  if (distinct) call.distinct = true
  if (!cursor.atOp(')')) call.args = cursor.list(() => argument(cursor))
  if (cursor.accept('IGNORE', 'NULLS')) call.ignoreNulls = true
  else cursor.accept('RESPECT', 'NULLS')
  if (cursor.accept('ORDER', 'BY')) call.order = cursor.list(() => parseSortItem(cursor))
  cursor.expectOp(')')
  if (cursor.accept('WITHIN', 'GROUP')) {
    cursor.expectOp('(')
    cursor.expect('ORDER', 'BY')
    call.order = cursor.list(() => parseSortItem(cursor))
    cursor.expectOp(')')
  }
  if (cursor.at('FILTER') && cursor.atOp('(', 1)) {
    cursor.advance()
    cursor.expectOp('(')
    cursor.expect('WHERE')
    call.filter = parseExpression(cursor)
    cursor.expectOp(')')
  }
  if (cursor.accept('IGNORE', 'NULLS')) call.ignoreNulls = true
  else cursor.accept('RESPECT', 'NULLS')
  if (cursor.accept('OVER')) call.over = cursor.atOp('(') ? parseWindow(cursor) : cursor.name()
  return call
}

/** An argument of a call: perhaps a lambda, perhaps with a name for a field of a struct. */
function argument(cursor: Cursor): Expression {
  const { at } = cursor.token
  const params = lambdaParams(cursor)
  if (params) {
    const body = parseExpression(cursor)
    return { node: 'lambda', params, body, ...cursor.since(at) }
  }
  const value = parseExpression(cursor)
  if (!cursor.accept('AS')) return value
  return { node: 'named', value, name: cursor.name(), ...cursor.since(at) }
}

/** `x ->` or `(x, y) ->`, read; undefined where none follows. */
function lambdaParams(cursor: Cursor): string[] | undefined {
  if (cursor.token.kind === 'word' && cursor.atOp('->', 1)) {
    const name = cursor.name()
    cursor.expectOp('->')
    return [name]
  }
  if (!cursor.atOp('(')) return undefined
  let ahead = 1
  while (cursor.peek(ahead).kind === 'word' && cursor.atOp(',', ahead + 1)) ahead += 2
  if (cursor.peek(ahead).kind !== 'word' || !cursor.atOp(')', ahead + 1) || !cursor.atOp('->', ahead + 2))
    return undefined
  const names = cursor.parenthesised(() => cursor.name())
  cursor.expectOp('->')
  return names
}

export function parseSortItem(cursor: Cursor): SortItem {
  const value = parseExpression(cursor)
  const descending = cursor.accept('DESC') || (cursor.accept('ASC') && false)
  const nulls = cursor.accept('NULLS') ? cursor.acceptAny(['FIRST', 'LAST'] as const) : undefined
  return { value, descending, nulls }
}

export function parseWindow(cursor: Cursor): Window {
  cursor.expectOp('(')
  const base = cursor.atAny(['PARTITION', 'DISTRIBUTE', 'ORDER', 'SORT', 'ROWS', 'RANGE'])
    ? undefined
    : cursor.optionalName()
  const partition =
    cursor.accept('PARTITION', 'BY') || cursor.accept('DISTRIBUTE', 'BY')
      ? cursor.list(() => parseExpression(cursor))
      : []
  const order =
    cursor.accept('ORDER', 'BY') || cursor.accept('SORT', 'BY') ? cursor.list(() => parseSortItem(cursor)) : []
  const unit = cursor.acceptAny(['ROWS', 'RANGE'] as const)
  const between = unit && cursor.accept('BETWEEN')
  const from = unit && parseBound(cursor)
  if (between) cursor.expect('AND')
  const to = between ? parseBound(cursor) : undefined
  cursor.expectOp(')')
  return { base, partition, order, ...(unit && { frame: { unit, from: from!, to } }) }
}

function parseBound(cursor: Cursor): Bound {
  if (cursor.accept('UNBOUNDED', 'PRECEDING')) return { kind: 'UNBOUNDED PRECEDING' }
  if (cursor.accept('UNBOUNDED', 'FOLLOWING')) return { kind: 'UNBOUNDED FOLLOWING' }
  if (cursor.accept('CURRENT', 'ROW')) return { kind: 'CURRENT ROW' }
  const by = unary(cursor)
  const kind = cursor.acceptAny(['PRECEDING', 'FOLLOWING'] as const)
  return kind ? { kind, by } : cursor.fail()
}
