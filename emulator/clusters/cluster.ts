import type * as compute from '@/lib/databricks/api/models/compute'
import { demand, type Grant, type ObjectKind } from '../access'
import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { seedClusters } from '../seed/clusters'
import type { State, Workspace } from '../workspace'
import { settle } from './lifecycle'

/** What will happen to a cluster by itself. */
export interface Step {
  atWorkMs: number
  to: 'RUNNING' | 'TERMINATING' | 'TERMINATED'
  reason?: compute.TerminationReason
  by?: string
}

/** How every start of a cluster ends, when it is not in RUNNING. */
export interface Fate {
  /** The start itself is refused, else the cluster comes down again. */
  refused?: { code: string; message: string }
  reason?: compute.TerminationReason
}

/** A cluster as the emulator keeps it. */
export interface Cluster {
  id: string
  /** As `clusters/list` shows it. */
  wire: compute.ClusterDetails
  /** As it was asked for; `clusters/get` shows it too. */
  spec: compute.ClusterSpec
  grants: Grant[]
  pinned: boolean
  next?: Step
  /** Someone is attached: it never stops for inactivity. */
  inUse?: boolean
  fate?: Fate
  /** Oldest first. */
  events: compute.ClusterEvent[]
}

export const clusterKind: ObjectKind = {
  path: 'clusters',
  type: 'cluster',
  levels: [
    { name: 'CAN_ATTACH_TO', may: 'Can attach notebooks to the cluster and see its logs' },
    { name: 'CAN_RESTART', may: 'Can also start, restart and terminate the cluster' },
    { name: 'CAN_MANAGE', may: 'Can also edit, resize, delete and share the cluster' },
  ],
}

/** The clusters of a workspace, brought up to date when looked at. */
export class ClusterTable {
  /** Changes whenever any cluster does. */
  revision = 0
  private readonly byId = new Map<string, Cluster>()

  constructor(private readonly workspace: Workspace) {
    for (const cluster of seedClusters(workspace)) this.byId.set(cluster.id, cluster)
  }

  find(id: string): Cluster | undefined {
    const cluster = this.byId.get(id)
    if (cluster && settle(cluster, this.workspace.clock)) this.revision++
    return cluster
  }

  all(): Iterable<Cluster> {
    for (const cluster of this.byId.values()) if (settle(cluster, this.workspace.clock)) this.revision++
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

export const clusterState: State<ClusterTable> = { create: (workspace) => new ClusterTable(workspace) }

/** The cluster, for someone who has `level` on it; else the refusal that the service has for either lack. */
export function clusterFor(context: Context, id: string, level: string): Cluster {
  const cluster = context.workspace.get(clusterState).find(id)
  demand(clusterKind, cluster?.grants ?? [], context.identity, level, id)
  if (!cluster) throw invalid(`Cluster ${id} does not exist`)
  return cluster
}
