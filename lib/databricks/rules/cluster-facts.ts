import type { ClusterDetails, DataSecurityMode } from '../api/models/compute'
import { clusterKind } from './clusters'

/** An access mode in the words of the vendor's current screens; unknown ones as they came. */
export function accessModeWords(mode: DataSecurityMode | undefined): string | undefined {
  return mode === undefined ? undefined : (accessModes[mode] ?? mode)
}

const accessModes: Record<string, string> = {
  DATA_SECURITY_MODE_AUTO: 'Auto',
  DATA_SECURITY_MODE_STANDARD: 'Standard',
  USER_ISOLATION: 'Standard',
  DATA_SECURITY_MODE_DEDICATED: 'Dedicated',
  SINGLE_USER: 'Dedicated',
  NONE: 'No isolation',
  LEGACY_TABLE_ACL: 'Table ACLs (legacy)',
  LEGACY_PASSTHROUGH: 'Passthrough (legacy)',
  LEGACY_SINGLE_USER: 'Single user (legacy)',
  LEGACY_SINGLE_USER_STANDARD: 'Single user standard (legacy)',
}

/** `cluster_source` in words; unknown ones as they came. */
export function sourceWords(source: string | undefined): string | undefined {
  return source === undefined ? undefined : (sources[source] ?? source)
}

const sources: Record<string, string> = {
  UI: 'All-purpose (UI)',
  API: 'All-purpose (API)',
  JOB: 'Job',
  PIPELINE: 'Pipeline',
  PIPELINE_MAINTENANCE: 'Pipeline maintenance',
  SQL: 'SQL',
  MODELS: 'Model serving',
}

/** Spot or on-demand in words, of whichever cloud; undefined when the cluster does not say. */
export function availabilityWords(cluster: ClusterDetails): string | undefined {
  const { aws_attributes: aws, azure_attributes: azure, gcp_attributes: gcp } = cluster
  const wire = aws?.availability ?? azure?.availability ?? gcp?.availability
  if (wire === undefined) return undefined
  if (wire.startsWith('ON_DEMAND')) return 'On-demand'
  if (/^(SPOT|PREEMPTIBLE)_WITH_FALLBACK/.test(wire)) return 'Spot, else on-demand'
  if (/^(SPOT|PREEMPTIBLE)(_|$)/.test(wire)) return 'Spot'
  return wire
}

/** The sizes a cluster's workers have: what was asked for, and how many there are now. */
export interface Workers {
  /** `4`, `2–8 · 3`, `2 → 6`; undefined when the cluster does not say. */
  words?: string
  /** Running now, else asked for; what sorting compares. */
  size?: number
  /** Longer, for a hint. */
  hint?: string
}

export function workersOf({ autoscale, num_workers, executors, state }: ClusterDetails): Workers {
  const live = state === 'RUNNING' || state === 'RESIZING' || state === 'RESTARTING'
  const now = live ? executors?.length : undefined
  if (autoscale) {
    const range = `${autoscale.min_workers ?? '?'}–${autoscale.max_workers ?? '?'}`
    const current = live ? (now ?? num_workers) : undefined
    if (current === undefined) return { words: range, size: autoscale.max_workers, hint: `Autoscales ${range}` }
    return { words: `${range} · ${current}`, size: current, hint: `Autoscales ${range}, ${current} now` }
  }
  if (num_workers === undefined) return {}
  if (state === 'RESIZING' && now !== undefined && now !== num_workers)
    return { words: `${now} → ${num_workers}`, size: now, hint: `Resizing from ${now} to ${num_workers}` }
  const hint = num_workers === 0 ? 'Single node: the driver does the work' : undefined
  return { words: String(num_workers), size: num_workers, hint }
}

const dayMs = 24 * 60 * 60 * 1000

/** Days a terminated cluster that is not pinned stays in the list after it ended (facts/databricks-behaviour.md 3.1). */
const keptDays = 30

/** Whole days until the list forgets the cluster; undefined while it runs, is pinned or does not say when it ended. */
export function disappearsInDays(cluster: ClusterDetails, pinned: boolean, nowMs: number): number | undefined {
  const endedMs = Number(cluster.terminated_time)
  if (pinned || cluster.state !== 'TERMINATED' || !(endedMs > 0)) return undefined
  return Math.max(0, Math.ceil((endedMs + keptDays * dayMs - nowMs) / dayMs))
}

/** Since when it has been up, in ms; undefined unless it is up now. `start_time` stays from earlier lives, so the state decides. */
export function upSinceMs({ state, start_time, last_restarted_time }: ClusterDetails): number | undefined {
  if (state !== 'RUNNING' && state !== 'RESIZING') return undefined
  const sinceMs = Math.max(Number(start_time ?? 0), Number(last_restarted_time ?? 0))
  return sinceMs > 0 ? sinceMs : undefined
}

/** Runs until someone stops it. What a job, a pipeline or a warehouse made ends with its maker, whatever it says here. */
export const isNeverStopped = (cluster: ClusterDetails) =>
  cluster.autotermination_minutes === 0 && clusterKind(cluster) === 'all-purpose'
