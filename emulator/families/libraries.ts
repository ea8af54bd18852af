import type * as api from '@/lib/databricks/api/libraries'
import type * as compute from '@/lib/databricks/api/models/compute'
import { rankOf } from '../access'
import { clusterKind } from '../clusters/cluster'
import { demandState } from '../clusters/lifecycle'
import { clusterFor, clusterState } from '../clusters/table'
import type { Context, Family } from '../handlers'
import { checkLibrary } from '../libraries/library'
import { addLibraries, libraryState, removeLibraries, shownLibraries } from '../libraries/library-table'

/** Clusters that have libraries and that the caller may see. */
function clustersWithSome({ workspace, identity }: Context) {
  const clusters = workspace.get(clusterState)
  return [...workspace.get(libraryState).keys()]
    .map((id) => clusters.find(id))
    .filter((cluster) => cluster !== undefined)
    .filter(({ grants }) => rankOf(clusterKind, grants, identity) >= 0)
}

const statusesOf = (cluster_id: string, library_statuses: compute.LibraryFullStatus[]) =>
  library_statuses.length > 0 ? { cluster_id, library_statuses } : { cluster_id }

export const libraries: Family<typeof api> = {
  allClusterStatuses(_, context) {
    const statuses = clustersWithSome(context)
      .map((cluster) => statusesOf(cluster.id, shownLibraries(context.workspace, cluster)))
      .filter(({ library_statuses }) => library_statuses)
    return statuses.length > 0 ? { statuses } : {}
  },

  clusterStatus({ cluster_id }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_ATTACH_TO')
    return statusesOf(cluster_id, shownLibraries(context.workspace, cluster))
  },

  /** For those who may manage the cluster (docs.databricks.com, Compute ACLs: "Attach library to compute"). */
  install({ cluster_id, libraries: asked }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_MANAGE')
    asked.forEach(checkLibrary)
    demandState(cluster, 'install')
    addLibraries(context.workspace, cluster, asked)
    return {}
  },

  uninstall({ cluster_id, libraries: asked }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_MANAGE')
    asked.forEach(checkLibrary)
    removeLibraries(context.workspace, cluster, asked)
    return {}
  },
}
