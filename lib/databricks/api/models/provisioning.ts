// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface AwsCredentials {
  sts_role?: StsRole
}

export interface AwsKeyInfo {
  key_alias?: string
  key_arn: string
  key_region: string
  reuse_key_for_cluster_volumes?: boolean
}

export interface AzureKeyInfo {
  disk_encryption_set_id?: string
  key_access_configuration?: KeyAccessConfiguration
  key_name?: string
  key_vault_uri?: string
  tenant_id?: string
  version?: string
}

export interface AzureWorkspaceInfo {
  resource_group?: string
  subscription_id?: string
}

export interface CloudResourceContainer {
  gcp?: CustomerFacingGcpCloudResourceContainer
}

export interface CreateAwsKeyInfo {
  key_alias?: string
  key_arn: string
  key_region?: string
  reuse_key_for_cluster_volumes?: boolean
}

export interface CreateAzureKeyInfo {
  disk_encryption_set_id?: string
  key_access_configuration?: KeyAccessConfiguration
  key_name?: string
  key_vault_uri?: string
  tenant_id?: string
  version?: string
}

export interface CreateCredentialAwsCredentials {
  sts_role?: CreateCredentialStsRole
}

export interface CreateCredentialRequest {
  aws_credentials: CreateCredentialAwsCredentials
  credentials_name: string
}

export interface CreateCredentialStsRole {
  role_arn?: string
}

export interface CreateCustomerManagedKeyRequest {
  aws_key_info?: CreateAwsKeyInfo
  azure_key_info?: CreateAzureKeyInfo
  gcp_key_info?: CreateGcpKeyInfo
  use_cases: KeyUseCase[]
}

export interface CreateGcpKeyInfo {
  gcp_service_account?: GcpServiceAccount
  kms_key_id: string
  manual?: boolean
}

export interface CreateNetworkRequest {
  gcp_network_info?: GcpNetworkInfo
  network_name?: string
  security_group_ids?: string[]
  subnet_ids?: string[]
  vpc_endpoints?: NetworkVpcEndpoints
  vpc_id?: string
}

export interface CreatePrivateAccessSettingsRequest {
  allowed_vpc_endpoint_ids?: string[]
  private_access_level?: PrivateAccessLevel
  private_access_settings_name?: string
  public_access_enabled?: boolean
  region?: string
}

export interface CreateStorageConfigurationRequest {
  role_arn?: string
  root_bucket_info: RootBucketInfo
  storage_configuration_name: string
}

export interface CreateVpcEndpointRequest {
  aws_vpc_endpoint_id?: string
  gcp_vpc_endpoint_info?: GcpVpcEndpointInfo
  region?: string
  vpc_endpoint_name?: string
}

export interface CreateWorkspaceRequest {
  aws_region?: string
  cloud?: string
  cloud_resource_container?: CloudResourceContainer
  compute_mode?: CustomerFacingComputeMode
  credentials_id?: string
  custom_tags?: Record<string, string>
  deployment_name?: string
  gcp_managed_network_config?: GcpManagedNetworkConfig
  gke_config?: GkeConfig
  location?: string
  managed_services_customer_managed_key_id?: string
  network_connectivity_config_id?: string
  network_id?: string
  pricing_tier?: PricingTier
  private_access_settings_id?: string
  storage_configuration_id?: string
  storage_customer_managed_key_id?: string
  workspace_name?: string
}

export interface Credential {
  account_id?: string
  aws_credentials?: AwsCredentials
  creation_time?: Int64
  credentials_id?: string
  credentials_name?: string
}

export interface CustomerFacingGcpCloudResourceContainer {
  project_id?: string
}

export interface CustomerManagedKey {
  account_id?: string
  aws_key_info?: AwsKeyInfo
  azure_key_info?: AzureKeyInfo
  creation_time?: Int64
  customer_managed_key_id?: string
  gcp_key_info?: GcpKeyInfo
  use_cases?: KeyUseCase[]
}

export interface GcpCommonNetworkConfig {
  gke_cluster_master_ip_range?: string
  gke_connectivity_type?: GkeConfigConnectivityType
}

export interface GcpKeyInfo {
  gcp_service_account?: GcpServiceAccount
  kms_key_id: string
  manual?: boolean
}

export interface GcpManagedNetworkConfig {
  gke_cluster_pod_ip_range?: string
  gke_cluster_service_ip_range?: string
  subnet_cidr?: string
}

export interface GcpNetworkInfo {
  network_project_id: string
  pod_ip_range_name: string
  service_ip_range_name: string
  subnet_id: string
  subnet_region: string
  vpc_id: string
}

export interface GcpServiceAccount {
  service_account_email?: string
}

export interface GcpVpcEndpointInfo {
  endpoint_region: string
  project_id: string
  psc_connection_id?: string
  psc_endpoint_name: string
  service_attachment_id?: string
}

