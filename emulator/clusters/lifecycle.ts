import type * as compute from '@/lib/databricks/api/models/compute'
import type { Clock } from '../clock'
import { between, randomOf } from '../random'
import { invalidState } from '../refusal'
import type { Cluster, Step } from './cluster'
import { record } from './events'
import type { Fit, NodeSource } from './node-source'
import { clearNodes, setNodes } from './nodes'
import { enforcePending } from './pending-enforcement'

const second = 1000
const minute = 60 * second
const scalingMs = 4 * minute

/**
 * States in which an action is possible; in any other it answers INVALID_STATE (facts/databricks-behaviour.md 3.1).
 * ERROR and UNKNOWN, on which the facts are silent, are as TERMINATED.
 */
const possible = {
  start: ['TERMINATED', 'ERROR', 'UNKNOWN'],
  restart: ['RUNNING'],
  resize: ['RUNNING'],
  edit: ['RUNNING', 'TERMINATED', 'ERROR', 'UNKNOWN'],
  changeOwner: ['TERMINATED', 'ERROR', 'UNKNOWN'],
  // Only seen to be refused while it terminates.
  install: ['PENDING', 'RUNNING', 'RESTARTING', 'RESIZING', 'TERMINATED', 'ERROR', 'UNKNOWN'],
} as const

/** Refuses in the service's words when the cluster is in no state for it. */
export function demandState(cluster: Cluster, action: keyof typeof possible): void {
  const state = cluster.wire.state!
  if ((possible[action] as readonly string[]).includes(state)) return
  throw invalidState(`Cluster ${cluster.id} is in unexpected state ${state[0] + state.slice(1).toLowerCase()}.`)
}

/** When something happens, who makes it happen, and where machines of pools come from. */
export interface Moment {
  nowMs: number
  workMs: number
  user?: string
  /** Not in the past, before the workspace was first looked at. */
  pools?: NodeSource
}

/** Lets everything happen that is due. True when something did. */
export function settle(cluster: Cluster, clock: Pick<Clock, 'workMs' | 'dayMs'>, pools?: NodeSource): boolean {
  const workMs = clock.workMs()
  if (!cluster.next || cluster.next.atWorkMs > workMs) return false
  while (cluster.next && cluster.next.atWorkMs <= workMs) {
    const { atWorkMs } = cluster.next
    takeStep(cluster, { nowMs: clock.dayMs(atWorkMs), workMs: atWorkMs, pools }, workMs)
  }
  return true
}

/** The same for clusters that take machines from each other: one step at a time, the earliest first. */
export function settleTogether(
  clusters: readonly Cluster[],
  clock: Pick<Clock, 'workMs' | 'dayMs'>,
  pools: NodeSource,
): boolean {
  const workMs = clock.workMs()
  for (let any = false; ; any = true) {
    const due = clusters.filter(({ next }) => next && next.atWorkMs <= workMs)
    if (due.length === 0) return any
    const first = due.reduce((a, b) => (b.next!.atWorkMs < a.next!.atWorkMs ? b : a))
    const { atWorkMs } = first.next!
    takeStep(first, { nowMs: clock.dayMs(atWorkMs), workMs: atWorkMs, pools }, workMs)
  }
}

/** What is next happens, at `moment`. `workMs` is now, perhaps long after. */
export function takeStep(cluster: Cluster, moment: Moment, workMs = moment.workMs): void {
  const { to, reason } = cluster.next!
  cluster.next = undefined
  if (to === 'RUNNING') run(cluster, moment)
  else if (to === 'SCALED') scale(cluster, moment, workMs)
  else if (to === 'TERMINATING') terminate(cluster, moment, reason!)
  else end(cluster, moment)
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
  const reason = cluster.fate?.reason
  if (reason) cluster.next = { atWorkMs: moment.workMs + takes(cluster, 6, 10), to: 'TERMINATING', reason }
  else comeUp(cluster, moment, takes(cluster, 8, 20))
}

/** To RUNNING in `usualMs`, or as soon as its pools have the machines; down again when they will not. */
function comeUp(cluster: Cluster, moment: Moment, usualMs: number): void {
  const fit = moment.pools?.fit(cluster, leastWorkers(cluster), moment)
  const atWorkMs = moment.workMs + (fit?.ms ?? usualMs)
  cluster.next = fit?.short ? { atWorkMs, to: 'TERMINATING', reason: fit.short } : { atWorkMs, to: 'RUNNING' }
}

/** RUNNING → RESTARTING, and by itself back. */
export function restart(cluster: Cluster, moment: Moment): void {
  enforcePending(cluster, moment)
  cluster.wire.state = 'RESTARTING'
  cluster.wire.state_message = 'Restarting the cluster'
  cluster.wire.last_restarted_time = String(moment.nowMs)
  record(cluster, moment.nowMs, 'RESTARTING', { user: moment.user })
  comeUp(cluster, moment, takes(cluster, 6, 14))
}

