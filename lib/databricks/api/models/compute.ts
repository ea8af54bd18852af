// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface AddInstanceProfile {
  iam_role_arn?: string
  instance_profile_arn: string
  is_meta_instance_profile?: boolean
  skip_validation?: boolean
}

export interface Adlsgen2Info {
  destination: string
}

export interface AutoScale {
  max_workers?: number
  min_workers?: number
}

export interface AwsAttributes {
  availability?: AwsAvailability
  ebs_volume_count?: number
  ebs_volume_iops?: number
  ebs_volume_size?: number
  ebs_volume_throughput?: number
  ebs_volume_type?: EbsVolumeType
  first_on_demand?: number
  instance_profile_arn?: string
  spot_bid_price_percent?: number
  zone_id?: string
}

export interface AzureAttributes {
  availability?: AzureAvailability
  capacity_reservation_group?: string
  first_on_demand?: number
  log_analytics_info?: LogAnalyticsInfo
  spot_bid_max_price?: number
}

export interface CancelCommand {
  clusterId?: string
  commandId?: string
  contextId?: string
}

export interface CancelPendingClusterEnforcementRequest {
  allow_missing?: boolean
  cluster_id: string
}

export interface CancelPendingClusterEnforcementResponse {
}

export interface ChangeClusterOwner {
  cluster_id: string
  owner_username: string
}

export interface ClientsTypes {
  jobs?: boolean
  notebooks?: boolean
}

export interface CloneCluster {
  source_cluster_id: string
}

export interface CloudProviderNodeInfo {
  status?: CloudProviderNodeStatus[]
}

