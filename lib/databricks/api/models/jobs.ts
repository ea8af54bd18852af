// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'
import type * as compute from './compute'

export interface AiRuntimeTask {
  code_source_path?: string
  deployments: DeploymentSpec[]
  docker_image_url?: string
  experiment: string
  mlflow_artifact_location?: string
  mlflow_experiment_directory?: string
  mlflow_run?: string
}

export interface AiRuntimeTaskOutput {
  mlflow_experiment_id?: string
  mlflow_run_id?: string
  status_message?: string
}

export interface AlertTask {
  alert_id?: string
  subscribers?: AlertTaskSubscriber[]
  warehouse_id?: string
  workspace_path?: string
}

export interface AlertTaskOutput {
  alert_state?: AlertEvaluationState
}

export interface AlertTaskSubscriber {
  destination_id?: string
  user_name?: string
}

export interface BaseJob {
  created_time?: Int64
  creator_user_name?: string
  effective_budget_policy_id?: string
  effective_usage_policy_id?: string
  has_more?: boolean
  job_id?: Int64
  settings?: JobSettings
  trigger_details?: TriggerDetails[]
  trigger_state?: TriggerStateProto
}

export interface BaseRun {
  attempt_number?: number
  cleanup_duration?: Int64
  cluster_instance?: ClusterInstance
  cluster_spec?: ClusterSpec
  creator_user_name?: string
  deployment_id?: string
  description?: string
  effective_performance_target?: PerformanceTarget
  effective_usage_policy_id?: string
  end_time?: Int64
  execution_duration?: Int64
  git_source?: GitSource
  has_more?: boolean
  job_clusters?: JobCluster[]
  job_id?: Int64
  job_parameters?: JobParameter[]
  job_run_id?: Int64
  number_in_job?: Int64
  original_attempt_run_id?: Int64
  overriding_parameters?: RunParameters
  queue_duration?: Int64
  repair_history?: RepairHistoryItem[]
  run_duration?: Int64
  run_id?: Int64
  run_name?: string
  run_page_url?: string
  run_type?: RunType
  schedule?: CronSchedule
  setup_duration?: Int64
  start_time?: Int64
  state?: RunState
  status?: RunStatus
  tasks?: RunTask[]
  trigger?: TriggerType
  trigger_info?: TriggerInfo
  version_id?: string
}

export interface CancelAllRuns {
  all_queued_runs?: boolean
  job_id?: Int64
}

export interface CancelRun {
  run_id: Int64
}

export interface CleanRoomTaskRunState {
  life_cycle_state?: CleanRoomTaskRunLifeCycleState
  result_state?: CleanRoomTaskRunResultState
}

export interface CleanRoomsNotebookTask {
  clean_room_name: string
  etag?: string
  notebook_base_parameters?: Record<string, string>
  notebook_name: string
}

export interface CleanRoomsNotebookTaskCleanRoomsNotebookTaskOutput {
  clean_room_job_run_state?: CleanRoomTaskRunState
  notebook_output?: NotebookOutput
  output_schema_info?: OutputSchemaInfo
}

export interface ClusterInstance {
  cluster_id?: string
  spark_context_id?: string
}

export interface ClusterSpec {
  existing_cluster_id?: string
  job_cluster_key?: string
  libraries?: compute.Library[]
  new_cluster?: compute.ClusterSpec
}

export interface Compute {
  hardware_accelerator?: compute.HardwareAcceleratorType
}

export interface ComputeConfig {
  gpu_node_pool_id?: string
  gpu_type?: string
  num_gpus: number
}

export interface ComputeSpec {
  accelerator_count: number
  accelerator_type: ComputeSpecAcceleratorType
}

export interface ConditionTask {
  left: string
  op: ConditionTaskOp
  right: string
}

export interface Continuous {
  pause_status?: PauseStatus
  task_retry_mode?: TaskRetryMode
}

export interface ContinuousTriggerConfiguration {
  task_retry_mode?: TaskRetryMode
}

export interface ContinuousTriggerState {
  consecutive_failures?: number
  is_backing_off?: boolean
  next_attempt_ms?: Int64
}

export interface CreateJob {
  access_control_list?: JobAccessControlRequest[]
  budget_policy_id?: string
  continuous?: Continuous
  deployment?: JobDeployment
  description?: string
  edit_mode?: JobEditMode
  email_notifications?: JobEmailNotifications
  environments?: JobEnvironment[]
  format?: Format
  git_source?: GitSource
  health?: JobsHealthRules
  job_clusters?: JobCluster[]
  max_concurrent_runs?: number
  name?: string
  notification_settings?: JobNotificationSettings
  parameters?: JobParameterDefinition[]
  parent_path?: string
  performance_target?: PerformanceTarget
  queue?: QueueSettings
  run_as?: JobRunAs
  schedule?: CronSchedule
  tags?: Record<string, string>
  tasks?: Task[]
  timeout_seconds?: number
  trigger?: TriggerSettings
  triggers?: TriggerConfiguration[]
  usage_policy_id?: string
  webhook_notifications?: WebhookNotifications
}

export interface CreateResponse {
  job_id?: Int64
}

export interface CronSchedule {
  pause_status?: PauseStatus
  quartz_cron_expression: string
  sql_condition?: SqlConditionConfiguration
  timezone_id: string
}

