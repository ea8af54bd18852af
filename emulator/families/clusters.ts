import type * as api from '@/lib/databricks/api/clusters'
import type { ClusterSpec } from '@/lib/databricks/api/models/compute'
import { demandAdmin, mergeGrants } from '../access'
import { clusterKind, type Cluster } from '../clusters/cluster'
import { createCluster } from '../clusters/create'
import { editSpec, maskedSpec } from '../clusters/edit'
import { eventsPage, record } from '../clusters/events'
import { demandState, requestedBy, resize, restart, start, terminate, type Moment } from '../clusters/lifecycle'
import { listAll, listPage } from '../clusters/listing'
import { nodeTypes, zones } from '../clusters/node-types/node-types'
import { sparkVersions } from '../clusters/spark-versions'
import { checkSize, demandDedicated, specOf } from '../clusters/spec'
import { clusterFor, clusterState } from '../clusters/table'
import { demandRoom, demandSize, editedUnderPolicy } from '../cluster-policies/use-policy'
import { directoryState } from '../directory/directory'
import type { Context, Family } from '../handlers'
import { checkPlacement } from '../instance-pools/placement'
import { invalid, invalidState, Refusal } from '../refusal'
import { sharing } from '../sharing'
import { without } from '../without'

const mostPinned = 100
const momentOf = ({ workspace, identity }: Context): Moment => ({
  nowMs: workspace.clock.nowMs(),
  workMs: workspace.clock.workMs(),
  user: identity.person.userName,
  pools: workspace.get(clusterState).pools,
})

/** Finds the cluster for someone with `level`, lets `change` happen to it, and answers as changes do. */
function change(id: string, level: string, context: Context, how: (cluster: Cluster, moment: Moment) => void) {
  how(clusterFor(context, id, level), momentOf(context))
  context.workspace.get(clusterState).revision++
  return {}
}

/** A cluster of a job lives and ends with its run. */
function demandNoJob({ id, wire }: Cluster, deed: string): void {
  if (wire.cluster_source === 'JOB') throw invalidState(`Cluster ${id} was created by a job and cannot be ${deed}.`)
}

/** What an edit asks for, with what its policy supplies, of machines and for people that there are. */
const acceptedBy = (context: Context, cluster: Cluster) => (asked: ClusterSpec) => {
  const spec = editedUnderPolicy(context, cluster)(asked)
  checkPlacement(spec, context, cluster.spec)
  demandDedicated(spec, context.workspace)
  return spec
}

const access = sharing(clusterKind, (id, context, deed) =>
  clusterFor(context, id, deed === 'share' ? 'CAN_MANAGE' : 'CAN_ATTACH_TO'),
)

