import { Agent, errors } from 'undici'
import type { Readable } from 'node:stream'
import type { WireRequest } from '@/lib/databricks/request'
import packageJson from '@/package.json'
import { checkedLookup } from './addresses'
import { config } from './config'
import { isLoopbackHost } from './origin'
import { perProcess } from './per-process'
import { codeOf, unreachable } from './unreachable'
import { socketsPerWorkspace, takeTurn } from './upstream-rate'

const connectTimeoutMs = 5_000
/** Longest silence in the middle of an answer. */
const idleTimeoutMs = 15_000

/** How a connection ends that had been open. */
const cutOff = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])

/** Where to send, and as whom. */
export interface Connection {
  origin: string
  token: string
}

/** What came back, its body still to be read. */
export interface UpstreamAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Readable
}

const agent = () =>
  perProcess('upstream-agent', () => {
    const networks = new Map(config().workspaces.map(({ origin, networks }) => [new URL(origin).hostname, networks]))
    return new Agent({
      connect: { timeout: connectTimeoutMs, lookup: checkedLookup((host) => networks.get(host) ?? []) },
      headersTimeout: config().headersTimeoutMs,
      bodyTimeout: idleTimeoutMs,
      connections: socketsPerWorkspace,
      pipelining: 1,
    })
  })

/**
 * Sends `request` to the workspace and answers as soon as its headers are there. No redirect is followed, nothing of
 * the browser's request is passed on. Throws `DatabricksError` when the workspace cannot be reached in time.
 */
export async function send(
  connection: Connection,
  request: WireRequest,
  { change, signal: browser }: { change: boolean; signal: AbortSignal },
): Promise<UpstreamAnswer> {
  // Who reloads or closes the page after a press has still pressed: a change cut off halfway may or may not be made.
  const signal = change ? new AbortController().signal : browser
  const leave = await takeTurn(connection.origin, { change, signal })
  const budget = callBudget(signal, leave)
  try {
    const { statusCode, headers, body } = await attempt(connection, request, budget.signal, !change)
    body.once('close', budget.end)
    // Whoever reads it learns of a failure by reading; without a listener one that nobody reads would end the process.
    body.on('error', () => undefined)
    return { status: statusCode, headers, body }
  } catch (error) {
    budget.end()
    if (signal.aborted) throw signal.reason
    throw unreachable(connection.origin, error)
  }
}

/** A signal for one call: ends with the browser's request, or when the call takes too long. `end` frees what it holds. */
function callBudget(signal: AbortSignal, onEnd: () => void) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new errors.BodyTimeoutError()), config().callTimeoutMs)
  const follow = () => controller.abort(signal.reason)
  signal.addEventListener('abort', follow)
  const end = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', follow)
    onEnd()
  }
  return { signal: controller.signal, end }
}

async function attempt(connection: Connection, request: WireRequest, signal: AbortSignal, mayRepeat: boolean) {
  try {
    return await agent().request({
      origin: connection.origin,
      path: request.url,
      method: request.method,
      body: request.body,
      headers: headersOf(connection, request),
      signal,
    })
  } catch (error) {
    // A connection that had been kept open may be closed just as it is used again; only a read may be sent twice.
    if (!mayRepeat || !cutOff.has(codeOf(error)) || signal.aborted) throw error
    return attempt(connection, request, signal, false)
  }
}

const headersOf = ({ origin, token }: Connection, { body }: WireRequest) => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
  'user-agent': `trowel/${packageJson.version}`,
  ...(body !== undefined && { 'content-type': 'application/json' }),
  // On the same machine compressing costs more than it saves.
  ...(!isLoopbackHost(new URL(origin).hostname) && { 'accept-encoding': 'gzip' }),
})
