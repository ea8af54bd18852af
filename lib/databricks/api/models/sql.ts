// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface AccessControl {
  group_name?: string
  permission_level?: PermissionLevel
  user_name?: string
}

export interface Alert {
  condition?: AlertCondition
  create_time?: string
  custom_body?: string
  custom_subject?: string
  display_name?: string
  id?: string
  lifecycle_state?: LifecycleState
  notify_on_ok?: boolean
  owner_user_name?: string
  parent_path?: string
  query_id?: string
  seconds_to_retrigger?: number
  state?: AlertState
  trigger_time?: string
  update_time?: string
}

export interface AlertCondition {
  empty_result_state?: AlertState
  op?: AlertOperator
  operand?: AlertConditionOperand
  threshold?: AlertConditionThreshold
}

export interface AlertConditionOperand {
  column?: AlertOperandColumn
}

export interface AlertConditionThreshold {
  value?: AlertOperandValue
}

export interface AlertOperandColumn {
  name?: string
}

export interface AlertOperandValue {
  bool_value?: boolean
  double_value?: number
  string_value?: string
}

export interface AlertOptions {
  column: string
  custom_body?: string
  custom_subject?: string
  empty_result_state?: AlertOptionsEmptyResultState
  muted?: boolean
  op: string
  value: unknown
}

export interface AlertQuery {
  created_at?: string
  data_source_id?: string
  description?: string
  id?: string
  is_archived?: boolean
  is_draft?: boolean
  is_safe?: boolean
  name?: string
  options?: QueryOptions
  query?: string
  tags?: string[]
  updated_at?: string
  user_id?: number
}

export interface AlertStatementParameter {
  name: string
  type?: string
  value?: string
}

export interface AlertV2 {
  create_time?: string
  custom_description?: string
  custom_summary?: string
  display_name: string
  effective_run_as?: AlertV2RunAs
  evaluation: AlertV2Evaluation
  id?: string
  lifecycle_state?: AlertLifecycleState
  owner_user_name?: string
  parameters?: AlertStatementParameter[]
  parent_path?: string
  query_text: string
  run_as?: AlertV2RunAs
  run_as_user_name?: string
  schedule: CronSchedule
  update_time?: string
  warehouse_id: string
}

export interface AlertV2Evaluation {
  comparison_operator: ComparisonOperator
  empty_result_state?: AlertEvaluationState
  last_evaluated_at?: string
  notification?: AlertV2Notification
  source: AlertV2OperandColumn
  state?: AlertEvaluationState
  threshold?: AlertV2Operand
}

export interface AlertV2Notification {
  notify_on_ok?: boolean
  retrigger_seconds?: number
  subscriptions?: AlertV2Subscription[]
}

export interface AlertV2Operand {
  column?: AlertV2OperandColumn
  value?: AlertV2OperandValue
}

export interface AlertV2OperandColumn {
  aggregation?: Aggregation
  display?: string
  name: string
}

export interface AlertV2OperandValue {
  bool_value?: boolean
  double_value?: number
  string_value?: string
}

export interface AlertV2RunAs {
  service_principal_name?: string
  user_name?: string
}

export interface AlertV2Subscription {
  destination_id?: string
  user_email?: string
}

export interface BaseChunkInfo {
  byte_count?: Int64
  chunk_index?: number
  row_count?: Int64
  row_offset?: Int64
}

export interface Channel {
  dbsql_version?: string
  name?: ChannelName
}

export interface ChannelInfo {
  dbsql_version?: string
  name?: ChannelName
}

export interface ClientConfig {
  allow_custom_js_visualizations?: boolean
  allow_downloads?: boolean
  allow_external_shares?: boolean
  allow_subscriptions?: boolean
  date_format?: string
  date_time_format?: string
  disable_publish?: boolean
  enable_legacy_autodetect_types?: boolean
  feature_show_permissions_control?: boolean
  hide_plotly_mode_bar?: boolean
}

export interface ColumnInfo {
  name?: string
  position?: number
  type_interval_type?: string
  type_name?: ColumnInfoTypeName
  type_precision?: number
  type_scale?: number
  type_text?: string
}

export interface CreateAlert {
  name: string
  options: AlertOptions
  parent?: string
  query_id: string
  rearm?: number
}

export interface CreateAlertRequest {
  alert?: CreateAlertRequestAlert
  auto_resolve_display_name?: boolean
}

export interface CreateAlertRequestAlert {
  condition?: AlertCondition
  custom_body?: string
  custom_subject?: string
  display_name?: string
  notify_on_ok?: boolean
  parent_path?: string
  query_id?: string
  seconds_to_retrigger?: number
}

export interface CreateQueryRequest {
  auto_resolve_display_name?: boolean
  query?: CreateQueryRequestQuery
}

export interface CreateQueryRequestQuery {
  apply_auto_limit?: boolean
  catalog?: string
  description?: string
  display_name?: string
  parameters?: QueryParameter[]
  parent_path?: string
  query_text?: string
  run_as_mode?: RunAsMode
  schema?: string
  tags?: string[]
  warehouse_id?: string
}

export interface CreateQueryVisualizationsLegacyRequest {
  description?: string
  name?: string
  options: unknown
  query_id: string
  type: string
}

export interface CreateVisualizationRequest {
  visualization?: CreateVisualizationRequestVisualization
}

export interface CreateVisualizationRequestVisualization {
  display_name?: string
  query_id?: string
  serialized_options?: string
  serialized_query_plan?: string
  type?: string
}

