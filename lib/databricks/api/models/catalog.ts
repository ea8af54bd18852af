// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface AccessRequestDestinations {
  are_any_destinations_hidden?: boolean
  destination_source_securable?: Securable
  destinations?: NotificationDestination[]
  full_name?: string
  securable: Securable
  securable_type?: string
}

export interface AccountsCreateMetastore {
  metastore_info?: CreateAccountsMetastore
}

export interface AccountsCreateMetastoreAssignment {
  metastore_assignment?: CreateMetastoreAssignment
}

export interface AccountsCreateMetastoreAssignmentResponse {
}

export interface AccountsCreateMetastoreResponse {
  metastore_info?: MetastoreInfo
}

export interface AccountsCreateStorageCredential {
  credential_info?: CreateAccountsStorageCredential
  skip_validation?: boolean
}

export interface AccountsCreateStorageCredentialInfo {
  credential_info?: StorageCredentialInfo
}

export interface AccountsDeleteMetastoreAssignmentResponse {
}

export interface AccountsDeleteMetastoreResponse {
}

export interface AccountsDeleteStorageCredentialResponse {
}

export interface AccountsGetMetastoreResponse {
  metastore_info?: MetastoreInfo
}

export interface AccountsListMetastoresResponse {
  metastores?: MetastoreInfo[]
}

export interface AccountsMetastoreAssignment {
  metastore_assignment?: MetastoreAssignment
}

export interface AccountsStorageCredentialInfo {
  credential_info?: StorageCredentialInfo
}

export interface AccountsUpdateMetastore {
  metastore_info?: UpdateAccountsMetastore
}

export interface AccountsUpdateMetastoreAssignment {
  metastore_assignment?: UpdateMetastoreAssignment
}

export interface AccountsUpdateMetastoreAssignmentResponse {
}

export interface AccountsUpdateMetastoreResponse {
  metastore_info?: MetastoreInfo
}

export interface AccountsUpdateStorageCredential {
  credential_info?: UpdateAccountsStorageCredential
  skip_validation?: boolean
}

export interface AccountsUpdateStorageCredentialResponse {
  credential_info?: StorageCredentialInfo
}

export interface ArtifactAllowlistInfo {
  artifact_matchers?: ArtifactMatcher[]
  created_at?: Int64
  created_by?: string
  metastore_id?: string
}

export interface ArtifactMatcher {
  artifact: string
  match_type: MatchType
}

export interface AwsCredentials {
  access_key_id?: string
  access_point?: string
  secret_access_key?: string
  session_token?: string
}

export interface AwsIamRole {
  external_id?: string
  role_arn?: string
  unity_catalog_iam_arn?: string
}

export interface AwsIamRoleRequest {
  role_arn: string
}

export interface AwsIamRoleResponse {
  external_id?: string
  role_arn: string
  unity_catalog_iam_arn?: string
}

export interface AwsSqsQueue {
  managed_resource_id?: string
  queue_url?: string
}

export interface AzureActiveDirectoryToken {
  aad_token?: string
}

export interface AzureEncryptionSettings {
  azure_cmk_access_connector_id?: string
  azure_cmk_managed_identity_id?: string
  azure_tenant_id: string
}

export interface AzureManagedIdentity {
  access_connector_id: string
  credential_id?: string
  managed_identity_id?: string
}

export interface AzureManagedIdentityRequest {
  access_connector_id: string
  managed_identity_id?: string
}

export interface AzureManagedIdentityResponse {
  access_connector_id: string
  credential_id?: string
  managed_identity_id?: string
}

export interface AzureQueueStorage {
  managed_resource_id?: string
  queue_url?: string
  resource_group?: string
  subscription_id?: string
}

export interface AzureServicePrincipal {
  application_id: string
  client_secret: string
  directory_id: string
}

export interface AzureUserDelegationSas {
  sas_token?: string
}

export interface BatchCreateAccessRequestsRequest {
  requests?: CreateAccessRequest[]
}

export interface BatchCreateAccessRequestsResponse {
  responses?: CreateAccessRequestResponse[]
}

export interface CatalogInfo {
  browse_only?: boolean
  catalog_type?: CatalogType
  comment?: string
  connection_name?: string
  created_at?: Int64
  created_by?: string
  custom_max_retention_hours?: Int64
  effective_predictive_optimization_flag?: EffectivePredictiveOptimizationFlag
  enable_predictive_optimization?: EnablePredictiveOptimization
  full_name?: string
  isolation_mode?: CatalogIsolationMode
  managed_encryption_settings?: EncryptionSettings
  metastore_id?: string
  name?: string
  options?: Record<string, string>
  owner?: string
  properties?: Record<string, string>
  provider_name?: string
  provisioning_info?: ProvisioningInfo
  securable_type?: SecurableType
  share_name?: string
  storage_location?: string
  storage_root?: string
  updated_at?: Int64
  updated_by?: string
}

export interface CloudflareApiToken {
  access_key_id: string
  account_id: string
  secret_access_key: string
}

export interface ColumnInfo {
  comment?: string
  mask?: ColumnMask
  name?: string
  nullable?: boolean
  partition_index?: number
  position?: number
  type_interval_type?: string
  type_json?: string
  type_name?: ColumnTypeName
  type_precision?: number
  type_scale?: number
  type_text?: string
}

export interface ColumnMask {
  function_name?: string
  using_arguments?: PolicyFunctionArgument[]
  using_column_names?: string[]
}

export interface ColumnMaskOptions {
  function_name: string
  on_column: string
  using?: FunctionArgument[]
}

export interface ColumnRelationship {
  source?: string
  target?: string
}

export interface ConnectionDependency {
  connection_name?: string
}

export interface ConnectionInfo {
  comment?: string
  connection_id?: string
  connection_type?: ConnectionType
  created_at?: Int64
  created_by?: string
  credential_type?: CredentialType
  environment_settings?: EnvironmentSettings
  full_name?: string
  metastore_id?: string
  name?: string
  options?: Record<string, string>
  owner?: string
  properties?: Record<string, string>
  provisioning_info?: ProvisioningInfo
  read_only?: boolean
  securable_type?: SecurableType
  updated_at?: Int64
  updated_by?: string
  url?: string
}

export interface ContinuousUpdateStatus {
  initial_pipeline_sync_progress?: PipelineProgress
  last_processed_commit_version?: Int64
  timestamp?: string
}

export interface CreateAccessRequest {
  behalf_of?: Principal
  comment?: string
  securable_permissions?: SecurablePermissions[]
}

export interface CreateAccessRequestResponse {
  behalf_of?: Principal
  request_destinations?: AccessRequestDestinations[]
}

export interface CreateAccountsMetastore {
  external_access_enabled?: boolean
  name: string
  region?: string
  storage_root?: string
}

export interface CreateAccountsStorageCredential {
  aws_iam_role?: AwsIamRoleRequest
  azure_managed_identity?: AzureManagedIdentityRequest
  azure_service_principal?: AzureServicePrincipal
  cloudflare_api_token?: CloudflareApiToken
  comment?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccountRequest
  name: string
  read_only?: boolean
}

export interface CreateCatalog {
  comment?: string
  connection_name?: string
  custom_max_retention_hours?: Int64
  managed_encryption_settings?: EncryptionSettings
  name: string
  options?: Record<string, string>
  properties?: Record<string, string>
  provider_name?: string
  share_name?: string
  storage_root?: string
}

export interface CreateConnection {
  comment?: string
  connection_type: ConnectionType
  environment_settings?: EnvironmentSettings
  name: string
  options: Record<string, string>
  parent?: string
  properties?: Record<string, string>
  read_only?: boolean
}

export interface CreateCredentialRequest {
  aws_iam_role?: AwsIamRole
  azure_managed_identity?: AzureManagedIdentity
  azure_service_principal?: AzureServicePrincipal
  comment?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccount
  name: string
  purpose?: CredentialPurpose
  read_only?: boolean
  skip_validation?: boolean
}

