import { createServer, type Server } from 'node:http'
import { control } from './control'
import { discover } from './discovery'
import { bringUpToDate, stored } from './families'
import { strike, strikeAnswer, type Fault } from './faults'
import { isForm, takesForms, withForm } from './files/form'
import { noContent, type ByteAnswer, type Context } from './handlers'
import { bodyOf, exchangeOf, hasBody, jsonBody, readBody, jsonAnswer, sendBytes, sendJson, type Exchange } from './http'
import { identify } from './identity'
import { answerStored, isStored } from './presigned'
import { Refusal, refusalBody } from './refusal'
import { temporaryFolder } from './data-folder/data-folder'
import { demandScope } from './oauth/scopes'
import { serveOauth } from './oauth/serve'
import { logged } from './request-log'
import type { Match } from './router'
import { catalogueRouter, type Route } from './routes'
import { Workspaces, type WorkspaceSettings } from './workspace'

/** How to make an emulator; what is left out is as in the demo. */
export interface EmulatorOptions extends Partial<WorkspaceSettings> {
  /** Names beside localhost that it answers for: a page elsewhere cannot reach it by rebinding a name of its own. */
  hostNames?: readonly string[]
}

/** A Databricks workspace behind an HTTP server, which is yet to listen. */
export function createEmulator({
  hostNames = [],
  wallMs = Date.now,
  speed,
  seed = {},
  data = temporaryFolder(),
  rateLimits,
}: EmulatorOptions = {}): Server {
  const router = catalogueRouter()
  const workspaces = new Workspaces({ wallMs, speed, seed, data, rateLimits })
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]', ...hostNames])

  const server = createServer((request, response) => {
    void answer(exchangeOf(request, response))
  })
  // Longer than clients keep idle connections, so that none of them meets a closed one.
  server.keepAliveTimeout = 75_000
  server.requestTimeout = 0
  // What is to stay is on the disk before the server is called closed.
  server.once('close', () => workspaces.close())
  return server

  async function answer(exchange: Exchange): Promise<void> {
    const { response, path } = exchange
    try {
      await serve(exchange)
    } catch (error) {
      // The client has left, or half of an answer is out already.
      if (response.headersSent || response.destroyed) return void response.destroy()
      const refusal = error instanceof Refusal ? error : unforeseen(error)
      sendJson(
        exchange,
        JSON.stringify(refusalBody(refusal, path, exchange.requestId)),
        refusal.status,
        refusal.headers,
      )
    }
  }

  async function serve(exchange: Exchange): Promise<void> {
    const { request, path } = exchange
    const { host = '' } = request.headers
    if (!hosts.has(host.replace(/:\d+$/, ''))) {
      throw new Refusal(403, 'PERMISSION_DENIED', `This workspace does not answer for the host "${host}".`)
    }
    const method = request.method!
    if (path.startsWith('/__emulator/')) {
      const body = await readBody(request)
      return sendJson(exchange, JSON.stringify(control(workspaces, method, path, jsonBody(request, body))))
    }
    if (isStored(path)) {
      return sendBytes(exchange.response, await answerStored(workspaces, stored, exchange))
    }
    const found = discover(method, path, `http://${host}`)
    if (found) return sendJson(exchange, JSON.stringify(found))
    if (path.startsWith('/oidc/') && (await serveOauth(exchange, workspaces))) return

    await serveSomeone(exchange, method)
  }

  async function serveSomeone(exchange: Exchange, method: string): Promise<void> {
    const { request, response, path, requestId, entry } = exchange
    const { identity, workspace } = identify(request.headers.authorization, requestId, workspaces)
    const match = router.find(method, path)
    entry.identity = identity.id
    entry.operation = match?.target.op.id
    logged(exchange, workspace.requests)

    const fault = workspace.faults.take(entry.operation, identity.id)
    if (fault && (await strike(fault, request, response, requestId))) return
    if (!match) throw new Refusal(404, 'ENDPOINT_NOT_FOUND', `No API found for '${method} ${withoutVersion(path)}'`)
    workspace.limits.take(match.target.op)
    demandScope(identity.scope, match.target.op)
    bringUpToDate(workspace)
    const context: Context = { workspace, identity, nowMs: workspace.clock.nowMs(), headers: request.headers }
    const answer = await perform(exchange, match, context)
    workspace.touch()
    await send(exchange, match.target, answer, fault)
  }
}

/** Runs the operation on what arrived. */
async function perform({ request, query, entry }: Exchange, match: Match<Route>, context: Context): Promise<unknown> {
  const { op, run, transfer, read } = match.target
  if (!run) throw new Refusal(501, 'NOT_IMPLEMENTED', `The emulator does not have ${op.id} yet.`)
  if (takesForms.has(op.id) && isForm(request)) {
    return withForm(request, context, (form) => run(read(match.fields, query, form.fields), { ...context, form }))
  }
  if (transfer === 'upload') return run(read(match.fields, query, {}), context, request)
  const body = hasBody(request) ? bodyOf(await readBody(request, op.id), entry) : undefined
  return run(read(match.fields, query, body), context)
}

async function send(exchange: Exchange, route: Route, answer: unknown, fault: Fault | undefined): Promise<void> {
  const { request, response } = exchange
  const bytes = byteAnswer(route, answer)
  const text = bytes ? '' : route.write(answer)
  if (fault && (await strikeAnswer(fault, request, response, bytes ?? jsonAnswer(text)))) return
  if (bytes) sendBytes(response, bytes)
  else sendJson(exchange, text)
}

/** The answer of an operation that does not answer JSON; of a HEAD, its headers are all of it. */
function byteAnswer({ op, transfer }: Route, answer: unknown): ByteAnswer | undefined {
  if (answer === noContent) return { status: 204, headers: {}, bytes: new Uint8Array() }
  if (op.method === 'HEAD') return { headers: answer as Record<string, string>, bytes: new Uint8Array() }
  return transfer === 'download' ? (answer as ByteAnswer) : undefined
}

const withoutVersion = (path: string) => path.replace(/^\/api\/[\d.]+/, '')

function unforeseen(error: unknown): Refusal {
  console.error(error)
  return new Refusal(500, 'INTERNAL_ERROR', 'The emulator failed; its console says how.')
}
