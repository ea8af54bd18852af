import { hasPrivilege, mayEnter, type Privilege } from '../privileges'
import type { Compilation, Environment, TableUse } from './compilation'
import { permissionDenied, position, tableNotFound, unsupported } from './sql-error'
import type { Namespace } from './sql-error'
import type { ObjectName } from './syntax'
import { nameText } from './write-expression'

/** A name of one to three parts with its catalog and schema. */
export function fullName(parts: readonly string[], { catalog, schema }: Namespace): [string, string, string] {
  const [table, inSchema = schema, inCatalog = catalog] = parts.toReversed()
  if (parts.length > 3) throw unsupported(`the name ${parts.join('.')} of more than three parts`)
  return [inCatalog, inSchema, table!]
}

/** The parts of a name, of which IDENTIFIER makes one from a text. */
export function nameParts(c: Compilation, name: ObjectName): string[] {
  if (Array.isArray(name)) return name
  const text = nameText(c, name)
  return [...text.matchAll(/`((?:[^`]|``)*)`|([^.`]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('``', '`') ?? plain!.trim(),
  )
}

/**
 * The table of a name, for someone who may do that with it. What one may not enter is as if it were not there
 * (XO recording 200).
 */
export function tableFor(c: Compilation, parts: readonly string[], at: number, privilege: Privilege): TableUse {
  const { store, namespace } = c.env
  const [catalog, schema, name] = fullName(parts, namespace)
  const table = store.table(catalog, schema, name)
  const place = at < 0 ? '' : position(c.text, at)
  if (!table || !isSeen(c, [catalog, schema, name])) throw tableNotFound(parts, namespace, place)
  const path = [store.catalog(catalog)!.name, store.schema(catalog, schema)!.name, table.name] as const
  const shared = store.catalog(catalog)!.type !== 'MANAGED_CATALOG' && privilege !== 'SELECT'
  if (c.checked && (shared || !hasPrivilege(store, c.env.identity, path, privilege))) {
    throw permissionDenied(privilege, table.type === 'VIEW' ? 'View' : 'Table', path)
  }
  return { catalog: path[0], schema: path[1], table }
}

const isSeen = (c: Compilation, name: readonly string[]) => !c.checked || mayEnter(c.env.store, c.env.identity, name)

/** Refuses who may not do that with a catalog or a schema; what is shared into the workspace nobody changes. */
export function demandPrivilege({ store, identity }: Environment, path: readonly string[], privilege: Privilege): void {
  const shared = store.catalog(path[0]!)?.type !== 'MANAGED_CATALOG'
  if (!shared && hasPrivilege(store, identity, path, privilege)) return
  throw permissionDenied(privilege, path.length === 1 ? 'Catalog' : 'Schema', path)
}

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The schema of DuckDB in which the rows of a schema are: catalogs are not DuckDB's. */
export const duckdbSchema = (catalog: string, schema: string) => quoteName(`${catalog}.${schema}`.toLowerCase())

/** A stored table as DuckDB names it. */
export const duckdbTable = ({ catalog, schema, table }: TableUse) =>
  `${duckdbSchema(catalog, schema)}.${quoteName(table.name.toLowerCase())}`
