// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'
import type * as iam from './iam'

export interface AccountIpAccessEnable {
  acct_ip_acl_enable: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface AccountNetworkPolicy {
  account_id?: string
  egress?: NetworkPolicyEgress
  ingress?: CustomerFacingIngressNetworkPolicy
  ingress_dry_run?: CustomerFacingIngressNetworkPolicy
  network_policy_id?: string
}

export interface AibiDashboardEmbeddingAccessPolicy {
  access_policy_type: AibiDashboardEmbeddingAccessPolicyAccessPolicyType
}

export interface AibiDashboardEmbeddingAccessPolicySetting {
  aibi_dashboard_embedding_access_policy: AibiDashboardEmbeddingAccessPolicy
  etag?: string
  setting_name?: string
}

export interface AibiDashboardEmbeddingApprovedDomains {
  approved_domains?: string[]
}

export interface AibiDashboardEmbeddingApprovedDomainsSetting {
  aibi_dashboard_embedding_approved_domains: AibiDashboardEmbeddingApprovedDomains
  etag?: string
  setting_name?: string
}

export interface AutomaticClusterUpdateSetting {
  automatic_cluster_update_workspace: ClusterAutoRestartMessage
  etag?: string
  setting_name?: string
}

export interface BooleanMessage {
  value?: boolean
}

export interface ClusterAutoRestartMessage {
  can_toggle?: boolean
  enabled?: boolean
  enablement_details?: ClusterAutoRestartMessageEnablementDetails
  maintenance_window?: ClusterAutoRestartMessageMaintenanceWindow
  restart_even_if_no_updates_available?: boolean
}

export interface ClusterAutoRestartMessageEnablementDetails {
  forced_for_compliance_mode?: boolean
  unavailable_for_disabled_entitlement?: boolean
  unavailable_for_non_enterprise_tier?: boolean
}

export interface ClusterAutoRestartMessageMaintenanceWindow {
  week_day_based_schedule?: ClusterAutoRestartMessageMaintenanceWindowWeekDayBasedSchedule
}

export interface ClusterAutoRestartMessageMaintenanceWindowWeekDayBasedSchedule {
  day_of_week?: ClusterAutoRestartMessageMaintenanceWindowDayOfWeek
  frequency?: ClusterAutoRestartMessageMaintenanceWindowWeekDayFrequency
  window_start_time?: ClusterAutoRestartMessageMaintenanceWindowWindowStartTime
}

export interface ClusterAutoRestartMessageMaintenanceWindowWindowStartTime {
  hours?: number
  minutes?: number
}

export interface ComplianceSecurityProfile {
  compliance_standards?: ComplianceStandard[]
  is_enabled?: boolean
}

export interface ComplianceSecurityProfileSetting {
  compliance_security_profile_workspace: ComplianceSecurityProfile
  etag?: string
  setting_name?: string
}

export interface Config {
  email?: EmailConfig
  generic_webhook?: GenericWebhookConfig
  microsoft_teams?: MicrosoftTeamsConfig
  pagerduty?: PagerdutyConfig
  slack?: SlackConfig
}

export interface CreateIpAccessList {
  ip_addresses?: string[]
  label: string
  list_type: ListType
}

export interface CreateIpAccessListResponse {
  ip_access_list?: IpAccessListInfo
}

export interface CreateNetworkConnectivityConfiguration {
  name: string
  region: string
}

export interface CreateNotificationDestinationRequest {
  config?: Config
  display_name?: string
}

export interface CreateOboTokenRequest {
  application_id: string
  autoscope_enabled?: boolean
  comment?: string
  lifetime_seconds?: Int64
  scopes?: string[]
}

export interface CreateOboTokenResponse {
  token_info?: TokenInfo
  token_value?: string
}

export interface CreatePrivateEndpointRule {
  domain_names?: string[]
  endpoint_service?: string
  error_message?: string
  gcp_endpoint?: GcpEndpoint
  group_id?: string
  resource_id?: string
  resource_names?: string[]
}

export interface CreateTokenRequest {
  autoscope_enabled?: boolean
  comment?: string
  lifetime_seconds?: Int64
  scopes?: string[]
}

export interface CreateTokenResponse {
  token_info?: PublicTokenInfo
  token_value?: string
}

export interface CspEnablementAccount {
  compliance_standards?: ComplianceStandard[]
  is_enforced?: boolean
}

export interface CspEnablementAccountSetting {
  csp_enablement_account: CspEnablementAccount
  etag?: string
  setting_name?: string
}

export interface CustomerFacingIngressNetworkPolicy {
  cross_workspace_access?: CustomerFacingIngressNetworkPolicyCrossWorkspaceAccess
  private_access?: CustomerFacingIngressNetworkPolicyPrivateAccess
  public_access?: CustomerFacingIngressNetworkPolicyPublicAccess
}

export interface CustomerFacingIngressNetworkPolicyAccountApiDestination {
  scope_qualifier?: CustomerFacingIngressNetworkPolicyApiScopeQualifier
  scopes?: string[]
}

export interface CustomerFacingIngressNetworkPolicyAccountDatabricksOneDestination {
  all_destinations?: boolean
}

export interface CustomerFacingIngressNetworkPolicyAccountUiDestination {
  all_destinations?: boolean
}

export interface CustomerFacingIngressNetworkPolicyAppsRuntimeDestination {
  all_destinations?: boolean
}

export interface CustomerFacingIngressNetworkPolicyAuthentication {
  identities?: CustomerFacingIngressNetworkPolicyAuthenticationIdentity[]
  identity_type?: CustomerFacingIngressNetworkPolicyAuthenticationIdentityType
}

export interface CustomerFacingIngressNetworkPolicyAuthenticationIdentity {
  principal_id?: Int64
  principal_type?: CustomerFacingIngressNetworkPolicyAuthenticationIdentityPrincipalType
}

export interface CustomerFacingIngressNetworkPolicyCrossWorkspaceAccess {
  allow_rules?: CustomerFacingIngressNetworkPolicyCrossWorkspaceIngressRule[]
  deny_rules?: CustomerFacingIngressNetworkPolicyCrossWorkspaceIngressRule[]
  restriction_mode: CustomerFacingIngressNetworkPolicyCrossWorkspaceAccessRestrictionMode
}

export interface CustomerFacingIngressNetworkPolicyCrossWorkspaceIngressRule {
  authentication?: CustomerFacingIngressNetworkPolicyAuthentication
  destination?: CustomerFacingIngressNetworkPolicyRequestDestination
  label?: string
  origin?: CustomerFacingIngressNetworkPolicyCrossWorkspaceRequestOrigin
}

export interface CustomerFacingIngressNetworkPolicyCrossWorkspaceRequestOrigin {
  all_source_workspaces?: boolean
  selected_workspaces?: CustomerFacingIngressNetworkPolicyWorkspaceIdList
}

export interface CustomerFacingIngressNetworkPolicyEndpoints {
  endpoint_ids?: string[]
}

export interface CustomerFacingIngressNetworkPolicyIpRanges {
  ip_ranges?: string[]
}

export interface CustomerFacingIngressNetworkPolicyLakebaseRuntimeDestination {
  all_destinations?: boolean
}

export interface CustomerFacingIngressNetworkPolicyPrivateAccess {
  allow_rules?: CustomerFacingIngressNetworkPolicyPrivateIngressRule[]
  deny_rules?: CustomerFacingIngressNetworkPolicyPrivateIngressRule[]
  restriction_mode: CustomerFacingIngressNetworkPolicyPrivateAccessRestrictionMode
}

export interface CustomerFacingIngressNetworkPolicyPrivateIngressRule {
  authentication?: CustomerFacingIngressNetworkPolicyAuthentication
  destination?: CustomerFacingIngressNetworkPolicyRequestDestination
  label?: string
  origin?: CustomerFacingIngressNetworkPolicyPrivateRequestOrigin
}

export interface CustomerFacingIngressNetworkPolicyPrivateRequestOrigin {
  all_private_access?: boolean
  all_registered_endpoints?: boolean
  azure_workspace_private_link?: boolean
  endpoints?: CustomerFacingIngressNetworkPolicyEndpoints
}

export interface CustomerFacingIngressNetworkPolicyPublicAccess {
  allow_rules?: CustomerFacingIngressNetworkPolicyPublicIngressRule[]
  deny_rules?: CustomerFacingIngressNetworkPolicyPublicIngressRule[]
  restriction_mode: CustomerFacingIngressNetworkPolicyPublicAccessRestrictionMode
}

export interface CustomerFacingIngressNetworkPolicyPublicIngressRule {
  authentication?: CustomerFacingIngressNetworkPolicyAuthentication
  destination?: CustomerFacingIngressNetworkPolicyRequestDestination
  label?: string
  origin?: CustomerFacingIngressNetworkPolicyPublicRequestOrigin
}

export interface CustomerFacingIngressNetworkPolicyPublicRequestOrigin {
  all_ip_ranges?: boolean
  excluded_ip_ranges?: CustomerFacingIngressNetworkPolicyIpRanges
  included_ip_ranges?: CustomerFacingIngressNetworkPolicyIpRanges
}

export interface CustomerFacingIngressNetworkPolicyRequestDestination {
  account_api?: CustomerFacingIngressNetworkPolicyAccountApiDestination
  account_databricks_one?: CustomerFacingIngressNetworkPolicyAccountDatabricksOneDestination
  account_ui?: CustomerFacingIngressNetworkPolicyAccountUiDestination
  all_destinations?: boolean
  apps_runtime?: CustomerFacingIngressNetworkPolicyAppsRuntimeDestination
  lakebase_runtime?: CustomerFacingIngressNetworkPolicyLakebaseRuntimeDestination
  workspace_api?: CustomerFacingIngressNetworkPolicyWorkspaceApiDestination
  workspace_ui?: CustomerFacingIngressNetworkPolicyWorkspaceUiDestination
}

export interface CustomerFacingIngressNetworkPolicyWorkspaceApiDestination {
  scope_qualifier?: CustomerFacingIngressNetworkPolicyApiScopeQualifier
  scopes?: string[]
}

export interface CustomerFacingIngressNetworkPolicyWorkspaceIdList {
  workspace_ids?: Int64[]
}

export interface CustomerFacingIngressNetworkPolicyWorkspaceUiDestination {
  all_destinations?: boolean
}

export interface CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRule {
  account_id?: string
  connection_state?: CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRulePrivateLinkConnectionState
  creation_time?: Int64
  deactivated?: boolean
  deactivated_at?: Int64
  domain_names?: string[]
  enabled?: boolean
  endpoint_service?: string
  error_message?: string
  network_connectivity_config_id?: string
  resource_names?: string[]
  rule_id?: string
  updated_time?: Int64
  vpc_endpoint_id?: string
}

export interface DashboardEmailSubscriptions {
  boolean_val: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface DefaultNamespaceSetting {
  etag?: string
  namespace: StringMessage
  setting_name?: string
}

export interface DefaultWarehouseId {
  etag?: string
  setting_name?: string
  string_val: StringMessage
}

export interface DeleteAccountIpAccessEnableResponse {
  etag: string
}

export interface DeleteAibiDashboardEmbeddingAccessPolicySettingResponse {
  etag: string
}

export interface DeleteAibiDashboardEmbeddingApprovedDomainsSettingResponse {
  etag: string
}

export interface DeleteDashboardEmailSubscriptionsResponse {
  etag: string
}

export interface DeleteDefaultNamespaceSettingResponse {
  etag: string
}

export interface DeleteDefaultWarehouseIdResponse {
  etag: string
}

export interface DeleteDisableLegacyAccessResponse {
  etag: string
}

export interface DeleteDisableLegacyDbfsResponse {
  etag: string
}

export interface DeleteDisableLegacyFeaturesResponse {
  etag: string
}

export interface DeleteLlmProxyPartnerPoweredWorkspaceResponse {
  etag: string
}

export interface DeletePersonalComputeSettingResponse {
  etag: string
}

export interface DeleteRestrictWorkspaceAdminsSettingResponse {
  etag: string
}

export interface DeleteSqlResultsDownloadResponse {
  etag: string
}

export interface DisableLegacyAccess {
  disable_legacy_access: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface DisableLegacyDbfs {
  disable_legacy_dbfs: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface DisableLegacyFeatures {
  disable_legacy_features: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface EgressNetworkPolicyNetworkAccessPolicy {
  allowed_databricks_destinations?: EgressNetworkPolicyNetworkAccessPolicyDatabricksDestination[]
  allowed_internet_destinations?: EgressNetworkPolicyNetworkAccessPolicyInternetDestination[]
  allowed_storage_destinations?: EgressNetworkPolicyNetworkAccessPolicyStorageDestination[]
  blocked_internet_destinations?: EgressNetworkPolicyNetworkAccessPolicyInternetDestination[]
  policy_enforcement?: EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcement
  restriction_mode: EgressNetworkPolicyNetworkAccessPolicyRestrictionMode
}

export interface EgressNetworkPolicyNetworkAccessPolicyDatabricksDestination {
  workspace_ids?: Int64[]
}

export interface EgressNetworkPolicyNetworkAccessPolicyInternetDestination {
  destination?: string
  internet_destination_type?: EgressNetworkPolicyNetworkAccessPolicyInternetDestinationInternetDestinationType
}

export interface EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcement {
  dry_run_mode_product_filter?: EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementDryRunModeProductFilter[]
  enforcement_mode?: EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementEnforcementMode
}

export interface EgressNetworkPolicyNetworkAccessPolicyStorageDestination {
  azure_storage_account?: string
  azure_storage_service?: string
  bucket_name?: string
  region?: string
  storage_destination_type?: EgressNetworkPolicyNetworkAccessPolicyStorageDestinationStorageDestinationType
}

export interface EmailConfig {
  addresses?: string[]
}

export interface EnableExportNotebook {
  boolean_val?: BooleanMessage
  setting_name?: string
}

export interface EnableNotebookTableClipboard {
  boolean_val?: BooleanMessage
  setting_name?: string
}

export interface EnableResultsDownloading {
  boolean_val?: BooleanMessage
  setting_name?: string
}

export interface EnhancedSecurityMonitoring {
  is_enabled?: boolean
}

export interface EnhancedSecurityMonitoringSetting {
  enhanced_security_monitoring_workspace: EnhancedSecurityMonitoring
  etag?: string
  setting_name?: string
}

export interface EsmEnablementAccount {
  is_enforced?: boolean
}

export interface EsmEnablementAccountSetting {
  esm_enablement_account: EsmEnablementAccount
  etag?: string
  setting_name?: string
}

export interface FetchIpAccessListResponse {
  ip_access_list?: IpAccessListInfo
}

export interface GcpEndpoint {
  all_vpc_sc_services?: boolean
  google_api_endpoints?: GoogleApiEndpoints
  psc_endpoint_uri?: string
  service_attachment?: string
}

export interface GenericWebhookConfig {
  password?: string
  password_set?: boolean
  url?: string
  url_set?: boolean
  username?: string
  username_set?: boolean
}

export interface GetIpAccessListResponse {
  ip_access_list?: IpAccessListInfo
}

export interface GetIpAccessListsResponse {
  ip_access_lists?: IpAccessListInfo[]
}

export interface GetTokenPermissionLevelsResponse {
  permission_levels?: TokenPermissionsDescription[]
}

export interface GetTokenResponse {
  token_info?: TokenInfo
}

export interface GoogleApiEndpoints {
  endpoints?: string[]
}

export interface IpAccessListInfo {
  address_count?: number
  created_at?: Int64
  created_by?: Int64
  enabled?: boolean
  ip_addresses?: string[]
  label?: string
  list_id?: string
  list_type?: ListType
  updated_at?: Int64
  updated_by?: Int64
}

export interface ListIpAccessListResponse {
  ip_access_lists?: IpAccessListInfo[]
}

export interface ListNetworkConnectivityConfigurationsResponse {
  items?: NetworkConnectivityConfiguration[]
  next_page_token?: string
}

export interface ListNetworkPoliciesResponse {
  items?: AccountNetworkPolicy[]
  next_page_token?: string
}

export interface ListNotificationDestinationsResponse {
  next_page_token?: string
  results?: ListNotificationDestinationsResult[]
}

export interface ListNotificationDestinationsResult {
  destination_type?: DestinationType
  display_name?: string
  id?: string
}

export interface ListPrivateEndpointRulesResponse {
  items?: NccPrivateEndpointRule[]
  next_page_token?: string
}

export interface ListPublicTokensResponse {
  token_infos?: PublicTokenInfo[]
}

export interface ListTokensResponse {
  token_infos?: TokenInfo[]
}

export interface LlmProxyPartnerPoweredAccount {
  boolean_val: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface LlmProxyPartnerPoweredEnforce {
  boolean_val: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface LlmProxyPartnerPoweredWorkspace {
  boolean_val: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface MicrosoftTeamsConfig {
  app_id?: string
  app_id_set?: boolean
  auth_secret?: string
  auth_secret_set?: boolean
  channel_url?: string
  channel_url_set?: boolean
  tenant_id?: string
  tenant_id_set?: boolean
  url?: string
  url_set?: boolean
}

export interface NccAwsStableIpRule {
  cidr_blocks?: string[]
}

export interface NccAzurePrivateEndpointRule {
  connection_state?: NccAzurePrivateEndpointRuleConnectionState
  creation_time?: Int64
  deactivated?: boolean
  deactivated_at?: Int64
  domain_names?: string[]
  endpoint_name?: string
  error_message?: string
  group_id?: string
  network_connectivity_config_id?: string
  resource_id?: string
  rule_id?: string
  updated_time?: Int64
}

export interface NccAzureServiceEndpointRule {
  subnets?: string[]
  target_region?: string
  target_services?: EgressResourceType[]
}

export interface NccEgressConfig {
  default_rules?: NccEgressDefaultRules
  target_rules?: NccEgressTargetRules
}

export interface NccEgressDefaultRules {
  aws_stable_ip_rule?: NccAwsStableIpRule
  azure_service_endpoint_rule?: NccAzureServiceEndpointRule
}

export interface NccEgressTargetRules {
  aws_private_endpoint_rules?: CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRule[]
  azure_private_endpoint_rules?: NccAzurePrivateEndpointRule[]
}

export interface NccPrivateEndpointRule {
  account_id?: string
  connection_state?: NccPrivateEndpointRulePrivateLinkConnectionState
  creation_time?: Int64
  deactivated?: boolean
  deactivated_at?: Int64
  domain_names?: string[]
  enabled?: boolean
  endpoint_name?: string
  endpoint_service?: string
  error_message?: string
  gcp_endpoint?: GcpEndpoint
  group_id?: string
  network_connectivity_config_id?: string
  resource_id?: string
  resource_names?: string[]
  rule_id?: string
  updated_time?: Int64
  vpc_endpoint_id?: string
}

export interface NetworkConnectivityConfiguration {
  account_id?: string
  creation_time?: Int64
  egress_config?: NccEgressConfig
  name?: string
  network_connectivity_config_id?: string
  region?: string
  updated_time?: Int64
}

export interface NetworkPolicyEgress {
  network_access?: EgressNetworkPolicyNetworkAccessPolicy
}

export interface NotificationDestination {
  config?: Config
  destination_type?: DestinationType
  display_name?: string
  id?: string
}

export interface PagerdutyConfig {
  integration_key?: string
  integration_key_set?: boolean
}

export interface PersonalComputeMessage {
  value: PersonalComputeMessageEnum
}

export interface PersonalComputeSetting {
  etag?: string
  personal_compute: PersonalComputeMessage
  setting_name?: string
}

export interface PublicTokenInfo {
  autoscope_state?: iam.AutoscopeState
  backfill_scopes?: string[]
  comment?: string
  creation_time?: Int64
  expiry_time?: Int64
  inferred_scopes?: string[]
  scopes?: string[]
  token_id?: string
}

export interface ReplaceIpAccessList {
  enabled: boolean
  ip_addresses?: string[]
  label: string
  list_type: ListType
}

export interface RestrictWorkspaceAdminsMessage {
  disable_gov_tag_creation?: boolean
  status: RestrictWorkspaceAdminsMessageStatus
}

export interface RestrictWorkspaceAdminsSetting {
  etag?: string
  restrict_workspace_admins: RestrictWorkspaceAdminsMessage
  setting_name?: string
}

export interface RevokeTokenRequest {
  token_id: string
}

export interface SlackConfig {
  channel_id?: string
  channel_id_set?: boolean
  oauth_token?: string
  oauth_token_set?: boolean
  url?: string
  url_set?: boolean
}

export interface SqlResultsDownload {
  boolean_val: BooleanMessage
  etag?: string
  setting_name?: string
}

export interface StringMessage {
  value?: string
}

export interface TokenAccessControlRequest {
  group_name?: string
  permission_level?: TokenPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface TokenAccessControlResponse {
  all_permissions?: TokenPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface TokenInfo {
  autoscope_state?: iam.AutoscopeState
  backfill_scopes?: string[]
  comment?: string
  created_by_id?: Int64
  created_by_username?: string
  creation_time?: Int64
  expiry_time?: Int64
  inferred_scopes?: string[]
  last_used_day?: Int64
  owner_id?: Int64
  scopes?: string[]
  token_id?: string
  workspace_id?: Int64
}

export interface TokenPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: TokenPermissionLevel
}

export interface TokenPermissions {
  access_control_list?: TokenAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface TokenPermissionsDescription {
  description?: string
  permission_level?: TokenPermissionLevel
}

export interface TokenPermissionsRequest {
  access_control_list?: TokenAccessControlRequest[]
}

export interface UpdateAccountIpAccessEnableRequest {
  allow_missing: boolean
  field_mask: string
  setting: AccountIpAccessEnable
}

export interface UpdateAibiDashboardEmbeddingAccessPolicySettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: AibiDashboardEmbeddingAccessPolicySetting
}

export interface UpdateAibiDashboardEmbeddingApprovedDomainsSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: AibiDashboardEmbeddingApprovedDomainsSetting
}

export interface UpdateAutomaticClusterUpdateSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: AutomaticClusterUpdateSetting
}

export interface UpdateComplianceSecurityProfileSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: ComplianceSecurityProfileSetting
}

export interface UpdateCspEnablementAccountSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: CspEnablementAccountSetting
}

export interface UpdateDashboardEmailSubscriptionsRequest {
  allow_missing: boolean
  field_mask: string
  setting: DashboardEmailSubscriptions
}

export interface UpdateDefaultNamespaceSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: DefaultNamespaceSetting
}

export interface UpdateDefaultWarehouseIdRequest {
  allow_missing: boolean
  field_mask: string
  setting: DefaultWarehouseId
}

export interface UpdateDisableLegacyAccessRequest {
  allow_missing: boolean
  field_mask: string
  setting: DisableLegacyAccess
}

export interface UpdateDisableLegacyDbfsRequest {
  allow_missing: boolean
  field_mask: string
  setting: DisableLegacyDbfs
}

export interface UpdateDisableLegacyFeaturesRequest {
  allow_missing: boolean
  field_mask: string
  setting: DisableLegacyFeatures
}

export interface UpdateEnableExportNotebookRequest {
  allow_missing: boolean
  field_mask: string
  setting: EnableExportNotebook
}

export interface UpdateEnableNotebookTableClipboardRequest {
  allow_missing: boolean
  field_mask: string
  setting: EnableNotebookTableClipboard
}

export interface UpdateEnableResultsDownloadingRequest {
  allow_missing: boolean
  field_mask: string
  setting: EnableResultsDownloading
}

export interface UpdateEnhancedSecurityMonitoringSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: EnhancedSecurityMonitoringSetting
}

export interface UpdateEsmEnablementAccountSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: EsmEnablementAccountSetting
}

export interface UpdateIpAccessList {
  enabled?: boolean
  ip_addresses?: string[]
  label?: string
  list_type?: ListType
}

export interface UpdateLlmProxyPartnerPoweredAccountRequest {
  allow_missing: boolean
  field_mask: string
  setting: LlmProxyPartnerPoweredAccount
}

export interface UpdateLlmProxyPartnerPoweredEnforceRequest {
  allow_missing: boolean
  field_mask: string
  setting: LlmProxyPartnerPoweredEnforce
}

export interface UpdateLlmProxyPartnerPoweredWorkspaceRequest {
  allow_missing: boolean
  field_mask: string
  setting: LlmProxyPartnerPoweredWorkspace
}

export interface UpdateNotificationDestinationRequest {
  config?: Config
  display_name?: string
}

export interface UpdatePersonalComputeSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: PersonalComputeSetting
}

export interface UpdatePrivateEndpointRule {
  domain_names?: string[]
  enabled?: boolean
  error_message?: string
  gcp_endpoint?: GcpEndpoint
  resource_names?: string[]
}

export interface UpdateRestrictWorkspaceAdminsSettingRequest {
  allow_missing: boolean
  field_mask: string
  setting: RestrictWorkspaceAdminsSetting
}

export interface UpdateSqlResultsDownloadRequest {
  allow_missing: boolean
  field_mask: string
  setting: SqlResultsDownload
}

export interface UpdateTokenManagementRequest {
  token: TokenInfo
  update_mask: string
}

export interface UpdateTokenRequest {
  token: PublicTokenInfo
  update_mask: string
}

export interface UpdateTokenResponse {
}

export interface WorkspaceNetworkOption {
  network_policy_id?: string
  workspace_id?: Int64
}

export type AibiDashboardEmbeddingAccessPolicyAccessPolicyType = 'ALLOW_ALL_DOMAINS' | 'ALLOW_APPROVED_DOMAINS' | 'DENY_ALL_DOMAINS' | (string & {})

export type ClusterAutoRestartMessageMaintenanceWindowDayOfWeek = 'FRIDAY' | 'MONDAY' | 'SATURDAY' | 'SUNDAY' | 'THURSDAY' | 'TUESDAY' | 'WEDNESDAY' | (string & {})

export type ClusterAutoRestartMessageMaintenanceWindowWeekDayFrequency = 'EVERY_WEEK' | 'FIRST_AND_THIRD_OF_MONTH' | 'FIRST_OF_MONTH' | 'FOURTH_OF_MONTH' | 'SECOND_AND_FOURTH_OF_MONTH' | 'SECOND_OF_MONTH' | 'THIRD_OF_MONTH' | (string & {})

export type ComplianceStandard = 'CANADA_PROTECTED_B' | 'CYBER_ESSENTIAL_PLUS' | 'FEDRAMP_HIGH' | 'FEDRAMP_IL5' | 'FEDRAMP_MODERATE' | 'GERMANY_C5' | 'GERMANY_TISAX' | 'HIPAA' | 'HITRUST' | 'IRAP_PROTECTED' | 'ISMAP' | 'ITAR_EAR' | 'KSA_ECC_CCC_DCC' | 'K_FSI' | 'NONE' | 'PCI_DSS' | (string & {})

export type CustomerFacingIngressNetworkPolicyApiScopeQualifier = 'API_SCOPE_QUALIFIER_ALL' | 'API_SCOPE_QUALIFIER_READ' | (string & {})

export type CustomerFacingIngressNetworkPolicyAuthenticationIdentityPrincipalType = 'PRINCIPAL_TYPE_SERVICE_PRINCIPAL' | 'PRINCIPAL_TYPE_USER' | (string & {})

export type CustomerFacingIngressNetworkPolicyAuthenticationIdentityType = 'IDENTITY_TYPE_ALL_SERVICE_PRINCIPALS' | 'IDENTITY_TYPE_ALL_USERS' | 'IDENTITY_TYPE_SELECTED_IDENTITIES' | (string & {})

export type CustomerFacingIngressNetworkPolicyCrossWorkspaceAccessRestrictionMode = 'FULL_ACCESS' | 'LEGACY_MODE' | 'RESTRICTED_ACCESS' | (string & {})

export type CustomerFacingIngressNetworkPolicyPrivateAccessRestrictionMode = 'ALLOW_ALL_REGISTERED_ENDPOINTS' | 'RESTRICTED_ACCESS' | (string & {})

export type CustomerFacingIngressNetworkPolicyPublicAccessRestrictionMode = 'FULL_ACCESS' | 'RESTRICTED_ACCESS' | (string & {})

export type CustomerFacingNetworkConnectivityConfigAwsPrivateEndpointRulePrivateLinkConnectionState = 'CREATE_FAILED' | 'CREATING' | 'DISCONNECTED' | 'ESTABLISHED' | 'EXPIRED' | 'PENDING' | 'REJECTED' | (string & {})

export type DestinationType = 'EMAIL' | 'MICROSOFT_TEAMS' | 'PAGERDUTY' | 'SLACK' | 'WEBHOOK' | (string & {})

export type EgressNetworkPolicyNetworkAccessPolicyInternetDestinationInternetDestinationType = 'DNS_NAME' | (string & {})

export type EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementDryRunModeProductFilter = 'DBSQL' | 'ML_SERVING' | (string & {})

export type EgressNetworkPolicyNetworkAccessPolicyPolicyEnforcementEnforcementMode = 'DRY_RUN' | 'ENFORCED' | (string & {})

export type EgressNetworkPolicyNetworkAccessPolicyRestrictionMode = 'FULL_ACCESS' | 'RESTRICTED_ACCESS' | (string & {})

export type EgressNetworkPolicyNetworkAccessPolicyStorageDestinationStorageDestinationType = 'AWS_S3' | 'AZURE_STORAGE' | 'GOOGLE_CLOUD_STORAGE' | (string & {})

export type EgressResourceType = 'AZURE_BLOB_STORAGE' | (string & {})

export type ListType = 'ALLOW' | 'BLOCK' | (string & {})

export type NccAzurePrivateEndpointRuleConnectionState = 'CREATE_FAILED' | 'CREATING' | 'DISCONNECTED' | 'ESTABLISHED' | 'EXPIRED' | 'INIT' | 'PENDING' | 'REJECTED' | (string & {})

export type NccPrivateEndpointRulePrivateLinkConnectionState = 'CREATE_FAILED' | 'CREATING' | 'DISCONNECTED' | 'ESTABLISHED' | 'EXPIRED' | 'PENDING' | 'REJECTED' | (string & {})

export type PersonalComputeMessageEnum = 'DELEGATE' | 'ON' | (string & {})

export type RestrictWorkspaceAdminsMessageStatus = 'ALLOW_ALL' | 'RESTRICT_TOKENS_AND_JOB_RUN_AS' | (string & {})

export type TokenPermissionLevel = 'CAN_USE' | (string & {})
