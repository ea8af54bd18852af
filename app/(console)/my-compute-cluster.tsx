'use client'
import { Star } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { ClusterPower } from '@/components/cluster-power'
import { ClusterRefusal } from '@/components/cluster-refusal'
import { useWorkspace } from '@/components/console-context'
import { StateBadge } from '@/components/state-badge'
import { Elapsed } from '@/components/time'
import { useStars } from '@/components/stars'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { Skeleton } from '@/components/ui/skeleton'
import { useCost } from '@/components/use-cost'
import { costWords } from '@/lib/databricks/rules/cluster-cost'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { counted } from '@/lib/format/numbers'
import type { MayPower } from '@/lib/query/cluster-access'

const nameOf = ({ cluster_name, cluster_id }: Cluster) => cluster_name || cluster_id || 'unnamed'
const item = 'flex flex-col gap-2 border-b border-line py-3'

/** One cluster: what it is called, how it is, what it costs, and the press. */
export function MyCluster({ cluster, access }: { cluster: Cluster; access: MayPower }) {
  const { name: workspace } = useWorkspace()
  return (
    <li className={item}>
      <div className="flex items-center gap-2">
        <Link
          href={`/w/${encodeURIComponent(workspace)}/clusters/${encodeURIComponent(cluster.cluster_id ?? '')}` as Route}
          prefetch={false}
          className="min-w-0 grow rounded-sm text-base font-medium wrap-anywhere text-ink hover:underline"
        >
          <bdi>{nameOf(cluster)}</bdi>
        </Link>
        <Price {...{ workspace, cluster }} />
        <StarButton {...{ workspace, cluster }} />
      </div>
      <State cluster={cluster} />
      <ClusterPower cluster={cluster} size="block" />
      {access === 'unreadable' && (
        <p className="text-xs text-ink-3 not-last:hidden">
          Its permissions are hidden: cannot tell whether you may until you press.
        </p>
      )}
      <ClusterRefusal clusterId={cluster.cluster_id ?? ''} />
    </li>
  )
}

function State({ cluster }: { cluster: Cluster }) {
  const { tone, word, sinceMs, detail } = clusterState(cluster)
  const up = tone === 'running'
  return (
    <span className="flex max-w-full min-w-0 items-center gap-2">
      <StateBadge {...{ tone, word, detail }} sinceMs={up ? undefined : sinceMs} />
      {up && sinceMs !== undefined && (
        <span className="text-ink-3">
          for <Elapsed sinceMs={sinceMs} />
        </span>
      )}
    </span>
  )
}

/** What it costs; how that was reckoned is a press away, also for a thumb. */
function Price({ workspace, cluster }: { workspace: string; cluster: Cluster }) {
  const cost = useCost(workspace, cluster)
  if (!cost) return null
  return (
    <Popover
      label={`How the price of ${nameOf(cluster)} is estimated`}
      align="end"
      trigger={(props) => (
        <button
          {...props}
          type="button"
          aria-label={`${costWords(cost)}, how it is estimated`}
          className="shrink-0 rounded-sm text-ink-2 tabular-nums underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-ink"
        >
          {costWords(cost)}
        </button>
      )}
    >
      <p className="max-w-80 text-ink-2">{cost.rule}</p>
    </Popover>
  )
}

function StarButton({ workspace, cluster }: { workspace: string; cluster: Cluster }) {
  const stars = useStars(workspace, 'clusters')
  const id = cluster.cluster_id ?? ''
  const starred = stars.has(id)
  return (
    <IconButton
      label={`Star ${nameOf(cluster)}`}
      tooltip={starred ? 'Remove the star' : 'Show it first'}
      size="lg"
      className={cx('-my-2 -mr-3', starred && 'text-changing!')}
      icon={<Star fill={starred ? 'currentColor' : 'none'} />}
      aria-pressed={starred}
      onClick={() => stars.toggle(id)}
    />
  )
}

/** What I can only look at, out of the way. */
export const SeenOnly = ({ clusters }: { clusters: Cluster[] }) => (
  <details>
    <summary className="w-fit cursor-pointer rounded-sm py-2 hover:text-ink">
      {counted(clusters.length, 'more cluster')} you can only see
    </summary>
    <ul className="pt-1">
      {clusters.map((cluster) => {
        const { tone, word, sinceMs, detail } = clusterState(cluster)
        return (
          <li
            key={cluster.cluster_id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2"
          >
            <bdi className="min-w-0 grow break-words">{nameOf(cluster)}</bdi>
            <StateBadge {...{ tone, word, sinceMs, detail }} />
          </li>
        )
      })}
    </ul>
  </details>
)

/** The shape of a cluster that is still being read. */
export const MyClusterSkeleton = () => (
  <li className={item} aria-hidden>
    <Skeleton className="my-1.5 h-4! w-2/5" />
    <Skeleton className="my-1 w-1/4" />
    <Skeleton className="h-11! w-full rounded-md!" />
  </li>
)
