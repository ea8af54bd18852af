import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import * as clusters from '@/lib/databricks/api/clusters'
import { query } from '@/lib/query/options'
import type { PinnedIds } from './cluster-tabs'

const nobody: PinnedIds = new Set()
const freshMs = 60_000

/**
 * Ids of the pinned clusters. No cluster says so itself; a workspace pins 100 at most, which is one page. They come after
 * the rows, and every row is then drawn again: as soon as there is time.
 */
export function usePinned(workspace: string): { pinned: PinnedIds; failed: boolean } {
  const { data, isError } = useQuery({
    ...query(workspace, clusters.list, { filter_by: { is_pinned: true }, page_size: 100 }),
    staleTime: freshMs,
  })
  const pinned = useMemo(
    () => (data ? new Set((data.clusters ?? []).map(({ cluster_id = '' }) => cluster_id)) : nobody),
    [data],
  )
  return { pinned: useDeferredValue(pinned), failed: isError }
}
