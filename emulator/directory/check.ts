import { randomInt, randomUUID } from 'node:crypto'
import type { Directory } from './directory'
import { kinds, nameOf, type Kind, type Row } from './row'
import { scimRefusal } from './scim-refusal'

const knownEntitlements = new Set([
  'allow-cluster-create',
  'allow-instance-pool-create',
  'databricks-sql-access',
  'workspace-access',
  'workspace-consume',
])
/** Groups that the workspace itself keeps: of `users` everyone is a member. */
const systemGroups = new Set(['admins', 'users'])

const bad = (detail: string) => scimRefusal(400, detail, 'invalidValue')

/** What was sent as a row: what is not sent is empty, what only the service writes is left out. */
export function rowOf(kind: Kind, id: string, sent: object, before?: Row): Row {
  const row: Row = { id, entitlements: [], roles: [], ...pick(sent, kinds[kind].writable) }
  if (kind === 'ServicePrincipal') row.applicationId ??= before?.applicationId ?? randomUUID()
  if (kind === 'Group') row.members ??= []
  else row.active ??= true
  if (kind === 'User') {
    const { givenName, familyName } = row.name ?? {}
    row.displayName ||= [givenName, familyName].filter(Boolean).join(' ') || row.userName
    row.emails ??= row.userName ? [{ type: 'work', value: row.userName, primary: true }] : []
  }
  return row
}

const pick = (from: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name, value]) => names.includes(name) && value !== undefined))

/** An id as the service gives them: digits, beyond 2^53 for none. */
export const newId = () => String(randomInt(1e14, 2 ** 47))

/** Makes the row right where the wire allows for more than one writing, and refuses it where it cannot be. */
export function checked(directory: Directory, kind: Kind, row: Row, before?: Row): Row {
  const { name: field, noun, called } = kinds[kind]
  const name = nameOf(kind, row)
  if (typeof name !== 'string' || !name.trim()) throw bad(`${noun}: ${field} must not be empty.`)
  if (kind === 'User' && !/^[^\s@]+@[^\s@]+$/.test(name))
    throw bad(`User: userName "${name}" is not an e-mail address.`)
  if (before && nameOf(kind, before) !== name) demandNameMayChange(kind, before)
  const namesake = directory.named(kind, name)
  if (namesake && namesake.id !== row.id && nameOf(kind, namesake).toLowerCase() === name.toLowerCase()) {
    throw scimRefusal(409, `${noun} with ${called} ${name} already exists.`, 'uniqueness')
  }
  if (kind !== 'Group') row.active = booleanOf(row.active)
  else if (before) row.formerNames = namesBefore(before, name)
  for (const { value } of row.entitlements) {
    if (!knownEntitlements.has(value!)) throw bad(`There is no entitlement "${value}".`)
  }
  if (row.members) row.members = membersOf(directory, row, before)
  return row
}

function demandNameMayChange(kind: Kind, before: Row): void {
  if (kind !== 'Group') throw scimRefusal(400, `${kinds[kind].name} cannot be changed.`, 'mutability')
  if (isSystemGroup(before)) throw scimRefusal(400, `The group ${before.displayName} cannot be renamed.`, 'mutability')
}

function namesBefore({ displayName, formerNames = [] }: Row, name: string): readonly string[] {
  return displayName === name ? formerNames : [...formerNames, displayName!].filter((one) => one !== name)
}

export const isSystemGroup = ({ displayName }: Row) => systemGroups.has(displayName ?? '')

/** Some directories send "True". */
function booleanOf(value: unknown): boolean {
  const text = String(value).toLowerCase()
  if (text !== 'true' && text !== 'false') throw bad(`active has to be true or false, not ${JSON.stringify(value)}.`)
  return text === 'true'
}

function membersOf(directory: Directory, group: Row, before?: Row) {
  const ids = group.members!.map(({ value }) => value!)
  const had = new Set(before?.members?.map(({ value }) => value))
  if (before?.displayName === 'users' && (ids.length !== had.size || ids.some((id) => !had.has(id)))) {
    throw scimRefusal(400, 'Everyone is a member of the group users, and nobody else.', 'mutability')
  }
  for (const id of ids) {
    const member = directory.entry(id)
    if (!member) throw bad(`There is no user, group or service principal with the id ${id}.`)
    const isAround =
      member.kind === 'Group' && (id === group.id || directory.groupsAround(group.id).includes(member.row))
    if (isAround) throw bad(`The group ${group.displayName} cannot be a member of itself.`)
  }
  return [...new Set(ids)].map((value) => ({ value }))
}
