import { randomBytes } from 'node:crypto'
import { seededIds, type TokenId } from '../identity'
import type { Workspaces } from '../workspace'
import { appOf, isRegistered, splitClientId, type OauthApp } from './clients'
import { consentPage } from './consent-page'
import { OauthRefusal } from './oauth-refusal'
import { scopeOf } from './scopes'
import { oauthState } from './sessions'

/** What the authorize endpoint answers: a page, or the way back to the app. */
export type AuthorizeAnswer = { page: string; headers: Record<string, string> } | { location: string }

const nameForm = /^[\w-]{1,80}$/

/** Shows the consent page. Throws `OauthRefusal` where the app itself cannot be told. */
export function askConsent(query: URLSearchParams, workspaces: Workspaces): AuthorizeAnswer {
  const { app, redirectUri, workspace } = trusted(query, workspaces)
  return orBack(query, redirectUri, () => {
    const { scope } = request(query)
    const nonce = randomBytes(16).toString('base64')
    const page = consentPage({ app, scope, redirectUri, workspace, query, nonce, hint: hintOf(query) })
    return { page, headers: pageHeaders(nonce, redirectUri) }
  })
}

/** What the person decided: back to the app with a code, or with a refusal. */
export function decide(form: URLSearchParams, workspaces: Workspaces): AuthorizeAnswer {
  const { redirectUri, workspace: named } = trusted(form, workspaces)
  return orBack(form, redirectUri, () => {
    const { scope, challenge } = request(form)
    if (form.get('decision') !== 'allow') throw new OauthRefusal('access_denied', 'The request was denied.')
    const personId = seededIds[form.get('identity') as TokenId]
    const name = named ?? (form.get('workspace') || 'default')
    if (!personId || !nameForm.test(name)) throw new OauthRefusal('invalid_request', 'No such identity or workspace.')
    const session = { clientId: form.get('client_id')!, personId, scope }
    const code = workspaces.get(name).get(oauthState).giveCode({ session, redirectUri, challenge })
    return { location: wayBack(form, redirectUri, { code }) }
  })
}

/** The app and its registered address: only there may anything be sent. */
function trusted(query: URLSearchParams, workspaces: Workspaces) {
  const { id, workspace } = splitClientId(query.get('client_id') ?? '')
  const { apps } = workspaces.get(workspace ?? 'default').get(oauthState).settings
  const app: OauthApp = appOf(apps, id)
  const redirectUri = query.get('redirect_uri') ?? ''
  if (isRegistered(app, redirectUri)) return { app, redirectUri, workspace }
  const message = `redirect_uri '${redirectUri}' not registered for OAuth application '${app.name}'.`
  throw new OauthRefusal('invalid_request', message)
}

function request(query: URLSearchParams) {
  if (query.get('response_type') !== 'code') {
    throw new OauthRefusal('unsupported_response_type', 'response_type has to be "code".')
  }
  const challenge = query.get('code_challenge') ?? ''
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    throw new OauthRefusal('invalid_request', 'A code_challenge with code_challenge_method S256 is required.')
  }
  return { challenge, scope: scopeOf(query.get('scope'), 'all-apis offline_access') }
}

/** Refusals of a request whose app is known go to the app. */
function orBack(query: URLSearchParams, redirectUri: string, answer: () => AuthorizeAnswer): AuthorizeAnswer {
  try {
    return answer()
  } catch (refusal) {
    if (!(refusal instanceof OauthRefusal)) throw refusal
    const { error, description } = refusal
    return { location: wayBack(query, redirectUri, { error, error_description: description }) }
  }
}

function wayBack(query: URLSearchParams, redirectUri: string, fields: Record<string, string>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value)
  const state = query.get('state')
  if (state !== null) url.searchParams.set('state', state)
  return url.href
}

/** `login_hint=viewer.my-test` chooses beforehand. */
function hintOf(query: URLSearchParams): { identity: string; workspace: string } {
  const [identity = '', workspace = ''] = (query.get('login_hint') ?? '').split('.')
  return { identity, workspace: nameForm.test(workspace) ? workspace : '' }
}

/** Browsers hold the redirect after a form to `form-action`, hence the app's own origin there. */
const pageHeaders = (nonce: string, redirectUri: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `form-action 'self' ${new URL(redirectUri).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
})
