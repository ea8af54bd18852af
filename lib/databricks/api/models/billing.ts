// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Binary, Int64 } from '../../operation'
import type * as compute from './compute'

export interface ActionConfiguration {
  action_configuration_id?: string
  action_type?: ActionConfigurationType
  target?: string
}

export interface AlertConfiguration {
  action_configurations?: ActionConfiguration[]
  alert_configuration_id?: string
  principal_overrides?: PrincipalOverride[]
  quantity_threshold?: string
  quantity_type?: AlertConfigurationQuantityType
  scope_type?: AlertConfigurationScopeType
  time_period?: AlertConfigurationTimePeriod
  trigger_type?: AlertConfigurationTriggerType
}

export interface BudgetConfiguration {
  account_id?: string
  alert_configurations?: AlertConfiguration[]
  budget_configuration_id?: string
  create_time?: Int64
  display_name?: string
  filter?: BudgetConfigurationFilter
  resource_type?: BudgetResourceType
  update_time?: Int64
}

export interface BudgetConfigurationFilter {
  tags?: BudgetConfigurationFilterTagClause[]
  workspace_id?: BudgetConfigurationFilterWorkspaceIdClause
}

export interface BudgetConfigurationFilterClause {
  operator?: BudgetConfigurationFilterOperator
  values?: string[]
}

export interface BudgetConfigurationFilterTagClause {
  key?: string
  value?: BudgetConfigurationFilterClause
}

export interface BudgetConfigurationFilterWorkspaceIdClause {
  operator?: BudgetConfigurationFilterOperator
  values?: Int64[]
}

export interface BudgetPolicy {
  binding_workspace_ids?: Int64[]
  custom_tags?: compute.CustomPolicyTag[]
  policy_id?: string
  policy_name?: string
}

export interface CreateBillingUsageDashboardRequest {
  dashboard_type?: UsageDashboardType
  major_version?: UsageDashboardMajorVersion
  workspace_id?: Int64
}

export interface CreateBillingUsageDashboardResponse {
  dashboard_id?: string
}

export interface CreateBudgetConfigurationBudget {
  account_id?: string
  alert_configurations?: CreateBudgetConfigurationBudgetAlertConfigurations[]
  display_name?: string
  filter?: BudgetConfigurationFilter
  resource_type?: BudgetResourceType
}

export interface CreateBudgetConfigurationBudgetActionConfigurations {
  action_type?: ActionConfigurationType
  target?: string
}

export interface CreateBudgetConfigurationBudgetAlertConfigurations {
  action_configurations?: CreateBudgetConfigurationBudgetActionConfigurations[]
  principal_overrides?: PrincipalOverride[]
  quantity_threshold?: string
  quantity_type?: AlertConfigurationQuantityType
  scope_type?: AlertConfigurationScopeType
  time_period?: AlertConfigurationTimePeriod
  trigger_type?: AlertConfigurationTriggerType
}

export interface CreateBudgetConfigurationRequest {
  budget: CreateBudgetConfigurationBudget
}

export interface CreateBudgetConfigurationResponse {
  budget?: BudgetConfiguration
}

export interface CreateBudgetPolicyRequest {
  policy?: BudgetPolicy
  request_id?: string
}

export interface CreateLogDeliveryConfigurationParams {
  config_name?: string
  credentials_id: string
  delivery_path_prefix?: string
  delivery_start_time?: string
  log_type: LogType
  output_format: OutputFormat
  status?: LogDeliveryConfigStatus
  storage_configuration_id: string
  workspace_ids_filter?: Int64[]
}

export interface DownloadResponse {
  '$body'?: Binary
}

export interface Filter {
  creator_user_id?: Int64
  creator_user_name?: string
  policy_name?: string
}

export interface GetBillingUsageDashboardResponse {
  dashboard_id?: string
  dashboard_url?: string
}

export interface GetBudgetConfigurationResponse {
  budget?: BudgetConfiguration
}

export interface GetLogDeliveryConfigurationResponse {
  log_delivery_configuration?: LogDeliveryConfiguration
}