export interface CreateWarehouseRequest {
  auto_stop_mins?: number
  channel?: Channel
  cluster_size?: string
  creator_name?: string
  enable_photon?: boolean
  enable_serverless_compute?: boolean
  instance_profile_arn?: string
  max_num_clusters?: number
  min_num_clusters?: number
  name?: string
  spot_instance_policy?: SpotInstancePolicy
  tags?: EndpointTags
  warehouse_type?: CreateWarehouseRequestWarehouseType
}

export interface CreateWarehouseResponse {
  id?: string
}

export interface CreateWidget {
  dashboard_id: string
  options: WidgetOptions
  text?: string
  visualization_id?: string
  width: number
}

export interface CronSchedule {
  pause_status?: SchedulePauseStatus
  quartz_cron_schedule: string
  timezone_id: string
}

export interface Dashboard {
  can_edit?: boolean
  created_at?: string
  dashboard_filters_enabled?: boolean
  id?: string
  is_archived?: boolean
  is_draft?: boolean
  is_favorite?: boolean
  name?: string
  options?: DashboardOptions
  parent?: string
  permission_tier?: PermissionLevel
  slug?: string
  tags?: string[]
  updated_at?: string
  user?: User
  user_id?: number
  widgets?: Widget[]
}

export interface DashboardEditContent {
  name?: string
  run_as_role?: RunAsRole
  tags?: string[]
}

export interface DashboardOptions {
  moved_to_trash_at?: string
}

export interface DataSource {
  id?: string
  name?: string
  pause_reason?: string
  paused?: number
  supports_auto_limit?: boolean
  syntax?: string
  type?: string
  view_only?: boolean
  warehouse_id?: string
}

export interface DateRange {
  end: string
  start: string
}

export interface DateRangeValue {
  date_range_value?: DateRange
  dynamic_date_range_value?: DateRangeValueDynamicDateRange
  precision?: DatePrecision
  start_day_of_week?: number
}

export interface DateValue {
  date_value?: string
  dynamic_date_value?: DateValueDynamicDate
  precision?: DatePrecision
}

export interface DefaultWarehouseOverride {
  default_warehouse_override_id?: string
  name?: string
  type: DefaultWarehouseOverrideType
  warehouse_id?: string
}

export interface EditAlert {
  name: string
  options: AlertOptions
  query_id: string
  rearm?: number
}

export interface EditWarehouseRequest {
  auto_stop_mins?: number
  channel?: Channel
  cluster_size?: string
  creator_name?: string
  enable_photon?: boolean
  enable_serverless_compute?: boolean
  instance_profile_arn?: string
  max_num_clusters?: number
  min_num_clusters?: number
  name?: string
  spot_instance_policy?: SpotInstancePolicy
  tags?: EndpointTags
  warehouse_type?: EditWarehouseRequestWarehouseType
}

export interface EndpointConfPair {
  key?: string
  value?: string
}

export interface EndpointHealth {
  details?: string
  failure_reason?: TerminationReason
  message?: string
  status?: Status
  summary?: string
}

export interface EndpointInfo {
  auto_stop_mins?: number
  channel?: Channel
  cluster_size?: string
  creator_name?: string
  enable_photon?: boolean
  enable_serverless_compute?: boolean
  health?: EndpointHealth
  id?: string
  instance_profile_arn?: string
  jdbc_url?: string
  max_num_clusters?: number
  min_num_clusters?: number
  name?: string
  num_active_sessions?: Int64
  num_clusters?: number
  odbc_params?: OdbcParams
  spot_instance_policy?: SpotInstancePolicy
  state?: State
  tags?: EndpointTags
  warehouse_type?: EndpointInfoWarehouseType
}

export interface EndpointTagPair {
  key?: string
  value?: string
}

export interface EndpointTags {
  custom_tags?: EndpointTagPair[]
}

export interface EnumValue {
  enum_options?: string
  multi_values_options?: MultiValuesOptions
  values?: string[]
}

export interface ExecuteStatementRequest {
  byte_limit?: Int64
  catalog?: string
  disposition?: Disposition
  format?: Format
  on_wait_timeout?: ExecuteStatementRequestOnWaitTimeout
  parameters?: StatementParameterListItem[]
  query_tags?: QueryTag[]
  row_limit?: Int64
  schema?: string
  statement: string
  wait_timeout?: string
  warehouse_id: string
}

export interface ExternalLink {
  byte_count?: Int64
  chunk_index?: number
  expiration?: string
  external_link?: string
  http_headers?: Record<string, string>
  next_chunk_index?: number
  next_chunk_internal_link?: string
  row_count?: Int64
  row_offset?: Int64
}

export interface ExternalQuerySource {
  alert_id?: string
  dashboard_id?: string
  genie_space_id?: string
  job_info?: ExternalQuerySourceJobInfo
  legacy_dashboard_id?: string
  notebook_id?: string
  sql_query_id?: string
}

export interface ExternalQuerySourceJobInfo {
  job_id?: string
  job_run_id?: string
  job_task_run_id?: string
}

export interface GetResponse {
  access_control_list?: AccessControl[]
  object_id?: string
  object_type?: ObjectType
}

export interface GetWarehousePermissionLevelsResponse {
  permission_levels?: WarehousePermissionsDescription[]
}

