import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from '../clusters/cluster'
import { clusterId, newCluster } from '../clusters/new-cluster'
import { record } from '../clusters/events'
import { messageOf, start, takeStep, type Moment } from '../clusters/lifecycle'
import { between, pick, randomOf } from '../random'
import { people } from './people'
import { policies } from './policy-ids'

const hour = 60 * 60 * 1000
const teams = ['platform', 'data-engineering', 'machine-learning', 'analysts', 'finance']
const works = ['etl', 'adhoc', 'reporting', 'training', 'backfill', 'dashboards', 'exploration', 'quality', 'export']
const nodes = [
  'i3.xlarge',
  'm5d.xlarge',
  'm5d.2xlarge',
  'r5d.xlarge',
  'c5d.2xlarge',
  'Standard_DS3_v2',
  'n2-standard-8',
]
const runtimes = ['17.3.x-scala2.13', '16.4.x-scala2.12', '15.4.x-scala2.12', '14.3.x-scala2.12', '11.3.x-scala2.12']
const sources: compute.ClusterSource[] = ['UI', 'UI', 'UI', 'UI', 'API', 'JOB', 'JOB', 'PIPELINE']

/** As many clusters as asked for, one in twenty running, each about 1.5 KB on the wire. */
export function manyClusters(count: number, now: Moment): Cluster[] {
  const random = randomOf('many clusters')
  return Array.from({ length: count }, (_, at) => oneOfMany(at, random, now))
}

function oneOfMany(at: number, random: () => number, now: Moment): Cluster {
  const { userName } = pick(random, people)
  const team = pick(random, teams)
  const name = `${team}-${pick(random, works)}-${String(at).padStart(5, '0')}`
  const source = pick(random, sources)
  const id = clusterId(Date.UTC(2026, at % 10, (at % 28) + 1, at % 24, at % 60), name)
  const cluster = newCluster(id, specOf(name, team, random), {
    creator: userName,
    source,
    grants: [
      { user_name: userName, permission_level: 'CAN_MANAGE' },
      { group_name: team, permission_level: 'CAN_RESTART' },
      ...(at % 4 === 0 ? [{ group_name: 'users', permission_level: 'CAN_ATTACH_TO' }] : []),
    ],
  })
  cluster.pinned = at % 500 === 0 && at < 50_000
  if (at % 20 === 0) comeUp(cluster, now, between(random, 1, 100))
  else goDown(cluster, now.nowMs - between(random, 1, 29 * 24) * hour)
  return cluster
}

function specOf(name: string, team: string, random: () => number): compute.ClusterSpec {
  return {
    cluster_name: name,
    spark_version: pick(random, runtimes),
    node_type_id: pick(random, nodes),
    num_workers: between(random, 1, 4),
    autotermination_minutes: pick(random, [0, 30, 60, 60, 120, 120]),
    data_security_mode: pick(random, ['USER_ISOLATION', 'SINGLE_USER']),
    runtime_engine: pick(random, ['STANDARD', 'PHOTON']),
    policy_id: pick(random, [policies.standard, policies.science]),
    spark_conf: {
      'spark.sql.shuffle.partitions': 'auto',
      'spark.databricks.delta.preview.enabled': 'true',
      'spark.databricks.io.cache.enabled': 'true',
    },
    spark_env_vars: { PYSPARK_PYTHON: '/databricks/python3/bin/python3' },
    custom_tags: { team, cost_center: String(between(random, 4400, 4480)), env: pick(random, ['prod', 'dev']) },
  }
}

function comeUp(cluster: Cluster, now: Moment, hours: number): void {
  const at = (nowMs: number) => ({ nowMs, workMs: now.workMs, user: cluster.wire.creator_user_name })
  start(cluster, at(now.nowMs - hours * hour), 'CREATING')
  takeStep(cluster, at(now.nowMs - hours * hour + 90_000))
  cluster.inUse = true
  cluster.next = undefined
}

/** Straight to the end: ten thousand lives would take seconds. */
function goDown(cluster: Cluster, endMs: number): void {
  const { wire } = cluster
  const minutes = wire.autotermination_minutes || 60
  const reason: compute.TerminationReason =
    cluster.recorded % 3 === 0
      ? { code: 'INACTIVITY', type: 'SUCCESS', parameters: { inactivity_duration_min: String(minutes) } }
      : { code: 'USER_REQUEST', type: 'SUCCESS', parameters: { username: wire.creator_user_name! } }
  wire.start_time = wire.last_restarted_time = String(endMs - 3 * hour)
  wire.last_state_loss_time = String(endMs - 3 * hour + 90_000)
  wire.terminated_time = String(endMs)
  wire.termination_reason = reason
  wire.state_message = messageOf(reason)
  record(cluster, endMs - 3 * hour, 'CREATING', { user: wire.creator_user_name })
  record(cluster, endMs - 3 * hour + 90_000, 'RUNNING', {})
  record(cluster, endMs, 'TERMINATING', { reason })
}
