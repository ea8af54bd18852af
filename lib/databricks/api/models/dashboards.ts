// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Int64 } from '../../operation'

export interface AuthorizationDetails {
  grant_rules?: AuthorizationDetailsGrantRule[]
  resource_legacy_acl_path?: string
  resource_name?: string
  type?: string
}

export interface AuthorizationDetailsGrantRule {
  permission_set?: string
}

export interface CronSchedule {
  quartz_cron_expression: string
  timezone_id: string
}

export interface Dashboard {
  create_time?: string
  dashboard_id?: string
  display_name?: string
  etag?: string
  lifecycle_state?: LifecycleState
  parent_path?: string
  path?: string
  serialized_dashboard?: string
  update_time?: string
  warehouse_id?: string
}

export interface GetPublishedDashboardTokenInfoResponse {
  authorization_details?: AuthorizationDetails[]
  custom_claim?: string
  scope?: string
}

export interface ListDashboardsResponse {
  dashboards?: Dashboard[]
  next_page_token?: string
}

export interface ListSchedulesResponse {
  next_page_token?: string
  schedules?: Schedule[]
}

export interface ListSubscriptionsResponse {
  next_page_token?: string
  subscriptions?: Subscription[]
}

export interface MigrateDashboardRequest {
  display_name?: string
  parent_path?: string
  source_dashboard_id: string
  update_parameter_syntax?: boolean
}

export interface PublishRequest {
  embed_credentials?: boolean
  warehouse_id?: string
}

export interface PublishedDashboard {
  display_name?: string
  embed_credentials?: boolean
  revision_create_time?: string
  warehouse_id?: string
}

export interface RevertDashboardRequest {
  etag?: string
}

export interface RevertDashboardResponse {
  dashboard?: Dashboard
}

export interface Schedule {
  create_time?: string
  cron_schedule: CronSchedule
  dashboard_id?: string
  display_name?: string
  etag?: string
  pause_status?: SchedulePauseStatus
  schedule_id?: string
  update_time?: string
  warehouse_id?: string
}

export interface Subscriber {
  destination_subscriber?: SubscriptionSubscriberDestination
  user_subscriber?: SubscriptionSubscriberUser
}

export interface Subscription {
  create_time?: string
  created_by_user_id?: Int64
  dashboard_id?: string
  etag?: string
  schedule_id?: string
  skip_notify?: boolean
  subscriber: Subscriber
  subscription_id?: string
  update_time?: string
}

export interface SubscriptionSubscriberDestination {
  destination_id: string
}

export interface SubscriptionSubscriberUser {
  user_id: Int64
}

export type DashboardView = 'DASHBOARD_VIEW_BASIC' | (string & {})

export type LifecycleState = 'ACTIVE' | 'TRASHED' | (string & {})

export type SchedulePauseStatus = 'PAUSED' | 'UNPAUSED' | (string & {})
