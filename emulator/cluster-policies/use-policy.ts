import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from '../clusters/cluster'
import { clusterState } from '../clusters/table'
import type { Context } from '../handlers'
import { readAs } from '../input'
import { denied, invalid, notFound, Refusal } from '../refusal'
import { entitlementsOf } from '../seed/people'
import type { Workspace } from '../workspace'
import { violationsOf, type ClusterType } from './judge'
import { policyFor, policyState, rulesOf, type StoredPolicy } from './policy-table'
import { supplied } from './supply'

/** For what a cluster is, from where it comes. */
export function clusterTypeOf(source: compute.ClusterSource | undefined): ClusterType {
  if (source === 'JOB') return 'job'
  return source?.startsWith('PIPELINE') ? 'dlt' : 'all-purpose'
}

type Asked = Pick<Context, 'workspace' | 'identity'>

/** Refuses who may neither make clusters at will nor use the policy. */
export function demandUse({ workspace, identity }: Asked, { policy_id }: compute.ClusterSpec): void {
  if (policy_id) policyFor({ workspace }, identity, policy_id)
  else if (!entitlementsOf(identity.person).includes('allow-cluster-create')) {
    throw denied('You are not authorized to create clusters. Please contact your administrator.')
  }
}

/** A spec with what its policy supplies. Throws the sentences of what breaks it. */
export function underPolicy(
  workspace: Workspace,
  spec: compute.ClusterSpec,
  type: ClusterType = 'all-purpose',
  prefix = '',
): compute.ClusterSpec {
  const policy = policyOf(workspace, spec)
  if (!policy) return spec
  const rules = rulesOf(policy)
  const filled = supplied(rules, spec)
  const breaches = violationsOf(rules, filled, type)
  if (breaches.length > 0) throw invalid(prefix + breaches.map(({ message }) => message).join('; '))
  // A policy may say "3" where 3 is meant.
  return readAs('compute.ClusterSpec', filled) as compute.ClusterSpec
}

/** The policy that a spec names, whoever asks: who may was asked when it was put there. */
export function policyOf(workspace: Workspace, { policy_id }: compute.ClusterSpec): StoredPolicy | undefined {
  if (!policy_id) return undefined
  const policy = workspace.get(policyState).get(policy_id)
  if (!policy) throw notFound(`Can't find a cluster policy with id: ${policy_id}.`)
  return policy
}

/** For an edit: who keeps the policy, or none, needs no leave to use it. */
export function editedUnderPolicy(context: Context, cluster: Cluster) {
  return (spec: compute.ClusterSpec): compute.ClusterSpec => {
    if ((spec.policy_id || undefined) !== (cluster.spec.policy_id || undefined)) demandUse(context, spec)
    return underPolicy(context.workspace, spec, clusterTypeOf(cluster.wire.cluster_source))
  }
}

/** A new size has to be one that the policy allows; what else is out of compliance stays so (unsure). */
export function demandSize(workspace: Workspace, spec: compute.ClusterSpec, source?: compute.ClusterSource): void {
  const policy = policyOf(workspace, spec)
  if (!policy) return
  const breaches = violationsOf(rulesOf(policy), spec, clusterTypeOf(source))
  const ofSize = breaches.filter(({ path }) => /^(num_workers|autoscale\.|dbus_per_hour)/.test(path))
  if (ofSize.length > 0) throw invalid(ofSize.map(({ message }) => message).join('; '))
}

const down = new Set(['TERMINATED', 'ERROR', 'UNKNOWN'])

/** Refuses one more active cluster than a policy lets `user` have (unsure in which words). */
export function demandRoom(workspace: Workspace, spec: compute.ClusterSpec, user: string): void {
  const most = spec.policy_id && workspace.get(policyState).get(spec.policy_id)?.settings.max_clusters_per_user
  if (!most) return
  const active = [...workspace.get(clusterState).all()].filter(
    ({ wire }) => wire.policy_id === spec.policy_id && wire.creator_user_name === user && !down.has(wire.state!),
  )
  if (active.length < Number(most)) return
  throw new Refusal(
    400,
    'QUOTA_EXCEEDED',
    `${user} has reached the maximum of ${most} active clusters for the cluster policy ${spec.policy_id}.`,
  )
}