export interface ClusterAccessControlRequest {
  group_name?: string
  permission_level?: ClusterPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface ClusterAccessControlResponse {
  all_permissions?: ClusterPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface ClusterAttributes {
  autotermination_minutes?: number
  aws_attributes?: AwsAttributes
  azure_attributes?: AzureAttributes
  cluster_log_conf?: ClusterLogConf
  cluster_name?: string
  custom_tags?: Record<string, string>
  data_security_mode?: DataSecurityMode
  dependency_mode?: DependencyMode
  docker_image?: DockerImage
  driver_instance_pool_id?: string
  driver_node_type_flexibility?: NodeTypeFlexibility
  driver_node_type_id?: string
  enable_elastic_disk?: boolean
  enable_local_disk_encryption?: boolean
  gcp_attributes?: GcpAttributes
  init_scripts?: InitScriptInfo[]
  instance_pool_id?: string
  is_single_node?: boolean
  kind?: Kind
  node_type_id?: string
  policy_id?: string
  remote_disk_throughput?: number
  runtime_engine?: RuntimeEngine
  single_user_name?: string
  spark_conf?: Record<string, string>
  spark_env_vars?: Record<string, string>
  spark_version: string
  ssh_public_keys?: string[]
  total_initial_remote_disk_size?: number
  use_ml_runtime?: boolean
  worker_node_type_flexibility?: NodeTypeFlexibility
  workload_type?: WorkloadType
}

export interface ClusterCompliance {
  cluster_id: string
  is_compliant?: boolean
  pending_enforcement?: PendingEnforcement
  violations?: Record<string, string>
}

export interface ClusterDetails {
  autoscale?: AutoScale
  autotermination_minutes?: number
  aws_attributes?: AwsAttributes
  azure_attributes?: AzureAttributes
  cluster_cores?: number
  cluster_id?: string
  cluster_log_conf?: ClusterLogConf
  cluster_log_status?: LogSyncStatus
  cluster_memory_mb?: Int64
  cluster_name?: string
  cluster_source?: ClusterSource
  creator_user_name?: string
  custom_tags?: Record<string, string>
  data_security_mode?: DataSecurityMode
  default_tags?: Record<string, string>
  dependency_mode?: DependencyMode
  docker_image?: DockerImage
  driver?: SparkNode
  driver_instance_pool_id?: string
  driver_node_type_flexibility?: NodeTypeFlexibility
  driver_node_type_id?: string
  enable_elastic_disk?: boolean
  enable_local_disk_encryption?: boolean
  executors?: SparkNode[]
  gcp_attributes?: GcpAttributes
  init_scripts?: InitScriptInfo[]
  instance_pool_id?: string
  is_single_node?: boolean
  jdbc_port?: number
  kind?: Kind
  last_restarted_time?: Int64
  last_state_loss_time?: Int64
  node_type_id?: string
  num_workers?: number
  policy_id?: string
  remote_disk_throughput?: number
  runtime_engine?: RuntimeEngine
  single_user_name?: string
  spark_conf?: Record<string, string>
  spark_context_id?: Int64
  spark_env_vars?: Record<string, string>
  spark_version?: string
  spec?: ClusterSpec
  ssh_public_keys?: string[]
  start_time?: Int64
  state?: State
  state_message?: string
  terminated_time?: Int64
  termination_reason?: TerminationReason
  total_initial_remote_disk_size?: number
  use_ml_runtime?: boolean
  worker_node_type_flexibility?: NodeTypeFlexibility
  workload_type?: WorkloadType
}

export interface ClusterEvent {
  cluster_id: string
  data_plane_event_details?: DataPlaneEventDetails
  details?: EventDetails
  timestamp?: Int64
  type?: EventType
}

export interface ClusterLibraryStatuses {
  cluster_id?: string
  library_statuses?: LibraryFullStatus[]
}

export interface ClusterLogConf {
  dbfs?: DbfsStorageInfo
  s3?: S3StorageInfo
  volumes?: VolumesStorageInfo
}

export interface ClusterPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: ClusterPermissionLevel
}

export interface ClusterPermissions {
  access_control_list?: ClusterAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface ClusterPermissionsDescription {
  description?: string
  permission_level?: ClusterPermissionLevel
}

export interface ClusterPermissionsRequest {
  access_control_list?: ClusterAccessControlRequest[]
}

export interface ClusterPolicyAccessControlRequest {
  group_name?: string
  permission_level?: ClusterPolicyPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface ClusterPolicyAccessControlResponse {
  all_permissions?: ClusterPolicyPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface ClusterPolicyPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: ClusterPolicyPermissionLevel
}

export interface ClusterPolicyPermissions {
  access_control_list?: ClusterPolicyAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface ClusterPolicyPermissionsDescription {
  description?: string
  permission_level?: ClusterPolicyPermissionLevel
}

export interface ClusterPolicyPermissionsRequest {
  access_control_list?: ClusterPolicyAccessControlRequest[]
}

export interface ClusterSettingsChange {
  field?: string
  new_value?: string
  previous_value?: string
}

export interface ClusterSize {
  autoscale?: AutoScale
  num_workers?: number
}

export interface ClusterSpec {
  apply_policy_default_values?: boolean
  autoscale?: AutoScale
  autotermination_minutes?: number
  aws_attributes?: AwsAttributes
  azure_attributes?: AzureAttributes
  cluster_log_conf?: ClusterLogConf
  cluster_name?: string
  custom_tags?: Record<string, string>
  data_security_mode?: DataSecurityMode
  dependency_mode?: DependencyMode
  docker_image?: DockerImage
  driver_instance_pool_id?: string
  driver_node_type_flexibility?: NodeTypeFlexibility
  driver_node_type_id?: string
  enable_elastic_disk?: boolean
  enable_local_disk_encryption?: boolean
  gcp_attributes?: GcpAttributes
  init_scripts?: InitScriptInfo[]
  instance_pool_id?: string
  is_single_node?: boolean
  kind?: Kind
  node_type_id?: string
  num_workers?: number
  policy_id?: string
  remote_disk_throughput?: number
  runtime_engine?: RuntimeEngine
  single_user_name?: string
  spark_conf?: Record<string, string>
  spark_env_vars?: Record<string, string>
  spark_version?: string
  ssh_public_keys?: string[]
  total_initial_remote_disk_size?: number
  use_ml_runtime?: boolean
  worker_node_type_flexibility?: NodeTypeFlexibility
  workload_type?: WorkloadType
}

export interface Command {
  clusterId?: string
  command?: string
  contextId?: string
  language?: Language
}

export interface CommandStatusResponse {
  id?: string
  results?: Results
  status?: CommandStatus
}

export interface ContextStatusResponse {
  id?: string
  status?: ContextStatus
}

export interface CreateCluster {
  apply_policy_default_values?: boolean
  autoscale?: AutoScale
  autotermination_minutes?: number
  aws_attributes?: AwsAttributes
  azure_attributes?: AzureAttributes
  clone_from?: CloneCluster
  cluster_log_conf?: ClusterLogConf
  cluster_name?: string
  custom_tags?: Record<string, string>
  data_security_mode?: DataSecurityMode
  dependency_mode?: DependencyMode
  docker_image?: DockerImage
  driver_instance_pool_id?: string
  driver_node_type_flexibility?: NodeTypeFlexibility
  driver_node_type_id?: string
  enable_elastic_disk?: boolean
  enable_local_disk_encryption?: boolean
  gcp_attributes?: GcpAttributes
  init_scripts?: InitScriptInfo[]
  instance_pool_id?: string
  is_single_node?: boolean
  kind?: Kind
  node_type_id?: string
  num_workers?: number
  policy_id?: string
  remote_disk_throughput?: number
  runtime_engine?: RuntimeEngine
  single_user_name?: string
  spark_conf?: Record<string, string>
  spark_env_vars?: Record<string, string>
  spark_version: string
  ssh_public_keys?: string[]
  total_initial_remote_disk_size?: number
  use_ml_runtime?: boolean
  worker_node_type_flexibility?: NodeTypeFlexibility
  workload_type?: WorkloadType
}

export interface CreateClusterResponse {
  cluster_id?: string
}

export interface CreateContext {
  clusterId?: string
  language?: Language
}

export interface CreateInstancePool {
  aws_attributes?: InstancePoolAwsAttributes
  azure_attributes?: InstancePoolAzureAttributes
  custom_tags?: Record<string, string>
  disk_spec?: DiskSpec
  enable_elastic_disk?: boolean
  gcp_attributes?: InstancePoolGcpAttributes
  idle_instance_autotermination_minutes?: number
  instance_pool_name: string
  max_capacity?: number
  min_idle_instances?: number
  node_type_flexibility?: NodeTypeFlexibility
  node_type_id: string
  preloaded_docker_images?: DockerImage[]
  preloaded_spark_versions?: string[]
  remote_disk_throughput?: number
  total_initial_remote_disk_size?: number
}

export interface CreateInstancePoolResponse {
  instance_pool_id?: string
}

export interface CreatePolicy {
  definition?: string
  description?: string
  libraries?: Library[]
  max_clusters_per_user?: Int64
  name?: string
  policy_family_definition_overrides?: string
  policy_family_id?: string
}

export interface CreatePolicyResponse {
  policy_id?: string
}

export interface CreateResponse {
  script_id?: string
}

export interface Created {
  id?: string
}

export interface CustomPolicyTag {
  key: string
  value?: string
}

export interface DataPlaneEventDetails {
  event_type?: DataPlaneEventDetailsEventType
  executor_failures?: number
  host_id?: string
  timestamp?: Int64
}

export interface DbfsStorageInfo {
  destination: string
}

export interface DeleteCluster {
  cluster_id: string
}

export interface DeleteInstancePool {
  instance_pool_id: string
}

export interface DeletePolicy {
  policy_id: string
}

export interface DestroyContext {
  clusterId: string
  contextId: string
}

export interface DiskSpec {
  disk_count?: number
  disk_iops?: number
  disk_size?: number
  disk_throughput?: number
  disk_type?: DiskType
}

export interface DiskType {
  azure_disk_volume_type?: DiskTypeAzureDiskVolumeType
  ebs_volume_type?: DiskTypeEbsVolumeType
}

export interface DockerBasicAuth {
  password?: string
  username?: string
}

export interface DockerImage {
  basic_auth?: DockerBasicAuth
  url?: string
}

export interface EditCluster {
  apply_policy_default_values?: boolean
  autoscale?: AutoScale
  autotermination_minutes?: number
  aws_attributes?: AwsAttributes
  azure_attributes?: AzureAttributes
  cluster_id: string
  cluster_log_conf?: ClusterLogConf
  cluster_name?: string
  custom_tags?: Record<string, string>
  data_security_mode?: DataSecurityMode
  dependency_mode?: DependencyMode
  docker_image?: DockerImage
  driver_instance_pool_id?: string
  driver_node_type_flexibility?: NodeTypeFlexibility
  driver_node_type_id?: string
  enable_elastic_disk?: boolean
  enable_local_disk_encryption?: boolean
  gcp_attributes?: GcpAttributes
  init_scripts?: InitScriptInfo[]
  instance_pool_id?: string
  is_single_node?: boolean
  kind?: Kind
  node_type_id?: string
  num_workers?: number
  policy_id?: string
  remote_disk_throughput?: number
  runtime_engine?: RuntimeEngine
  single_user_name?: string
  spark_conf?: Record<string, string>
  spark_env_vars?: Record<string, string>
  spark_version: string
  ssh_public_keys?: string[]
  total_initial_remote_disk_size?: number
  use_ml_runtime?: boolean
  worker_node_type_flexibility?: NodeTypeFlexibility
  workload_type?: WorkloadType
}

export interface EditInstancePool {
  custom_tags?: Record<string, string>
  idle_instance_autotermination_minutes?: number
  instance_pool_id: string
  instance_pool_name: string
  max_capacity?: number
  min_idle_instances?: number
  node_type_id: string
  remote_disk_throughput?: number
  total_initial_remote_disk_size?: number
}

export interface EditPolicy {
  definition?: string
  description?: string
  libraries?: Library[]
  max_clusters_per_user?: Int64
  name?: string
  policy_family_definition_overrides?: string
  policy_family_id?: string
  policy_id: string
}

export interface EnforceClusterComplianceRequest {
  cluster_id: string
  enforce_mode?: EnforcePolicyComplianceForClusterEnforceMode
  validate_only?: boolean
}

export interface EnforceClusterComplianceResponse {
  changes?: ClusterSettingsChange[]
  enforce_result?: EnforcePolicyComplianceForClusterResponseEnforceResult
  has_changes?: boolean
}

export interface EnforcePolicyComplianceForClusterResponseClusterSettings {
  autoscale?: AutoScale
  autotermination_minutes?: number
  aws_attributes?: AwsAttributes
  azure_attributes?: AzureAttributes
  cluster_log_conf?: ClusterLogConf
  cluster_name?: string
  custom_tags?: Record<string, string>
  data_security_mode?: DataSecurityMode
  dependency_mode?: DependencyMode
  docker_image?: DockerImage
  driver_instance_pool_id?: string
  driver_node_type_flexibility?: NodeTypeFlexibility
  driver_node_type_id?: string
  enable_elastic_disk?: boolean
  enable_local_disk_encryption?: boolean
  gcp_attributes?: GcpAttributes
  init_scripts?: InitScriptInfo[]
  instance_pool_id?: string
  is_single_node?: boolean
  kind?: Kind
  node_type_id?: string
  num_workers?: number
  policy_id?: string
  remote_disk_throughput?: number
  runtime_engine?: RuntimeEngine
  single_user_name?: string
  spark_conf?: Record<string, string>
  spark_env_vars?: Record<string, string>
  spark_version?: string
  ssh_public_keys?: string[]
  total_initial_remote_disk_size?: number
  use_ml_runtime?: boolean
  worker_node_type_flexibility?: NodeTypeFlexibility
  workload_type?: WorkloadType
}

export interface Environment {
  base_environment?: string
  client?: string
  dependencies?: string[]
  environment_version?: string
  java_dependencies?: string[]
}

export interface EventDetails {
  attributes?: ClusterAttributes
  cause?: EventDetailsCause
  cluster_size?: ClusterSize
  current_num_vcpus?: number
  current_num_workers?: number
  did_not_expand_reason?: string
  disk_size?: Int64
  driver_state_message?: string
  enable_termination_for_node_blocklisted?: boolean
  free_space?: Int64
  init_scripts?: InitScriptEventDetails
  instance_id?: string
  job_run_name?: string
  previous_attributes?: ClusterAttributes
  previous_cluster_size?: ClusterSize
  previous_disk_size?: Int64
  reason?: TerminationReason
  target_num_vcpus?: number
  target_num_workers?: number
  user?: string
}

export interface GcpAttributes {
  availability?: GcpAvailability
  boot_disk_size?: number
  confidential_compute_type?: ConfidentialComputeType
  first_on_demand?: number
  google_service_account?: string
  local_ssd_count?: number
  use_preemptible_executors?: boolean
  zone_id?: string
}

export interface GcsStorageInfo {
  destination: string
}

export interface GetClusterComplianceResponse {
  is_compliant?: boolean
  pending_enforcement?: PendingEnforcement
  violations?: Record<string, string>
}

export interface GetClusterPermissionLevelsResponse {
  permission_levels?: ClusterPermissionsDescription[]
}

export interface GetClusterPolicyPermissionLevelsResponse {
  permission_levels?: ClusterPolicyPermissionsDescription[]
}

export interface GetEvents {
  cluster_id: string
  end_time?: Int64
  event_types?: EventType[]
  limit?: Int64
  offset?: Int64
  order?: GetEventsOrder
  page_size?: number
  page_token?: string
  start_time?: Int64
}

export interface GetEventsResponse {
  events?: ClusterEvent[]
  next_page?: GetEvents
  next_page_token?: string
  prev_page_token?: string
  total_count?: Int64
}

export interface GetInstancePool {
  aws_attributes?: InstancePoolAwsAttributes
  azure_attributes?: InstancePoolAzureAttributes
  custom_tags?: Record<string, string>
  default_tags?: Record<string, string>
  disk_spec?: DiskSpec
  enable_elastic_disk?: boolean
  gcp_attributes?: InstancePoolGcpAttributes
  idle_instance_autotermination_minutes?: number
  instance_pool_id: string
  instance_pool_name?: string
  max_capacity?: number
  min_idle_instances?: number
  node_type_flexibility?: NodeTypeFlexibility
  node_type_id?: string
  preloaded_docker_images?: DockerImage[]
  preloaded_spark_versions?: string[]
  remote_disk_throughput?: number
  state?: InstancePoolState
  stats?: InstancePoolStats
  status?: InstancePoolStatus
  total_initial_remote_disk_size?: number
}

export interface GetInstancePoolPermissionLevelsResponse {
  permission_levels?: InstancePoolPermissionsDescription[]
}

export interface GetSparkVersionsResponse {
  versions?: SparkVersion[]
}

export interface GlobalInitScriptCreateRequest {
  enabled?: boolean
  name: string
  position?: number
  script: string
}

export interface GlobalInitScriptDetails {
  created_at?: number
  created_by?: string
  enabled?: boolean
  name?: string
  position?: number
  script_id?: string
  updated_at?: number
  updated_by?: string
}

export interface GlobalInitScriptDetailsWithContent {
  created_at?: number
  created_by?: string
  enabled?: boolean
  name?: string
  position?: number
  script?: string
  script_id?: string
  updated_at?: number
  updated_by?: string
}

export interface GlobalInitScriptUpdateRequest {
  enabled?: boolean
  name: string
  position?: number
  script: string
}

export interface InitScriptEventDetails {
  cluster?: InitScriptInfoAndExecutionDetails[]
  global?: InitScriptInfoAndExecutionDetails[]
  reported_for_node?: string
}

export interface InitScriptInfo {
  abfss?: Adlsgen2Info
  dbfs?: DbfsStorageInfo
  file?: LocalFileInfo
  gcs?: GcsStorageInfo
  s3?: S3StorageInfo
  volumes?: VolumesStorageInfo
  workspace?: WorkspaceStorageInfo
}

export interface InitScriptInfoAndExecutionDetails {
  abfss?: Adlsgen2Info
  dbfs?: DbfsStorageInfo
  error_message?: string
  execution_duration_seconds?: number
  file?: LocalFileInfo
  gcs?: GcsStorageInfo
  s3?: S3StorageInfo
  status?: InitScriptExecutionDetailsInitScriptExecutionStatus
  stderr?: string
  volumes?: VolumesStorageInfo
  workspace?: WorkspaceStorageInfo
}

export interface InstallLibraries {
  cluster_id: string
  libraries: Library[]
}

export interface InstancePoolAccessControlRequest {
  group_name?: string
  permission_level?: InstancePoolPermissionLevel
  service_principal_name?: string
  user_name?: string
}

export interface InstancePoolAccessControlResponse {
  all_permissions?: InstancePoolPermission[]
  display_name?: string
  group_name?: string
  service_principal_name?: string
  user_name?: string
}

export interface InstancePoolAndStats {
  aws_attributes?: InstancePoolAwsAttributes
  azure_attributes?: InstancePoolAzureAttributes
  custom_tags?: Record<string, string>
  default_tags?: Record<string, string>
  disk_spec?: DiskSpec
  enable_elastic_disk?: boolean
  gcp_attributes?: InstancePoolGcpAttributes
  idle_instance_autotermination_minutes?: number
  instance_pool_id?: string
  instance_pool_name?: string
  max_capacity?: number
  min_idle_instances?: number
  node_type_flexibility?: NodeTypeFlexibility
  node_type_id?: string
  preloaded_docker_images?: DockerImage[]
  preloaded_spark_versions?: string[]
  remote_disk_throughput?: number
  state?: InstancePoolState
  stats?: InstancePoolStats
  status?: InstancePoolStatus
  total_initial_remote_disk_size?: number
}

export interface InstancePoolAwsAttributes {
  availability?: InstancePoolAwsAttributesAvailability
  instance_profile_arn?: string
  spot_bid_price_percent?: number
  zone_id?: string
}

export interface InstancePoolAzureAttributes {
  availability?: InstancePoolAzureAttributesAvailability
  capacity_reservation_group?: string
  spot_bid_max_price?: number
}

export interface InstancePoolGcpAttributes {
  gcp_availability?: GcpAvailability
  local_ssd_count?: number
  zone_id?: string
}

export interface InstancePoolPermission {
  inherited?: boolean
  inherited_from_object?: string[]
  permission_level?: InstancePoolPermissionLevel
}

export interface InstancePoolPermissions {
  access_control_list?: InstancePoolAccessControlResponse[]
  object_id?: string
  object_type?: string
}

export interface InstancePoolPermissionsDescription {
  description?: string
  permission_level?: InstancePoolPermissionLevel
}

export interface InstancePoolPermissionsRequest {
  access_control_list?: InstancePoolAccessControlRequest[]
}

export interface InstancePoolStats {
  idle_count?: number
  pending_idle_count?: number
  pending_used_count?: number
  used_count?: number
}

export interface InstancePoolStatus {
  pending_instance_errors?: PendingInstanceError[]
}

export interface InstanceProfile {
  iam_role_arn?: string
  instance_profile_arn: string
  is_meta_instance_profile?: boolean
}

export interface Library {
  cran?: RCranLibrary
  egg?: string
  jar?: string
  maven?: MavenLibrary
  pypi?: PythonPyPiLibrary
  requirements?: string
  whl?: string
}

export interface LibraryFullStatus {
  is_library_for_all_clusters?: boolean
  library?: Library
  messages?: string[]
  status?: LibraryInstallStatus
}

export interface ListAllClusterLibraryStatusesResponse {
  statuses?: ClusterLibraryStatuses[]
}

export interface ListAvailableZonesResponse {
  default_zone?: string
  zones?: string[]
}

export interface ListClusterCompliancesResponse {
  clusters?: ClusterCompliance[]
  next_page_token?: string
  prev_page_token?: string
}

export interface ListClustersFilterBy {
  cluster_sources?: ClusterSource[]
  cluster_states?: State[]
  is_pinned?: boolean
  policy_id?: string
}

export interface ListClustersResponse {
  clusters?: ClusterDetails[]
  next_page_token?: string
  prev_page_token?: string
}

export interface ListClustersSortBy {
  direction?: ListClustersSortByDirection
  field?: ListClustersSortByField
}

export interface ListGlobalInitScriptsResponse {
  scripts?: GlobalInitScriptDetails[]
}

export interface ListInstancePools {
  instance_pools?: InstancePoolAndStats[]
}

export interface ListInstanceProfilesResponse {
  instance_profiles?: InstanceProfile[]
}

export interface ListNodeTypesResponse {
  node_types?: NodeType[]
}

export interface ListPoliciesResponse {
  policies?: Policy[]
}

export interface ListPolicyFamiliesResponse {
  next_page_token?: string
  policy_families?: PolicyFamily[]
}

export interface LocalFileInfo {
  destination: string
}

export interface LogAnalyticsInfo {
  log_analytics_primary_key?: string
  log_analytics_workspace_id?: string
}

export interface LogSyncStatus {
  last_attempted?: Int64
  last_exception?: string
}

export interface MavenLibrary {
  coordinates: string
  exclusions?: string[]
  repo?: string
}

export interface NodeInstanceType {
  instance_type_id: string
  local_disk_size_gb?: number
  local_disks?: number
  local_nvme_disk_size_gb?: number
  local_nvme_disks?: number
}

export interface NodeType {
  category: string
  description: string
  display_order?: number
  instance_type_id: string
  is_deprecated?: boolean
  is_encrypted_in_transit?: boolean
  is_graviton?: boolean
  is_hidden?: boolean
  is_io_cache_enabled?: boolean
  memory_mb: number
  node_info?: CloudProviderNodeInfo
  node_instance_type?: NodeInstanceType
  node_type_id: string
  num_cores: number
  num_gpus?: number
  photon_driver_capable?: boolean
  photon_worker_capable?: boolean
  support_cluster_tags?: boolean
  support_ebs_volumes?: boolean
  support_port_forwarding?: boolean
}

export interface NodeTypeFlexibility {
  alternate_node_type_ids?: string[]
}

export interface PendingEnforcement {
  enforcement_status?: PendingEnforcementEnforcementStatus
  initiate_time?: string
  initiator_user?: string
  target_changes?: ClusterSettingsChange[]
  target_spec?: EnforcePolicyComplianceForClusterResponseClusterSettings
}

export interface PendingInstanceError {
  instance_id?: string
  message?: string
}

export interface PermanentDeleteCluster {
  cluster_id: string
}

export interface PinCluster {
  cluster_id: string
}

export interface Policy {
  created_at_timestamp?: Int64
  creator_user_name?: string
  definition?: string
  description?: string
  is_default?: boolean
  libraries?: Library[]
  max_clusters_per_user?: Int64
  name?: string
  policy_family_definition_overrides?: string
  policy_family_id?: string
  policy_id?: string
}

export interface PolicyFamily {
  definition?: string
  description?: string
  name?: string
  policy_family_id?: string
}

export interface PythonPyPiLibrary {
  package: string
  repo?: string
}

export interface RCranLibrary {
  package: string
  repo?: string
}

export interface RemoveInstanceProfile {
  instance_profile_arn: string
}

export interface ResizeCluster {
  autoscale?: AutoScale
  cluster_id: string
  num_workers?: number
}

export interface RestartCluster {
  cluster_id: string
  restart_user?: string
}

export interface Results {
  cause?: string
  data?: unknown
  fileName?: string
  fileNames?: string[]
  isJsonSchema?: boolean
  pos?: number
  resultType?: ResultType
  schema?: Array<Record<string, unknown>>
  summary?: string
  truncated?: boolean
}

export interface S3StorageInfo {
  canned_acl?: string
  destination: string
  enable_encryption?: boolean
  encryption_type?: string
  endpoint?: string
  kms_key?: string
  region?: string
}

export interface SparkNode {
  host_private_ip?: string
  instance_id?: string
  node_aws_attributes?: SparkNodeAwsAttributes
  node_id?: string
  private_ip?: string
  public_dns?: string
  start_timestamp?: Int64
}

export interface SparkNodeAwsAttributes {
  is_spot?: boolean
}

export interface SparkVersion {
  key?: string
  name?: string
}

export interface StartCluster {
  cluster_id: string
}

export interface TerminationReason {
  code?: TerminationReasonCode
  parameters?: Record<string, string>
  type?: TerminationReasonType
}

export interface UninstallLibraries {
  cluster_id: string
  libraries: Library[]
}

export interface UnpinCluster {
  cluster_id: string
}

export interface UpdateCluster {
  cluster?: UpdateClusterResource
  cluster_id: string
  update_mask: string
}

export interface UpdateClusterResource {
  autoscale?: AutoScale
  autotermination_minutes?: number
  aws_attributes?: AwsAttributes
  azure_attributes?: AzureAttributes
  cluster_log_conf?: ClusterLogConf
  cluster_name?: string
  custom_tags?: Record<string, string>
  data_security_mode?: DataSecurityMode
  dependency_mode?: DependencyMode
  docker_image?: DockerImage
  driver_instance_pool_id?: string
  driver_node_type_flexibility?: NodeTypeFlexibility
  driver_node_type_id?: string
  enable_elastic_disk?: boolean
  enable_local_disk_encryption?: boolean
  gcp_attributes?: GcpAttributes
  init_scripts?: InitScriptInfo[]
  instance_pool_id?: string
  is_single_node?: boolean
  kind?: Kind
  node_type_id?: string
  num_workers?: number
  policy_id?: string
  remote_disk_throughput?: number
  runtime_engine?: RuntimeEngine
  single_user_name?: string
  spark_conf?: Record<string, string>
  spark_env_vars?: Record<string, string>
  spark_version?: string
  ssh_public_keys?: string[]
  total_initial_remote_disk_size?: number
  use_ml_runtime?: boolean
  worker_node_type_flexibility?: NodeTypeFlexibility
  workload_type?: WorkloadType
}

export interface VolumesStorageInfo {
  destination: string
}

export interface WorkloadType {
  clients: ClientsTypes
}

export interface WorkspaceStorageInfo {
  destination: string
}

export type AwsAvailability = 'ON_DEMAND' | 'SPOT' | 'SPOT_WITH_FALLBACK' | (string & {})

export type AzureAvailability = 'ON_DEMAND_AZURE' | 'SPOT_AZURE' | 'SPOT_WITH_FALLBACK_AZURE' | (string & {})

export type CloudProviderNodeStatus = 'NotAvailableInRegion' | 'NotEnabledOnSubscription' | (string & {})

export type ClusterPermissionLevel = 'CAN_ATTACH_TO' | 'CAN_MANAGE' | 'CAN_RESTART' | (string & {})

export type ClusterPolicyPermissionLevel = 'CAN_USE' | (string & {})

export type ClusterSource = 'API' | 'JOB' | 'MODELS' | 'PIPELINE' | 'PIPELINE_MAINTENANCE' | 'SQL' | 'UI' | (string & {})

export type CommandStatus = 'Cancelled' | 'Cancelling' | 'Error' | 'Finished' | 'Queued' | 'Running' | (string & {})

export type ConfidentialComputeType = 'CONFIDENTIAL_COMPUTE_TYPE_NONE' | 'SEV_SNP' | (string & {})

export type ContextStatus = 'Error' | 'Pending' | 'Running' | (string & {})

export type DataPlaneEventDetailsEventType = 'NODE_BLACKLISTED' | 'NODE_EXCLUDED_DECOMMISSIONED' | (string & {})

export type DataSecurityMode = 'DATA_SECURITY_MODE_AUTO' | 'DATA_SECURITY_MODE_DEDICATED' | 'DATA_SECURITY_MODE_STANDARD' | 'LEGACY_PASSTHROUGH' | 'LEGACY_SINGLE_USER' | 'LEGACY_SINGLE_USER_STANDARD' | 'LEGACY_TABLE_ACL' | 'NONE' | 'SINGLE_USER' | 'USER_ISOLATION' | (string & {})

export type DependencyMode = 'DEPENDENCY_MODE_AUTO' | 'DEPENDENCY_MODE_CLUSTER_LIBRARIES' | 'DEPENDENCY_MODE_ENVIRONMENTS' | (string & {})

export type DiskTypeAzureDiskVolumeType = 'PREMIUM_LRS' | 'STANDARD_LRS' | (string & {})

export type DiskTypeEbsVolumeType = 'GENERAL_PURPOSE_SSD' | 'THROUGHPUT_OPTIMIZED_HDD' | (string & {})

export type EbsVolumeType = 'GENERAL_PURPOSE_SSD' | 'THROUGHPUT_OPTIMIZED_HDD' | (string & {})

export type EnforcePolicyComplianceForClusterEnforceMode = 'ENFORCE_IMMEDIATELY' | 'WAIT_FOR_TERMINATION' | (string & {})

export type EnforcePolicyComplianceForClusterResponseEnforceResult = 'APPLIED' | 'DEFERRED' | 'NO_CHANGES' | (string & {})

export type EventDetailsCause = 'AUTORECOVERY' | 'AUTOSCALE' | 'AUTOSCALE_V2' | 'DBR_AUTOSCALE' | 'REPLACE_BAD_NODES' | 'USER_REQUEST' | (string & {})

export type EventType = 'ADD_NODES_FAILED' | 'AUTOMATIC_CLUSTER_UPDATE' | 'AUTOSCALING_BACKOFF' | 'AUTOSCALING_FAILED' | 'AUTOSCALING_STATS_REPORT' | 'CLUSTER_MIGRATED' | 'CREATING' | 'DBFS_DOWN' | 'DECOMMISSION_ENDED' | 'DECOMMISSION_STARTED' | 'DEFERRED_POLICY_ENFORCEMENT_FAILED' | 'DEFERRED_POLICY_ENFORCEMENT_SCHEDULED' | 'DID_NOT_EXPAND_DISK' | 'DRIVER_HEALTHY' | 'DRIVER_NOT_RESPONDING' | 'DRIVER_UNAVAILABLE' | 'EDITED' | 'EXPANDED_DISK' | 'FAILED_TO_EXPAND_DISK' | 'INIT_SCRIPTS_FINISHED' | 'INIT_SCRIPTS_STARTED' | 'METASTORE_DOWN' | 'NODES_LOST' | 'NODE_BLACKLISTED' | 'NODE_EXCLUDED_DECOMMISSIONED' | 'PINNED' | 'RESIZING' | 'RESTARTING' | 'RUNNING' | 'SPARK_EXCEPTION' | 'STARTING' | 'TERMINATING' | 'UC_VOLUME_MISCONFIGURED' | 'UNPINNED' | 'UPSIZE_COMPLETED' | (string & {})

export type GcpAvailability = 'ON_DEMAND_GCP' | 'PREEMPTIBLE_GCP' | 'PREEMPTIBLE_WITH_FALLBACK_GCP' | (string & {})

export type GetEventsOrder = 'ASC' | 'DESC' | (string & {})

export type HardwareAcceleratorType = 'GPU_1xA10' | 'GPU_8xH100' | (string & {})

export type InitScriptExecutionDetailsInitScriptExecutionStatus = 'FAILED_EXECUTION' | 'FAILED_FETCH' | 'FUSE_MOUNT_FAILED' | 'NOT_EXECUTED' | 'SKIPPED' | 'SUCCEEDED' | 'UNKNOWN' | (string & {})

export type InstancePoolAwsAttributesAvailability = 'ON_DEMAND' | 'SPOT' | (string & {})

export type InstancePoolAzureAttributesAvailability = 'ON_DEMAND_AZURE' | 'SPOT_AZURE' | (string & {})

export type InstancePoolPermissionLevel = 'CAN_ATTACH_TO' | 'CAN_MANAGE' | (string & {})

export type InstancePoolState = 'ACTIVE' | 'DELETED' | 'STOPPED' | (string & {})

export type Kind = 'CLASSIC_PREVIEW' | (string & {})

export type Language = 'python' | 'r' | 'scala' | 'sql' | (string & {})

export type LibraryInstallStatus = 'FAILED' | 'INSTALLED' | 'INSTALLING' | 'PENDING' | 'RESOLVING' | 'RESTORED' | 'SKIPPED' | 'UNINSTALL_ON_RESTART' | (string & {})

export type ListClustersSortByDirection = 'ASC' | 'DESC' | (string & {})

export type ListClustersSortByField = 'CLUSTER_NAME' | 'DEFAULT' | (string & {})

export type ListSortColumn = 'POLICY_CREATION_TIME' | 'POLICY_NAME' | (string & {})

export type ListSortOrder = 'ASC' | 'DESC' | (string & {})

export type PendingEnforcementEnforcementStatus = 'ACTIVE' | 'INACTIVE' | (string & {})

export type ResultType = 'error' | 'image' | 'images' | 'table' | 'text' | (string & {})

export type RuntimeEngine = 'NULL' | 'PHOTON' | 'STANDARD' | (string & {})

export type State = 'ERROR' | 'PENDING' | 'RESIZING' | 'RESTARTING' | 'RUNNING' | 'TERMINATED' | 'TERMINATING' | 'UNKNOWN' | (string & {})

export type TerminationReasonCode = 'ABUSE_DETECTED' | 'ACCESS_TOKEN_FAILURE' | 'ALLOCATION_TIMEOUT' | 'ALLOCATION_TIMEOUT_NODE_DAEMON_NOT_READY' | 'ALLOCATION_TIMEOUT_NO_HEALTHY_AND_WARMED_UP_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_HEALTHY_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_MATCHED_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_READY_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_UNALLOCATED_CLUSTERS' | 'ALLOCATION_TIMEOUT_NO_WARMED_UP_CLUSTERS' | 'ATTACH_PROJECT_FAILURE' | 'AWS_AUTHORIZATION_FAILURE' | 'AWS_INACCESSIBLE_KMS_KEY_FAILURE' | 'AWS_INSTANCE_PROFILE_UPDATE_FAILURE' | 'AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE' | 'AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE' | 'AWS_INVALID_KEY_PAIR' | 'AWS_INVALID_KMS_KEY_STATE' | 'AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE' | 'AWS_REQUEST_LIMIT_EXCEEDED' | 'AWS_RESOURCE_QUOTA_EXCEEDED' | 'AWS_UNSUPPORTED_FAILURE' | 'AZURE_BYOK_KEY_PERMISSION_FAILURE' | 'AZURE_EPHEMERAL_DISK_FAILURE' | 'AZURE_INVALID_DEPLOYMENT_TEMPLATE' | 'AZURE_OPERATION_NOT_ALLOWED_EXCEPTION' | 'AZURE_PACKED_DEPLOYMENT_PARTIAL_FAILURE' | 'AZURE_QUOTA_EXCEEDED_EXCEPTION' | 'AZURE_RESOURCE_MANAGER_THROTTLING' | 'AZURE_RESOURCE_PROVIDER_THROTTLING' | 'AZURE_UNEXPECTED_DEPLOYMENT_TEMPLATE_FAILURE' | 'AZURE_VM_EXTENSION_FAILURE' | 'AZURE_VNET_CONFIGURATION_FAILURE' | 'BOOTSTRAP_TIMEOUT' | 'BOOTSTRAP_TIMEOUT_CLOUD_PROVIDER_EXCEPTION' | 'BOOTSTRAP_TIMEOUT_DUE_TO_MISCONFIG' | 'BUDGET_POLICY_LIMIT_ENFORCEMENT_ACTIVATED' | 'BUDGET_POLICY_RESOLUTION_FAILURE' | 'CLOUD_ACCOUNT_POD_QUOTA_EXCEEDED' | 'CLOUD_ACCOUNT_SETUP_FAILURE' | 'CLOUD_OPERATION_CANCELLED' | 'CLOUD_PROVIDER_DISK_SETUP_FAILURE' | 'CLOUD_PROVIDER_INSTANCE_NOT_LAUNCHED' | 'CLOUD_PROVIDER_LAUNCH_FAILURE' | 'CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG' | 'CLOUD_PROVIDER_RESOURCE_STOCKOUT' | 'CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG' | 'CLOUD_PROVIDER_SHUTDOWN' | 'CLUSTER_OPERATION_THROTTLED' | 'CLUSTER_OPERATION_TIMEOUT' | 'COMMUNICATION_LOST' | 'CONTAINER_LAUNCH_FAILURE' | 'CONTROL_PLANE_CONNECTION_FAILURE' | 'CONTROL_PLANE_CONNECTION_FAILURE_DUE_TO_MISCONFIG' | 'CONTROL_PLANE_REQUEST_FAILURE' | 'CONTROL_PLANE_REQUEST_FAILURE_DUE_TO_MISCONFIG' | 'DATABASE_CONNECTION_FAILURE' | 'DATA_ACCESS_CONFIG_CHANGED' | 'DBFS_COMPONENT_UNHEALTHY' | 'DBR_IMAGE_RESOLUTION_FAILURE' | 'DISASTER_RECOVERY_REPLICATION' | 'DNS_RESOLUTION_ERROR' | 'DOCKER_CONTAINER_CREATION_EXCEPTION' | 'DOCKER_IMAGE_PULL_FAILURE' | 'DOCKER_IMAGE_TOO_LARGE_FOR_INSTANCE_EXCEPTION' | 'DOCKER_INVALID_OS_EXCEPTION' | 'DRIVER_EVICTION' | 'DRIVER_LAUNCH_TIMEOUT' | 'DRIVER_NODE_UNREACHABLE' | 'DRIVER_OUT_OF_DISK' | 'DRIVER_OUT_OF_MEMORY' | 'DRIVER_POD_CREATION_FAILURE' | 'DRIVER_UNEXPECTED_FAILURE' | 'DRIVER_UNHEALTHY' | 'DRIVER_UNREACHABLE' | 'DRIVER_UNRESPONSIVE' | 'DYNAMIC_SPARK_CONF_SIZE_EXCEEDED' | 'EOS_SPARK_IMAGE' | 'EXECUTION_COMPONENT_UNHEALTHY' | 'EXECUTOR_POD_UNSCHEDULED' | 'GCP_API_RATE_QUOTA_EXCEEDED' | 'GCP_DENIED_BY_ORG_POLICY' | 'GCP_FORBIDDEN' | 'GCP_IAM_TIMEOUT' | 'GCP_INACCESSIBLE_KMS_KEY_FAILURE' | 'GCP_INSUFFICIENT_CAPACITY' | 'GCP_IP_SPACE_EXHAUSTED' | 'GCP_KMS_KEY_PERMISSION_DENIED' | 'GCP_NOT_FOUND' | 'GCP_QUOTA_EXCEEDED' | 'GCP_RESOURCE_QUOTA_EXCEEDED' | 'GCP_SERVICE_ACCOUNT_ACCESS_DENIED' | 'GCP_SERVICE_ACCOUNT_DELETED' | 'GCP_SERVICE_ACCOUNT_NOT_FOUND' | 'GCP_SUBNET_NOT_READY' | 'GCP_TRUSTED_IMAGE_PROJECTS_VIOLATED' | 'GKE_BASED_CLUSTER_TERMINATION' | 'GLOBAL_INIT_SCRIPT_FAILURE' | 'HIVEMETASTORE_CONNECTIVITY_FAILURE' | 'HIVE_METASTORE_PROVISIONING_FAILURE' | 'IMAGE_PULL_PERMISSION_DENIED' | 'INACTIVITY' | 'INIT_CONTAINER_NOT_FINISHED' | 'INIT_SCRIPT_FAILURE' | 'INSTANCE_POOL_CLUSTER_FAILURE' | 'INSTANCE_POOL_MAX_CAPACITY_REACHED' | 'INSTANCE_POOL_NOT_FOUND' | 'INSTANCE_UNREACHABLE' | 'INSTANCE_UNREACHABLE_DUE_TO_MISCONFIG' | 'INTERNAL_CAPACITY_FAILURE' | 'INTERNAL_ERROR' | 'INVALID_ARGUMENT' | 'INVALID_AWS_PARAMETER' | 'INVALID_INSTANCE_PLACEMENT_PROTOCOL' | 'INVALID_SPARK_IMAGE' | 'INVALID_WORKER_IMAGE_FAILURE' | 'IN_PENALTY_BOX' | 'IP_EXHAUSTION_FAILURE' | 'JOB_FINISHED' | 'K8S_ACTIVE_POD_QUOTA_EXCEEDED' | 'K8S_AUTOSCALING_FAILURE' | 'K8S_DBR_CLUSTER_LAUNCH_TIMEOUT' | 'LAZY_ALLOCATION_TIMEOUT' | 'MAINTENANCE_MODE' | 'METASTORE_COMPONENT_UNHEALTHY' | 'MTLS_PORT_CONNECTIVITY_FAILURE' | 'NEPHOS_RESOURCE_MANAGEMENT' | 'NETVISOR_SETUP_TIMEOUT' | 'NETWORK_CHECK_CONTROL_PLANE_FAILURE' | 'NETWORK_CHECK_CONTROL_PLANE_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_DNS_SERVER_FAILURE' | 'NETWORK_CHECK_DNS_SERVER_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_METADATA_ENDPOINT_FAILURE' | 'NETWORK_CHECK_METADATA_ENDPOINT_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE' | 'NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_NIC_FAILURE' | 'NETWORK_CHECK_NIC_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CHECK_STORAGE_FAILURE' | 'NETWORK_CHECK_STORAGE_FAILURE_DUE_TO_MISCONFIG' | 'NETWORK_CONFIGURATION_FAILURE' | 'NFS_MOUNT_FAILURE' | 'NO_MATCHED_K8S' | 'NO_MATCHED_K8S_TESTING_TAG' | 'NPIP_TUNNEL_SETUP_FAILURE' | 'NPIP_TUNNEL_TOKEN_FAILURE' | 'POD_ASSIGNMENT_FAILURE' | 'POD_SCHEDULING_FAILURE' | 'RATE_LIMITED' | 'REQUEST_REJECTED' | 'REQUEST_THROTTLED' | 'RESOURCE_USAGE_BLOCKED' | 'SECRET_CREATION_FAILURE' | 'SECRET_PERMISSION_DENIED' | 'SECRET_RESOLUTION_ERROR' | 'SECURITY_DAEMON_REGISTRATION_EXCEPTION' | 'SELF_BOOTSTRAP_FAILURE' | 'SERVERLESS_LONG_RUNNING_TERMINATED' | 'SKIPPED_SLOW_NODES' | 'SLOW_IMAGE_DOWNLOAD' | 'SPARK_ERROR' | 'SPARK_IMAGE_DOWNLOAD_FAILURE' | 'SPARK_IMAGE_DOWNLOAD_THROTTLED' | 'SPARK_IMAGE_NOT_FOUND' | 'SPARK_STARTUP_FAILURE' | 'SPOT_INSTANCE_TERMINATION' | 'SSH_BOOTSTRAP_FAILURE' | 'STORAGE_DOWNLOAD_FAILURE' | 'STORAGE_DOWNLOAD_FAILURE_DUE_TO_MISCONFIG' | 'STORAGE_DOWNLOAD_FAILURE_SLOW' | 'STORAGE_DOWNLOAD_FAILURE_THROTTLED' | 'STS_CLIENT_SETUP_FAILURE' | 'SUBNET_EXHAUSTED_FAILURE' | 'TEMPORARILY_UNAVAILABLE' | 'TRIAL_EXPIRED' | 'UNEXPECTED_LAUNCH_FAILURE' | 'UNEXPECTED_POD_RECREATION' | 'UNKNOWN' | 'UNSUPPORTED_INSTANCE_TYPE' | 'UPDATE_INSTANCE_PROFILE_FAILURE' | 'USAGE_POLICY_ENTITLEMENT_DENIED' | 'USER_INITIATED_VM_TERMINATION' | 'USER_REQUEST' | 'WORKER_SETUP_FAILURE' | 'WORKSPACE_CANCELLED_ERROR' | 'WORKSPACE_CONFIGURATION_ERROR' | 'WORKSPACE_UPDATE' | (string & {})

export type TerminationReasonType = 'CLIENT_ERROR' | 'CLOUD_FAILURE' | 'SERVICE_FAULT' | 'SUCCESS' | (string & {})
