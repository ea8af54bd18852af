import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from '../clusters/cluster'
import type { Clock } from '../clock'
import { between, randomOf } from '../random'
import { fortuneOf, type Fortune } from './fortune'
import { keyOf, kindOf } from './library'

const second = 1000

/** A library of a cluster. Times are of work. */
export interface Installation {
  library: compute.Library
  askedAt: number
  isForAll: boolean
  /** Since when it is being installed, and in which life of the cluster: each begins with Spark. */
  begun?: { at: number; life: string }
  /** Marked for removal: it goes when another life than this begins. */
  removedIn?: string
  /** It was marked for removal, and is not any more. */
  restored?: true
}

/** The life that a cluster is in, or was in last: when its Spark began. */
export const lifeOf = ({ wire }: Cluster): string => wire.last_state_loss_time ?? ''

const isUp = ({ wire: { state } }: Cluster) => state === 'RUNNING' || state === 'RESIZING'

/** Lets happen what the cluster's present life brings: removals, and installing what stays. */
export function bringUp(list: readonly Installation[], cluster: Cluster, clock: Clock): Installation[] {
  if (!isUp(cluster)) return [...list]
  const life = lifeOf(cluster)
  const lifeAt = clock.workMs() - (clock.nowMs() - Number(life)) * clock.speed
  const kept = list.filter(({ removedIn }) => removedIn === undefined || removedIn === life)
  for (const one of kept) {
    if (one.begun?.life === life) continue
    one.begun = { at: Math.max(one.askedAt, lifeAt), life }
    delete one.restored
  }
  return kept
}

/** What is said of each, those marked for removal last (Python SDK, LibrariesAPI.cluster_status). */
export function statusesOf(
  list: readonly Installation[],
  cluster: Cluster,
  workMs: number,
): compute.LibraryFullStatus[] {
  const marked = (one: Installation) => (one.removedIn === undefined ? 0 : 1)
  const fortunes = fortunesOn(list, cluster)
  return [...list]
    .sort((a, b) => marked(a) - marked(b))
    .map((one) => {
      const { status, message } = statusOf(one, cluster, workMs, fortunes.get(one)!)
      const { library, isForAll: is_library_for_all_clusters } = one
      return { library, status, is_library_for_all_clusters, ...(message !== undefined && { messages: [message] }) }
    })
}

export function statusOf(
  one: Installation,
  cluster: Cluster,
  workMs: number,
  fortune: Fortune,
): { status: compute.LibraryInstallStatus; message?: string } {
  if (one.removedIn !== undefined) return { status: 'UNINSTALL_ON_RESTART' }
  const { begun } = one
  // Until Spark is there again, nothing is installed. What stops has what it had.
  const isOn = begun?.life === lifeOf(cluster) && (isUp(cluster) || cluster.wire.state === 'TERMINATING')
  if (!begun || !isOn) return { status: 'PENDING' }
  const done = workMs - begun.at
  const phases = phasesOf(one, cluster.id, fortune)
  if (done < phases.resolving) return { status: 'PENDING' }
  if (done < phases.installing) return { status: 'RESOLVING' }
  if (done < phases.over) return { status: 'INSTALLING' }
  return one.restored && fortune.status === 'INSTALLED' ? { status: 'RESTORED' } : fortune
}

/** What each ends as, after those that came before it. */
export function fortunesOn(list: readonly Installation[], { id, spec }: Cluster): Map<Installation, Fortune> {
  const fortunes = new Map<Installation, Fortune>()
  const before: compute.Library[] = []
  for (const one of list) {
    const { library, isForAll } = one
    const fortune = fortuneOf(library, { clusterId: id, sparkVersion: spec.spark_version ?? '', isForAll, before })
    if (fortune.status === 'INSTALLED') before.push(library)
    fortunes.set(one, fortune)
  }
  return fortunes
}

/** When each status but the first begins, counted from the beginning. */
export function phasesOf({ library }: Installation, clusterId: string, { status, unresolved }: Fortune) {
  const random = randomOf(`library ${clusterId} ${keyOf(library)}`)
  const resolving = 1 * second
  if (status === 'SKIPPED') return { resolving, installing: resolving, over: resolving }
  const kind = kindOf(library)
  // SDK for JavaScript, RESOLVING: "For jar and egg libraries, this step is a no-op."
  const installing = kind === 'jar' || kind === 'egg' ? resolving : resolving + between(random, 2 * second, 4 * second)
  return { resolving, installing, over: unresolved ? installing : installing + between(random, 3 * second, 8 * second) }
}
