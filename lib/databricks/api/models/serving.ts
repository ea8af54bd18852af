// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Binary, Int64 } from '../../operation'

export interface Ai21LabsConfig {
  ai21labs_api_key?: string
  ai21labs_api_key_plaintext?: string
}

export interface AiGatewayConfig {
  fallback_config?: FallbackConfig
  guardrails?: AiGatewayGuardrails
  inference_table_config?: AiGatewayInferenceTableConfig
  rate_limits?: AiGatewayRateLimit[]
  usage_tracking_config?: AiGatewayUsageTrackingConfig
}

export interface AiGatewayGuardrailParameters {
  invalid_keywords?: string[]
  pii?: AiGatewayGuardrailPiiBehavior
  safety?: boolean
  valid_topics?: string[]
}

export interface AiGatewayGuardrailPiiBehavior {
  behavior?: AiGatewayGuardrailPiiBehaviorBehavior
}

export interface AiGatewayGuardrails {
  input?: AiGatewayGuardrailParameters
  output?: AiGatewayGuardrailParameters
}

export interface AiGatewayInferenceTableConfig {
  catalog_name?: string
  enabled?: boolean
  schema_name?: string
  table_name_prefix?: string
}

export interface AiGatewayRateLimit {
  calls?: Int64
  key?: AiGatewayRateLimitKey
  principal?: string
  renewal_period: AiGatewayRateLimitRenewalPeriod
  tokens?: Int64
}

export interface AiGatewayUsageTrackingConfig {
  enabled?: boolean
}

export interface AmazonBedrockConfig {
  aws_access_key_id?: string
  aws_access_key_id_plaintext?: string
  aws_region: string
  aws_secret_access_key?: string
  aws_secret_access_key_plaintext?: string
  bedrock_provider: AmazonBedrockConfigBedrockProvider
  instance_profile_arn?: string
}

export interface AnthropicConfig {
  anthropic_api_key?: string
  anthropic_api_key_plaintext?: string
}

export interface ApiKeyAuth {
  key: string
  value?: string
  value_plaintext?: string
}

export interface AutoCaptureConfigInput {
  catalog_name?: string
  enabled?: boolean
  schema_name?: string
  table_name_prefix?: string
}

export interface AutoCaptureConfigOutput {
  catalog_name?: string
  enabled?: boolean
  schema_name?: string
  state?: AutoCaptureState
  table_name_prefix?: string
}

export interface AutoCaptureState {
  payload_table?: PayloadTable
}

export interface BearerTokenAuth {
  token?: string
  token_plaintext?: string
}

export interface BuildLogsResponse {
  logs: string
}

export interface ChatMessage {
  content?: string
  role?: ChatMessageRole
}

export interface CohereConfig {
  cohere_api_base?: string
  cohere_api_key?: string
  cohere_api_key_plaintext?: string
}

export interface CreatePtEndpointRequest {
  ai_gateway?: AiGatewayConfig
  budget_policy_id?: string
  config: PtEndpointCoreConfig
  email_notifications?: EmailNotifications
  name: string
  tags?: EndpointTag[]
}

export interface CreateServingEndpoint {
  ai_gateway?: AiGatewayConfig
  budget_policy_id?: string
  config?: EndpointCoreConfigInput
  description?: string
  email_notifications?: EmailNotifications
  name: string
  rate_limits?: RateLimit[]
  route_optimized?: boolean
  tags?: EndpointTag[]
  telemetry_config?: TelemetryConfig
}

export interface CustomProviderConfig {
  api_key_auth?: ApiKeyAuth
  bearer_token_auth?: BearerTokenAuth
  custom_provider_url: string
}

export interface DataPlaneInfo {
  authorization_details?: string
  endpoint_url?: string
}

export interface DatabricksModelServingConfig {
  databricks_api_token?: string
  databricks_api_token_plaintext?: string
  databricks_workspace_url: string
}

export interface DataframeSplitInput {
  columns?: unknown[]
  data?: unknown[]
  index?: number[]
}

export interface EmailNotifications {
  on_update_failure?: string[]
  on_update_success?: string[]
}

export interface EmbeddingsV1ResponseEmbeddingElement {
  embedding?: number[]
  index?: number
  object?: EmbeddingsV1ResponseEmbeddingElementObject
}

export interface EndpointCoreConfigInput {
  auto_capture_config?: AutoCaptureConfigInput
  served_entities?: ServedEntityInput[]
  served_models?: ServedModelInput[]
  traffic_config?: TrafficConfig
}

export interface EndpointCoreConfigOutput {
  auto_capture_config?: AutoCaptureConfigOutput
  config_version?: Int64
  served_entities?: ServedEntityOutput[]
  served_models?: ServedModelOutput[]
  traffic_config?: TrafficConfig
}

