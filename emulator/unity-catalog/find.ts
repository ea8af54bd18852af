import type { Context } from '../handlers'
import type { Identity } from '../identity'
import { denied, Refusal } from '../refusal'
import { metastoreState } from '../sql/engine'
import type { Catalog, Schema, Securable, Table, Volume } from '../sql/metastore'
import { hasPrivilegeOn } from '../sql/privileges'
import { titleOf, type SecurableKind } from './kinds'

/** Something of Unity Catalog with all that it is in, outermost first. */
export interface Found<T extends Securable = Securable> {
  kind: SecurableKind
  name: string
  /** Ends with the thing itself. */
  path: [...Securable[], T]
  it: T
}

export const storeOf = ({ workspace }: Context) => workspace.get(metastoreState)

export const has = (path: readonly Securable[], identity: Identity, ...privileges: string[]) =>
  privileges.some((privilege) => hasPrivilegeOn(path, identity, privilege))

/** Refuses, in the service's words, who has none of these; the first is what the message says is missing. */
export function demandPrivilege(
  { kind, name, path }: { kind: SecurableKind; name: string; path: readonly Securable[] },
  { identity }: Context,
  ...privileges: string[]
): void {
  if (has(path, identity, ...privileges)) return
  const missing = privileges[0] === 'MANAGE' ? 'MANAGE' : privileges[0]!.replaceAll('_', ' ')
  throw denied(`User does not have ${missing} on ${titleOf(kind)} '${name}'.`)
}

const missing = (kind: SecurableKind, name: string) =>
  new Refusal(404, `${kind}_DOES_NOT_EXIST`, `${titleOf(kind)} '${name}' does not exist.`)

/** Whether BROWSE is enough: for metadata alone, and only where the caller asks for that. */
export interface Browsing {
  include_browse?: boolean
}
const alsoBrowse = ({ include_browse }: Browsing, ...privileges: string[]) =>
  include_browse ? [...privileges, 'BROWSE'] : privileges

/** The catalog, for someone who may look into it. Whoever may not is not told whether it is there. */
export function catalogFor(context: Context, name: string, how: Browsing = {}): Found<Catalog> {
  const it = storeOf(context).catalog(name)
  demandPrivilege({ kind: 'CATALOG', name, path: it ? [it] : [] }, context, ...alsoBrowse(how, 'USE_CATALOG', 'MANAGE'))
  if (!it) throw missing('CATALOG', name)
  return { kind: 'CATALOG', name: it.name, path: [it], it }
}

/** The schema, for someone who may look into it and the catalog. */
export function schemaFor(context: Context, fullName: string, how: Browsing = {}): Found<Schema> {
  const [catalogName, name] = partsOf(fullName, 2)
  const catalog = catalogFor(context, catalogName!, how)
  const it = storeOf(context).schema(catalogName!, name!)
  const path = it ? [catalog.it, it] : [catalog.it]
  demandPrivilege({ kind: 'SCHEMA', name: fullName, path }, context, ...alsoBrowse(how, 'USE_SCHEMA', 'MANAGE'))
  if (!it) throw missing('SCHEMA', fullName)
  return { kind: 'SCHEMA', name: `${catalog.name}.${it.name}`, path: [catalog.it, it], it }
}

/** The table, for someone who may read it, or know of it. */
export function tableFor(context: Context, fullName: string, how: Browsing = {}): Found<Table> {
  const { parts, schema, path } = within(context, fullName, how)
  const it = storeOf(context).table(parts[0]!, parts[1]!, parts[2]!)
  return inSchema(context, 'TABLE', fullName, schema, path, it, alsoBrowse(how, 'SELECT', 'MODIFY', 'MANAGE'))
}

/** The volume, for someone with one of the privileges; `READ_VOLUME` and `WRITE_VOLUME` are for what is in it. */
export function volumeFor(
  context: Context,
  fullName: string,
  privileges = ['READ_VOLUME', 'WRITE_VOLUME', 'MANAGE'],
  how: Browsing = {},
): Found<Volume> {
  const { parts, schema, path } = within(context, fullName, how)
  const it = storeOf(context).volume(parts[0]!, parts[1]!, parts[2]!)
  return inSchema(context, 'VOLUME', fullName, schema, path, it, alsoBrowse(how, ...privileges))
}

function within(context: Context, fullName: string, how: Browsing) {
  const parts = partsOf(fullName, 3)
  const schema = schemaFor(context, `${parts[0]}.${parts[1]}`, how)
  return { parts, schema: schema.name, path: schema.path }
}

function inSchema<T extends Securable>(
  context: Context,
  kind: SecurableKind,
  fullName: string,
  schema: string,
  around: Securable[],
  it: T | undefined,
  privileges: string[],
): Found<T> {
  demandPrivilege({ kind, name: fullName, path: it ? [...around, it] : around }, context, ...privileges)
  if (!it) throw missing(kind, fullName)
  return { kind, name: `${schema}.${it.name}`, path: [...around, it], it }
}

/** Any securable by its kind, in either case, and full name. */
export function securableFor(context: Context, type: string, fullName: string): Found {
  const kind = type.toUpperCase()
  if (kind === 'CATALOG') return catalogFor(context, fullName)
  if (kind === 'SCHEMA') return schemaFor(context, fullName)
  if (kind === 'TABLE') return tableFor(context, fullName)
  if (kind === 'VOLUME') return volumeFor(context, fullName)
  if (kind === 'METASTORE') {
    const it = storeOf(context).self
    return { kind, name: it.name, path: [it], it }
  }
  throw new Refusal(501, 'NOT_IMPLEMENTED', `The emulator keeps no grants on ${type}.`)
}

export function partsOf(fullName: string, count: number): string[] {
  const parts = fullName.split('.')
  if (parts.length === count && parts.every(Boolean)) return parts
  throw new Refusal(400, 'INVALID_PARAMETER_VALUE', `'${fullName}' is not a valid name.`)
}
