import type * as compute from '../api/models/compute'
import { shortTermination } from './cluster-termination'

export type Cluster = compute.ClusterDetails
export type PowerAction = 'start' | 'stop' | 'restart'
export type StateTone = 'running' | 'changing' | 'stopped' | 'failed' | 'queued' | 'unknown'

/** A cluster's state as people read it. */
export interface ClusterState {
  tone: StateTone
  /** The state in Databricks' own word; a value the catalogue does not know stays as it came. */
  word: string
  /** When it began, in epoch milliseconds, where the workspace says so. */
  sinceMs?: number
  /** Why, in a few words. */
  detail?: string
}

const tones: Record<string, StateTone> = {
  PENDING: 'changing',
  RESTARTING: 'changing',
  RESIZING: 'changing',
  TERMINATING: 'changing',
  RUNNING: 'running',
  TERMINATED: 'stopped',
  ERROR: 'failed',
}

/** States in which a cluster is on its way to another one; what the list's filter by state takes. */
export const changingStates = ['PENDING', 'RESTARTING', 'RESIZING', 'TERMINATING'] as const
/** States in which a cluster holds machines, or is about to. */
export const activeStates = ['RUNNING', ...changingStates] as const

export const isChanging = ({ state }: Cluster) => tones[state ?? ''] === 'changing'
export const isActive = (cluster: Cluster) => isChanging(cluster) || cluster.state === 'RUNNING'

export function clusterState(cluster: Cluster): ClusterState {
  const { state } = cluster
  if (!state) return { tone: 'unknown', word: 'Unknown' }
  const known = tones[state]
  const failed = state === 'TERMINATED' && endedBadly(cluster)
  return {
    tone: failed ? 'failed' : (known ?? 'unknown'),
    word: known || state === 'UNKNOWN' ? state.charAt(0) + state.slice(1).toLowerCase() : state,
    sinceMs: sinceMs(cluster),
    detail: detailOf(cluster),
  }
}

function detailOf(cluster: Cluster): string | undefined {
  const { state, state_message } = cluster
  if (state === 'TERMINATED' || state === 'TERMINATING') return shortTermination(cluster)
  const isPlain = tones[state ?? ''] === 'running' || tones[state ?? ''] === 'changing'
  return isPlain ? undefined : state_message || undefined
}

const badEndings = new Set<string | undefined>(['CLIENT_ERROR', 'CLOUD_FAILURE', 'SERVICE_FAULT'])
const endedBadly = ({ termination_reason }: Cluster) => badEndings.has(termination_reason?.type)

/** No time is told for the start of resizing and terminating. */
function sinceMs({ state, start_time, last_restarted_time, terminated_time }: Cluster): number | undefined {
  if (state === 'TERMINATED') return timeMs(terminated_time)
  if (state === 'PENDING') return timeMs(start_time)
  if (state === 'RUNNING') return timeMs(last_restarted_time) ?? timeMs(start_time)
  return undefined
}

/** Epoch milliseconds of a wire time; undefined where it is absent, zero or not a number. */
const timeMs = (text: string | number | undefined) => Number(text) || undefined

const startBlocked: Record<string, string> = {
  PENDING: 'Already starting.',
  RUNNING: 'Already running.',
  RESTARTING: 'Already restarting.',
  RESIZING: 'Already running; it is being resized.',
  TERMINATING: 'Stopping: wait until it has stopped, then start it.',
}
const stopBlocked: Record<string, string> = {
  TERMINATING: 'Already stopping.',
  TERMINATED: 'Already stopped.',
}
const restartBlocked: Record<string, string> = {
  PENDING: 'Still starting: wait until it runs, then restart it.',
  RESTARTING: 'Already restarting.',
  RESIZING: 'Being resized: wait until that is done, then restart it.',
  TERMINATING: 'Stopping: wait until it has stopped, then start it.',
  TERMINATED: 'Not running: start it instead.',
}
const blockedByState: Record<PowerAction, Record<string, string>> = {
  start: startBlocked,
  stop: stopBlocked,
  restart: restartBlocked,
}

const startBlockedByKind: Partial<Record<ClusterKind, string>> = {
  job: "A job's own cluster starts with its job; it cannot be started by hand.",
  pipeline: "A pipeline's own cluster starts with its pipeline; it cannot be started by hand.",
  sql: "A SQL warehouse's cluster starts with the warehouse; it cannot be started by hand.",
}

/**
 * Why `action` makes no sense for the cluster now, as a sentence; undefined when the workspace may be asked.
 * States the catalogue does not know block nothing: there the workspace decides (facts/databricks-behaviour.md 3.1).
 */
export function blockedReason(action: PowerAction, cluster: Cluster): string | undefined {
  const byKind = action === 'start' ? startBlockedByKind[clusterKind(cluster)] : undefined
  return byKind ?? blockedByState[action][cluster.state ?? '']
}

/** The one action a control with room for one offers. */
export const offeredAction = (cluster: Cluster): 'start' | 'stop' =>
  isActive(cluster) && cluster.state !== 'TERMINATING' ? 'stop' : 'start'

export type ClusterKind = 'all-purpose' | 'job' | 'pipeline' | 'sql' | 'other'

const kinds: Record<string, ClusterKind> = {
  UI: 'all-purpose',
  API: 'all-purpose',
  JOB: 'job',
  PIPELINE: 'pipeline',
  PIPELINE_MAINTENANCE: 'pipeline',
  SQL: 'sql',
}

/** What made the cluster. Answers of old workspaces lack the source: such a cluster was made by a person. */
export const clusterKind = ({ cluster_source }: Cluster): ClusterKind =>
  cluster_source ? (kinds[cluster_source] ?? 'other') : 'all-purpose'
