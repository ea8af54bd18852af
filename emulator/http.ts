import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import { parseJson } from '@/lib/databricks/int64'
import type { ByteAnswer } from './handlers'
import { Refusal } from './refusal'
import type { LoggedRequest } from './request-log'
import { workspaceId } from './seed/ids'

const mebibyte = 1024 * 1024
const mostBodyBytes = 10 * mebibyte
/** A statement may have 16 MiB, and some of its characters are escaped. */
const largerBodies: Record<string, number> = { 'statement-execution.executeStatement': 24 * mebibyte }
const loggedBodyBytes = 16 * 1024

/** One request on its way. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  requestId: string
  path: string
  query: URLSearchParams
  entry: LoggedRequest
}

/** Begins an answer: every one names its request, its workspace and its server (facts/databricks-behaviour.md 1.5). */
export function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  const requestId = randomUUID()
  const url = request.url!
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? '' : url.slice(mark + 1)
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-databricks-org-id', workspaceId)
  response.setHeader('server', 'databricks')
  response.setHeader(
    'server-timing',
    `request_id;dur=0;desc="${requestId}", client_protocol;dur=0;desc="HTTP/${request.httpVersion}"`,
  )
  const entry = { at_ms: Date.now(), method: request.method!, path, query, headers: request.headers }
  return { request, response, requestId, path, query: new URLSearchParams(query), entry }
}

/** Below it, less on the wire is not worth the work. */
const leastZippedCharacters = 4096

const takesGzip = ({ headers }: IncomingMessage) =>
  /(?:^|,)\s*gzip\s*(?:;\s*q=(?:0\.\d*[1-9]|1)\d*)?\s*(?:,|$)/.test(String(headers['accept-encoding'] ?? ''))

export function sendJson(
  { request, response }: Exchange,
  text: string,
  status = 200,
  headers: Record<string, string> = {},
) {
  if (text.length >= leastZippedCharacters && request.method !== 'HEAD' && takesGzip(request)) {
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
      ...headers,
    })
    const zip = createGzip({ level: constants.Z_BEST_SPEED })
    // A client that leaves in the middle is no error.
    pipeline(zip, response, () => {})
    zip.end(text)
    return
  }
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : text)
}

export const jsonAnswer = (text: string): ByteAnswer => ({
  headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) },
  bytes: Buffer.from(text),
})

export function sendBytes(response: ServerResponse, { status = 200, headers, bytes }: ByteAnswer): void {
  response.writeHead(status, headers)
  if (bytes instanceof Uint8Array) response.end(bytes)
  // Whichever ends first ends the other: no file stays open for a client that has left.
  else pipeline(bytes, response, () => {})
}

export const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** The whole body, for an operation. Throws `Refusal` when it is too large. */
export async function readBody(request: IncomingMessage, operation = ''): Promise<string> {
  const most = largerBodies[operation] ?? mostBodyBytes
  const chunks: Buffer[] = []
  let bytes = 0
  // The iterator would else tear the socket down before the refusal is out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) {
      throw new Refusal(413, 'BAD_REQUEST', `The request body is larger than ${most} bytes.`, {
        connection: 'close',
      })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** The body as JSON, int64 kept; also into the log. */
export function bodyOf(text: string, entry: LoggedRequest): unknown {
  if (text.length <= loggedBodyBytes) entry.body = text
  let body: unknown
  try {
    body = parseJson(text)
  } catch {
    throw new Refusal(
      400,
      'MALFORMED_REQUEST',
      'Invalid JSON given in the body of the request - failed to parse given JSON',
    )
  }
  if (text.length <= loggedBodyBytes) entry.body = body
  return body
}

/** The body of a control call; a page of another origin cannot send this type unasked. */
export function jsonBody({ headers }: IncomingMessage, text: string): unknown {
  if (text === '') return undefined
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
    throw new Refusal(415, 'MALFORMED_REQUEST', 'Control calls send content-type: application/json.')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'MALFORMED_REQUEST', 'The body is not JSON.')
  }
}
