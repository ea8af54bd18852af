import type * as compute from '@/lib/databricks/api/models/compute'
import { demandAdmin } from '../access'
import type { Context } from '../handlers'
import { between, randomOf } from '../random'
import { invalid, notFound } from '../refusal'
import { parsed } from './definition'
import { policyFamilies } from './policy-families'
import { policyFor, policyState, type PolicySettings, type StoredPolicy } from './policy-table'

const longestName = 100
const mostLibraries = 500

export function createPolicy(input: compute.CreatePolicy, context: Context): compute.CreatePolicyResponse {
  demandAdmin(context.identity, 'create cluster policies')
  checkSettings(input, context)
  const policies = context.workspace.get(policyState)
  const { nowMs, identity } = context
  const id = newId(`${context.workspace.name} ${nowMs} ${policies.size} ${input.name}`)
  const creator = identity.person.userName
  policies.set(id, { id, settings: { ...input }, creator, createdMs: nowMs, isDefault: false, grants: [] })
  return { policy_id: id }
}

/** All settings anew. Clusters stay as they are, and may be out of compliance from now on. */
export function editPolicy({ policy_id, ...settings }: compute.EditPolicy, context: Context): Record<string, never> {
  demandAdmin(context.identity, 'edit cluster policies')
  const policy = policyFor(context, context.identity, policy_id)
  // Seen in gbrueckl/Databricks.API.PowerShell#62; to leave the family out is to change it.
  if (policy.isDefault && settings.policy_family_id !== policy.settings.policy_family_id) {
    throw invalid(
      'Changing policy_family_id is forbidden for default cluster policies. Clone this policy to change the policy family.',
    )
  }
  checkSettings(settings, context, policy)
  policy.settings = settings
  return {}
}

/** Its clusters go on, and cannot be edited. */
export function deletePolicy({ policy_id }: compute.DeletePolicy, context: Context): Record<string, never> {
  demandAdmin(context.identity, 'delete cluster policies')
  // That they cannot be deleted is documented; in which words, unsure.
  if (policyFor(context, context.identity, policy_id).isDefault) {
    throw invalid('Deleting default cluster policies is forbidden.')
  }
  context.workspace.get(policyState).delete(policy_id)
  return {}
}

function checkSettings(settings: PolicySettings, { workspace }: Context, itself?: StoredPolicy): void {
  const { name = '', libraries = [], max_clusters_per_user } = settings
  if (name.length < 1 || name.length > longestName) {
    throw invalid(`The name of a cluster policy must be 1 to ${longestName} characters long.`)
  }
  const others = [...workspace.get(policyState).values()].filter((policy) => policy !== itself)
  // Names that differ in case only are the same (docs: "Policy names are case insensitive").
  const isTaken = others.some((policy) => policy.settings.name?.toLowerCase() === name.toLowerCase())
  // Seen in databricks/terraform-provider-databricks#2884; the code unsure.
  if (isTaken) throw invalid(`Cluster Policy with name \`${name}\` already exists`)
  if (libraries.length > mostLibraries) throw invalid(`A cluster policy can have at most ${mostLibraries} libraries.`)
  if (max_clusters_per_user !== undefined && Number(max_clusters_per_user) < 1) {
    throw invalid(`max_clusters_per_user must be at least 1, not ${max_clusters_per_user}.`)
  }
  checkDocuments(settings)
}

/** Text that is no JSON is refused (unsure in which words); rules that are none come to light when they are used. */
function checkDocuments(settings: PolicySettings): void {
  const { definition, policy_family_id, policy_family_definition_overrides: overrides } = settings
  if (definition !== undefined && policy_family_id !== undefined) {
    // Seen in databricks/cli acceptance/bundle/resources/cluster_policies/definition_and_family_conflict.
    throw invalid('policy_family_id and definition cannot be used together')
  }
  if (definition === undefined && policy_family_id === undefined) {
    throw invalid('Either definition or policy_family_id must be specified.')
  }
  if (policy_family_id === undefined && overrides !== undefined) {
    throw invalid('policy_family_definition_overrides can only be used with policy_family_id.')
  }
  if (policy_family_id !== undefined) demandFamily(policy_family_id)
  for (const [name, text] of Object.entries({ definition, policy_family_definition_overrides: overrides })) {
    if (text !== undefined && parsed(text) === undefined) throw invalid(`${name} is not valid JSON.`)
  }
}

/** The family, or the refusal that there is none (unsure in which words). */
export function demandFamily(id: string): compute.PolicyFamily {
  const family = policyFamilies.get(id)
  if (!family) throw notFound(`Can't find a policy family with id: ${id}.`)
  return family
}

/** Of the service's form: `0014C7A2B9E15D83`. */
function newId(seed: string): string {
  const random = randomOf(`policy ${seed}`)
  return Array.from({ length: 16 }, () => between(random, 0, 15).toString(16))
    .join('')
    .toUpperCase()
}
