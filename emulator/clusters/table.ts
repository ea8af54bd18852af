import { demand } from '../access'
import type { Clock } from '../clock'
import type { Context } from '../handlers'
import { poolNodes } from '../instance-pools/pool-nodes'
import { poolState } from '../instance-pools/pool-table'
import { invalid, invalidState } from '../refusal'
import { seedClusters } from '../seed/clusters'
import { inParts } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import { clusterKind, type Cluster } from './cluster'
import { settle, settleTogether } from './lifecycle'
import { isPooled, type NodeSource } from './node-source'

/** The clusters of a workspace, brought up to date when looked at. */
export class ClusterTable {
  /** Changes whenever any cluster does. */
  revision = 0
  /** Where those with a pool get their machines from. */
  readonly pools: NodeSource
  private readonly byId = new Map<string, Cluster>()

  constructor(
    private readonly workspace: Workspace,
    kept?: Iterable<Cluster>,
  ) {
    this.pools = poolNodes(() => workspace.get(poolState))
    for (const cluster of kept ?? seedClusters(workspace)) this.byId.set(cluster.id, cluster)
    // What those have that were kept is kept with their pools.
    if (!kept) for (const cluster of this.byId.values()) this.pools.adopt(cluster)
  }

  /** As it is now, or was when `clock` tells. */
  find(id: string, clock: Pick<Clock, 'workMs' | 'dayMs'> = this.workspace.clock): Cluster | undefined {
    const cluster = this.byId.get(id)
    if (cluster && isPooled(cluster)) this.settlePooled(clock)
    else if (cluster && settle(cluster, clock)) this.revision++
    return cluster
  }

  all(): Iterable<Cluster> {
    const { clock } = this.workspace
    this.settlePooled(clock)
    for (const cluster of this.byId.values()) if (settle(cluster, clock)) this.revision++
    return this.byId.values()
  }

  /** All of them as they are; what is due is left undone. */
  asTheyAre(): Iterable<Cluster> {
    return this.byId.values()
  }

  /** What happens to one cluster of a pool matters to the others. */
  private settlePooled(clock: Pick<Clock, 'workMs' | 'dayMs'>): void {
    const pooled: Cluster[] = []
    for (const cluster of this.byId.values()) if (isPooled(cluster)) pooled.push(cluster)
    if (settleTogether(pooled, clock, this.pools)) this.revision++
  }

  put(cluster: Cluster): void {
    this.byId.set(cluster.id, cluster)
    this.revision++
  }

  remove(id: string): void {
    const { clock } = this.workspace
    const cluster = this.find(id)
    if (cluster) this.pools.leave(cluster, { nowMs: clock.nowMs(), workMs: clock.workMs() })
    this.byId.delete(id)
    this.revision++
  }
}

export const clusterState: State<ClusterTable> = {
  name: 'clusters',
  create: (workspace) => new ClusterTable(workspace),
  keeping: {
    *save(table) {
      yield table.revision
      yield* inParts(table.asTheyAre())
    },
    restore([revision, ...parts], workspace) {
      const table = new ClusterTable(workspace, (parts as Cluster[][]).flat())
      table.revision = revision as number
      return table
    },
    revision: (table) => table.revision,
  },
}

/** So long after it ended, an unpinned cluster is no longer known (facts/databricks-behaviour.md 3.1). */
const knownDays = 60
const day = 24 * 60 * 60 * 1000

/** The cluster, for someone who has `level` on it; else the refusal that the service has for either lack. */
export function clusterFor(context: Context, id: string, level: string): Cluster {
  const cluster = context.workspace.get(clusterState).find(id)
  demand(clusterKind, cluster?.grants ?? [], context.identity, level, id)
  if (!cluster) throw invalid(`Cluster ${id} does not exist`)
  const { state, terminated_time } = cluster.wire
  if (!cluster.pinned && state === 'TERMINATED' && context.nowMs - Number(terminated_time) > knownDays * day) {
    throw invalidState(`Cannot access cluster ${id} that was terminated or unpinned more than ${knownDays} days ago.`)
  }
  return cluster
}
