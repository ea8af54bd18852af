import type * as compute from '@/lib/databricks/api/models/compute'
import { without } from '../without'
import type { Cluster } from './cluster'
import { record } from './events'
import type { Moment } from './lifecycle'
import { applySpec } from './spec'

/** What a policy was to make of the cluster once it ends or restarts, it makes now. */
export function enforcePending(cluster: Cluster, { nowMs, pools }: Moment): void {
  const { pending } = cluster
  if (!pending) return
  delete cluster.pending
  const before = cluster.spec
  applySpec(cluster, pending.spec)
  pools?.inherit(cluster)
  cluster.asked = undefined
  record(cluster, nowMs, 'EDITED', {
    attributes: attributesOf(pending.spec),
    previous_attributes: attributesOf(before),
    user: pending.initiator,
  })
}

/** The part of a spec that events tell. */
export function attributesOf(spec: compute.ClusterSpec): compute.ClusterAttributes {
  return { ...without(spec, 'num_workers', 'autoscale'), spark_version: spec.spark_version! }
}
