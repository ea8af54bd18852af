// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as compute from './models/compute'

export const list: Read<Empty, compute.ListGlobalInitScriptsResponse> = { id: 'global-init-scripts.list', route: 'GET /api/2.0/global-init-scripts', effect: 'read', list: 'scripts' }
export const create: Write<compute.GlobalInitScriptCreateRequest, compute.CreateResponse> = { id: 'global-init-scripts.create', route: 'POST /api/2.0/global-init-scripts', effect: 'write' }
export const get: Read<{ script_id: string }, compute.GlobalInitScriptDetailsWithContent> = { id: 'global-init-scripts.get', route: 'GET /api/2.0/global-init-scripts/{script_id}', effect: 'read' }
export const update: Write<{ script_id: string } & compute.GlobalInitScriptUpdateRequest, Empty> = { id: 'global-init-scripts.update', route: 'PATCH /api/2.0/global-init-scripts/{script_id}', effect: 'write' }
const delete_: Destroy<{ script_id: string }, Empty> = { id: 'global-init-scripts.delete', route: 'DELETE /api/2.0/global-init-scripts/{script_id}', effect: 'destroy' }
export { delete_ as delete }