export interface GkeConfig {
  connectivity_type?: GkeConfigConnectivityType
  master_ip_range?: string
}

export interface KeyAccessConfiguration {
  credential_id?: string
}

export interface Network {
  account_id?: string
  creation_time?: Int64
  error_messages?: NetworkHealth[]
  gcp_network_info?: GcpNetworkInfo
  network_id?: string
  network_name?: string
  security_group_ids?: string[]
  subnet_ids?: string[]
  vpc_endpoints?: NetworkVpcEndpoints
  vpc_id?: string
  vpc_status?: VpcStatus
  warning_messages?: NetworkWarning[]
  workspace_id?: Int64
}

export interface NetworkHealth {
  error_message?: string
  error_type?: ErrorType
}

export interface NetworkVpcEndpoints {
  dataplane_relay?: string[]
  rest_api?: string[]
}

export interface NetworkWarning {
  warning_message?: string
  warning_type?: WarningType
}

export interface PrivateAccessSettings {
  account_id?: string
  allowed_vpc_endpoint_ids?: string[]
  private_access_level?: PrivateAccessLevel
  private_access_settings_id?: string
  private_access_settings_name?: string
  public_access_enabled?: boolean
  region?: string
}

export interface RootBucketInfo {
  bucket_name?: string
}

export interface StorageConfiguration {
  account_id?: string
  creation_time?: Int64
  role_arn?: string
  root_bucket_info?: RootBucketInfo
  storage_configuration_id?: string
  storage_configuration_name?: string
}

export interface StsRole {
  role_arn?: string
}

export interface VpcEndpoint {
  account_id?: string
  aws_account_id?: string
  aws_endpoint_service_id?: string
  aws_vpc_endpoint_id?: string
  gcp_vpc_endpoint_info?: GcpVpcEndpointInfo
  region?: string
  state?: string
  use_case?: EndpointUseCase
  vpc_endpoint_id?: string
  vpc_endpoint_name?: string
}

export interface Workspace {
  account_id?: string
  aws_region?: string
  azure_workspace_info?: AzureWorkspaceInfo
  cloud?: string
  cloud_resource_container?: CloudResourceContainer
  compute_mode?: CustomerFacingComputeMode
  creation_time?: Int64
  credentials_id?: string
  custom_tags?: Record<string, string>
  deployment_name?: string
  expected_workspace_status?: WorkspaceStatus
  gcp_managed_network_config?: GcpManagedNetworkConfig
  gke_config?: GkeConfig
  location?: string
  managed_services_customer_managed_key_id?: string
  network?: WorkspaceNetwork
  network_connectivity_config_id?: string
  network_id?: string
  pricing_tier?: PricingTier
  private_access_settings_id?: string
  storage_configuration_id?: string
  storage_customer_managed_key_id?: string
  storage_mode?: CustomerFacingStorageMode
  workspace_id?: Int64
  workspace_name?: string
  workspace_status?: WorkspaceStatus
  workspace_status_message?: string
}

export interface WorkspaceNetwork {
  gcp_common_network_config?: GcpCommonNetworkConfig
  gcp_managed_network_config?: GcpManagedNetworkConfig
  network_id?: string
}

export type CustomerFacingComputeMode = 'HYBRID' | 'SERVERLESS' | (string & {})

export type CustomerFacingStorageMode = 'CUSTOMER_HOSTED' | 'DEFAULT_STORAGE' | (string & {})

export type EndpointUseCase = 'DATAPLANE_RELAY_ACCESS' | 'GENERAL_ACCESS' | 'WORKSPACE_ACCESS' | (string & {})

export type ErrorType = 'credentials' | 'networkAcl' | 'securityGroup' | 'subnet' | 'vpc' | (string & {})

export type GkeConfigConnectivityType = 'PRIVATE_NODE_PUBLIC_MASTER' | 'PUBLIC_NODE_PUBLIC_MASTER' | (string & {})

export type KeyUseCase = 'MANAGED_SERVICES' | 'STORAGE' | (string & {})

export type PricingTier = 'COMMUNITY_EDITION' | 'DEDICATED' | 'ENTERPRISE' | 'PREMIUM' | 'STANDARD' | 'UNKNOWN' | (string & {})

export type PrivateAccessLevel = 'ACCOUNT' | 'ENDPOINT' | (string & {})

export type VpcStatus = 'BROKEN' | 'UNATTACHED' | 'VALID' | 'WARNED' | (string & {})

export type WarningType = 'securityGroup' | 'subnet' | (string & {})

export type WorkspaceStatus = 'BANNED' | 'CANCELLING' | 'FAILED' | 'NOT_PROVISIONED' | 'PROVISIONING' | 'RUNNING' | (string & {})
