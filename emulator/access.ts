import type { Directory } from './directory/directory'
import type { Identity } from './identity'
import { denied, invalid, notFound, Refusal } from './refusal'
import type { Person } from './seed/people'

/** One direct entry of an access list; exactly one of the three names. */
export interface Grant {
  user_name?: string
  group_name?: string
  service_principal_name?: string
  permission_level: string
}

/** A kind of object that has an access list (facts/databricks-behaviour.md 5). */
export interface ObjectKind {
  /** As in paths: `/clusters/0101-…`. */
  path: string
  /** As in answers. */
  type: string
  /** Lowest first; a higher one includes the lower. What each lets one do. */
  levels: readonly { name: string; may: string }[]
}

/** Of people and lists as they are: either is another object once anything about it has changed. */
const ranks = new WeakMap<Person, WeakMap<readonly Grant[], number>>()

/** Index of the highest level that `identity` has; -1 for none. Admins have the highest, inherited from the root. */
export function rankOf(kind: ObjectKind, grants: readonly Grant[], { person, isAdmin }: Identity): number {
  if (isAdmin) return kind.levels.length - 1
  let known = ranks.get(person)
  if (!known) ranks.set(person, (known = new WeakMap()))
  let rank = known.get(grants)
  if (rank === undefined) known.set(grants, (rank = rankIn(kind, grants, person)))
  return rank
}

function rankIn(kind: ObjectKind, grants: readonly Grant[], person: Person): number {
  let rank = -1
  for (const { user_name = '', group_name = '', service_principal_name = '', permission_level } of grants) {
    const mine =
      user_name === person.userName || service_principal_name === person.userName || person.groups.includes(group_name)
    if (mine) rank = Math.max(rank, levelRank(kind, permission_level))
  }
  return rank
}

const levelRank = (kind: ObjectKind, level: string) => kind.levels.findIndex(({ name }) => name === level)

/**
 * Refuses unless `identity` has `level` on the object. Asked before it is known whether there is one: who may not see
 * it is not told either (facts/databricks-behaviour.md 3.2).
 */
export function demand(
  kind: ObjectKind,
  grants: readonly Grant[],
  identity: Identity,
  level: string,
  id: string,
): void {
  if (rankOf(kind, grants, identity) >= levelRank(kind, level)) return
  throw denied(
    `${identity.person.userName} does not have ${level} permissions on ${kind.type} ${id}. ` +
      'Please contact the owner or an administrator for access.',
  )
}

/** For what only admins may do; whoever else asks is told so first. */
export function demandAdmin({ isAdmin, person }: Identity, deed: string): void {
  if (!isAdmin) throw denied(`${person.userName} is not an admin. Only admins can ${deed}.`)
}

/** What admins have on everything: all but owning it. */
const highestGiven = (kind: ObjectKind) => kind.levels.findLast(({ name }) => name !== 'IS_OWNER')!.name

/** The access list as it is answered: direct entries, then what is inherited. */
export function describeAccess(kind: ObjectKind, id: string, grants: readonly Grant[], directory: Directory) {
  const direct = grants.map(({ permission_level, ...principal }) => ({
    ...named(directory, principal),
    all_permissions: [{ permission_level, inherited: false }],
  }))
  const highest = highestGiven(kind)
  const inherited = { permission_level: highest, inherited: true, inherited_from_object: [`/${kind.path}/`] }
  return {
    object_id: `/${kind.path}/${id}`,
    object_type: kind.type,
    access_control_list: [...direct, { group_name: 'admins', all_permissions: [inherited] }],
  }
}

/** The principal with the name people know; what a service principal made is its own. */
function named(directory: Directory, principal: Omit<Grant, 'permission_level'>) {
  const { group_name, user_name } = principal
  if (group_name !== undefined) return { group_name: directory.named('Group', group_name)?.displayName ?? group_name }
  const program = user_name === undefined ? undefined : directory.named('ServicePrincipal', user_name)
  const shown = program ? { service_principal_name: user_name } : principal
  const display_name = directory.grantee(shown)?.displayName
  return display_name ? { ...shown, display_name } : shown
}

/** The levels that can be given, as `permissionLevels` answers. */
export const describeLevels = (kind: ObjectKind) => ({
  permission_levels: kind.levels.map(({ name, may }) => ({ permission_level: name, description: may })),
})

/** `entries` checked, one per principal: PUT replaces the list by them, PATCH puts them over it. Throws `Refusal`. */
export function checkGrants(
  kind: ObjectKind,
  entries: readonly Partial<Grant>[] | undefined,
  directory: Directory,
): Grant[] {
  return (entries ?? []).map((entry) => {
    const { user_name, group_name, service_principal_name, permission_level } = entry
    const names = [user_name, group_name, service_principal_name].filter((name) => name !== undefined)
    if (names.length !== 1) {
      throw invalid('Exactly one of user_name, group_name or service_principal_name must be given.')
    }
    if (levelRank(kind, permission_level ?? '') < 0) {
      const known = kind.levels.map(({ name }) => name).join(', ')
      throw invalid(`Permission level ${permission_level} is not supported on ${kind.type}. Supported: ${known}.`)
    }
    if (!directory.grantee(entry)) throw notFound(`Principal: ${describePrincipal(entry)} does not exist`)
    if (group_name === 'admins' && !['IS_OWNER', highestGiven(kind)].includes(permission_level!)) {
      throw new Refusal(400, 'BAD_REQUEST', 'Cannot lower the permissions of the admins group.')
    }
    return entry as Grant
  })
}

const describePrincipal = ({ user_name, group_name, service_principal_name }: Partial<Grant>) =>
  user_name !== undefined
    ? `UserName(${user_name})`
    : group_name !== undefined
      ? `GroupName(${group_name})`
      : `ServicePrincipalName(${service_principal_name})`

const principalOf = ({ user_name, group_name, service_principal_name }: Grant) =>
  `${user_name}|${group_name}|${service_principal_name}`

/** `added` over `grants`: one entry per principal. */
export function mergeGrants(grants: readonly Grant[], added: readonly Grant[]): Grant[] {
  const byPrincipal = new Map([...grants, ...added].map((grant) => [principalOf(grant), grant]))
  return [...byPrincipal.values()]
}
