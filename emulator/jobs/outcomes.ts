import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Outcome } from './run'

/** Ends of runs and of tasks, with code and wording of facts/databricks-behaviour.md 3.2. */

export const succeeded: Outcome = { result: 'SUCCESS', code: 'SUCCESS', type: 'SUCCESS', message: '' }

/** What the task ran has failed; what it was is in its output. */
export const failed: Outcome = {
  result: 'FAILED',
  code: 'RUN_EXECUTION_ERROR',
  type: 'CLIENT_ERROR',
  message: 'Workload failed, see run output for details',
}

/** It could not be run at all. */
export const broken = (
  message: string,
  code: jobs.TerminationCodeCode = 'INVALID_RUN_CONFIGURATION',
  type: jobs.TerminationTypeType = 'CLIENT_ERROR',
): Outcome => ({ result: 'FAILED', code, type, message, lifeCycle: 'INTERNAL_ERROR' })

export const timedOut: Outcome = {
  result: 'TIMEDOUT',
  code: 'CANCELED',
  type: 'CLIENT_ERROR',
  message: 'Run timed out',
}

export const canceled: Outcome = {
  result: 'CANCELED',
  code: 'USER_CANCELED',
  type: 'CLIENT_ERROR',
  message: 'Run cancelled.',
}

const skipped = (result: jobs.RunResultState, message: string): Outcome => ({
  result,
  code: 'SKIPPED',
  type: 'CLIENT_ERROR',
  message,
})

export const upstreamFailed = (key: string): Outcome =>
  skipped('UPSTREAM_FAILED', `An upstream task failed: ${key}. This task was skipped.`)
export const upstreamCanceled = (key: string): Outcome =>
  skipped('UPSTREAM_CANCELED', `An upstream task was canceled: ${key}. This task was skipped.`)
export const excluded: Outcome = {
  ...skipped('EXCLUDED', 'The conditions of this task were not met. It was skipped.'),
  type: 'SUCCESS',
}
export const disabled: Outcome = {
  result: 'DISABLED',
  code: 'DISABLED',
  type: 'SUCCESS',
  message: 'This task is disabled. It was skipped.',
}

export const overLimit = (most: number): Outcome => ({
  result: 'MAXIMUM_CONCURRENT_RUNS_REACHED',
  code: 'MAX_CONCURRENT_RUNS_EXCEEDED',
  type: 'CLIENT_ERROR',
  message: `Skipping this run because the limit of ${most} maximum concurrent runs has been reached.`,
  lifeCycle: 'SKIPPED',
})

/** How others take an end: as a success, a failure, a stop, or as nothing at all. */
export function natureOf({ result }: Outcome): 'succeeded' | 'failed' | 'canceled' | 'excluded' {
  if (result === 'SUCCESS' || result === 'SUCCESS_WITH_FAILURES') return 'succeeded'
  if (result === 'CANCELED' || result === 'UPSTREAM_CANCELED') return 'canceled'
  if (result === 'EXCLUDED' || result === 'DISABLED') return 'excluded'
  return 'failed'
}