export interface GetWarehouseResponse {
  auto_stop_mins?: number
  channel?: Channel
  cluster_size?: string
  creator_name?: string
  enable_photon?: boolean
  enable_serverless_compute?: boolean
  health?: EndpointHealth
  id?: string
  instance_profile_arn?: string
  jdbc_url?: string
  max_num_clusters?: number
  min_num_clusters?: number
  name?: string
  num_active_sessions?: Int64
  num_clusters?: number
  odbc_params?: OdbcParams
  spot_instance_policy?: SpotInstancePolicy
  state?: State
  tags?: EndpointTags
  warehouse_type?: GetWarehouseResponseWarehouseType
}

export interface GetWorkspaceWarehouseConfigResponse {
  channel?: Channel
  config_param?: RepeatedEndpointConfPairs
  data_access_config?: EndpointConfPair[]
  enable_serverless_compute?: boolean
  enabled_warehouse_types?: WarehouseTypePair[]
  global_param?: RepeatedEndpointConfPairs
  google_service_account?: string
  instance_profile_arn?: string
  security_policy?: GetWorkspaceWarehouseConfigResponseSecurityPolicy
  sql_configuration_parameters?: RepeatedEndpointConfPairs
}

export interface LegacyAlert {
  created_at?: string
  id?: string
  last_triggered_at?: string
  name?: string
  options?: AlertOptions
  parent?: string
  query?: AlertQuery
  rearm?: number
  state?: LegacyAlertState
  updated_at?: string
  user?: User
}

export interface LegacyQuery {
  can_edit?: boolean
  created_at?: string
  data_source_id?: string
  description?: string
  id?: string
  is_archived?: boolean
  is_draft?: boolean
  is_favorite?: boolean
  is_safe?: boolean
  last_modified_by?: User
  last_modified_by_id?: number
  latest_query_data_id?: string
  name?: string
  options?: QueryOptions
  parent?: string
  permission_tier?: PermissionLevel
  query?: string
  query_hash?: string
  run_as_role?: RunAsRole
  tags?: string[]
  updated_at?: string
  user?: User
  user_id?: number
  visualizations?: LegacyVisualization[]
}

export interface LegacyVisualization {
  created_at?: string
  description?: string
  id?: string
  name?: string
  options?: unknown
  query?: LegacyQuery
  type?: string
  updated_at?: string
}

export interface ListAlertsResponse {
  next_page_token?: string
  results?: ListAlertsResponseAlert[]
}

export interface ListAlertsResponseAlert {
  condition?: AlertCondition
  create_time?: string
  custom_body?: string
  custom_subject?: string
  display_name?: string
  id?: string
  lifecycle_state?: LifecycleState
  notify_on_ok?: boolean
  owner_user_name?: string
  query_id?: string
  seconds_to_retrigger?: number
  state?: AlertState
  trigger_time?: string
  update_time?: string
}

export interface ListAlertsV2Response {
  alerts?: AlertV2[]
  next_page_token?: string
}

export interface ListDefaultWarehouseOverridesResponse {
  default_warehouse_overrides?: DefaultWarehouseOverride[]
  next_page_token?: string
}

export interface ListQueriesResponse {
  has_next_page?: boolean
  next_page_token?: string
  res?: QueryInfo[]
}

export interface ListQueryObjectsResponse {
  next_page_token?: string
  results?: ListQueryObjectsResponseQuery[]
}

export interface ListQueryObjectsResponseQuery {
  apply_auto_limit?: boolean
  catalog?: string
  create_time?: string
  description?: string
  display_name?: string
  id?: string
  last_modifier_user_name?: string
  lifecycle_state?: LifecycleState
  owner_user_name?: string
  parameters?: QueryParameter[]
  query_text?: string
  run_as_mode?: RunAsMode
  schema?: string
  tags?: string[]
  update_time?: string
  warehouse_id?: string
}

export interface ListResponse {
  count?: number
  page?: number
  page_size?: number
  results?: Dashboard[]
}

export interface ListVisualizationsForQueryResponse {
  next_page_token?: string
  results?: Visualization[]
}

export interface ListWarehousesResponse {
  next_page_token?: string
  warehouses?: EndpointInfo[]
}

export interface MultiValuesOptions {
  prefix?: string
  separator?: string
  suffix?: string
}

export interface NumericValue {
  value?: number
}

export interface OdbcParams {
  hostname?: string
  path?: string
  port?: number
  protocol?: string
}

export interface Parameter {
  enumOptions?: string
  multiValuesOptions?: MultiValuesOptions
  name?: string
  queryId?: string
  title?: string
  type?: ParameterType
  value?: unknown
}

export interface Query {
  apply_auto_limit?: boolean
  catalog?: string
  create_time?: string
  description?: string
  display_name?: string
  id?: string
  last_modifier_user_name?: string
  lifecycle_state?: LifecycleState
  owner_user_name?: string
  parameters?: QueryParameter[]
  parent_path?: string
  query_text?: string
  run_as_mode?: RunAsMode
  schema?: string
  tags?: string[]
  update_time?: string
  warehouse_id?: string
}

export interface QueryBackedValue {
  multi_values_options?: MultiValuesOptions
  query_id?: string
  values?: string[]
}

export interface QueryEditContent {
  data_source_id?: string
  description?: string
  name?: string
  options?: unknown
  query?: string
  run_as_role?: RunAsRole
  tags?: string[]
}

export interface QueryFilter {
  query_start_time_range?: TimeRange
  statement_ids?: string[]
  statuses?: QueryStatus[]
  user_ids?: Int64[]
  warehouse_ids?: string[]
}

