import { scopes } from './oauth/scopes'
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
  revocation_endpoint: `${origin}/oidc/v1/revoke`,
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  scopes_supported: scopes,
})
