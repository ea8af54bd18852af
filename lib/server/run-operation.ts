import 'server-only'
import { catalogue } from '@/lib/databricks/catalogue'
import { DatabricksError } from '@/lib/databricks/errors'
import type { AnyOperation } from '@/lib/databricks/operation'
import { InvalidPathField, toRequest, type WireRequest } from '@/lib/databricks/request'
import { openBody, toWeb } from './answer-body'
import { config } from './config'
import type { RouteCall } from './define-route'
import { workspaceHost } from './hosts'
import { MethodNotAllowed } from './refusal'
import type { SessionRow } from './session-store'
import { parseObject, UnacceptableJson } from './strict-json'
import { send, type Connection, type UpstreamAnswer } from './upstream'
import { headerFields, problemsOf, type Problem } from './validate'

/** Runs one catalogued operation in one workspace of the session. Throws `DatabricksError` for every refusal of the console. */
export async function runOperation({ request, params, body, session }: RouteCall): Promise<Response> {
  const op = operationOf(String(params.operation))
  const reads = op.effect === 'read'
  if (request.method !== 'POST' && !reads) throw new MethodNotAllowed(['POST'])
  const connection = connectionOf(session!, String(params.workspace))
  const wire = wireRequest(op, request, body)
  const answer = await send(connection, wire, { change: !reads, signal: request.signal })
  return op.route.startsWith('HEAD ') ? headersAsJson(op, answer) : passedOn(op, answer)
}

function operationOf(id: string): AnyOperation {
  const op = catalogue.get(id)
  if (!op) throw new DatabricksError(404, 'UNKNOWN_OPERATION', 'There is no operation of this name.')
  if (op.transfer)
    throw new DatabricksError(404, 'UNKNOWN_OPERATION', `${id} is a ${op.transfer}, which this address does not take.`)
  return op
}

function connectionOf({ workspaces }: SessionRow, name: string): Connection {
  const connection = workspaces.get(name)
  if (!connection)
    throw new DatabricksError(404, 'UNKNOWN_WORKSPACE', 'You are not signed in to a workspace of this name.')
  // The operator may have withdrawn it since.
  if (workspaceHost(connection.origin, config()).outcome !== 'ok') {
    throw new DatabricksError(403, 'HOST_REFUSED', 'This console no longer offers this workspace.')
  }
  return connection
}

function wireRequest(op: AnyOperation, request: Request, body: string): WireRequest {
  try {
    const input = parseObject(inputText(request, body))
    const problems = problemsOf(op.id, input, request.headers.get('x-trowel-keep-unknown') === '1')
    if (problems.length) throw invalid(problems)
    if ('stream' in input && input.stream === true)
      throw invalid([{ path: 'stream', message: 'must not be true here' }])
    return toRequest(op, input as never)
  } catch (error) {
    if (error instanceof InvalidPathField)
      throw invalid([{ path: error.field, message: 'cannot be part of an address' }])
    if (error instanceof UnacceptableJson) throw new DatabricksError(400, 'INVALID_INPUT', error.message)
    throw error
  }
}

function inputText({ url, method, headers }: Request, body: string): string {
  const { searchParams } = new URL(url)
  const allowed = method === 'POST' ? [] : ['input']
  if ([...searchParams.keys()].join() !== (searchParams.size ? allowed.join() : '')) {
    throw new DatabricksError(400, 'INVALID_INPUT', 'The address takes one parameter, input, and not with POST.')
  }
  if (method !== 'POST') return searchParams.get('input') || '{}'
  if (!/^application\/json *(;|$)/i.test(headers.get('content-type') ?? '')) {
    throw new DatabricksError(400, 'INVALID_INPUT', 'The input must be application/json.')
  }
  return body || '{}'
}

const invalid = (fields: Problem[]) =>
  new DatabricksError(400, 'INVALID_INPUT', fields.map(({ path, message }) => `${path} ${message}`).join('; '), {
    fields,
  })

/** The workspace's own answer: its status and bytes, its headers only by name. */
async function passedOn(op: AnyOperation, answer: UpstreamAnswer): Promise<Response> {
  const { status, headers, body } = answer
  if (status < 200 || (status >= 300 && status < 400)) {
    body.destroy()
    throw unexpected(op)
  }
  const opened = await openBody(answer)
  if (status < 300 && !looksLikeJson(opened.head, headers['content-type'])) {
    await opened.rest?.return?.()
    throw unexpected(op)
  }
  const hasBody = status !== 204 && status !== 205
  return new Response(hasBody ? toWeb(opened) : null, { status, headers: passedHeaders(answer) })
}

/** Nothing at all is fine too: many changes answer so. */
const looksLikeJson = (head: Buffer, type: unknown) =>
  head.length === 0 ||
  (!/^\s*</.test(head.toString('latin1', 0, 64)) && (type === undefined || /[/+]json\b/i.test(String(type))))

const unexpected = ({ id }: AnyOperation) =>
  new DatabricksError(502, 'UNEXPECTED_ANSWER', `The workspace did not answer ${id} as the Databricks API does.`)

const passed = ['retry-after', 'x-request-id', 'x-databricks-org-id']

function passedHeaders({ headers }: UpstreamAnswer): Headers {
  const kept = new Headers({ 'content-type': 'application/json' })
  for (const name of passed) if (typeof headers[name] === 'string') kept.set(name, headers[name])
  return kept
}

async function headersAsJson(op: AnyOperation, answer: UpstreamAnswer): Promise<Response> {
  if (answer.status >= 300) return passedOn(op, answer)
  answer.body.resume()
  const fields = headerFields(op.id).flatMap((name) => (name in answer.headers ? [[name, answer.headers[name]]] : []))
  return Response.json(Object.fromEntries(fields), { status: answer.status, headers: passedHeaders(answer) })
}
