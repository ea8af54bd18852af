import type * as compute from '@/lib/databricks/api/models/compute'
import { invalid } from '../refusal'
import { without } from '../without'
import type { Cluster } from './cluster'
import { record } from './events'
import { demandState, restart, type Moment } from './lifecycle'
import { applySpec, checkSpec, isSpecField, specOf } from './spec'

/** Makes `spec` what the cluster is. One that runs restarts with it; one that is down stays down. */
export function editSpec(cluster: Cluster, spec: compute.ClusterSpec, moment: Moment): void {
  demandState(cluster, 'edit')
  checkSpec(spec)
  const before = cluster.spec
  applySpec(cluster, spec)
  const details = { attributes: attributesOf(spec), previous_attributes: attributesOf(before), user: moment.user }
  record(cluster, moment.nowMs, 'EDITED', details)
  if (cluster.wire.state === 'RUNNING') restart(cluster, moment)
}

function attributesOf(spec: compute.ClusterSpec): compute.ClusterAttributes {
  return { ...without(spec, 'num_workers', 'autoscale'), spark_version: spec.spark_version! }
}

/** `spec` with the fields of the mask as `resource` has them: what it does not have is removed. */
export function maskedSpec(
  spec: compute.ClusterSpec,
  resource: compute.UpdateClusterResource,
  mask: string,
): compute.ClusterSpec {
  const changed: Record<string, unknown> = { ...specOf(resource) }
  if (mask.trim() === '*') return changed
  const names = mask.split(',').map((name) => name.trim())
  const out: Record<string, unknown> = { ...spec }
  for (const name of names) {
    // The service knows masks below the first level of objects too; its clients send none.
    const field = name.split('.', 1)[0]!
    if (!isSpecField(field)) throw invalid(`update_mask names ${name || 'nothing'}, which a cluster does not have.`)
    out[field] = changed[field]
  }
  // One size takes the place of the other.
  if (changed.num_workers !== undefined && names.includes('num_workers')) delete out.autoscale
  if (changed.autoscale !== undefined && names.includes('autoscale')) delete out.num_workers
  return specOf(out)
}
