import type * as compute from '@/lib/databricks/api/models/compute'
import { between, randomOf } from '../random'
import type { Cluster } from './cluster'
import { cloudOf } from './node-types/node-types'
import { capacityOf } from './spec'

/** Puts the machines of a cluster in place: all new, or keeping those it has. */
export function setNodes(cluster: Cluster, workers: number, nowMs: number, keep: boolean): void {
  const { wire } = cluster
  const before = keep ? (wire.executors ?? []) : []
  if (!keep || !wire.driver) {
    wire.driver = nodeOf(cluster, 0, nowMs)
    wire.spark_context_id = contextId(cluster)
  }
  wire.executors = Array.from({ length: workers }, (_, at) => before[at] ?? nodeOf(cluster, at + 1, nowMs))
  // An empty list is left out on the wire.
  if (workers === 0) delete wire.executors
  wire.jdbc_port = 10000
  Object.assign(wire, capacityOf(wire, workers))
}

/** No machines: what stopped has none. */
export function clearNodes({ wire }: Cluster): void {
  for (const field of ['driver', 'executors', 'jdbc_port', 'cluster_cores', 'cluster_memory_mb'] as const) {
    delete wire[field]
  }
}

/** Beyond 2^53, as the service's are. */
function contextId({ id, recorded }: Cluster): string {
  const random = randomOf(`context ${id} ${recorded}`)
  return `${between(random, 1_000_000_000, 8_999_999_999)}${between(random, 100_000_001, 999_999_999)}`
}

function nodeOf({ id, recorded, wire }: Cluster, at: number, nowMs: number): compute.SparkNode {
  const random = randomOf(`node ${id} ${at} ${recorded}`)
  const address = () => `10.${between(random, 100, 140)}.${between(random, 0, 255)}.${between(random, 4, 250)}`
  const cloud = cloudOf(wire.node_type_id ?? '')
  return {
    private_ip: address(),
    public_dns: '',
    node_id: hex(random, 32),
    instance_id: cloud === 'aws' ? `i-${hex(random, 17)}` : hex(random, 32),
    start_timestamp: String(nowMs),
    ...(cloud === 'aws' && {
      node_aws_attributes: { is_spot: at > 0 && wire.aws_attributes?.availability !== 'ON_DEMAND' },
    }),
    host_private_ip: address(),
  }
}

const hex = (random: () => number, length: number): string =>
  Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
