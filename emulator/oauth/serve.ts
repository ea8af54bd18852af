import { strike } from '../faults'
import { hasBody, readBody, type Exchange } from '../http'
import { logged } from '../request-log'
import type { Workspace, Workspaces } from '../workspace'
import { askConsent, decide, type AuthorizeAnswer } from './authorize'
import { splitClientId } from './clients'
import { OauthRefusal } from './oauth-refusal'
import { oauthState } from './sessions'
import { giveToken, type TokenRequest } from './token'

const endpoints: Record<string, (exchange: Exchange, workspaces: Workspaces) => Promise<void>> = {
  'GET /oidc/v1/authorize': (exchange, workspaces) =>
    serveAuthorize(exchange, workspaces, async (query) => askConsent(query, workspaces)),
  'POST /oidc/v1/authorize': (exchange, workspaces) =>
    serveAuthorize(exchange, workspaces, async () => {
      demandOwnPage(exchange)
      return decide(await formOf(exchange), workspaces)
    }),
  'POST /oidc/v1/token': (exchange, workspaces) => serveForm(exchange, workspaces, 'token', giveToken),
  'POST /oidc/v1/revoke': (exchange, workspaces) =>
    serveForm(exchange, workspaces, 'revoke', ({ form, clientId, workspace }) => {
      workspace.get(oauthState).revoke(form.get('token') ?? '', clientId)
      return {}
    }),
}

/** Answers what is sent to the authorization server; false when it is none of its paths. */
export async function serveOauth(exchange: Exchange, workspaces: Workspaces): Promise<boolean> {
  const endpoint = endpoints[`${exchange.request.method} ${exchange.path}`]
  await endpoint?.(exchange, workspaces)
  return endpoint !== undefined
}

/** A call by a program: a form in, JSON out. */
async function serveForm(
  exchange: Exchange,
  workspaces: Workspaces,
  name: string,
  answer: (request: TokenRequest, workspaces: Workspaces) => object,
): Promise<void> {
  const { request, response, requestId, entry } = exchange
  try {
    const form = await formOf(exchange)
    const asked = requestOf(exchange, form, workspaces)
    note(exchange, asked.workspace, name)
    entry.body = { grant_type: form.get('grant_type'), client_id: asked.clientId, scope: form.get('scope') }
    const fault = asked.workspace.faults.take(`oauth.${name}`, asked.clientId)
    if (fault && (await strike(fault, request, response, requestId))) return
    sendOauth(exchange, answer(asked, workspaces))
  } catch (refusal) {
    if (!(refusal instanceof OauthRefusal)) throw refusal
    const { status, error, description } = refusal
    const challenge = status === 401 && request.headers.authorization ? { 'www-authenticate': 'Basic' } : undefined
    sendOauth(exchange, { error, error_description: description }, status, challenge)
  }
}

/** A credential that the emulator gave out, with the workspace after a dot. */
const ownToken = /^(?:code-|eoat-|eort-|dose)[\w-]+\.([\w-]{1,80})$/

/** Whoever asks, by HTTP Basic or in the form, and where: as what they show says. */
function requestOf({ request }: Exchange, form: URLSearchParams, workspaces: Workspaces): TokenRequest {
  const basic = /^basic +(.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const [id, ...rest] = basic ? Buffer.from(basic, 'base64').toString().split(':') : []
  const clientId = basic ? decoded(id!) : (form.get('client_id') ?? '')
  const secret = basic ? decoded(rest.join(':')) : (form.get('client_secret') ?? undefined)
  const shown = [form.get('code'), form.get('refresh_token'), form.get('token'), secret]
  const named = shown.map((text) => ownToken.exec(text ?? '')?.[1]).find(Boolean)
  const name = named ?? splitClientId(clientId).workspace
  return { form, clientId, secret, workspace: workspaces.get(name ?? 'default') }
}

/** Both are form-encoded before they are put together (RFC 6749 2.3.1). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

async function formOf({ request }: Exchange): Promise<URLSearchParams> {
  const text = hasBody(request) ? await readBody(request) : ''
  if (/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? ''))
    return new URLSearchParams(text)
  throw new OauthRefusal('invalid_request', 'The body has to be application/x-www-form-urlencoded.')
}

/** No page elsewhere may decide for the person. */
function demandOwnPage({ request: { headers } }: Exchange): void {
  if (headers.origin === undefined || headers.origin === `http://${headers.host}`) return
  throw new OauthRefusal('access_denied', 'The decision has to come from the page that asked for it.', 403)
}

/** What a browser comes for: a page, or the way back to the app. */
async function serveAuthorize(
  exchange: Exchange,
  workspaces: Workspaces,
  answer: (query: URLSearchParams) => Promise<AuthorizeAnswer>,
): Promise<void> {
  const { response, query } = exchange
  note(exchange, workspaces.get(splitClientId(query.get('client_id') ?? '').workspace ?? 'default'), 'authorize')
  try {
    const given = await answer(query)
    if ('location' in given) response.writeHead(303, { location: given.location, 'cache-control': 'no-store' }).end()
    else response.writeHead(200, given.headers).end(given.page)
  } catch (refusal) {
    if (!(refusal instanceof OauthRefusal)) throw refusal
    // Plain text: nothing of it can be taken for a page.
    const { description, error } = refusal
    const status = refusal.status === 403 ? 403 : 400
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${error}: ${description}\n`)
  }
}

function sendOauth({ response }: Exchange, answer: object, status = 200, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(answer)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(text)
}

function note(exchange: Exchange, workspace: Workspace, name: string): void {
  exchange.entry.operation = `oauth.${name}`
  logged(exchange, workspace.requests)
}
