import type * as compute from '@/lib/databricks/api/models/compute'
import type * as jobs from '@/lib/databricks/api/models/jobs'
import { correctionOf } from '../cluster-policies/compliance'
import { findRules } from '../cluster-policies/policy-table'
import { demandRoom, demandUse, policyOf, underPolicy } from '../cluster-policies/use-policy'
import { directoryState } from '../directory/directory'
import type { Context } from '../handlers'
import { identityOf } from '../identity'
import { invalid, Refusal } from '../refusal'
import type { Workspace } from '../workspace'
import { clustersOf, withClusters } from './job-clusters'
import { broken } from './outcomes'
import type { Outcome } from './run'

/**
 * The settings with what policies supply to the job's own clusters. What stays as it was `before` is not looked at
 * again (unsure); a policy that cannot be applied comes to light when the job runs (databricks/cli#6492).
 */
export function underPolicies(
  settings: jobs.JobSettings,
  before: jobs.JobSettings | undefined,
  context: Context,
): jobs.JobSettings {
  const known = new Map(before ? clustersOf(before) : [])
  const policies = new Set([...known.values()].map(({ policy_id }) => policy_id))
  return withClusters(settings, (spec, key) => {
    if (!spec.policy_id || JSON.stringify(known.get(key)) === JSON.stringify(spec)) return spec
    if (!policies.has(spec.policy_id)) demandUse(context, spec)
    return findRules(policyOf(context.workspace, spec)!)
      ? underPolicy(context.workspace, spec, 'job', 'Cluster validation error: ')
      : spec
  })
}

/**
 * What a run's cluster is made from, under the policy as it is by then: its values go before those of the job
 * (databricks/cli#2492). Otherwise how the run ends: whoever it runs as may not make the cluster, or no policy lets it.
 */
export function runSpec(workspace: Workspace, actor: string, spec: compute.ClusterSpec): compute.ClusterSpec | Outcome {
  const directory = workspace.get(directoryState)
  const row = directory.named('User', actor) ?? directory.named('ServicePrincipal', actor)
  const identity = row && identityOf(workspace, row.id)
  try {
    if (identity) demandUse({ workspace, identity }, spec)
    const correction = correctionOf(workspace, spec, 'job')
    if (correction.left.length > 0) throw invalid(correction.left.join('; '))
    demandRoom(workspace, correction.spec, actor)
    return correction.spec
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const cause = `${refusal.code}: ${refusal.message}`
    return broken(
      `Unexpected user error while preparing the cluster for the job. Cause: ${cause}`,
      'INVALID_CLUSTER_REQUEST',
    )
  }
}
