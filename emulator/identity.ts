import { Refusal } from './refusal'
import { people, type Person } from './seed/people'

/** Who calls, and into which isolated workspace. */
export interface Identity {
  id: IdentityId
  person: Person
  isAdmin: boolean
  workspace: string
}
export type IdentityId = 'admin' | 'operator' | 'viewer'

const emails: Record<IdentityId, string> = {
  admin: 'ada.admin@acme.example',
  operator: 'omar.operator@acme.example',
  viewer: 'vera.viewer@acme.example',
}
const tokens = /^dapi-emulator-(admin|operator|viewer)(?:\.([\w-]{1,80}))?$/

const byToken = new Map<string, Identity>()

/** The identity of an Authorization header. Throws the refusals of facts/databricks-behaviour.md 1.5. */
export function identify(authorization: string | undefined, requestId: string): Identity {
  const token = tokenOf(authorization)
  if (token === undefined) {
    throw new Refusal(
      401,
      401,
      `Credential was not sent or was of an unsupported type for this API. [ReqId: ${requestId}]`,
    )
  }
  const identity = byToken.get(token) ?? identityOf(token)
  if (!identity) throw invalidToken(requestId)
  return identity
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

function identityOf(token: string): Identity | undefined {
  const [, id, workspace = 'default'] = tokens.exec(token) ?? []
  if (!id) return undefined
  const person = people.find(({ userName }) => userName === emails[id as IdentityId])!
  const identity = { id: id as IdentityId, person, isAdmin: person.groups.includes('admins'), workspace }
  if (byToken.size > 1000) byToken.clear()
  byToken.set(token, identity)
  return identity
}
