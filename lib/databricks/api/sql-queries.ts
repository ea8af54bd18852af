// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as sql from './models/sql'

export const legacyDataSourcesList: Read<Empty, Array<sql.DataSource[]>> = { id: 'sql-queries.legacyDataSourcesList', route: 'GET /api/2.0/preview/sql/data_sources', effect: 'read' }
export const legacySqlPermissionsGet: Read<{ object_type: sql.ObjectTypePlural; object_id: string }, sql.GetResponse> = { id: 'sql-queries.legacySqlPermissionsGet', route: 'GET /api/2.0/preview/sql/permissions/{object_type}/{object_id}', effect: 'read' }
export const legacySqlPermissionsSet: Write<{ object_type: sql.ObjectTypePlural; object_id: string } & sql.SetRequest, sql.SetResponse> = { id: 'sql-queries.legacySqlPermissionsSet', route: 'POST /api/2.0/preview/sql/permissions/{object_type}/{object_id}', effect: 'write' }
export const legacySqlPermissionsTransferOwnership: Write<{ object_type: sql.OwnableObjectType; object_id: string } & sql.TransferOwnershipRequest, sql.Success> = { id: 'sql-queries.legacySqlPermissionsTransferOwnership', route: 'POST /api/2.0/preview/sql/permissions/{object_type}/{object_id}/transfer', effect: 'write' }
export const list: Read<{ page_size?: number; page_token?: string }, sql.ListQueryObjectsResponse> = { id: 'sql-queries.list', route: 'GET /api/2.0/sql/queries', effect: 'read', list: 'results', pages: 'token' }
export const create: Write<sql.CreateQueryRequest, sql.Query> = { id: 'sql-queries.create', route: 'POST /api/2.0/sql/queries', effect: 'write' }
export const get: Read<{ id: string }, sql.Query> = { id: 'sql-queries.get', route: 'GET /api/2.0/sql/queries/{id}', effect: 'read' }
export const update: Write<{ id: string } & sql.UpdateQueryRequest, sql.Query> = { id: 'sql-queries.update', route: 'PATCH /api/2.0/sql/queries/{id}', effect: 'write' }
const delete_: Destroy<{ id: string }, Empty> = { id: 'sql-queries.delete', route: 'DELETE /api/2.0/sql/queries/{id}', effect: 'destroy' }
export const listVisualizations: Read<{ id: string; page_size?: number; page_token?: string }, sql.ListVisualizationsForQueryResponse> = { id: 'sql-queries.listVisualizations', route: 'GET /api/2.0/sql/queries/{id}/visualizations', effect: 'read', list: 'results', pages: 'token' }
export const legacyQueriesList: Read<{ order?: string; page?: number; page_size?: number; q?: string }, sql.QueryList> = { id: 'sql-queries.legacyQueriesList', route: 'GET /api/2.0/preview/sql/queries', effect: 'read', list: 'results', pages: 'page' }
export const legacyQueriesCreate: Write<sql.QueryPostContent, sql.LegacyQuery> = { id: 'sql-queries.legacyQueriesCreate', route: 'POST /api/2.0/preview/sql/queries', effect: 'write' }
export const legacyQueriesRestore: Write<{ query_id: string }, Empty> = { id: 'sql-queries.legacyQueriesRestore', route: 'POST /api/2.0/preview/sql/queries/trash/{query_id}', effect: 'write' }
export const legacyQueriesGet: Read<{ query_id: string }, sql.LegacyQuery> = { id: 'sql-queries.legacyQueriesGet', route: 'GET /api/2.0/preview/sql/queries/{query_id}', effect: 'read' }
export const legacyQueriesUpdate: Write<{ query_id: string } & sql.QueryEditContent, sql.LegacyQuery> = { id: 'sql-queries.legacyQueriesUpdate', route: 'POST /api/2.0/preview/sql/queries/{query_id}', effect: 'write' }
export const legacyQueriesDelete: Destroy<{ query_id: string }, Empty> = { id: 'sql-queries.legacyQueriesDelete', route: 'DELETE /api/2.0/preview/sql/queries/{query_id}', effect: 'destroy' }
export const sqlVisualizationsCreate: Write<sql.CreateVisualizationRequest, sql.Visualization> = { id: 'sql-queries.sqlVisualizationsCreate', route: 'POST /api/2.0/sql/visualizations', effect: 'write' }
export const sqlVisualizationsUpdate: Write<{ id: string } & sql.UpdateVisualizationRequest, sql.Visualization> = { id: 'sql-queries.sqlVisualizationsUpdate', route: 'PATCH /api/2.0/sql/visualizations/{id}', effect: 'write' }
export const sqlVisualizationsDelete: Destroy<{ id: string }, Empty> = { id: 'sql-queries.sqlVisualizationsDelete', route: 'DELETE /api/2.0/sql/visualizations/{id}', effect: 'destroy' }
export const legacyVisualizationsCreate: Write<sql.CreateQueryVisualizationsLegacyRequest, sql.LegacyVisualization> = { id: 'sql-queries.legacyVisualizationsCreate', route: 'POST /api/2.0/preview/sql/visualizations', effect: 'write' }
export const legacyVisualizationsUpdate: Write<{ id: string } & sql.LegacyVisualization, sql.LegacyVisualization> = { id: 'sql-queries.legacyVisualizationsUpdate', route: 'POST /api/2.0/preview/sql/visualizations/{id}', effect: 'write' }
export const legacyVisualizationsDelete: Destroy<{ id: string }, Empty> = { id: 'sql-queries.legacyVisualizationsDelete', route: 'DELETE /api/2.0/preview/sql/visualizations/{id}', effect: 'destroy' }
export const redashConfigGetConfig: Read<Empty, sql.ClientConfig> = { id: 'sql-queries.redashConfigGetConfig', route: 'GET /api/2.0/redash-v2/config', effect: 'read' }
export { delete_ as delete }
