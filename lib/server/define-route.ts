import 'server-only'
import { randomUUID } from 'node:crypto'
import { DatabricksError } from '@/lib/databricks/errors'
import { isCrossSite, type CrossSiteRule } from './cross-site'
import { strictTransport } from './page-policy'
import { MethodNotAllowed, refusal } from './refusal'
import { bodyText } from './request-body'
import { cookieValue, sessionCookie } from './session-cookie'
import { sessions, type SessionRow } from './session-store'

const answered = ['GET', 'POST'] as const
type Method = (typeof answered)[number]

/** What every route says about itself; a test holds the table of all routes against a reviewed one. */
export interface RoutePolicy {
  /** `session`: 401 without one. */
  auth: 'session' | 'public'
  crossSite: CrossSiteRule
  /** Longest body; more is 413. */
  bodyBytes: number
  /** What bounds how often it may be called. */
  rate: 'none' | 'workspace' | 'sign-in'
  /** What of it the audit log keeps. */
  audit: 'none' | 'changes' | 'sign-in' | 'sign-out'
  /** Whether the same request may be sent again. */
  repeatable: 'yes' | 'reads'
}

/** One request after the checks of its route's policy. */
export interface RouteCall {
  request: Request
  params: Record<string, string | string[]>
  body: string
  requestId: string
  /** Id of the session row, present with `session`. */
  sessionId?: string
  session?: SessionRow
}

type Answer = (call: RouteCall) => Promise<Response> | Response
interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>
}

const everyMethod = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/**
 * The one way to make a route handler. Policy first, then the handler, then the headers of every answer; whatever is
 * thrown becomes a refusal with the request's id.
 */
export function defineRoute(policy: RoutePolicy & { [method in Method]?: Answer }) {
  const route = async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = randomUUID()
    try {
      return sealed(await run(policy, request, context, requestId), requestId)
    } catch (error) {
      return sealed(request.signal.aborted ? nobodyWaits() : refusal(error, requestId), requestId)
    }
  }
  return Object.fromEntries(everyMethod.map((method) => [method, route])) as Record<
    (typeof everyMethod)[number],
    typeof route
  >
}

async function run(
  policy: RoutePolicy & { [method in Method]?: Answer },
  request: Request,
  context: RouteContext,
  requestId: string,
): Promise<Response> {
  const answer = policy[request.method === 'HEAD' ? 'GET' : (request.method as Method)]
  if (!answer) throw new MethodNotAllowed(answered.filter((method) => policy[method]))
  if (isCrossSite(request, policy.crossSite)) {
    throw new DatabricksError(403, 'CROSS_SITE', 'This request did not come from a page of this console.')
  }
  const sessionId = cookieValue(request.headers.get('cookie'), sessionCookie().name)
  const session = sessionId ? await sessions().find(sessionId) : undefined
  if (policy.auth === 'session' && !session) {
    throw new DatabricksError(401, 'SESSION_ENDED', 'You are not signed in, or no longer. Sign in again.')
  }
  const body = request.method === 'POST' ? await bodyText(request, policy.bodyBytes) : ''
  const params = (await context.params) as RouteCall['params']
  return answer({ request, params, body, requestId, session, sessionId: session && sessionId })
}

/** The browser has left: no failure, nothing to log, and nobody reads this. */
const nobodyWaits = () => new Response(null, { status: 499 })

const headersOfEveryAnswer: [string, string][] = [
  ['cache-control', 'private, no-store'],
  ['x-content-type-options', 'nosniff'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['referrer-policy', 'no-referrer'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['vary', 'Cookie'],
  ...(strictTransport ? [['strict-transport-security', strictTransport] as [string, string]] : []),
]

function sealed(response: Response, requestId: string): Response {
  for (const [name, value] of headersOfEveryAnswer) response.headers.set(name, value)
  response.headers.set('x-trowel-request-id', requestId)
  if (!response.headers.has('x-request-id')) response.headers.set('x-request-id', requestId)
  return response
}
