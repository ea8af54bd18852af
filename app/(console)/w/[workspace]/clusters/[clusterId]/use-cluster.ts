import { useQuery } from '@tanstack/react-query'
import { isChanging } from '@/lib/databricks/rules/clusters'
import { useClusterRow } from '@/lib/query/cluster-index'

const whileChangingMs = 3_000
const atRestMs = 60_000

/** One cluster as `clusters.get` tells it; until it has answered, as the list told it. Read often only while it changes. */
export function useCluster(workspace: string, clusterId: string) {
  return useQuery({
    ...useClusterRow(workspace, clusterId),
    refetchInterval: ({ state: { data, error } }) => {
      if (error && !data) return false
      return data && isChanging(data) ? whileChangingMs : atRestMs
    },
  })
}