export interface EndpointCoreConfigSummary {
  served_entities?: ServedEntitySpec[]
  served_models?: ServedModelSpec[]
}

export interface EndpointPendingConfig {
  auto_capture_config?: AutoCaptureConfigOutput
  config_version?: number
  served_entities?: ServedEntityOutput[]
  served_models?: ServedModelOutput[]
  start_time?: Int64
  traffic_config?: TrafficConfig
}

export interface EndpointState {
  config_update?: EndpointStateConfigUpdate
  ready?: EndpointStateReady
}

export interface EndpointTag {
  key: string
  value?: string
}

export interface EndpointTags {
  tags?: EndpointTag[]
}

export interface ExportMetricsResponse {
  '$body'?: Binary
}

export interface ExternalFunctionRequest {
  connection_name: string
  headers?: string
  json?: string
  method: ExternalFunctionRequestHttpMethod
  params?: string
  path: string
  sub_domain?: string
}

export interface ExternalModel {
  ai21labs_config?: Ai21LabsConfig
  amazon_bedrock_config?: AmazonBedrockConfig
  anthropic_config?: AnthropicConfig
  cohere_config?: CohereConfig
  custom_provider_config?: CustomProviderConfig
  databricks_model_serving_config?: DatabricksModelServingConfig
  google_cloud_vertex_ai_config?: GoogleCloudVertexAiConfig
  name: string
  openai_config?: OpenAiConfig
  palm_config?: PaLmConfig
  provider: ExternalModelProvider
  task: string
}

export interface ExternalModelUsageElement {
  completion_tokens?: number
  prompt_tokens?: number
  total_tokens?: number
}

export interface FallbackConfig {
  enabled: boolean
}

export interface FoundationModel {
  description?: string
  display_name?: string
  docs?: string
  name?: string
}

export interface GetOpenApiResponse {
  '$body'?: Binary
}

export interface GetServingEndpointPermissionLevelsResponse {
  permission_levels?: ServingEndpointPermissionsDescription[]
}

export interface GoogleCloudVertexAiConfig {
  private_key?: string
  private_key_plaintext?: string
  project_id: string
  region: string
}

export interface HttpRequestResponse {
  '$body'?: Binary
}

export interface ListEndpointsResponse {
  endpoints?: ServingEndpoint[]
}

export interface ModelDataPlaneInfo {
  query_info?: DataPlaneInfo
}

export interface OpenAiConfig {
  microsoft_entra_client_id?: string
  microsoft_entra_client_secret?: string
  microsoft_entra_client_secret_plaintext?: string
  microsoft_entra_tenant_id?: string
  openai_api_base?: string
  openai_api_key?: string
  openai_api_key_plaintext?: string
  openai_api_type?: string
  openai_api_version?: string
  openai_deployment_name?: string
  openai_organization?: string
}

export interface PaLmConfig {
  palm_api_key?: string
  palm_api_key_plaintext?: string
}

export interface PatchServingEndpointTags {
  add_tags?: EndpointTag[]
  delete_tags?: string[]
}

export interface PatchTelemetryConfigRequest {
  telemetry_config?: TelemetryConfig
}

export interface PayloadTable {
  name?: string
  status?: string
  status_message?: string
}

export interface PtEndpointCoreConfig {
  served_entities?: PtServedModel[]
  traffic_config?: TrafficConfig
}

export interface PtServedModel {
  burst_scaling_enabled?: boolean
  entity_name: string
  entity_version?: string
  name?: string
  provisioned_model_units: Int64
}

export interface PutAiGatewayRequest {
  fallback_config?: FallbackConfig
  guardrails?: AiGatewayGuardrails
  inference_table_config?: AiGatewayInferenceTableConfig
  rate_limits?: AiGatewayRateLimit[]
  usage_tracking_config?: AiGatewayUsageTrackingConfig
}

export interface PutAiGatewayResponse {
  fallback_config?: FallbackConfig
  guardrails?: AiGatewayGuardrails
  inference_table_config?: AiGatewayInferenceTableConfig
  rate_limits?: AiGatewayRateLimit[]
  usage_tracking_config?: AiGatewayUsageTrackingConfig
}

export interface PutRequest {
  rate_limits?: RateLimit[]
}

export interface PutResponse {
  rate_limits?: RateLimit[]
}

export interface QueryEndpointInput {
  client_request_id?: string
  dataframe_records?: unknown[]
  dataframe_split?: DataframeSplitInput
  extra_params?: Record<string, string>
  input?: unknown
  inputs?: unknown
  instances?: unknown[]
  max_tokens?: number
  messages?: ChatMessage[]
  n?: number
  prompt?: unknown
  stop?: string[]
  stream?: boolean
  temperature?: number
  usage_context?: Record<string, string>
}

