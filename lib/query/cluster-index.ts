import { queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query'
import * as clusters from '@/lib/databricks/api/clusters'
import { activeStates, changingStates, isActive, isChanging, type Cluster } from '@/lib/databricks/rules/clusters'
import type { IndexDefinition } from './index-definition'
import { indexEntry } from './index-entry'
import { useListIndex } from './list-index'

/** The clusters of a workspace: all it lists, pinned, active and ended within 30 days. */
export const clusterIndex: IndexDefinition<Cluster> = {
  list: clusters.list,
  input: { page_size: 100 },
  get: clusters.get,
  id: 'cluster_id',
  isChanging,
  isActive,
  changingOnly: { filter_by: { cluster_states: [...changingStates] } },
  activeOnly: { filter_by: { cluster_states: [...activeStates] } },
  expects: {
    [clusters.start.id]: () => ({ state: 'PENDING', start_time: String(Date.now()), termination_reason: undefined }),
    [clusters.delete.id]: () => ({ state: 'TERMINATING' }),
    [clusters.restart.id]: () => ({ state: 'RESTARTING' }),
  },
  inDoubt: { state: 'UNKNOWN', state_message: 'checking' },
  trim: ({ ...cluster }) => {
    delete cluster.spec
    return cluster
  },
}

export const useClusterIndex = (workspace: string, options?: { autoRefreshMs?: number }) =>
  useListIndex(workspace, clusterIndex, options)

/**
 * Options to read one cluster for a page of its own, whether the list has been read or not. Presses show on it and lost
 * answers are looked up as in the list; each tells the other what it reads.
 */
export function useClusterRow(workspace: string, clusterId: string) {
  const client = useQueryClient()
  return clusterRow(client, workspace, clusterId)
}

/** The same, outside React. */
export function clusterRow(client: QueryClient, workspace: string, clusterId: string) {
  const entry = indexEntry(client, workspace, clusterIndex)
  return queryOptions({
    queryKey: entry.keyOfRow(clusterId),
    queryFn: () => entry.readAlone(clusterId),
    placeholderData: () => entry.rows.get(clusterId),
  })
}
