import type * as api from '@/lib/databricks/api/jobs'
import type * as models from '@/lib/databricks/api/models/jobs'
import type { Context, Family } from '../handlers'
import { cancelAllRuns, cancelRun } from '../jobs/cancel'
import { createJob, resetJob, updateJob } from '../jobs/define-job'
import { exportedViews } from '../jobs/export'
import { pageNumber } from '../jobs/inner-page'
import { jobKind } from '../jobs/job'
import { jobState } from '../jobs/job-table'
import { allJobs, jobsPage, runsPage } from '../jobs/listing'
import { jobFor, runFor } from '../jobs/lookup'
import { onlyTask, outputOf } from '../jobs/output'
import { demandAccessList, oneOwner } from '../jobs/owners'
import { repairRun } from '../jobs/repair'
import { isActive, type Run } from '../jobs/run'
import { runNow } from '../jobs/run-now'
import { listedJob, triggerState, wholeJob } from '../jobs/show-job'
import { expandedRun, runOfTask, shownRun, wholeRun, type View } from '../jobs/show-run'
import { fromOldForm, toOldForm } from '../jobs/single-task'
import { submit } from '../jobs/submit'
import { invalidState } from '../refusal'
import { without } from '../without'
import { sharing } from '../sharing'

const viewOf = ({ headers }: Context, resolved?: boolean): View => ({ origin: `http://${headers.host}`, resolved })

const table = ({ workspace }: Context) => workspace.get(jobState)

/** Jobs made through 2.2 wait for their turn unless they say otherwise (facts/databricks-api.md a). */
const queued = (settings: models.CreateJob): models.CreateJob => ({ queue: { enabled: true }, ...settings })

/** Later versions have one form only, whatever they are told. */
const inTasks = <T extends models.JobSettings>(settings: T) => without(settings, 'format')

interface Neighbours {
  next: string
  previous: string
}
const tokens = ({ next, previous }: Neighbours) => ({
  has_more: next !== '',
  ...(next && { next_page_token: next }),
  ...(previous && { prev_page_token: previous }),
})

type Listing<Page extends (input: never, context: never) => unknown> = Parameters<Page>[0] & { expand_tasks?: boolean }

function listJobs(input: Listing<typeof jobsPage>, context: Context, expanded: 'first' | 'all' = 'first') {
  const page = jobsPage(input, context)
  const expand = input.expand_tasks ? expanded : 'none'
  return { ...(page.rows.length > 0 && { jobs: page.rows.map((job) => listedJob(job, expand)) }), ...tokens(page) }
}

function listRuns(input: Listing<typeof runsPage>, context: Context, isWhole = false) {
  const page = runsPage(input, context)
  const view = viewOf(context)
  const show = (run: Run) => (input.expand_tasks ? expandedRun(run, view, isWhole) : shownRun(run, view))
  return { ...(page.rows.length > 0 && { runs: page.rows.map(show) }), ...tokens(page) }
}

function getRun(
  input: { run_id: string; include_history?: boolean; include_resolved_values?: boolean; page_token?: string },
  context: Context,
) {
  const { run, row } = runFor(context, input.run_id, 'CAN_VIEW')
  const view = viewOf(context, input.include_resolved_values)
  const page = pageNumber(input.page_token)
  return row ? runOfTask(run, row, view, page) : wholeRun(run, view, page, input.include_history)
}

function getOutput({ run_id }: { run_id: string }, context: Context, is20: boolean) {
  const found = runFor(context, run_id, 'CAN_VIEW')
  return outputOf(found.run, onlyTask(found, is20), viewOf(context), found.row === undefined)
}

function reset({ job_id, new_settings }: models.ResetJob, context: Context, is20 = false) {
  const settings = is20 ? fromOldForm(new_settings) : inTasks(new_settings)
  resetJob(jobFor(context, job_id, 'CAN_MANAGE'), settings, context, is20)
  return {}
}

function update(input: models.UpdateJob, context: Context, is20 = false) {
  const job = jobFor(context, input.job_id, 'CAN_MANAGE')
  const { new_settings: given = {} } = input
  const new_settings = is20 ? intoOldJob(job.settings, given) : inTasks(given)
  updateJob(job, { ...input, new_settings }, context, is20)
  return {}
}

