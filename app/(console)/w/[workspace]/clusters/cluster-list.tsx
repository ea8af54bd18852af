'use client'
import { useMemo, useRef } from 'react'
import { ColumnChooser } from '@/components/column-chooser'
import { useConsole, useWorkspace } from '@/components/console-context'
import { DataAge } from '@/components/data-age'
import { DataTable, type DataTableHandle } from '@/components/data-table'
import { EquivalentCommand } from '@/components/equivalent-command'
import { columnsPreference, densityPreference, shownColumns } from '@/components/list-preferences'
import { LoadProblem, RefreshProblem } from '@/components/late-problem'
import { PageHeader } from '@/components/page-header'
import { refreshMs, refreshPreference } from '@/components/auto-refresh'
import { usePowerToasts } from '@/components/use-power-toasts'
import { useDocumentTitle } from '@/components/use-document-title'
import * as clusters from '@/lib/databricks/api/clusters'
import { isSessionEnded } from '@/lib/databricks/errors'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { clusterIndex, useClusterIndex } from '@/lib/query/cluster-index'
import { ClusterDetailLine } from './cluster-actions'
import { clusterColumns } from './cluster-columns'
import { EmptyClusters } from './cluster-empty'
import { clusterFacets } from './cluster-facets'
import { ClusterToolbar } from './cluster-toolbar'
import { useClusterRows, useTabCounts } from './use-cluster-rows'
import { useClusterView } from './use-cluster-view'
import { usePinned } from './use-pinned'

const chosenColumns = columnsPreference('clusters')
const idOf = ({ cluster_id }: Cluster) => cluster_id ?? ''
const detailOf = (cluster: Cluster) => <ClusterDetailLine clusterId={idOf(cluster)} />
const problem = { task: 'list clusters', operation: clusters.list.id }

/** The clusters of a workspace: all of them at hand, narrowed and sorted here, started and stopped in place. */
export function ClusterList() {
  const { name: workspace } = useWorkspace()
  const { user } = useConsole()
  const index = useClusterIndex(workspace, { autoRefreshMs: refreshMs[refreshPreference.useValue()] })
  const { pinned, failed: pinnedFailed } = usePinned(workspace)
  const view = useClusterView()
  const facets = useMemo(() => clusterFacets(user.userName), [user.userName])
  const columns = useMemo(() => clusterColumns({ workspace, pinned }), [workspace, pinned])
  const density = densityPreference.useValue()
  const stored = chosenColumns.useValue()
  const shown = useMemo(() => shownColumns(columns, view.columns ?? stored), [columns, view.columns, stored])
  const { rows, rowsBeside, sort, arriving } = useClusterRows(index.rows, view.choice, facets, pinned, columns)
  const counts = useTabCounts(index.rows, pinned)
  const table = useRef<DataTableHandle>(null)
  usePowerToasts((id) => table.current?.isInSight(id) ?? false)
  useDocumentTitle(index.status === 'ready' ? `Clusters (${counts.running} up)` : 'Clusters', workspace)

  const chooseColumns = (ids: readonly string[] | undefined) => {
    chosenColumns.set(ids)
    view.setColumns(null)
  }
  const loading = index.status === 'loading' || arriving
  const showsError = index.error && !isSessionEnded(index.error)
  return (
    <div className="flex min-h-0 grow flex-col md:h-[calc(100dvh-3rem)] md:grow-0">
      <PageHeader
        title="Clusters"
        meta={<DataAge index={index} thing="cluster" />}
        actions={<ColumnChooser {...{ columns, shown }} onChange={chooseColumns} />}
      />
      <ClusterToolbar
        {...{ view, facets, rowsBeside, pinnedFailed }}
        counts={index.status === 'ready' ? counts : null}
        clusters={index.rows}
        onDown={() => table.current?.focusRow(0)}
      />
      {index.status === 'ready' && showsError && (
        <RefreshProblem {...problem} error={index.error!} onRetry={index.refresh} updatedAtMs={index.updatedAtMs} />
      )}
      {index.status === 'failed' ? (
        <LoadProblem {...problem} error={index.error!} onRetry={index.refresh} />
      ) : (
        <DataTable
          label="Clusters"
          columns={shown}
          rows={rows}
          idOf={idOf}
          sort={sort ?? undefined}
          onSort={view.setSort}
          density={density}
          detail={detailOf}
          loading={loading}
          handle={table}
          empty={!loading && rows.length === 0 && <EmptyClusters {...{ index, view, user }} />}
        />
      )}
      <footer className="mt-auto px-4 py-3 md:px-5">
        <EquivalentCommand op={clusters.list} input={clusterIndex.input} className="w-fit" />
      </footer>
    </div>
  )
}