export interface CreateExternalLocation {
  comment?: string
  credential_name: string
  effective_enable_file_events?: boolean
  effective_file_event_queue?: FileEventQueue
  enable_file_events?: boolean
  encryption_details?: EncryptionDetails
  fallback?: boolean
  file_event_queue?: FileEventQueue
  name: string
  read_only?: boolean
  skip_validation?: boolean
  url: string
}

export interface CreateFunction {
  catalog_name: string
  comment?: string
  data_type: ColumnTypeName
  external_language?: string
  external_name?: string
  full_data_type: string
  input_params: FunctionParameterInfos
  is_deterministic: boolean
  is_null_call: boolean
  name: string
  parameter_style: CreateFunctionParameterStyle
  properties?: string
  return_params?: FunctionParameterInfos
  routine_body: CreateFunctionRoutineBody
  routine_definition: string
  routine_dependencies?: DependencyList
  schema_name: string
  security_type: CreateFunctionSecurityType
  specific_name: string
  sql_data_access: CreateFunctionSqlDataAccess
  sql_path?: string
}

export interface CreateFunctionRequest {
  function_info: CreateFunction
}

export interface CreateMetastore {
  external_access_enabled?: boolean
  name: string
  region?: string
  storage_root?: string
}

export interface CreateMetastoreAssignment {
  default_catalog_name: string
  metastore_id: string
}

export interface CreateMonitor {
  assets_dir: string
  baseline_table_name?: string
  custom_metrics?: MonitorMetric[]
  data_classification_config?: MonitorDataClassificationConfig
  inference_log?: MonitorInferenceLog
  latest_monitor_failure_msg?: string
  notifications?: MonitorNotifications
  output_schema_name: string
  schedule?: MonitorCronSchedule
  skip_builtin_dashboard?: boolean
  slicing_exprs?: string[]
  snapshot?: MonitorSnapshot
  time_series?: MonitorTimeSeries
  warehouse_id?: string
}

export interface CreateRegisteredModelRequest {
  aliases?: RegisteredModelAlias[]
  browse_only?: boolean
  catalog_name?: string
  comment?: string
  created_at?: Int64
  created_by?: string
  full_name?: string
  metastore_id?: string
  name?: string
  owner?: string
  schema_name?: string
  storage_location?: string
  updated_at?: Int64
  updated_by?: string
}

export interface CreateRequestExternalLineage {
  columns?: ColumnRelationship[]
  id?: string
  properties?: Record<string, string>
  source: ExternalLineageObject
  target: ExternalLineageObject
}

export interface CreateSchema {
  catalog_name: string
  comment?: string
  custom_max_retention_hours?: Int64
  name: string
  properties?: Record<string, string>
  storage_root?: string
}

export interface CreateStorageCredential {
  aws_iam_role?: AwsIamRoleRequest
  azure_managed_identity?: AzureManagedIdentityRequest
  azure_service_principal?: AzureServicePrincipal
  cloudflare_api_token?: CloudflareApiToken
  comment?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccountRequest
  name: string
  read_only?: boolean
  skip_validation?: boolean
}

export interface CreateTableConstraint {
  constraint: TableConstraint
  full_name_arg: string
}

export interface CreateTableRequest {
  catalog_name: string
  columns?: ColumnInfo[]
  data_source_format: DataSourceFormat
  name: string
  properties?: Record<string, string>
  schema_name: string
  storage_location: string
  table_type: TableType
}

export interface CreateVolumeRequestContent {
  catalog_name: string
  comment?: string
  name: string
  schema_name: string
  storage_location?: string
  volume_type: VolumeType
}

export interface CredentialDependency {
  credential_name?: string
}

export interface CredentialInfo {
  aws_iam_role?: AwsIamRole
  azure_managed_identity?: AzureManagedIdentity
  azure_service_principal?: AzureServicePrincipal
  comment?: string
  created_at?: Int64
  created_by?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccount
  full_name?: string
  id?: string
  isolation_mode?: IsolationMode
  metastore_id?: string
  name?: string
  owner?: string
  purpose?: CredentialPurpose
  read_only?: boolean
  updated_at?: Int64
  updated_by?: string
  used_for_managed_storage?: boolean
}

export interface CredentialValidationResult {
  message?: string
  result?: ValidateCredentialResult
}

export interface DatabricksGcpServiceAccount {
  credential_id?: string
  email?: string
  private_key_id?: string
}

export interface DatabricksGcpServiceAccountRequest {
}

export interface DatabricksGcpServiceAccountResponse {
  credential_id?: string
  email?: string
}

export interface DeleteMonitorResponse {
}

export interface DeletePolicyResponse {
}

export interface DeleteRequestExternalLineage {
  id?: string
  source: ExternalLineageObject
  target: ExternalLineageObject
}

export interface DeltaRuntimePropertiesKvPairs {
  delta_runtime_properties: Record<string, string>
}

export interface Dependency {
  connection?: ConnectionDependency
  credential?: CredentialDependency
  function?: FunctionDependency
  table?: TableDependency
}

export interface DependencyList {
  dependencies?: Dependency[]
}

export interface EffectivePermissionsList {
  next_page_token?: string
  privilege_assignments?: EffectivePrivilegeAssignment[]
}

export interface EffectivePredictiveOptimizationFlag {
  inherited_from_name?: string
  inherited_from_type?: EffectivePredictiveOptimizationFlagInheritedFromType
  value: EnablePredictiveOptimization
}

export interface EffectivePrivilege {
  inherited_from_name?: string
  inherited_from_type?: SecurableType
  privilege?: Privilege
}

export interface EffectivePrivilegeAssignment {
  principal?: string
  privileges?: EffectivePrivilege[]
}

export interface EnableRequest {
  catalog_name?: string
}

export interface EncryptionDetails {
  sse_encryption_details?: SseEncryptionDetails
}

export interface EncryptionSettings {
  azure_encryption_settings?: AzureEncryptionSettings
  azure_key_vault_key_id?: string
  customer_managed_key_id?: string
}

export interface EntityTagAssignment {
  entity_name: string
  entity_type: string
  source_type?: TagAssignmentSourceType
  tag_key: string
  tag_value?: string
  update_time?: string
  updated_by?: string
}

export interface EnvironmentSettings {
  environment_version?: string
  java_dependencies?: string[]
}

export interface ExternalLineageExternalMetadata {
  name?: string
}

export interface ExternalLineageExternalMetadataInfo {
  entity_type?: string
  event_time?: string
  name?: string
  system_type?: SystemType
}

export interface ExternalLineageFileInfo {
  event_time?: string
  path?: string
  securable_name?: string
  securable_type?: string
  storage_location?: string
}

export interface ExternalLineageInfo {
  external_lineage_info?: ExternalLineageRelationshipInfo
  external_metadata_info?: ExternalLineageExternalMetadataInfo
  file_info?: ExternalLineageFileInfo
  model_info?: ExternalLineageModelVersionInfo
  table_info?: ExternalLineageTableInfo
}

export interface ExternalLineageModelVersion {
  name?: string
  version?: string
}

export interface ExternalLineageModelVersionInfo {
  event_time?: string
  model_name?: string
  version?: Int64
}

export interface ExternalLineageObject {
  external_metadata?: ExternalLineageExternalMetadata
  model_version?: ExternalLineageModelVersion
  path?: ExternalLineagePath
  table?: ExternalLineageTable
}

export interface ExternalLineagePath {
  url?: string
}

export interface ExternalLineageRelationship {
  columns?: ColumnRelationship[]
  id?: string
  properties?: Record<string, string>
  source: ExternalLineageObject
  target: ExternalLineageObject
}

