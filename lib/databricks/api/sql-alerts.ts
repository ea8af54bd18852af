// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Int64, Read, Write } from '../operation'
import type * as settings from './models/settings'
import type * as sql from './models/sql'

export const sqlAlertsList: Read<{ page_size?: number; page_token?: string }, sql.ListAlertsResponse> = { id: 'sql-alerts.sqlAlertsList', route: 'GET /api/2.0/sql/alerts', effect: 'read', list: 'results', pages: 'token' }
export const sqlAlertsCreate: Write<sql.CreateAlertRequest, sql.Alert> = { id: 'sql-alerts.sqlAlertsCreate', route: 'POST /api/2.0/sql/alerts', effect: 'write' }
export const sqlAlertsGet: Read<{ id: string }, sql.Alert> = { id: 'sql-alerts.sqlAlertsGet', route: 'GET /api/2.0/sql/alerts/{id}', effect: 'read' }
export const sqlAlertsUpdate: Write<{ id: string } & sql.UpdateAlertRequest, sql.Alert> = { id: 'sql-alerts.sqlAlertsUpdate', route: 'PATCH /api/2.0/sql/alerts/{id}', effect: 'write' }
export const sqlAlertsDelete: Destroy<{ id: string }, Empty> = { id: 'sql-alerts.sqlAlertsDelete', route: 'DELETE /api/2.0/sql/alerts/{id}', effect: 'destroy' }
export const legacyAlertsList: Read<Empty, Array<sql.LegacyAlert[]>> = { id: 'sql-alerts.legacyAlertsList', route: 'GET /api/2.0/preview/sql/alerts', effect: 'read' }
export const legacyAlertsCreate: Write<sql.CreateAlert, sql.LegacyAlert> = { id: 'sql-alerts.legacyAlertsCreate', route: 'POST /api/2.0/preview/sql/alerts', effect: 'write' }
export const legacyAlertsGet: Read<{ alert_id: string }, sql.LegacyAlert> = { id: 'sql-alerts.legacyAlertsGet', route: 'GET /api/2.0/preview/sql/alerts/{alert_id}', effect: 'read' }
export const legacyAlertsUpdate: Write<{ alert_id: string } & sql.EditAlert, Empty> = { id: 'sql-alerts.legacyAlertsUpdate', route: 'PUT /api/2.0/preview/sql/alerts/{alert_id}', effect: 'write' }
export const legacyAlertsDelete: Destroy<{ alert_id: string }, Empty> = { id: 'sql-alerts.legacyAlertsDelete', route: 'DELETE /api/2.0/preview/sql/alerts/{alert_id}', effect: 'destroy' }
export const listAlerts: Read<{ page_size?: number; page_token?: string }, sql.ListAlertsV2Response> = { id: 'sql-alerts.listAlerts', route: 'GET /api/2.0/alerts', effect: 'read', list: 'alerts', pages: 'token' }
export const createAlert: Write<sql.AlertV2, sql.AlertV2> = { id: 'sql-alerts.createAlert', route: 'POST /api/2.0/alerts', effect: 'write' }
export const getAlert: Read<{ id: string }, sql.AlertV2> = { id: 'sql-alerts.getAlert', route: 'GET /api/2.0/alerts/{id}', effect: 'read' }
export const updateAlert: Write<{ id: string; update_mask: string } & sql.AlertV2, sql.AlertV2> = { id: 'sql-alerts.updateAlert', route: 'PATCH /api/2.0/alerts/{id}', effect: 'write', query: ['update_mask'] }
export const trashAlert: Destroy<{ id: string; purge?: boolean }, Empty> = { id: 'sql-alerts.trashAlert', route: 'DELETE /api/2.0/alerts/{id}', effect: 'destroy' }
export const notificationDestinationsList: Read<{ page_size?: Int64; page_token?: string }, settings.ListNotificationDestinationsResponse> = { id: 'sql-alerts.notificationDestinationsList', route: 'GET /api/2.0/notification-destinations', effect: 'read', list: 'results', pages: 'token' }
export const notificationDestinationsCreate: Write<settings.CreateNotificationDestinationRequest, settings.NotificationDestination> = { id: 'sql-alerts.notificationDestinationsCreate', route: 'POST /api/2.0/notification-destinations', effect: 'write' }
export const notificationDestinationsGet: Read<{ id: string }, settings.NotificationDestination> = { id: 'sql-alerts.notificationDestinationsGet', route: 'GET /api/2.0/notification-destinations/{id}', effect: 'read' }
export const notificationDestinationsUpdate: Write<{ id: string } & settings.UpdateNotificationDestinationRequest, settings.NotificationDestination> = { id: 'sql-alerts.notificationDestinationsUpdate', route: 'PATCH /api/2.0/notification-destinations/{id}', effect: 'write' }
export const notificationDestinationsDelete: Destroy<{ id: string }, Empty> = { id: 'sql-alerts.notificationDestinationsDelete', route: 'DELETE /api/2.0/notification-destinations/{id}', effect: 'destroy' }
