// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface Activity {
  activity_type?: ActivityType
  comment?: string
  creation_timestamp?: Int64
  from_stage?: string
  id?: string
  last_updated_timestamp?: Int64
  system_comment?: string
  to_stage?: string
  user_id?: string
}

export interface ApproveTransitionRequest {
  archive_existing_versions: boolean
  comment?: string
  name: string
  stage: string
  version: string
}

export interface ApproveTransitionRequestResponse {
  activity?: Activity
}

export interface CommentObject {
  available_actions?: CommentActivityAction[]
  comment?: string
  creation_timestamp?: Int64
  id?: string
  last_updated_timestamp?: Int64
  user_id?: string
}

export interface CreateComment {
  comment: string
  name: string
  version: string
}

export interface CreateCommentResponse {
  comment?: CommentObject
}

export interface CreateExperiment {
  artifact_location?: string
  name: string
  tags?: ExperimentTag[]
  trace_location?: ExperimentTraceLocation
}

export interface CreateExperimentResponse {
  experiment_id?: string
}

export interface CreateLoggedModelRequest {
  experiment_id: string
  model_type?: string
  name?: string
  params?: LoggedModelParameter[]
  source_run_id?: string
  tags?: LoggedModelTag[]
}

export interface CreateLoggedModelResponse {
  model?: LoggedModel
}

export interface CreateModelRequest {
  description?: string
  name: string
  tags?: ModelTag[]
}

export interface CreateModelResponse {
  registered_model?: Model
}

export interface CreateModelVersionRequest {
  description?: string
  name: string
  run_id?: string
  run_link?: string
  source: string
  tags?: ModelVersionTag[]
}

export interface CreateModelVersionResponse {
  model_version?: ModelVersion
}

export interface CreateRegistryWebhook {
  description?: string
  events: RegistryWebhookEvent[]
  http_url_spec?: HttpUrlSpec
  job_spec?: JobSpec
  model_name?: string
  status?: RegistryWebhookStatus
}

export interface CreateRun {
  experiment_id?: string
  run_name?: string
  start_time?: Int64
  tags?: RunTag[]
  user_id?: string
}

export interface CreateRunResponse {
  run?: Run
}

export interface CreateTransitionRequest {
  comment?: string
  name: string
  stage: string
  version: string
}

export interface CreateTransitionRequestResponse {
  request?: TransitionRequest
}

export interface CreateWebhookResponse {
  webhook?: RegistryWebhook
}

export interface Dataset {
  digest: string
  name: string
  profile?: string
  schema?: string
  source: string
  source_type: string
}

export interface DatasetInput {
  dataset: Dataset
  tags?: InputTag[]
}

export interface DeleteExperiment {
  experiment_id: string
}

export interface DeleteRun {
  run_id: string
}

export interface DeleteRuns {
  experiment_id: string
  max_runs?: number
  max_timestamp_millis: Int64
}

export interface DeleteRunsResponse {
  runs_deleted?: number
}

export interface DeleteTag {
  key: string
  run_id: string
}

export interface DeleteTransitionRequestResponse {
  activity?: Activity
}

export interface Experiment {
  artifact_location?: string
  creation_time?: Int64
  experiment_id?: string
  last_update_time?: Int64
  lifecycle_stage?: string
  name?: string
  tags?: ExperimentTag[]
  trace_location?: ExperimentTraceLocation
}