export interface ExternalLineageRelationshipInfo {
  columns?: ColumnRelationship[]
  id?: string
  properties?: Record<string, string>
  source: ExternalLineageObject
  target: ExternalLineageObject
}

export interface ExternalLineageTable {
  name?: string
}

export interface ExternalLineageTableInfo {
  catalog_name?: string
  event_time?: string
  name?: string
  schema_name?: string
}

export interface ExternalLocationInfo {
  browse_only?: boolean
  comment?: string
  created_at?: Int64
  created_by?: string
  credential_id?: string
  credential_name?: string
  effective_enable_file_events?: boolean
  effective_file_event_queue?: FileEventQueue
  enable_file_events?: boolean
  encryption_details?: EncryptionDetails
  fallback?: boolean
  file_event_queue?: FileEventQueue
  isolation_mode?: IsolationMode
  metastore_id?: string
  name?: string
  owner?: string
  read_only?: boolean
  updated_at?: Int64
  updated_by?: string
  url?: string
}

export interface ExternalMetadata {
  columns?: string[]
  create_time?: string
  created_by?: string
  description?: string
  entity_type: string
  id?: string
  metastore_id?: string
  name: string
  owner?: string
  properties?: Record<string, string>
  system_type: SystemType
  update_time?: string
  updated_by?: string
  url?: string
}

export interface FailedStatus {
  last_processed_commit_version?: Int64
  timestamp?: string
}

export interface FileEventQueue {
  managed_aqs?: AzureQueueStorage
  managed_pubsub?: GcpPubsub
  managed_sqs?: AwsSqsQueue
  provided_aqs?: AzureQueueStorage
  provided_pubsub?: GcpPubsub
  provided_sqs?: AwsSqsQueue
}

export interface ForeignKeyConstraint {
  child_columns: string[]
  name: string
  parent_columns: string[]
  parent_table: string
  rely?: boolean
}

export interface FunctionArgument {
  alias?: string
  constant?: string
}

export interface FunctionDependency {
  function_full_name: string
}

export interface FunctionInfo {
  browse_only?: boolean
  catalog_name?: string
  comment?: string
  created_at?: Int64
  created_by?: string
  data_type?: ColumnTypeName
  external_language?: string
  external_name?: string
  full_data_type?: string
  full_name?: string
  function_id?: string
  input_params?: FunctionParameterInfos
  is_deterministic?: boolean
  is_null_call?: boolean
  metastore_id?: string
  name?: string
  owner?: string
  parameter_style?: FunctionInfoParameterStyle
  properties?: string
  return_params?: FunctionParameterInfos
  routine_body?: FunctionInfoRoutineBody
  routine_definition?: string
  routine_dependencies?: DependencyList
  schema_name?: string
  security_type?: FunctionInfoSecurityType
  specific_name?: string
  sql_data_access?: FunctionInfoSqlDataAccess
  sql_path?: string
  updated_at?: Int64
  updated_by?: string
}

export interface FunctionParameterInfo {
  comment?: string
  name: string
  parameter_default?: string
  parameter_mode?: FunctionParameterMode
  parameter_type?: FunctionParameterType
  position: number
  type_interval_type?: string
  type_json?: string
  type_name: ColumnTypeName
  type_precision?: number
  type_scale?: number
  type_text: string
}

export interface FunctionParameterInfos {
  parameters?: FunctionParameterInfo[]
}

export interface GcpOauthToken {
  oauth_token?: string
}

export interface GcpPubsub {
  managed_resource_id?: string
  subscription_name?: string
}

export interface GenerateTemporaryPathCredentialRequest {
  dry_run?: boolean
  operation: PathOperation
  url: string
}

export interface GenerateTemporaryPathCredentialResponse {
  aws_temp_credentials?: AwsCredentials
  azure_aad?: AzureActiveDirectoryToken
  azure_user_delegation_sas?: AzureUserDelegationSas
  expiration_time?: Int64
  gcp_oauth_token?: GcpOauthToken
  r2_temp_credentials?: R2Credentials
  url?: string
}

export interface GenerateTemporaryServiceCredentialAzureOptions {
  resources?: string[]
}

export interface GenerateTemporaryServiceCredentialGcpOptions {
  scopes?: string[]
}

export interface GenerateTemporaryServiceCredentialRequest {
  azure_options?: GenerateTemporaryServiceCredentialAzureOptions
  credential_name: string
  gcp_options?: GenerateTemporaryServiceCredentialGcpOptions
}

export interface GenerateTemporaryTableCredentialRequest {
  operation?: TableOperation
  table_id?: string
}

export interface GenerateTemporaryTableCredentialResponse {
  aws_temp_credentials?: AwsCredentials
  azure_aad?: AzureActiveDirectoryToken
  azure_user_delegation_sas?: AzureUserDelegationSas
  expiration_time?: Int64
  gcp_oauth_token?: GcpOauthToken
  r2_temp_credentials?: R2Credentials
  url?: string
}

export interface GenerateTemporaryVolumeCredentialRequest {
  operation?: VolumeOperation
  volume_id?: string
}

export interface GenerateTemporaryVolumeCredentialResponse {
  aws_temp_credentials?: AwsCredentials
  azure_aad?: AzureActiveDirectoryToken
  azure_user_delegation_sas?: AzureUserDelegationSas
  expiration_time?: Int64
  gcp_oauth_token?: GcpOauthToken
  r2_temp_credentials?: R2Credentials
  url?: string
}

export interface GetCatalogWorkspaceBindingsResponse {
  workspaces?: Int64[]
}

export interface GetMetastoreSummaryResponse {
  cloud?: string
  created_at?: Int64
  created_by?: string
  default_data_access_config_id?: string
  delta_sharing_organization_name?: string
  delta_sharing_recipient_token_lifetime_in_seconds?: Int64
  delta_sharing_scope?: DeltaSharingScopeEnum
  external_access_enabled?: boolean
  global_metastore_id?: string
  metastore_id?: string
  name?: string
  owner?: string
  privilege_model_version?: string
  region?: string
  storage_root?: string
  storage_root_credential_id?: string
  storage_root_credential_name?: string
  updated_at?: Int64
  updated_by?: string
}

export interface GetPermissionsResponse {
  next_page_token?: string
  privilege_assignments?: PrivilegeAssignment[]
}

export interface GetQuotaResponse {
  quota_info?: QuotaInfo
}

export interface GetWorkspaceBindingsResponse {
  bindings?: WorkspaceBinding[]
  next_page_token?: string
}

export interface GrantOptions {
  privileges: string[]
}

export interface ListAccountMetastoreAssignmentsResponse {
  workspace_ids?: Int64[]
}

export interface ListAccountStorageCredentialsResponse {
  storage_credentials?: StorageCredentialInfo[]
}

export interface ListCatalogsResponse {
  catalogs?: CatalogInfo[]
  next_page_token?: string
}

export interface ListConnectionsResponse {
  connections?: ConnectionInfo[]
  next_page_token?: string
}

export interface ListCredentialsResponse {
  credentials?: CredentialInfo[]
  next_page_token?: string
}

export interface ListEffectivePrivilegeAssignmentsResponse {
  effective_privilege_assignments?: EffectivePrivilegeAssignment[]
  next_page_token?: string
}

export interface ListEntityTagAssignmentsResponse {
  next_page_token?: string
  tag_assignments?: EntityTagAssignment[]
}

export interface ListExternalLineageRelationshipsResponse {
  external_lineage_relationships?: ExternalLineageInfo[]
  next_page_token?: string
}

export interface ListExternalLocationsResponse {
  external_locations?: ExternalLocationInfo[]
  next_page_token?: string
}

export interface ListExternalMetadataResponse {
  external_metadata?: ExternalMetadata[]
  next_page_token?: string
}

export interface ListFunctionsResponse {
  functions?: FunctionInfo[]
  next_page_token?: string
}

