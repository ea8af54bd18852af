import { useQueries } from '@tanstack/react-query'
import { surelyMayPower, type Person } from '@/lib/databricks/rules/cluster-permission'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { clusterAccess, type MayPower } from '@/lib/query/cluster-access'

/** Permissions are read one cluster at a time: so many at most for one look at the page. */
const mostChecks = 60

const nameOf = ({ cluster_name, cluster_id = '' }: Cluster) => cluster_name ?? cluster_id

const byName = new Intl.Collator('en', { numeric: true })

/** Starred ones first, then one's own. States have no say, so that no button moves while it is pressed. */
export function inOrder(all: readonly Cluster[], person: Person, starredIds: readonly string[]): Cluster[] {
  const starred = new Set(starredIds)
  const rank = (cluster: Cluster) =>
    starred.has(cluster.cluster_id ?? '') ? 0 : cluster.creator_user_name === person.userName ? 1 : 2
  return all.toSorted((a, b) => rank(a) - rank(b) || byName.compare(nameOf(a), nameOf(b)))
}

export function matching(clusters: Cluster[], words: string): Cluster[] {
  const wanted = words.trim().toLowerCase()
  if (!wanted) return clusters
  return clusters.filter(
    (cluster) => nameOf(cluster).toLowerCase().includes(wanted) || cluster.cluster_id?.includes(wanted),
  )
}

export interface Mine {
  /** Those I may start, and those of which only a press can tell. */
  shown: { cluster: Cluster; access: MayPower }[]
  /** More of which it is known that I may. */
  more: number
  /** I can see them, but not start them. */
  seenOnly: Cluster[]
  /** Too many to read the permissions of all. */
  unchecked: number
  /** More will follow below. */
  checking: boolean
}

/** Who may start what, read for as many as are to be shown and kept in their order: nothing appears between two buttons. */
export function useMine(workspace: string, person: Person, clusters: Cluster[], most: number): Mine {
  const unsure = clusters.filter((cluster) => !surelyMayPower(person, cluster)).slice(0, mostChecks)
  const answers = useQueries({
    queries: unsure.map(({ cluster_id = '' }) => clusterAccess(workspace, person, cluster_id)),
  })
  // What cannot be read for now is no reason to hide a button.
  const accessOf = new Map(
    unsure.map((cluster, at) => [cluster, answers[at]!.error ? 'unreadable' : answers[at]!.data]),
  )

  const mine: Mine = { shown: [], more: 0, seenOnly: [], unchecked: 0, checking: false }
  for (const cluster of clusters) {
    const sure = surelyMayPower(person, cluster)
    const access = sure ? 'yes' : accessOf.get(cluster)
    if (access === 'no') mine.seenOnly.push(cluster)
    else if (!sure && !accessOf.has(cluster)) mine.unchecked++
    else if (mine.shown.length >= most) mine.more++
    else if (access === undefined || mine.checking) mine.checking = true
    else mine.shown.push({ cluster, access })
  }
  return mine
}
