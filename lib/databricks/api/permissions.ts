// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Read, Write } from '../operation'
import type * as iam from './models/iam'

export const get: Read<{ object_type: string; object_id: string }, iam.ObjectPermissions> = { id: 'permissions.get', route: 'GET /api/2.0/permissions/{object_type}/{object_id}', effect: 'read' }
export const set: Write<{ object_type: string; object_id: string } & iam.SetObjectPermissions, iam.ObjectPermissions> = { id: 'permissions.set', route: 'PUT /api/2.0/permissions/{object_type}/{object_id}', effect: 'write', replaces: true }
export const update: Write<{ object_type: string; object_id: string } & iam.UpdateObjectPermissions, iam.ObjectPermissions> = { id: 'permissions.update', route: 'PATCH /api/2.0/permissions/{object_type}/{object_id}', effect: 'write' }
export const getPermissionLevels: Read<{ object_type: string; object_id: string }, iam.GetPermissionLevelsResponse> = { id: 'permissions.getPermissionLevels', route: 'GET /api/2.0/permissions/{object_type}/{object_id}/permissionLevels', effect: 'read', list: 'permission_levels' }
export const accessControlCheckPolicy: Read<{ actor: iam.Actor; authz_identity: iam.RequestAuthzIdentity; consistency_token: iam.ConsistencyToken; permission: string; resource: string; resource_info?: iam.ResourceInfo }, iam.CheckPolicyResponse> = { id: 'permissions.accessControlCheckPolicy', route: 'GET /api/2.0/access-control/check-policy-v2', effect: 'read' }
export const permissionMigrationMigratePermissions: Write<iam.MigratePermissionsRequest, iam.MigratePermissionsResponse> = { id: 'permissions.permissionMigrationMigratePermissions', route: 'POST /api/2.0/permissionmigration', effect: 'write', int64In: ['workspace_id'] }