export interface ListMetastoresResponse {
  metastores?: MetastoreInfo[]
  next_page_token?: string
}

export interface ListModelVersionsResponse {
  model_versions?: ModelVersionInfo[]
  next_page_token?: string
}

export interface ListPoliciesResponse {
  next_page_token?: string
  policies?: PolicyInfo[]
}

export interface ListPrivilegeAssignmentsResponse {
  next_page_token?: string
  privilege_assignments?: PrivilegeAssignment[]
}

export interface ListQuotasResponse {
  next_page_token?: string
  quotas?: QuotaInfo[]
}

export interface ListRegisteredModelsResponse {
  next_page_token?: string
  registered_models?: RegisteredModelInfo[]
}

export interface ListSchemasResponse {
  next_page_token?: string
  schemas?: SchemaInfo[]
}

export interface ListSecretsResponse {
  next_page_token?: string
  secrets?: Secret[]
}

export interface ListStorageCredentialsResponse {
  next_page_token?: string
  storage_credentials?: StorageCredentialInfo[]
}

export interface ListSystemSchemasResponse {
  next_page_token?: string
  schemas?: SystemSchemaInfo[]
}

export interface ListTableSummariesResponse {
  next_page_token?: string
  tables?: TableSummary[]
}

export interface ListTablesResponse {
  next_page_token?: string
  tables?: TableInfo[]
}

export interface ListVolumesResponseContent {
  next_page_token?: string
  volumes?: VolumeInfo[]
}

export interface MatchColumn {
  alias?: string
  condition?: string
}

export interface MetastoreAssignment {
  default_catalog_name?: string
  metastore_id: string
  workspace_id: Int64
}

export interface MetastoreInfo {
  cloud?: string
  created_at?: Int64
  created_by?: string
  default_data_access_config_id?: string
  delta_sharing_organization_name?: string
  delta_sharing_recipient_token_lifetime_in_seconds?: Int64
  delta_sharing_scope?: DeltaSharingScopeEnum
  external_access_enabled?: boolean
  global_metastore_id?: string
  metastore_id?: string
  name?: string
  owner?: string
  privilege_model_version?: string
  region?: string
  storage_root?: string
  storage_root_credential_id?: string
  storage_root_credential_name?: string
  updated_at?: Int64
  updated_by?: string
}

export interface ModelVersionInfo {
  aliases?: RegisteredModelAlias[]
  catalog_name?: string
  comment?: string
  created_at?: Int64
  created_by?: string
  id?: string
  metastore_id?: string
  model_name?: string
  model_version_dependencies?: DependencyList
  run_id?: string
  run_workspace_id?: number
  schema_name?: string
  source?: string
  status?: ModelVersionInfoStatus
  storage_location?: string
  updated_at?: Int64
  updated_by?: string
  version?: number
}

export interface MonitorCronSchedule {
  pause_status?: MonitorCronSchedulePauseStatus
  quartz_cron_expression: string
  timezone_id: string
}

export interface MonitorDataClassificationConfig {
  enabled?: boolean
}

export interface MonitorDestination {
  email_addresses?: string[]
}

export interface MonitorInferenceLog {
  granularities: string[]
  label_col?: string
  model_id_col: string
  prediction_col: string
  prediction_proba_col?: string
  problem_type: MonitorInferenceLogProblemType
  timestamp_col: string
}

export interface MonitorInfo {
  assets_dir?: string
  baseline_table_name?: string
  custom_metrics?: MonitorMetric[]
  dashboard_id?: string
  data_classification_config?: MonitorDataClassificationConfig
  drift_metrics_table_name: string
  inference_log?: MonitorInferenceLog
  latest_monitor_failure_msg?: string
  monitor_version: Int64
  notifications?: MonitorNotifications
  output_schema_name: string
  profile_metrics_table_name: string
  schedule?: MonitorCronSchedule
  slicing_exprs?: string[]
  snapshot?: MonitorSnapshot
  status: MonitorInfoStatus
  table_name: string
  time_series?: MonitorTimeSeries
}

export interface MonitorMetric {
  definition: string
  input_columns: string[]
  name: string
  output_data_type: string
  type: MonitorMetricType
}

export interface MonitorNotifications {
  on_failure?: MonitorDestination
  on_new_classification_tag_detected?: MonitorDestination
}

export interface MonitorRefreshInfo {
  end_time_ms?: Int64
  message?: string
  refresh_id: Int64
  start_time_ms: Int64
  state: MonitorRefreshInfoState
  trigger?: MonitorRefreshInfoTrigger
}

export interface MonitorRefreshListResponse {
  refreshes?: MonitorRefreshInfo[]
}

export interface MonitorSnapshot {
}

export interface MonitorTimeSeries {
  granularities: string[]
  timestamp_col: string
}

export interface NamedTableConstraint {
  name: string
}

export interface NotificationDestination {
  destination_id?: string
  destination_type?: DestinationType
  special_destination?: SpecialDestination
}

export interface OnlineTable {
  name?: string
  spec?: OnlineTableSpec
  status?: OnlineTableStatus
  table_serving_url?: string
  unity_catalog_provisioning_state?: ProvisioningInfoState
}

export interface OnlineTableSpec {
  perform_full_copy?: boolean
  pipeline_id?: string
  primary_key_columns?: string[]
  run_continuously?: OnlineTableSpecContinuousSchedulingPolicy
  run_triggered?: OnlineTableSpecTriggeredSchedulingPolicy
  source_table_full_name?: string
  timeseries_key?: string
}

export interface OnlineTableSpecContinuousSchedulingPolicy {
}

export interface OnlineTableSpecTriggeredSchedulingPolicy {
}

export interface OnlineTableStatus {
  continuous_update_status?: ContinuousUpdateStatus
  detailed_state?: OnlineTableState
  failed_status?: FailedStatus
  message?: string
  provisioning_status?: ProvisioningStatus
  triggered_update_status?: TriggeredUpdateStatus
}

export interface OptionSpec {
  allowed_values?: string[]
  default_value?: string
  description?: string
  hint?: string
  is_copiable?: boolean
  is_creatable?: boolean
  is_hidden?: boolean
  is_loggable?: boolean
  is_required?: boolean
  is_secret?: boolean
  is_updatable?: boolean
  name?: string
  oauth_stage?: OptionSpecOauthStage
  type?: OptionSpecOptionType
}

export interface PermissionsChange {
  add?: Privilege[]
  principal?: string
  remove?: Privilege[]
}

export interface PipelineProgress {
  estimated_completion_time_seconds?: number
  latest_version_currently_processing?: Int64
  sync_progress_completion?: number
  synced_row_count?: Int64
  total_row_count?: Int64
}

export interface PolicyFunctionArgument {
  column?: string
  constant?: string
}

export interface PolicyInfo {
  column_mask?: ColumnMaskOptions
  comment?: string
  created_at?: Int64
  created_by?: string
  except_principals?: string[]
  for_securable_type: SecurableType
  grant?: GrantOptions
  id?: string
  match_columns?: MatchColumn[]
  name?: string
  on_securable_fullname?: string
  on_securable_type?: SecurableType
  policy_type: PolicyType
  row_filter?: RowFilterOptions
  to_principals: string[]
  updated_at?: Int64
  updated_by?: string
  when_condition?: string
}

export interface PrimaryKeyConstraint {
  child_columns: string[]
  name: string
  rely?: boolean
  timeseries_columns?: string[]
}

export interface Principal {
  id?: string
  principal_type?: PrincipalType
}

export interface PrivilegeAssignment {
  principal?: string
  privileges?: Privilege[]
}

export interface ProvisioningInfo {
  state?: ProvisioningInfoState
}

export interface ProvisioningStatus {
  initial_pipeline_sync_progress?: PipelineProgress
}

