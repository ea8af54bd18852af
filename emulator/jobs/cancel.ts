import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { jobFor, runFor } from './lookup'
import { jobState } from './job-table'
import { canceled } from './outcomes'
import { isActive } from './run'
import { moveOn, stopTask } from './scheduler'
import { mayDo } from './job'

/** Asks a run, or one task of it, to stop; what has ended stays as it is. */
export function cancelRun({ run_id }: jobs.CancelRun, context: Context): object {
  const { run, row } = runFor(context, run_id, 'CAN_MANAGE_RUN')
  const table = context.workspace.get(jobState)
  const at = context.workspace.clock.workMs()
  if (!isActive(run)) return {}
  if (!row) table.stop(run.id, at, canceled)
  else {
    stopTask(run, table.world, row, at)
    moveOn(run, table.world, at)
    table.note(run)
  }
  return {}
}

/** All runs of a job; or those that wait for their turn, of one job or of all. */
export function cancelAllRuns({ job_id, all_queued_runs = false }: jobs.CancelAllRuns, context: Context): object {
  if (job_id === undefined && !all_queued_runs) throw invalid('Either job_id or all_queued_runs must be specified.')
  const table = context.workspace.get(jobState)
  if (job_id !== undefined) jobFor(context, job_id, 'CAN_MANAGE_RUN')
  const runs = table
    .active()
    .filter((run) => job_id === undefined || run.jobId === job_id)
    .filter(({ phase }) => !all_queued_runs || phase === 'QUEUED')
    .filter((run) => mayDo(table.grantsOf(run), context.identity, 'CAN_MANAGE_RUN'))
  // Those that wait go first, so that none of them begins when another ends.
  runs.sort((a, b) => Number(b.phase === 'QUEUED') - Number(a.phase === 'QUEUED'))
  for (const run of runs) table.stop(run.id, context.workspace.clock.workMs(), canceled)
  return {}
}
