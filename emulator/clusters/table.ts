import { demand } from '../access'
import type { Clock } from '../clock'
import type { Context } from '../handlers'
import { invalid, invalidState } from '../refusal'
import { seedClusters } from '../seed/clusters'
import { inParts } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import { clusterKind, type Cluster } from './cluster'
import { settle } from './lifecycle'

/** The clusters of a workspace, brought up to date when looked at. */
export class ClusterTable {
  /** Changes whenever any cluster does. */
  revision = 0
  private readonly byId = new Map<string, Cluster>()

  constructor(
    private readonly workspace: Workspace,
    clusters: Iterable<Cluster> = seedClusters(workspace),
  ) {
    for (const cluster of clusters) this.byId.set(cluster.id, cluster)
  }

  /** As it is now, or was when `clock` tells. */
  find(id: string, clock: Pick<Clock, 'workMs' | 'dayMs'> = this.workspace.clock): Cluster | undefined {
    const cluster = this.byId.get(id)
    if (cluster && settle(cluster, clock)) this.revision++
    return cluster
  }

  all(): Iterable<Cluster> {
    for (const cluster of this.byId.values()) if (settle(cluster, this.workspace.clock)) this.revision++
    return this.byId.values()
  }

  /** All of them as they are; what is due is left undone. */
  asTheyAre(): Iterable<Cluster> {
    return this.byId.values()
  }

  put(cluster: Cluster): void {
    this.byId.set(cluster.id, cluster)
    this.revision++
  }

  remove(id: string): void {
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
