import { rankOf } from '../access'
import type { Context } from '../handlers'
import { denied, invalid, Refusal } from '../refusal'
import { tokenKind, tokenState, type PersonalToken } from './token-table'

/** Of one owner (facts/databricks-behaviour.md 1.1). */
const mostTokens = 600
/** When no lifetime is asked for: two years (facts/databricks-behaviour.md 1.1). */
const defaultSeconds = 2 * 365 * 24 * 60 * 60

interface NewToken {
  comment?: string
  lifetime_seconds?: string
  scopes?: string[]
}

/** Makes a token that acts as `ownerId`. Throws `Refusal`. */
export function newToken(asked: NewToken, ownerId: string, { workspace, identity, nowMs }: Context) {
  const table = workspace.get(tokenState)
  if (rankOf(tokenKind, table.access.grants, identity) < 0) {
    throw denied(`${identity.person.userName} does not have permission to use personal access tokens.`)
  }
  const seconds = Number(asked.lifetime_seconds ?? defaultSeconds)
  if (seconds === 0 || seconds < -1) throw invalid(`lifetime_seconds has to be positive, not ${seconds}.`)
  if (table.all().filter((token) => token.ownerId === ownerId).length >= mostTokens) {
    throw new Refusal(400, 'QUOTA_EXCEEDED', `The quota of ${mostTokens} tokens for this user has been exceeded.`)
  }
  return table.give({
    ownerId,
    creator: { id: identity.person.id, userName: identity.person.userName },
    comment: asked.comment ?? '',
    createdMs: nowMs,
    ...(seconds > 0 && { untilMs: nowMs + seconds * 1000 }),
    ...(asked.scopes?.length && { scopes: asked.scopes }),
  })
}

/** As its owner sees it. */
export const publicInfo = ({ id, comment, createdMs, untilMs, scopes }: PersonalToken) => ({
  token_id: id,
  comment,
  creation_time: String(createdMs),
  // -1: never (facts/databricks-behaviour.md 1.1).
  expiry_time: String(untilMs ?? -1),
  ...(scopes && { scopes }),
})

/** Fields that an update names, of those that one may change. Throws `Refusal`. */
export function changeToken(token: PersonalToken, sent: { comment?: string; scopes?: string[] }, mask: string): void {
  const names = mask.split(',').map((name) => name.trim())
  const unknown = names.find((name) => name !== 'comment' && name !== 'scopes')
  if (unknown !== undefined) throw invalid(`update_mask: "${unknown}" cannot be changed; comment and scopes can.`)
  if (names.includes('comment')) token.comment = sent.comment ?? ''
  if (names.includes('scopes')) token.scopes = sent.scopes?.length ? sent.scopes : undefined
}
