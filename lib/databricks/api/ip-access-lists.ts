// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as settings from './models/settings'

export const list: Read<Empty, settings.ListIpAccessListResponse> = { id: 'ip-access-lists.list', route: 'GET /api/2.0/ip-access-lists', effect: 'read', int64Out: ['ip_access_lists.created_at', 'ip_access_lists.created_by', 'ip_access_lists.updated_at', 'ip_access_lists.updated_by'], list: 'ip_access_lists' }
export const create: Write<settings.CreateIpAccessList, settings.CreateIpAccessListResponse> = { id: 'ip-access-lists.create', route: 'POST /api/2.0/ip-access-lists', effect: 'write', int64Out: ['ip_access_list.created_at', 'ip_access_list.created_by', 'ip_access_list.updated_at', 'ip_access_list.updated_by'] }
export const get: Read<{ ip_access_list_id: string }, settings.FetchIpAccessListResponse> = { id: 'ip-access-lists.get', route: 'GET /api/2.0/ip-access-lists/{ip_access_list_id}', effect: 'read', int64Out: ['ip_access_list.created_at', 'ip_access_list.created_by', 'ip_access_list.updated_at', 'ip_access_list.updated_by'] }
export const replace: Write<{ ip_access_list_id: string } & settings.ReplaceIpAccessList, Empty> = { id: 'ip-access-lists.replace', route: 'PUT /api/2.0/ip-access-lists/{ip_access_list_id}', effect: 'write', replaces: true }
export const update: Write<{ ip_access_list_id: string } & settings.UpdateIpAccessList, Empty> = { id: 'ip-access-lists.update', route: 'PATCH /api/2.0/ip-access-lists/{ip_access_list_id}', effect: 'write' }
const delete_: Destroy<{ ip_access_list_id: string }, Empty> = { id: 'ip-access-lists.delete', route: 'DELETE /api/2.0/ip-access-lists/{ip_access_list_id}', effect: 'destroy' }
export const workspaceConfGetStatus: Read<{ keys: string }, Record<string, string>> = { id: 'ip-access-lists.workspaceConfGetStatus', route: 'GET /api/2.0/workspace-conf', effect: 'read' }
export const workspaceConfSetStatus: Write<Record<string, string>, Empty> = { id: 'ip-access-lists.workspaceConfSetStatus', route: 'PATCH /api/2.0/workspace-conf', effect: 'write' }
export { delete_ as delete }
