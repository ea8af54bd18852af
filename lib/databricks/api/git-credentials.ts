// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Int64, Read, Write } from '../operation'
import type * as workspace from './models/workspace'

export const list: Read<{ principal_id?: Int64 }, workspace.ListCredentialsResponse> = { id: 'git-credentials.list', route: 'GET /api/2.0/git-credentials', effect: 'read', int64Out: ['credentials.credential_id'], list: 'credentials' }
export const create: Write<workspace.CreateCredentialsRequest, workspace.CreateCredentialsResponse> = { id: 'git-credentials.create', route: 'POST /api/2.0/git-credentials', effect: 'write', int64In: ['principal_id'], int64Out: ['credential_id'] }
export const get: Read<{ credential_id: Int64; principal_id?: Int64 }, workspace.GetCredentialsResponse> = { id: 'git-credentials.get', route: 'GET /api/2.0/git-credentials/{credential_id}', effect: 'read', int64Out: ['credential_id'] }
export const update: Write<{ credential_id: Int64 } & workspace.UpdateCredentialsRequest, Empty> = { id: 'git-credentials.update', route: 'PATCH /api/2.0/git-credentials/{credential_id}', effect: 'write', int64In: ['principal_id'] }
const delete_: Destroy<{ credential_id: Int64; principal_id?: Int64 }, Empty> = { id: 'git-credentials.delete', route: 'DELETE /api/2.0/git-credentials/{credential_id}', effect: 'destroy' }
export { delete_ as delete }
