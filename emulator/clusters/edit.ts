import type * as compute from '@/lib/databricks/api/models/compute'
import { invalid } from '../refusal'
import type { Cluster } from './cluster'
import { record } from './events'
import { demandState, restart, type Moment } from './lifecycle'
import { attributesOf } from './pending-enforcement'
import { applySpec, checkSpec, isSpecField, specOf } from './spec'

/**
 * Makes of the cluster what `asked` is under its policy, or refuses it. One that runs restarts with it; one that is down
 * stays down. What was waiting to be enforced has no more to do (unsure).
 */
export function editSpec(
  cluster: Cluster,
  asked: compute.ClusterSpec,
  moment: Moment,
  accepted: (spec: compute.ClusterSpec) => compute.ClusterSpec,
): void {
  demandState(cluster, 'edit')
  const spec = accepted(asked)
  checkSpec(spec)
  const before = cluster.spec
  applySpec(cluster, spec)
  cluster.asked = spec === asked ? undefined : asked
  delete cluster.pending
  moment.pools?.inherit(cluster)
  const details = { attributes: attributesOf(spec), previous_attributes: attributesOf(before), user: moment.user }
  record(cluster, moment.nowMs, 'EDITED', details)
  if (cluster.wire.state === 'RUNNING') restart(cluster, moment)
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