export interface QueryInfo {
  cache_query_id?: string
  channel_used?: ChannelInfo
  client_application?: string
  duration?: Int64
  endpoint_id?: string
  error_message?: string
  executed_as_user_id?: Int64
  executed_as_user_name?: string
  execution_end_time_ms?: Int64
  is_final?: boolean
  lookup_key?: string
  metrics?: QueryMetrics
  plans_state?: PlansState
  query_end_time_ms?: Int64
  query_id?: string
  query_source?: ExternalQuerySource
  query_start_time_ms?: Int64
  query_tags?: QueryTag[]
  query_text?: string
  rows_produced?: Int64
  session_id?: string
  spark_ui_url?: string
  statement_type?: QueryStatementType
  status?: QueryStatus
  user_id?: Int64
  user_name?: string
  warehouse_id?: string
}

export interface QueryList {
  count?: number
  page?: number
  page_size?: number
  results?: LegacyQuery[]
}

export interface QueryMetrics {
  compilation_time_ms?: Int64
  execution_time_ms?: Int64
  network_sent_bytes?: Int64
  overloading_queue_start_timestamp?: Int64
  photon_total_time_ms?: Int64
  projected_remaining_task_total_time_ms?: Int64
  projected_remaining_wallclock_time_ms?: Int64
  provisioning_queue_start_timestamp?: Int64
  pruned_bytes?: Int64
  pruned_files_count?: Int64
  query_compilation_start_timestamp?: Int64
  read_bytes?: Int64
  read_cache_bytes?: Int64
  read_files_bytes?: Int64
  read_files_count?: Int64
  read_partitions_count?: Int64
  read_remote_bytes?: Int64
  remaining_task_count?: Int64
  result_fetch_time_ms?: Int64
  result_from_cache?: boolean
  rows_produced_count?: Int64
  rows_read_count?: Int64
  runnable_tasks?: Int64
  spill_to_disk_bytes?: Int64
  task_time_over_time_range?: TaskTimeOverRange
  task_total_time_ms?: Int64
  total_time_ms?: Int64
  work_to_be_done?: Int64
  write_remote_bytes?: Int64
}

export interface QueryOptions {
  catalog?: string
  moved_to_trash_at?: string
  parameters?: Parameter[]
  schema?: string
}

export interface QueryParameter {
  date_range_value?: DateRangeValue
  date_value?: DateValue
  enum_value?: EnumValue
  name?: string
  numeric_value?: NumericValue
  query_backed_value?: QueryBackedValue
  text_value?: TextValue
  title?: string
}

export interface QueryPostContent {
  data_source_id?: string
  description?: string
  name?: string
  options?: unknown
  parent?: string
  query?: string
  run_as_role?: RunAsRole
  tags?: string[]
}

export interface QueryTag {
  key: string
  value?: string
}

export interface RepeatedEndpointConfPairs {
  config_pair?: EndpointConfPair[]
  configuration_pairs?: EndpointConfPair[]
}

export interface ResultData {
  byte_count?: Int64
  chunk_index?: number
  data_array?: Array<string[]>
  external_links?: ExternalLink[]
  next_chunk_index?: number
  next_chunk_internal_link?: string
  row_count?: Int64
  row_offset?: Int64
}

export interface ResultManifest {
  chunks?: BaseChunkInfo[]
  format?: Format
  schema?: ResultSchema
  total_byte_count?: Int64
  total_chunk_count?: number
  total_row_count?: Int64
  truncated?: boolean
}

export interface ResultSchema {
  column_count?: number
  columns?: ColumnInfo[]
}

export interface ServiceError {
  error_code?: ServiceErrorCode
  message?: string
}

export interface SetRequest {
  access_control_list?: AccessControl[]
}

export interface SetResponse {
  access_control_list?: AccessControl[]
  object_id?: string
  object_type?: ObjectType
}

export interface SetWorkspaceWarehouseConfigRequest {
  channel?: Channel
  config_param?: RepeatedEndpointConfPairs
  data_access_config?: EndpointConfPair[]
  enable_serverless_compute?: boolean
  enabled_warehouse_types?: WarehouseTypePair[]
  global_param?: RepeatedEndpointConfPairs
  google_service_account?: string
  instance_profile_arn?: string
  security_policy?: SetWorkspaceWarehouseConfigRequestSecurityPolicy
  sql_configuration_parameters?: RepeatedEndpointConfPairs
}

export interface StatementParameterListItem {
  name: string
  type?: string
  value?: string
}

export interface StatementResponse {
  manifest?: ResultManifest
  result?: ResultData
  statement_id?: string
  status?: StatementStatus
}

export interface StatementStatus {
  error?: ServiceError
  sql_state?: string
  state?: StatementState
}

export interface Success {
  message?: SuccessMessage
}

export interface TaskTimeOverRange {
  entries?: TaskTimeOverRangeEntry[]
  interval?: Int64
}

export interface TaskTimeOverRangeEntry {
  task_completed_time_ms?: Int64
}

export interface TerminationReason {
  code?: TerminationReasonCode
  parameters?: Record<string, string>
  type?: TerminationReasonType
}

export interface TextValue {
  value?: string
}

export interface TimeRange {
  end_time_ms?: Int64
  start_time_ms?: Int64
}

export interface TransferOwnershipObjectId {
  new_owner?: string
}

export interface TransferOwnershipRequest {
  new_owner?: string
}

