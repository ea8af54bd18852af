import type * as iam from '@/lib/databricks/api/models/iam'
import type { Directory } from './directory'
import { without } from '../without'
import { kinds, nameOf, type Kind, type Row } from './row'

/** A row as it is answered. */
export interface Resource extends Omit<Row, 'entitlements' | 'roles' | 'formerNames'> {
  schemas: string[]
  entitlements?: iam.ComplexValue[]
  roles?: iam.ComplexValue[]
  groups?: iam.ComplexValue[]
  meta?: iam.ResourceMeta
}

const filled = <T>(list: T[] | undefined) => (list?.length ? list : undefined)

/** With what follows from the groups around it; empty lists are left out. */
export function resourceOf(directory: Directory, kind: Kind, row: Row): Resource {
  return {
    ...without(row, 'formerNames'),
    schemas: [...kinds[kind].schemas],
    entitlements: filled(row.entitlements),
    roles: filled(row.roles),
    emails: filled(row.emails),
    members: filled(row.members?.map(({ value }) => referenceTo(directory, value!))),
    groups: filled(groupsOf(directory, row.id)),
    ...(kind === 'Group' && { meta: { resourceType: 'WorkspaceGroup' } }),
  }
}

function referenceTo(directory: Directory, id: string): iam.ComplexValue {
  const { kind, row } = directory.entry(id)!
  return { display: row.displayName ?? nameOf(kind, row), value: id, $ref: `${kinds[kind].path}/${id}` }
}

function groupsOf(directory: Directory, id: string): iam.ComplexValue[] {
  const direct = new Set(directory.groupsWith(id))
  return directory.groupsAround(id).map((group) => ({
    display: group.displayName!,
    type: direct.has(group) ? 'direct' : 'indirect',
    value: group.id,
    $ref: `Groups/${group.id}`,
  }))
}