export interface CronTriggerConfiguration {
  quartz_cron_expression: string
  timezone_id: string
}

export interface DashboardPageSnapshot {
  page_display_name?: string
  widget_error_details?: WidgetErrorDetail[]
}

export interface DashboardTask {
  dashboard_id?: string
  filters?: Record<string, string>
  subscription?: Subscription
  warehouse_id?: string
}

export interface DashboardTaskOutput {
  page_snapshots?: DashboardPageSnapshot[]
}

export interface DbtCloudJobRunStep {
  index?: number
  logs?: string
  name?: string
  status?: DbtPlatformRunStatus
}

export interface DbtCloudTask {
  connection_resource_name?: string
  dbt_cloud_job_id?: Int64
}

export interface DbtCloudTaskOutput {
  dbt_cloud_job_run_id?: Int64
  dbt_cloud_job_run_output?: DbtCloudJobRunStep[]
  dbt_cloud_job_run_url?: string
}

export interface DbtOutput {
  artifacts_headers?: Record<string, string>
  artifacts_link?: string
}

export interface DbtPlatformJobRunStep {
  index?: number
  logs?: string
  logs_truncated?: boolean
  name?: string
  name_truncated?: boolean
  status?: DbtPlatformRunStatus
}

export interface DbtPlatformTask {
  connection_resource_name?: string
  dbt_platform_job_id?: string
}

export interface DbtPlatformTaskOutput {
  dbt_platform_job_run_id?: string
  dbt_platform_job_run_output?: DbtPlatformJobRunStep[]
  dbt_platform_job_run_url?: string
  steps_truncated?: boolean
}

export interface DbtTask {
  catalog?: string
  commands: string[]
  profiles_directory?: string
  project_directory?: string
  schema?: string
  source?: Source
  warehouse_id?: string
}

export interface DeleteJob {
  job_id: Int64
}

export interface DeleteRun {
  run_id: Int64
}

export interface DeploymentSpec {
  command_path: string
  compute: ComputeSpec
  name?: string
}

export interface EnforcePolicyComplianceForJobResponseJobClusterSettingsChange {
  field?: string
  new_value?: string
  previous_value?: string
}

export interface EnforcePolicyComplianceRequest {
  job_id: Int64
  validate_only?: boolean
}

export interface EnforcePolicyComplianceResponse {
  has_changes?: boolean
  job_cluster_changes?: EnforcePolicyComplianceForJobResponseJobClusterSettingsChange[]
  settings?: JobSettings
}

export interface ExportRunOutput {
  views?: ViewItem[]
}

export interface FileArrivalTriggerConfiguration {
  min_time_between_triggers_seconds?: number
  url: string
  wait_after_last_change_seconds?: number
}

export interface FileArrivalTriggerState {
  using_file_events?: boolean
}

export interface ForEachStats {
  error_message_stats?: ForEachTaskErrorMessageStats[]
  task_run_stats?: ForEachTaskTaskRunStats
}

export interface ForEachTask {
  concurrency?: number
  inputs: string
  task: Task
}

export interface ForEachTaskErrorMessageStats {
  count?: number
  error_message?: string
  termination_category?: string
}

export interface ForEachTaskTaskRunStats {
  active_iterations?: number
  completed_iterations?: number
  failed_iterations?: number
  scheduled_iterations?: number
  succeeded_iterations?: number
  total_iterations?: number
}

export interface GenAiComputeTask {
  command?: string
  compute?: ComputeConfig
  dl_runtime_image: string
  mlflow_experiment_name?: string
  source?: Source
  training_script_path?: string
  yaml_parameters?: string
  yaml_parameters_file_path?: string
}

export interface GetJobPermissionLevelsResponse {
  permission_levels?: JobPermissionsDescription[]
}

export interface GetPolicyComplianceResponse {
  is_compliant?: boolean
  violations?: Record<string, string>
}

export interface GitSnapshot {
  used_commit?: string
}

export interface GitSource {
  git_branch?: string
  git_commit?: string
  git_provider: GitProvider
  git_snapshot?: GitSnapshot
  git_tag?: string
  git_url: string
  job_source?: JobSource
  sparse_checkout?: SparseCheckout
}

export interface Job {
  created_time?: Int64
  creator_user_name?: string
  effective_budget_policy_id?: string
  effective_usage_policy_id?: string
  has_more?: boolean
  job_id?: Int64
  next_page_token?: string
  run_as_user_name?: string
  settings?: JobSettings
  trigger_details?: TriggerDetails[]
  trigger_state?: TriggerStateProto
}