export interface QuotaInfo {
  last_refreshed_at?: Int64
  parent_full_name?: string
  parent_securable_type?: SecurableType
  quota_count?: number
  quota_limit?: number
  quota_name?: string
}

export interface R2Credentials {
  access_key_id?: string
  secret_access_key?: string
  session_token?: string
}

export interface RegenerateDashboardRequest {
  warehouse_id?: string
}

export interface RegenerateDashboardResponse {
  dashboard_id?: string
  parent_folder?: string
}

export interface RegisteredModelAlias {
  alias_name?: string
  catalog_name?: string
  id?: string
  model_name?: string
  schema_name?: string
  version_num?: number
}

export interface RegisteredModelInfo {
  aliases?: RegisteredModelAlias[]
  browse_only?: boolean
  catalog_name?: string
  comment?: string
  created_at?: Int64
  created_by?: string
  full_name?: string
  metastore_id?: string
  name?: string
  owner?: string
  schema_name?: string
  storage_location?: string
  updated_at?: Int64
  updated_by?: string
}

export interface RowFilterOptions {
  function_name: string
  using?: FunctionArgument[]
}

export interface SchemaInfo {
  browse_only?: boolean
  catalog_name?: string
  catalog_type?: CatalogType
  comment?: string
  created_at?: Int64
  created_by?: string
  custom_max_retention_hours?: Int64
  effective_predictive_optimization_flag?: EffectivePredictiveOptimizationFlag
  enable_predictive_optimization?: EnablePredictiveOptimization
  full_name?: string
  metastore_id?: string
  name?: string
  owner?: string
  properties?: Record<string, string>
  schema_id?: string
  storage_location?: string
  storage_root?: string
  updated_at?: Int64
  updated_by?: string
}

export interface Secret {
  catalog_name: string
  comment?: string
  create_time?: string
  created_by?: string
  effective_owner?: string
  effective_value?: string
  expire_time?: string
  full_name?: string
  metastore_id?: string
  name: string
  owner?: string
  schema_name: string
  update_time?: string
  updated_by?: string
  value: string
}

export interface Securable {
  full_name?: string
  provider_share?: string
  type?: SecurableType
}

export interface SecurableKindManifest {
  assignable_privileges?: string[]
  capabilities?: string[]
  options?: OptionSpec[]
  securable_kind?: SecurableKind
  securable_type?: SecurableType
}

export interface SecurablePermissions {
  permissions?: string[]
  securable?: Securable
}

export interface SetArtifactAllowlist {
  artifact_matchers: ArtifactMatcher[]
  created_at?: Int64
  created_by?: string
  metastore_id?: string
}

export interface SetRegisteredModelAliasRequest {
  version_num: number
}

export interface SseEncryptionDetails {
  algorithm?: SseEncryptionDetailsAlgorithm
  aws_kms_key_arn?: string
}

export interface StorageCredentialInfo {
  aws_iam_role?: AwsIamRoleResponse
  azure_managed_identity?: AzureManagedIdentityResponse
  azure_service_principal?: AzureServicePrincipal
  cloudflare_api_token?: CloudflareApiToken
  comment?: string
  created_at?: Int64
  created_by?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccountResponse
  full_name?: string
  id?: string
  isolation_mode?: IsolationMode
  metastore_id?: string
  name?: string
  owner?: string
  read_only?: boolean
  updated_at?: Int64
  updated_by?: string
  used_for_managed_storage?: boolean
}

export interface SystemSchemaInfo {
  schema: string
  state: string
}

export interface TableConstraint {
  foreign_key_constraint?: ForeignKeyConstraint
  named_table_constraint?: NamedTableConstraint
  primary_key_constraint?: PrimaryKeyConstraint
}

export interface TableDependency {
  table_full_name: string
}

export interface TableExistsResponse {
  table_exists?: boolean
}

export interface TableInfo {
  access_point?: string
  browse_only?: boolean
  catalog_name?: string
  columns?: ColumnInfo[]
  comment?: string
  created_at?: Int64
  created_by?: string
  data_access_configuration_id?: string
  data_source_format?: DataSourceFormat
  deleted_at?: Int64
  delta_runtime_properties_kvpairs?: DeltaRuntimePropertiesKvPairs
  effective_predictive_optimization_flag?: EffectivePredictiveOptimizationFlag
  enable_predictive_optimization?: EnablePredictiveOptimization
  encryption_details?: EncryptionDetails
  full_name?: string
  metastore_id?: string
  name?: string
  owner?: string
  pipeline_id?: string
  properties?: Record<string, string>
  row_filter?: TableRowFilter
  schema_name?: string
  securable_kind_manifest?: SecurableKindManifest
  sql_path?: string
  storage_credential_name?: string
  storage_location?: string
  table_constraints?: TableConstraint[]
  table_id?: string
  table_type?: TableType
  updated_at?: Int64
  updated_by?: string
  view_definition?: string
  view_dependencies?: DependencyList
}

export interface TableRowFilter {
  function_name: string
  input_arguments?: PolicyFunctionArgument[]
  input_column_names: string[]
}

export interface TableSummary {
  full_name?: string
  securable_kind_manifest?: SecurableKindManifest
  table_type?: TableType
}

export interface TemporaryCredentials {
  aws_temp_credentials?: AwsCredentials
  azure_aad?: AzureActiveDirectoryToken
  expiration_time?: Int64
  gcp_oauth_token?: GcpOauthToken
  r2_temp_credentials?: R2Credentials
}

export interface TriggeredUpdateStatus {
  last_processed_commit_version?: Int64
  timestamp?: string
  triggered_update_progress?: PipelineProgress
}

export interface UpdateAccountsMetastore {
  delta_sharing_organization_name?: string
  delta_sharing_recipient_token_lifetime_in_seconds?: Int64
  delta_sharing_scope?: DeltaSharingScopeEnum
  external_access_enabled?: boolean
  owner?: string
  privilege_model_version?: string
  storage_root_credential_id?: string
}

export interface UpdateAccountsStorageCredential {
  aws_iam_role?: AwsIamRoleRequest
  azure_managed_identity?: AzureManagedIdentityResponse
  azure_service_principal?: AzureServicePrincipal
  cloudflare_api_token?: CloudflareApiToken
  comment?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccountRequest
  isolation_mode?: IsolationMode
  owner?: string
  read_only?: boolean
}

export interface UpdateCatalog {
  comment?: string
  custom_max_retention_hours?: Int64
  enable_predictive_optimization?: EnablePredictiveOptimization
  isolation_mode?: CatalogIsolationMode
  managed_encryption_settings?: EncryptionSettings
  new_name?: string
  options?: Record<string, string>
  owner?: string
  properties?: Record<string, string>
}

export interface UpdateCatalogWorkspaceBindingsResponse {
  workspaces?: Int64[]
}

export interface UpdateConnection {
  environment_settings?: EnvironmentSettings
  new_name?: string
  options: Record<string, string>
  owner?: string
}

export interface UpdateCredentialRequest {
  aws_iam_role?: AwsIamRole
  azure_managed_identity?: AzureManagedIdentity
  azure_service_principal?: AzureServicePrincipal
  comment?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccount
  force?: boolean
  isolation_mode?: IsolationMode
  new_name?: string
  owner?: string
  read_only?: boolean
  skip_validation?: boolean
}

export interface UpdateExternalLocation {
  comment?: string
  credential_name?: string
  effective_enable_file_events?: boolean
  effective_file_event_queue?: FileEventQueue
  enable_file_events?: boolean
  encryption_details?: EncryptionDetails
  fallback?: boolean
  file_event_queue?: FileEventQueue
  force?: boolean
  isolation_mode?: IsolationMode
  new_name?: string
  owner?: string
  read_only?: boolean
  skip_validation?: boolean
  url?: string
}

export interface UpdateFunction {
  owner?: string
}

