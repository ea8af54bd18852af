'use client'
import { Server } from 'lucide-react'
import { useMemo, useState } from 'react'
import { refreshMs, refreshPreference } from '@/components/auto-refresh'
import { useConsole, useWorkspace } from '@/components/console-context'
import { DataAge } from '@/components/data-age'
import { LoadProblem, RefreshProblem } from '@/components/late-problem'
import { PageHeader } from '@/components/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/callout'
import { Input } from '@/components/ui/input'
import { Skeleton } from '@/components/ui/skeleton'
import { useStars } from '@/components/stars'
import { usePowerToasts } from '@/components/use-power-toasts'
import * as clusters from '@/lib/databricks/api/clusters'
import { isSessionEnded } from '@/lib/databricks/errors'
import { clusterKind, type Cluster } from '@/lib/databricks/rules/clusters'
import { counted } from '@/lib/format/numbers'
import { useClusterIndex } from '@/lib/query/cluster-index'
import { MyCluster, MyClusterSkeleton, SeenOnly } from './my-compute-cluster'
import { inOrder, matching, useMine } from './my-compute-mine'

/** From so many clusters on a name is found faster by typing it. */
const searchFrom = 9
const shownAtFirst = 24
const problem = { task: 'list clusters', operation: clusters.list.id }
const grid = 'grid grid-cols-1 gap-x-10 px-4 md:px-5 lg:grid-cols-2'

/** Each stands here as long as it exists: only one that is no more is told in a toast. */
const allInView = () => true

/** The clusters I may start and stop, one large button each. */
export function MyCompute() {
  const { name: workspace } = useWorkspace()
  const index = useClusterIndex(workspace, { autoRefreshMs: refreshMs[refreshPreference.useValue()] })
  const people = useMemo(() => index.rows.filter((cluster) => clusterKind(cluster) === 'all-purpose'), [index.rows])
  usePowerToasts(allInView)
  const showsError = index.error && !isSessionEnded(index.error)
  return (
    <div className="mx-auto w-full max-w-6xl pb-8">
      <PageHeader title="My compute" meta={<DataAge index={{ ...index, rows: people }} thing="cluster" />} />
      {index.status === 'ready' && showsError && (
        <RefreshProblem {...problem} error={index.error!} onRetry={index.refresh} updatedAtMs={index.updatedAtMs} />
      )}
      {index.status === 'failed' && <LoadProblem {...problem} error={index.error!} onRetry={index.refresh} />}
      {index.status === 'loading' && (
        <ul className={grid} aria-label="Loading clusters">
          {Array.from({ length: 6 }, (_, at) => (
            <MyClusterSkeleton key={at} />
          ))}
        </ul>
      )}
      {index.status === 'ready' && <Mine all={people} complete={index.complete} />}
    </div>
  )
}

function Mine({ all, complete }: { all: readonly Cluster[]; complete: boolean }) {
  const { name: workspace } = useWorkspace()
  const { user } = useConsole()
  const stars = useStars(workspace, 'clusters')
  const [words, setWords] = useState('')
  const [most, setMost] = useState(shownAtFirst)
  const ordered = useMemo(() => inOrder(all, user, stars.ids), [all, user, stars.ids])
  const found = matching(ordered, words)
  const mine = useMine(workspace, user, found, most)

  if (ordered.length === 0 && complete) return <NoClusters />
  return (
    <>
      {ordered.length >= searchFrom && (
        <div className="px-4 pb-2 md:px-5">
          <Input
            type="search"
            aria-label="Find a cluster"
            placeholder={`Find one of ${counted(ordered.length, 'cluster')} by name or id`}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
      )}
      {mine.shown.length > 0 && (
        <ul className={grid} aria-label="Clusters you can start">
          {mine.shown.map(({ cluster, access }) => (
            <MyCluster key={cluster.cluster_id} {...{ cluster, access }} />
          ))}
          {mine.checking && <MyClusterSkeleton />}
        </ul>
      )}
      {mine.shown.length === 0 && <NothingMine {...{ words }} checking={mine.checking} />}
      <div className="space-y-3 px-4 pt-4 text-sm text-ink-2 md:px-5">
        {mine.more > 0 && <Button onClick={() => setMost(most + shownAtFirst)}>Show more ({mine.more})</Button>}
        {mine.unchecked > 0 && (
          <p>{counted(mine.unchecked, 'more cluster')} not looked through yet: type a part of the name.</p>
        )}
        {mine.seenOnly.length > 0 && <SeenOnly clusters={mine.seenOnly} />}
      </div>
    </>
  )
}

const NoClusters = () => (
  <EmptyState icon={<Server />} title="No clusters you can see">
    A cluster appears here once you may restart or manage it (CAN_RESTART or CAN_MANAGE). Whoever created it, or a
    workspace admin, can grant that.
  </EmptyState>
)

function NothingMine({ words, checking }: { words: string; checking: boolean }) {
  if (checking) return <Skeleton className="mx-4 h-11! md:mx-5" />
  if (words) return <EmptyState title={`No cluster of yours matches “${words}”`} />
  return (
    <EmptyState icon={<Server />} title="No cluster you can start">
      Starting needs CAN_RESTART or CAN_MANAGE. Whoever created the cluster, or a workspace admin, can grant that.
    </EmptyState>
  )
}
