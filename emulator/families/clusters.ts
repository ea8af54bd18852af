import type * as api from '@/lib/databricks/api/clusters'
import { checkGrants, describeAccess, describeLevels, mergeGrants } from '../access'
import { clusterFor, clusterKind, clusterState } from '../clusters/cluster'
import { demandState, momentOf, requestedBy, restart, start, terminate } from '../clusters/lifecycle'
import { listPage } from '../clusters/listing'
import { notYet, type Context, type Family } from '../handlers'
import { Refusal } from '../refusal'

const moment = ({ workspace, identity }: Context) => momentOf(workspace.clock, identity.person.userName)
const changed = ({ workspace }: Context) => {
  workspace.get(clusterState).revision++
  return {}
}

export const clusters: Family<typeof api> = {
  ...notYet('changeOwner', 'create', 'edit', 'events', 'listNodeTypes', 'listZones', 'permanentDelete', 'pin'),
  ...notYet('resize', 'sparkVersions', 'unpin', 'update'),

  list: listPage,

  get(input, context) {
    const { wire, spec } = clusterFor(context, input.cluster_id, 'CAN_ATTACH_TO')
    return { ...wire, spec }
  },

  start({ cluster_id }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_RESTART')
    demandState(cluster, 'start')
    const refused = cluster.fate?.refused
    if (refused) throw new Refusal(400, refused.code, refused.message)
    start(cluster, moment(context))
    return changed(context)
  },

  restart({ cluster_id }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_RESTART')
    demandState(cluster, 'restart')
    restart(cluster, moment(context))
    return changed(context)
  },

  /** Terminates. What has ended, or is about to, is left as it is. */
  delete({ cluster_id }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_RESTART')
    if (cluster.wire.state === 'TERMINATING' || cluster.wire.state === 'TERMINATED') return {}
    terminate(cluster, moment(context), requestedBy(context.identity.person.userName))
    return changed(context)
  },

  getPermissions({ cluster_id }, context) {
    return describeAccess(clusterKind, cluster_id, clusterFor(context, cluster_id, 'CAN_ATTACH_TO').grants)
  },
  setPermissions({ cluster_id, access_control_list }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_MANAGE')
    cluster.grants = mergeGrants([], checkGrants(clusterKind, access_control_list))
    return describeAccess(clusterKind, cluster_id, cluster.grants)
  },
  updatePermissions({ cluster_id, access_control_list }, context) {
    const cluster = clusterFor(context, cluster_id, 'CAN_MANAGE')
    cluster.grants = mergeGrants(cluster.grants, checkGrants(clusterKind, access_control_list))
    return describeAccess(clusterKind, cluster_id, cluster.grants)
  },
  getPermissionLevels({ cluster_id }, context) {
    clusterFor(context, cluster_id, 'CAN_ATTACH_TO')
    return describeLevels(clusterKind)
  },
}