export interface QueryEndpointResponse {
  choices?: V1ResponseChoiceElement[]
  created?: Int64
  data?: EmbeddingsV1ResponseEmbeddingElement[]
  id?: string
  model?: string
  object?: QueryEndpointResponseObject
  outputs?: unknown[]
  predictions?: unknown[]
  'served-model-name'?: string
  usage?: ExternalModelUsageElement
}

export interface RateLimit {
  calls: Int64
  key?: RateLimitKey
  renewal_period: RateLimitRenewalPeriod
}

export interface Route {
  served_entity_name?: string
  served_model_name?: string
  traffic_percentage: number
}

export interface ServedEntityInput {
  burst_scaling_enabled?: boolean
  entity_name?: string
  entity_version?: string
  environment_vars?: Record<string, string>
  external_model?: ExternalModel
  instance_profile_arn?: string
  max_provisioned_concurrency?: number
  max_provisioned_throughput?: number
  min_provisioned_concurrency?: number
  min_provisioned_throughput?: number
  name?: string
  provisioned_model_units?: Int64
  scale_to_zero_enabled?: boolean
  workload_size?: string
  workload_type?: ServingModelWorkloadType
}

export interface ServedEntityOutput {
  burst_scaling_enabled?: boolean
  creation_timestamp?: Int64
  creator?: string
  entity_name?: string
  entity_version?: string
  environment_vars?: Record<string, string>
  external_model?: ExternalModel
  foundation_model?: FoundationModel
  instance_profile_arn?: string
  max_provisioned_concurrency?: number
  max_provisioned_throughput?: number
  min_provisioned_concurrency?: number
  min_provisioned_throughput?: number
  name?: string
  provisioned_model_units?: Int64
  scale_to_zero_enabled?: boolean
  state?: ServedModelState
  workload_size?: string
  workload_type?: ServingModelWorkloadType
}

export interface ServedEntitySpec {
  entity_name?: string
  entity_version?: string
  external_model?: ExternalModel
  foundation_model?: FoundationModel
  name?: string
}

export interface ServedModelInput {
  burst_scaling_enabled?: boolean
  environment_vars?: Record<string, string>
  instance_profile_arn?: string
  max_provisioned_concurrency?: number
  max_provisioned_throughput?: number
  min_provisioned_concurrency?: number
  min_provisioned_throughput?: number
  model_name: string
  model_version: string
  name?: string
  provisioned_model_units?: Int64
  scale_to_zero_enabled: boolean
  workload_size?: string
  workload_type?: ServedModelInputWorkloadType
}

export interface ServedModelOutput {
  burst_scaling_enabled?: boolean
  creation_timestamp?: Int64
  creator?: string
  environment_vars?: Record<string, string>
  instance_profile_arn?: string
  max_provisioned_concurrency?: number
  min_provisioned_concurrency?: number
  model_name?: string
  model_version?: string
  name?: string
  provisioned_model_units?: Int64
  scale_to_zero_enabled?: boolean
  state?: ServedModelState
  workload_size?: string
  workload_type?: ServingModelWorkloadType
}

export interface ServedModelSpec {
  model_name?: string
  model_version?: string
  name?: string
}

export interface ServedModelState {
  deployment?: ServedModelStateDeployment
  deployment_state_message?: string
}

export interface ServerLogsResponse {
  logs: string
}

export interface ServingEndpoint {
  ai_gateway?: AiGatewayConfig
  budget_policy_id?: string
  config?: EndpointCoreConfigSummary
  creation_timestamp?: Int64
  creator?: string
  description?: string
  id?: string
  last_updated_timestamp?: Int64
  name?: string
  state?: EndpointState
  tags?: EndpointTag[]
  task?: string
  telemetry_config?: TelemetryConfig
  usage_policy_id?: string
}

