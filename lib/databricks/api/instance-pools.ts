// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Spend, Write } from '../operation'
import type * as compute from './models/compute'

export const create: Spend<compute.CreateInstancePool, compute.CreateInstancePoolResponse> = { id: 'instance-pools.create', route: 'POST /api/2.0/instance-pools/create', effect: 'spend' }
const delete_: Destroy<compute.DeleteInstancePool, Empty> = { id: 'instance-pools.delete', route: 'POST /api/2.0/instance-pools/delete', effect: 'destroy' }
export const edit: Write<compute.EditInstancePool, Empty> = { id: 'instance-pools.edit', route: 'POST /api/2.0/instance-pools/edit', effect: 'write', replaces: true }
export const get: Read<{ instance_pool_id: string }, compute.GetInstancePool> = { id: 'instance-pools.get', route: 'GET /api/2.0/instance-pools/get', effect: 'read' }
export const list: Read<Empty, compute.ListInstancePools> = { id: 'instance-pools.list', route: 'GET /api/2.0/instance-pools/list', effect: 'read', list: 'instance_pools' }
export const getPermissions: Read<{ instance_pool_id: string }, compute.InstancePoolPermissions> = { id: 'instance-pools.getPermissions', route: 'GET /api/2.0/permissions/instance-pools/{instance_pool_id}', effect: 'read' }
export const setPermissions: Write<{ instance_pool_id: string } & compute.InstancePoolPermissionsRequest, compute.InstancePoolPermissions> = { id: 'instance-pools.setPermissions', route: 'PUT /api/2.0/permissions/instance-pools/{instance_pool_id}', effect: 'write', replaces: true }
export const updatePermissions: Write<{ instance_pool_id: string } & compute.InstancePoolPermissionsRequest, compute.InstancePoolPermissions> = { id: 'instance-pools.updatePermissions', route: 'PATCH /api/2.0/permissions/instance-pools/{instance_pool_id}', effect: 'write' }
export const getPermissionLevels: Read<{ instance_pool_id: string }, compute.GetInstancePoolPermissionLevelsResponse> = { id: 'instance-pools.getPermissionLevels', route: 'GET /api/2.0/permissions/instance-pools/{instance_pool_id}/permissionLevels', effect: 'read', list: 'permission_levels' }
export { delete_ as delete }
