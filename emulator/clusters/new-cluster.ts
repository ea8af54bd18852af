import type * as compute from '@/lib/databricks/api/models/compute'
import type { Grant } from '../access'
import { between, randomOf } from '../random'
import type { Cluster } from './cluster'
import { applySpec } from './spec'

/** A cluster that has never run. */
export function newCluster(
  id: string,
  spec: compute.ClusterSpec,
  by: { creator: string; source: compute.ClusterSource; grants: Grant[] },
): Cluster {
  const cluster: Cluster = {
    id,
    spec,
    wire: {
      cluster_id: id,
      creator_user_name: by.creator,
      cluster_source: by.source,
      state: 'TERMINATED',
      state_message: '',
    },
    grants: by.grants,
    pinned: false,
    events: [],
    recorded: 0,
  }
  applySpec(cluster, spec)
  return cluster
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Of the service's form: `1120-154920-k3v9x2mq`. */
export function clusterId(createdMs: number, seed: string): string {
  const [date, time] = new Date(createdMs).toISOString().split('T') as [string, string]
  const random = randomOf(`cluster ${seed}`)
  const tail = Array.from({ length: 8 }, () => letters[between(random, 0, letters.length - 1)]).join('')
  return `${date.slice(5).replace('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${tail}`
}
