import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { DatabricksError } from '@/lib/databricks/errors'
import type { IndexDefinition } from './index-definition'
import { indexEntry, type IndexEntry } from './index-entry'

/** A whole list, kept up to date row by row. */
export interface ListIndex<Row> {
  rows: readonly Row[]
  /** `failed`: there is nothing to show. */
  status: 'loading' | 'ready' | 'failed'
  /** All pages have been read. */
  complete: boolean
  pagesRead: number
  /** Of the first load, or of the last refresh when rows are kept. */
  error: DatabricksError | null
  /** When the list was last read as a whole, epoch milliseconds; 0 before the first page. */
  updatedAtMs: number
  /** Read again while its rows stay on screen. */
  refreshing: boolean
  /** Why the list may not be whole although reading has ended. */
  note?: string
  /** Until when reading waits because the workspace is busy, epoch milliseconds. */
  waitingUntilMs?: number
  refresh(): void
}

/** The query behind a list; its cache entry is the only copy of the rows. */
export const indexOptions = <Row extends object>(entry: IndexEntry<Row>) =>
  queryOptions({
    queryKey: entry.key,
    queryFn: () => entry.readAll(),
    // The entry decides by itself what to read when; comparing ten thousand rows at every write would be its death.
    staleTime: Infinity,
    structuralSharing: false,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

const none: readonly never[] = []

/** Reads the whole list of `definition` and keeps it live while the component is mounted. `autoRefreshMs` 0 turns re-reading off. */
export function useListIndex<Row extends object>(
  workspace: string,
  definition: IndexDefinition<Row>,
  { autoRefreshMs = 60_000 }: { autoRefreshMs?: number } = {},
): ListIndex<Row> {
  const entry = indexEntry(useQueryClient(), workspace, definition)
  const { data: known, error, isFetching, refetch } = useQuery(indexOptions(entry))
  // Before the first page all that is known may be that the workspace asked to wait.
  const data = known?.pagesRead ? known : undefined
  useEffect(() => entry.poller.subscribe(autoRefreshMs), [entry, autoRefreshMs])
  const refresh = useCallback(() => void refetch({ cancelRefetch: false }), [refetch])
  // Reading again from nothing forgets its error; what is on screen should not come and go with every try.
  const failed = data ? undefined : (error ?? entry.failed)
  return useMemo(
    () => ({
      rows: data?.rows ?? none,
      status: data ? 'ready' : failed ? 'failed' : 'loading',
      complete: data?.complete ?? false,
      pagesRead: data?.pagesRead ?? 0,
      error: failed ?? error ?? data?.trouble ?? null,
      updatedAtMs: data?.readAtMs ?? 0,
      refreshing: isFetching && (data?.complete ?? failed !== undefined),
      note: data?.note,
      waitingUntilMs: isFetching ? known?.waitingUntilMs : undefined,
      refresh,
    }),
    [data, known?.waitingUntilMs, error, failed, isFetching, refresh],
  )
}
