import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from '../clusters/cluster'
import { clusterState } from '../clusters/table'
import { seedLibraries } from '../seed/libraries'
import type { State, Workspace } from '../workspace'
import { bringUp, fortunesOn, lifeOf, phasesOf, statusesOf, statusOf, type Installation } from './installation'
import { keyOf } from './library'

/** The libraries of each cluster that has any, in the order in which they were asked for. */
export const libraryState: State<Map<string, Installation[]>> = {
  name: 'libraries',
  create: (workspace) => seedLibraries(workspace),
}

/** Those of a cluster, as they are now. */
export function librariesOf(workspace: Workspace, cluster: Cluster): Installation[] {
  const all = workspace.get(libraryState)
  // Those of a job end with it.
  const isOver = cluster.wire.cluster_source === 'JOB' && cluster.wire.state === 'TERMINATED'
  const list = isOver ? [] : bringUp(all.get(cluster.id) ?? [], cluster, workspace.clock)
  if (list.length > 0) all.set(cluster.id, list)
  else all.delete(cluster.id)
  return list
}

export const shownLibraries = (workspace: Workspace, cluster: Cluster): compute.LibraryFullStatus[] =>
  statusesOf(librariesOf(workspace, cluster), cluster, workspace.clock.workMs())

/** Lets happen what is due: before time passes at another speed, for one. */
export function lookAtLibraries(workspace: Workspace): void {
  const clusters = workspace.get(clusterState)
  for (const id of workspace.get(libraryState).keys()) {
    const cluster = clusters.find(id)
    if (cluster) librariesOf(workspace, cluster)
    else workspace.get(libraryState).delete(id)
  }
}

/** Asks for libraries: those that are there stay, one that failed is tried again, one marked for removal is kept. */
export function addLibraries(
  workspace: Workspace,
  cluster: Cluster,
  libraries: readonly compute.Library[],
  askedAt = workspace.clock.workMs(),
): void {
  const list = librariesOf(workspace, cluster)
  const statusNow = (one: Installation) => statusOf(one, cluster, askedAt, fortunesOn(list, cluster).get(one)!).status
  for (const library of libraries) {
    const known = list.find((one) => keyOf(one.library) === keyOf(library))
    if (!known) list.push({ library, askedAt, isForAll: false })
    else if (known.removedIn !== undefined) {
      // SDK for JavaScript, RESTORED: "Library installation is restored and can be used."
      delete known.removedIn
      if (statusNow(known) === 'INSTALLED') known.restored = true
    } else if (statusNow(known) === 'FAILED') Object.assign(known, { askedAt, begun: undefined })
  }
  if (list.length > 0) workspace.get(libraryState).set(cluster.id, list)
  librariesOf(workspace, cluster)
}

/** When `libraries` are all installed on a cluster that is up from `readyAt` on, or the first of them fails, and which. */
export function outlook(
  workspace: Workspace,
  cluster: Cluster,
  libraries: readonly compute.Library[],
  readyAt: number,
): { readyAt: number; failed?: { library: compute.Library; message?: string } } {
  const list = librariesOf(workspace, cluster)
  const keys = new Set(libraries.map(keyOf))
  const ends = [...fortunesOn(list, cluster)]
    .filter(([{ library }]) => keys.has(keyOf(library)))
    .map(([one, fortune]) => {
      const from = one.begun?.life === lifeOf(cluster) ? one.begun.at : readyAt
      return { library: one.library, at: Math.max(readyAt, from + phasesOf(one, cluster.id, fortune).over), ...fortune }
    })
    .sort((a, b) => a.at - b.at)
  const failed = ends.find(({ status }) => status === 'FAILED')
  return { readyAt: failed?.at ?? ends.at(-1)?.at ?? readyAt, failed }
}

/** Marks for removal; what is not there is passed over. */
export function removeLibraries(workspace: Workspace, cluster: Cluster, libraries: readonly compute.Library[]): void {
  const keys = new Set(libraries.map(keyOf))
  for (const one of librariesOf(workspace, cluster)) if (keys.has(keyOf(one.library))) one.removedIn = lifeOf(cluster)
}
