// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Int64, Read, Write } from '../operation'
import type * as workspace from './models/workspace'

export const getPermissions: Read<{ repo_id: string }, workspace.RepoPermissions> = { id: 'repos.getPermissions', route: 'GET /api/2.0/permissions/repos/{repo_id}', effect: 'read' }
export const setPermissions: Write<{ repo_id: string } & workspace.RepoPermissionsRequest, workspace.RepoPermissions> = { id: 'repos.setPermissions', route: 'PUT /api/2.0/permissions/repos/{repo_id}', effect: 'write', replaces: true }
export const updatePermissions: Write<{ repo_id: string } & workspace.RepoPermissionsRequest, workspace.RepoPermissions> = { id: 'repos.updatePermissions', route: 'PATCH /api/2.0/permissions/repos/{repo_id}', effect: 'write' }
export const getPermissionLevels: Read<{ repo_id: string }, workspace.GetRepoPermissionLevelsResponse> = { id: 'repos.getPermissionLevels', route: 'GET /api/2.0/permissions/repos/{repo_id}/permissionLevels', effect: 'read', list: 'permission_levels' }
export const list: Read<{ next_page_token?: string; path_prefix?: string }, workspace.ListReposResponse> = { id: 'repos.list', route: 'GET /api/2.0/repos', effect: 'read', int64Out: ['repos.id'], list: 'repos', pages: 'token', pageParam: 'next_page_token' }
export const create: Write<workspace.CreateRepoRequest, workspace.CreateRepoResponse> = { id: 'repos.create', route: 'POST /api/2.0/repos', effect: 'write', int64In: ['git_credential_id'], int64Out: ['id'] }
export const get: Read<{ repo_id: Int64 }, workspace.GetRepoResponse> = { id: 'repos.get', route: 'GET /api/2.0/repos/{repo_id}', effect: 'read', int64Out: ['id'] }
export const update: Write<{ repo_id: Int64 } & workspace.UpdateRepoRequest, Empty> = { id: 'repos.update', route: 'PATCH /api/2.0/repos/{repo_id}', effect: 'write', int64In: ['git_credential_id'] }
const delete_: Destroy<{ repo_id: Int64 }, Empty> = { id: 'repos.delete', route: 'DELETE /api/2.0/repos/{repo_id}', effect: 'destroy' }
export { delete_ as delete }
