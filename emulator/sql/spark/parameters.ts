import type { StatementParameterListItem } from '@/lib/databricks/api/models/sql'
import { Cursor } from './cursor'
import { parseType } from './parse-type'
import { badParameter } from './sql-error'
import type { Expression } from './syntax'
import { typeText, type SparkType } from './types'

const span = { at: 0, end: 0 }
const refuse = (): never => {
  throw new Error('a type holds no query')
}

/** Values for the markers of a statement. Throws `SqlError` (XO recordings 101 to 135). */
export function bindParameters(given: readonly Partial<StatementParameterListItem>[] = []) {
  const named = new Map<string, Expression>()
  const positional: Expression[] = []
  for (const { name, value, type } of given) {
    const bound = literalOf(name ?? '_', value, typeOf(name ?? '_', type))
    if (name === undefined || name === '') positional.push(bound)
    else if (named.has(name)) {
      throw badParameter('DUPLICATE_NAME', `multiple parameter mappings were given with the name '${name}'`)
    } else named.set(name, bound)
  }
  return { named, positional }
}

function typeOf(name: string, text = 'STRING'): SparkType {
  const invalid = () =>
    badParameter('INVALID_DATA_TYPE', `the given data type '${text}' for parameter '${name}' is not valid`)
  let type: SparkType
  try {
    const cursor = new Cursor(text, refuse)
    type = parseType(cursor)
    if (cursor.token.kind !== 'end') throw invalid()
  } catch {
    throw invalid()
  }
  if (['array', 'map', 'struct'].includes(type.kind) || typeText(type) === 'BINARY') throw invalid()
  return type
}

const patterns: Record<string, RegExp> = {
  TINYINT: /^[-+]?\d+$/,
  SMALLINT: /^[-+]?\d+$/,
  INT: /^[-+]?\d+$/,
  BIGINT: /^[-+]?\d+$/,
  FLOAT: /^[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|inf(?:inity)?|nan)$/i,
  DOUBLE: /^[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|inf(?:inity)?|nan)$/i,
  BOOLEAN: /^(?:true|false|t|f|yes|no|y|n|1|0)$/i,
  DATE: /^\d{4,}(?:-\d{1,2}(?:-\d{1,2})?)?/,
  TIMESTAMP: /^\d{4,}-\d{1,2}-\d{1,2}/,
  TIMESTAMP_NTZ: /^\d{4,}-\d{1,2}-\d{1,2}/,
}

function literalOf(name: string, value: string | undefined, type: SparkType): Expression {
  if (value === undefined) return { node: 'cast', value: { node: 'null', ...span }, type, attempt: false, ...span }
  const shown = typeText(type)
  const text = value.trim()
  const bad = () =>
    badParameter(
      'INVALID_VALUE_FOR_DATA_TYPE',
      `the value '${value}' for parameter '${name}' cannot be cast to ${shown} because it is malformed`,
    )
  if (type.kind === 'decimal') return decimalOf(text, bad)
  if (patterns[shown] && !patterns[shown].test(text)) throw bad()
  if (shown === 'STRING') return { node: 'string', value, ...span }
  if (shown === 'BOOLEAN') return { node: 'boolean', value: /^(?:t|y|1)/i.test(text), ...span }
  if (type.kind === 'interval') return intervalOf(text, type.range)
  return { node: 'cast', value: { node: 'string', value: text, ...span }, type, attempt: false, ...span }
}

/** Its precision is that of the value: 1.50 is a DECIMAL(3,2), whatever was asked for (XO recording 107). */
function decimalOf(text: string, bad: () => Error): Expression {
  const [, whole, fraction = ''] = /^[-+]?(\d+)(?:\.(\d*))?$/.exec(text) ?? []
  if (whole === undefined) throw bad()
  const precision = Math.max(1, whole.replace(/^0+/, '').length + fraction.length)
  const type: SparkType = { kind: 'decimal', precision: Math.min(precision, 38), scale: fraction.length }
  return { node: 'cast', value: { node: 'string', value: text, ...span }, type, attempt: false, ...span }
}

function intervalOf(text: string, range: string): Expression {
  const units =
    range === 'YEAR TO MONTH'
      ? ['YEAR', 'MONTH']
      : range.includes(' TO ')
        ? ['DAY', 'HOUR', 'MINUTE', 'SECOND']
        : [range]
  const sign = text.startsWith('-') ? '-' : ''
  const numbers = text.replace(/^[-+]/, '').split(/[-\s:]+/)
  const parts = numbers.map((number, at) => ({
    value: { node: 'number' as const, digits: `${sign}${number}`, ...span },
    unit: units[at] ?? 'SECOND',
  }))
  return { node: 'interval', parts, text: range, ...span }
}