export interface LimitConfig {
}

export interface ListBudgetConfigurationsResponse {
  budgets?: BudgetConfiguration[]
  next_page_token?: string
}

export interface ListBudgetPoliciesResponse {
  next_page_token?: string
  policies?: BudgetPolicy[]
  previous_page_token?: string
}

export interface LogDeliveryConfiguration {
  account_id: string
  config_id?: string
  config_name?: string
  creation_time?: Int64
  credentials_id: string
  delivery_path_prefix?: string
  delivery_start_time?: string
  log_delivery_status?: LogDeliveryStatus
  log_type: LogType
  output_format: OutputFormat
  status?: LogDeliveryConfigStatus
  storage_configuration_id: string
  update_time?: Int64
  workspace_ids_filter?: Int64[]
}

export interface LogDeliveryStatus {
  last_attempt_time?: string
  last_successful_attempt_time?: string
  message: string
  status: DeliveryStatus
}

export interface PrincipalOverride {
  override_threshold?: string
  principal_id?: Int64
}

export interface SortSpec {
  descending?: boolean
  field?: SortSpecField
}

export interface UpdateBudgetConfigurationBudget {
  account_id?: string
  alert_configurations?: AlertConfiguration[]
  budget_configuration_id?: string
  display_name?: string
  filter?: BudgetConfigurationFilter
  resource_type?: BudgetResourceType
}

export interface UpdateBudgetConfigurationRequest {
  budget: UpdateBudgetConfigurationBudget
}

export interface UpdateBudgetConfigurationResponse {
  budget?: BudgetConfiguration
}

export interface UpdateLogDeliveryConfigurationStatusRequest {
  status: LogDeliveryConfigStatus
}

export interface WrappedCreateLogDeliveryConfiguration {
  log_delivery_configuration: CreateLogDeliveryConfigurationParams
}

export interface WrappedLogDeliveryConfiguration {
  log_delivery_configuration?: LogDeliveryConfiguration
}

export interface WrappedLogDeliveryConfigurations {
  log_delivery_configurations?: LogDeliveryConfiguration[]
  next_page_token?: string
}

export type ActionConfigurationType = 'BLOCK_USAGE' | 'EMAIL_NOTIFICATION' | (string & {})

export type AlertConfigurationQuantityType = 'LIST_PRICE_DOLLARS_USD' | (string & {})

export type AlertConfigurationScopeType = 'ALERT_CONFIGURATION_SCOPE_TYPE_PER_USER' | 'ALERT_CONFIGURATION_SCOPE_TYPE_SHARED' | (string & {})

export type AlertConfigurationTimePeriod = 'MONTH' | (string & {})

export type AlertConfigurationTriggerType = 'CUMULATIVE_SPENDING_EXCEEDED' | (string & {})

export type BudgetConfigurationFilterOperator = 'IN' | (string & {})

export type BudgetResourceType = 'BUDGET_RESOURCE_TYPE_ALL_RESOURCES' | 'BUDGET_RESOURCE_TYPE_UNITY_AI_GATEWAY' | (string & {})

export type DeliveryStatus = 'CREATED' | 'NOT_FOUND' | 'SUCCEEDED' | 'SYSTEM_FAILURE' | 'USER_FAILURE' | (string & {})

export type LogDeliveryConfigStatus = 'DISABLED' | 'ENABLED' | (string & {})

export type LogType = 'AUDIT_LOGS' | 'BILLABLE_USAGE' | (string & {})

export type OutputFormat = 'CSV' | 'JSON' | (string & {})

export type SortSpecField = 'POLICY_NAME' | (string & {})

export type UsageDashboardMajorVersion = 'USAGE_DASHBOARD_MAJOR_VERSION_1' | 'USAGE_DASHBOARD_MAJOR_VERSION_2' | (string & {})

export type UsageDashboardType = 'USAGE_DASHBOARD_TYPE_GLOBAL' | 'USAGE_DASHBOARD_TYPE_WORKSPACE' | (string & {})
