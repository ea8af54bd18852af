import type { Identity } from '../identity'
import type { FullName, Metastore, Securable } from './metastore'

/** What one may do with data, as GRANT names it. */
export type Privilege =
  'USE_CATALOG' | 'USE_SCHEMA' | 'SELECT' | 'MODIFY' | 'CREATE_SCHEMA' | 'CREATE_TABLE' | 'MANAGE' | 'BROWSE'

/** Whether someone has a privilege on what is named: given there or above it, owned there or above it, or an admin. */
export function hasPrivilege(store: Metastore, identity: Identity, name: FullName, privilege: Privilege): boolean {
  return hasPrivilegeOn(store.path(name), identity, privilege)
}

/** The same of something with all that it is in, outermost first. */
export function hasPrivilegeOn(path: readonly Securable[], identity: Identity, privilege: string): boolean {
  if (identity.isAdmin) return true
  const principals = principalsOf(identity)
  return path.some(
    ({ owner, grants }) =>
      principals.includes(owner) ||
      principals.some((principal) => {
        const given = grants.get(principal)
        return given !== undefined && (given.has(privilege) || given.has('ALL_PRIVILEGES'))
      }),
  )
}

/** Adds privileges and takes some away; taking away all takes away each. */
export function changePrivileges(
  { grants }: Securable,
  principal: string,
  add: readonly string[],
  remove: readonly string[],
): void {
  const privileges = new Set(grants.get(principal))
  if (remove.includes('ALL_PRIVILEGES')) privileges.clear()
  for (const privilege of remove) privileges.delete(privilege)
  for (const privilege of add) privileges.add(privilege)
  if (privileges.size) grants.set(principal, privileges)
  else grants.delete(principal)
}

/** By which names something can be granted to someone. */
export const principalsOf = ({ person }: Identity) => [person.userName, ...person.groups, 'account users']

/**
 * Whether someone may look into what is named at all: USE of the catalog and of the schema, without which what is in
 * them is as if it were not there.
 */
export function mayEnter(store: Metastore, identity: Identity, [catalog, schema]: FullName): boolean {
  if (catalog !== undefined && !hasPrivilege(store, identity, [catalog], 'USE_CATALOG')) return false
  return schema === undefined || hasPrivilege(store, identity, [catalog!, schema], 'USE_SCHEMA')
}
