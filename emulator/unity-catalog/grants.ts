import type * as uc from '@/lib/databricks/api/models/catalog'
import { principalNamed } from '../directory/principal'
import type { Context } from '../handlers'
import { invalid, Refusal } from '../refusal'
import { changePrivileges, principalsOf } from '../sql/privileges'
import { demandPrivilege, has, securableFor, type Found } from './find'
import { privilegesOf, type SecurableKind } from './kinds'

/** Of `found`: everyone's for those who manage it, else only what concerns the caller. */
function readable(found: Found, { identity }: Context, principal: string | undefined) {
  const own = has(found.path, identity, 'MANAGE') ? undefined : new Set(principalsOf(identity))
  return (name: string) => (!own || own.has(name)) && (principal === undefined || name === principal)
}

/** What is granted on the thing itself. */
function directGrants(found: Found, context: Context, principal?: string): uc.PrivilegeAssignment[] {
  const isRead = readable(found, context, principal)
  return [...found.it.grants]
    .filter(([name, privileges]) => privileges.size > 0 && isRead(name))
    .map(([name, privileges]) => ({ principal: name, privileges: [...privileges].sort() }))
}

const kindsByDepth: SecurableKind[] = ['CATALOG', 'SCHEMA']

/** What holds on the thing, also by what it is in; what comes from above says from where. */
function effectiveGrants(found: Found, context: Context, principal?: string): uc.EffectivePrivilegeAssignment[] {
  const isRead = readable(found, context, principal)
  const byPrincipal = new Map<string, uc.EffectivePrivilege[]>()
  const names = found.name.split('.')
  for (const [depth, { grants }] of found.path.entries()) {
    const isOwn = depth === found.path.length - 1
    const from = isOwn
      ? {}
      : { inherited_from_type: kindsByDepth[depth]!, inherited_from_name: names.slice(0, depth + 1).join('.') }
    for (const [name, privileges] of grants) {
      const here = [...privileges].filter((privilege) => privilegesOf[found.kind].has(privilege)).sort()
      if (!here.length || !isRead(name)) continue
      const known = byPrincipal.get(name) ?? []
      byPrincipal.set(name, [...known, ...here.map((privilege) => ({ privilege, ...from }))])
    }
  }
  return [...byPrincipal].map(([name, privileges]) => ({ principal: name, privileges }))
}

/** Adds and takes away, all or nothing. Throws `Refusal`. */
function changeGrants(found: Found, changes: readonly uc.PermissionsChange[], context: Context): void {
  demandPrivilege(found, context, 'MANAGE')
  const checked = changes.map((change) => checkedChange(found, change, context))
  for (const { principal, add, remove } of checked) changePrivileges(found.it, principal, add, remove)
}

function checkedChange(
  found: Found,
  { principal = '', add = [], remove = [] }: uc.PermissionsChange,
  context: Context,
) {
  const name = knownPrincipal(principal, context)
  const normal = (privileges: string[]) => privileges.map((privilege) => knownPrivilege(found, privilege))
  return { principal: name, add: normal(add), remove: normal(remove) }
}

export function knownPrincipal(name: string, { workspace }: Context): string {
  const found = principalNamed(workspace, name)
  if (found) return found
  throw new Refusal(404, 'PRINCIPAL_DOES_NOT_EXIST', `Could not find principal with name ${name}`)
}

function knownPrivilege({ kind, name }: Found, asked: string): string {
  const privilege = asked.toUpperCase().replaceAll(' ', '_')
  if (privilegesOf[kind].has(privilege)) return privilege
  throw invalid(`Privilege ${asked} is not applicable to this entity [${name}:${kind}].`)
}

interface Asked {
  securable_type: string
  full_name: string
  principal?: string
}

export const grants = {
  get: ({ securable_type, full_name, principal }: Asked, context: Context) => ({
    privilege_assignments: directGrants(securableFor(context, securable_type, full_name), context, principal),
  }),
  getEffective: ({ securable_type, full_name, principal }: Asked, context: Context) => ({
    privilege_assignments: effectiveGrants(securableFor(context, securable_type, full_name), context, principal),
  }),
  update({ securable_type, full_name, changes = [] }: Asked & uc.UpdatePermissions, context: Context) {
    const found = securableFor(context, securable_type, full_name)
    changeGrants(found, changes, context)
    return { privilege_assignments: directGrants(found, context) }
  },
}
