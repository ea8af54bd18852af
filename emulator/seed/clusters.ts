import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from '../clusters/cluster'
import { clusterId, newCluster } from '../clusters/new-cluster'
import { keepRunning, resize, restart, start, takeStep, terminate, type Moment } from '../clusters/lifecycle'
import { between, randomOf } from '../random'
import type { Workspace } from '../workspace'
import { acme, type Story } from './acme-clusters'
import { manyClusters } from './many-clusters'
import { people } from './people'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
/** What is changing when the workspace is first looked at goes on changing for so long. */
const lingerMs = { PENDING: 45 * second, RESTARTING: 60 * second, RESIZING: 40 * second, TERMINATING: 30 * second }

/** The clusters that a workspace begins with. */
export function seedClusters({ clock, seed }: Workspace): Cluster[] {
  if (seed.empty) return []
  const now = { nowMs: clock.nowMs(), workMs: clock.workMs() }
  if (seed.clusters !== undefined) return manyClusters(seed.clusters, now)
  return acme.map((story) => live(story, now))
}

/** The same in every workspace, so that tests and bookmarks can name it. */
export const seededId = (name: string): string => {
  const random = randomOf(`created ${name}`)
  return clusterId(Date.UTC(2026, between(random, 1, 9), between(random, 1, 28), 9, between(random, 0, 59)), name)
}

/** Lets the story happen, from its first start to now. */
function live(story: Story, now: Moment): Cluster {
  const { name, source = 'UI', creator = people[0]!.userName, grants = [], state = 'TERMINATED' } = story
  const cluster = newCluster(seededId(name), specOf(story), {
    creator,
    source,
    grants: [{ user_name: creator, permission_level: 'CAN_MANAGE' }, ...grants],
  })
  addJobTags(cluster)
  const { node } = story
  // Those of a pool do not name what they have from it.
  Object.assign(cluster.wire, { node_type_id: node, driver_node_type_id: node })
  const random = randomOf(`story ${name}`)
  const latestHours = story.upHours ?? story.endedHours ?? 0
  for (let cycle = story.cycles ?? 1; cycle > 0; cycle--) {
    const startedMs = now.nowMs - latestHours * hour - cycle * day - between(random, 0, 90) * minute
    session(cluster, startedMs, startedMs + between(random, 1, 8) * hour, people[0]!.userName)
  }
  arrive(cluster, story, now, state)
  cluster.fate = story.fate
  cluster.pinned = story.pinned ?? false
  return cluster
}

/** What the cluster is in now, reached as in life. */
function arrive(cluster: Cluster, story: Story, now: Moment, state: compute.State): void {
  const before = (ms: number): Moment => ({
    nowMs: now.nowMs - ms,
    workMs: now.workMs - ms,
    user: cluster.wire.creator_user_name,
  })
  if (story.endedHours !== undefined) return ended(cluster, story, before(story.endedHours * hour), state)
  start(cluster, before((story.upHours ?? 0) * hour + 20 * second))
  if (state !== 'PENDING') {
    takeStep(cluster, before((story.upHours ?? 0) * hour))
    cluster.inUse = story.inUse
    // Idle for a few minutes already.
    keepRunning(cluster, now.workMs - 5 * minute)
    if (state === 'RESTARTING') restart(cluster, before(20 * second))
    if (state === 'RESIZING') grow(cluster, before(20 * second))
    if (state === 'TERMINATING') terminate(cluster, before(5 * second), story.reason!)
  }
  if (state in lingerMs) cluster.next!.atWorkMs = now.workMs + lingerMs[state as keyof typeof lingerMs]
}

/** To twice its size. */
function grow(cluster: Cluster, moment: Moment): void {
  const num_workers = 2 * (cluster.spec.num_workers ?? 1)
  cluster.spec = { ...cluster.spec, num_workers }
  cluster.wire.num_workers = num_workers
  resize(cluster, moment)
}

function ended(cluster: Cluster, { reason }: Story, at: Moment, state: compute.State): void {
  const launched = reason?.code !== 'CLOUD_PROVIDER_LAUNCH_FAILURE' && reason?.code !== 'INIT_SCRIPT_FAILURE'
  session(cluster, at.nowMs - (launched ? 2 * hour : 4 * minute), at.nowMs, at.user, reason, launched)
  if (state === 'TERMINATED') return
  // States that the service no longer enters.
  cluster.wire.state = state
  cluster.wire.state_message = state === 'ERROR' ? 'An unexpected error occurred while setting up the cluster.' : ''
  delete cluster.wire.termination_reason
}

const byIdleness: compute.TerminationReason = {
  code: 'INACTIVITY',
  type: 'SUCCESS',
  parameters: { inactivity_duration_min: '60' },
}

/** Up once, from start to end. */
function session(
  cluster: Cluster,
  startMs: number,
  endMs: number,
  user: string | undefined,
  reason = byIdleness,
  launched = true,
): void {
  start(cluster, { nowMs: startMs, workMs: 0, user }, cluster.recorded === 0 ? 'CREATING' : 'STARTING')
  if (launched) takeStep(cluster, { nowMs: startMs + 90 * second, workMs: 0 })
  terminate(cluster, { nowMs: endMs, workMs: 0 }, reason)
  takeStep(cluster, { nowMs: endMs + 6 * second, workMs: 0 })
}

function specOf({
  name,
  node,
  workers,
  runtime = '17.3.x-scala2.13',
  minutes,
  spec,
  tags,
  source = 'UI',
}: Story): compute.ClusterSpec {
  const size = typeof workers === 'number' ? { num_workers: workers } : undefined
  return {
    cluster_name: name,
    spark_version: runtime,
    ...(!spec?.instance_pool_id && { node_type_id: node }),
    ...(size ?? { autoscale: { min_workers: (workers as number[])[0], max_workers: (workers as number[])[1] } }),
    // Clusters of jobs and the like live and end with their work.
    autotermination_minutes: source === 'UI' || source === 'API' ? minutes : 0,
    ...spec,
    ...(tags && { custom_tags: tags }),
  }
}

/** Whose run a job's cluster is for is in its name, and so in its tags. */
function addJobTags({ wire }: Cluster): void {
  const [, JobId, RunId] = /^job-(\d+)-run-(\d+)-/.exec(wire.cluster_name ?? '') ?? []
  if (JobId) Object.assign(wire.default_tags!, { JobId, RunName: `run-${RunId}` })
}
