import type * as api from '@/lib/databricks/api/jobs'
import type * as models from '@/lib/databricks/api/models/jobs'
import { demand, rankOf } from '../access'
import { notYet, type Context, type Family } from '../handlers'
import { isActive, jobKind, type Run } from '../jobs/run'
import { runState } from '../jobs/run-table'
import { pageOf } from '../page'
import { invalid } from '../refusal'
import { without } from '../without'

const defaultSize = 20
/** The documents say 25; the service lets 26 pass (facts/databricks-behaviour.md 3.2). */
const largestSize = 26
const largestOffset = 10_000

interface ListInput {
  active_only?: boolean
  completed_only?: boolean
  expand_tasks?: boolean
  job_id?: string
  limit?: number
  offset?: number
  page_token?: string
  run_type?: models.RunType
  start_time_from?: string
  start_time_to?: string
}

export const jobs: Family<typeof api> = {
  ...notYet(
    'getPermissions',
    'setPermissions',
    'updatePermissions',
    'getPermissionLevels',
    'create',
    'get',
    'list',
    'reset',
    'runNow',
    'cancelRun',
    'cancelAllRuns',
    'deleteRun',
    'exportRun',
    'getRunOutput',
    'repairRun',
    'submit',
    'update',
    'delete',
  ),

  listRuns: (input, context) => {
    const page = runsPage(input, context)
    return {
      ...(page.rows.length > 0 && { runs: page.rows.map((run) => shown(run, input.expand_tasks)) }),
      has_more: page.next !== '',
      ...(page.next && { next_page_token: page.next }),
      ...(page.previous && { prev_page_token: page.previous }),
    }
  },
  listRunsV20: (input, context) => {
    const page = runsPage(input, context)
    return { ...(page.rows.length > 0 && { runs: page.rows.map(({ wire }) => wire) }), has_more: page.next !== '' }
  },
  getRun: ({ run_id }, context) => shown(runFor(context, run_id), true),
  getRunV20: ({ run_id }, context) => runFor(context, run_id).wire,
}

function runFor(context: Context, id: string): Run {
  const run = context.workspace.get(runState).find(id)
  demand(jobKind, run?.grants ?? [], context.identity, 'CAN_VIEW', run?.wire.job_id ?? id)
  if (!run) throw invalid(`Run ${id} does not exist`)
  return run
}

function runsPage(input: ListInput, context: Context) {
  const { limit = defaultSize, offset = 0, page_token } = input
  if (limit > largestSize) throw invalid(`Invalid limit ${limit} - it has to be no more than ${largestSize}.`)
  if (limit < 0) throw invalid(`Invalid limit ${limit} - it must not be negative.`)
  if (offset < 0 || offset > largestOffset)
    throw invalid(`Invalid offset ${offset} - it has to be 0 to ${largestOffset}.`)
  if (input.active_only && input.completed_only) throw invalid('active_only and completed_only cannot both be true.')
  const runs = context.workspace
    .get(runState)
    .all()
    .filter((run) => isWanted(run, input, context))
  const rows = runs.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1)).slice(page_token ? 0 : offset)
  return pageOf(rows, keyOf, page_token, limit || largestSize - 1)
}

/** Newest first. */
const keyOf = ({ wire }: Run) => `${wire.start_time!.padStart(15, '0')} ${wire.run_id}`

function isWanted(run: Run, input: ListInput, { identity }: Context): boolean {
  const { wire, grants } = run
  const startMs = Number(wire.start_time)
  return (
    rankOf(jobKind, grants, identity) >= 0 &&
    (!input.active_only || isActive(run)) &&
    (!input.completed_only || !isActive(run)) &&
    (input.job_id === undefined || input.job_id === wire.job_id) &&
    (input.run_type === undefined || input.run_type === wire.run_type) &&
    (input.start_time_from === undefined || startMs >= Number(input.start_time_from)) &&
    (input.start_time_to === undefined || startMs <= Number(input.start_time_to))
  )
}

/** As 2.1 and later show it: what is of a task is in its task. */
const shown = ({ wire, tasks }: Run, expanded = false): models.BaseRun => ({
  ...without(wire, 'cluster_instance', 'cluster_spec'),
  ...(expanded && { tasks }),
})
