// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface CreateCustomAppIntegration {
  confidential?: boolean
  name?: string
  redirect_urls?: string[]
  scopes?: string[]
  token_access_policy?: TokenAccessPolicy
  user_authorized_scopes?: string[]
}

export interface CreateCustomAppIntegrationOutput {
  client_id?: string
  client_secret?: string
  integration_id?: string
}

export interface CreatePublishedAppIntegration {
  app_id?: string
  token_access_policy?: TokenAccessPolicy
}

export interface CreatePublishedAppIntegrationOutput {
  integration_id?: string
}

export interface CreateServicePrincipalSecretRequest {
  lifetime?: string
}

export interface CreateServicePrincipalSecretResponse {
  create_time?: string
  expire_time?: string
  id?: string
  secret?: string
  secret_hash?: string
  status?: string
  update_time?: string
}

export interface FederationPolicy {
  create_time?: string
  description?: string
  name?: string
  oidc_policy?: OidcFederationPolicy
  policy_id?: string
  service_principal_id?: Int64
  uid?: string
  update_time?: string
}

export interface GetCustomAppIntegrationOutput {
  client_id?: string
  confidential?: boolean
  create_time?: string
  created_by?: Int64
  creator_username?: string
  integration_id?: string
  name?: string
  redirect_urls?: string[]
  scopes?: string[]
  token_access_policy?: TokenAccessPolicy
  user_authorized_scopes?: string[]
}

export interface GetCustomAppIntegrationsOutput {
  apps?: GetCustomAppIntegrationOutput[]
  next_page_token?: string
}

export interface GetPublishedAppIntegrationOutput {
  app_id?: string
  create_time?: string
  created_by?: Int64
  integration_id?: string
  name?: string
  token_access_policy?: TokenAccessPolicy
}

export interface GetPublishedAppIntegrationsOutput {
  apps?: GetPublishedAppIntegrationOutput[]
  next_page_token?: string
}

export interface GetPublishedAppsOutput {
  apps?: PublishedAppOutput[]
  next_page_token?: string
}

export interface ListFederationPoliciesResponse {
  next_page_token?: string
  policies?: FederationPolicy[]
}

export interface ListServicePrincipalSecretsResponse {
  next_page_token?: string
  secrets?: SecretInfo[]
}

export interface OidcFederationPolicy {
  audiences?: string[]
  issuer?: string
  jwks_json?: string
  jwks_uri?: string
  subject?: string
  subject_claim?: string
}

export interface PublishedAppOutput {
  app_id?: string
  client_id?: string
  description?: string
  is_confidential_client?: boolean
  name?: string
  redirect_urls?: string[]
  scopes?: string[]
}

export interface SecretInfo {
  create_time?: string
  expire_time?: string
  id?: string
  secret_hash?: string
  status?: string
  update_time?: string
}

export interface TokenAccessPolicy {
  absolute_session_lifetime_in_minutes?: number
  access_token_ttl_in_minutes?: number
  enable_single_use_refresh_tokens?: boolean
  refresh_token_ttl_in_minutes?: number
}

export interface UpdateCustomAppIntegration {
  redirect_urls?: string[]
  scopes?: string[]
  token_access_policy?: TokenAccessPolicy
  user_authorized_scopes?: string[]
}

export interface UpdatePublishedAppIntegration {
  token_access_policy?: TokenAccessPolicy
}
