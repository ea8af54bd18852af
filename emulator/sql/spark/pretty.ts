import type { CallExpression, Expression, SortItem, Window } from './syntax'
import { typeText } from './types'

/** What Spark calls a column that has no alias: the expression, written out its way. */
export function prettyName(value: Expression): string {
  if (value.node === 'field') return value.name
  return pretty(value)
}

const list = (items: readonly Expression[]) => items.map(pretty).join(', ')

function pretty(value: Expression): string {
  switch (value.node) {
    case 'null':
      return 'NULL'
    case 'boolean':
      return String(value.value)
    case 'string':
      return value.value
    case 'binary':
      return `X'${value.hex.toUpperCase()}'`
    case 'number':
      return value.digits
    case 'typed':
      return `${typeText(value.type)} '${value.value}'`
    case 'interval':
      return `INTERVAL ${value.parts.map(({ value: by, unit }) => `'${pretty(by)}' ${unit}`).join(' ')}`
    case 'param':
      return `:${value.name}`
    case 'column':
      return value.parts.at(-1)!
    case 'star':
      return [...value.parts, '*'].join('.')
    case 'call':
      return prettyCall(value)
    case 'path':
      return String(value.path.findLast((step) => typeof step === 'string'))
    case 'operation':
      return `(${pretty(value.left)} ${value.op === '!=' || value.op === '<>' ? '!=' : value.op.toUpperCase()} ${pretty(value.right)})`
    case 'negation':
      if (value.op === '-' && value.value.node === 'number') return `-${value.value.digits}`
      return value.op === '+' ? pretty(value.value) : `(${value.op} ${pretty(value.value)})`
    case 'cast':
      return `${value.attempt ? 'TRY_CAST' : 'CAST'}(${pretty(value.value)} AS ${typeText(value.type)})`
    case 'case':
      return prettyCase(value)
    case 'in':
      return negated(value.negated, `(${pretty(value.value)} IN (${value.list ? list(value.list) : 'listquery()'}))`)
    case 'between':
      return negated(value.negated, `between(${list([value.value, value.low, value.high])})`)
    case 'like': {
      const like = `${pretty(value.value)} ${value.op} ${pretty(value.pattern)}`
      return negated(value.negated, value.op === 'RLIKE' ? `RLIKE(${list([value.value, value.pattern])})` : like)
    }
    case 'is':
      return prettyIs(value)
    case 'exists':
      return 'exists()'
    case 'subquery':
      return 'scalarsubquery()'
    case 'index':
      return `${pretty(value.value)}[${pretty(value.index)}]`
    case 'field':
      return `${pretty(value.value)}.${value.name}`
    case 'lambda':
      return `lambdafunction(${[pretty(value.body), ...value.params].join(', ')})`
    case 'tuple':
      return `named_struct(${value.items.map((item, at) => `col${at + 1}, ${pretty(item)}`).join(', ')})`
    case 'named':
      return `${pretty(value.value)} AS ${value.name}`
  }
}

const negated = (not: boolean, text: string) => (not ? `(NOT ${text})` : text)

function prettyIs({ value, negated: not, what, than }: Extract<Expression, { node: 'is' }>): string {
  if (what === 'NULL') return `(${pretty(value)} IS ${not ? 'NOT ' : ''}NULL)`
  if (what === 'DISTINCT')
    return not ? `(${pretty(value)} <=> ${pretty(than!)})` : `(NOT (${pretty(value)} <=> ${pretty(than!)}))`
  return negated(not, `(${pretty(value)} <=> ${what.toLowerCase()})`)
}

function prettyCase({ subject, branches, otherwise }: Extract<Expression, { node: 'case' }>): string {
  const test = (when: Expression) => (subject ? `(${pretty(subject)} = ${pretty(when)})` : pretty(when))
  const parts = branches.map(({ when, value: then }) => `WHEN ${test(when)} THEN ${pretty(then)}`)
  return ['CASE', ...parts, ...(otherwise ? [`ELSE ${pretty(otherwise)}`] : []), 'END'].join(' ')
}

function prettyCall(call: CallExpression): string {
  const name = call.name.join('.').toLowerCase()
  const isCountAll = name === 'count' && call.args[0]?.node === 'star'
  const args = isCountAll ? '1' : list(call.args)
  const filter = call.filter ? ` FILTER (WHERE ${pretty(call.filter)})` : ''
  const over =
    call.over === undefined ? '' : ` OVER ${typeof call.over === 'string' ? call.over : prettyWindow(call.over)}`
  return `${name}(${call.distinct ? 'DISTINCT ' : ''}${args})${filter}${over}`
}

function prettyWindow({ partition, order, frame }: Window): string {
  const whole = 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING'
  const usual = order.length ? 'RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW' : whole
  const parts = [
    ...(partition.length ? [`PARTITION BY ${list(partition)}`] : []),
    ...(order.length ? [`ORDER BY ${order.map(prettySort).join(', ')}`] : []),
    frame ? frame.unit : usual,
  ]
  return `(${parts.join(' ')})`
}

const prettySort = ({ value, descending, nulls }: SortItem) =>
  `${pretty(value)} ${descending ? 'DESC' : 'ASC'} NULLS ${nulls ?? (descending ? 'LAST' : 'FIRST')}`
