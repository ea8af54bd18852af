import type * as jobs from '@/lib/databricks/api/models/jobs'
import { workspaceId } from '../seed/ids'
import { innerPage, pagesOf } from './inner-page'
import { lastAttempts } from './loop'
import { natureOf } from './outcomes'
import { jobParameters } from './references'
import type { Run, TaskRun } from './run'
import { endedWords, runWords, taskWords } from './states'
import { without } from '../without'

/** What else an answer depends on. */
export interface View {
  /** Where the workspace is, for links. */
  origin: string
  /** Parameters as the tasks were given them. */
  resolved?: boolean
}

/** A run without its tasks, as `runs/list` shows it. */
export function shownRun(run: Run, { origin }: View): jobs.BaseRun {
  const { settings, startMs, endMs, begunMs, given } = run
  const isSingle = settings.format === 'SINGLE_TASK'
  const row = isSingle ? run.rows.at(-1) : undefined
  const overriding = without(given, 'job_parameters')
  const performance = run.performance ?? settings.performance_target
  return {
    job_id: run.jobId,
    run_id: run.id,
    number_in_job: run.id,
    original_attempt_run_id: run.id,
    creator_user_name: run.creator,
    ...runWords(run),
    start_time: String(startMs),
    ...(row ? durations(row) : { setup_duration: '0', execution_duration: '0', cleanup_duration: '0' }),
    end_time: String(endMs ?? 0),
    ...(endMs !== undefined && { run_duration: String(endMs - startMs) }),
    ...(begunMs !== undefined && begunMs > startMs && { queue_duration: String(begunMs - startMs) }),
    ...(run.trigger === 'PERIODIC' && settings.schedule && { schedule: settings.schedule }),
    trigger: run.trigger,
    ...(run.parent && { trigger_info: { run_id: run.parent.rowId } }),
    run_name: run.name,
    run_page_url: pageUrl(origin, run.jobId, run.id),
    run_type: run.type,
    ...(settings.git_source && { git_source: settings.git_source }),
    ...(performance && { effective_performance_target: performance }),
    ...(Object.keys(overriding).length > 0 && { overriding_parameters: overriding }),
    ...(row && singleTask(row)),
  }
}

const pageUrl = (origin: string, jobId: string, runId: string) =>
  `${origin}/?o=${workspaceId}#job/${jobId}/run/${runId}`

/** What a run of a job that has one task in the old form says of it. */
const singleTask = (row: TaskRun): jobs.BaseRun => ({
  attempt_number: row.attempt,
  cluster_spec: {
    existing_cluster_id: row.task.existing_cluster_id,
    new_cluster: row.task.new_cluster,
    libraries: row.task.libraries,
  },
  ...clusterOf(row),
})

const clusterOf = ({ clusterId, contextId, runMs }: TaskRun) =>
  clusterId === undefined || runMs === undefined
    ? {}
    : { cluster_instance: { cluster_id: clusterId, ...(contextId && { spark_context_id: contextId }) } }

/** With its first tasks, or all before 2.2, as `runs/list` shows it when asked to. */
export function expandedRun(run: Run, view: View, isWhole = false): jobs.BaseRun {
  const arrays = { tasks: run.rows, job_clusters: run.settings.job_clusters }
  const { shown, next } = isWhole ? { shown: arrays } : pagesOf(arrays, 0)
  return {
    ...shownRun(run, view),
    ...(shown.job_clusters && { job_clusters: shown.job_clusters }),
    ...(shown.tasks && { tasks: shown.tasks.map((row) => shownTask(run, row, view)) }),
    ...(next && { has_more: true }),
  }
}

/** A whole run, one page of its arrays at a time; all at once when `page` is undefined. */
export function wholeRun(run: Run, view: View, page: number | undefined, history = false): jobs.Run {
  const parameters = jobParameters(run)
  const arrays = {
    tasks: run.rows,
    job_clusters: run.settings.job_clusters,
    job_parameters: parameters,
    repair_history: history ? repairs(run) : undefined,
  }
  const { shown, next } = page === undefined ? { shown: arrays } : pagesOf(arrays, page)
  return {
    ...shownRun(run, view),
    ...without(shown, 'tasks'),
    ...(shown.tasks && { tasks: shown.tasks.map((row) => shownTask(run, row, view)) }),
    ...(next && { next_page_token: next, has_more: true }),
  }
}

