import type * as compute from '@/lib/databricks/api/models/compute'
import type { Context } from '../handlers'
import { pageOf } from '../page'
import { invalid } from '../refusal'
import { policyFamilies } from './policy-families'
import { mayUse, policyState, shownPolicy } from './policy-table'

interface Order {
  sort_column?: compute.ListSortColumn
  sort_order?: compute.ListSortOrder
}

/** The policies that the caller may use, by name unless asked otherwise (the service's own order: unsure). */
export function listPolicies(
  { sort_column = 'POLICY_NAME', sort_order = 'ASC' }: Order,
  context: Context,
): compute.ListPoliciesResponse {
  demandOneOf('sort_column', sort_column, ['POLICY_NAME', 'POLICY_CREATION_TIME'])
  demandOneOf('sort_order', sort_order, ['ASC', 'DESC'])
  const visible = [...context.workspace.get(policyState).values()].filter((one) => mayUse(one, context.identity))
  const rows = visible.map((policy) => shownPolicy(policy, context))
  const sign = sort_order === 'DESC' ? -1 : 1
  rows.sort((a, b) => sign * (sort_column === 'POLICY_NAME' ? byName(a, b) : byAge(a, b) || byName(a, b)))
  return rows.length > 0 ? { policies: rows } : {}
}

const byName = (a: compute.Policy, b: compute.Policy) => (a.name!.toLowerCase() < b.name!.toLowerCase() ? -1 : 1)
const byAge = (a: compute.Policy, b: compute.Policy) => Number(a.created_at_timestamp) - Number(b.created_at_timestamp)

function demandOneOf(field: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw invalid(`${field} must be one of ${known.join(', ')}, not ${value}.`)
}

const mostFamilies = 100

/** `policy-families`: pages by token, from wherever it is asked to (facts/databricks-api.md c). */
export function listFamilies({
  max_results = String(mostFamilies),
  page_token,
}: {
  max_results?: string
  page_token?: string
}): compute.ListPolicyFamiliesResponse {
  const size = Number(max_results) || mostFamilies
  if (size < 0) throw invalid(`max_results must not be negative: ${max_results}.`)
  const { rows, next } = pageOf(
    [...policyFamilies.values()],
    ({ policy_family_id }) => policy_family_id,
    page_token,
    Math.min(size, mostFamilies),
  )
  return { policy_families: rows, ...(next && { next_page_token: next }) }
}
