import type * as api from '@/lib/databricks/api/scim'
import type * as iam from '@/lib/databricks/api/models/iam'
import { checked, isSystemGroup, newId, rowOf } from '../directory/check'
import { directoryState } from '../directory/directory'
import { listed, selected, type ListInput, type Selection } from '../directory/listing'
import { passwords } from '../directory/passwords'
import { patched } from '../directory/patch'
import { resourceOf } from '../directory/resource'
import { kinds, type Kind, type Row } from '../directory/row'
import { scimRefusal } from '../directory/scim-refusal'
import { notYet, type Context, type Family } from '../handlers'
import { mostSecrets, secretDays, secretState, type Secret } from '../oauth/secrets'
import { pageOf } from '../page'
import { denied, invalid, Refusal } from '../refusal'
import { entitlementsOf } from '../seed/people'

const directoryOf = ({ workspace }: Context) => workspace.get(directoryState)

/** Everyone may read the directory; only admins may change it. */
function demandAdmin({ identity }: Context): void {
  if (!identity.isAdmin) throw denied(`${identity.person.userName} is not an admin of this workspace.`)
}

function rowFor(context: Context, kind: Kind, id: string): Row {
  const row = directoryOf(context).get(kind, id)
  if (!row) throw new Refusal(404, 'NOT_FOUND', `${kinds[kind].noun} with id ${id} not found.`)
  return row
}

/** The six operations on users, groups or service principals. */
function resources<T extends iam.User | iam.Group | iam.ServicePrincipal>(kind: Kind) {
  const answer = (row: Row, context: Context, asked: Selection = {}) =>
    selected(resourceOf(directoryOf(context), kind, row), asked) as T
  const save = (row: Row, context: Context, before?: Row) => {
    const directory = directoryOf(context)
    directory.put(kind, checked(directory, kind, row, before))
  }
  return {
    list: (input: ListInput, context: Context) => {
      const { Resources, ...page } = listed(directoryOf(context), kind, input)
      return { ...page, Resources: Resources as T[] }
    },
    get: ({ id, ...asked }: { id: string } & Selection, context: Context) =>
      answer(rowFor(context, kind, id), context, asked),
    create(sent: T, context: Context): T {
      demandAdmin(context)
      const row = rowOf(kind, newId(), sent)
      save(row, context)
      if (kind !== 'Group') joinUsers(row, context)
      return answer(row, context)
    },
    update({ id, ...sent }: { id: string } & T, context: Context) {
      demandAdmin(context)
      const before = rowFor(context, kind, id)
      save(rowOf(kind, id, sent, before), context, before)
      return {}
    },
    patch({ id, Operations }: { id: string; Operations?: iam.Patch[] }, context: Context) {
      demandAdmin(context)
      const before = rowFor(context, kind, id)
      save(patched(kind, before, Operations), context, before)
      return {}
    },
    delete({ id }: { id: string }, context: Context) {
      demandAdmin(context)
      const row = rowFor(context, kind, id)
      if (kind === 'Group' && isSystemGroup(row)) {
        throw scimRefusal(400, `The group ${row.displayName} cannot be deleted.`, 'mutability')
      }
      directoryOf(context).remove(kind, id)
      return {}
    },
  }
}

function joinUsers({ id }: Row, context: Context): void {
  const users = directoryOf(context).named('Group', 'users')!
  directoryOf(context).put('Group', { ...users, members: [...users.members!, { value: id }] })
}

const users = resources<iam.User>('User')
const groups = resources<iam.Group>('Group')
const servicePrincipals = resources<iam.ServicePrincipal>('ServicePrincipal')

export const scim: Family<typeof api> = {
  ...notYet('ruleSetsGetAssignableRolesForResource', 'ruleSetsGetRuleSet', 'ruleSetsUpdateRuleSet'),

  usersList: users.list,
  usersGet: users.get,
  usersCreate: users.create,
  usersUpdate: users.update,
  usersPatch: users.patch,
  usersDelete: users.delete,
  usersGetPermissions: passwords.get,
  usersSetPermissions: passwords.set,
  usersUpdatePermissions: passwords.update,
  usersGetPermissionLevels: passwords.levels,

  groupsList: groups.list,
  groupsGet: groups.get,
  groupsCreate: groups.create,
  groupsUpdate: groups.update,
  groupsPatch: groups.patch,
  groupsDelete: groups.delete,

  servicePrincipalsList: servicePrincipals.list,
  servicePrincipalsGet: servicePrincipals.get,
  servicePrincipalsCreate: servicePrincipals.create,
  servicePrincipalsUpdate: servicePrincipals.update,
  servicePrincipalsPatch: servicePrincipals.patch,
  servicePrincipalsDelete: servicePrincipals.delete,

  servicePrincipalSecretsList({ service_principal_id, page_size, page_token }, context) {
    demandAdmin(context)
    rowFor(context, 'ServicePrincipal', service_principal_id)
    const rows = context.workspace.get(secretState).of(service_principal_id)
    const { rows: page, next } = pageOf([...rows], keyOf, page_token, Math.min(page_size || 20, 100))
    return { secrets: page.map((secret) => wireOf(secret, context.nowMs)), ...(next && { next_page_token: next }) }
  },
  servicePrincipalSecretsCreate({ service_principal_id, lifetime }, context) {
    demandAdmin(context)
    rowFor(context, 'ServicePrincipal', service_principal_id)
    const book = context.workspace.get(secretState)
    if (book.of(service_principal_id).length >= mostSecrets) {
      throw invalid(`A service principal can have at most ${mostSecrets} secrets.`)
    }
    const { secret, text } = book.give(service_principal_id, lifetimeMsOf(lifetime))
    return { ...wireOf(secret, context.nowMs), secret: text }
  },
  servicePrincipalSecretsDelete({ service_principal_id, secret_id }, context) {
    demandAdmin(context)
    rowFor(context, 'ServicePrincipal', service_principal_id)
    const removed = context.workspace.get(secretState).remove(service_principal_id, secret_id)
    if (!removed) throw new Refusal(404, 'NOT_FOUND', `Secret with id ${secret_id} not found.`)
    return {}
  },

  /** With what the caller's groups entitle to; a service principal goes by its application id. */
  currentUserMe(asked, context) {
    const { person } = context.identity
    const directory = directoryOf(context)
    const { kind, row } = directory.entry(person.id)!
    const entitlements = entitlementsOf(person).map((value) => ({ value }))
    const me = { ...resourceOf(directory, kind, row), schemas: [...kinds.User.schemas], userName: person.userName }
    return selected({ ...me, entitlements }, asked) as iam.User
  },
}

const secretMs = secretDays * 24 * 60 * 60 * 1000

/** `3600s`; the longest when left out. */
function lifetimeMsOf(lifetime: string | undefined): number {
  if (lifetime === undefined) return secretMs
  const ms = Number(/^(\d+)s$/.exec(lifetime)?.[1]) * 1000
  if (ms > 0 && ms <= secretMs) return ms
  throw invalid(`lifetime has to be a number of seconds such as "3600s", for ${secretDays} days at most.`)
}

const keyOf = ({ createdMs, id }: Secret) => `${createdMs} ${id}`

function wireOf({ id, hash, createdMs, untilMs }: Secret, nowMs: number) {
  const create_time = new Date(createdMs).toISOString()
  return {
    id,
    secret_hash: hash,
    create_time,
    update_time: create_time,
    expire_time: new Date(untilMs).toISOString(),
    status: untilMs > nowMs ? 'ACTIVE' : 'EXPIRED',
  }
}
