import { Refusal } from './refusal'
import { accountId, workspaceId } from './seed/ids'

/** What clients ask before they have a credential, by method and path; `undefined` for all else. */
export function discover(method: string, path: string, origin: string): object | undefined {
  if (method === 'GET' && path === '/.well-known/databricks-config') {
    return {
      oidc_endpoint: `${origin}/oidc`,
      account_id: accountId,
      workspace_id: workspaceId,
      cloud: 'AWS',
      host_type: 'workspace',
    }
  }
  if (method === 'GET' && path === '/oidc/.well-known/oauth-authorization-server') return authorizationServer(origin)
  if (path === '/oidc/v1/token' || path === '/oidc/v1/authorize') {
    throw new Refusal(501, 'NOT_IMPLEMENTED', 'This workspace knows personal access tokens only.')
  }
  // The CLI reports here, and expects to be thanked.
  if (method === 'POST' && path === '/telemetry-ext') return { numSuccess: 0, numProtoSuccess: 0, errors: [] }
  return undefined
}

const authorizationServer = (origin: string) => ({
  issuer: `${origin}/oidc`,
  authorization_endpoint: `${origin}/oidc/v1/authorize`,
  token_endpoint: `${origin}/oidc/v1/token`,
  response_types_supported: ['code'],
  grant_types_supported: ['client_credentials', 'authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['all-apis', 'sql', 'offline_access', 'openid', 'profile', 'email'],
})
