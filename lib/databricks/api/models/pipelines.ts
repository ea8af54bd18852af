// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'
import type * as compute from './compute'

export interface ApiSourceConnectorConfig {
  configs?: Record<string, string>
}

export interface ApiSourceConnectorOptions {
  options?: Record<string, string>
}

export interface ApplyEnvironmentRequestResponse {
}

export interface AutoFullRefreshPolicy {
  enabled: boolean
  min_interval_hours?: number
}

export interface ClonePipelineRequest {
  allow_duplicate_names?: boolean
  budget_policy_id?: string
  catalog?: string
  channel?: string
  clone_mode?: CloneMode
  clusters?: PipelineCluster[]
  configuration?: Record<string, string>
  continuous?: boolean
  deployment?: PipelineDeployment
  development?: boolean
  edition?: string
  environment?: PipelinesEnvironment
  event_log?: EventLogSpec
  expected_last_modified?: Int64
  filters?: Filters
  gateway_definition?: IngestionGatewayPipelineDefinition
  id?: string
  ingestion_definition?: IngestionPipelineDefinition
  libraries?: PipelineLibrary[]
  name?: string
  notifications?: Notifications[]
  photon?: boolean
  restart_window?: RestartWindow
  root_path?: string
  schema?: string
  serverless?: boolean
  serverless_compute_id?: string
  storage?: string
  tags?: Record<string, string>
  target?: string
  trigger?: PipelineTrigger
  usage_policy_id?: string
}

export interface ClonePipelineResponse {
  pipeline_id?: string
}

export interface ConfluenceConnectorOptions {
  include_confluence_spaces?: string[]
}

export interface ConnectionParameters {
  source_catalog?: string
}

export interface ConnectorOptions {
  api_source_connector_options?: ApiSourceConnectorOptions
  confluence_options?: ConfluenceConnectorOptions
  gdrive_options?: GoogleDriveOptions
  google_ads_options?: GoogleAdsOptions
  jira_options?: JiraConnectorOptions
  kafka_options?: KafkaOptions
  linkedin_ads_options?: LinkedInAdsOptions
  marketo_options?: MarketoOptions
  meta_ads_options?: MetaMarketingOptions
  outlook_options?: OutlookOptions
  reddit_ads_options?: RedditAdsOptions
  sharepoint_options?: SharepointOptions
  smartsheet_options?: SmartsheetOptions
  tiktok_ads_options?: TikTokAdsOptions
  zendesk_support_options?: ZendeskSupportOptions
}

export interface CreatePipeline {
  allow_duplicate_names?: boolean
  budget_policy_id?: string
  catalog?: string
  channel?: string
  clusters?: PipelineCluster[]
  configuration?: Record<string, string>
  continuous?: boolean
  deployment?: PipelineDeployment
  development?: boolean
  dry_run?: boolean
  edition?: string
  environment?: PipelinesEnvironment
  event_log?: EventLogSpec
  filters?: Filters
  gateway_definition?: IngestionGatewayPipelineDefinition
  id?: string
  ingestion_definition?: IngestionPipelineDefinition
  libraries?: PipelineLibrary[]
  name?: string
  notifications?: Notifications[]
  parameters?: Record<string, string>
  photon?: boolean
  restart_window?: RestartWindow
  root_path?: string
  run_as?: RunAs
  schema?: string
  serverless?: boolean
  serverless_compute_id?: string
  storage?: string
  tags?: Record<string, string>
  target?: string
  trigger?: PipelineTrigger
  usage_policy_id?: string
}

export interface CreatePipelineResponse {
  effective_settings?: PipelineSpec
  pipeline_id?: string
}

export interface CronTrigger {
  quartz_cron_schedule?: string
  timezone_id?: string
}

export interface DataPlaneId {
  instance?: string
  seq_no?: Int64
}

export interface DataStagingOptions {
  catalog_name: string
  schema_name: string
  volume_name?: string
}

export interface EditPipeline {
  allow_duplicate_names?: boolean
  budget_policy_id?: string
  catalog?: string
  channel?: string
  clusters?: PipelineCluster[]
  configuration?: Record<string, string>
  continuous?: boolean
  deployment?: PipelineDeployment
  development?: boolean
  edition?: string
  environment?: PipelinesEnvironment
  event_log?: EventLogSpec
  expected_last_modified?: Int64
  filters?: Filters
  gateway_definition?: IngestionGatewayPipelineDefinition
  id?: string
  ingestion_definition?: IngestionPipelineDefinition
  libraries?: PipelineLibrary[]
  name?: string
  notifications?: Notifications[]
  parameters?: Record<string, string>
  photon?: boolean
  restart_window?: RestartWindow
  root_path?: string
  run_as?: RunAs
  schema?: string
  serverless?: boolean
  serverless_compute_id?: string
  storage?: string
  tags?: Record<string, string>
  target?: string
  trigger?: PipelineTrigger
  usage_policy_id?: string
}

