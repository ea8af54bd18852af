import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Grant } from '../access'

/** How a run or a task ended; states.ts has the words of the wire for it. */
export interface Outcome {
  result: jobs.RunResultState
  code: jobs.TerminationCodeCode
  type: jobs.TerminationTypeType
  message: string
  /** The old word for the end, when it is not TERMINATED. */
  lifeCycle?: 'TERMINATED' | 'SKIPPED' | 'INTERNAL_ERROR'
}

/** What `runs/get-output` tells of one task run. */
export interface TaskOutput {
  error?: string
  trace?: string
  /** What a notebook exited with. */
  result?: string
  logs?: string
  sql?: jobs.SqlOutput
}

/** What will happen to a task run by itself, at a time of work. */
export interface Step {
  at: number
  to: 'SETUP' | 'RUN' | 'END'
  outcome?: Outcome
}

/** One attempt of one task, or of one iteration of one. Plain data: what it does is in scheduler.ts. */
export interface TaskRun {
  id: string
  task: jobs.Task
  attempt: number
  /** 0 for the original run, then the number of the repair; and how often it was retried in it. */
  round: number
  retry: number
  phase: 'BLOCKED' | 'WAITING' | 'PENDING' | 'RUNNING' | 'TERMINATING' | 'DONE'
  next?: Step
  /** In time of work, from which timeouts count. */
  startedAt?: number
  /** Times of day. */
  startMs?: number
  runMs?: number
  endMs?: number
  outcome?: Outcome
  clusterId?: string
  contextId?: string
  resolved?: jobs.ResolvedValues
  output?: TaskOutput
  /** Task values that it has set. */
  values?: Record<string, string>
  /** Of a condition. */
  answer?: 'true' | 'false'
  /** The run that it started. */
  childId?: string
  /** The SQL statement that it waits for. */
  statementId?: string
  /** Of a for-each task. */
  loop?: Loop
  /** Of an iteration: whose it is, which, and for what. */
  iteration?: { of: string; index: number; input: unknown }
}

export interface Loop {
  inputs: unknown[]
  /** How many have been begun, and how many of these are not over. */
  begun: number
  open: number
  /** Every attempt of each, in the order of beginning. */
  rows: TaskRun[]
}

export interface Repair {
  id: string
  startMs: number
  endMs?: number
  outcome?: Outcome
}

/** Parameters given with one run, over those of the job. */
export type Given = jobs.RunParameters & { job_parameters?: Record<string, string> }

/** One run of a job, or a submitted one. */
export interface Run {
  id: string
  jobId: string
  name: string
  type: 'JOB_RUN' | 'SUBMIT_RUN'
  trigger: jobs.TriggerType
  creator: string
  /** As they were when it was made. */
  settings: jobs.JobSettings
  given: Given
  /** Over that of the job. */
  performance?: jobs.PerformanceTarget
  /** Keys of the tasks that it has; all when absent. */
  only?: string[]
  /** Of a submitted run, which has no job to take them from. */
  grants?: Grant[]
  /** The task run that started it, and the jobs above it. */
  parent?: { runId: string; rowId: string; jobIds: string[] }
  /** Whose story it follows (seed/jobs-story.ts), and which of its runs it is. */
  story?: { index: number; ordinal: number }
  phase: 'QUEUED' | 'GOING' | 'TERMINATING' | 'ENDED'
  /** The state that it was told to show, in the old words. */
  shownAs?: jobs.RunLifeCycleState
  /** When it was made; time of day. */
  startMs: number
  /** When it was let begin: in time of work, and of day. */
  begunAt?: number
  begunMs?: number
  endMs?: number
  outcome?: Outcome
  /** Every attempt of every task, in the order of making; iterations are in their loop. */
  rows: TaskRun[]
  /** Of these tasks, the latest attempt. */
  latest: Record<string, TaskRun>
  /** Those that something will happen to. */
  going: TaskRun[]
  repairs: Repair[]
  /** The original, once it was repaired. */
  original?: { endMs: number; outcome: Outcome }
  /** Why it is being brought to an end. */
  stopping?: Outcome
  /** Its own clusters by their key. */
  clusters: Record<string, string>
}

export const isActive = ({ phase }: Run): boolean => phase !== 'ENDED'

/** All rows with an id of their own, iterations included. */
export function* rowsOf(run: Run): Generator<TaskRun> {
  for (const row of run.rows) {
    yield row
    if (row.loop) yield* row.loop.rows
  }
}

/** When something will happen to it by itself, in time of work. */
export function soonest({ going, settings, begunAt, phase }: Run): number {
  let at = Infinity
  for (const { next } of going) if (next && next.at < at) at = next.at
  const seconds = settings.timeout_seconds ?? 0
  return seconds > 0 && phase === 'GOING' ? Math.min(at, begunAt! + seconds * 1000) : at
}
