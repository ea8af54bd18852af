'use client'
import { useQuery } from '@tanstack/react-query'
import * as clusters from '@/lib/databricks/api/clusters'
import { estimateCost, type CostEstimate } from '@/lib/databricks/rules/cluster-cost'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { query } from '@/lib/query/options'

/** What the cluster costs an hour. The workspace's machine types are read only for one that the table does not hold. */
export function useCost(workspace: string, cluster: Cluster): CostEstimate | undefined {
  const tabled = estimateCost(cluster)
  const { data } = useQuery({
    ...query(workspace, clusters.listNodeTypes, {}),
    enabled: !tabled && !!cluster.node_type_id,
    // Starting a cluster makes no new machine types.
    staleTime: 'static',
  })
  return tabled ?? estimateCost(cluster, data?.node_types)
}
