'use client'
import { useSearchParams } from 'next/navigation'
import { oneOf } from '@/components/address'
import { useWorkspace } from '@/components/console-context'
import { LoadProblem, RefreshProblem } from '@/components/late-problem'
import { PageHeader } from '@/components/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { useDocumentTitle } from '@/components/use-document-title'
import * as clusters from '@/lib/databricks/api/clusters'
import { isMissing, isSessionEnded, type DatabricksError } from '@/lib/databricks/errors'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { ClusterDetailLine } from '../cluster-actions'
import { nameOf } from '../cluster-cells'
import { ClusterCommand } from './cluster-command'
import { ClusterFacts } from './cluster-facts'
import { ClusterHeader } from './cluster-header'
import { ClusterJson } from './cluster-json'
import { ClusterMissing } from './cluster-missing'
import { ClusterOverview } from './cluster-overview'
import { ClusterTabs, detailTabs } from './cluster-tabs-nav'
import { useCluster } from './use-cluster'

/** One cluster: its state and what can be done about it, its facts, and what the workspace answers. */
export function ClusterDetail({ clusterId }: { clusterId: string }) {
  const { name: workspace } = useWorkspace()
  const { data, error, refetch, dataUpdatedAt } = useCluster(workspace, clusterId)
  useDocumentTitle(data ? `${nameOf(data)} (${clusterState(data).word})` : clusterId, workspace)
  const problem = { task: 'read this cluster', operation: clusters.get.id, onRetry: () => void refetch() }

  if (error && isMissing(error)) return <ClusterMissing clusterId={clusterId} error={error} />
  if (!data && error) return <Unread {...{ clusterId, error, problem }} />
  if (!data) return <DetailSkeleton clusterId={clusterId} />
  return (
    <div className="flex grow flex-col">
      <ClusterHeader cluster={data} updatedAtMs={dataUpdatedAt} onRefresh={problem.onRetry} />
      <ClusterDetailLine clusterId={clusterId} />
      {error && !isSessionEnded(error) && <RefreshProblem {...problem} {...{ error }} updatedAtMs={dataUpdatedAt} />}
      <ClusterFacts cluster={data} />
      <Views cluster={data} />
    </div>
  )
}

const shownTab = oneOf(detailTabs, 'overview')

function Views({ cluster }: { cluster: Cluster }) {
  const tab = shownTab.parse(useSearchParams().get('tab') ?? '') ?? shownTab.fallback
  return (
    <>
      <ClusterTabs current={tab} />
      <div className="px-4 py-4 md:px-5">
        {tab === 'overview' && <ClusterOverview cluster={cluster} />}
        {tab === 'json' && <ClusterJson cluster={cluster} />}
        {tab === 'command' && <ClusterCommand cluster={cluster} />}
      </div>
    </>
  )
}

interface UnreadProps {
  clusterId: string
  error: DatabricksError
  problem: { task: string; operation: string; onRetry: () => void }
}

const Unread = ({ clusterId, error, problem }: UnreadProps) => (
  <>
    <PageHeader title={<bdi>{clusterId}</bdi>} />
    <LoadProblem {...problem} error={error} />
  </>
)

const DetailSkeleton = ({ clusterId }: { clusterId: string }) => (
  <>
    <PageHeader title={<bdi>{clusterId}</bdi>} meta={<output>Loading…</output>} />
    <div
      aria-hidden
      className="grid grid-cols-2 gap-x-9 gap-y-3 border-y border-line px-4 py-3 sm:flex sm:flex-wrap md:px-5"
    >
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="h-10 space-y-2 pt-1">
          <Skeleton className="w-16" />
          <Skeleton className="w-24" />
        </div>
      ))}
    </div>
  </>
)
