import { queryOptions } from '@tanstack/react-query'
import * as clusters from '@/lib/databricks/api/clusters'
import { isSessionEnded, type DatabricksError } from '@/lib/databricks/errors'
import { mayPower, type Person } from '@/lib/databricks/rules/cluster-permission'
import { atMost } from './at-most'
import { call } from './call'
import { isTransient } from './retry'

/** Whether someone may start and stop a cluster; `unreadable` where its permissions are not shown to them. */
export type MayPower = 'yes' | 'no' | 'unreadable'

/** Whoever opens a page of clusters must not take the workspace's whole patience for it. */
const fewAtOnce = atMost(4)
const freshMs = 30 * 60_000

/** Reads it once in half an hour. Its key lies outside the family: starting a cluster gives nobody a permission. */
export const clusterAccess = (workspace: string, person: Person, cluster_id: string) =>
  queryOptions({
    queryKey: [workspace, 'cluster-access', person.userName, cluster_id] as const,
    queryFn: () => fewAtOnce(() => readAccess(workspace, person, cluster_id)),
    staleTime: freshMs,
    gcTime: freshMs,
    refetchOnWindowFocus: false,
    retry: false,
  })

async function readAccess(workspace: string, person: Person, cluster_id: string): Promise<MayPower> {
  try {
    const permissions = await call(workspace, clusters.getPermissions, { cluster_id })
    return mayPower(person, permissions) ? 'yes' : 'no'
  } catch (error) {
    if (isSessionEnded(error as DatabricksError) || isTransient(error as DatabricksError)) throw error
    return 'unreadable'
  }
}
