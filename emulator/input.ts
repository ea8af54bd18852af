import { inputMap, models, nested, type Field, type OperationFact } from '@/lib/databricks/spec/facts'
import { bodyFieldsOf, moreModels } from './more-fields'
import { Refusal } from './refusal'

/** Where a value came from: a query holds only text. */
type Source = 'query' | 'body'
/** `value` as its declared type, int64 as text; `where` is its name in messages. */
type Reader = (value: unknown, where: string, source: Source) => unknown

const wrong = (source: Source, expected: string, where: string) =>
  new Refusal(
    400,
    source === 'body' ? 'MALFORMED_REQUEST' : 'INVALID_PARAMETER_VALUE',
    `Could not parse request object: Expected ${expected} for field '${where}'`,
  )

const wholeNumber = /^-?\d{1,19}$/
const largestInt64 = 9223372036854775807n

const text: Reader = (value, where, source) => {
  // Numbers and booleans pass for text, as the service's own parser lets them.
  if (typeof value === 'object') throw wrong(source, 'a scalar value', where)
  return String(value)
}
const boolean: Reader = (value, where, source) => {
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  throw wrong(source, 'a boolean', where)
}
const int32: Reader = (value, where, source) => {
  const number = typeof value === 'string' && wholeNumber.test(value) ? Number(value) : value
  if (typeof number === 'number' && (number | 0) === number) return number
  throw wrong(source, 'a 32-bit whole number', where)
}
const int64: Reader = (value, where, source) => {
  const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  if (typeof digits === 'string' && wholeNumber.test(digits)) {
    const number = BigInt(digits)
    if (number <= largestInt64 && number >= -largestInt64 - 1n) return String(number)
  }
  throw wrong(source, 'a 64-bit whole number', where)
}
const double: Reader = (value, where, source) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return number
  throw wrong(source, 'a number', where)
}
const anything: Reader = (value) => value

const readers = new Map<string, Reader>([
  ['string', text],
  ['timestamp', text],
  ['duration', text],
  ['field_mask', text],
  ['boolean', boolean],
  ['int32', int32],
  ['int64', int64],
  ['double', double],
  ['json', anything],
  ['any', anything],
])

function readerOf(type: string): Reader {
  const known = readers.get(type)
  if (known) return known
  // Enums are open, hence text.
  const fields = models.get(type) ?? moreModels.get(type)
  const made = listReader(type) ?? (fields ? objectReader(fields) : text)
  readers.set(type, made)
  return made
}

function listReader(type: string): Reader | undefined {
  const inner = nested(type)
  if (inner?.kind === 'array') {
    return (value, where, source) => {
      const items = source === 'query' && !Array.isArray(value) ? [value] : value
      if (!Array.isArray(items)) throw wrong(source, 'an array', where)
      return items.map((item, at) => readerOf(inner.of)(item, `${where}[${at}]`, source))
    }
  }
  if (!inner) return undefined
  return (value, where, source) => {
    const entries = Object.entries(objectOf(value, where, source))
    return Object.fromEntries(entries.map(([key, item]) => [key, readerOf(inner.of)(item, `${where}.${key}`, source)]))
  }
}

/** Fields it does not know are dropped, as the service ignores them; what is required must be there. */
function objectReader(fields: Field[]): Reader {
  return (value, where, source) => {
    const from = objectOf(value, where, source)
    const out: Record<string, unknown> = {}
    for (const { name, type, required } of fields) {
      const path = where ? `${where}.${name}` : name
      const given = Object.hasOwn(from, name) ? from[name] : undefined
      if (given !== undefined && given !== null) out[name] = readerOf(type)(given, path, source)
      else if (required) throw new Refusal(400, 'INVALID_PARAMETER_VALUE', `Missing required field '${path}'`)
    }
    return out
  }
}

function objectOf(value: unknown, where: string, source: Source): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw wrong(source, 'an object', where || 'request')
}

/** A value as a declared type has it: what it does not know is dropped. Throws `Refusal`. */
export const readAs = (type: string, value: unknown): unknown => readerOf(type)(value, '', 'body')

/** Turns what arrived into the flat input of one operation. Throws `Refusal`. */
export type InputReader = (
  path: Record<string, string>,
  query: URLSearchParams,
  body: unknown,
) => Record<string, unknown>

export function inputReader(op: OperationFact): InputReader {
  const inUrl: Field[] = [...op.pathParams, ...op.queryParams]
  const names = new Set(inUrl.map(({ name }) => name))
  const readUrl = objectReader(inUrl)
  const readBody = objectReader(bodyFieldsOf(op).filter(({ name }) => !names.has(name)))
  const map = inputMap(op)
  const bodyless = op.method === 'GET' || op.method === 'HEAD' || op.method === 'DELETE'
  return (path, query, body) => {
    // Old clients send GET with a JSON body; it counts as query (facts/databricks-api.md b).
    const more = bodyless && body !== undefined ? objectOf(body, '', 'body') : {}
    const url = readUrl({ ...more, ...treeOf(query), ...path }, '', 'query') as Record<string, unknown>
    if (bodyless) return url
    if (map) return readerOf(map)(body ?? {}, 'request', 'body') as Record<string, unknown>
    return { ...(readBody(body ?? {}, '', 'body') as object), ...url }
  }
}

/** Dotted names become objects, repeated ones arrays. */
function treeOf(query: URLSearchParams): Record<string, unknown> {
  const root = Object.create(null) as Record<string, unknown>
  for (const [name, value] of query) {
    const path = name.split('.')
    const last = path.pop()!
    let at = root
    for (const key of path) {
      const below = at[key]
      at = (typeof below === 'object' && !Array.isArray(below) ? below : (at[key] = Object.create(null))) as typeof root
    }
    const before = at[last]
    at[last] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  return root
}