export interface UpdateMetastore {
  delta_sharing_organization_name?: string
  delta_sharing_recipient_token_lifetime_in_seconds?: Int64
  delta_sharing_scope?: DeltaSharingScopeEnum
  external_access_enabled?: boolean
  new_name?: string
  owner?: string
  privilege_model_version?: string
  storage_root_credential_id?: string
}

export interface UpdateMetastoreAssignment {
  default_catalog_name?: string
  metastore_id?: string
}

export interface UpdateModelVersionRequest {
  aliases?: RegisteredModelAlias[]
  catalog_name?: string
  comment?: string
  created_at?: Int64
  created_by?: string
  id?: string
  metastore_id?: string
  model_name?: string
  model_version_dependencies?: DependencyList
  run_id?: string
  run_workspace_id?: number
  schema_name?: string
  source?: string
  status?: ModelVersionInfoStatus
  storage_location?: string
  updated_at?: Int64
  updated_by?: string
}

export interface UpdateMonitor {
  baseline_table_name?: string
  custom_metrics?: MonitorMetric[]
  dashboard_id?: string
  data_classification_config?: MonitorDataClassificationConfig
  inference_log?: MonitorInferenceLog
  latest_monitor_failure_msg?: string
  notifications?: MonitorNotifications
  output_schema_name: string
  schedule?: MonitorCronSchedule
  slicing_exprs?: string[]
  snapshot?: MonitorSnapshot
  time_series?: MonitorTimeSeries
}

export interface UpdatePermissions {
  changes?: PermissionsChange[]
  omit_permissions_in_response?: boolean
}

export interface UpdatePermissionsResponse {
  privilege_assignments?: PrivilegeAssignment[]
}

export interface UpdateRegisteredModelRequest {
  aliases?: RegisteredModelAlias[]
  browse_only?: boolean
  catalog_name?: string
  comment?: string
  created_at?: Int64
  created_by?: string
  metastore_id?: string
  name?: string
  new_name?: string
  owner?: string
  schema_name?: string
  storage_location?: string
  updated_at?: Int64
  updated_by?: string
}

export interface UpdateRequestExternalLineage {
  columns?: ColumnRelationship[]
  id?: string
  properties?: Record<string, string>
  source: ExternalLineageObject
  target: ExternalLineageObject
}

export interface UpdateSchema {
  comment?: string
  custom_max_retention_hours?: Int64
  enable_predictive_optimization?: EnablePredictiveOptimization
  new_name?: string
  owner?: string
  properties?: Record<string, string>
}

export interface UpdateStorageCredential {
  aws_iam_role?: AwsIamRoleRequest
  azure_managed_identity?: AzureManagedIdentityResponse
  azure_service_principal?: AzureServicePrincipal
  cloudflare_api_token?: CloudflareApiToken
  comment?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccountRequest
  force?: boolean
  isolation_mode?: IsolationMode
  new_name?: string
  owner?: string
  read_only?: boolean
  skip_validation?: boolean
}

export interface UpdateTableRequest {
  owner?: string
}

export interface UpdateVolumeRequestContent {
  comment?: string
  new_name?: string
  owner?: string
}

export interface UpdateWorkspaceBindings {
  assign_workspaces?: Int64[]
  unassign_workspaces?: Int64[]
}

export interface UpdateWorkspaceBindingsParameters {
  add?: WorkspaceBinding[]
  remove?: WorkspaceBinding[]
}

export interface UpdateWorkspaceBindingsResponse {
  bindings?: WorkspaceBinding[]
}

export interface ValidateCredentialRequest {
  aws_iam_role?: AwsIamRole
  azure_managed_identity?: AzureManagedIdentity
  credential_name?: string
  databricks_gcp_service_account?: DatabricksGcpServiceAccount
  external_location_name?: string
  purpose?: CredentialPurpose
  read_only?: boolean
  url?: string
}

export interface ValidateCredentialResponse {
  isDir?: boolean
  results?: CredentialValidationResult[]
}

export interface ValidateStorageCredential {
  aws_iam_role?: AwsIamRoleRequest
  azure_managed_identity?: AzureManagedIdentityRequest
  azure_service_principal?: AzureServicePrincipal
  cloudflare_api_token?: CloudflareApiToken
  databricks_gcp_service_account?: DatabricksGcpServiceAccountRequest
  external_location_name?: string
  read_only?: boolean
  storage_credential_name?: string
  url?: string
}

export interface ValidateStorageCredentialResponse {
  isDir?: boolean
  results?: ValidationResult[]
}

export interface ValidationResult {
  message?: string
  operation?: ValidationResultOperation
  result?: ValidationResultResult
}

export interface VolumeInfo {
  access_point?: string
  browse_only?: boolean
  catalog_name?: string
  comment?: string
  created_at?: Int64
  created_by?: string
  encryption_details?: EncryptionDetails
  full_name?: string
  metastore_id?: string
  name?: string
  owner?: string
  schema_name?: string
  storage_location?: string
  updated_at?: Int64
  updated_by?: string
  volume_id?: string
  volume_type?: VolumeType
}

export interface WorkspaceBinding {
  binding_type?: WorkspaceBindingBindingType
  workspace_id: Int64
}

export type ArtifactType = 'INIT_SCRIPT' | 'LIBRARY_JAR' | 'LIBRARY_MAVEN' | (string & {})

export type CatalogIsolationMode = 'ISOLATED' | 'OPEN' | (string & {})

export type CatalogType = 'DELTASHARING_CATALOG' | 'FOREIGN_CATALOG' | 'INTERNAL_CATALOG' | 'MANAGED_CATALOG' | 'MANAGED_ONLINE_CATALOG' | 'SYSTEM_CATALOG' | (string & {})

export type ColumnTypeName = 'ARRAY' | 'BINARY' | 'BOOLEAN' | 'BYTE' | 'CHAR' | 'DATE' | 'DECIMAL' | 'DOUBLE' | 'FLOAT' | 'GEOGRAPHY' | 'GEOMETRY' | 'INT' | 'INTERVAL' | 'LONG' | 'MAP' | 'NULL' | 'SHORT' | 'STRING' | 'STRUCT' | 'TABLE_TYPE' | 'TIMESTAMP' | 'TIMESTAMP_NTZ' | 'USER_DEFINED_TYPE' | 'VARIANT' | (string & {})

export type ConnectionType = 'BIGQUERY' | 'CONFLUENCE' | 'DATABRICKS' | 'DYNAMICS365' | 'GA4_RAW_DATA' | 'GITHUB' | 'GLUE' | 'HIVE_METASTORE' | 'HTTP' | 'HUBSPOT' | 'JDBC' | 'META_MARKETING' | 'MYSQL' | 'NETSUITE' | 'ORACLE' | 'OUTLOOK' | 'POSTGRESQL' | 'POWER_BI' | 'REDSHIFT' | 'SALESFORCE' | 'SALESFORCE_DATA_CLOUD' | 'SERVICENOW' | 'SMARTSHEET' | 'SNOWFLAKE' | 'SQLDW' | 'SQLSERVER' | 'TERADATA' | 'UNKNOWN_CONNECTION_TYPE' | 'WORKDAY_RAAS' | 'ZENDESK' | (string & {})

export type CreateFunctionParameterStyle = 'S' | (string & {})

export type CreateFunctionRoutineBody = 'EXTERNAL' | 'SQL' | (string & {})

export type CreateFunctionSecurityType = 'DEFINER' | (string & {})

export type CreateFunctionSqlDataAccess = 'CONTAINS_SQL' | 'NO_SQL' | 'READS_SQL_DATA' | (string & {})

export type CredentialPurpose = 'SERVICE' | 'STORAGE' | (string & {})

