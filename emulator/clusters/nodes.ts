import type * as compute from '@/lib/databricks/api/models/compute'
import { between, randomOf } from '../random'
import type { Cluster } from './cluster'

/** Puts the machines of a cluster in place; those of a resized one stay. */
export function setNodes(cluster: Cluster, workers: number, nowMs: number, keep: boolean): void {
  const { wire } = cluster
  const driver = keep ? wire.driver : undefined
  const before = keep ? (wire.executors ?? []) : []
  wire.driver = driver ?? nodeOf(cluster, 0, nowMs)
  wire.executors = Array.from({ length: workers }, (_, at) => before[at] ?? nodeOf(cluster, at + 1, nowMs))
  if (!keep) wire.spark_context_id = contextId(cluster)
  wire.jdbc_port = 10000
}

/** No machines: what stopped has none. */
export function clearNodes({ wire }: Cluster): void {
  delete wire.driver
  delete wire.executors
  delete wire.jdbc_port
}

/** Beyond 2^53, as the service's are. */
const contextId = ({ id, events }: Cluster): string => {
  const random = randomOf(`context ${id} ${events.length}`)
  return `${between(random, 1_000_000_000, 8_999_999_999)}${between(random, 100_000_000, 999_999_999)}`
}

function nodeOf({ id, events }: Cluster, at: number, nowMs: number): compute.SparkNode {
  const random = randomOf(`node ${id} ${at} ${events.length}`)
  const hex = (length: number) => Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
  const address = `10.${between(random, 100, 140)}.${between(random, 0, 255)}.${between(random, 4, 250)}`
  return {
    private_ip: address,
    public_dns: '',
    host_private_ip: `10.${between(random, 100, 140)}.${between(random, 0, 255)}.${between(random, 4, 250)}`,
    node_id: hex(32),
    instance_id: `i-${hex(17)}`,
    start_timestamp: String(nowMs),
  }
}
