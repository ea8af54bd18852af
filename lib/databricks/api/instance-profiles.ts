// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as compute from './models/compute'

export const add: Write<compute.AddInstanceProfile, Empty> = { id: 'instance-profiles.add', route: 'POST /api/2.0/instance-profiles/add', effect: 'write' }
export const edit: Write<compute.InstanceProfile, Empty> = { id: 'instance-profiles.edit', route: 'POST /api/2.0/instance-profiles/edit', effect: 'write', replaces: true }
export const list: Read<Empty, compute.ListInstanceProfilesResponse> = { id: 'instance-profiles.list', route: 'GET /api/2.0/instance-profiles/list', effect: 'read', list: 'instance_profiles' }
export const remove: Destroy<compute.RemoveInstanceProfile, Empty> = { id: 'instance-profiles.remove', route: 'POST /api/2.0/instance-profiles/remove', effect: 'destroy' }
