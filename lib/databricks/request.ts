import { stringifyJson } from './int64'
import type { AnyOperation, Input, Method } from './operation'

/** One HTTP request to a workspace, without its host and credential. */
export interface WireRequest {
  method: Method
  /** Path and query, ready to append to the workspace's origin. */
  url: string
  /** JSON text. */
  body?: string
}

/** A path field that no URL can carry safely. */
export class InvalidPathField extends TypeError {
  override name = 'InvalidPathField'
  constructor(readonly field: string) {
    super(`${field} is empty, or holds a segment that would change the path`)
  }
}

const bodyless = new Set<string>(['GET', 'HEAD', 'DELETE'])

/**
 * The one place an operation becomes HTTP: the server gate, the commands on screen, the emulator's tests.
 * Throws `InvalidPathField`.
 */
export function toRequest<Op extends AnyOperation>(op: Op, input: Input<Op>): WireRequest {
  const [method, template] = op.route.split(' ') as [Method, string]
  const rest: Record<string, unknown> = { ...(input as object) }

  const path = template.replace(/\{(\+?)(\w+)\}/g, (_, keepsSlashes: string, name: string) => {
    const segments = segmentsOf(name, rest[name], keepsSlashes !== '')
    if (!op.repeat?.includes(name)) delete rest[name]
    return segments.join('/')
  })

  const query = new URLSearchParams()
  for (const name of bodyless.has(method) ? Object.keys(rest) : (op.query ?? [])) {
    appendQuery(query, name, rest[name])
    delete rest[name]
  }
  const url = query.size ? `${path}?${query}` : path
  if (bodyless.has(method) || op.transfer === 'upload') return { method, url }
  return { method, url, body: stringifyJson(rest, op.int64In ?? []) }
}

function segmentsOf(name: string, value: unknown, keepsSlashes: boolean): string[] {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const segments = keepsSlashes ? text.replace(/^\//, '').split('/') : [text]
  return segments.map((segment) => {
    if (changesPath(segment, keepsSlashes)) throw new InvalidPathField(name)
    try {
      return encodeURIComponent(segment)
    } catch {
      // Half of a surrogate pair has no encoding.
      throw new InvalidPathField(name)
    }
  })
}

/**
 * Whether a server or proxy could take `segment` for more or less than one segment, now or after decoding again:
 * `encodeURIComponent` leaves dots alone, and URL parsers drop tabs and blanks at the end and fold backslashes, `.` and `..`.
 */
function changesPath(segment: string, mayHoldEscapes: boolean): boolean {
  if (segment.trim() === '' || /[\p{Cc}\\/]/u.test(segment)) return true
  const plain = unescapeAll(segment)
  const parts = plain.split(/[/\\]/).map((part) => part.replace(/\p{Cc}/gu, '').trim())
  if (parts.some((part) => part === '.' || part === '..') || parts.every((part) => part === '')) return true
  // A file's name may hold `%2F` as text; an id never does.
  return !mayHoldEscapes && (parts.length > 1 || /\p{Cc}/u.test(plain))
}

function unescapeAll(text: string): string {
  for (let before = text; ; before = text) {
    text = before.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    if (text === before) return text
  }
}

/** Objects become dotted names and lists repeated ones, as Databricks reads them. */
function appendQuery(query: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null) return
  if (Array.isArray(value)) return value.forEach((item) => appendQuery(query, name, item))
  if (typeof value === 'object') {
    return Object.entries(value).forEach(([key, field]) => appendQuery(query, `${name}.${key}`, field))
  }
  query.append(name, String(value))
}
