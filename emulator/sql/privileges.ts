import type { Identity } from '../identity'
import type { FullName, Metastore } from './metastore'

/** What one may do with data, as GRANT names it. */
export type Privilege =
  'USE_CATALOG' | 'USE_SCHEMA' | 'SELECT' | 'MODIFY' | 'CREATE_SCHEMA' | 'CREATE_TABLE' | 'MANAGE' | 'BROWSE'

/** Whether someone has a privilege on what is named: given there or above it, owned there or above it, or an admin. */
export function hasPrivilege(store: Metastore, identity: Identity, name: FullName, privilege: Privilege): boolean {
  if (identity.isAdmin) return true
  const principals = [identity.person.userName, ...identity.person.groups, 'account users']
  return store.path(name).some(
    ({ owner, grants }) =>
      principals.includes(owner) ||
      principals.some((principal) => {
        const given = grants.get(principal)
        return given !== undefined && (given.has(privilege) || given.has('ALL_PRIVILEGES'))
      }),
  )
}

/**
 * Whether someone may look into what is named at all: USE of the catalog and of the schema, without which what is in
 * them is as if it were not there.
 */
export function mayEnter(store: Metastore, identity: Identity, [catalog, schema]: FullName): boolean {
  if (catalog !== undefined && !hasPrivilege(store, identity, [catalog], 'USE_CATALOG')) return false
  return schema === undefined || hasPrivilege(store, identity, [catalog!, schema], 'USE_SCHEMA')
}
