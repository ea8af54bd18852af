import { consoleOrigin } from './console-origin'

type Handler = (request: Request, context: { params: Promise<Record<string, string | string[]>> }) => Promise<Response>
type Route = Record<string, Handler>

/** What a browser adds to the requests of this console's own scripts. */
export const ownScript = { 'sec-fetch-site': 'same-origin', 'x-trowel': '1' }

/** Calls route handlers as a browser would over HTTP, and keeps the cookies they set. */
export class Browser {
  readonly cookies = new Map<string, string>()

  constructor(
    private readonly routes: { auth: Route; gate: Route; signOut: Route },
    private readonly origin = consoleOrigin,
  ) {}

  /** Signs in with a token; answers the error of the page, undefined when it worked. */
  async signIn(host: string, token: string, headers: Record<string, string> = {}): Promise<string | undefined> {
    return this.enter('pat', { host, token }, headers)
  }

  async enter(provider: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const { csrfToken } = (await (await this.auth('GET', 'csrf')).json()) as { csrfToken: string }
    const form = new URLSearchParams({ ...fields, csrfToken, json: 'true' })
    const answer = await this.auth('POST', `callback/${provider}`, form, headers)
    const { url } = (await answer.json()) as { url: string }
    return new URL(url).searchParams.get('error') ?? undefined
  }

  auth(method: string, path: string, form?: URLSearchParams, headers: Record<string, string> = {}): Promise<Response> {
    const [steps, query] = path.split('?')
    const init = form && { body: form.toString(), type: 'application/x-www-form-urlencoded' }
    const url = `/api/auth/${steps}${query ? `?${query}` : ''}`
    return this.send(this.routes.auth, method, url, { nextauth: steps!.split('/') }, init, {
      'sec-fetch-site': 'same-origin',
      ...headers,
    })
  }

  signOut(headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }): Promise<Response> {
    return this.send(this.routes.signOut, 'POST', '/api/sign-out', {}, undefined, headers)
  }

  /** A read as `lib/query/call.ts` sends it. */
  read(workspace: string, operation: string, input: unknown = {}, headers: Record<string, string> = ownScript) {
    const query = `?input=${encodeURIComponent(typeof input === 'string' ? input : JSON.stringify(input))}`
    return this.gate('GET', workspace, operation, query, undefined, headers)
  }

  /** A change as `lib/query/call.ts` sends it; text is sent as it is. */
  change(workspace: string, operation: string, input: unknown = {}, headers: Record<string, string> = ownScript) {
    const body = typeof input === 'string' ? input : JSON.stringify(input)
    return this.gate('POST', workspace, operation, '', { body, type: 'application/json' }, headers)
  }

  gate(
    method: string,
    workspace: string,
    operation: string,
    query: string,
    init: { body: string; type: string } | undefined,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Response> {
    const url = `/api/w/${encodeURIComponent(workspace)}/${encodeURIComponent(operation)}${query}`
    return this.send(this.routes.gate, method, url, { workspace, operation }, init, headers, signal)
  }

  private async send(
    route: Route,
    method: string,
    url: string,
    params: Record<string, string | string[]>,
    init: { body: string; type: string } | undefined,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = new Request(this.origin + url, {
      method,
      body: init?.body,
      headers: { ...(cookie && { cookie }), ...(init && { 'content-type': init.type }), ...headers },
      signal,
    })
    const answer = await route[method]!(request, { params: Promise.resolve(params) })
    for (const set of answer.headers.getSetCookie()) this.keep(set)
    return answer
  }

  private keep(set: string) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
    if (/max-age=0/i.test(set)) this.cookies.delete(name!)
    else this.cookies.set(name!, value!)
  }
}
