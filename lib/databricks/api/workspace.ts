// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Download, Empty, Int64, Read, Upload, Write } from '../operation'
import type * as workspace from './models/workspace'

const delete_: Destroy<workspace.Delete, Empty> = { id: 'workspace.delete', route: 'POST /api/2.0/workspace/delete', effect: 'destroy' }
const export_: Read<{ format?: workspace.ExportFormat; path: string; direct_download?: boolean }, workspace.ExportResponse> = { id: 'workspace.export', route: 'GET /api/2.0/workspace/export', effect: 'read' }
export const getStatus: Read<{ path: string; return_git_info?: boolean }, workspace.ObjectInfo> = { id: 'workspace.getStatus', route: 'GET /api/2.0/workspace/get-status', effect: 'read', int64Out: ['created_at', 'modified_at', 'object_id', 'size'] }
const import_: Write<workspace.Import, Empty> = { id: 'workspace.import', route: 'POST /api/2.0/workspace/import', effect: 'write' }
export const list: Read<{ notebooks_modified_after?: Int64; path: string }, workspace.ListResponse> = { id: 'workspace.list', route: 'GET /api/2.0/workspace/list', effect: 'read', int64Out: ['objects.created_at', 'objects.modified_at', 'objects.object_id', 'objects.size'], list: 'objects' }
export const mkdirs: Write<workspace.Mkdirs, Empty> = { id: 'workspace.mkdirs', route: 'POST /api/2.0/workspace/mkdirs', effect: 'write' }
export const filesImport: Upload<{ path: string; overwrite?: boolean }> = { id: 'workspace.filesImport', route: 'POST /api/2.0/workspace-files/import-file/{+path}', effect: 'write', transfer: 'upload', query: ['overwrite'] }
export const filesRead: Download<{ path: string }> = { id: 'workspace.filesRead', route: 'GET /api/2.0/workspace-files/{+path}', effect: 'read', transfer: 'download' }
export { delete_ as delete, export_ as export, import_ as import }
