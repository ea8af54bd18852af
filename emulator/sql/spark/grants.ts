import { privilegesOf, titleOf } from '../../unity-catalog/kinds'
import type { Metastore, Securable } from '../metastore'
import { nothing, type Plan } from '../plan'
import { changePrivileges, hasPrivilegeOn, mayEnter, principalsOf } from '../privileges'
import type { Compilation } from './compilation'
import { fullName } from './resolve'
import { catalogNotFound, permissionDenied, schemaNotFound, SqlError, tableNotFound } from './sql-error'
import type { Granted, Statement } from './syntax'
import { scalar } from './types'

type Of<Node extends Statement['node']> = Extract<Statement, { node: Node }>

/** In how many others each is. */
const depths = { METASTORE: 0, CATALOG: 0, SCHEMA: 1, TABLE: 2, VOLUME: 2 }

/** What a statement names, with all that it is in, outermost first; and its full name. */
function found(c: Compilation, { kind, name }: Granted): { path: Securable[]; names: string[] } {
  const { store, namespace, identity } = c.env
  if (kind === 'METASTORE') return { path: [store.self], names: [store.self.name] }
  const names =
    kind === 'CATALOG' ? name : kind === 'SCHEMA' ? [namespace.catalog, ...name].slice(-2) : fullName(name, namespace)
  const path = pathOf(store, kind, names)
  // What one may not enter is as if nothing were in it.
  const isSeen = mayEnter(store, identity, names.slice(0, depths[kind]))
  if (path && isSeen) return { path, names: path.map((one) => one.name) }
  if (kind === 'CATALOG') throw catalogNotFound(names[0]!)
  throw kind === 'SCHEMA' ? schemaNotFound(names) : tableNotFound(name, namespace, '')
}

function pathOf(store: Metastore, kind: Granted['kind'], [catalog = '', schema = '', name = '']: readonly string[]) {
  const last = {
    METASTORE: undefined,
    CATALOG: store.catalog(catalog),
    SCHEMA: store.schema(catalog, schema),
    TABLE: store.table(catalog, schema, name),
    VOLUME: store.volume(catalog, schema, name),
  }[kind]
  if (!last) return undefined
  const around = [store.catalog(catalog), store.schema(catalog, schema)].slice(0, depths[kind])
  return [...(around as Securable[]), last]
}

/** GRANT and REVOKE, by those who manage it: the same as the API's (facts/databricks-behaviour.md 5). */
export function planGrant(c: Compilation, { deed, privileges, on, principal }: Of<'grant'>): Plan['work'] {
  const { path, names } = found(c, on)
  if (!hasPrivilegeOn(path, c.env.identity, 'MANAGE')) throw permissionDenied('MANAGE', titleOf(on.kind), names)
  const unknown = privileges.find((privilege) => !privilegesOf[on.kind].has(privilege))
  if (unknown !== undefined) {
    throw new SqlError(
      `[UC_INVALID_PRIVILEGE] Privilege ${unknown} is not applicable to this entity [${names.join('.')}:${on.kind}]. SQLSTATE: 42501`,
      '42501',
    )
  }
  const name = c.env.principal(principal)
  if (name === undefined) {
    throw new SqlError(
      `[PRINCIPAL_NOT_FOUND] Could not find principal with name ${principal}. SQLSTATE: 42704`,
      '42704',
    )
  }
  const [add, remove] = deed === 'add' ? [privileges, []] : [[], privileges]
  return {
    kind: 'act',
    async act() {
      changePrivileges(path.at(-1)!, name, add, remove)
      return nothing
    },
  }
}

const kindsByDepth = ['CATALOG', 'SCHEMA'] as const

/** What is granted on it and on what it is in: all of it to those who manage it, to others what concerns them. */
export function planShowGrants(c: Compilation, { on, principal }: Of<'show grants'>): Plan['work'] {
  const { path, names } = found(c, on)
  const own = hasPrivilegeOn(path, c.env.identity, 'MANAGE') ? undefined : principalsOf(c.env.identity)
  const wanted = principal === undefined ? undefined : c.env.principal(principal)
  const rows = path.flatMap(({ grants }, depth) => {
    const kind = depth === path.length - 1 ? on.kind : kindsByDepth[depth]!
    const key = names.slice(0, depth + 1).join('.')
    return [...grants].flatMap(([name, privileges]) =>
      (principal !== undefined && name !== wanted) || (own && !own.includes(name))
        ? []
        : [...privileges].sort().map((privilege) => [name, privilege.replaceAll('_', ' '), kind, key]),
    )
  })
  const columns = ['Principal', 'ActionType', 'ObjectType', 'ObjectKey'].map((name) => ({
    name,
    type: scalar('STRING'),
  }))
  return { kind: 'act', act: async () => ({ columns, rows }) }
}