export type CredentialType = 'ANY_STATIC_CREDENTIAL' | 'BEARER_TOKEN' | 'EDGEGRID_AKAMAI' | 'OAUTH_ACCESS_TOKEN' | 'OAUTH_M2M' | 'OAUTH_MTLS' | 'OAUTH_REFRESH_TOKEN' | 'OAUTH_RESOURCE_OWNER_PASSWORD' | 'OAUTH_U2M' | 'OAUTH_U2M_MAPPING' | 'OIDC_TOKEN' | 'PEM_PRIVATE_KEY' | 'SERVICE_CREDENTIAL' | 'SSWS_TOKEN' | 'UNKNOWN_CREDENTIAL_TYPE' | 'USERNAME_PASSWORD' | (string & {})

export type DataSourceFormat = 'AVRO' | 'BIGQUERY_FORMAT' | 'CSV' | 'DATABRICKS_FORMAT' | 'DATABRICKS_ROW_STORE_FORMAT' | 'DELTA' | 'DELTASHARING' | 'DELTA_UNIFORM_HUDI' | 'DELTA_UNIFORM_ICEBERG' | 'HIVE' | 'ICEBERG' | 'JSON' | 'MONGODB_FORMAT' | 'MYSQL_FORMAT' | 'NETSUITE_FORMAT' | 'ORACLE_FORMAT' | 'ORC' | 'PARQUET' | 'POSTGRESQL_FORMAT' | 'REDSHIFT_FORMAT' | 'SALESFORCE_DATA_CLOUD_FORMAT' | 'SALESFORCE_FORMAT' | 'SNOWFLAKE_FORMAT' | 'SQLDW_FORMAT' | 'SQLSERVER_FORMAT' | 'TERADATA_FORMAT' | 'TEXT' | 'UNITY_CATALOG' | 'VECTOR_INDEX_FORMAT' | 'WORKDAY_RAAS_FORMAT' | (string & {})

export type DeltaSharingScopeEnum = 'INTERNAL' | 'INTERNAL_AND_EXTERNAL' | (string & {})

export type DestinationType = 'EMAIL' | 'GENERIC_WEBHOOK' | 'MICROSOFT_TEAMS' | 'SLACK' | 'URL' | (string & {})

export type EffectivePredictiveOptimizationFlagInheritedFromType = 'CATALOG' | 'SCHEMA' | (string & {})

export type EnablePredictiveOptimization = 'DISABLE' | 'ENABLE' | 'INHERIT' | (string & {})

export type FunctionInfoParameterStyle = 'S' | (string & {})

export type FunctionInfoRoutineBody = 'EXTERNAL' | 'SQL' | (string & {})

export type FunctionInfoSecurityType = 'DEFINER' | (string & {})

export type FunctionInfoSqlDataAccess = 'CONTAINS_SQL' | 'NO_SQL' | 'READS_SQL_DATA' | (string & {})

export type FunctionParameterMode = 'IN' | (string & {})

export type FunctionParameterType = 'COLUMN' | 'PARAM' | (string & {})

export type IsolationMode = 'ISOLATION_MODE_ISOLATED' | 'ISOLATION_MODE_OPEN' | (string & {})

export type LineageDirection = 'DOWNSTREAM' | 'UPSTREAM' | (string & {})

export type MatchType = 'PREFIX_MATCH' | (string & {})

export type ModelVersionInfoStatus = 'FAILED_REGISTRATION' | 'MODEL_VERSION_STATUS_UNKNOWN' | 'PENDING_REGISTRATION' | 'READY' | (string & {})

export type MonitorCronSchedulePauseStatus = 'PAUSED' | 'UNPAUSED' | 'UNSPECIFIED' | (string & {})

export type MonitorInferenceLogProblemType = 'PROBLEM_TYPE_CLASSIFICATION' | 'PROBLEM_TYPE_REGRESSION' | (string & {})

export type MonitorInfoStatus = 'MONITOR_STATUS_ACTIVE' | 'MONITOR_STATUS_DELETE_PENDING' | 'MONITOR_STATUS_ERROR' | 'MONITOR_STATUS_FAILED' | 'MONITOR_STATUS_PENDING' | (string & {})

export type MonitorMetricType = 'CUSTOM_METRIC_TYPE_AGGREGATE' | 'CUSTOM_METRIC_TYPE_DERIVED' | 'CUSTOM_METRIC_TYPE_DRIFT' | (string & {})

export type MonitorRefreshInfoState = 'CANCELED' | 'FAILED' | 'PENDING' | 'RUNNING' | 'SUCCESS' | 'UNKNOWN' | (string & {})

export type MonitorRefreshInfoTrigger = 'MANUAL' | 'SCHEDULE' | 'UNKNOWN_TRIGGER' | (string & {})

export type OnlineTableState = 'OFFLINE' | 'OFFLINE_FAILED' | 'ONLINE' | 'ONLINE_CONTINUOUS_UPDATE' | 'ONLINE_NO_PENDING_UPDATE' | 'ONLINE_PIPELINE_FAILED' | 'ONLINE_TRIGGERED_UPDATE' | 'ONLINE_UPDATING_PIPELINE_RESOURCES' | 'PROVISIONING' | 'PROVISIONING_INITIAL_SNAPSHOT' | 'PROVISIONING_PIPELINE_RESOURCES' | (string & {})

export type OptionSpecOauthStage = 'BEFORE_ACCESS_TOKEN' | 'BEFORE_AUTHORIZATION_CODE' | (string & {})

export type OptionSpecOptionType = 'OPTION_BIGINT' | 'OPTION_BOOLEAN' | 'OPTION_ENUM' | 'OPTION_MULTILINE_STRING' | 'OPTION_NUMBER' | 'OPTION_SERVICE_CREDENTIAL' | 'OPTION_STRING' | (string & {})

export type PathOperation = 'PATH_CREATE_TABLE' | 'PATH_READ' | 'PATH_READ_WRITE' | (string & {})

export type PolicyType = 'POLICY_TYPE_COLUMN_MASK' | 'POLICY_TYPE_GRANT' | 'POLICY_TYPE_ROW_FILTER' | (string & {})

export type PrincipalType = 'GROUP_PRINCIPAL' | 'SERVICE_PRINCIPAL' | 'USER_PRINCIPAL' | (string & {})

export type Privilege = 'ACCESS' | 'ALL_PRIVILEGES' | 'APPLY_TAG' | 'BROWSE' | 'CREATE' | 'CREATE_CATALOG' | 'CREATE_CLEAN_ROOM' | 'CREATE_CONNECTION' | 'CREATE_EXTERNAL_LOCATION' | 'CREATE_EXTERNAL_TABLE' | 'CREATE_EXTERNAL_VOLUME' | 'CREATE_FOREIGN_CATALOG' | 'CREATE_FOREIGN_SECURABLE' | 'CREATE_FUNCTION' | 'CREATE_MANAGED_STORAGE' | 'CREATE_MATERIALIZED_VIEW' | 'CREATE_MODEL' | 'CREATE_PROVIDER' | 'CREATE_RECIPIENT' | 'CREATE_SCHEMA' | 'CREATE_SERVICE_CREDENTIAL' | 'CREATE_SHARE' | 'CREATE_STORAGE_CREDENTIAL' | 'CREATE_TABLE' | 'CREATE_VIEW' | 'CREATE_VOLUME' | 'EXECUTE' | 'EXECUTE_CLEAN_ROOM_TASK' | 'EXTERNAL_USE_SCHEMA' | 'MANAGE' | 'MANAGE_ALLOWLIST' | 'MODIFY' | 'MODIFY_CLEAN_ROOM' | 'READ_FILES' | 'READ_METADATA' | 'READ_PRIVATE_FILES' | 'READ_VOLUME' | 'REFRESH' | 'SELECT' | 'SET_SHARE_PERMISSION' | 'USAGE' | 'USE_CATALOG' | 'USE_CONNECTION' | 'USE_MARKETPLACE_ASSETS' | 'USE_PROVIDER' | 'USE_RECIPIENT' | 'USE_SCHEMA' | 'USE_SHARE' | 'WRITE_FILES' | 'WRITE_PRIVATE_FILES' | 'WRITE_VOLUME' | (string & {})

