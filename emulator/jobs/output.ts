import type * as jobs from '@/lib/databricks/api/models/jobs'
import { invalid } from '../refusal'
import type { Run, TaskRun } from './run'
import { runOfTask, wholeRun, type View } from './show-run'
import { kindOf } from './task-kinds'

const mostBytes = 5 * 1024 * 1024

/** The one task run that an id means, for calls that are of one task alone. Throws `Refusal`. */
export function onlyTask({ run, row }: { run: Run; row?: TaskRun }, lenient: boolean): TaskRun {
  if (row) return row
  // A run of one task in the old form is that task; 2.0 takes every run of one task so.
  const isSingle = run.settings.format === 'SINGLE_TASK' || (lenient && Object.keys(run.latest).length === 1)
  const last = run.rows.at(-1)
  if (isSingle && last) return last
  throw invalid(
    'Retrieving the output of runs with multiple tasks is not supported. Please retrieve the output of each individual task run instead.',
  )
}

/** What a task run has left behind: the first 5 MB of a notebook's result, the last 5 MB of logs. */
export function outputOf(run: Run, row: TaskRun, view: View, asRun: boolean): jobs.RunOutput {
  const { output = {}, outcome, phase } = row
  const metadata = asRun ? wholeRun(run, view, 0) : runOfTask(run, row, view)
  const error = output.error ?? (phase === 'DONE' && outcome!.code !== 'SUCCESS' ? outcome!.message : undefined)
  return {
    metadata,
    ...(phase === 'DONE' && kindOf(row.task) === 'notebook_task' && { notebook_output: notebookOutput(output.result) }),
    ...(phase === 'DONE' && output.logs !== undefined && logsOf(output.logs)),
    ...(phase === 'DONE' && error !== undefined && { error }),
    ...(phase === 'DONE' && output.trace !== undefined && { error_trace: output.trace }),
    ...(output.sql && { sql_output: output.sql }),
    ...(row.childId && { run_job_output: { run_id: row.childId } }),
  }
}

function notebookOutput(result: string | undefined): jobs.NotebookOutput {
  if (result === undefined) return {}
  const bytes = Buffer.from(result)
  if (bytes.length <= mostBytes) return { result, truncated: false }
  return { result: bytes.subarray(0, mostBytes).toString(), truncated: true }
}

function logsOf(logs: string): Pick<jobs.RunOutput, 'logs' | 'logs_truncated'> {
  const bytes = Buffer.from(logs)
  if (bytes.length <= mostBytes) return { logs, logs_truncated: false }
  return { logs: bytes.subarray(-mostBytes).toString(), logs_truncated: true }
}