export interface ServingEndpointAccessControlRequest {
  group_name?: string
  permission_level?: ServingEndpointPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface ServingEndpointAccessControlResponse {
  all_permissions?: ServingEndpointPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface ServingEndpointDetailed {
  ai_gateway?: AiGatewayConfig
  budget_policy_id?: string
  config?: EndpointCoreConfigOutput
  creation_timestamp?: Int64
  creator?: string
  data_plane_info?: ModelDataPlaneInfo
  description?: string
  email_notifications?: EmailNotifications
  endpoint_url?: string
  id?: string
  last_updated_timestamp?: Int64
  name?: string
  pending_config?: EndpointPendingConfig
  permission_level?: ServingEndpointDetailedPermissionLevel
  route_optimized?: boolean
  state?: EndpointState
  tags?: EndpointTag[]
  task?: string
  telemetry_config?: TelemetryConfig
}

export interface ServingEndpointPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: ServingEndpointPermissionLevel
}

export interface ServingEndpointPermissions {
  access_control_list?: ServingEndpointAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface ServingEndpointPermissionsDescription {
  description?: string
  permission_level?: ServingEndpointPermissionLevel
}

export interface ServingEndpointPermissionsRequest {
  access_control_list?: ServingEndpointAccessControlRequest[]
}

export interface TelemetryConfig {
  enabled_telemetry_features?: TelemetryFeature[]
  inference_table_config?: TelemetryInferenceTableConfig
  table_names?: UnityCatalogTableNames
  telemetry_profile_id?: string
}

export interface TelemetryInferenceTableConfig {
  name?: string
  sampling_fraction?: number
}

export interface TrafficConfig {
  routes?: Route[]
}

export interface UnityCatalogTableNames {
  annotations_table?: string
  logs_table?: string
  metrics_table?: string
  traces_table?: string
}

export interface UpdateInferenceEndpointNotifications {
  email_notifications?: EmailNotifications
}

export interface UpdateInferenceEndpointNotificationsResponse {
  email_notifications?: EmailNotifications
  name?: string
}

export interface UpdateProvisionedThroughputEndpointConfigRequest {
  config: PtEndpointCoreConfig
}

export interface V1ResponseChoiceElement {
  finishReason?: string
  index?: number
  logprobs?: number
  message?: ChatMessage
  text?: string
}

export type AiGatewayGuardrailPiiBehaviorBehavior = 'BLOCK' | 'MASK' | 'NONE' | (string & {})

export type AiGatewayRateLimitKey = 'endpoint' | 'service_principal' | 'user' | 'user_group' | (string & {})

export type AiGatewayRateLimitRenewalPeriod = 'minute' | (string & {})

export type AmazonBedrockConfigBedrockProvider = 'ai21labs' | 'amazon' | 'anthropic' | 'cohere' | (string & {})

export type ChatMessageRole = 'assistant' | 'system' | 'user' | (string & {})

export type EmbeddingsV1ResponseEmbeddingElementObject = 'embedding' | (string & {})

export type EndpointStateConfigUpdate = 'IN_PROGRESS' | 'NOT_UPDATING' | 'UPDATE_CANCELED' | 'UPDATE_FAILED' | (string & {})

export type EndpointStateReady = 'NOT_READY' | 'READY' | (string & {})

export type ExternalFunctionRequestHttpMethod = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT' | (string & {})

export type ExternalModelProvider = 'ai21labs' | 'amazon-bedrock' | 'anthropic' | 'cohere' | 'custom' | 'databricks-model-serving' | 'google-cloud-vertex-ai' | 'openai' | 'palm' | (string & {})

export type QueryEndpointResponseObject = 'chat.completion' | 'list' | 'text_completion' | (string & {})

export type RateLimitKey = 'endpoint' | 'user' | (string & {})

export type RateLimitRenewalPeriod = 'minute' | (string & {})

export type ServedModelInputWorkloadType = 'CPU' | 'CPU_LARGE' | 'CPU_MEDIUM' | 'GPU_LARGE' | 'GPU_MEDIUM' | 'GPU_SMALL' | 'GPU_XLARGE' | 'GPU_XLARGE_8' | 'MULTIGPU_MEDIUM' | (string & {})

export type ServedModelStateDeployment = 'DEPLOYMENT_ABORTED' | 'DEPLOYMENT_CREATING' | 'DEPLOYMENT_FAILED' | 'DEPLOYMENT_READY' | 'DEPLOYMENT_RECOVERING' | (string & {})

export type ServingEndpointDetailedPermissionLevel = 'CAN_MANAGE' | 'CAN_QUERY' | 'CAN_VIEW' | (string & {})

export type ServingEndpointPermissionLevel = 'CAN_MANAGE' | 'CAN_QUERY' | 'CAN_VIEW' | (string & {})

export type ServingModelWorkloadType = 'CPU' | 'CPU_LARGE' | 'CPU_MEDIUM' | 'GPU_LARGE' | 'GPU_MEDIUM' | 'GPU_SMALL' | 'GPU_XLARGE' | 'GPU_XLARGE_8' | 'MULTIGPU_MEDIUM' | (string & {})

export type TelemetryFeature = 'TELEMETRY_FEATURE_INFERENCE_TABLE' | 'TELEMETRY_FEATURE_LOGS' | 'TELEMETRY_FEATURE_METRICS' | 'TELEMETRY_FEATURE_TRACES' | (string & {})
