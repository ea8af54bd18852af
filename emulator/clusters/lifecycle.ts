import type * as compute from '@/lib/databricks/api/models/compute'
import type { Clock } from '../clock'
import { between, randomOf } from '../random'
import { invalidState } from '../refusal'
import type { Cluster, Step } from './cluster'
import { record } from './events'
import { clearNodes, setNodes } from './nodes'

const second = 1000
const minute = 60 * second

/** States in which an action is possible; in any other it answers INVALID_STATE (facts/databricks-behaviour.md 3.1). */
const possible = {
  start: ['TERMINATED', 'ERROR'],
  restart: ['RUNNING'],
  resize: ['RUNNING'],
  edit: ['RUNNING', 'TERMINATED', 'ERROR'],
  changeOwner: ['TERMINATED', 'ERROR'],
} as const

/** Refuses in the service's words when the cluster is in no state for it. */
export function demandState(cluster: Cluster, action: keyof typeof possible): void {
  const state = cluster.wire.state!
  if ((possible[action] as readonly string[]).includes(state)) return
  throw invalidState(`Cluster ${cluster.id} is in unexpected state ${state[0] + state.slice(1).toLowerCase()}.`)
}

/** Time, and who makes it happen. */
export interface Moment {
  nowMs: number
  workMs: number
  user?: string
}

export const momentOf = (clock: Clock, user?: string): Moment => ({
  nowMs: clock.nowMs(),
  workMs: clock.workMs(),
  user,
})

/** Lets everything happen that is due. True when something did. */
export function settle(cluster: Cluster, clock: Clock): boolean {
  if (!cluster.next || cluster.next.atWorkMs > clock.workMs()) return false
  while (cluster.next && cluster.next.atWorkMs <= clock.workMs()) {
    const step = cluster.next
    cluster.next = undefined
    const moment = { nowMs: clock.dayMs(step.atWorkMs), workMs: step.atWorkMs, user: step.by }
    if (step.to === 'RUNNING') run(cluster, moment)
    else if (step.to === 'TERMINATING') terminate(cluster, moment, step.reason!)
    else end(cluster, moment)
  }
  return true
}

/** TERMINATED → PENDING, and by itself to RUNNING or to what fate has for it. */
export function start(cluster: Cluster, moment: Moment, event: 'STARTING' | 'CREATING' = 'STARTING'): void {
  const { wire } = cluster
  wire.state = 'PENDING'
  wire.state_message = 'Finding instances for new nodes, acquiring more instances if necessary'
  wire.start_time = String(moment.nowMs)
  if (event === 'STARTING') wire.last_restarted_time = String(moment.nowMs)
  delete wire.terminated_time
  delete wire.termination_reason
  record(cluster, moment.nowMs, event, { user: moment.user })
  if (cluster.fate?.reason) {
    cluster.next = { atWorkMs: moment.workMs + takes(cluster, 6, 10), to: 'TERMINATING', reason: cluster.fate.reason }
  } else cluster.next = { atWorkMs: moment.workMs + takes(cluster, 8, 20), to: 'RUNNING' }
}

/** RUNNING → RESTARTING, and by itself back. */
export function restart(cluster: Cluster, moment: Moment): void {
  cluster.wire.state = 'RESTARTING'
  cluster.wire.state_message = 'Restarting the cluster'
  cluster.wire.last_restarted_time = String(moment.nowMs)
  record(cluster, moment.nowMs, 'RESTARTING', { user: moment.user })
  cluster.next = { atWorkMs: moment.workMs + takes(cluster, 6, 14), to: 'RUNNING' }
}

/** RUNNING → RESIZING, and by itself back; the spec says to which size. */
export function resize(cluster: Cluster, moment: Moment, cause: compute.EventDetailsCause = 'USER_REQUEST'): void {
  cluster.wire.state = 'RESIZING'
  cluster.wire.state_message = 'Resizing the cluster'
  record(cluster, moment.nowMs, 'RESIZING', {
    user: moment.user,
    cause,
    current_num_workers: cluster.wire.executors?.length ?? 0,
    target_num_workers: targetWorkers(cluster),
  })
  cluster.next = { atWorkMs: moment.workMs + takes(cluster, 5, 10), to: 'RUNNING' }
}

/** Any live state → TERMINATING, and by itself to TERMINATED. */
export function terminate(cluster: Cluster, moment: Moment, reason: compute.TerminationReason): void {
  cluster.wire.state = 'TERMINATING'
  cluster.wire.termination_reason = reason
  cluster.wire.state_message = messageOf(reason)
  record(cluster, moment.nowMs, 'TERMINATING', { reason, user: reason.parameters?.username })
  cluster.next = { atWorkMs: moment.workMs + takes(cluster, 4, 8), to: 'TERMINATED' }
}

export const requestedBy = (username: string): compute.TerminationReason => ({
  code: 'USER_REQUEST',
  type: 'SUCCESS',
  parameters: { username },
})

function run(cluster: Cluster, { nowMs, workMs }: Moment): void {
  const resized = cluster.wire.state === 'RESIZING'
  cluster.wire.state = 'RUNNING'
  cluster.wire.state_message = ''
  if (!resized && cluster.spec.init_scripts?.length) {
    record(cluster, nowMs - 2 * second, 'INIT_SCRIPTS_STARTED', {})
    record(cluster, nowMs - second, 'INIT_SCRIPTS_FINISHED', {})
  }
  setNodes(cluster, targetWorkers(cluster), nowMs, resized)
  const size = { current_num_workers: targetWorkers(cluster), target_num_workers: targetWorkers(cluster) }
  record(cluster, nowMs, resized ? 'UPSIZE_COMPLETED' : 'RUNNING', size)
  if (!resized) record(cluster, nowMs, 'DRIVER_HEALTHY', {})
  cluster.next = idleStop(cluster, workMs)
}

/** When a cluster that is idle from now on stops for it. */
export function idleStop(cluster: Cluster, workMs: number): Step | undefined {
  const minutes = cluster.wire.autotermination_minutes ?? 0
  if (minutes === 0 || cluster.inUse) return undefined
  const reason: compute.TerminationReason = {
    code: 'INACTIVITY',
    type: 'SUCCESS',
    parameters: { inactivity_duration_min: String(minutes) },
  }
  return { atWorkMs: workMs + minutes * minute, to: 'TERMINATING', reason }
}

function end(cluster: Cluster, { nowMs }: Moment): void {
  cluster.wire.state = 'TERMINATED'
  cluster.wire.terminated_time = String(nowMs)
  clearNodes(cluster)
}

/** Workers that the spec asks for; the least of an autoscaling cluster. */
export const targetWorkers = ({ spec }: Cluster): number => spec.autoscale?.min_workers ?? spec.num_workers ?? 0

/** Why it ended, in the service's words. */
export function messageOf({ code, parameters = {} }: compute.TerminationReason): string {
  if (code === 'INACTIVITY') {
    return `Inactive cluster terminated (inactive for ${parameters.inactivity_duration_min} minutes).`
  }
  if (code === 'USER_REQUEST') return `Terminated by user ${parameters.username}`
  if (code === 'JOB_FINISHED') return 'Terminated because the job finished'
  return parameters.databricks_error_message ?? parameters.cloud_provider_error_message ?? `Terminated: ${code}`
}

/** Milliseconds of work: another draw each time, the same for the same cluster and history. */
const takes = (cluster: Cluster, fromSeconds: number, toSeconds: number): number =>
  between(randomOf(`${cluster.id} ${cluster.events.length}`), fromSeconds * second, toSeconds * second)
