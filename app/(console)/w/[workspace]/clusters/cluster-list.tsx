'use client'
import { useCallback, useMemo, useRef } from 'react'
import { refreshMs, refreshPreference } from '@/components/auto-refresh'
import { useConsole, useWorkspace } from '@/components/console-context'
import type { DataTableHandle } from '@/components/data-table'
import { ListPage, type ListDefinition } from '@/components/list-page'
import { columnsPreference } from '@/components/list-preferences'
import { Callout } from '@/components/ui/callout'
import { useDocumentTitle } from '@/components/use-document-title'
import { useListView } from '@/components/use-list-view'
import { usePowerToasts } from '@/components/use-power-toasts'
import * as clusters from '@/lib/databricks/api/clusters'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { clusterIndex, useClusterIndex } from '@/lib/query/cluster-index'
import { ClusterDetailLine } from './cluster-actions'
import { clusterColumns } from './cluster-columns'
import { EmptyClusters } from './cluster-empty'
import { clusterFacets, promotedFacets } from './cluster-facets'
import { searchClusters } from './cluster-search'
import { clusterTabs, inTab, tabValues, type ClusterTab, type PinnedIds } from './cluster-tabs'
import { ClusterTotal } from './cluster-total'
import { clusterView } from './cluster-view'
import { usePinned } from './use-pinned'

const idOf = ({ cluster_id }: Cluster) => cluster_id ?? ''

const clusterList: Omit<ListDefinition<Cluster, ClusterTab>, 'inTab'> = {
  title: 'Clusters',
  thing: 'cluster',
  op: clusters.list,
  input: clusterIndex.input,
  view: clusterView,
  tabs: clusterTabs,
  search: searchClusters,
  searchHint: 'name, id, owner, tag…',
  idOf,
  promoted: promotedFacets,
  chosenColumns: columnsPreference('clusters'),
  detail: (cluster) => <ClusterDetailLine clusterId={idOf(cluster)} />,
}

/** The clusters of a workspace: all of them at hand, narrowed and sorted here, started and stopped in place. */
export function ClusterList() {
  const { name: workspace } = useWorkspace()
  const { user } = useConsole()
  const index = useClusterIndex(workspace, { autoRefreshMs: refreshMs[refreshPreference.useValue()] })
  const { pinned, failed: pinnedFailed } = usePinned(workspace)
  const view = useListView(clusterView)
  const facets = useMemo(() => clusterFacets(user.userName), [user.userName])
  const columns = useMemo(() => clusterColumns({ workspace, pinned }), [workspace, pinned])
  const ofTab = useCallback((rows: readonly Cluster[], tab: ClusterTab) => inTab(rows, tab, pinned), [pinned])
  const counts = useTabCounts(index.rows, pinned)
  const table = useRef<DataTableHandle>(null)
  usePowerToasts((id) => table.current?.isInSight(id) ?? false)
  useDocumentTitle(index.status === 'ready' ? `Clusters (${counts.running} up)` : 'Clusters', workspace)
  return (
    <ListPage
      definition={{ ...clusterList, inTab: ofTab }}
      {...{ index, view, columns, facets }}
      counts={index.status === 'ready' ? { ...counts, ...(pinnedFailed && { pinned: null }) } : undefined}
      aside={<ClusterTotal clusters={index.rows} className="min-h-8 shrink-0" />}
      notice={pinnedFailed && view.choice.tab === 'pinned' && <PinnedUnknown />}
      empty={<EmptyClusters {...{ index, view, user }} />}
      handle={table}
    />
  )
}

const PinnedUnknown = () => (
  <Callout tone="warning" title="Which clusters are pinned could not be read.">
    Everything else on this page is as the workspace answered.
  </Callout>
)

/** How many clusters each tab holds. */
const useTabCounts = (all: readonly Cluster[], pinned: PinnedIds) =>
  useMemo(
    () =>
      Object.fromEntries(tabValues.map((tab) => [tab, inTab(all, tab, pinned).length])) as Record<ClusterTab, number>,
    [all, pinned],
  )
