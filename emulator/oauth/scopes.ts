import { operationFacts } from '@/lib/databricks/spec/facts'
import { Refusal } from '../refusal'
import { OauthRefusal } from './oauth-refusal'

/** Those that discovery lists. */
export const scopes = ['all-apis', 'sql', 'offline_access', 'openid', 'profile', 'email']
const known = new Set([...scopes, ...operationFacts.map(({ family }) => family)])

/** The scopes asked for, each once; all of the API when none is. Throws `OauthRefusal`. */
export function scopeOf(asked: string | null, fallback: string): string {
  const names = [...new Set((asked ?? '').split(/\s+/).filter(Boolean))]
  const unknown = names.find((name) => !known.has(name))
  if (unknown) throw new OauthRefusal('invalid_scope', `The scope "${unknown}" is not known.`)
  return names.join(' ') || fallback
}

const ofSql = new Set(['sql-warehouses', 'sql-queries', 'sql-alerts', 'statement-execution', 'query-history'])

/** Refuses what the token is not for; who one is may be asked with any (facts/databricks-behaviour.md 1.3). */
export function demandScope(scope: string | undefined, operation: { id: string; family: string } | undefined): void {
  if (scope === undefined || !operation || operation.id === 'scim.currentUserMe') return
  const names = scope.split(' ')
  const { family } = operation
  const isFor = (name: string) => name === 'all-apis' || name === family || (name === 'sql' && ofSql.has(family))
  if (names.some(isFor)) return
  const needed = ofSql.has(family) ? 'sql' : family
  throw new Refusal(403, 'PERMISSION_DENIED', `Provided OAuth token does not have required scopes: ${needed}`)
}
