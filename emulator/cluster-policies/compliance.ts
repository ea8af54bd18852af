import type * as compute from '@/lib/databricks/api/models/compute'
import { readAs } from '../input'
import { Refusal } from '../refusal'
import type { Workspace } from '../workspace'
import { violationsOf, type ClusterType } from './judge'
import { rulesOf } from './policy-table'
import { corrected, type Correction } from './supply'
import { policyOf } from './use-policy'

/** Compliance tells no more breaches than these. */
const mostViolations = 200

/** Where a spec breaks its policy, by path; one without a policy keeps to it (unsure). */
export function breachesOf(
  workspace: Workspace,
  spec: compute.ClusterSpec,
  type: ClusterType,
  prefix = '',
): [path: string, message: string][] {
  try {
    const policy = policyOf(workspace, spec)
    const violations = policy ? violationsOf(rulesOf(policy), spec, type) : []
    return violations.map(({ path, message }) => [prefix + path, message])
  } catch (refusal) {
    // A policy that is gone, or cannot be applied: nothing keeps to it (unsure).
    if (refusal instanceof Refusal) return [[`${prefix}policy_id`, refusal.message]]
    throw refusal
  }
}

/** Breaches as compliance answers them. */
export const verdict = (breaches: [string, string][]) => ({
  is_compliant: breaches.length === 0,
  ...(breaches.length > 0 && { violations: Object.fromEntries(breaches.slice(0, mostViolations)) }),
})

/** What a spec has to become to keep to its policy. Throws what prevents it. */
export function correctionOf(workspace: Workspace, spec: compute.ClusterSpec, type: ClusterType): Correction {
  const policy = policyOf(workspace, spec)
  if (!policy) return { spec, changes: [], left: [] }
  const correction = corrected(rulesOf(policy), spec, type)
  return { ...correction, spec: readAs('compute.ClusterSpec', correction.spec) as compute.ClusterSpec }
}
