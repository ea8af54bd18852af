// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface AccessControlRequest {
  group_name?: string
  permission_level?: PermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface AccessControlResponse {
  all_permissions?: Permission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface AccountGroup {
  account_id?: string
  displayName?: string
  externalId?: string
  id?: string
  members?: ComplexValue[]
  meta?: ResourceMeta
  roles?: ComplexValue[]
}

export interface AccountServicePrincipal {
  account_id?: string
  active?: boolean
  applicationId?: string
  displayName?: string
  externalId?: string
  id?: string
  roles?: ComplexValue[]
}

export interface AccountUser {
  account_id?: string
  active?: boolean
  displayName?: string
  emails?: ComplexValue[]
  externalId?: string
  id?: string
  name?: Name
  roles?: ComplexValue[]
  userName?: string
}

export interface Actor {
  actor_id?: Int64
}

export interface CheckPolicyResponse {
  consistency_token: ConsistencyToken
  is_permitted?: boolean
}

export interface ComplexValue {
  display?: string
  primary?: boolean
  '$ref'?: string
  type?: string
  value?: string
}

export interface ConsistencyToken {
  value: string
}

export interface CreateAccountGroupRequest {
  displayName?: string
  externalId?: string
  id?: string
  members?: ComplexValue[]
  meta?: ResourceMeta
  roles?: ComplexValue[]
}

export interface CreateAccountServicePrincipalRequest {
  active?: boolean
  applicationId?: string
  displayName?: string
  externalId?: string
  id?: string
  roles?: ComplexValue[]
}

export interface CreateAccountUserRequest {
  active?: boolean
  displayName?: string
  emails?: ComplexValue[]
  externalId?: string
  id?: string
  name?: Name
  roles?: ComplexValue[]
  userName?: string
}

export interface CreateGroupRequest {
  displayName?: string
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  id?: string
  members?: ComplexValue[]
  meta?: ResourceMeta
  roles?: ComplexValue[]
  schemas?: GroupSchema[]
}

export interface CreateServicePrincipalRequest {
  active?: boolean
  applicationId?: string
  displayName?: string
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  id?: string
  roles?: ComplexValue[]
  schemas?: ServicePrincipalSchema[]
}

export interface CreateUserRequest {
  active?: boolean
  displayName?: string
  emails?: ComplexValue[]
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  id?: string
  name?: Name
  roles?: ComplexValue[]
  schemas?: UserSchema[]
  userName?: string
}

export interface GetAssignableRolesForResourceResponse {
  roles?: Role[]
}

export interface GetPasswordPermissionLevelsResponse {
  permission_levels?: PasswordPermissionsDescription[]
}

export interface GetPermissionLevelsResponse {
  permission_levels?: PermissionsDescription[]
}

export interface GrantRule {
  principals?: string[]
  role: string
}

export interface Group {
  displayName?: string
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  id?: string
  members?: ComplexValue[]
  meta?: ResourceMeta
  roles?: ComplexValue[]
  schemas?: GroupSchema[]
}

export interface ListAccountGroupsResponse {
  itemsPerPage?: Int64
  Resources?: AccountGroup[]
  startIndex?: Int64
  totalResults?: Int64
}

export interface ListAccountServicePrincipalsResponse {
  itemsPerPage?: Int64
  Resources?: AccountServicePrincipal[]
  startIndex?: Int64
  totalResults?: Int64
}

export interface ListAccountUsersResponse {
  itemsPerPage?: Int64
  Resources?: AccountUser[]
  startIndex?: Int64
  totalResults?: Int64
}

export interface ListGroupsResponse {
  itemsPerPage?: Int64
  Resources?: Group[]
  schemas?: ListResponseSchema[]
  startIndex?: Int64
  totalResults?: Int64
}

export interface ListServicePrincipalResponse {
  itemsPerPage?: Int64
  Resources?: ServicePrincipal[]
  schemas?: ListResponseSchema[]
  startIndex?: Int64
  totalResults?: Int64
}

export interface ListUsersResponse {
  itemsPerPage?: Int64
  Resources?: User[]
  schemas?: ListResponseSchema[]
  startIndex?: Int64
  totalResults?: Int64
}

export interface MigratePermissionsRequest {
  from_workspace_group_name: string
  size?: number
  to_account_group_name: string
  workspace_id: Int64
}

export interface MigratePermissionsResponse {
  permissions_migrated?: number
}

export interface Name {
  familyName?: string
  givenName?: string
}

export interface ObjectPermissions {
  access_control_list?: AccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface PasswordAccessControlRequest {
  group_name?: string
  permission_level?: PasswordPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface PasswordAccessControlResponse {
  all_permissions?: PasswordPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface PasswordPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: PasswordPermissionLevel
}

export interface PasswordPermissions {
  access_control_list?: PasswordAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface PasswordPermissionsDescription {
  description?: string
  permission_level?: PasswordPermissionLevel
}

export interface PasswordPermissionsRequest {
  access_control_list?: PasswordAccessControlRequest[]
}

export interface Patch {
  op?: PatchOp
  path?: string
  value?: unknown
}

export interface PatchAccountGroupRequest {
  Operations?: Patch[]
  schemas?: PatchSchema[]
}

export interface PatchAccountServicePrincipalRequest {
  Operations?: Patch[]
  schemas?: PatchSchema[]
}

export interface PatchAccountUserRequest {
  Operations?: Patch[]
  schemas?: PatchSchema[]
}

export interface PatchGroupRequest {
  Operations?: Patch[]
  schemas?: PatchSchema[]
}

export interface PatchServicePrincipalRequest {
  Operations?: Patch[]
  schemas?: PatchSchema[]
}

export interface PatchUserRequest {
  Operations?: Patch[]
  schemas?: PatchSchema[]
}

export interface Permission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: PermissionLevel
}

export interface PermissionAssignment {
  error?: string
  permissions?: WorkspacePermission[]
  principal?: PrincipalOutput
}

export interface PermissionAssignments {
  permission_assignments?: PermissionAssignment[]
}

export interface PermissionOutput {
  description?: string
  permission_level?: WorkspacePermission
}

export interface PermissionsDescription {
  description?: string
  permission_level?: PermissionLevel
}

export interface PrincipalOutput {
  display_name?: string
  group_name?: string
  principal_id?: Int64
  service_principal_name?: string
  user_name?: string
}

export interface ResourceInfo {
  id: string
  legacy_acl_path?: string
  parent_resource_info?: ResourceInfo
}

export interface ResourceMeta {
  resourceType?: string
}

export interface Role {
  name: string
}

export interface RuleSetResponse {
  etag: string
  grant_rules?: GrantRule[]
  name: string
}

export interface RuleSetUpdateRequest {
  etag: string
  grant_rules?: GrantRule[]
  name: string
}

export interface ServicePrincipal {
  active?: boolean
  applicationId?: string
  displayName?: string
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  id?: string
  roles?: ComplexValue[]
  schemas?: ServicePrincipalSchema[]
}

export interface SetObjectPermissions {
  access_control_list?: AccessControlRequest[]
}

export interface UpdateAccountGroupRequest {
  displayName?: string
  externalId?: string
  members?: ComplexValue[]
  meta?: ResourceMeta
  roles?: ComplexValue[]
}

export interface UpdateAccountServicePrincipalRequest {
  active?: boolean
  applicationId?: string
  displayName?: string
  externalId?: string
  roles?: ComplexValue[]
}

export interface UpdateAccountUserRequest {
  active?: boolean
  displayName?: string
  emails?: ComplexValue[]
  externalId?: string
  name?: Name
  roles?: ComplexValue[]
  userName?: string
}

export interface UpdateGroupRequest {
  displayName?: string
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  members?: ComplexValue[]
  meta?: ResourceMeta
  roles?: ComplexValue[]
  schemas?: GroupSchema[]
}

export interface UpdateObjectPermissions {
  access_control_list?: AccessControlRequest[]
}

export interface UpdateRuleSetRequest {
  name: string
  rule_set: RuleSetUpdateRequest
}

export interface UpdateServicePrincipalRequest {
  active?: boolean
  applicationId?: string
  displayName?: string
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  roles?: ComplexValue[]
  schemas?: ServicePrincipalSchema[]
}

export interface UpdateUserRequest {
  active?: boolean
  displayName?: string
  emails?: ComplexValue[]
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  name?: Name
  roles?: ComplexValue[]
  schemas?: UserSchema[]
  userName?: string
}

export interface UpdateWorkspaceAssignments {
  permissions?: WorkspacePermission[]
}

export interface User {
  active?: boolean
  displayName?: string
  emails?: ComplexValue[]
  entitlements?: ComplexValue[]
  externalId?: string
  groups?: ComplexValue[]
  id?: string
  name?: Name
  roles?: ComplexValue[]
  schemas?: UserSchema[]
  userName?: string
}

export interface WorkspacePermissions {
  permissions?: PermissionOutput[]
}

export type AutoscopeState = 'AUTOSCOPE_STATE_API_NOT_COVERED' | 'AUTOSCOPE_STATE_BACKFILLED' | 'AUTOSCOPE_STATE_COMPLETED' | 'AUTOSCOPE_STATE_DISABLED' | 'AUTOSCOPE_STATE_RUNNING' | 'AUTOSCOPE_STATE_USER_SELECTED' | (string & {})

export type GetSortOrder = 'ascending' | 'descending' | (string & {})

export type GroupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group' | (string & {})

export type ListResponseSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse' | (string & {})

export type ListSortOrder = 'ascending' | 'descending' | (string & {})

export type PasswordPermissionLevel = 'CAN_USE' | (string & {})

export type PatchOp = 'add' | 'remove' | 'replace' | (string & {})

export type PatchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp' | (string & {})

export type PermissionLevel = 'CAN_ATTACH_TO' | 'CAN_BIND' | 'CAN_CREATE' | 'CAN_CREATE_APP' | 'CAN_EDIT' | 'CAN_EDIT_METADATA' | 'CAN_MANAGE' | 'CAN_MANAGE_PRODUCTION_VERSIONS' | 'CAN_MANAGE_RUN' | 'CAN_MANAGE_STAGING_VERSIONS' | 'CAN_MONITOR' | 'CAN_MONITOR_ONLY' | 'CAN_QUERY' | 'CAN_READ' | 'CAN_RESTART' | 'CAN_RUN' | 'CAN_USE' | 'CAN_VIEW' | 'CAN_VIEW_METADATA' | 'IS_OWNER' | (string & {})

export type RequestAuthzIdentity = 'REQUEST_AUTHZ_IDENTITY_SERVICE_IDENTITY' | 'REQUEST_AUTHZ_IDENTITY_USER_CONTEXT' | (string & {})

export type ServicePrincipalSchema = 'urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal' | (string & {})

export type UserSchema = 'urn:ietf:params:scim:schemas:core:2.0:User' | 'urn:ietf:params:scim:schemas:extension:workspace:2.0:User' | (string & {})

export type WorkspacePermission = 'ADMIN' | 'UNKNOWN' | 'USER' | (string & {})