export interface JobAccessControlRequest {
  group_name?: string
  permission_level?: JobPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface JobAccessControlResponse {
  all_permissions?: JobPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface JobCluster {
  job_cluster_key: string
  new_cluster?: compute.ClusterSpec
  serverless_compute_id?: string
}

export interface JobCompliance {
  is_compliant?: boolean
  job_id: Int64
  violations?: Record<string, string>
}

export interface JobDeployment {
  deployment_id?: string
  kind: JobDeploymentKind
  metadata_file_path?: string
  version_id?: string
}

export interface JobEmailNotifications {
  no_alert_for_skipped_runs?: boolean
  on_duration_warning_threshold_exceeded?: string[]
  on_failure?: string[]
  on_start?: string[]
  on_streaming_backlog_exceeded?: string[]
  on_success?: string[]
}

export interface JobEnvironment {
  environment_key: string
  spec?: compute.Environment
}

export interface JobNotificationSettings {
  no_alert_for_canceled_runs?: boolean
  no_alert_for_skipped_runs?: boolean
}

export interface JobParameter {
  default?: string
  name?: string
  value?: string
}

export interface JobParameterDefinition {
  default: string
  name: string
}

export interface JobPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: JobPermissionLevel
}

export interface JobPermissions {
  access_control_list?: JobAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface JobPermissionsDescription {
  description?: string
  permission_level?: JobPermissionLevel
}

export interface JobPermissionsRequest {
  access_control_list?: JobAccessControlRequest[]
}

export interface JobRunAs {
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface JobSettings {
  budget_policy_id?: string
  continuous?: Continuous
  deployment?: JobDeployment
  description?: string
  edit_mode?: JobEditMode
  email_notifications?: JobEmailNotifications
  environments?: JobEnvironment[]
  format?: Format
  git_source?: GitSource
  health?: JobsHealthRules
  job_clusters?: JobCluster[]
  max_concurrent_runs?: number
  name?: string
  notification_settings?: JobNotificationSettings
  parameters?: JobParameterDefinition[]
  parent_path?: string
  performance_target?: PerformanceTarget
  queue?: QueueSettings
  run_as?: JobRunAs
  schedule?: CronSchedule
  tags?: Record<string, string>
  tasks?: Task[]
  timeout_seconds?: number
  trigger?: TriggerSettings
  triggers?: TriggerConfiguration[]
  usage_policy_id?: string
  webhook_notifications?: WebhookNotifications
}

export interface JobSource {
  dirty_state?: JobSourceDirtyState
  import_from_git_branch: string
  job_config_path: string
}

export interface JobsHealthRule {
  metric: JobsHealthMetric
  op: JobsHealthOperator
  value: Int64
}

export interface JobsHealthRules {
  rules?: JobsHealthRule[]
}

export interface ListJobComplianceForPolicyResponse {
  jobs?: JobCompliance[]
  next_page_token?: string
  prev_page_token?: string
}

export interface ListJobsResponse {
  has_more?: boolean
  jobs?: BaseJob[]
  next_page_token?: string
  prev_page_token?: string
}

export interface ListRunsResponse {
  has_more?: boolean
  next_page_token?: string
  prev_page_token?: string
  runs?: BaseRun[]
}

export interface ModelTriggerConfiguration {
  aliases?: string[]
  condition: ModelTriggerConfigurationCondition
  min_time_between_triggers_seconds?: number
  securable_name?: string
  wait_after_last_change_seconds?: number
}

export interface ModelTriggerState {
}

export interface NotebookOutput {
  result?: string
  truncated?: boolean
}

export interface NotebookTask {
  base_parameters?: Record<string, string>
  notebook_path: string
  source?: Source
  warehouse_id?: string
}

export interface OutputSchemaInfo {
  catalog_name?: string
  expiration_time?: Int64
  schema_name?: string
}

export interface PerTriggerState {
  continuous?: ContinuousTriggerState
  file_arrival?: FileArrivalTriggerState
  model?: ModelTriggerState
  pause_status?: PauseStatus
  periodic?: PeriodicTriggerState
  schedule?: ScheduleTriggerState
  sql_condition?: SqlConditionState
  table_update?: TableTriggerState
}

export interface PeriodicTriggerConfiguration {
  interval: number
  unit: PeriodicTriggerConfigurationTimeUnit
}

export interface PeriodicTriggerState {
  next_run_time?: Int64
}

export interface PipelineParams {
  full_refresh?: boolean
  full_refresh_selection?: string[]
  refresh_flow_selection?: string[]
  refresh_selection?: string[]
  reset_checkpoint_selection?: string[]
}

export interface PipelineTask {
  full_refresh?: boolean
  full_refresh_selection?: string[]
  parameters?: Record<string, string>
  pipeline_id: string
  refresh_flow_selection?: string[]
  refresh_selection?: string[]
  reset_checkpoint_selection?: string[]
}

export interface PowerBiModel {
  authentication_method?: AuthenticationMethod
  model_name?: string
  overwrite_existing?: boolean
  storage_mode?: StorageMode
  workspace_name?: string
}

export interface PowerBiTable {
  catalog?: string
  name?: string
  schema?: string
  storage_mode?: StorageMode
}

export interface PowerBiTask {
  connection_resource_name?: string
  power_bi_model?: PowerBiModel
  refresh_after_update?: boolean
  tables?: PowerBiTable[]
  warehouse_id?: string
}

export interface PythonOperatorTask {
  main?: string
  parameters?: PythonOperatorTaskParameter[]
}

export interface PythonOperatorTaskParameter {
  name?: string
  value?: string
}

export interface PythonWheelTask {
  entry_point: string
  named_parameters?: Record<string, string>
  package_name: string
  parameters?: string[]
}

export interface QueueDetails {
  code?: QueueDetailsCodeCode
  message?: string
}

export interface QueueSettings {
  enabled: boolean
}

export interface RepairHistoryItem {
  effective_performance_target?: PerformanceTarget
  end_time?: Int64
  id?: Int64
  start_time?: Int64
  state?: RunState
  status?: RunStatus
  task_run_ids?: Int64[]
  type?: RepairHistoryItemType
}

export interface RepairRun {
  dbt_commands?: string[]
  jar_params?: string[]
  job_parameters?: Record<string, string>
  latest_repair_id?: Int64
  notebook_params?: Record<string, string>
  performance_target?: PerformanceTarget
  pipeline_params?: PipelineParams
  python_named_params?: Record<string, string>
  python_params?: string[]
  rerun_all_failed_tasks?: boolean
  rerun_dependent_tasks?: boolean
  rerun_tasks?: string[]
  run_id: Int64
  spark_submit_params?: string[]
  sql_params?: Record<string, string>
}

export interface RepairRunResponse {
  repair_id?: Int64
}

export interface ResetJob {
  job_id: Int64
  new_settings: JobSettings
}

export interface ResolvedConditionTaskValues {
  left?: string
  right?: string
}

export interface ResolvedDbtTaskValues {
  commands?: string[]
}

export interface ResolvedNotebookTaskValues {
  base_parameters?: Record<string, string>
}

export interface ResolvedParamPairValues {
  parameters?: Record<string, string>
}

export interface ResolvedPipelineTaskValues {
  parameters?: Record<string, string>
}

export interface ResolvedPythonWheelTaskValues {
  named_parameters?: Record<string, string>
  parameters?: string[]
}

export interface ResolvedRunJobTaskValues {
  job_parameters?: Record<string, string>
  parameters?: Record<string, string>
}

export interface ResolvedStringParamsValues {
  parameters?: string[]
}

export interface ResolvedValues {
  ai_runtime_task?: ResolvedValuesAiRuntimeTaskResolvedValues
  condition_task?: ResolvedConditionTaskValues
  dbt_task?: ResolvedDbtTaskValues
  notebook_task?: ResolvedNotebookTaskValues
  pipeline_task?: ResolvedPipelineTaskValues
  python_wheel_task?: ResolvedPythonWheelTaskValues
  run_job_task?: ResolvedRunJobTaskValues
  simulation_task?: ResolvedParamPairValues
  spark_jar_task?: ResolvedStringParamsValues
  spark_python_task?: ResolvedStringParamsValues
  spark_submit_task?: ResolvedStringParamsValues
  sql_task?: ResolvedParamPairValues
}

export interface ResolvedValuesAiRuntimeTaskResolvedValues {
}

export interface Run {
  attempt_number?: number
  cleanup_duration?: Int64
  cluster_instance?: ClusterInstance
  cluster_spec?: ClusterSpec
  creator_user_name?: string
  deployment_id?: string
  description?: string
  effective_performance_target?: PerformanceTarget
  effective_usage_policy_id?: string
  end_time?: Int64
  execution_duration?: Int64
  git_source?: GitSource
  has_more?: boolean
  iterations?: RunTask[]
  job_clusters?: JobCluster[]
  job_id?: Int64
  job_parameters?: JobParameter[]
  job_run_id?: Int64
  next_page_token?: string
  number_in_job?: Int64
  original_attempt_run_id?: Int64
  overriding_parameters?: RunParameters
  queue_duration?: Int64
  repair_history?: RepairHistoryItem[]
  run_duration?: Int64
  run_id?: Int64
  run_name?: string
  run_page_url?: string
  run_type?: RunType
  schedule?: CronSchedule
  setup_duration?: Int64
  start_time?: Int64
  state?: RunState
  status?: RunStatus
  tasks?: RunTask[]
  trigger?: TriggerType
  trigger_info?: TriggerInfo
  version_id?: string
}

export interface RunConditionTask {
  left: string
  op: ConditionTaskOp
  outcome?: string
  right: string
}

export interface RunForEachTask {
  concurrency?: number
  inputs: string
  stats?: ForEachStats
  task: Task
}

export interface RunJobOutput {
  run_id?: Int64
}

export interface RunJobTask {
  dbt_commands?: string[]
  jar_params?: string[]
  job_id: Int64
  job_parameters?: Record<string, string>
  notebook_params?: Record<string, string>
  pipeline_params?: PipelineParams
  python_named_params?: Record<string, string>
  python_params?: string[]
  spark_submit_params?: string[]
  sql_params?: Record<string, string>
}

export interface RunNow {
  dbt_commands?: string[]
  idempotency_token?: string
  jar_params?: string[]
  job_id: Int64
  job_parameters?: Record<string, string>
  notebook_params?: Record<string, string>
  only?: string[]
  performance_target?: PerformanceTarget
  pipeline_params?: PipelineParams
  python_named_params?: Record<string, string>
  python_params?: string[]
  queue?: QueueSettings
  spark_submit_params?: string[]
  sql_params?: Record<string, string>
}

export interface RunNowResponse {
  number_in_job?: Int64
  run_id?: Int64
}

export interface RunOutput {
  ai_runtime_task_output?: AiRuntimeTaskOutput
  alert_output?: AlertTaskOutput
  clean_rooms_notebook_output?: CleanRoomsNotebookTaskCleanRoomsNotebookTaskOutput
  dashboard_output?: DashboardTaskOutput
  dbt_cloud_output?: DbtCloudTaskOutput
  dbt_output?: DbtOutput
  dbt_platform_output?: DbtPlatformTaskOutput
  error?: string
  error_trace?: string
  info?: string
  logs?: string
  logs_truncated?: boolean
  metadata?: Run
  notebook_output?: NotebookOutput
  run_job_output?: RunJobOutput
  sql_output?: SqlOutput
}

export interface RunParameters {
  dbt_commands?: string[]
  jar_params?: string[]
  notebook_params?: Record<string, string>
  pipeline_params?: PipelineParams
  python_named_params?: Record<string, string>
  python_params?: string[]
  spark_submit_params?: string[]
  sql_params?: Record<string, string>
}

export interface RunState {
  life_cycle_state?: RunLifeCycleState
  queue_reason?: string
  result_state?: RunResultState
  state_message?: string
  user_cancelled_or_timedout?: boolean
}

export interface RunStatus {
  queue_details?: QueueDetails
  state?: RunLifecycleStateV2State
  termination_details?: TerminationDetails
}

export interface RunTask {
  ai_runtime_task?: AiRuntimeTask
  alert_task?: AlertTask
  attempt_number?: number
  clean_rooms_notebook_task?: CleanRoomsNotebookTask
  cleanup_duration?: Int64
  cluster_instance?: ClusterInstance
  compute?: Compute
  condition_task?: RunConditionTask
  dashboard_task?: DashboardTask
  dbt_cloud_task?: DbtCloudTask
  dbt_platform_task?: DbtPlatformTask
  dbt_task?: DbtTask
  depends_on?: TaskDependency[]
  description?: string
  disable_auto_optimization?: boolean
  disabled?: boolean
  effective_performance_target?: PerformanceTarget
  effective_serverless_compute_id?: string
  email_notifications?: JobEmailNotifications
  end_time?: Int64
  environment_key?: string
  execution_duration?: Int64
  existing_cluster_id?: string
  for_each_task?: RunForEachTask
  gen_ai_compute_task?: GenAiComputeTask
  git_source?: GitSource
  job_cluster_key?: string
  libraries?: compute.Library[]
  max_retries?: number
  min_retry_interval_millis?: number
  new_cluster?: compute.ClusterSpec
  notebook_task?: NotebookTask
  notification_settings?: TaskNotificationSettings
  pipeline_task?: PipelineTask
  power_bi_task?: PowerBiTask
  python_operator_task?: PythonOperatorTask
  python_wheel_task?: PythonWheelTask
  queue_duration?: Int64
  resolved_values?: ResolvedValues
  retry_on_timeout?: boolean
  run_duration?: Int64
  run_id?: Int64
  run_if?: RunIf
  run_job_task?: RunJobTask
  run_page_url?: string
  setup_duration?: Int64
  spark_jar_task?: SparkJarTask
  spark_python_task?: SparkPythonTask
  spark_submit_task?: SparkSubmitTask
  sql_task?: SqlTask
  start_time?: Int64
  state?: RunState
  status?: RunStatus
  task_key: string
  timeout_seconds?: number
  webhook_notifications?: WebhookNotifications
}

export interface ScheduleTriggerState {
}

export interface SparkJarTask {
  jar_uri?: string
  main_class_name?: string
  parameters?: string[]
  run_as_repl?: boolean
}

export interface SparkPythonTask {
  parameters?: string[]
  python_file: string
  source?: Source
}

export interface SparkSubmitTask {
  parameters?: string[]
}

export interface SparseCheckout {
  patterns?: string[]
}

export interface SqlAlertOutput {
  alert_state?: SqlAlertState
  output_link?: string
  query_text?: string
  sql_statements?: SqlStatementOutput[]
  warehouse_id?: string
}

export interface SqlConditionConfiguration {
  sql_query_id: string
  trigger_mode?: SqlConditionTriggerMode
  warehouse_id: string
}

export interface SqlConditionRunInfoDetails {
  condition_evaluation_satisfied?: boolean
  condition_evaluation_sql_session_id?: string
  condition_evaluation_sql_statement_id?: string
}

export interface SqlConditionState {
  latest_condition_evaluation_satisfied?: boolean
  latest_condition_evaluation_sql_session_id?: string
  latest_condition_evaluation_sql_statement_id?: string
}

export interface SqlDashboardOutput {
  warehouse_id?: string
  widgets?: SqlDashboardWidgetOutput[]
}

export interface SqlDashboardWidgetOutput {
  end_time?: Int64
  error?: SqlOutputError
  output_link?: string
  start_time?: Int64
  status?: SqlDashboardWidgetOutputStatus
  widget_id?: string
  widget_title?: string
}

export interface SqlOutput {
  alert_output?: SqlAlertOutput
  dashboard_output?: SqlDashboardOutput
  query_output?: SqlQueryOutput
}

export interface SqlOutputError {
  message?: string
}

export interface SqlQueryOutput {
  endpoint_id?: string
  output_link?: string
  query_text?: string
  sql_statements?: SqlStatementOutput[]
  warehouse_id?: string
}

export interface SqlStatementOutput {
  lookup_key?: string
}

export interface SqlTask {
  alert?: SqlTaskAlert
  dashboard?: SqlTaskDashboard
  file?: SqlTaskFile
  parameters?: Record<string, string>
  query?: SqlTaskQuery
  warehouse_id: string
}

export interface SqlTaskAlert {
  alert_id: string
  pause_subscriptions?: boolean
  subscriptions?: SqlTaskSubscription[]
}

export interface SqlTaskDashboard {
  custom_subject?: string
  dashboard_id: string
  pause_subscriptions?: boolean
  subscriptions?: SqlTaskSubscription[]
}

export interface SqlTaskFile {
  path: string
  source?: Source
}

export interface SqlTaskQuery {
  query_id: string
}

export interface SqlTaskSubscription {
  destination_id?: string
  user_name?: string
}

export interface SubmitRun {
  access_control_list?: JobAccessControlRequest[]
  budget_policy_id?: string
  email_notifications?: JobEmailNotifications
  environments?: JobEnvironment[]
  git_source?: GitSource
  health?: JobsHealthRules
  idempotency_token?: string
  notification_settings?: JobNotificationSettings
  performance_target?: PerformanceTarget
  queue?: QueueSettings
  run_as?: JobRunAs
  run_name?: string
  tasks?: SubmitTask[]
  timeout_seconds?: number
  usage_policy_id?: string
  webhook_notifications?: WebhookNotifications
}

export interface SubmitRunResponse {
  run_id?: Int64
}

export interface SubmitTask {
  ai_runtime_task?: AiRuntimeTask
  alert_task?: AlertTask
  clean_rooms_notebook_task?: CleanRoomsNotebookTask
  compute?: Compute
  condition_task?: ConditionTask
  dashboard_task?: DashboardTask
  dbt_cloud_task?: DbtCloudTask
  dbt_platform_task?: DbtPlatformTask
  dbt_task?: DbtTask
  depends_on?: TaskDependency[]
  description?: string
  disable_auto_optimization?: boolean
  disabled?: boolean
  email_notifications?: JobEmailNotifications
  environment_key?: string
  existing_cluster_id?: string
  for_each_task?: ForEachTask
  gen_ai_compute_task?: GenAiComputeTask
  health?: JobsHealthRules
  libraries?: compute.Library[]
  max_retries?: number
  min_retry_interval_millis?: number
  new_cluster?: compute.ClusterSpec
  notebook_task?: NotebookTask
  notification_settings?: TaskNotificationSettings
  pipeline_task?: PipelineTask
  power_bi_task?: PowerBiTask
  python_operator_task?: PythonOperatorTask
  python_wheel_task?: PythonWheelTask
  retry_on_timeout?: boolean
  run_if?: RunIf
  run_job_task?: RunJobTask
  spark_jar_task?: SparkJarTask
  spark_python_task?: SparkPythonTask
  spark_submit_task?: SparkSubmitTask
  sql_task?: SqlTask
  task_key: string
  timeout_seconds?: number
  webhook_notifications?: WebhookNotifications
}

export interface Subscription {
  custom_subject?: string
  paused?: boolean
  subscribers?: SubscriptionSubscriber[]
}

export interface SubscriptionSubscriber {
  destination_id?: string
  user_name?: string
}

export interface TableState {
  has_seen_updates?: boolean
  table_name?: string
}

export interface TableTriggerState {
  last_seen_table_states?: TableState[]
  using_scalable_monitoring?: boolean
}

export interface TableUpdateTriggerConfiguration {
  condition?: Condition
  min_time_between_triggers_seconds?: number
  table_names: string[]
  wait_after_last_change_seconds?: number
}

export interface Task {
  ai_runtime_task?: AiRuntimeTask
  alert_task?: AlertTask
  clean_rooms_notebook_task?: CleanRoomsNotebookTask
  compute?: Compute
  condition_task?: ConditionTask
  dashboard_task?: DashboardTask
  dbt_cloud_task?: DbtCloudTask
  dbt_platform_task?: DbtPlatformTask
  dbt_task?: DbtTask
  depends_on?: TaskDependency[]
  description?: string
  disable_auto_optimization?: boolean
  disabled?: boolean
  email_notifications?: TaskEmailNotifications
  environment_key?: string
  existing_cluster_id?: string
  for_each_task?: ForEachTask
  gen_ai_compute_task?: GenAiComputeTask
  health?: JobsHealthRules
  job_cluster_key?: string
  libraries?: compute.Library[]
  max_retries?: number
  min_retry_interval_millis?: number
  new_cluster?: compute.ClusterSpec
  notebook_task?: NotebookTask
  notification_settings?: TaskNotificationSettings
  pipeline_task?: PipelineTask
  power_bi_task?: PowerBiTask
  python_operator_task?: PythonOperatorTask
  python_wheel_task?: PythonWheelTask
  retry_on_timeout?: boolean
  run_if?: RunIf
  run_job_task?: RunJobTask
  spark_jar_task?: SparkJarTask
  spark_python_task?: SparkPythonTask
  spark_submit_task?: SparkSubmitTask
  sql_task?: SqlTask
  task_key: string
  timeout_seconds?: number
  webhook_notifications?: WebhookNotifications
}

export interface TaskDependency {
  outcome?: string
  task_key: string
}

export interface TaskEmailNotifications {
  no_alert_for_skipped_runs?: boolean
  on_duration_warning_threshold_exceeded?: string[]
  on_failure?: string[]
  on_start?: string[]
  on_streaming_backlog_exceeded?: string[]
  on_success?: string[]
}

export interface TaskNotificationSettings {
  alert_on_last_attempt?: boolean
  no_alert_for_canceled_runs?: boolean
  no_alert_for_skipped_runs?: boolean
}

export interface TerminationDetails {
  code?: TerminationCodeCode
  message?: string
  type?: TerminationTypeType
}

export interface TriggerConfiguration {
  continuous?: ContinuousTriggerConfiguration
  file_arrival?: FileArrivalTriggerConfiguration
  model?: ModelTriggerConfiguration
  pause_status?: PauseStatus
  periodic?: PeriodicTriggerConfiguration
  schedule?: CronTriggerConfiguration
  sql_condition?: SqlConditionConfiguration
  table_update?: TableUpdateTriggerConfiguration
}

export interface TriggerDetails {
  history?: TriggerHistory
  state?: PerTriggerState
}

export interface TriggerEvaluation {
  description?: string
  run_id?: Int64
  timestamp?: Int64
}

export interface TriggerHistory {
  last_failed?: TriggerEvaluation
  last_not_triggered?: TriggerEvaluation
  last_triggered?: TriggerEvaluation
}

export interface TriggerInfo {
  run_id?: Int64
  sql_condition?: SqlConditionRunInfoDetails
}

export interface TriggerSettings {
  file_arrival?: FileArrivalTriggerConfiguration
  model?: ModelTriggerConfiguration
  pause_status?: PauseStatus
  periodic?: PeriodicTriggerConfiguration
  sql_condition?: SqlConditionConfiguration
  table_update?: TableUpdateTriggerConfiguration
}

export interface TriggerStateProto {
  file_arrival?: FileArrivalTriggerState
  pause_status?: PauseStatus
  sql_condition?: SqlConditionState
  table?: TableTriggerState
}

export interface UpdateJob {
  fields_to_remove?: string[]
  job_id: Int64
  new_settings?: JobSettings
}

export interface ViewItem {
  content?: string
  name?: string
  type?: ViewType
}

export interface Webhook {
  id: string
}

export interface WebhookNotifications {
  on_duration_warning_threshold_exceeded?: Webhook[]
  on_failure?: Webhook[]
  on_start?: Webhook[]
  on_streaming_backlog_exceeded?: Webhook[]
  on_success?: Webhook[]
}

export interface WidgetErrorDetail {
  message?: string
}

export type AlertEvaluationState = 'ERROR' | 'OK' | 'TRIGGERED' | 'UNKNOWN' | (string & {})

export type AuthenticationMethod = 'OAUTH' | 'PAT' | (string & {})

export type CleanRoomTaskRunLifeCycleState = 'BLOCKED' | 'INTERNAL_ERROR' | 'PENDING' | 'QUEUED' | 'RUNNING' | 'RUN_LIFE_CYCLE_STATE_UNSPECIFIED' | 'SKIPPED' | 'TERMINATED' | 'TERMINATING' | 'WAITING_FOR_RETRY' | (string & {})

export type CleanRoomTaskRunResultState = 'CANCELED' | 'DISABLED' | 'EVICTED' | 'EXCLUDED' | 'FAILED' | 'MAXIMUM_CONCURRENT_RUNS_REACHED' | 'RUN_RESULT_STATE_UNSPECIFIED' | 'SUCCESS' | 'SUCCESS_WITH_FAILURES' | 'TIMEDOUT' | 'UPSTREAM_CANCELED' | 'UPSTREAM_EVICTED' | 'UPSTREAM_FAILED' | (string & {})

export type ComputeSpecAcceleratorType = 'GPU_1xA10' | 'GPU_1xH100' | 'GPU_8xH100' | (string & {})

export type Condition = 'ALL_UPDATED' | 'ANY_UPDATED' | (string & {})

export type ConditionTaskOp = 'EQUAL_TO' | 'GREATER_THAN' | 'GREATER_THAN_OR_EQUAL' | 'LESS_THAN' | 'LESS_THAN_OR_EQUAL' | 'NOT_EQUAL' | (string & {})

export type DbtPlatformRunStatus = 'CANCELLED' | 'ERROR' | 'QUEUED' | 'RUNNING' | 'STARTING' | 'SUCCESS' | (string & {})

export type Format = 'MULTI_TASK' | 'SINGLE_TASK' | (string & {})

export type GitProvider = 'awsCodeCommit' | 'azureDevOpsServices' | 'bitbucketCloud' | 'bitbucketServer' | 'gitHub' | 'gitHubEnterprise' | 'gitLab' | 'gitLabEnterpriseEdition' | (string & {})

export type JobDeploymentKind = 'BUNDLE' | 'SYSTEM_MANAGED' | (string & {})

export type JobEditMode = 'EDITABLE' | 'UI_LOCKED' | (string & {})

export type JobPermissionLevel = 'CAN_MANAGE' | 'CAN_MANAGE_RUN' | 'CAN_VIEW' | 'IS_OWNER' | (string & {})

export type JobSourceDirtyState = 'DISCONNECTED' | 'NOT_SYNCED' | (string & {})

export type JobsHealthMetric = 'RUN_DURATION_SECONDS' | 'STREAMING_BACKLOG_BYTES' | 'STREAMING_BACKLOG_FILES' | 'STREAMING_BACKLOG_RECORDS' | 'STREAMING_BACKLOG_SECONDS' | (string & {})

export type JobsHealthOperator = 'GREATER_THAN' | (string & {})

export type ModelTriggerConfigurationCondition = 'MODEL_ALIAS_SET' | 'MODEL_CREATED' | 'MODEL_VERSION_READY' | (string & {})

export type PauseStatus = 'PAUSED' | 'UNPAUSED' | (string & {})

export type PerformanceTarget = 'PERFORMANCE_OPTIMIZED' | 'STANDARD' | (string & {})

export type PeriodicTriggerConfigurationTimeUnit = 'DAYS' | 'HOURS' | 'MINUTES' | 'WEEKS' | (string & {})

export type QueueDetailsCodeCode = 'ACTIVE_RUNS_LIMIT_REACHED' | 'ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED' | 'MAX_CONCURRENT_RUNS_REACHED' | (string & {})

export type RepairHistoryItemType = 'ORIGINAL' | 'REPAIR' | (string & {})

export type RunIf = 'ALL_DONE' | 'ALL_FAILED' | 'ALL_SUCCESS' | 'AT_LEAST_ONE_FAILED' | 'AT_LEAST_ONE_SUCCESS' | 'NONE_FAILED' | (string & {})

export type RunLifeCycleState = 'BLOCKED' | 'INTERNAL_ERROR' | 'PENDING' | 'QUEUED' | 'RUNNING' | 'SKIPPED' | 'TERMINATED' | 'TERMINATING' | 'WAITING_FOR_RETRY' | (string & {})

export type RunLifecycleStateV2State = 'BLOCKED' | 'PENDING' | 'QUEUED' | 'RUNNING' | 'TERMINATED' | 'TERMINATING' | 'WAITING' | (string & {})

export type RunResultState = 'CANCELED' | 'DISABLED' | 'EXCLUDED' | 'FAILED' | 'MAXIMUM_CONCURRENT_RUNS_REACHED' | 'SUCCESS' | 'SUCCESS_WITH_FAILURES' | 'TIMEDOUT' | 'UPSTREAM_CANCELED' | 'UPSTREAM_FAILED' | (string & {})

export type RunType = 'JOB_RUN' | 'SUBMIT_RUN' | 'WORKFLOW_RUN' | (string & {})

export type Source = 'GIT' | 'WORKSPACE' | (string & {})

export type SqlAlertState = 'OK' | 'TRIGGERED' | 'UNKNOWN' | (string & {})

export type SqlConditionTriggerMode = 'QUERY_RETURNS_ROWS' | 'RESULT_VALUE_CHANGES' | (string & {})

export type SqlDashboardWidgetOutputStatus = 'CANCELLED' | 'FAILED' | 'PENDING' | 'RUNNING' | 'SUCCESS' | (string & {})

export type StorageMode = 'DIRECT_QUERY' | 'DUAL' | 'IMPORT' | (string & {})

export type TaskRetryMode = 'NEVER' | 'ON_FAILURE' | (string & {})

export type TerminationCodeCode = 'BREAKING_CHANGE' | 'BUDGET_POLICY_LIMIT_EXCEEDED' | 'CANCELED' | 'CLOUD_FAILURE' | 'CLUSTER_ERROR' | 'CLUSTER_REQUEST_LIMIT_EXCEEDED' | 'DISABLED' | 'DRIVER_ERROR' | 'FEATURE_DISABLED' | 'INTERNAL_ERROR' | 'INVALID_CLUSTER_REQUEST' | 'INVALID_RUN_CONFIGURATION' | 'LIBRARY_INSTALLATION_ERROR' | 'MAX_CONCURRENT_RUNS_EXCEEDED' | 'MAX_JOB_QUEUE_SIZE_EXCEEDED' | 'MAX_SPARK_CONTEXTS_EXCEEDED' | 'REPOSITORY_CHECKOUT_FAILED' | 'RESOURCE_NOT_FOUND' | 'RUN_EXECUTION_ERROR' | 'SKIPPED' | 'STORAGE_ACCESS_ERROR' | 'SUCCESS' | 'SUCCESS_WITH_FAILURES' | 'UNAUTHORIZED_ERROR' | 'USER_CANCELED' | 'WORKSPACE_RUN_LIMIT_EXCEEDED' | (string & {})

export type TerminationTypeType = 'CLIENT_ERROR' | 'CLOUD_FAILURE' | 'INTERNAL_ERROR' | 'SUCCESS' | (string & {})

export type TriggerType = 'CONTINUOUS' | 'CONTINUOUS_RESTART' | 'FILE_ARRIVAL' | 'ONE_TIME' | 'PERIODIC' | 'RETRY' | 'RUN_JOB_TASK' | 'TABLE' | (string & {})

export type ViewType = 'DASHBOARD' | 'NOTEBOOK' | (string & {})

export type ViewsToExport = 'ALL' | 'CODE' | 'DASHBOARDS' | (string & {})