export interface ErrorDetail {
  exceptions?: SerializedException[]
  fatal?: boolean
}

export interface EventLogSpec {
  catalog?: string
  name?: string
  schema?: string
}

export interface FileFilter {
  modified_after?: string
  modified_before?: string
  path_filter?: string
}

export interface FileIngestionOptions {
  corrupt_record_column?: string
  file_filters?: FileFilter[]
  format?: FileIngestionOptionsFileFormat
  format_options?: Record<string, string>
  ignore_corrupt_files?: boolean
  infer_column_types?: boolean
  reader_case_sensitive?: boolean
  rescued_data_column?: string
  schema_evolution_mode?: FileIngestionOptionsSchemaEvolutionMode
  schema_hints?: string
  single_variant_column?: string
}

export interface FileLibrary {
  path?: string
}

export interface Filters {
  exclude?: string[]
  include?: string[]
}

export interface GetPipelinePermissionLevelsResponse {
  permission_levels?: PipelinePermissionsDescription[]
}

export interface GetPipelineResponse {
  cause?: string
  cluster_id?: string
  creator_user_name?: string
  effective_budget_policy_id?: string
  effective_publishing_mode?: PublishingMode
  effective_serverless_compute_id?: string
  health?: GetPipelineResponseHealth
  last_modified?: Int64
  latest_updates?: UpdateStateInfo[]
  name?: string
  parameters?: Record<string, string>
  pipeline_id?: string
  run_as?: RunAs
  run_as_user_name?: string
  spec?: PipelineSpec
  state?: PipelineState
}

export interface GetUpdateResponse {
  update?: UpdateInfo
}

export interface GoogleAdsConfig {
  manager_account_id?: string
}

export interface GoogleAdsCustomReportOptions {
  metrics?: string[]
  resource: string
  resource_fields?: string[]
  segments?: string[]
}

export interface GoogleAdsOptions {
  custom_report_options?: GoogleAdsCustomReportOptions
  lookback_window_days?: number
  manager_account_id: string
  sync_start_date?: string
}

export interface GoogleDriveOptions {
  entity_type?: GoogleDriveOptionsGoogleDriveEntityType
  file_ingestion_options?: FileIngestionOptions
  url?: string
}

export interface IngestionConfig {
  report?: ReportSpec
  schema?: SchemaSpec
  table?: TableSpec
}

export interface IngestionGatewayPipelineDefinition {
  connection_id?: string
  connection_name: string
  connection_parameters?: ConnectionParameters
  gateway_storage_catalog: string
  gateway_storage_name?: string
  gateway_storage_schema: string
}

export interface IngestionPipelineDefinition {
  connection_name?: string
  connector_type?: ConnectorType
  data_staging_options?: DataStagingOptions
  full_refresh_window?: OperationTimeWindow
  ingest_from_uc_foreign_catalog?: boolean
  ingestion_gateway_id?: string
  netsuite_jar_path?: string
  objects?: IngestionConfig[]
  source_configurations?: SourceConfig[]
  source_type?: IngestionSourceType
  table_configuration?: TableSpecificConfig
}

export interface IngestionPipelineDefinitionFanoutOptions {
  fanout_by?: string
  transforms?: Transformer[]
}

export interface IngestionPipelineDefinitionTableSpecificConfigQueryBasedConnectorConfig {
  cursor_columns?: string[]
  deletion_condition?: string
  hard_deletion_sync_min_interval_in_seconds?: Int64
}

export interface IngestionPipelineDefinitionWorkdayReportParameters {
  incremental?: boolean
  parameters?: Record<string, string>
  report_parameters?: IngestionPipelineDefinitionWorkdayReportParametersQueryKeyValue[]
}

export interface IngestionPipelineDefinitionWorkdayReportParametersQueryKeyValue {
  key?: string
  value?: string
}

export interface JiraConnectorOptions {
  include_jira_spaces?: string[]
}

export interface JsonTransformerOptions {
  as_variant?: boolean
  schema?: string
  schema_evolution_mode?: FileIngestionOptionsSchemaEvolutionMode
  schema_file_path?: string
  schema_hints?: string
}

