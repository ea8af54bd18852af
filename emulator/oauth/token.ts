import { createHash } from 'node:crypto'
import { directoryState } from '../directory/directory'
import { identify, identityOf } from '../identity'
import { secretState } from './secrets'
import type { Workspace, Workspaces } from '../workspace'
import { appOf, clientRefused, demandSecret, isSame, splitClientId } from './clients'
import { OauthRefusal } from './oauth-refusal'
import { scopeOf } from './scopes'
import { oauthState, type OauthSession } from './sessions'

/** A form that came to the token endpoint. */
export interface TokenRequest {
  form: URLSearchParams
  clientId: string
  secret: string | undefined
  /** The one that the code, token, secret or client names. */
  workspace: Workspace
}

const patType = 'urn:databricks:params:oauth:token-type:personal-access-token'

const grants: Record<string, (request: TokenRequest, workspaces: Workspaces) => object> = {
  authorization_code: redeemCode,
  refresh_token: refresh,
  client_credentials: actForItself,
  'urn:ietf:params:oauth:grant-type:token-exchange': exchange,
}

/** Answers the token endpoint. Throws `OauthRefusal`. */
export function giveToken(request: TokenRequest, workspaces: Workspaces): object {
  const type = request.form.get('grant_type')
  if (!type) throw new OauthRefusal('invalid_request', 'Missing form parameter: grant_type')
  const grant = grants[type]
  if (!grant) throw new OauthRefusal('unsupported_grant_type', `The grant type "${type}" is not supported.`)
  return grant(request, workspaces)
}

const requiredOf = (form: URLSearchParams, name: string): string => {
  const value = form.get(name)
  if (value) return value
  throw new OauthRefusal('invalid_request', `Missing form parameter: ${name}`)
}

/** The app that asks, having shown its secret if it has one. */
function demandApp({ clientId, secret, workspace }: TokenRequest): void {
  if (!clientId) throw new OauthRefusal('invalid_request', 'Missing form parameter: client_id')
  demandSecret(appOf(workspace.get(oauthState).settings.apps, splitClientId(clientId).id), secret)
}

function redeemCode(request: TokenRequest): object {
  demandApp(request)
  const { form, clientId, workspace } = request
  const verifier = requiredOf(form, 'code_verifier')
  const redirectUri = requiredOf(form, 'redirect_uri')
  const code = workspace.get(oauthState).takeCode(requiredOf(form, 'code'))
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const fits =
    code?.session.clientId === clientId && code.redirectUri === redirectUri && isSame(code.challenge, challenge)
  if (!fits) throw new OauthRefusal('invalid_grant', 'Authorization code is invalid, expired or was used before')
  return answer(workspace, code.session)
}

function refresh(request: TokenRequest): object {
  demandApp(request)
  const { form, clientId, workspace } = request
  const session = workspace.get(oauthState).takeRefresh(requiredOf(form, 'refresh_token'), clientId)
  // In the words by which clients know that one has to sign in again (facts/databricks-behaviour.md 1.3).
  if (!session || !identityOf(workspace, session.personId)) {
    throw new OauthRefusal('invalid_grant', 'Refresh token is invalid')
  }
  return answer(workspace, session)
}

/** A service principal by its application id and one of its secrets; it gets no refresh token. */
function actForItself({ form, clientId, secret, workspace }: TokenRequest): object {
  const row = workspace.get(directoryState).named('ServicePrincipal', splitClientId(clientId).id)
  const fits = row?.active && workspace.get(secretState).fits(row.id, secret ?? '', workspace.clock.nowMs())
  if (!fits) throw clientRefused()
  return answer(workspace, { clientId, personId: row.id, scope: scopeOf(form.get('scope'), 'all-apis') }, false)
}

/** A personal access token against an OAuth one. The emulator trusts nobody else's tokens. */
function exchange({ form, clientId }: TokenRequest, workspaces: Workspaces): object {
  if (requiredOf(form, 'subject_token_type') !== patType) {
    throw new OauthRefusal('invalid_request', 'This workspace exchanges personal access tokens only.')
  }
  const scope = scopeOf(form.get('scope'), 'all-apis')
  const { identity, workspace } = callerOf(requiredOf(form, 'subject_token'), workspaces)
  return answer(workspace, { clientId, personId: identity.person.id, scope }, false)
}

function callerOf(token: string, workspaces: Workspaces) {
  try {
    return identify(`Bearer ${token}`, '', workspaces)
  } catch {
    throw new OauthRefusal('invalid_grant', 'The subject token is invalid')
  }
}

function answer(workspace: Workspace, session: OauthSession, mayRefresh = true): object {
  const sessions = workspace.get(oauthState)
  const refreshes = mayRefresh && session.scope.split(' ').includes('offline_access')
  return {
    access_token: sessions.giveAccess(session),
    token_type: 'Bearer',
    expires_in: sessions.settings.access_token_ttl_s,
    scope: session.scope,
    ...(refreshes && { refresh_token: sessions.giveRefresh(session) }),
  }
}
