import type { Compilation } from './compilation'
import { isDateLike } from './date-like'
import { quote, text, whole } from './routine'
import { writeCall, writeBareName } from './write-call'
import { badParameter, unboundParameter } from './sql-error'
import { intervalText } from './time-routines'
import type { Expression } from './syntax'
import { toDuckdb, type SparkType } from './types'

export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`

/** `$."a"[0]`. */
const stepsOf = (path: readonly (string | number)[]) =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `."${step.replaceAll('"', '')}"`)).join('')}`

/** An expression as DuckDB has it. Throws `SqlError`. */
export function writeExpression(c: Compilation, value: Expression): string {
  const write = (of: Expression) => writeExpression(c, of)
  switch (value.node) {
    case 'null':
      return 'NULL'
    case 'boolean':
      return String(value.value)
    case 'string':
      return quote(value.value)
    case 'binary':
      return `unhex('${value.hex}')`
    case 'number':
      return value.type ? `CAST(${value.digits} AS ${toDuckdb(value.type)})` : value.digits
    case 'typed':
      c.noteCast(value.type, value)
      return `CAST(${quote(value.value)} AS ${toDuckdb(value.type)})`
    case 'interval':
      return `(${value.parts.map(({ value: by, unit }) => intervalText(unit, write(by))).join(' + ')})`
    case 'param':
      return write(bound(c, value.name))
    case 'column':
      return writeColumn(c, value)
    case 'star':
      return `${value.parts.map((part) => `${quoteName(part)}.`).join('')}*${value.except.length ? ` EXCLUDE (${value.except.map(quoteName).join(', ')})` : ''}`
    case 'call':
      return writeCall(c, value, write)
    case 'operation':
      return writeOperation(c, value)
    case 'negation':
      return value.op === '-' && value.value.node === 'number' && !value.value.type
        ? `-${value.value.digits}`
        : `(${value.op} ${write(value.value)})`
    case 'cast':
      return writeCast(c, value)
    case 'path':
      return `json_extract_string(${text(write(value.value))}, ${quote(stepsOf(value.path))})`
    case 'case':
      return `CASE ${value.subject ? `${write(value.subject)} ` : ''}${value.branches.map(({ when, value: then }) => `WHEN ${write(when)} THEN ${write(then)}`).join(' ')}${value.otherwise ? ` ELSE ${write(value.otherwise)}` : ''} END`
    case 'in':
      return `(${write(value.value)} ${value.negated ? 'NOT IN' : 'IN'} (${value.query ? c.query(value.query) : value.list!.map(write).join(', ')}))`
    case 'between':
      return `(${write(value.value)} ${value.negated ? 'NOT BETWEEN' : 'BETWEEN'} ${write(value.low)} AND ${write(value.high)})`
    case 'like':
      return writeLike(c, value)
    case 'is':
      return writeIs(c, value)
    case 'exists':
      return `EXISTS (${c.query(value.query)})`
    case 'subquery':
      return `(${c.query(value.query)})`
    case 'index':
      return value.index.node === 'string'
        ? `${write(value.value)}[${quote(value.index.value)}]`
        : `spark_index(${write(value.value)}, ${write(value.index)})`
    case 'field':
      return `(${write(value.value)}).${quoteName(value.name)}`
    case 'lambda':
      return `lambda ${value.params.map(quoteName).join(', ')}: ${write(value.body)}`
    case 'tuple':
      return `(${value.items.map(write).join(', ')})`
    case 'named':
      return write(value.value)
  }
}

function bound(c: Compilation, name: string): Expression {
  if (name !== '?') {
    const value = c.env.named.get(name)
    if (!value) throw unboundParameter(name)
    return value
  }
  const value = c.env.positional[c.nextPositional++]
  if (!value) throw unboundParameter('_')
  return value
}

/** The text of a parameter or of a literal string: what IDENTIFIER takes. */
export function nameText(c: Compilation, value: Expression): string {
  const of = value.node === 'param' ? bound(c, value.name) : value
  if (of.node === 'string') return of.value
  if (of.node === 'operation' && of.op === '||') return nameText(c, of.left) + nameText(c, of.right)
  if (of.node === 'call' && of.name.at(-1)!.toLowerCase() === 'concat')
    return of.args.map((arg) => nameText(c, arg)).join('')
  throw badParameter('NOT_A_STRING', 'the argument of IDENTIFIER is not a text')
}