/** Fields at the top of a job of one task are those of its task. */
function intoOldJob(old: models.JobSettings, given: models.JobSettings): models.JobSettings {
  if (old.format !== 'SINGLE_TASK' || given.tasks) return fromOldForm(given)
  const { tasks, ...rest } = fromOldForm({ ...toOldForm(old), ...given })
  return { ...given, ...rest, tasks: tasks?.map((task) => ({ ...task, task_key: old.tasks![0]!.task_key })) }
}

const access = sharing(jobKind, managed, oneOwner)

export const jobs: Family<typeof api> = {
  create: (input, context) => createJob(inTasks(queued(input)), context),
  createV21: (input, context) => createJob(inTasks(input), context),
  createV20: (input, context) => createJob(fromOldForm(input), context, true),
  reset: (input, context) => reset(input, context),
  resetV20: (input, context) => reset(input, context, true),
  update: (input, context) => update(input, context),
  updateV20: (input, context) => update(input, context, true),

  get({ job_id, page_token, include_trigger_state }, context) {
    const job = jobFor(context, job_id, 'CAN_VIEW')
    const shown = wholeJob(job, pageNumber(page_token))
    return { ...shown, ...(include_trigger_state && { trigger_state: triggerState(job) }) }
  },
  getV21: ({ job_id }, context) => wholeJob(jobFor(context, job_id, 'CAN_VIEW'), undefined),
  getV20({ job_id }, context) {
    const job = wholeJob(jobFor(context, job_id, 'CAN_VIEW'), undefined)
    return { ...job, settings: toOldForm(job.settings!) }
  },

  list: (input, context) => listJobs(input, context),
  listV21: (input, context) => listJobs(input, context, 'all'),
  listV20(_, context) {
    const all = allJobs(context).map((job) => ({ ...listedJob(job, 'none'), settings: toOldForm(job.settings) }))
    return all.length > 0 ? { jobs: all } : {}
  },

  /** Runs that are going go with it. */
  delete({ job_id }, context) {
    jobFor(context, job_id, 'CAN_MANAGE')
    table(context).removeJob(job_id, context.workspace.clock.workMs())
    return {}
  },

  runNow,
  submit: (input, context) => submit(input, context),
  submitV20: (input, context) => submit(input, context, true),
  cancelRun,
  cancelAllRuns,
  repairRun,

  getRun,
  getRunV20({ run_id, include_history }, context) {
    const { run, row } = runFor(context, run_id, 'CAN_VIEW')
    return row ? runOfTask(run, row, viewOf(context)) : wholeRun(run, viewOf(context), undefined, include_history)
  },

  listRuns: (input, context) => listRuns(input, context),
  listRunsV21: (input, context) => listRuns(input, context, true),
  listRunsV20(input, context) {
    const page = runsPage(input, context)
    const runs = page.rows.map((run) => shownRun(run, viewOf(context)))
    return { ...(runs.length > 0 && { runs }), has_more: page.next !== '' }
  },

  deleteRun({ run_id }, context) {
    const { run } = runFor(context, run_id, 'CAN_MANAGE')
    if (isActive(run)) throw invalidState(`Run ${run.id} is still active. Cancel it before it is deleted.`)
    table(context).runs.remove(run.id)
    return {}
  },

  getRunOutput: (input, context) => getOutput(input, context, false),
  getRunOutputV20: (input, context) => getOutput(input, context, true),

  exportRun({ run_id, views_to_export }, context) {
    const found = runFor(context, run_id, 'CAN_VIEW')
    return exportedViews(onlyTask(found, true), views_to_export)
  },

  getPermissions: ({ job_id }, context) => access.get(job_id, context),
  setPermissions: ({ job_id, access_control_list }, context) => access.set(job_id, access_control_list, context),
  updatePermissions: ({ job_id, access_control_list }, context) => access.update(job_id, access_control_list, context),
  getPermissionLevels: ({ job_id }, context) => access.levels(job_id, context),
}

/** A job whose access list the caller may see and change. */
function managed(id: string, context: Context) {
  demandAccessList(table(context).jobs.find(id)?.grants ?? [], context.identity, id)
  return jobFor(context, id, 'CAN_MANAGE')
}