export const clusters: Family<typeof api> = {
  list: listPage,
  listV20: (_, context) => listAll(context),

  get({ cluster_id }, context) {
    const { wire, spec, asked = spec } = clusterFor(context, cluster_id, 'CAN_ATTACH_TO')
    return { ...wire, spec: asked }
  },

  create: createCluster,

  edit: (input, context) =>
    change(input.cluster_id, 'CAN_MANAGE', context, (cluster, moment) => {
      demandNoJob(cluster, 'edited')
      editSpec(cluster, specOf(input), moment, acceptedBy(context, cluster))
    }),

  update: ({ cluster_id, cluster: resource = {}, update_mask }, context) =>
    change(cluster_id, 'CAN_MANAGE', context, (cluster, moment) => {
      demandNoJob(cluster, 'edited')
      const asked = maskedSpec(cluster.asked ?? cluster.spec, resource, update_mask)
      editSpec(cluster, asked, moment, acceptedBy(context, cluster))
    }),

  start: ({ cluster_id }, context) =>
    change(cluster_id, 'CAN_RESTART', context, (cluster, moment) => {
      demandNoJob(cluster, 'started')
      demandState(cluster, 'start')
      const refused = cluster.fate?.refused
      if (refused) throw new Refusal(400, refused.code, refused.message)
      demandRoom(context.workspace, cluster.spec, cluster.wire.creator_user_name!)
      start(cluster, moment)
    }),

  restart: ({ cluster_id }, context) =>
    change(cluster_id, 'CAN_RESTART', context, (cluster, moment) => {
      demandState(cluster, 'restart')
      restart(cluster, moment)
    }),

  resize: ({ cluster_id, num_workers, autoscale }, context) =>
    change(cluster_id, 'CAN_MANAGE', context, (cluster, moment) => {
      demandState(cluster, 'resize')
      checkSize({ num_workers, autoscale })
      const spec = specOf({ ...cluster.spec, num_workers, autoscale })
      demandSize(context.workspace, spec, cluster.wire.cluster_source)
      cluster.spec = spec
      if (cluster.asked) cluster.asked = specOf({ ...cluster.asked, num_workers, autoscale })
      Object.assign(cluster.wire, { num_workers, autoscale })
      resize(cluster, moment)
    }),

  /** Terminates. What has ended, or is about to, is left as it is. */
  delete: ({ cluster_id }, context) =>
    change(cluster_id, 'CAN_RESTART', context, (cluster, moment) => {
      const { state } = cluster.wire
      if (state !== 'TERMINATING' && state !== 'TERMINATED') terminate(cluster, moment, requestedBy(moment.user!))
    }),

  permanentDelete({ cluster_id }, context) {
    clusterFor(context, cluster_id, 'CAN_MANAGE')
    context.workspace.get(clusterState).remove(cluster_id)
    return {}
  },

  pin(input, context) {
    demandAdmin(context.identity, 'pin clusters')
    return change(input.cluster_id, 'CAN_MANAGE', context, (cluster, { nowMs, user }) => {
      if (cluster.pinned) return
      const pinned = [...context.workspace.get(clusterState).all()].filter((one) => one.pinned)
      if (pinned.length >= mostPinned) throw invalid(`A workspace can have at most ${mostPinned} pinned clusters.`)
      cluster.pinned = true
      record(cluster, nowMs, 'PINNED', { user })
    })
  },

  unpin(input, context) {
    demandAdmin(context.identity, 'unpin clusters')
    return change(input.cluster_id, 'CAN_MANAGE', context, (cluster, { nowMs, user }) => {
      if (!cluster.pinned) return
      cluster.pinned = false
      record(cluster, nowMs, 'UNPINNED', { user })
    })
  },

  changeOwner(input, context) {
    demandAdmin(context.identity, 'change the owner of a cluster')
    return change(input.cluster_id, 'CAN_MANAGE', context, (cluster) => {
      demandState(cluster, 'changeOwner')
      const owner = context.workspace.get(directoryState).named('User', input.owner_username)
      if (!owner) throw invalid(`User ${input.owner_username} does not exist.`)
      cluster.wire.creator_user_name = owner.userName!
      const grant = { user_name: owner.userName!, permission_level: 'CAN_MANAGE' }
      cluster.grants = mergeGrants(cluster.grants, [grant])
    })
  },

  events: (input, context) => eventsPage(clusterFor(context, input.cluster_id, 'CAN_ATTACH_TO'), input),
  eventsV20: (input, context) =>
    without(
      eventsPage(clusterFor(context, input.cluster_id, 'CAN_ATTACH_TO'), input),
      'next_page_token',
      'prev_page_token',
    ),
  sparkVersions: () => ({ versions: sparkVersions }),
  listNodeTypes: () => ({ node_types: [...nodeTypes.values()] }),
  listZones: () => ({ zones, default_zone: zones[0]! }),

  getPermissions: ({ cluster_id }, context) => access.get(cluster_id, context),
  setPermissions: ({ cluster_id, access_control_list }, context) =>
    access.set(cluster_id, access_control_list, context),
  updatePermissions: ({ cluster_id, access_control_list }, context) =>
    access.update(cluster_id, access_control_list, context),
  getPermissionLevels: ({ cluster_id }, context) => access.levels(cluster_id, context),
}
