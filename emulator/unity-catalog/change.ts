import type { Context } from '../handlers'
import { invalid, Refusal } from '../refusal'
import type { NewSecurable, Securable } from '../sql/metastore'
import { demandPrivilege, type Found } from './find'
import { knownPrincipal } from './grants'
import { titleOf, type SecurableKind } from './kinds'

/** The name as it is kept: in lower case. Throws `Refusal` for what cannot be one. */
export function checkedName(name: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[^\s./\u0000-\u001f\u007f]{1,255}$/.test(name)) return name.toLowerCase()
  throw invalid(`'${name}' is not a valid name.`)
}

export function demandFree(kind: SecurableKind, name: string, taken: unknown): void {
  if (taken) throw new Refusal(409, `${kind}_ALREADY_EXISTS`, `${titleOf(kind)} '${name}' already exists`)
}

/** What is the same in everything that one makes: it is the maker's. */
export const madeBy = (
  { identity, nowMs }: Context,
  name: string,
  comment?: string,
): NewSecurable & { nowMs: number } => ({
  name: checkedName(name),
  owner: identity.person.userName,
  nowMs,
  ...(comment !== undefined && { comment }),
})

interface Update {
  comment?: string
  owner?: string
  properties?: Record<string, string>
}

/** Those who manage it change it. Throws `Refusal` before anything is. */
export function change(found: Found, { comment, owner, properties }: Update, context: Context): void {
  demandPrivilege(found, context, 'MANAGE')
  const newOwner = owner === undefined ? undefined : knownPrincipal(owner, context)
  const { it } = found
  if (newOwner !== undefined) it.owner = newOwner
  if (comment !== undefined) it.comment = comment
  if (properties !== undefined) it.properties = properties
  touch(it, context)
}

export function touch(it: Securable, { identity, nowMs }: Context): void {
  it.updatedMs = nowMs
  it.updatedBy = identity.person.userName
}

/** The rows are kept by name. */
export function demandSameName({ it, kind }: Found, newName: string | undefined): void {
  if (newName === undefined || newName.toLowerCase() === it.name) return
  throw new Refusal(501, 'NOT_IMPLEMENTED', `The emulator does not rename a ${kind.toLowerCase()}.`)
}

/** 400 for what still has something in it, unless that goes too. */
export function demandEmpty({ kind, name }: Found, what: string, force = false): void {
  if (what !== '' && !force)
    throw invalid(`${titleOf(kind)} '${name}' is not empty. The ${kind.toLowerCase()} has ${what}`)
}
