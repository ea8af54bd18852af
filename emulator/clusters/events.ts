import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from './cluster'

/** Adds an event; what is undefined in `details` is left out on the wire. */
export function record(cluster: Cluster, atMs: number, type: compute.EventType, details: compute.EventDetails): void {
  cluster.events.push({ cluster_id: cluster.id, timestamp: String(atMs), type, details })
}
