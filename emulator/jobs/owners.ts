import { checkGrants, mergeGrants, type Grant } from '../access'
import { directoryState } from '../directory/directory'
import type { Context } from '../handlers'
import type { Identity } from '../identity'
import { denied, invalid } from '../refusal'
import { isOwner } from '../sharing'
import { jobKind, mayDo } from './job'

/** Refuses who may not manage the job's access list; that covers reading it. */
export function demandAccessList(grants: readonly Grant[], identity: Identity, id: string): void {
  if (mayDo(grants, identity, 'CAN_MANAGE')) return
  throw denied(
    `${identity.person.userName} does not have Manage permissions on Job with ID: ElasticJobId(${id}). ` +
      'Please contact the owner or an administrator for access.',
  )
}

/** The access list that a new job gets: whoever makes it owns it, unless another is named. */
export function firstGrants(entries: readonly Partial<Grant>[] | undefined, { workspace, identity }: Context): Grant[] {
  const grants = checkGrants(jobKind, entries, workspace.get(directoryState))
  if (grants.some(isOwner)) return oneOwner(mergeGrants([], grants))
  return mergeGrants([{ user_name: identity.person.userName, permission_level: 'IS_OWNER' }], grants)
}

/** Exactly one, and not a group (facts/databricks-behaviour.md 5). */
export function oneOwner(grants: Grant[]): Grant[] {
  const owners = grants.filter(isOwner)
  if (owners.length !== 1) throw invalid(`The job must have exactly one owner; ${owners.length} were given.`)
  if (owners[0]!.group_name !== undefined) throw invalid('Groups can not be owners of a job.')
  return grants
}
