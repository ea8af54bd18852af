import type * as compute from '@/lib/databricks/api/models/compute'
import { demandAdmin, rankOf } from '../access'
import { clusterKind, type Cluster } from '../clusters/cluster'
import { editSpec } from '../clusters/edit'
import { record } from '../clusters/events'
import { clusterFor, clusterState } from '../clusters/table'
import { demandState } from '../clusters/lifecycle'
import type { Context } from '../handlers'
import { pageOf } from '../page'
import { invalid, invalidState, notFound } from '../refusal'
import { without } from '../without'
import { breachesOf, correctionOf, verdict } from './compliance'
import { policyFor } from './policy-table'
import type { Correction } from './supply'
import { clusterTypeOf } from './use-policy'

const [defaultSize, largestSize] = [20, 100]

export const clusterCompliance = ({ cluster_id }: { cluster_id: string }, context: Context) =>
  complianceOf(clusterFor(context, cluster_id, 'CAN_ATTACH_TO'), context)

function complianceOf(cluster: Cluster, { workspace }: Context): compute.GetClusterComplianceResponse {
  const { pending, spec, wire } = cluster
  return {
    ...verdict(breachesOf(workspace, spec, clusterTypeOf(wire.cluster_source))),
    ...(pending && {
      pending_enforcement: {
        enforcement_status: 'ACTIVE',
        initiate_time: new Date(pending.initiatedMs).toISOString(),
        initiator_user: pending.initiator,
        target_changes: pending.changes,
        target_spec: without(pending.spec, 'apply_policy_default_values'),
      },
    }),
  }
}

interface Paging {
  page_size?: number
  page_token?: string
}

/** How many rows a page of compliance has. */
export function pageSize({ page_size = defaultSize }: Paging): number {
  if (page_size < 0) throw invalid(`Invalid page_size ${page_size}: it has to be 0 to ${largestSize}.`)
  return Math.min(page_size || defaultSize, largestSize)
}

/** The clusters with a policy that the caller may see. Those of jobs are their jobs' (unsure). */
export function listClusterCompliance(
  input: Paging & { policy_id: string },
  context: Context,
): compute.ListClusterCompliancesResponse {
  const policy = policyFor(context, context.identity, input.policy_id)
  const rows = [...context.workspace.get(clusterState).all()]
    .filter(({ wire, grants }) => wire.policy_id === policy.id && isOwn(wire) && mayAttach(grants, context))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const page = pageOf(rows, ({ id }) => id, input.page_token, pageSize(input))
  return {
    ...(page.rows.length > 0 && {
      clusters: page.rows.map((cluster) => ({ cluster_id: cluster.id, ...complianceOf(cluster, context) })),
    }),
    next_page_token: page.next,
    prev_page_token: page.previous,
  }
}

const mayAttach = (grants: Cluster['grants'], { identity }: Context) => rankOf(clusterKind, grants, identity) >= 0
const isOwn = ({ cluster_source }: Cluster['wire']) => cluster_source === 'UI' || cluster_source === 'API'

/** Gives a cluster the values that its policy has, now or once it is down. */
export function enforceOnCluster(
  input: compute.EnforceClusterComplianceRequest,
  context: Context,
): compute.EnforceClusterComplianceResponse {
  const { cluster_id, enforce_mode = 'ENFORCE_IMMEDIATELY', validate_only = false } = input
  if (enforce_mode === 'WAIT_FOR_TERMINATION') demandAdmin(context.identity, 'let an enforcement wait')
  else if (enforce_mode !== 'ENFORCE_IMMEDIATELY') throw invalid(`Invalid enforce_mode ${enforce_mode}.`)
  const cluster = clusterFor(context, cluster_id, 'CAN_MANAGE')
  if (!isOwn(cluster.wire)) {
    throw invalid(`Cluster ${cluster_id} was not created by a user: its policy cannot be enforced on it.`)
  }
  const correction = correctionOf(context.workspace, cluster.spec, 'all-purpose')
  // What has no value in the policy it cannot give (unsure).
  if (correction.left.length > 0) throw invalid(correction.left.join('; '))
  const { changes } = correction
  if (validate_only) return { has_changes: changes.length > 0, changes }
  const enforce_result = enforce(cluster, correction, enforce_mode, context)
  return { has_changes: changes.length > 0, changes, enforce_result }
}

function enforce(
  cluster: Cluster,
  { spec, changes }: Correction,
  mode: string,
  { workspace, identity, nowMs }: Context,
): compute.EnforcePolicyComplianceForClusterResponseEnforceResult {
  if (changes.length === 0) return 'NO_CHANGES'
  const initiator = identity.person.userName
  workspace.get(clusterState).revision++
  if (mode === 'WAIT_FOR_TERMINATION' && cluster.wire.state !== 'TERMINATED') {
    cluster.pending = { spec, changes, initiator, initiatedMs: nowMs }
    record(cluster, nowMs, 'DEFERRED_POLICY_ENFORCEMENT_SCHEDULED', { user: initiator })
    return 'DEFERRED'
  }
  demandState(cluster, 'edit')
  const { pools } = workspace.get(clusterState)
  editSpec(cluster, spec, { nowMs, workMs: workspace.clock.workMs(), user: initiator, pools }, (given) => given)
  return 'APPLIED'
}

/** What waits is dropped; while the cluster ends it is too late. */
export function cancelEnforcement(
  { cluster_id, allow_missing = false }: compute.CancelPendingClusterEnforcementRequest,
  context: Context,
): Record<string, never> {
  demandAdmin(context.identity, 'cancel pending enforcements')
  const cluster = clusterFor(context, cluster_id, 'CAN_MANAGE')
  if (!cluster.pending) {
    if (allow_missing) return {}
    throw notFound(`Cluster ${cluster_id} has no pending enforcement.`)
  }
  if (cluster.wire.state === 'TERMINATING') {
    throw invalidState(`Cluster ${cluster_id} is in unexpected state Terminating.`)
  }
  delete cluster.pending
  context.workspace.get(clusterState).revision++
  return {}
}
