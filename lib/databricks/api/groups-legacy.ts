// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Read, Write } from '../operation'
import type * as legacy from './models/legacy'

export const addMember: Write<legacy.GroupMembershipChange, Empty> = { id: 'groups-legacy.addMember', route: 'POST /api/2.0/groups/add-member', effect: 'write' }
export const create: Write<legacy.GroupName, legacy.GroupName> = { id: 'groups-legacy.create', route: 'POST /api/2.0/groups/create', effect: 'write' }
const delete_: Destroy<legacy.GroupName, Empty> = { id: 'groups-legacy.delete', route: 'POST /api/2.0/groups/delete', effect: 'destroy' }
export const list: Read<Empty, legacy.GroupNames> = { id: 'groups-legacy.list', route: 'GET /api/2.0/groups/list', effect: 'read', list: 'group_names' }
export const listMembers: Read<{ group_name: string }, legacy.GroupMembers> = { id: 'groups-legacy.listMembers', route: 'GET /api/2.0/groups/list-members', effect: 'read', list: 'members' }
export const listParents: Read<{ user_name?: string; group_name?: string }, legacy.GroupNames> = { id: 'groups-legacy.listParents', route: 'GET /api/2.0/groups/list-parents', effect: 'read', list: 'group_names' }
export const removeMember: Destroy<legacy.GroupMembershipChange, Empty> = { id: 'groups-legacy.removeMember', route: 'POST /api/2.0/groups/remove-member', effect: 'destroy' }
export { delete_ as delete }
