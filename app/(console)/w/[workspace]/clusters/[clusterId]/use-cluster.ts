import { useQuery, useQueryClient } from '@tanstack/react-query'
import * as clusters from '@/lib/databricks/api/clusters'
import { isChanging } from '@/lib/databricks/rules/clusters'
import { clusterIndex } from '@/lib/query/cluster-index'
import { indexEntry } from '@/lib/query/index-entry'
import { query } from '@/lib/query/options'

const whileChangingMs = 3_000
const atRestMs = 60_000

/** One cluster as `clusters.get` tells it; until it has answered, as the list told it. Read often only while it changes. */
export function useCluster(workspace: string, clusterId: string) {
  const client = useQueryClient()
  return useQuery({
    ...query(workspace, clusters.get, { cluster_id: clusterId }),
    placeholderData: () => indexEntry(client, workspace, clusterIndex).row(clusterId),
    refetchInterval: ({ state: { data, error } }) => {
      if (error && !data) return false
      return data && isChanging(data) ? whileChangingMs : atRestMs
    },
  })
}
