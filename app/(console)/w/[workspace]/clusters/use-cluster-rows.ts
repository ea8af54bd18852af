import { useCallback, useDeferredValue, useMemo } from 'react'
import { narrow, type Chosen, type Facet } from '@/components/facets'
import { sortRows, type Column, type Sort } from '@/components/data-table-column'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { search } from './cluster-search'
import { clusterTabs, inTab, type ClusterTab, type PinnedIds } from './cluster-tabs'

/** What of the address decides which rows are shown, and in which order. */
export interface RowChoice {
  tab: ClusterTab
  q: string
  sort: Sort | null
  chosen: Chosen
}

/** The clusters a view shows. Typing never waits for it, nor does the first sight: rows follow as soon as there is time. */
export function useClusterRows(
  all: readonly Cluster[],
  choice: RowChoice,
  facets: readonly Facet<Cluster>[],
  pinned: PinnedIds,
  columns: readonly Column<Cluster>[],
) {
  const { tab, q, sort, chosen } = useDeferredValue(choice)
  const known = useDeferredValue(all)
  const found = useMemo(() => search(inTab(known, tab, pinned), q), [known, tab, pinned, q])
  const left = useMemo(() => narrow(found, facets, chosen), [found, facets, chosen])
  const rows = useMemo(
    () =>
      sortRows(
        left,
        columns.find(({ id }) => id === sort?.column),
        sort?.descending ?? false,
      ),
    [left, columns, sort],
  )
  const rowsBeside = useCallback(
    (facet: Facet<Cluster>) => narrow(found, facets, chosen, facet),
    [found, facets, chosen],
  )
  // The order of these rows: the header must not tell of one that they are not in yet.
  return { rows, rowsBeside, sort, arriving: known.length === 0 && all.length > 0 }
}

/** How many clusters each tab holds. */
export function useTabCounts(all: readonly Cluster[], pinned: PinnedIds) {
  return useMemo(
    () =>
      Object.fromEntries(clusterTabs.map((tab) => [tab, inTab(all, tab, pinned).length])) as Record<ClusterTab, number>,
    [all, pinned],
  )
}