export type ProvisioningInfoState = 'ACTIVE' | 'DEGRADED' | 'DELETING' | 'FAILED' | 'PROVISIONING' | 'UPDATING' | (string & {})

export type SecurableKind = 'TABLE_DB_STORAGE' | 'TABLE_DELTA' | 'TABLE_DELTASHARING' | 'TABLE_DELTASHARING_MUTABLE' | 'TABLE_DELTASHARING_OPEN_DIR_BASED' | 'TABLE_DELTA_EXTERNAL' | 'TABLE_DELTA_ICEBERG_DELTASHARING' | 'TABLE_DELTA_ICEBERG_MANAGED' | 'TABLE_DELTA_UNIFORM_HUDI_EXTERNAL' | 'TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL' | 'TABLE_DELTA_UNIFORM_ICEBERG_EXTERNAL_DELTASHARING' | 'TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_DELTASHARING' | 'TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_EXTERNAL' | 'TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_HIVE_METASTORE_MANAGED' | 'TABLE_DELTA_UNIFORM_ICEBERG_FOREIGN_SNOWFLAKE' | 'TABLE_EXTERNAL' | 'TABLE_FEATURE_STORE' | 'TABLE_FEATURE_STORE_EXTERNAL' | 'TABLE_FOREIGN_BIGQUERY' | 'TABLE_FOREIGN_DATABRICKS' | 'TABLE_FOREIGN_DELTASHARING' | 'TABLE_FOREIGN_HIVE_METASTORE' | 'TABLE_FOREIGN_HIVE_METASTORE_DBFS_EXTERNAL' | 'TABLE_FOREIGN_HIVE_METASTORE_DBFS_MANAGED' | 'TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_EXTERNAL' | 'TABLE_FOREIGN_HIVE_METASTORE_DBFS_SHALLOW_CLONE_MANAGED' | 'TABLE_FOREIGN_HIVE_METASTORE_DBFS_VIEW' | 'TABLE_FOREIGN_HIVE_METASTORE_EXTERNAL' | 'TABLE_FOREIGN_HIVE_METASTORE_MANAGED' | 'TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_EXTERNAL' | 'TABLE_FOREIGN_HIVE_METASTORE_SHALLOW_CLONE_MANAGED' | 'TABLE_FOREIGN_HIVE_METASTORE_VIEW' | 'TABLE_FOREIGN_MONGODB' | 'TABLE_FOREIGN_MYSQL' | 'TABLE_FOREIGN_NETSUITE' | 'TABLE_FOREIGN_ORACLE' | 'TABLE_FOREIGN_POSTGRESQL' | 'TABLE_FOREIGN_REDSHIFT' | 'TABLE_FOREIGN_SALESFORCE' | 'TABLE_FOREIGN_SALESFORCE_DATA_CLOUD' | 'TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING' | 'TABLE_FOREIGN_SALESFORCE_DATA_CLOUD_FILE_SHARING_VIEW' | 'TABLE_FOREIGN_SNOWFLAKE' | 'TABLE_FOREIGN_SQLDW' | 'TABLE_FOREIGN_SQLSERVER' | 'TABLE_FOREIGN_TERADATA' | 'TABLE_FOREIGN_WORKDAY_RAAS' | 'TABLE_ICEBERG_UNIFORM_MANAGED' | 'TABLE_INTERNAL' | 'TABLE_MANAGED_POSTGRESQL' | 'TABLE_MATERIALIZED_VIEW' | 'TABLE_MATERIALIZED_VIEW_DELTASHARING' | 'TABLE_METRIC_VIEW' | 'TABLE_METRIC_VIEW_DELTASHARING' | 'TABLE_ONLINE_VECTOR_INDEX_DIRECT' | 'TABLE_ONLINE_VECTOR_INDEX_REPLICA' | 'TABLE_ONLINE_VIEW' | 'TABLE_STANDARD' | 'TABLE_STREAMING_LIVE_TABLE' | 'TABLE_STREAMING_LIVE_TABLE_DELTASHARING' | 'TABLE_SYSTEM' | 'TABLE_SYSTEM_DELTASHARING' | 'TABLE_VIEW' | 'TABLE_VIEW_DELTASHARING' | (string & {})

export type SecurableType = 'CATALOG' | 'CLEAN_ROOM' | 'CONNECTION' | 'CREDENTIAL' | 'EXTERNAL_LOCATION' | 'EXTERNAL_METADATA' | 'FUNCTION' | 'METASTORE' | 'PIPELINE' | 'PROVIDER' | 'RECIPIENT' | 'SCHEMA' | 'SHARE' | 'STAGING_TABLE' | 'STORAGE_CREDENTIAL' | 'TABLE' | 'VOLUME' | (string & {})

export type SpecialDestination = 'SPECIAL_DESTINATION_CATALOG_OWNER' | 'SPECIAL_DESTINATION_CONNECTION_OWNER' | 'SPECIAL_DESTINATION_CREDENTIAL_OWNER' | 'SPECIAL_DESTINATION_EXTERNAL_LOCATION_OWNER' | 'SPECIAL_DESTINATION_FUNCTION_OWNER' | 'SPECIAL_DESTINATION_METASTORE_OWNER' | 'SPECIAL_DESTINATION_REGISTERED_MODEL_OWNER' | 'SPECIAL_DESTINATION_SCHEMA_OWNER' | 'SPECIAL_DESTINATION_TABLE_OWNER' | 'SPECIAL_DESTINATION_VOLUME_OWNER' | (string & {})

export type SseEncryptionDetailsAlgorithm = 'AWS_SSE_KMS' | 'AWS_SSE_S3' | (string & {})

export type SystemType = 'AMAZON_REDSHIFT' | 'AZURE_SYNAPSE' | 'CONFLUENT' | 'DATABRICKS' | 'GOOGLE_BIGQUERY' | 'KAFKA' | 'LOOKER' | 'MICROSOFT_FABRIC' | 'MICROSOFT_SQL_SERVER' | 'MONGODB' | 'MYSQL' | 'ORACLE' | 'OTHER' | 'POSTGRESQL' | 'POWER_BI' | 'SALESFORCE' | 'SAP' | 'SERVICENOW' | 'SNOWFLAKE' | 'STREAM_NATIVE' | 'TABLEAU' | 'TERADATA' | 'WORKDAY' | (string & {})

export type TableOperation = 'READ' | 'READ_WRITE' | (string & {})

export type TableType = 'EXTERNAL' | 'EXTERNAL_SHALLOW_CLONE' | 'FOREIGN' | 'MANAGED' | 'MANAGED_SHALLOW_CLONE' | 'MATERIALIZED_VIEW' | 'METRIC_VIEW' | 'STREAMING_TABLE' | 'VIEW' | (string & {})

export type TagAssignmentSourceType = 'TAG_ASSIGNMENT_SOURCE_TYPE_SYSTEM_DATA_CLASSIFICATION' | (string & {})

export type ValidateCredentialResult = 'FAIL' | 'PASS' | 'SKIP' | (string & {})

export type ValidationResultOperation = 'DELETE' | 'LIST' | 'PATH_EXISTS' | 'READ' | 'WRITE' | (string & {})

export type ValidationResultResult = 'FAIL' | 'PASS' | 'SKIP' | (string & {})

export type VolumeOperation = 'READ_VOLUME' | 'WRITE_VOLUME' | (string & {})

export type VolumeType = 'EXTERNAL' | 'MANAGED' | (string & {})

export type WorkspaceBindingBindingType = 'BINDING_TYPE_READ_ONLY' | 'BINDING_TYPE_READ_WRITE' | (string & {})
