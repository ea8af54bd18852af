'use client'
import { Pin, Star } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { StateBadge } from '@/components/state-badge'
import { useStars } from '@/components/stars'
import { Elapsed } from '@/components/time'
import { cx } from '@/components/ui/cx'
import { isNeverStopped, upSinceMs, workersOf } from '@/lib/databricks/rules/cluster-facts'
import { clusterKind, clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { duration } from '@/lib/format/time'
import { runtimeOf, supportRule } from '@/lib/databricks/rules/spark-version'

/** Where a value is missing or makes no sense. */
export const Nothing = ({ why }: { why?: string }) => (
  <span className="text-ink-3" data-tooltip={why}>
    —
  </span>
)

/** Text of the workspace: in its own direction, cut where it is too long, whole on hover. */
export function Text({ children, className }: { children: string | undefined; className?: string }) {
  if (!children) return <Nothing />
  return (
    <span className={cx('block truncate', className)} data-tooltip={children}>
      <bdi>{children}</bdi>
    </span>
  )
}

export const clusterHref = (workspace: string, clusterId: string | undefined) =>
  `/w/${encodeURIComponent(workspace)}/clusters/${encodeURIComponent(clusterId ?? '')}` as Route

/** The name as the workspace has it; a cluster without one goes by its id. */
export const nameOf = ({ cluster_name, cluster_id }: Cluster) => cluster_name || cluster_id || 'unnamed'

export function NameCell({ workspace, cluster, pinned }: { workspace: string; cluster: Cluster; pinned: boolean }) {
  const name = nameOf(cluster)
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Link
        href={clusterHref(workspace, cluster.cluster_id)}
        // A page of rows is not a page that someone is about to open forty times.
        prefetch={false}
        data-tooltip={name}
        className="min-w-0 truncate rounded-sm font-medium text-ink hover:underline"
      >
        <bdi>{name}</bdi>
      </Link>
      {pinned && (
        <span className="shrink-0" data-tooltip="Pinned: stays in the list after it ends">
          <Pin aria-hidden className="size-3 text-ink-3" />
          <span className="sr-only">Pinned</span>
        </span>
      )}
    </span>
  )
}

export function StarCell({ workspace, cluster }: { workspace: string; cluster: Cluster }) {
  const stars = useStars(workspace, 'clusters')
  const id = cluster.cluster_id ?? ''
  const starred = stars.has(id)
  return (
    <button
      type="button"
      aria-pressed={starred}
      aria-label={`Star ${nameOf(cluster)}`}
      onClick={() => stars.toggle(id)}
      className={cx(
        'flex size-6 items-center justify-center rounded-sm hover:text-ink',
        starred ? 'text-changing' : 'text-ink-3 opacity-45 group-hover/row:opacity-100 focus-visible:opacity-100',
      )}
    >
      <Star aria-hidden className={cx('size-3.5', starred && 'fill-current')} />
    </button>
  )
}

export function StateCell({ cluster }: { cluster: Cluster }) {
  const { tone, word, sinceMs, detail } = clusterState(cluster)
  const unclear = tone === 'failed' || tone === 'unknown'
  const upMs = upSinceMs(cluster)
  return (
    <span className="flex min-w-0 items-center gap-2">
      <StateBadge
        {...{ tone, word }}
        // How long it is up has a column of its own.
        sinceMs={tone === 'running' ? undefined : sinceMs}
        detail={detail ?? (unclear ? cluster.state_message : undefined)}
      />
      {tone === 'running' && upMs !== undefined && <Elapsed sinceMs={upMs} className="text-ink-3 md:hidden" />}
    </span>
  )
}

export function RuntimeCell({ cluster }: { cluster: Cluster }) {
  const { spark_version: key, runtime_engine } = cluster
  if (!key) return <Nothing />
  const { words, unsupported } = runtimeOf(key, runtime_engine)
  return (
    <span className="block truncate" data-tooltip={unsupported ? `${key}: out of support. ${supportRule}` : key}>
      <bdi
        className={cx(unsupported && 'text-ink-2 underline decoration-changing decoration-dotted underline-offset-4')}
      >
        {words}
      </bdi>
    </span>
  )
}

export function NodeCell({ cluster }: { cluster: Cluster }) {
  const { node_type_id: worker, driver_node_type_id: driver, instance_pool_id } = cluster
  if (!worker) return instance_pool_id ? <span className="text-ink-2">from its pool</span> : <Nothing />
  const differs = driver && driver !== worker
  return (
    <span
      className="block truncate font-mono text-xs"
      data-tooltip={differs ? `Workers ${worker}, driver ${driver}` : worker}
    >
      <bdi>{worker}</bdi>
      {differs && <span className="text-ink-3"> + {driver}</span>}
    </span>
  )
}

export function WorkersCell({ cluster }: { cluster: Cluster }) {
  const { words, hint } = workersOf(cluster)
  return words ? <span data-tooltip={hint}>{words}</span> : <Nothing />
}

export function UpCell({ cluster }: { cluster: Cluster }) {
  const sinceMs = upSinceMs(cluster)
  return sinceMs ? <Elapsed sinceMs={sinceMs} /> : <Nothing />
}

export function AutoStopCell({ cluster }: { cluster: Cluster }): ReactNode {
  const { autotermination_minutes: minutes } = cluster
  const kind = clusterKind(cluster)
  if (kind !== 'all-purpose' && !minutes) return <Nothing why={`Ends with its ${kind === 'other' ? 'maker' : kind}`} />
  if (isNeverStopped(cluster)) {
    return (
      <span className="font-medium text-changing" data-tooltip="Runs, and costs, until someone stops it">
        Off
      </span>
    )
  }
  if (!minutes) return <Nothing />
  const exact = `${minutes} min`
  return <span data-tooltip={exact}>{minutes > 24 * 60 ? duration(minutes * 60_000) : exact}</span>
}
