import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { parseJson } from '@/lib/databricks/int64'
import { control } from './control'
import { discover } from './discovery'
import { strike, strikeAnswer, type Fault } from './faults'
import type { ByteAnswer, Context } from './handlers'
import { identify } from './identity'
import { Refusal, refusalBody } from './refusal'
import { loggedHeaders, type LoggedRequest } from './request-log'
import { catalogueRouter, type Route } from './routes'
import { workspaceId } from './seed/ids'
import { Workspaces, type WorkspaceSettings } from './workspace'

/** How to make an emulator; what is left out is as in the demo. */
export interface EmulatorOptions extends Partial<WorkspaceSettings> {
  /** Names beside localhost that it answers for: a page elsewhere cannot reach it by rebinding a name of its own. */
  hostNames?: readonly string[]
}

const mostBodyBytes = 10 * 1024 * 1024
const loggedBodyBytes = 16 * 1024

/** One request on its way. */
interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  requestId: string
  path: string
  query: URLSearchParams
  entry: LoggedRequest
}

/** A Databricks workspace behind an HTTP server, which is yet to listen. */
export function createEmulator({
  hostNames = [],
  wallMs = Date.now,
  speed = 1,
  seed = {},
}: EmulatorOptions = {}): Server {
  const router = catalogueRouter()
  const workspaces = new Workspaces({ wallMs, speed, seed })
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]', ...hostNames])

  const server = createServer((request, response) => {
    void answer(exchangeOf(request, response))
  })
  // Longer than clients keep idle connections, so that none of them meets a closed one.
  server.keepAliveTimeout = 75_000
  server.requestTimeout = 0
  return server

  async function answer(exchange: Exchange): Promise<void> {
    const { response, path } = exchange
    try {
      await serve(exchange)
    } catch (error) {
      // The client has left, or half of an answer is out already.
      if (response.headersSent || response.destroyed) return void response.destroy()
      const refusal = error instanceof Refusal ? error : unforeseen(error)
      sendJson(exchange, JSON.stringify(refusalBody(refusal, path)), refusal.status, refusal.headers)
    }
  }

  async function serve(exchange: Exchange): Promise<void> {
    const { request, path, query, requestId, entry } = exchange
    const { host = '' } = request.headers
    if (!hosts.has(host.replace(/:\d+$/, ''))) {
      throw new Refusal(403, 'PERMISSION_DENIED', `This workspace does not answer for the host "${host}".`)
    }
    const method = request.method!
    if (path.startsWith('/__emulator/')) {
      const body = await readBody(request)
      return sendJson(exchange, JSON.stringify(control(workspaces, method, path, jsonBody(request, body))))
    }
    const found = discover(method, path, `http://${host}`)
    if (found) return sendJson(exchange, JSON.stringify(found))

    const identity = identify(request.headers.authorization, requestId)
    const workspace = workspaces.get(identity.workspace)
    const match = router.find(method, path)
    const route = match?.target
    entry.identity = identity.id
    entry.operation = route?.op.id
    log(exchange, workspace.requests.add.bind(workspace.requests))

    const fault = workspace.faults.take(route?.op.id, identity.id)
    if (fault && (await strike(fault, request, exchange.response, requestId))) return

    if (!route) throw new Refusal(404, 'ENDPOINT_NOT_FOUND', `No API found for '${method} ${withoutVersion(path)}'`)
    if (!route.run) throw new Refusal(501, 'NOT_IMPLEMENTED', `The emulator does not have ${route.op.id} yet.`)
    const context: Context = { workspace, identity, nowMs: workspace.clock.nowMs(), headers: request.headers }
    if (route.transfer === 'upload') {
      const input = route.read(match!.fields, query, {})
      return send(exchange, route, await route.run(input, context, request), fault)
    }
    const body = hasBody(request) ? bodyOf(await readBody(request), entry) : undefined
    await send(exchange, route, await route.run(route.read(match!.fields, query, body), context), fault)
  }
}

function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  const requestId = randomUUID()
  const url = request.url!
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? '' : url.slice(mark + 1)
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-databricks-org-id', workspaceId)
  response.setHeader('server', 'databricks')
  const entry = { at_ms: Date.now(), method: request.method!, path, query, headers: request.headers }
  return { request, response, requestId, path, query: new URLSearchParams(query), entry }
}

function log({ request, response, entry }: Exchange, add: (entry: LoggedRequest) => void): void {
  entry.headers = loggedHeaders(request.headers)
  add(entry)
  response.once('close', () => {
    entry.duration_ms = Date.now() - entry.at_ms
    if (response.headersSent) entry.status = response.statusCode
  })
}

async function send(exchange: Exchange, route: Route, answer: unknown, fault: Fault | undefined): Promise<void> {
  const { request, response } = exchange
  if (route.transfer === 'download') return sendBytes(response, answer as ByteAnswer)
  const text = route.write(answer)
  if (fault && (await strikeAnswer(fault, request, response, text))) return
  sendJson(exchange, text)
}

function sendJson({ request, response }: Exchange, text: string, status = 200, headers: Record<string, string> = {}) {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : text)
}

function sendBytes(response: ServerResponse, { status = 200, headers, bytes }: ByteAnswer): void {
  response.writeHead(status, headers)
  if (bytes instanceof Uint8Array) response.end(bytes)
  else bytes.on('error', () => response.destroy()).pipe(response)
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  // The iterator would else tear the socket down before the refusal is out.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBodyBytes) {
      throw new Refusal(413, 'BAD_REQUEST', `The request body is larger than ${mostBodyBytes} bytes.`, {
        connection: 'close',
      })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** The body as JSON, int64 kept; also into the log. */
function bodyOf(text: string, entry: LoggedRequest): unknown {
  if (text.length <= loggedBodyBytes) entry.body = text
  let body: unknown
  try {
    body = parseJson(text)
  } catch {
    throw new Refusal(400, 'MALFORMED_REQUEST', 'Could not parse request object: the body is not JSON.')
  }
  if (text.length <= loggedBodyBytes) entry.body = body
  return body
}

/** The body of a control call; a page of another origin cannot send this type unasked. */
function jsonBody({ headers }: IncomingMessage, text: string): unknown {
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

const withoutVersion = (path: string) => path.replace(/^\/api\/[\d.]+/, '')

function unforeseen(error: unknown): Refusal {
  console.error(error)
  return new Refusal(500, 'INTERNAL_ERROR', 'The emulator failed; its console says how.')
}
