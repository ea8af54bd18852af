import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, deflateRawSync } from 'node:zlib'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ByteAnswer } from './handlers'
import { invalidToken } from './identity'
import { Refusal } from './refusal'

/** What goes wrong. The first five happen on the socket, the others in what is answered. */
export const faultKinds = [
  'delay',
  'hang',
  'drip',
  'reset',
  'truncated',
  'status',
  'html',
  'redirect',
  'gzip-bomb',
  'wrong-json',
  'expired-token',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** One line of a fault plan. */
export interface Fault {
  kind: FaultKind
  /** `clusters.list`, or `clusters` for the family; any when absent. */
  operation?: string
  /** `admin`, `operator` or `viewer`; any when absent. */
  identity?: string
  /** `delay`: how long, default 1000. `drip`: between two bytes, default 1000. */
  ms?: number
  /** `status`, default 503; `expired-token`, default 403. */
  status?: number
  error_code?: string
  message?: string
  /** `Retry-After`, in seconds. */
  retry_after?: number
  /** `redirect`: default `/login.html`. */
  location?: string
  /** `reset`: do the work first, lose only the answer. */
  after_work?: boolean
  /** How many requests it hits; all when absent. */
  times?: number
  /** Begins so long after the plan was set. */
  after_ms?: number
  /** Ends so long after it began. */
  for_ms?: number
}

/** The faults of a workspace, in order: a request meets the first that fits. */
export class FaultPlan {
  private faults: (Fault & { left: number; fromMs: number; untilMs: number })[] = []

  /** Wall time, not the workspace's: faults are between client and server. */
  set(faults: Fault[], nowMs = Date.now()): void {
    this.faults = faults.map((fault) => {
      const fromMs = nowMs + (fault.after_ms ?? 0)
      return { ...fault, left: fault.times ?? Infinity, fromMs, untilMs: fromMs + (fault.for_ms ?? Infinity) }
    })
  }

  take(operation: string | undefined, identity: string, nowMs = Date.now()): Fault | undefined {
    const fault = this.faults.find(
      (one) =>
        one.left > 0 &&
        nowMs >= one.fromMs &&
        nowMs < one.untilMs &&
        (!one.identity || one.identity === identity) &&
        (!one.operation || one.operation === operation || operation?.startsWith(`${one.operation}.`)),
    )
    if (fault) fault.left--
    return fault
  }
}

/** Codes of the real service by status (facts/databricks-behaviour.md 2.2). */
const codes: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL_ERROR',
  501: 'NOT_IMPLEMENTED',
  503: 'TEMPORARILY_UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

/**
 * What the fault does before the work. True: it has answered, or never will. Throws `Refusal` for an answer in the
 * usual shape.
 */
export async function strike(fault: Fault, request: IncomingMessage, response: ServerResponse, requestId: string) {
  const { kind, ms = 1000, status = 503, message } = fault
  if (kind === 'delay') await sleep(ms, undefined, { signal: untilGone(response) }).catch(() => {})
  if (kind === 'hang') await new Promise((gone) => response.once('close', gone))
  if (kind === 'reset' && !fault.after_work) request.socket.resetAndDestroy()
  if (kind === 'status') {
    const headers: Record<string, string> = {}
    if (fault.retry_after !== undefined) headers['retry-after'] = String(fault.retry_after)
    const code = fault.error_code ?? codes[status] ?? 'UNKNOWN'
    throw new Refusal(status, code, message ?? `The workspace was told to answer ${status}.`, headers)
  }
  if (kind === 'expired-token') throw invalidToken(requestId, fault.status)
  if (kind in bodies) bodies[kind as keyof typeof bodies](response, fault)
  return request.socket.destroyed || response.writableEnded
}

/** Whole answers that are not what was asked for. */
const bodies = {
  html: (response: ServerResponse, { message }: Fault) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!DOCTYPE html><html><head><title>Sign in</title></head><body>${message ?? 'Sign in'}</body></html>`),
  redirect: (response: ServerResponse, { location = '/login.html', status = 302 }: Fault) =>
    response.writeHead(status, { location }).end(),
  'gzip-bomb': (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb()),
  'wrong-json': (response: ServerResponse, { message }: Fault) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(message ?? '{"clusters":[{"cluster_id":'),
}

/**
 * 300 MiB of zeros in 300 KiB of gzip. A block that ends on a byte can be repeated: what one says does not depend on
 * the one before.
 */
function bomb(): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH })
  const head = Buffer.from('1f8b0800000000000003', 'hex')
  const lastBlock = Buffer.from('0300', 'hex')
  const checksumAndSize = Buffer.from('c408fb6d0000c012', 'hex')
  return Buffer.concat([head, ...Array<Buffer>(300).fill(block), lastBlock, checksumAndSize])
}

/** Sends an answer as the fault has it: too slowly, or not all. True when it did. */
export async function strikeAnswer(
  { kind, ms = 1000 }: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, headers, bytes }: ByteAnswer,
): Promise<boolean> {
  if (kind === 'reset') {
    request.socket.resetAndDestroy()
    if (bytes instanceof Readable) bytes.destroy()
    return true
  }
  if (kind !== 'truncated' && kind !== 'drip') return false
  response.writeHead(status, headers)
  const half = Math.floor(Number(headers['content-length'] ?? 0) / 2)
  const gone = untilGone(response)
  const some = Readable.from(kind === 'drip' ? slowly(bytes, ms, gone) : upTo(bytes, half), { objectMode: false })
  // The client may leave before.
  await pipeline(some, response, { end: kind === 'drip' }).catch(() => {})
  if (kind === 'truncated') {
    request.socket.destroySoon()
    if (!gone.aborted) await new Promise((closed) => response.once('close', closed))
  }
  return true
}

async function* slowly(bytes: ByteAnswer['bytes'], ms: number, gone: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunksOf(bytes)) {
    for (const byte of chunk) {
      yield Uint8Array.of(byte)
      await sleep(ms, undefined, { signal: gone }).catch(() => {})
    }
  }
}

async function* upTo(bytes: ByteAnswer['bytes'], most: number): AsyncGenerator<Uint8Array> {
  let left = most
  for await (const chunk of chunksOf(bytes)) {
    if (left > 0) yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return
  }
}

const chunksOf = (bytes: ByteAnswer['bytes']): AsyncIterable<Uint8Array> | Uint8Array[] =>
  bytes instanceof Uint8Array ? [bytes] : bytes

/** Aborts when the client has left. */
function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return gone.signal
}
