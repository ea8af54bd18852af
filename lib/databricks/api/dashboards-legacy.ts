// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as sql from './models/sql'

export const list: Read<{ order?: sql.ListOrder; page?: number; page_size?: number; q?: string }, sql.ListResponse> = { id: 'dashboards-legacy.list', route: 'GET /api/2.0/preview/sql/dashboards', effect: 'read', list: 'results', pages: 'page' }
export const restore: Write<{ dashboard_id: string }, Empty> = { id: 'dashboards-legacy.restore', route: 'POST /api/2.0/preview/sql/dashboards/trash/{dashboard_id}', effect: 'write' }
export const get: Read<{ dashboard_id: string }, sql.Dashboard> = { id: 'dashboards-legacy.get', route: 'GET /api/2.0/preview/sql/dashboards/{dashboard_id}', effect: 'read' }
export const update: Write<{ dashboard_id: string } & sql.DashboardEditContent, sql.Dashboard> = { id: 'dashboards-legacy.update', route: 'POST /api/2.0/preview/sql/dashboards/{dashboard_id}', effect: 'write' }
const delete_: Destroy<{ dashboard_id: string }, Empty> = { id: 'dashboards-legacy.delete', route: 'DELETE /api/2.0/preview/sql/dashboards/{dashboard_id}', effect: 'destroy' }
export const legacyWidgetsCreate: Write<sql.CreateWidget, sql.Widget> = { id: 'dashboards-legacy.legacyWidgetsCreate', route: 'POST /api/2.0/preview/sql/widgets', effect: 'write' }
export const legacyWidgetsUpdate: Write<{ id: string } & sql.UpdateWidgetRequest, sql.Widget> = { id: 'dashboards-legacy.legacyWidgetsUpdate', route: 'POST /api/2.0/preview/sql/widgets/{id}', effect: 'write' }
export const legacyWidgetsDelete: Destroy<{ id: string }, Empty> = { id: 'dashboards-legacy.legacyWidgetsDelete', route: 'DELETE /api/2.0/preview/sql/widgets/{id}', effect: 'destroy' }
export { delete_ as delete }
