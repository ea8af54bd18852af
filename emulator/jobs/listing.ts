import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Context } from '../handlers'
import { pageWhere, type Page } from '../page'
import { invalid } from '../refusal'
import { mayDo, type Job } from './job'
import type { JobEntry } from './job-book'
import { jobState, type JobTable } from './job-table'
import { isActive, type Run } from './run'
import type { RunEntry } from './run-book'

const defaultSize = 20
const largestOffset = 10_000
const mostJobs = 100
/** The documents say 25; the service lets 26 pass (facts/databricks-behaviour.md 3.2). */
const mostRuns = 26

interface Paging {
  limit?: number
  offset?: number
  page_token?: string
}

function checkPaging({ limit = defaultSize, offset = 0 }: Paging, least: number, most: number): void {
  if (limit > most) throw invalid(`Invalid limit ${limit} - it has to be no more than ${most}.`)
  if (limit < least) throw invalid(`Invalid limit ${limit} - it has to be no less than ${least}.`)
  if (offset < 0) throw invalid(`Invalid offset ${offset} - it has to be no less than 0.`)
  if (offset > largestOffset) {
    throw invalid(`Invalid offset ${offset} - it has to be no more than ${largestOffset}. Use page_token instead.`)
  }
}

/** One page of the jobs that the caller may see. */
export function jobsPage(input: Paging & { name?: string }, context: Context): Shown<Job> {
  checkPaging(input, 1, mostJobs)
  const { limit = defaultSize, offset, page_token } = input
  const { jobs } = context.workspace.get(jobState)
  const test = jobFilter(context, input.name)
  const { rows, ...page } = pageWhere(jobs.list(), keyOf, page_token, { size: limit, skip: offset, test })
  return { ...page, rows: rows.map(({ id }) => jobs.find(id)!) }
}

/** All of them, for the version that knows no pages. */
export function allJobs(context: Context): Job[] {
  const { jobs } = context.workspace.get(jobState)
  return jobs
    .list()
    .filter(jobFilter(context))
    .map(({ id }) => jobs.find(id)!)
}

type Shown<T> = Omit<Page<T>, 'offset'>

const keyOf = ({ key }: { key: string }) => key

function jobFilter({ workspace, identity }: Context, name?: string): (entry: JobEntry) => boolean {
  const { jobs } = workspace.get(jobState)
  const wanted = name?.toLowerCase()
  return ({ id, index, name: own }) =>
    (wanted === undefined || own.toLowerCase() === wanted) &&
    (identity.isAdmin || mayDo(jobs.grantsOf(id, index), identity, 'CAN_VIEW'))
}

interface RunsInput extends Paging {
  active_only?: boolean
  completed_only?: boolean
  job_id?: string
  run_type?: jobs.RunType
  start_time_from?: string
  start_time_to?: string
}

/** One page of the runs that the caller may see. */
export function runsPage(input: RunsInput, context: Context): Shown<Run> {
  checkPaging(input, 0, mostRuns)
  if (input.active_only && input.completed_only) throw invalid('active_only and completed_only cannot both be true.')
  const { limit = defaultSize, offset, page_token } = input
  const table = context.workspace.get(jobState)
  const entries = input.active_only ? table.runs.listActive(input.job_id) : table.runs.list(input.job_id)
  const test = runFilter(input, context, table)
  const { rows, ...page } = pageWhere(entries, keyOf, page_token, { size: limit || mostRuns - 1, skip: offset, test })
  return { ...page, rows: rows.map(table.runs.runOf) }
}

function runFilter(input: RunsInput, { identity }: Context, table: JobTable): (entry: RunEntry) => boolean {
  const { completed_only, run_type, start_time_from: from, start_time_to: to } = input
  return (entry) => {
    const { live, startMs } = entry
    if (completed_only && live && isActive(live)) return false
    if (run_type !== undefined && typeOf(entry, table) !== run_type) return false
    if (from !== undefined && startMs < Number(from)) return false
    if (to !== undefined && startMs > Number(to)) return false
    return identity.isAdmin || mayDo(grantsFor(entry, table), identity, 'CAN_VIEW')
  }
}

const typeOf = ({ live, past }: RunEntry, { history }: JobTable) =>
  live?.type ?? (history.stories.at(past!.index).submitted ? 'SUBMIT_RUN' : 'JOB_RUN')

function grantsFor({ jobId, past, live }: RunEntry, { jobs, history }: JobTable) {
  if (live?.grants) return live.grants
  const story = past && history.stories.at(past.index)
  return story?.submitted ? story.grants : jobs.grantsOf(jobId, past?.index)
}