export interface UpdateAlertRequest {
  alert?: UpdateAlertRequestAlert
  auto_resolve_display_name?: boolean
  update_mask: string
}

export interface UpdateAlertRequestAlert {
  condition?: AlertCondition
  custom_body?: string
  custom_subject?: string
  display_name?: string
  notify_on_ok?: boolean
  owner_user_name?: string
  query_id?: string
  seconds_to_retrigger?: number
}

export interface UpdateQueryRequest {
  auto_resolve_display_name?: boolean
  query?: UpdateQueryRequestQuery
  update_mask: string
}

export interface UpdateQueryRequestQuery {
  apply_auto_limit?: boolean
  catalog?: string
  description?: string
  display_name?: string
  owner_user_name?: string
  parameters?: QueryParameter[]
  query_text?: string
  run_as_mode?: RunAsMode
  schema?: string
  tags?: string[]
  warehouse_id?: string
}

export interface UpdateVisualizationRequest {
  update_mask: string
  visualization?: UpdateVisualizationRequestVisualization
}

export interface UpdateVisualizationRequestVisualization {
  display_name?: string
  serialized_options?: string
  serialized_query_plan?: string
  type?: string
}

export interface UpdateWidgetRequest {
  dashboard_id: string
  options: WidgetOptions
  text?: string
  visualization_id?: string
  width: number
}

export interface User {
  email?: string
  id?: number
  name?: string
}

export interface Visualization {
  create_time?: string
  display_name?: string
  id?: string
  query_id?: string
  serialized_options?: string
  serialized_query_plan?: string
  type?: string
  update_time?: string
}