export interface KafkaOptions {
  client_config?: Record<string, string>
  key_transformer?: Transformer
  max_offsets_per_trigger?: Int64
  starting_offset?: string
  topic_pattern?: string
  topics?: string[]
  value_transformer?: Transformer
}

export interface LinkedInAdsOptions {
  custom_report_options?: LinkedInAdsOptionsLinkedInAdsCustomReportOptions
  lookback_window_days?: number
  sync_start_date?: string
}

export interface LinkedInAdsOptionsLinkedInAdsCustomReportOptions {
  entity_granularity?: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsEntityGranularity[]
  finder: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsFinder
  metrics?: string[]
  time_granularity?: LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsTimeGranularity
}

export interface ListPipelineEventsResponse {
  events?: PipelineEvent[]
  next_page_token?: string
  prev_page_token?: string
}

export interface ListPipelinesResponse {
  next_page_token?: string
  statuses?: PipelineStateInfo[]
}

export interface ListUpdatesResponse {
  next_page_token?: string
  prev_page_token?: string
  updates?: UpdateInfo[]
}

export interface ManualTrigger {
}

export interface MarketoOptions {
  sync_start_date?: string
}

export interface MetaMarketingOptions {
  action_attribution_windows?: string[]
  action_breakdowns?: string[]
  action_report_time?: string
  breakdowns?: string[]
  custom_insights_lookback_window?: number
  custom_report_options?: MetaMarketingOptionsMetaMarketingCustomReportOptions
  level?: string
  start_date?: string
  time_increment?: string
}

export interface MetaMarketingOptionsMetaMarketingCustomReportOptions {
  action_attribution_windows?: string[]
  action_breakdowns?: string[]
  action_report_time?: string
  breakdowns?: string[]
  level?: string
  time_increment?: string
}

export interface NotebookLibrary {
  path?: string
}

export interface Notifications {
  alerts?: string[]
  email_recipients?: string[]
}

export interface OperationTimeWindow {
  days_of_week?: DayOfWeek[]
  start_hour: number
  time_zone_id?: string
}

export interface Origin {
  batch_id?: Int64
  cloud?: string
  cluster_id?: string
  dataset_name?: string
  flow_id?: string
  flow_name?: string
  host?: string
  ingestion_source_catalog_name?: string
  ingestion_source_connection_name?: string
  ingestion_source_schema_name?: string
  ingestion_source_table_name?: string
  ingestion_source_table_version?: string
  maintenance_id?: string
  materialization_name?: string
  org_id?: Int64
  pipeline_id?: string
  pipeline_name?: string
  region?: string
  request_id?: string
  table_id?: string
  uc_resource_id?: string
  update_id?: string
}

export interface OutlookOptions {
  attachment_mode?: OutlookAttachmentMode
  body_format?: OutlookBodyFormat
  folder_filter?: string[]
  include_folders?: string[]
  include_mailboxes?: string[]
  include_senders?: string[]
  include_subjects?: string[]
  sender_filter?: string[]
  start_date?: string
  subject_filter?: string[]
}

export interface PathPattern {
  include?: string
}