/** RUNNING → RESIZING, and by itself back; the spec says to which size. */
export function resize(cluster: Cluster, moment: Moment): void {
  cluster.wire.state = 'RESIZING'
  cluster.wire.state_message = 'Resizing the cluster'
  record(cluster, moment.nowMs, 'RESIZING', { ...sizes(cluster), user: moment.user, cause: 'USER_REQUEST' })
  const fit = moment.pools?.fit(cluster, leastWorkers(cluster), moment, 0)
  recordLack(cluster, moment, fit)
  cluster.next = { atWorkMs: moment.workMs + (fit?.ms ?? takes(cluster, 5, 10)), to: 'RUNNING' }
}

/** A pool had less than was asked for. */
function recordLack(cluster: Cluster, { nowMs }: Moment, fit: Fit | undefined): void {
  if (fit?.short) record(cluster, nowMs, 'ADD_NODES_FAILED', { ...sizes(cluster), reason: fit.short })
}

/** Any live state → TERMINATING, and by itself to TERMINATED. */
export function terminate(cluster: Cluster, moment: Moment, reason: compute.TerminationReason): void {
  cluster.wire.state = 'TERMINATING'
  cluster.wire.termination_reason = reason
  cluster.wire.state_message = messageOf(reason)
  cluster.inUse = false
  record(cluster, moment.nowMs, 'TERMINATING', { reason, user: reason.parameters?.username })
  cluster.next = { atWorkMs: moment.workMs + takes(cluster, 4, 8), to: 'TERMINATED' }
}

function run(cluster: Cluster, { nowMs, workMs, pools }: Moment): void {
  const resized = cluster.wire.state === 'RESIZING'
  if (!resized && cluster.spec.init_scripts?.length) {
    record(cluster, nowMs - 2 * second, 'INIT_SCRIPTS_STARTED', {})
    record(cluster, nowMs - second, 'INIT_SCRIPTS_FINISHED', {})
  }
  cluster.wire.state = 'RUNNING'
  cluster.wire.state_message = ''
  if (!resized) cluster.wire.last_state_loss_time = String(nowMs)
  setNodes(cluster, pools?.arrived(cluster) ?? leastWorkers(cluster), nowMs, resized)
  record(cluster, nowMs, resized ? 'UPSIZE_COMPLETED' : 'RUNNING', sizes(cluster))
  if (!resized) record(cluster, nowMs, 'DRIVER_HEALTHY', {})
  keepRunning(cluster, workMs)
}

/** What a cluster that is left alone from now on does next. */
export function keepRunning(cluster: Cluster, workMs: number): void {
  const minutes = cluster.wire.autotermination_minutes ?? 0
  if (cluster.inUse) cluster.next = cluster.spec.autoscale && { atWorkMs: workMs + scalingMs, to: 'SCALED' }
  else cluster.next = minutes > 0 ? idleStop(minutes, workMs + minutes * minute) : undefined
}

/** Stops for inactivity at `atWorkMs`. */
export const idleStop = (minutes: number, atWorkMs: number): Step => ({
  atWorkMs,
  to: 'TERMINATING',
  reason: { code: 'INACTIVITY', type: 'SUCCESS', parameters: { inactivity_duration_min: String(minutes) } },
})

/** An autoscaling cluster in use takes more machines, or fewer. */
function scale(cluster: Cluster, moment: Moment, workMs: number): void {
  const { min_workers = 0, max_workers = 0 } = cluster.spec.autoscale ?? {}
  const asked = between(randomOf(`scale ${cluster.id} ${cluster.recorded}`), min_workers, max_workers)
  const fit = moment.pools?.fit(cluster, asked, moment, 0)
  recordLack(cluster, moment, fit)
  moment.pools?.arrived(cluster)
  const target = fit?.workers ?? asked
  const before = sizes(cluster, target)
  if (target !== before.current_num_workers) {
    record(cluster, moment.nowMs, 'RESIZING', { ...before, cause: 'AUTOSCALE' })
    setNodes(cluster, target, moment.nowMs, true)
    if (target > before.current_num_workers) record(cluster, moment.nowMs, 'UPSIZE_COMPLETED', sizes(cluster, target))
  }
  // Nobody looked for a long time: what was long ago is not made up for.
  const last = Math.max(moment.workMs, workMs - 20 * scalingMs)
  cluster.next = { atWorkMs: last + scalingMs, to: 'SCALED' }
}

function end(cluster: Cluster, moment: Moment): void {
  const { nowMs } = moment
  moment.pools?.leave(cluster, moment)
  enforcePending(cluster, moment)
  cluster.wire.state = 'TERMINATED'
  cluster.wire.terminated_time = String(nowMs)
  clearNodes(cluster)
}

/** Workers that a cluster comes up with. */
export const leastWorkers = ({ spec }: Cluster): number => spec.autoscale?.min_workers ?? spec.num_workers ?? 0

const sizes = (cluster: Cluster, target = leastWorkers(cluster)) => ({
  current_num_workers: cluster.wire.executors?.length ?? 0,
  target_num_workers: target,
})

export const requestedBy = (username: string): compute.TerminationReason => ({
  code: 'USER_REQUEST',
  type: 'SUCCESS',
  parameters: { username },
})

/** Why it ended, in words. */
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
  between(randomOf(`${cluster.id} ${cluster.recorded}`), fromSeconds * second, toSeconds * second)