export interface WarehouseAccessControlRequest {
  group_name?: string
  permission_level?: WarehousePermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface WarehouseAccessControlResponse {
  all_permissions?: WarehousePermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface WarehousePermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: WarehousePermissionLevel
}

export interface WarehousePermissions {
  access_control_list?: WarehouseAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface WarehousePermissionsDescription {
  description?: string
  permission_level?: WarehousePermissionLevel
}

export interface WarehousePermissionsRequest {
  access_control_list?: WarehouseAccessControlRequest[]
}

export interface WarehouseTypePair {
  enabled?: boolean
  warehouse_type?: WarehouseTypePairWarehouseType
}

export interface Widget {
  id?: string
  options?: WidgetOptions
  visualization?: LegacyVisualization
  width?: number
}

export interface WidgetOptions {
  created_at?: string
  description?: string
  isHidden?: boolean
  parameterMappings?: unknown
  position?: WidgetPosition
  title?: string
  updated_at?: string
}

export interface WidgetPosition {
  autoHeight?: boolean
  col?: number
  row?: number
  sizeX?: number
  sizeY?: number
}

export type Aggregation = 'AVG' | 'COUNT' | 'COUNT_DISTINCT' | 'MAX' | 'MEDIAN' | 'MIN' | 'STDDEV' | 'SUM' | (string & {})

export type AlertEvaluationState = 'ERROR' | 'OK' | 'TRIGGERED' | 'UNKNOWN' | (string & {})

export type AlertLifecycleState = 'ACTIVE' | 'DELETED' | (string & {})

export type AlertOperator = 'EQUAL' | 'GREATER_THAN' | 'GREATER_THAN_OR_EQUAL' | 'IS_NULL' | 'LESS_THAN' | 'LESS_THAN_OR_EQUAL' | 'NOT_EQUAL' | (string & {})

export type AlertOptionsEmptyResultState = 'ok' | 'triggered' | 'unknown' | (string & {})

export type AlertState = 'OK' | 'TRIGGERED' | 'UNKNOWN' | (string & {})

export type ChannelName = 'CHANNEL_NAME_CURRENT' | 'CHANNEL_NAME_CUSTOM' | 'CHANNEL_NAME_PREVIEW' | 'CHANNEL_NAME_PREVIOUS' | (string & {})

export type ColumnInfoTypeName = 'ARRAY' | 'BINARY' | 'BOOLEAN' | 'BYTE' | 'CHAR' | 'DATE' | 'DECIMAL' | 'DOUBLE' | 'FLOAT' | 'INT' | 'INTERVAL' | 'LONG' | 'MAP' | 'NULL' | 'SHORT' | 'STRING' | 'STRUCT' | 'TIMESTAMP' | 'USER_DEFINED_TYPE' | (string & {})

export type ComparisonOperator = 'EQUAL' | 'GREATER_THAN' | 'GREATER_THAN_OR_EQUAL' | 'IS_NOT_NULL' | 'IS_NULL' | 'LESS_THAN' | 'LESS_THAN_OR_EQUAL' | 'NOT_EQUAL' | (string & {})

export type CreateWarehouseRequestWarehouseType = 'CLASSIC' | 'PRO' | 'TYPE_UNSPECIFIED' | (string & {})

export type DatePrecision = 'DAY_PRECISION' | 'MINUTE_PRECISION' | 'SECOND_PRECISION' | (string & {})

export type DateRangeValueDynamicDateRange = 'LAST_12_MONTHS' | 'LAST_14_DAYS' | 'LAST_24_HOURS' | 'LAST_30_DAYS' | 'LAST_60_DAYS' | 'LAST_7_DAYS' | 'LAST_8_HOURS' | 'LAST_90_DAYS' | 'LAST_HOUR' | 'LAST_MONTH' | 'LAST_WEEK' | 'LAST_YEAR' | 'THIS_MONTH' | 'THIS_WEEK' | 'THIS_YEAR' | 'TODAY' | 'YESTERDAY' | (string & {})

export type DateValueDynamicDate = 'NOW' | 'YESTERDAY' | (string & {})

export type DefaultWarehouseOverrideType = 'CUSTOM' | 'LAST_SELECTED' | (string & {})

export type Disposition = 'EXTERNAL_LINKS' | 'INLINE' | (string & {})

export type EditWarehouseRequestWarehouseType = 'CLASSIC' | 'PRO' | 'TYPE_UNSPECIFIED' | (string & {})

export type EndpointInfoWarehouseType = 'CLASSIC' | 'PRO' | 'TYPE_UNSPECIFIED' | (string & {})

export type ExecuteStatementRequestOnWaitTimeout = 'CANCEL' | 'CONTINUE' | (string & {})

export type Format = 'ARROW_STREAM' | 'CSV' | 'JSON_ARRAY' | (string & {})

export type GetWarehouseResponseWarehouseType = 'CLASSIC' | 'PRO' | 'TYPE_UNSPECIFIED' | (string & {})

export type GetWorkspaceWarehouseConfigResponseSecurityPolicy = 'DATA_ACCESS_CONTROL' | 'NONE' | 'PASSTHROUGH' | (string & {})

export type LegacyAlertState = 'ok' | 'triggered' | 'unknown' | (string & {})

export type LifecycleState = 'ACTIVE' | 'TRASHED' | (string & {})

export type ListOrder = 'created_at' | 'name' | (string & {})

export type ObjectType = 'alert' | 'dashboard' | 'data_source' | 'query' | (string & {})

export type ObjectTypePlural = 'alerts' | 'dashboards' | 'data_sources' | 'queries' | (string & {})

export type OwnableObjectType = 'alert' | 'dashboard' | 'query' | (string & {})

export type ParameterType = 'datetime' | 'enum' | 'number' | 'query' | 'text' | (string & {})

export type PermissionLevel = 'CAN_EDIT' | 'CAN_MANAGE' | 'CAN_RUN' | 'CAN_VIEW' | (string & {})

export type PlansState = 'EMPTY' | 'EXISTS' | 'IGNORED_LARGE_PLANS_SIZE' | 'IGNORED_SMALL_DURATION' | 'IGNORED_SPARK_PLAN_TYPE' | 'UNKNOWN' | (string & {})

export type QueryStatementType = 'ALTER' | 'ANALYZE' | 'COPY' | 'CREATE' | 'DELETE' | 'DESCRIBE' | 'DROP' | 'EXPLAIN' | 'GRANT' | 'INSERT' | 'MERGE' | 'OPTIMIZE' | 'OTHER' | 'REFRESH' | 'REPLACE' | 'REVOKE' | 'SELECT' | 'SET' | 'SHOW' | 'TRUNCATE' | 'UPDATE' | 'USE' | (string & {})

export type QueryStatus = 'CANCELED' | 'COMPILED' | 'COMPILING' | 'FAILED' | 'FINISHED' | 'QUEUED' | 'RUNNING' | 'STARTED' | (string & {})

export type RunAsMode = 'OWNER' | 'VIEWER' | (string & {})

export type RunAsRole = 'owner' | 'viewer' | (string & {})

export type SchedulePauseStatus = 'PAUSED' | 'UNPAUSED' | (string & {})

export type ServiceErrorCode = 'ABORTED' | 'ALREADY_EXISTS' | 'BAD_REQUEST' | 'CANCELLED' | 'DEADLINE_EXCEEDED' | 'INTERNAL_ERROR' | 'IO_ERROR' | 'NOT_FOUND' | 'RESOURCE_EXHAUSTED' | 'SERVICE_UNDER_MAINTENANCE' | 'TEMPORARILY_UNAVAILABLE' | 'UNAUTHENTICATED' | 'UNKNOWN' | 'WORKSPACE_TEMPORARILY_UNAVAILABLE' | (string & {})

export type SetWorkspaceWarehouseConfigRequestSecurityPolicy = 'DATA_ACCESS_CONTROL' | 'NONE' | 'PASSTHROUGH' | (string & {})

export type SpotInstancePolicy = 'COST_OPTIMIZED' | 'POLICY_UNSPECIFIED' | 'RELIABILITY_OPTIMIZED' | (string & {})

export type State = 'DELETED' | 'DELETING' | 'RUNNING' | 'STARTING' | 'STOPPED' | 'STOPPING' | (string & {})

export type StatementState = 'CANCELED' | 'CLOSED' | 'FAILED' | 'PENDING' | 'RUNNING' | 'SUCCEEDED' | (string & {})

export type Status = 'DEGRADED' | 'FAILED' | 'HEALTHY' | (string & {})

export type SuccessMessage = 'Success' | (string & {})

export type TerminationReasonCode = 'ABUSE_DETECTED' | 'ACCESS_TOKEN_FAILURE' | 'ALLOCATION_TIMEOUT' | 'ALLOCATION_TIMEOUT_NODE_DAEMON_NOT_READY' | 'ALLOCATION_TIMEOUT_NO_HEALTHY_AND_WARMED_UP_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_HEALTHY_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_MATCHED_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_READY_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_UNALLOCATED_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_WARMED_UP_CLUSTERS' | 'ATTACH_PROJECT_FAILURE' | 'AWS_AUTHORIZATION_FAILURE' | 'AWS_INACCESSIBLE_KMS_KEY_FAILURE' | 'AWS_INSTANCE_PROFILE_UPDATE_FAILURE' | 'AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE' | 'AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE' | 'AWS_INVALID_KEY_PAIR' | 'AWS_INVALID_KMS_KEY_STATE' | 'AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE' | 'AWS_REQUEST_LIMIT_EXCEEDED' | 'AWS_RESOURCE_QUOTA_EXCEEDED' | 'AWS_UNSUPPORTED_FAILURE' | 'AZURE_BYOK_KEY_PERMISSION_FAILURE' | 'AZURE_EPHEMERAL_DISK_FAILURE' | 'AZURE_INVALID_DEPLOYMENT_TEMPLATE' | 'AZURE_OPERATION_NOT_ALLOWED_EXCEPTION' | 'AZURE_PACKED_DEPLOYMENT_PARTIAL_FAILURE' | 'AZURE_QUOTA_EXCEEDED_EXCEPTION' | 'AZURE_RESOURCE_MANAGER_THROTTLING' | 'AZURE_RESOURCE_PROVIDER_THROTTLING' | 'AZURE_UNEXPECTED_DEPLOYMENT_TEMPLATE_FAILURE' | 'AZURE_VM_EXTENSION_FAILURE' | 'AZURE_VNET_CONFIGURATION_FAILURE' | 'BOOTSTRAP_TIMEOUT' | 'BOOTSTRAP_TIMEOUT_CLOUD_PROVIDER_EXCEPTION' | 'BOOTSTRAP_TIMEOUT_DUE_TO_MISCONFIG' | 'BUDGET_POLICY_LIMIT_ENFORCEMENT_ACTIVATED' | 'BUDGET_POLICY_RESOLUTION_FAILURE' | 'CLOUD_ACCOUNT_POD_QUOTA_EXCEEDED' | 'CLOUD_ACCOUNT_SETUP_FAILURE' | 'CLOUD_OPERATION_CANCELLED' | 'CLOUD_PROVIDER_DISK_SETUP_FAILURE' | 'CLOUD_PROVIDER_INSTANCE_NOT_LAUNCHED' | 'CLOUD_PROVIDER_LAUNCH_FAILURE' | 'CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG' | 'CLOUD_PROVIDER_RESOURCE_STOCKOUT' | 'CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG' | 'CLOUD_PROVIDER_SHUTDOWN' | 'CLUSTER_OPERATION_THROTTLED' | 'CLUSTER_OPERATION_TIMEOUT' | 'COMMUNICATION_LOST' | 'CONTAINER_LAUNCH_FAILURE' | 'CONTROL_PLANE_CONNECTION_FAILURE' | 'CONTROL_PLANE_CONNECTION_FAILURE_DUE_TO_MISCONFIG' | 'CONTROL_PLANE_REQUEST_FAILURE' | 'CONTROL_PLANE_REQUEST_FAILURE_DUE_TO_MISCONFIG' | 'DATABASE_CONNECTION_FAILURE' | 'DATA_ACCESS_CONFIG_CHANGED' | 'DBFS_COMPONENT_UNHEALTHY' | 'DBR_IMAGE_RESOLUTION_FAILURE' | 'DISASTER_RECOVERY_REPLICATION' | 'DNS_RESOLUTION_ERROR' | 'DOCKER_CONTAINER_CREATION_EXCEPTION' | 'DOCKER_IMAGE_PULL_FAILURE' | 'DOCKER_IMAGE_TOO_LARGE_FOR_INSTANCE_EXCEPTION' | 'DOCKER_INVALID_OS_EXCEPTION' | 'DRIVER_EVICTION' | 'DRIVER_LAUNCH_TIMEOUT' | 'DRIVER_NODE_UNREACHABLE' | 'DRIVER_OUT_OF_DISK' | 'DRIVER_OUT_OF_MEMORY' | 'DRIVER_POD_CREATION_FAILURE' | 'DRIVER_UNEXPECTED_FAILURE' | 'DRIVER_UNHEALTHY' | 'DRIVER_UNREACHABLE' | 'DRIVER_UNRESPONSIVE' | 'DYNAMIC_SPARK_CONF_SIZE_EXCEEDED' | 'EOS_SPARK_IMAGE' | 'EXECUTION_COMPONENT_UNHEALTHY' | 'EXECUTOR_POD_UNSCHEDULED' | 'GCP_API_RATE_QUOTA_EXCEEDED' | 'GCP_DENIED_BY_ORG_POLICY' | 'GCP_FORBIDDEN' | 'GCP_IAM_TIMEOUT' | 'GCP_INACCESSIBLE_KMS_KEY_FAILURE' | 'GCP_INSUFFICIENT_CAPACITY' | 'GCP_IP_SPACE_EXHAUSTED' | 'GCP_KMS_KEY_PERMISSION_DENIED' | 'GCP_NOT_FOUND' | 'GCP_QUOTA_EXCEEDED' | 'GCP_RESOURCE_QUOTA_EXCEEDED' | 'GCP_SERVICE_ACCOUNT_ACCESS_DENIED' | 'GCP_SERVICE_ACCOUNT_DELETED' | 'GCP_SERVICE_ACCOUNT_NOT_FOUND' | 'GCP_SUBNET_NOT_READY' | 'GCP_TRUSTED_IMAGE_PROJECTS_VIOLATED' | 'GKE_BASED_CLUSTER_TERMINATION' | 'GLOBAL_INIT_SCRIPT_FAILURE' | 'HIVEMETASTORE_CONNECTIVITY_FAILURE' | 'HIVE_METASTORE_PROVISIONING_FAILURE' | 'IMAGE_PULL_PERMISSION_DENIED' | 'INACTIVITY' | 'INIT_CONTAINER_NOT_FINISHED' | 'INIT_SCRIPT_FAILURE' | 'INSTANCE_POOL_CLUSTER_FAILURE' | 'INSTANCE_POOL_MAX_CAPACITY_REACHED' | 'INSTANCE_POOL_NOT_FOUND' | 'INSTANCE_UNREACHABLE' | 'INSTANCE_UNREACHABLE_DUE_TO_MISCONFIG' | 'INTERNAL_CAPACITY_FAILURE' | 'INTERNAL_ERROR' | 'INVALID_ARGUMENT' | 'INVALID_AWS_PARAMETER' | 'INVALID_INSTANCE_PLACEMENT_PROTOCOL' | 'INVALID_SPARK_IMAGE' | 'INVALID_WORKER_IMAGE_FAILURE' | 'IN_PENALTY_BOX' | 'IP_EXHAUSTION_FAILURE' | 'JOB_FINISHED' | 'K8S_ACTIVE_POD_QUOTA_EXCEEDED' | 'K8S_AUTOSCALING_FAILURE' | 'K8S_DBR_CLUSTER_LAUNCH_TIMEOUT' | 'LAZY_ALLOCATION_TIMEOUT' | 'MAINTENANCE_MODE' | 'METASTORE_COMPONENT_UNHEALTHY' | 'MTLS_PORT_CONNECTIVITY_FAILURE' | 'NEPHOS_RESOURCE_MANAGEMENT' | 'NETVISOR_SETUP_TIMEOUT' | 'NETWORK_CHECK_CONTROL_PLANE_FAILURE' | 'NETWORK_CHECK_CONTROL_PLANE_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_DNS_SERVER_FAILURE' | 'NETWORK_CHECK_DNS_SERVER_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_METADATA_ENDPOINT_FAILURE' | 'NETWORK_CHECK_METADATA_ENDPOINT_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE' | 'NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_NIC_FAILURE' | 'NETWORK_CHECK_NIC_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_STORAGE_FAILURE' | 'NETWORK_CHECK_STORAGE_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CONFIGURATION_FAILURE' | 'NFS_MOUNT_FAILURE' | 'NO_MATCHED_K8S' | 'NO_MATCHED_K8S_TESTING_TAG' | 'NPIP_TUNNEL_SETUP_FAILURE' | 'NPIP_TUNNEL_TOKEN_FAILURE' | 'POD_ASSIGNMENT_FAILURE' | 'POD_SCHEDULING_FAILURE' | 'RATE_LIMITED' | 'REQUEST_REJECTED' | 'REQUEST_THROTTLED' | 'RESOURCE_USAGE_BLOCKED' | 'SECRET_CREATION_FAILURE' | 'SECRET_PERMISSION_DENIED' | 'SECRET_RESOLUTION_ERROR' | 'SECURITY_DAEMON_REGISTRATION_EXCEPTION' | 'SELF_BOOTSTRAP_FAILURE' | 'SERVERLESS_LONG_RUNNING_TERMINATED' | 'SKIPPED_SLOW_NODES' | 'SLOW_IMAGE_DOWNLOAD' | 'SPARK_ERROR' | 'SPARK_IMAGE_DOWNLOAD_FAILURE' | 'SPARK_IMAGE_DOWNLOAD_THROTTLED' | 'SPARK_IMAGE_NOT_FOUND' | 'SPARK_STARTUP_FAILURE' | 'SPOT_INSTANCE_TERMINATION' | 'SSH_BOOTSTRAP_FAILURE' | 'STORAGE_DOWNLOAD_FAILURE' | 'STORAGE_DOWNLOAD_FAILURE_DUE_TO_MISCONFIG' | 'STORAGE_DOWNLOAD_FAILURE_SLOW' | 'STORAGE_DOWNLOAD_FAILURE_THROTTLED' | 'STS_CLIENT_SETUP_FAILURE' | 'SUBNET_EXHAUSTED_FAILURE' | 'TEMPORARILY_UNAVAILABLE' | 'TRIAL_EXPIRED' | 'UNEXPECTED_LAUNCH_FAILURE' | 'UNEXPECTED_POD_RECREATION' | 'UNKNOWN' | 'UNSUPPORTED_INSTANCE_TYPE' | 'UPDATE_INSTANCE_PROFILE_FAILURE' | 'USAGE_POLICY_ENTITLEMENT_DENIED' | 'USER_INITIATED_VM_TERMINATION' | 'USER_REQUEST' | 'WORKER_SETUP_FAILURE' | 'WORKSPACE_CANCELLED_ERROR' | 'WORKSPACE_CONFIGURATION_ERROR' | 'WORKSPACE_UPDATE' | (string & {})

export type TerminationReasonType = 'CLIENT_ERROR' | 'CLOUD_FAILURE' | 'SERVICE_FAULT' | 'SUCCESS' | (string & {})

export type WarehousePermissionLevel = 'CAN_MANAGE' | 'CAN_MONITOR' | 'CAN_USE' | 'CAN_VIEW' | 'IS_OWNER' | (string & {})

export type WarehouseTypePairWarehouseType = 'CLASSIC' | 'PRO' | 'TYPE_UNSPECIFIED' | (string & {})
