import * as clusters from '@/lib/databricks/api/clusters'
import { activeStates, changingStates, isActive, isChanging, type Cluster } from '@/lib/databricks/rules/clusters'
import type { IndexDefinition } from './index-definition'
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
  inDoubt: { state: 'UNKNOWN', state_message: 'No answer came back: checking.' },
  trim: ({ ...cluster }) => {
    delete cluster.spec
    return cluster
  },
}

export const useClusterIndex = (workspace: string, options?: { autoRefreshMs?: number }) =>
  useListIndex(workspace, clusterIndex, options)
