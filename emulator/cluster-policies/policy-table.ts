import type * as compute from '@/lib/databricks/api/models/compute'
import { demand, rankOf, type Grant } from '../access'
import { directoryState } from '../directory/directory'
import type { Context } from '../handlers'
import type { Identity } from '../identity'
import { invalid, notFound } from '../refusal'
import { seedPolicies } from '../seed/cluster-policies'
import type { State } from '../workspace'
import { isAttribute } from './attributes'
import { mergedText, readDefinition, type Definition } from './definition'
import { policyKind } from './kind'
import { policyFamilies } from './policy-families'

/** What an admin says of a policy. */
export type PolicySettings = Omit<compute.EditPolicy, 'policy_id'>

/** A policy as the emulator keeps it. */
export interface StoredPolicy {
  id: string
  settings: PolicySettings
  creator: string
  createdMs: number
  /** Made and looked after by Databricks. */
  isDefault: boolean
  grants: Grant[]
}

/** The policies of a workspace, by id. */
export const policyState: State<Map<string, StoredPolicy>> = {
  name: 'cluster-policies',
  create: (workspace) => new Map(seedPolicies(workspace).map((policy) => [policy.id, policy])),
}

export const mayUse = ({ grants }: StoredPolicy, identity: Identity) => rankOf(policyKind, grants, identity) >= 0

/** The policy, for someone who may use it; else the refusal for either lack. */
export function policyFor({ workspace }: Pick<Context, 'workspace'>, identity: Identity, id: string): StoredPolicy {
  const policy = workspace.get(policyState).get(id)
  demand(policyKind, policy?.grants ?? [], identity, 'CAN_USE', id)
  // Seen in databrickslabs/ucx#502.
  if (!policy) throw notFound(`Can't find a cluster policy with id: ${id}.`)
  return policy
}

/** The document that counts: its own, or that of the family with what is over it. */
export function textOf({ definition = '{}', policy_family_id, policy_family_definition_overrides }: PolicySettings) {
  const family = policyFamilies.get(policy_family_id ?? '')
  return family ? mergedText(family.definition, policy_family_definition_overrides) : definition
}

/** The rules of a policy; undefined when its document holds none that can be applied. */
export function findRules({ settings }: StoredPolicy): Definition | undefined {
  const rules = readDefinition(textOf(settings))
  // Rules for what no cluster has are kept, and bind nobody (unsure).
  return rules && new Map([...rules].filter(([path]) => isAttribute(path)))
}

/** The rules of a policy. Throws where there are none: the service finds that out no earlier (databricks/cli#6492). */
export function rulesOf(policy: StoredPolicy): Definition {
  const rules = findRules(policy)
  if (rules) return rules
  throw invalid(
    `Requests for the policy ${policy.id} cannot be satisfied due to the malformed policy definition. ` +
      'Please contact your administrator to correct it.',
  )
}

/** As `policies/clusters/get` answers it. */
export function shownPolicy({ id, settings, ...policy }: StoredPolicy, { workspace }: Context): compute.Policy {
  const directory = workspace.get(directoryState)
  const isThere = directory.named('User', policy.creator) ?? directory.named('ServicePrincipal', policy.creator)
  return {
    policy_id: id,
    ...settings,
    definition: textOf(settings),
    ...(isThere && !policy.isDefault && { creator_user_name: policy.creator }),
    created_at_timestamp: String(policy.createdMs),
    is_default: policy.isDefault,
  }
}
