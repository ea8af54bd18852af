import type { Cursor } from './cursor'
import { syntaxError } from './sql-error'
import type { Expression } from './syntax'

const units = /^(YEAR|QUARTER|MONTH|WEEK|DAY|HOUR|MINUTE|SECOND|MILLISECOND|MICROSECOND)S?$/

/** `INTERVAL '1-2' YEAR TO MONTH`, `INTERVAL 3 DAYS 2 HOURS`, `INTERVAL '1 day'`. */
export function parseInterval(cursor: Cursor, value: () => Expression): Expression {
  const { at } = cursor.advance()
  const first = value()
  const unit = unitHere(cursor)
  if (!unit) {
    if (first.node !== 'string') return cursor.fail()
    const parts = wordedParts(cursor, first)
    return { node: 'interval', parts, text: rangeOf(parts), ...cursor.since(at) }
  }
  if (first.node === 'string' && cursor.accept('TO')) {
    const to = unitHere(cursor) ?? cursor.fail()
    const parts = rangeParts(cursor, first, `${unit} TO ${to}`)
    return { node: 'interval', parts, text: `${unit} TO ${to}`, ...cursor.since(at) }
  }
  const parts = [{ value: first, unit }]
  while (cursor.token.kind === 'number' || (cursor.token.kind === 'string' && units.test(cursor.peek().value))) {
    const more = value()
    parts.push({ value: more, unit: unitHere(cursor) ?? cursor.fail() })
  }
  return { node: 'interval', parts, text: rangeOf(parts), ...cursor.since(at) }
}

function unitHere(cursor: Cursor): string | undefined {
  const [, unit] = (cursor.token.kind === 'word' && units.exec(cursor.token.value)) || []
  if (unit) cursor.advance()
  return unit
}

const shown: Record<string, string> = { WEEK: 'DAY', QUARTER: 'MONTH', MILLISECOND: 'SECOND', MICROSECOND: 'SECOND' }
const order = ['YEAR', 'MONTH', 'DAY', 'HOUR', 'MINUTE', 'SECOND']

/** The type of an interval of such units: `DAY TO HOUR`. */
function rangeOf(parts: readonly { unit: string }[]): string {
  const places = parts.map(({ unit }) => order.indexOf(shown[unit] ?? unit))
  const [first, last] = [order[Math.min(...places)]!, order[Math.max(...places)]!]
  return first === last ? first : `${first} TO ${last}`
}

type Text = Extract<Expression, { node: 'string' }>
const part = (from: Expression, text: string, unit: string) => ({
  value: { node: 'string' as const, value: text, at: from.at, end: from.end },
  unit,
})

/** Of `'1 day 2 hours'`. */
function wordedParts(cursor: Cursor, from: Text) {
  const found = [...from.value.matchAll(/([-+]?\d+(?:\.\d+)?)\s+([a-z]+)/gi)]
  const parts = found.map(([, text, word]) => part(from, text!, units.exec(word!.toUpperCase())?.[1] ?? ''))
  if (parts.length && parts.every(({ unit }) => unit)) return parts
  throw syntaxError(cursor.text, from.at, cursor.text.slice(from.at, from.end))
}

/** Of `'1-2' YEAR TO MONTH` and `'1 02:03:04.5' DAY TO SECOND`; a sign is that of each part. */
function rangeParts(cursor: Cursor, from: Text, range: string) {
  const [, sign, body] = /^\s*([-+]?)(.*?)\s*$/.exec(from.value)!
  const order = range === 'YEAR TO MONTH' ? ['YEAR', 'MONTH'] : ['DAY', 'HOUR', 'MINUTE', 'SECOND']
  const [first, last] = range.split(' TO ')
  const wanted = order.slice(order.indexOf(first!), order.indexOf(last!) + 1)
  const numbers = body!.split(/[-\s:]+/)
  if (wanted.length < 2 || numbers.length !== wanted.length || numbers.some((text) => !/^\d+(\.\d+)?$/.test(text))) {
    throw syntaxError(cursor.text, from.at, cursor.text.slice(from.at, from.end))
  }
  return wanted.map((unit, at) => part(from, `${sign}${numbers[at]}`, unit))
}
