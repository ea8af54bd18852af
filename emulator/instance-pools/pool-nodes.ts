import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from '../clusters/cluster'
import { leastWorkers, type Moment } from '../clusters/lifecycle'
import { isPooled, type Fit, type NodeSource } from '../clusters/node-source'
import { between, randomOf } from '../random'
import { inheritedBy } from './inherited'
import { giveBack, settlePool, spare, take } from './machines'
import type { Pool } from './pool'

const second = 1000
type Pools = Map<string, Pool>

/** The pools of a workspace as where clusters get their machines from. */
export const poolNodes = (pools: () => Pools): NodeSource => ({
  fit: (cluster, workers, moment, least) =>
    isPooled(cluster) ? fit(pools(), cluster, workers, moment, least ?? workers) : undefined,
  arrived: (cluster) => (isPooled(cluster) ? arrived(pools(), cluster) : undefined),
  leave(cluster, { workMs }) {
    for (const pool of pools().values()) if (pool.uses.has(cluster.id)) leave(pool, cluster.id, workMs)
  },
  inherit(cluster) {
    if (isPooled(cluster)) Object.assign(cluster.wire, inheritedBy(cluster.spec, pools()))
  },
  adopt(cluster) {
    if (isPooled(cluster)) adopt(pools(), cluster)
  },
})

/** How many of each pool a cluster of so many workers has; the driver is of the same pool unless it is said. */
function wanted({ spec }: Cluster, workers: number): Map<string, number> {
  const { instance_pool_id = '', driver_instance_pool_id = instance_pool_id } = spec
  const counts = new Map([[instance_pool_id, workers]])
  return counts.set(driver_instance_pool_id, (counts.get(driver_instance_pool_id) ?? 0) + 1)
}

function fit(pools: Pools, cluster: Cluster, asked: number, moment: Moment, least: number): Fit {
  const { workMs } = moment
  for (const pool of pools.values()) settlePool(pool, workMs)
  giveBackSurplus(pools, cluster, wanted(cluster, asked), workMs)
  const lack = [...wanted(cluster, asked)].map(([id, count]) => lackOf(pools, id, cluster, count)).find(Boolean)
  const workers = lack && lack.poolId === cluster.spec.instance_pool_id ? asked - lack.count : asked
  if (lack && (workers < least || workers === asked)) return { workers: 0, ms: 3 * second, short: lack.reason }
  let readyAt = workMs
  for (const [id, count] of wanted(cluster, workers)) {
    const pool = pools.get(id)
    const more = count - (pool?.uses.get(cluster.id)?.held ?? 0)
    if (pool && more > 0) readyAt = Math.max(readyAt, take(pool, cluster.id, more, workMs))
  }
  return { workers, ms: readyAt - workMs + setUpMs(pools, cluster), short: lack?.reason }
}

function giveBackSurplus(pools: Pools, { id }: Cluster, wants: Map<string, number>, workMs: number): void {
  for (const pool of pools.values()) {
    giveBack(pool, id, (pool.uses.get(id)?.held ?? 0) - (wants.get(pool.id) ?? 0), workMs)
  }
}

/** How many of a pool a cluster cannot have, and why. */
function lackOf(pools: Pools, poolId: string, cluster: Cluster, count: number) {
  const pool = pools.get(poolId)
  const more = count - (pool?.uses.get(cluster.id)?.held ?? 0)
  if (!pool || pool.deleted) return more > 0 ? { poolId, count: more, reason: notFound(poolId) } : undefined
  const lacking = more - spare(pool)
  if (lacking <= 0) return undefined
  return { poolId, count: lacking, reason: pool.fate === undefined ? full(pool) : notLaunched(pool) }
}

/** As many as the cluster shows, or will have once it is up. */
function adopt(pools: Pools, cluster: Cluster): void {
  const { id, wire } = cluster
  Object.assign(wire, inheritedBy(cluster.spec, pools))
  const isComing = wire.state === 'PENDING'
  if (!wire.driver && !isComing) return
  const there = wire.executors?.length ?? 0
  const workers = isComing || wire.state === 'RESIZING' ? Math.max(leastWorkers(cluster), there) : there
  for (const [poolId, held] of wanted(cluster, workers)) {
    const lacking = poolId === cluster.spec.instance_pool_id ? workers - there : 0
    pools.get(poolId)?.uses.set(id, { held, awaited: isComing ? held : lacking })
  }
}

/** A runtime that is there already need not be downloaded (Python SDK, CreateInstancePool.preloaded_spark_versions). */
function setUpMs(pools: Pools, { id, spec, recorded }: Cluster): number {
  const random = randomOf(`set up ${id} ${recorded}`)
  const of = [...wanted({ spec } as Cluster, 1).keys()].map((poolId) => pools.get(poolId))
  const isThere = of.every((pool) => pool?.wire.preloaded_spark_versions?.includes(spec.spark_version ?? ''))
  return isThere ? between(random, 1 * second, 2 * second) : between(random, 3 * second, 5 * second)
}

function arrived(pools: Pools, cluster: Cluster): number {
  let machines = 0
  for (const { uses } of pools.values()) {
    const use = uses.get(cluster.id)
    if (!use) continue
    use.awaited = 0
    machines += use.held
  }
  return Math.max(machines - 1, 0)
}

function leave(pool: Pool, clusterId: string, workMs: number): void {
  settlePool(pool, workMs)
  giveBack(pool, clusterId, pool.uses.get(clusterId)!.held, workMs)
}

// Codes: Python SDK, TerminationReasonCode; the messages of the last two are the emulator's own.
const because = (
  code: compute.TerminationReasonCode,
  type: compute.TerminationReasonType,
  instance_pool_id: string,
  databricks_error_message: string,
) => ({ code, type, parameters: { instance_pool_id, databricks_error_message } })

const notFound = (id: string) =>
  because('INSTANCE_POOL_NOT_FOUND', 'CLIENT_ERROR', id, `Can't find an instance pool with id: ${id}.`)

const full = ({ id, wire }: Pool) =>
  because(
    'INSTANCE_POOL_MAX_CAPACITY_REACHED',
    'CLIENT_ERROR',
    id,
    `The instance pool ${wire.instance_pool_name} has reached its max capacity of ${wire.max_capacity} instances.`,
  )

const notLaunched = ({ id, fate }: Pool) => because('INSTANCE_POOL_CLUSTER_FAILURE', 'CLOUD_FAILURE', id, fate!)
