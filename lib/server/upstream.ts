import { Agent, errors } from 'undici'
import type { Readable } from 'node:stream'
import { DatabricksError } from '@/lib/databricks/errors'
import type { WireRequest } from '@/lib/databricks/request'
import packageJson from '@/package.json'
import { checkedLookup } from './addresses'
import { config } from './config'
import { isLoopbackHost } from './origin'
import { perProcess } from './per-process'
import { takeTurn } from './upstream-rate'

const connectTimeoutMs = 5_000
/** Longest silence in the middle of an answer. */
const idleTimeoutMs = 15_000
/** Longest whole call: a workspace that drips is not worth a socket. */
const totalTimeoutMs = 120_000
const socketsPerWorkspace = 32

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
  { origin, token }: Connection,
  request: WireRequest,
  { change, signal }: { change: boolean; signal: AbortSignal },
): Promise<UpstreamAnswer> {
  await takeTurn(origin, { change, signal })
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new errors.HeadersTimeoutError()), totalTimeoutMs)
  const leave = () => abort.abort(signal.reason)
  signal.addEventListener('abort', leave)
  const done = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
  }
  try {
    const { statusCode, headers, body } = await attempt(origin, token, request, abort.signal, !change)
    body.once('close', done)
    // Whoever reads it learns of a failure by reading; without a listener one that nobody reads would end the process.
    body.on('error', () => undefined)
    return { status: statusCode, headers, body }
  } catch (error) {
    done()
    if (signal.aborted) throw signal.reason
    throw unreachable(error)
  }
}

async function attempt(
  origin: string,
  token: string,
  { method, url, body }: WireRequest,
  signal: AbortSignal,
  again: boolean,
) {
  try {
    return await agent().request({
      origin,
      path: url,
      method,
      body,
      signal,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': `trowel/${packageJson.version}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        // On the same machine compressing costs more than it saves.
        ...(!isLoopbackHost(new URL(origin).hostname) && { 'accept-encoding': 'gzip' }),
      },
    })
  } catch (error) {
    // A connection that had been kept open may be closed just as it is used again; only a read may be sent twice.
    if (!again || !(error instanceof errors.SocketError) || signal.aborted) throw error
    return attempt(origin, token, { method, url, body }, signal, false)
  }
}

/** One answer for closed, filtered, private and unknown, so that nobody can map a network through the console. */
function unreachable(error: unknown): DatabricksError {
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
    return new DatabricksError(504, 'WORKSPACE_TIMEOUT', 'The workspace did not answer in time.')
  }
  return new DatabricksError(502, 'WORKSPACE_UNREACHABLE', 'The console cannot reach the workspace.')
}
