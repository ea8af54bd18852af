import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBIntervalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import type { SparkType } from './spark/types'

/** A cell of a result: a text or null, whatever its type (facts/databricks-behaviour.md 3.4 "values"). */
export type Cell = string | null

type Leaf = Cell | Leaf[] | { [key: string]: Leaf }

const largestBigint = 2n ** 63n
/** A sum that a BIGINT does not hold. */
export class SumTooLarge extends Error {}

/** How values of a type are written. */
export function cellWriter(type: SparkType): (value: DuckDBValue) => Cell {
  const leaf = leafWriter(type)
  if (type.kind === 'array' || type.kind === 'map' || type.kind === 'struct') {
    return (value) => (value === null ? null : JSON.stringify(leaf(value)))
  }
  return leaf as (value: DuckDBValue) => Cell
}

/** Inside arrays, maps and structs every leaf is a text, too (XO recordings 085 to 088). */
function leafWriter(type: SparkType): (value: DuckDBValue) => Leaf {
  switch (type.kind) {
    case 'array': {
      const element = leafWriter(type.element)
      return (value) => (value instanceof DuckDBListValue ? value.items.map(element) : null)
    }
    case 'map': {
      const [key, of] = [leafWriter(type.key), leafWriter(type.value)]
      return (value) =>
        value instanceof DuckDBMapValue
          ? Object.fromEntries(value.entries.map((entry) => [String(key(entry.key)), of(entry.value)]))
          : null
    }
    case 'struct': {
      const fields = type.fields.map((field, at) => ({ name: field.name, at, write: leafWriter(field.type) }))
      return (value) => {
        if (!(value instanceof DuckDBStructValue)) return null
        const values = Object.values(value.entries)
        return Object.fromEntries(fields.map(({ name, at, write }) => [name, write(values[at]!)]))
      }
    }
    case 'interval':
      return (value) => (value instanceof DuckDBIntervalValue ? intervalText(value, type.range) : null)
    case 'scalar':
      if (type.name === 'FLOAT') return (value) => (typeof value === 'number' ? javaFloat(value) : null)
      if (type.name === 'DOUBLE') return (value) => (typeof value === 'number' ? javaDouble(value) : null)
      if (type.name === 'BIGINT') return wholeText
      return scalarText
    default:
      return scalarText
  }
}

function wholeText(value: DuckDBValue): Cell {
  if (typeof value === 'bigint' && (value >= largestBigint || value < -largestBigint)) throw new SumTooLarge()
  return value === null ? null : String(value)
}

function scalarText(value: DuckDBValue): Cell {
  if (value === null) return null
  if (typeof value === 'string') return value
  if (typeof value === 'object') return objectText(value as object)
  return String(value)
}

function objectText(value: object): string {
  if (value instanceof DuckDBDecimalValue) return value.toString()
  if (value instanceof DuckDBTimestampTZValue) return isoOf(value.micros)
  if (value instanceof DuckDBTimestampValue) return isoOf(value.micros).slice(0, -1)
  if (value instanceof DuckDBDateValue) return dateText(value.days)
  if (value instanceof DuckDBBlobValue) return Buffer.from(value.bytes).toString('base64')
  return String(value)
}

/** Milliseconds, cut and not rounded (XO recording 081). */
function isoOf(micros: bigint): string {
  const ms = micros / 1000n - (micros % 1000n < 0n ? 1n : 0n)
  return new Date(Number(ms)).toISOString()
}

const dayMs = 86_400_000
const dateText = (days: number) => new Date(days * dayMs).toISOString().slice(0, 10)

const unitMicros = { DAY: 86_400_000_000n, HOUR: 3_600_000_000n, MINUTE: 60_000_000n, SECOND: 1_000_000n }
type Unit = keyof typeof unitMicros
const order: Unit[] = ['DAY', 'HOUR', 'MINUTE', 'SECOND']

/** As a literal of its range: `INTERVAL '1 02:03:04.5' DAY TO SECOND` (XO recordings 083, 084). */
function intervalText({ months, days, micros }: DuckDBIntervalValue, range: string): string {
  if (/YEAR|MONTH/.test(range)) return monthsText(months, range)
  const all = BigInt(days) * unitMicros.DAY + micros
  const [first = 'DAY', last = first] = range.split(' TO ') as Unit[]
  const units = order.slice(order.indexOf(first), order.indexOf(last) + 1)
  let rest = all < 0n ? -all : all
  const texts = units.map((unit, at) => {
    const count = rest / unitMicros[unit]
    rest %= unitMicros[unit]
    // Two digits, but for the first; seconds always have them.
    const text = at === 0 && unit !== 'SECOND' ? String(count) : String(count).padStart(2, '0')
    const separator = at === 0 ? '' : units[at - 1] === 'DAY' ? ' ' : ':'
    return `${separator}${text}`
  })
  const fraction = last === 'SECOND' ? String(rest).padStart(6, '0').replace(/0+$/, '') : ''
  return `INTERVAL '${all < 0n ? '-' : ''}${texts.join('')}${fraction && `.${fraction}`}' ${range}`
}

function monthsText(months: number, range: string): string {
  const sign = months < 0 ? '-' : ''
  const [years, rest] = [Math.trunc(Math.abs(months) / 12), Math.abs(months) % 12]
  const shown = range === 'YEAR' ? years : range === 'MONTH' ? Math.abs(months) : `${years}-${rest}`
  return `INTERVAL '${sign}${shown}' ${range}`
}

/** As Java writes a double: `1.0`, `1.6777216E7`, `4.9E-324` (XO recording 071). */
export function javaDouble(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
  return javaText(value, value === 5e-324 || value === -5e-324 ? '4.9e-324' : Math.abs(value).toExponential())
}

/** The shortest digits that are this 32-bit float. */
function javaFloat(value: number): string {
  if (!Number.isFinite(value)) return javaDouble(value)
  let digits = 1
  while (digits < 9 && Math.fround(Number(value.toPrecision(digits))) !== value) digits++
  return javaText(
    value,
    Math.abs(value)
      .toExponential(digits - 1)
      .replace(/\.?0+(?=e)/, ''),
  )
}

function javaText(value: number, exponential: string): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  if (value === 0) return `${sign}0.0`
  const [digits = '', power = '0'] = exponential.split('e')
  const exponent = Number(power)
  const bare = digits.replace('.', '')
  if (exponent >= -3 && exponent < 7) {
    if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${bare}`
    const whole = bare.slice(0, exponent + 1).padEnd(exponent + 1, '0')
    return `${sign}${whole}.${bare.slice(exponent + 1) || '0'}`
  }
  return `${sign}${bare[0]}.${bare.slice(1) || '0'}E${exponent}`
}
