import type * as compute from '@/lib/databricks/api/models/compute'
import type { Context } from '../handlers'
import { demandRoom, demandUse, underPolicy } from '../cluster-policies/use-policy'
import { checkPlacement } from '../instance-pools/placement'
import { invalid } from '../refusal'
import { clusterState } from './table'
import { start } from './lifecycle'
import { clusterId, newCluster } from './new-cluster'
import { checkSpec, demandDedicated, specOf } from './spec'

/** `clusters/create`: answers at once, and the cluster comes up by itself. */
export function createCluster(input: compute.CreateCluster, context: Context): compute.CreateClusterResponse {
  const { workspace, identity, nowMs } = context
  const creator = identity.person.userName
  const asked = specOf(input)
  demandUse(context, asked)
  const table = workspace.get(clusterState)
  const from = input.clone_from?.source_cluster_id
  if (from !== undefined && !table.find(from)) throw invalid(`Cluster ${from} does not exist`)
  const spec = underPolicy(workspace, asked)
  checkSpec(spec)
  checkPlacement(spec, context)
  demandDedicated(spec, workspace)
  demandRoom(workspace, spec, creator)
  const grants = [{ user_name: creator, permission_level: 'CAN_MANAGE' }]
  const cluster = newCluster(clusterId(nowMs, `${workspace.name} ${table.revision}`), spec, {
    creator,
    source: 'API',
    grants,
  })
  if (spec !== asked) cluster.asked = asked
  table.pools.inherit(cluster)
  start(cluster, { nowMs, workMs: workspace.clock.workMs(), user: creator, pools: table.pools }, 'CREATING')
  table.put(cluster)
  return { cluster_id: cluster.id }
}