export interface ExperimentAccessControlRequest {
  group_name?: string
  permission_level?: ExperimentPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface ExperimentAccessControlResponse {
  all_permissions?: ExperimentPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface ExperimentPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: ExperimentPermissionLevel
}

export interface ExperimentPermissions {
  access_control_list?: ExperimentAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface ExperimentPermissionsDescription {
  description?: string
  permission_level?: ExperimentPermissionLevel
}

export interface ExperimentPermissionsRequest {
  access_control_list?: ExperimentAccessControlRequest[]
}

export interface ExperimentTag {
  key?: string
  value?: string
}

export interface ExperimentTraceLocation {
  uc_trace_location?: UcTraceLocation
}

export interface FeatureList {
  features?: LinkedFeature[]
}

export interface FileInfo {
  file_size?: Int64
  is_dir?: boolean
  path?: string
}

export interface FinalizeLoggedModelRequest {
  status: LoggedModelStatus
}

export interface FinalizeLoggedModelResponse {
  model?: LoggedModel
}

export interface GetExperimentByNameResponse {
  experiment?: Experiment
}

export interface GetExperimentPermissionLevelsResponse {
  permission_levels?: ExperimentPermissionsDescription[]
}

export interface GetExperimentResponse {
  experiment?: Experiment
}

export interface GetLatestVersionsRequest {
  name: string
  stages?: string[]
}

export interface GetLatestVersionsResponse {
  model_versions?: ModelVersion[]
}

export interface GetLoggedModelResponse {
  model?: LoggedModel
}

export interface GetMetricHistoryResponse {
  metrics?: Metric[]
  next_page_token?: string
}

export interface GetModelResponse {
  registered_model_databricks?: ModelDatabricks
}

export interface GetModelVersionDownloadUriResponse {
  artifact_uri?: string
}

export interface GetModelVersionResponse {
  model_version?: ModelVersion
}

export interface GetRegisteredModelPermissionLevelsResponse {
  permission_levels?: RegisteredModelPermissionsDescription[]
}

export interface GetRunResponse {
  run?: Run
}

export interface HttpUrlSpec {
  authorization?: string
  enable_ssl_verification?: boolean
  secret?: string
  url: string
}

export interface HttpUrlSpecWithoutSecret {
  enable_ssl_verification?: boolean
  url?: string
}

export interface InputTag {
  key: string
  value: string
}

export interface JobSpec {
  access_token: string
  job_id: string
  workspace_url?: string
}

export interface JobSpecWithoutSecret {
  job_id?: string
  workspace_url?: string
}

export interface LinkedFeature {
  feature_name?: string
  feature_table_id?: string
  feature_table_name?: string
}

export interface ListArtifactsResponse {
  files?: FileInfo[]
  next_page_token?: string
  root_uri?: string
}

export interface ListExperimentsResponse {
  experiments?: Experiment[]
  next_page_token?: string
}

export interface ListModelsResponse {
  next_page_token?: string
  registered_models?: Model[]
}

export interface ListRegistryWebhooks {
  next_page_token?: string
  webhooks?: RegistryWebhook[]
}

export interface ListTransitionRequestsResponse {
  requests?: Activity[]
}

export interface LogBatch {
  metrics?: Metric[]
  params?: Param[]
  run_id?: string
  tags?: RunTag[]
}

export interface LogInputs {
  datasets?: DatasetInput[]
  models?: ModelInput[]
  run_id: string
}

export interface LogLoggedModelParamsRequest {
  params?: LoggedModelParameter[]
}

export interface LogMetric {
  dataset_digest?: string
  dataset_name?: string
  key: string
  model_id?: string
  run_id?: string
  run_uuid?: string
  step?: Int64
  timestamp: Int64
  value: number
}

export interface LogModel {
  model_json?: string
  run_id?: string
}

export interface LogOutputsRequest {
  models?: ModelOutput[]
  run_id: string
}

export interface LogParam {
  key: string
  run_id?: string
  run_uuid?: string
  value: string
}

export interface LoggedModel {
  data?: LoggedModelData
  info?: LoggedModelInfo
}

export interface LoggedModelData {
  metrics?: Metric[]
  params?: LoggedModelParameter[]
}

export interface LoggedModelInfo {
  artifact_uri?: string
  creation_timestamp_ms?: Int64
  creator_id?: Int64
  experiment_id?: string
  last_updated_timestamp_ms?: Int64
  model_id?: string
  model_type?: string
  name?: string
  source_run_id?: string
  status?: LoggedModelStatus
  status_message?: string
  tags?: LoggedModelTag[]
}

export interface LoggedModelParameter {
  key?: string
  value?: string
}

export interface LoggedModelTag {
  key?: string
  value?: string
}

export interface Metric {
  dataset_digest?: string
  dataset_name?: string
  key?: string
  model_id?: string
  run_id?: string
  step?: Int64
  timestamp?: Int64
  value?: number
}

export interface Model {
  creation_timestamp?: Int64
  description?: string
  last_updated_timestamp?: Int64
  latest_versions?: ModelVersion[]
  name?: string
  tags?: ModelTag[]
  user_id?: string
}

export interface ModelDatabricks {
  creation_timestamp?: Int64
  description?: string
  id?: string
  last_updated_timestamp?: Int64
  latest_versions?: ModelVersion[]
  name?: string
  permission_level?: PermissionLevel
  tags?: ModelTag[]
  user_id?: string
}

export interface ModelInput {
  model_id: string
}

export interface ModelOutput {
  model_id: string
  step: Int64
}

export interface ModelTag {
  key?: string
  value?: string
}

export interface ModelVersion {
  creation_timestamp?: Int64
  current_stage?: string
  description?: string
  last_updated_timestamp?: Int64
  name?: string
  run_id?: string
  run_link?: string
  source?: string
  status?: ModelVersionStatus
  status_message?: string
  tags?: ModelVersionTag[]
  user_id?: string
  version?: string
}

export interface ModelVersionDatabricks {
  creation_timestamp?: Int64
  current_stage?: string
  description?: string
  email_subscription_status?: RegistryEmailSubscriptionType
  feature_list?: FeatureList
  last_updated_timestamp?: Int64
  name?: string
  open_requests?: Activity[]
  permission_level?: PermissionLevel
  run_id?: string
  run_link?: string
  source?: string
  status?: Status
  status_message?: string
  tags?: ModelVersionTag[]
  user_id?: string
  version?: string
}

export interface ModelVersionTag {
  key?: string
  value?: string
}

export interface Param {
  key?: string
  value?: string
}

export interface RegisteredModelAccessControlRequest {
  group_name?: string
  permission_level?: RegisteredModelPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface RegisteredModelAccessControlResponse {
  all_permissions?: RegisteredModelPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface RegisteredModelPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: RegisteredModelPermissionLevel
}

export interface RegisteredModelPermissions {
  access_control_list?: RegisteredModelAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface RegisteredModelPermissionsDescription {
  description?: string
  permission_level?: RegisteredModelPermissionLevel
}

export interface RegisteredModelPermissionsRequest {
  access_control_list?: RegisteredModelAccessControlRequest[]
}

export interface RegistryWebhook {
  creation_timestamp?: Int64
  description?: string
  events?: RegistryWebhookEvent[]
  http_url_spec?: HttpUrlSpecWithoutSecret
  id?: string
  job_spec?: JobSpecWithoutSecret
  last_updated_timestamp?: Int64
  model_name?: string
  status?: RegistryWebhookStatus
}

export interface RejectTransitionRequest {
  comment?: string
  name: string
  stage: string
  version: string
}

export interface RejectTransitionRequestResponse {
  activity?: Activity
}

export interface RenameModelRequest {
  name: string
  new_name?: string
}

export interface RenameModelResponse {
  registered_model?: Model
}

export interface RestoreExperiment {
  experiment_id: string
}

export interface RestoreRun {
  run_id: string
}

export interface RestoreRuns {
  experiment_id: string
  max_runs?: number
  min_timestamp_millis: Int64
}

export interface RestoreRunsResponse {
  runs_restored?: number
}

export interface Run {
  data?: RunData
  info?: RunInfo
  inputs?: RunInputs
}

export interface RunData {
  metrics?: Metric[]
  params?: Param[]
  tags?: RunTag[]
}

export interface RunInfo {
  artifact_uri?: string
  end_time?: Int64
  experiment_id?: string
  lifecycle_stage?: string
  run_id?: string
  run_name?: string
  run_uuid?: string
  start_time?: Int64
  status?: RunInfoStatus
  user_id?: string
}

export interface RunInputs {
  dataset_inputs?: DatasetInput[]
  model_inputs?: ModelInput[]
}

export interface RunTag {
  key?: string
  value?: string
}

export interface SearchExperiments {
  filter?: string
  max_results?: Int64
  order_by?: string[]
  page_token?: string
  view_type?: ViewType
}

export interface SearchExperimentsResponse {
  experiments?: Experiment[]
  next_page_token?: string
}

export interface SearchLoggedModelsDataset {
  dataset_digest?: string
  dataset_name: string
}

export interface SearchLoggedModelsOrderBy {
  ascending?: boolean
  dataset_digest?: string
  dataset_name?: string
  field_name: string
}

export interface SearchLoggedModelsRequest {
  datasets?: SearchLoggedModelsDataset[]
  experiment_ids?: string[]
  filter?: string
  max_results?: number
  order_by?: SearchLoggedModelsOrderBy[]
  page_token?: string
}

export interface SearchLoggedModelsResponse {
  models?: LoggedModel[]
  next_page_token?: string
}

export interface SearchModelVersionsResponse {
  model_versions?: ModelVersion[]
  next_page_token?: string
}

export interface SearchModelsResponse {
  next_page_token?: string
  registered_models?: Model[]
}

export interface SearchRuns {
  experiment_ids?: string[]
  filter?: string
  max_results?: number
  order_by?: string[]
  page_token?: string
  run_view_type?: ViewType
}

export interface SearchRunsResponse {
  next_page_token?: string
  runs?: Run[]
}

export interface SetExperimentTag {
  experiment_id: string
  key: string
  value: string
}

export interface SetLoggedModelTagsRequest {
  tags?: LoggedModelTag[]
}

export interface SetModelTagRequest {
  key: string
  name: string
  value: string
}

export interface SetModelVersionTagRequest {
  key: string
  name: string
  value: string
  version: string
}

export interface SetTag {
  key: string
  run_id?: string
  run_uuid?: string
  value: string
}

export interface TestRegistryWebhookRequest {
  event?: RegistryWebhookEvent
  id: string
}

export interface TestRegistryWebhookResponse {
  body?: string
  status_code?: number
}

export interface TransitionModelVersionStageDatabricks {
  archive_existing_versions: boolean
  comment?: string
  name: string
  stage: string
  version: string
}

export interface TransitionRequest {
  available_actions?: ActivityAction[]
  comment?: string
  creation_timestamp?: Int64
  to_stage?: string
  user_id?: string
}

export interface TransitionStageResponse {
  model_version_databricks?: ModelVersionDatabricks
}

export interface UcTraceLocation {
  catalog: string
  effective_table_prefix?: string
  schema: string
  table_prefix?: string
}

export interface UpdateComment {
  comment: string
  id: string
}

export interface UpdateCommentResponse {
  comment?: CommentObject
}

export interface UpdateExperiment {
  experiment_id: string
  new_name?: string
}

export interface UpdateModelRequest {
  description?: string
  name: string
}

export interface UpdateModelResponse {
  registered_model?: Model
}

export interface UpdateModelVersionRequest {
  description?: string
  name: string
  version: string
}

export interface UpdateModelVersionResponse {
  model_version?: ModelVersion
}

export interface UpdateRegistryWebhook {
  description?: string
  events?: RegistryWebhookEvent[]
  http_url_spec?: HttpUrlSpec
  id: string
  job_spec?: JobSpec
  status?: RegistryWebhookStatus
}

export interface UpdateRun {
  end_time?: Int64
  run_id?: string
  run_name?: string
  run_uuid?: string
  status?: UpdateRunStatus
}

export interface UpdateRunResponse {
  run_info?: RunInfo
}

export interface UpdateWebhookResponse {
  webhook?: RegistryWebhook
}

export type ActivityAction = 'APPROVE_TRANSITION_REQUEST' | 'CANCEL_TRANSITION_REQUEST' | 'DELETE_COMMENT' | 'EDIT_COMMENT' | 'REJECT_TRANSITION_REQUEST' | (string & {})

export type ActivityType = 'APPLIED_TRANSITION' | 'APPROVED_REQUEST' | 'CANCELLED_REQUEST' | 'NEW_COMMENT' | 'REJECTED_REQUEST' | 'REQUESTED_TRANSITION' | 'SYSTEM_TRANSITION' | (string & {})

export type CommentActivityAction = 'APPROVE_TRANSITION_REQUEST' | 'CANCEL_TRANSITION_REQUEST' | 'DELETE_COMMENT' | 'EDIT_COMMENT' | 'REJECT_TRANSITION_REQUEST' | (string & {})

export type ExperimentPermissionLevel = 'CAN_EDIT' | 'CAN_MANAGE' | 'CAN_READ' | (string & {})

export type LoggedModelStatus = 'LOGGED_MODEL_PENDING' | 'LOGGED_MODEL_READY' | 'LOGGED_MODEL_UPLOAD_FAILED' | (string & {})

export type ModelVersionStatus = 'FAILED_REGISTRATION' | 'PENDING_REGISTRATION' | 'READY' | (string & {})

export type PermissionLevel = 'CAN_CREATE_REGISTERED_MODEL' | 'CAN_EDIT' | 'CAN_MANAGE' | 'CAN_MANAGE_PRODUCTION_VERSIONS' | 'CAN_MANAGE_STAGING_VERSIONS' | 'CAN_READ' | (string & {})

export type RegisteredModelPermissionLevel = 'CAN_EDIT' | 'CAN_MANAGE' | 'CAN_MANAGE_PRODUCTION_VERSIONS' | 'CAN_MANAGE_STAGING_VERSIONS' | 'CAN_READ' | (string & {})

export type RegistryEmailSubscriptionType = 'ALL_EVENTS' | 'DEFAULT' | 'SUBSCRIBED' | 'UNSUBSCRIBED' | (string & {})

export type RegistryWebhookEvent = 'COMMENT_CREATED' | 'MODEL_VERSION_CREATED' | 'MODEL_VERSION_TAG_SET' | 'MODEL_VERSION_TRANSITIONED_STAGE' | 'MODEL_VERSION_TRANSITIONED_TO_ARCHIVED' | 'MODEL_VERSION_TRANSITIONED_TO_PRODUCTION' | 'MODEL_VERSION_TRANSITIONED_TO_STAGING' | 'REGISTERED_MODEL_CREATED' | 'TRANSITION_REQUEST_CREATED' | 'TRANSITION_REQUEST_TO_ARCHIVED_CREATED' | 'TRANSITION_REQUEST_TO_PRODUCTION_CREATED' | 'TRANSITION_REQUEST_TO_STAGING_CREATED' | (string & {})

export type RegistryWebhookStatus = 'ACTIVE' | 'DISABLED' | 'TEST_MODE' | (string & {})

export type RunInfoStatus = 'FAILED' | 'FINISHED' | 'KILLED' | 'RUNNING' | 'SCHEDULED' | (string & {})

export type Status = 'FAILED_REGISTRATION' | 'PENDING_REGISTRATION' | 'READY' | (string & {})

export type UpdateRunStatus = 'FAILED' | 'FINISHED' | 'KILLED' | 'RUNNING' | 'SCHEDULED' | (string & {})

export type ViewType = 'ACTIVE_ONLY' | 'ALL' | 'DELETED_ONLY' | (string & {})
