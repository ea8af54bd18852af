import { checkGrants, mergeGrants, type Grant } from '../access'
import type { Identity } from '../identity'
import { denied, invalid } from '../refusal'
import { jobKind, mayDo } from './job'

const isOwner = ({ permission_level }: Grant) => permission_level === 'IS_OWNER'

/** Refuses who may not manage the job's access list; that covers reading it. */
export function demandAccessList(grants: readonly Grant[], identity: Identity, id: string): void {
  if (mayDo(grants, identity, 'CAN_MANAGE')) return
  throw denied(
    `${identity.person.userName} does not have Manage permissions on Job with ID: ElasticJobId(${id}). ` +
      'Please contact the owner or an administrator for access.',
  )
}

/** The access list that a new job gets: whoever makes it owns it, unless another is named. */
export function firstGrants(entries: readonly Partial<Grant>[] | undefined, creator: string): Grant[] {
  const grants = checkGrants(jobKind, entries)
  if (!grants.some(isOwner)) return mergeGrants([{ user_name: creator, permission_level: 'IS_OWNER' }], grants)
  return oneOwner(mergeGrants([], grants))
}

/** PUT: the list anew. */
export const replacedGrants = (entries: readonly Partial<Grant>[] | undefined): Grant[] =>
  oneOwner(mergeGrants([], checkGrants(jobKind, entries)))

/** PATCH: over the list; a new owner takes the place of the old. */
export function mergedGrants(grants: readonly Grant[], entries: readonly Partial<Grant>[] | undefined): Grant[] {
  const added = checkGrants(jobKind, entries)
  const kept = added.some(isOwner) ? grants.filter((grant) => !isOwner(grant)) : grants
  return oneOwner(mergeGrants(kept, added))
}

/** Exactly one, and not a group (facts/databricks-behaviour.md 5). */
function oneOwner(grants: Grant[]): Grant[] {
  const owners = grants.filter(isOwner)
  if (owners.length !== 1) throw invalid(`The job must have exactly one owner; ${owners.length} were given.`)
  if (owners[0]!.group_name !== undefined) throw invalid('Groups can not be owners of a job.')
  return grants
}