function writeColumn(c: Compilation, { parts, at }: Extract<Expression, { node: 'column' }>): string {
  const bare = parts.length === 1 && writeBareName(c, parts[0]!)
  if (bare) return bare
  c.columns.push({ parts, at })
  return unqualified(c, parts).map(quoteName).join('.')
}

/** `acme.sales.orders.id` and `sales.orders.id` of an unaliased table, as `orders.id`. */
function unqualified(c: Compilation, parts: string[]): string[] {
  const lower = parts.map((part) => part.toLowerCase())
  for (const names of c.relations.toReversed().flat()) {
    for (const name of [names, names.slice(1)]) {
      if (parts.length > name.length && name.length > 1 && name.every((part, at) => part === lower[at])) {
        return parts.slice(name.length - 1)
      }
    }
  }
  return parts
}

const operators: Record<string, string> = { '<=>': 'IS NOT DISTINCT FROM', '!=': '<>' }

function writeOperation(c: Compilation, value: Extract<Expression, { node: 'operation' }>): string {
  const { op, left, right, at, end } = value
  if (op === '+' || op === '-' || op === '*') c.noteSum(op, value)
  const [a, b] = arithmetic.has(op)
    ? [operand(c, left), operand(c, right)]
    : [writeExpression(c, left), writeExpression(c, right)]
  if (op === '/' || op === '%' || op === 'DIV') {
    const divisor = isNonZero(right) ? b : `spark_divisor(${b}, ${c.marks(at, end)})`
    return op === 'DIV' ? whole(`${a} // ${divisor}`) : `(${a} ${op} ${divisor})`
  }
  if (op === '^') return `xor(${a}, ${b})`
  const sum = `(${a} ${operators[op] ?? op} ${b})`
  return (op === '+' || op === '-') && isDays(right) && isDateLike(left) ? `CAST(${sum} AS DATE)` : sum
}

const arithmetic = new Set(['+', '-', '*', '/', '%', 'DIV'])
const isNonZero = (value: Expression) => value.node === 'number' && Number(value.digits) !== 0

/** Spark reads a text in a sum as a number. */
function operand(c: Compilation, value: Expression): string {
  if (value.node !== 'string') return writeExpression(c, value)
  const type = /^\s*[-+]?\d*\.\d+/.test(value.value) ? 'DOUBLE' : 'BIGINT'
  return `CAST(${quote(value.value)} AS ${type})`
}

const isDays = (value: Expression) =>
  value.node === 'interval' && value.parts.every(({ unit }) => /^(DAY|WEEK|MONTH|QUARTER|YEAR)$/.test(unit))

function writeCast(c: Compilation, value: Extract<Expression, { node: 'cast' }>): string {
  const { value: of, type, attempt } = value
  c.noteCast(type, value)
  const inner = writeExpression(c, of)
  if (type.kind === 'scalar' && type.name === 'STRING') return text(inner)
  if (type.kind === 'text') return `left(${text(inner)}, ${type.length})`
  if (type.kind === 'scalar' && type.name === 'BINARY' && of.node !== 'null') return `encode(${text(inner)})`
  if (type.kind === 'scalar' && type.name === 'VARIANT' && of.node !== 'null') return `to_json(${inner})`
  const cast = attempt ? 'TRY_CAST' : 'CAST'
  const cut = isWhole(type) && !isExact(of)
  return `${cast}(${cut && !attempt ? `spark_whole(${inner})` : inner} AS ${toDuckdb(type)})`
}

/** Nothing of it is cut off by a cast to a whole number. */
const isExact = (value: Expression) =>
  ['string', 'null', 'boolean'].includes(value.node) || (value.node === 'number' && /^\d+$/.test(value.digits))

const isWhole = (type: SparkType) => type.kind === 'scalar' && type.name.endsWith('INT')

function writeLike(
  c: Compilation,
  { op, value, negated, pattern, escape }: Extract<Expression, { node: 'like' }>,
): string {
  const [of, by] = [text(writeExpression(c, value)), writeExpression(c, pattern)]
  const not = negated ? 'NOT ' : ''
  if (op === 'RLIKE') return `(${not}regexp_matches(${of}, ${by}))`
  return `(${of} ${not}${op} ${by} ESCAPE ${quote(escape ?? '\\')})`
}

function writeIs(c: Compilation, { value, negated, what, than }: Extract<Expression, { node: 'is' }>): string {
  const of = writeExpression(c, value)
  const not = negated ? 'NOT ' : ''
  if (what === 'DISTINCT') return `(${of} IS ${not}DISTINCT FROM ${writeExpression(c, than!)})`
  return `(${of} IS ${not}${what})`
}