/** One task run as a run of its own; of a for-each task, with its iterations. */
export function runOfTask(run: Run, row: TaskRun, view: View, page = 0): jobs.Run {
  const iterations = row.loop?.rows ?? []
  const part = iterations.slice(page * innerPage, (page + 1) * innerPage)
  const isMore = iterations.length > (page + 1) * innerPage
  return {
    ...without(shownRun(run, view), 'schedule', 'queue_duration', 'run_duration'),
    ...taskWords(row),
    run_id: row.id,
    number_in_job: row.id,
    job_run_id: run.id,
    original_attempt_run_id: firstAttempt(run, row).id,
    attempt_number: row.attempt,
    ...(row.retry > 0 && { trigger: 'RETRY' }),
    ...times(row),
    run_page_url: pageUrl(view.origin, run.jobId, row.id),
    ...clusterOf(row),
    tasks: [shownTask(run, row, view)],
    ...(run.settings.job_clusters && { job_clusters: run.settings.job_clusters }),
    ...(jobParameters(run).length > 0 && { job_parameters: jobParameters(run) }),
    ...(part.length > 0 && { iterations: part.map((one) => shownTask(run, one, view)) }),
    ...(isMore && { next_page_token: String(page + 1), has_more: true }),
  }
}

const firstAttempt = (run: Run, row: TaskRun): TaskRun =>
  (row.iteration ? [] : run.rows).find(({ task }) => task.task_key === row.task.task_key) ?? row

function shownTask(run: Run, row: TaskRun, { origin, resolved }: View): jobs.RunTask {
  const { task, answer, loop } = row
  return {
    ...without(task, 'health'),
    run_id: row.id,
    task_key: task.task_key,
    ...taskWords(row),
    run_page_url: pageUrl(origin, run.jobId, row.id),
    ...times(row),
    attempt_number: row.attempt,
    ...clusterOf(row),
    ...(task.condition_task && { condition_task: { ...task.condition_task, ...(answer && { outcome: answer }) } }),
    ...(task.for_each_task && { for_each_task: { ...task.for_each_task, ...(loop && { stats: stats(row) }) } }),
    ...(resolved && row.resolved && { resolved_values: row.resolved }),
  }
}

const times = (row: TaskRun) => ({
  start_time: String(row.startMs ?? 0),
  ...durations(row),
  end_time: String(row.endMs ?? 0),
  ...(row.endMs !== undefined && { run_duration: String(row.endMs - row.startMs!) }),
})

function durations({ startMs = 0, runMs, endMs }: TaskRun) {
  const setupEnd = runMs ?? endMs
  return {
    setup_duration: String(setupEnd === undefined ? 0 : setupEnd - startMs),
    execution_duration: String(runMs === undefined || endMs === undefined ? 0 : endMs - runMs),
    cleanup_duration: '0',
  }
}

function stats(row: TaskRun): jobs.ForEachStats {
  const { inputs, begun } = row.loop!
  const last = lastAttempts(row)
  const done = last.filter(({ phase }) => phase === 'DONE')
  const failures = done.filter(({ outcome }) => natureOf(outcome!) !== 'succeeded')
  const messages = new Map<string, number>()
  for (const { outcome } of failures) messages.set(outcome!.message, (messages.get(outcome!.message) ?? 0) + 1)
  return {
    task_run_stats: {
      total_iterations: inputs.length,
      scheduled_iterations: begun,
      active_iterations: last.length - done.length,
      completed_iterations: done.length,
      succeeded_iterations: done.length - failures.length,
      failed_iterations: failures.length,
    },
    ...(failures.length > 0 && {
      error_message_stats: [...messages].map(([error_message, count]) => ({
        error_message,
        count,
        termination_category: failures[0]!.outcome!.code,
      })),
    }),
  }
}

/** The original run first, then each repair. */
function repairs(run: Run): jobs.RepairHistoryItem[] {
  const { original, outcome, endMs, startMs } = run
  const first = original ?? (outcome && { outcome, endMs: endMs! })
  const ids = (round: number) => run.rows.filter((row) => row.round === round).map(({ id }) => id)
  const words = (end: typeof outcome) => (end ? endedWords(end) : runWords(run))
  return [
    {
      type: 'ORIGINAL',
      start_time: String(startMs),
      end_time: String(first?.endMs ?? 0),
      ...words(first?.outcome),
      task_run_ids: ids(0),
    },
    ...run.repairs.map((repair, at): jobs.RepairHistoryItem => ({
      type: 'REPAIR',
      id: repair.id,
      start_time: String(repair.startMs),
      end_time: String(repair.endMs ?? 0),
      ...words(repair.outcome),
      task_run_ids: ids(at + 1),
    })),
  ]
}
