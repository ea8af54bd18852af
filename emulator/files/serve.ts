import type { IncomingHttpHeaders } from 'node:http'
import type { ByteAnswer } from '../handlers'
import { streamOf, tagOf } from './content'
import type { File } from './entry'

/** The headers of a file, which are all that is known of it. */
export const fileHeaders = (file: File) => ({
  'accept-ranges': 'bytes',
  'content-length': String(file.bytes),
  'content-type': 'application/octet-stream',
  etag: tagOf(file),
  'last-modified': new Date(file.modifiedMs).toUTCString(),
})

/** Which bytes a request wants, or why it gets none. */
type Wanted = { from: number; end: number; isPart: boolean } | 'modified' | 'beyond'

function wantedOf({ bytes, modifiedMs }: File, headers: IncomingHttpHeaders): Wanted {
  const since = Date.parse(headers['if-unmodified-since'] ?? '')
  // The header knows no parts of a second.
  if (Math.floor(modifiedMs / 1000) * 1000 > since) return 'modified'
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  // Several ranges, and what is none, may be answered with everything (RFC 9110, 14.2).
  if (first === '' && last === '') return { from: 0, end: bytes, isPart: false }
  const from = first === '' ? Math.max(bytes - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? bytes : Math.min(Number(last) + 1, bytes)
  if (first !== '' && last !== '' && Number(last) < from) return { from: 0, end: bytes, isPart: false }
  return from < end ? { from, end, isPart: true } : 'beyond'
}

/** A file, or the range of it that was asked for. `refuse` words what is not given. */
export function serveFile(
  folder: string,
  file: File,
  headers: IncomingHttpHeaders,
  refuse: (status: 412 | 416, headers: Record<string, string>) => ByteAnswer,
): ByteAnswer {
  const wanted = wantedOf(file, headers)
  if (wanted === 'modified') return refuse(412, {})
  if (wanted === 'beyond') return refuse(416, { 'content-range': `bytes */${file.bytes}` })
  const { from, end, isPart } = wanted
  const range: Record<string, string> = isPart ? { 'content-range': `bytes ${from}-${end - 1}/${file.bytes}` } : {}
  return {
    status: isPart ? 206 : 200,
    headers: { ...fileHeaders(file), 'content-length': String(end - from), ...range },
    bytes: streamOf(folder, file, from, end),
  }
}