export interface PipelineAccessControlRequest {
  group_name?: string
  permission_level?: PipelinePermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface PipelineAccessControlResponse {
  all_permissions?: PipelinePermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface PipelineCluster {
  apply_policy_default_values?: boolean
  autoscale?: PipelineClusterAutoscale
  aws_attributes?: compute.AwsAttributes
  azure_attributes?: compute.AzureAttributes
  cluster_log_conf?: compute.ClusterLogConf
  custom_tags?: Record<string, string>
  driver_instance_pool_id?: string
  driver_node_type_id?: string
  enable_local_disk_encryption?: boolean
  gcp_attributes?: compute.GcpAttributes
  init_scripts?: compute.InitScriptInfo[]
  instance_pool_id?: string
  label?: string
  node_type_id?: string
  num_workers?: number
  policy_id?: string
  spark_conf?: Record<string, string>
  spark_env_vars?: Record<string, string>
  ssh_public_keys?: string[]
}

export interface PipelineClusterAutoscale {
  max_workers: number
  min_workers: number
  mode?: PipelineClusterAutoscaleMode
}

export interface PipelineDeployment {
  deployment_id?: string
  kind: DeploymentKind
  metadata_file_path?: string
  version_id?: string
}

export interface PipelineEvent {
  error?: ErrorDetail
  event_type?: string
  id?: string
  level?: EventLevel
  maturity_level?: MaturityLevel
  message?: string
  origin?: Origin
  sequence?: Sequencing
  timestamp?: string
  truncation?: Truncation
}

export interface PipelineLibrary {
  file?: FileLibrary
  glob?: PathPattern
  jar?: string
  maven?: compute.MavenLibrary
  notebook?: NotebookLibrary
  whl?: string
}

export interface PipelinePermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: PipelinePermissionLevel
}

export interface PipelinePermissions {
  access_control_list?: PipelineAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface PipelinePermissionsDescription {
  description?: string
  permission_level?: PipelinePermissionLevel
}

export interface PipelinePermissionsRequest {
  access_control_list?: PipelineAccessControlRequest[]
}

export interface PipelineSpec {
  budget_policy_id?: string
  catalog?: string
  channel?: string
  clusters?: PipelineCluster[]
  configuration?: Record<string, string>
  continuous?: boolean
  deployment?: PipelineDeployment
  development?: boolean
  edition?: string
  environment?: PipelinesEnvironment
  event_log?: EventLogSpec
  filters?: Filters
  gateway_definition?: IngestionGatewayPipelineDefinition
  id?: string
  ingestion_definition?: IngestionPipelineDefinition
  libraries?: PipelineLibrary[]
  name?: string
  notifications?: Notifications[]
  photon?: boolean
  restart_window?: RestartWindow
  root_path?: string
  schema?: string
  serverless?: boolean
  serverless_compute_id?: string
  storage?: string
  tags?: Record<string, string>
  target?: string
  trigger?: PipelineTrigger
  usage_policy_id?: string
}

export interface PipelineStateInfo {
  cluster_id?: string
  creator_user_name?: string
  health?: PipelineStateInfoHealth
  latest_updates?: UpdateStateInfo[]
  name?: string
  pipeline_id?: string
  run_as_user_name?: string
  state?: PipelineState
}

export interface PipelineTrigger {
  cron?: CronTrigger
  manual?: ManualTrigger
}

export interface PipelinesEnvironment {
  dependencies?: string[]
  environment_version?: string
}

export interface PostgresCatalogConfig {
  slot_config?: PostgresSlotConfig
}

export interface PostgresSlotConfig {
  publication_name?: string
  slot_name?: string
}

export interface RedditAdsOptions {
  custom_report_options?: RedditAdsOptionsRedditAdsCustomReportOptions
  lookback_window_days?: number
  sync_start_date?: string
}

export interface RedditAdsOptionsRedditAdsCustomReportOptions {
  breakdowns?: string[]
  fields?: string[]
}

export interface ReplaceWhereOverride {
  flow_name?: string
  predicate_override?: string
}

export interface ReportSpec {
  destination_catalog: string
  destination_schema: string
  destination_table?: string
  source_url: string
  table_configuration?: TableSpecificConfig
}

export interface RestartWindow {
  days_of_week?: DayOfWeek[]
  start_hour: number
  time_zone_id?: string
}

export interface RewindDatasetSpec {
  cascade?: boolean
  identifier?: string
  reset_checkpoints?: boolean
}

export interface RewindSpec {
  datasets?: RewindDatasetSpec[]
  dry_run?: boolean
  rewind_timestamp?: string
}

export interface RunAs {
  service_principal_name?: string
  user_name?: string
}

export interface SchemaSpec {
  connector_options?: ConnectorOptions
  destination_catalog: string
  destination_schema: string
  fanout_options?: IngestionPipelineDefinitionFanoutOptions
  source_catalog?: string
  source_schema: string
  table_configuration?: TableSpecificConfig
}

export interface Sequencing {
  control_plane_seq_no?: Int64
  data_plane_id?: DataPlaneId
}

export interface SerializedException {
  class_name?: string
  message?: string
  stack?: StackFrame[]
}

export interface SharepointOptions {
  entity_type?: SharepointOptionsSharepointEntityType
  file_ingestion_options?: FileIngestionOptions
  url?: string
}

export interface SmartsheetOptions {
  enforce_schema?: boolean
}

export interface SourceCatalogConfig {
  postgres?: PostgresCatalogConfig
  source_catalog?: string
}

export interface SourceConfig {
  api_source_connector_config?: ApiSourceConnectorConfig
  catalog?: SourceCatalogConfig
  google_ads_config?: GoogleAdsConfig
}

export interface StackFrame {
  declaring_class?: string
  file_name?: string
  line_number?: number
  method_name?: string
}

export interface StartUpdate {
  cause?: StartUpdateCause
  full_refresh?: boolean
  full_refresh_selection?: string[]
  parameters?: Record<string, string>
  refresh_selection?: string[]
  replace_where_overrides?: ReplaceWhereOverride[]
  reset_checkpoint_selection?: string[]
  rewind_spec?: RewindSpec
  validate_only?: boolean
}

export interface StartUpdateResponse {
  update_id?: string
}

export interface TableSpec {
  connector_options?: ConnectorOptions
  destination_catalog: string
  destination_schema: string
  destination_table?: string
  source_catalog?: string
  source_schema?: string
  source_table: string
  table_configuration?: TableSpecificConfig
}

export interface TableSpecificConfig {
  auto_full_refresh_policy?: AutoFullRefreshPolicy
  clustering_columns?: string[]
  enable_auto_clustering?: boolean
  exclude_columns?: string[]
  include_columns?: string[]
  primary_keys?: string[]
  query_based_connector_config?: IngestionPipelineDefinitionTableSpecificConfigQueryBasedConnectorConfig
  row_filter?: string
  salesforce_include_formula_fields?: boolean
  scd_type?: TableSpecificConfigScdType
  sequence_by?: string[]
  source_metadata_column?: string
  table_properties?: Record<string, string>
  workday_report_parameters?: IngestionPipelineDefinitionWorkdayReportParameters
}

export interface TikTokAdsOptions {
  custom_report_options?: TikTokAdsOptionsTikTokAdsCustomReportOptions
  data_level?: TikTokAdsOptionsTikTokDataLevel
  dimensions?: string[]
  lookback_window_days?: number
  metrics?: string[]
  query_lifetime?: boolean
  report_type?: TikTokAdsOptionsTikTokReportType
  sync_start_date?: string
}

export interface TikTokAdsOptionsTikTokAdsCustomReportOptions {
  data_level?: TikTokAdsOptionsTikTokDataLevel
  dimensions?: string[]
  metrics?: string[]
  query_lifetime?: boolean
  report_type?: TikTokAdsOptionsTikTokReportType
}

export interface Transformer {
  format?: TransformerFormat
  input_column?: string
  json_options?: JsonTransformerOptions
  output_column?: string
}

export interface Truncation {
  truncated_fields?: TruncationTruncationDetail[]
}

export interface TruncationTruncationDetail {
  field_name?: string
}

export interface UpdateInfo {
  cause?: UpdateInfoCause
  cluster_id?: string
  config?: PipelineSpec
  creation_time?: Int64
  full_refresh?: boolean
  full_refresh_selection?: string[]
  mode?: UpdateMode
  parameters?: Record<string, string>
  pipeline_id?: string
  refresh_selection?: string[]
  state?: UpdateInfoState
  update_id?: string
  validate_only?: boolean
}

export interface UpdateStateInfo {
  creation_time?: string
  state?: UpdateStateInfoState
  update_id?: string
}

export interface ZendeskSupportOptions {
  start_date?: string
}

export type CloneMode = 'MIGRATE_TO_UC' | (string & {})

export type ConnectorType = 'CDC' | 'QUERY_BASED' | (string & {})

export type DayOfWeek = 'FRIDAY' | 'MONDAY' | 'SATURDAY' | 'SUNDAY' | 'THURSDAY' | 'TUESDAY' | 'WEDNESDAY' | (string & {})

export type DeploymentKind = 'BUNDLE' | (string & {})

export type EventLevel = 'ERROR' | 'INFO' | 'METRICS' | 'WARN' | (string & {})

export type FileIngestionOptionsFileFormat = 'AVRO' | 'BINARYFILE' | 'CSV' | 'EXCEL' | 'JSON' | 'ORC' | 'PARQUET' | 'XML' | (string & {})

export type FileIngestionOptionsSchemaEvolutionMode = 'ADD_NEW_COLUMNS' | 'ADD_NEW_COLUMNS_WITH_TYPE_WIDENING' | 'FAIL_ON_NEW_COLUMNS' | 'NONE' | 'RESCUE' | (string & {})

export type GetPipelineResponseHealth = 'HEALTHY' | 'UNHEALTHY' | (string & {})

export type GoogleDriveOptionsGoogleDriveEntityType = 'FILE' | 'FILE_METADATA' | 'PERMISSION' | (string & {})

export type IngestionSourceType = 'BIGQUERY' | 'CONFLUENCE' | 'DYNAMICS365' | 'FOREIGN_CATALOG' | 'GA4_RAW_DATA' | 'GOOGLE_DRIVE' | 'JIRA' | 'MANAGED_POSTGRESQL' | 'META_MARKETING' | 'MYSQL' | 'NETSUITE' | 'ORACLE' | 'POSTGRESQL' | 'SALESFORCE' | 'SERVICENOW' | 'SHAREPOINT' | 'SQLSERVER' | 'TERADATA' | 'WORKDAY_RAAS' | 'ZENDESK' | (string & {})

export type LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsEntityGranularity = 'CAMPAIGN' | 'CAMPAIGN_GROUP' | 'CREATIVE' | (string & {})

export type LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsFinder = 'ANALYTICS' | 'ATTRIBUTED_REVENUE_METRICS' | 'STATISTICS' | (string & {})

export type LinkedInAdsOptionsLinkedInAdsCustomReportOptionsLinkedInAdsTimeGranularity = 'ALL' | 'DAILY' | 'MONTHLY' | 'YEARLY' | (string & {})

export type MaturityLevel = 'DEPRECATED' | 'EVOLVING' | 'STABLE' | (string & {})

export type OutlookAttachmentMode = 'ALL' | 'INLINE_ONLY' | 'NONE' | 'NON_INLINE_ONLY' | (string & {})

export type OutlookBodyFormat = 'TEXT_HTML' | 'TEXT_PLAIN' | (string & {})

export type PipelineClusterAutoscaleMode = 'ENHANCED' | 'LEGACY' | (string & {})

export type PipelinePermissionLevel = 'CAN_MANAGE' | 'CAN_RUN' | 'CAN_VIEW' | 'IS_OWNER' | (string & {})

export type PipelineState = 'DELETED' | 'DEPLOYING' | 'FAILED' | 'IDLE' | 'RECOVERING' | 'RESETTING' | 'RUNNING' | 'STARTING' | 'STOPPING' | (string & {})

export type PipelineStateInfoHealth = 'HEALTHY' | 'UNHEALTHY' | (string & {})

export type PublishingMode = 'DEFAULT_PUBLISHING_MODE' | 'LEGACY_PUBLISHING_MODE' | (string & {})

export type SharepointOptionsSharepointEntityType = 'FILE' | 'FILE_METADATA' | 'LIST' | 'PERMISSION' | (string & {})

export type StartUpdateCause = 'API_CALL' | 'INFRASTRUCTURE_MAINTENANCE' | 'JOB_TASK' | 'RETRY_ON_FAILURE' | 'SCHEMA_CHANGE' | 'SERVICE_UPGRADE' | 'USER_ACTION' | (string & {})

export type TableSpecificConfigScdType = 'APPEND_ONLY' | 'SCD_TYPE_1' | 'SCD_TYPE_2' | (string & {})

export type TikTokAdsOptionsTikTokDataLevel = 'AUCTION_AD' | 'AUCTION_ADGROUP' | 'AUCTION_ADVERTISER' | 'AUCTION_CAMPAIGN' | (string & {})

export type TikTokAdsOptionsTikTokReportType = 'AUDIENCE' | 'BASIC' | 'BUSINESS_CENTER' | 'DSA' | 'GMV_MAX' | 'PLAYABLE_AD' | (string & {})

export type TransformerFormat = 'JSON' | 'STRING' | (string & {})

export type UpdateInfoCause = 'API_CALL' | 'INFRASTRUCTURE_MAINTENANCE' | 'JOB_TASK' | 'RETRY_ON_FAILURE' | 'SCHEMA_CHANGE' | 'SERVICE_UPGRADE' | 'USER_ACTION' | (string & {})

export type UpdateInfoState = 'CANCELED' | 'COMPLETED' | 'CREATED' | 'FAILED' | 'INITIALIZING' | 'QUEUED' | 'RESETTING' | 'RUNNING' | 'SETTING_UP_TABLES' | 'STOPPING' | 'WAITING_FOR_RESOURCES' | (string & {})

export type UpdateMode = 'CONTINUOUS' | 'DEFAULT' | (string & {})

export type UpdateStateInfoState = 'CANCELED' | 'COMPLETED' | 'CREATED' | 'FAILED' | 'INITIALIZING' | 'QUEUED' | 'RESETTING' | 'RUNNING' | 'SETTING_UP_TABLES' | 'STOPPING' | 'WAITING_FOR_RESOURCES' | (string & {})
