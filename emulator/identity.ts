import { directoryState, type Entry } from './directory/directory'
import { oauthState } from './oauth/sessions'
import { Refusal } from './refusal'
import { people, servicePrincipals, type Person } from './seed/people'
import { tokenState } from './tokens/token-table'
import type { Workspace, Workspaces } from './workspace'

/** Who calls, and into which isolated workspace. */
export interface Identity {
  /** As faults and the request log name it: a `TokenId`, or a user name. */
  id: string
  person: Person
  isAdmin: boolean
  workspace: string
  /** What the token may be used for, where not for everything. */
  scope?: string
}
/** The three people that the emulator is used as. */
export type IdentityId = 'admin' | 'operator' | 'viewer'
/** Whom the emulator's own tokens name; `sp` is a service principal. */
export type TokenId = IdentityId | 'sp'

/** Their ids in the directory. */
export const seededIds: Record<TokenId, string> = {
  admin: people[0]!.id,
  operator: people[1]!.id,
  viewer: people[2]!.id,
  sp: servicePrincipals[0]!.id,
}
const idsOf = new Map(Object.entries(seededIds).map(([id, personId]) => [personId, id]))
const seededToken = /^dapi-emulator-(admin|operator|viewer|sp)(?:\.([\w-]{1,80}))?$/
const oauthToken = /^eoat-[\w-]{43}(?:\.([\w-]{1,80}))?$/
const madeToken = /^dapi[0-9a-f]{32}(?:\.([\w-]{1,80}))?$/

/** A caller and the workspace it calls into. */
export interface Caller {
  identity: Identity
  workspace: Workspace
}

/** The caller that an Authorization header names. Throws the refusals of facts/databricks-behaviour.md 1.5. */
export function identify(authorization: string | undefined, requestId: string, workspaces: Workspaces): Caller {
  const token = tokenOf(authorization)
  if (token === undefined) {
    throw new Refusal(
      401,
      401,
      `Credential was not sent or was of an unsupported type for this API. [ReqId: ${requestId}]`,
    )
  }
  const oauth = oauthToken.exec(token)
  if (oauth) return byOauth(token, workspaces.find(oauth[1] ?? 'default'), requestId)
  const made = madeToken.exec(token)
  if (made) return byMadeToken(token, workspaces.find(made[1] ?? 'default'), requestId)
  const [, id, name = 'default'] = seededToken.exec(token) ?? []
  if (!id) throw invalidToken(requestId)
  const workspace = workspaces.get(name)
  const identity = identityOf(workspace, seededIds[id as TokenId])
  if (!identity) throw invalidToken(requestId)
  return { identity, workspace }
}

function byOauth(token: string, workspace: Workspace | undefined, requestId: string): Caller {
  const session = workspace?.get(oauthState).sessionOf(token)
  const identity = session && identityOf(workspace!, session.personId)
  if (!identity) throw invalidToken(requestId, 401)
  return { identity: { ...identity, scope: session.scope }, workspace: workspace! }
}

function byMadeToken(value: string, workspace: Workspace | undefined, requestId: string): Caller {
  const token = workspace?.get(tokenState).used(value)
  const identity = token && identityOf(workspace!, token.ownerId)
  if (!identity) throw invalidToken(requestId)
  return { identity: { ...identity, scope: token.scopes?.join(' ') }, workspace: workspace! }
}

/** What a refused or expired token answers. */
export function invalidToken(requestId: string, status = 403): Refusal {
  const message = `Invalid access token. [ReqId: ${requestId}]`
  return new Refusal(status, status, message, { 'x-databricks-reason-phrase': message })
}

function tokenOf(authorization = ''): string | undefined {
  const [, scheme, credential] = /^(\w+) +(.+)$/.exec(authorization) ?? []
  if (scheme?.toLowerCase() === 'bearer') return credential
  if (scheme?.toLowerCase() !== 'basic') return undefined
  // `curl -u token:dapi…`, the older way to send a personal access token.
  return /^token:(.+)$/.exec(Buffer.from(credential!, 'base64').toString())?.[1]
}

/** Whoever has this id in the directory, unless they were removed or deactivated. */
export function identityOf(workspace: Workspace, personId: string): Identity | undefined {
  const directory = workspace.get(directoryState)
  const entry = directory.entry(personId)
  if (!entry || !mayCall(entry)) return undefined
  const person = directory.person(entry.kind, entry.row)
  return {
    id: idsOf.get(personId) ?? person.userName,
    person,
    isAdmin: person.groups.includes('admins'),
    workspace: workspace.name,
  }
}

const mayCall = ({ kind, row }: Entry) => kind !== 'Group' && row.active === true
