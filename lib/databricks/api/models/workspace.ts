// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface AclItem {
  permission: AclPermission
  principal: string
}

export interface AzureKeyVaultSecretScopeMetadata {
  dns_name: string
  resource_id: string
}

export interface CreateCredentialsRequest {
  git_email?: string
  git_provider: string
  git_username?: string
  is_default_for_provider?: boolean
  name?: string
  personal_access_token?: string
  principal_id?: Int64
}

export interface CreateCredentialsResponse {
  credential_id: Int64
  git_email?: string
  git_provider: string
  git_username?: string
  is_default_for_provider?: boolean
  name?: string
}

export interface CreateRepoRequest {
  git_credential_id?: Int64
  path?: string
  provider: string
  sparse_checkout?: SparseCheckout
  url: string
}

export interface CreateRepoResponse {
  branch?: string
  head_commit_id?: string
  id?: Int64
  path?: string
  provider?: string
  sparse_checkout?: SparseCheckout
  url?: string
}

export interface CreateScope {
  backend_azure_keyvault?: AzureKeyVaultSecretScopeMetadata
  initial_manage_principal?: string
  scope: string
  scope_backend_type?: ScopeBackendType
}

export interface CredentialInfo {
  credential_id: Int64
  git_email?: string
  git_provider?: string
  git_username?: string
  is_default_for_provider?: boolean
  name?: string
}

export interface Delete {
  path: string
  recursive?: boolean
}

export interface DeleteAcl {
  principal: string
  scope: string
}

export interface DeleteScope {
  scope: string
}

export interface DeleteSecret {
  key: string
  scope: string
}

export interface DirectoryInfo {
  is_git_folder?: boolean
}

export interface ExportResponse {
  content?: string
  file_type?: string
}

export interface GetCredentialsResponse {
  credential_id: Int64
  git_email?: string
  git_provider?: string
  git_username?: string
  is_default_for_provider?: boolean
  name?: string
}

export interface GetRepoPermissionLevelsResponse {
  permission_levels?: RepoPermissionsDescription[]
}

export interface GetRepoResponse {
  branch?: string
  git_cli_enabled?: boolean
  head_commit_id?: string
  id?: Int64
  path?: string
  provider?: string
  sparse_checkout?: SparseCheckout
  url?: string
}

export interface GetSecretResponse {
  key?: string
  value?: string
}

export interface GetWorkspaceObjectPermissionLevelsResponse {
  permission_levels?: WorkspaceObjectPermissionsDescription[]
}

export interface Import {
  content?: string
  format?: ImportFormat
  language?: Language
  overwrite?: boolean
  path: string
}

export interface ListAclsResponse {
  items?: AclItem[]
}

export interface ListCredentialsResponse {
  credentials?: CredentialInfo[]
}

export interface ListReposResponse {
  next_page_token?: string
  repos?: RepoInfo[]
}

export interface ListResponse {
  objects?: ObjectInfo[]
}

export interface ListScopesResponse {
  scopes?: SecretScope[]
}

export interface ListSecretsResponse {
  secrets?: SecretMetadata[]
}

export interface Mkdirs {
  path: string
}

export interface ObjectInfo {
  created_at?: Int64
  directory_info?: DirectoryInfo
  language?: Language
  modified_at?: Int64
  object_id?: Int64
  object_type?: ObjectType
  path?: string
  resource_id?: string
  size?: Int64
}

export interface PutAcl {
  permission: AclPermission
  principal: string
  scope: string
}

export interface PutSecret {
  bytes_value?: string
  key: string
  scope: string
  string_value?: string
}

export interface RepoAccessControlRequest {
  group_name?: string
  permission_level?: RepoPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface RepoAccessControlResponse {
  all_permissions?: RepoPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface RepoInfo {
  branch?: string
  head_commit_id?: string
  id?: Int64
  path?: string
  provider?: string
  sparse_checkout?: SparseCheckout
  url?: string
}

export interface RepoPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: RepoPermissionLevel
}

export interface RepoPermissions {
  access_control_list?: RepoAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface RepoPermissionsDescription {
  description?: string
  permission_level?: RepoPermissionLevel
}

export interface RepoPermissionsRequest {
  access_control_list?: RepoAccessControlRequest[]
}

export interface SecretMetadata {
  key?: string
  last_updated_timestamp?: Int64
}

export interface SecretScope {
  backend_type?: ScopeBackendType
  keyvault_metadata?: AzureKeyVaultSecretScopeMetadata
  name?: string
}

export interface SparseCheckout {
  patterns?: string[]
}

export interface SparseCheckoutUpdate {
  patterns?: string[]
}

export interface UpdateCredentialsRequest {
  git_email?: string
  git_provider: string
  git_username?: string
  is_default_for_provider?: boolean
  name?: string
  personal_access_token?: string
  principal_id?: Int64
}

export interface UpdateRepoRequest {
  branch?: string
  dangerously_force_discard_all?: boolean
  git_credential_id?: Int64
  sparse_checkout?: SparseCheckoutUpdate
  tag?: string
}

export interface WorkspaceObjectAccessControlRequest {
  group_name?: string
  permission_level?: WorkspaceObjectPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface WorkspaceObjectAccessControlResponse {
  all_permissions?: WorkspaceObjectPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface WorkspaceObjectPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: WorkspaceObjectPermissionLevel
}

export interface WorkspaceObjectPermissions {
  access_control_list?: WorkspaceObjectAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface WorkspaceObjectPermissionsDescription {
  description?: string
  permission_level?: WorkspaceObjectPermissionLevel
}

export interface WorkspaceObjectPermissionsRequest {
  access_control_list?: WorkspaceObjectAccessControlRequest[]
}

export type AclPermission = 'MANAGE' | 'READ' | 'WRITE' | (string & {})

export type ExportFormat = 'AUTO' | 'DBC' | 'HTML' | 'JUPYTER' | 'RAW' | 'R_MARKDOWN' | 'SOURCE' | (string & {})

export type ImportFormat = 'AUTO' | 'DBC' | 'HTML' | 'JUPYTER' | 'RAW' | 'R_MARKDOWN' | 'SOURCE' | (string & {})

export type Language = 'PYTHON' | 'R' | 'SCALA' | 'SQL' | (string & {})

export type ObjectType = 'DASHBOARD' | 'DIRECTORY' | 'FILE' | 'LIBRARY' | 'NOTEBOOK' | 'REPO' | (string & {})

export type RepoPermissionLevel = 'CAN_EDIT' | 'CAN_MANAGE' | 'CAN_READ' | 'CAN_RUN' | (string & {})

export type ScopeBackendType = 'AZURE_KEYVAULT' | 'DATABRICKS' | (string & {})

export type WorkspaceObjectPermissionLevel = 'CAN_EDIT' | 'CAN_MANAGE' | 'CAN_READ' | 'CAN_RUN' | (string & {})
