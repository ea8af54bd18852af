import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Context } from '../handlers'
import { pageOf, type Page } from '../page'
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
export function jobsPage(input: Paging & { name?: string }, context: Context): Page<Job> {
  checkPaging(input, 1, mostJobs)
  const { limit = defaultSize, page_token } = input
  const { rows, ...page } = pageOf(from(entriesFor(context, input.name), input), keyOf, page_token, limit)
  const table = context.workspace.get(jobState)
  return { ...page, rows: rows.map(({ id }) => table.jobs.find(id)!) }
}

/** Tokens know where they are; an offset is from the beginning. */
const from = <T>(rows: readonly T[], { offset = 0, page_token }: Paging): readonly T[] =>
  offset > 0 && !page_token ? rows.slice(offset) : rows

/** All of them, for the version that knows no pages. */
export function allJobs(context: Context): Job[] {
  const table = context.workspace.get(jobState)
  return entriesFor(context).map(({ id }) => table.jobs.find(id)!)
}

const keyOf = ({ key }: { key: string }) => key

function entriesFor({ workspace, identity }: Context, name?: string): readonly JobEntry[] {
  const { jobs } = workspace.get(jobState)
  const wanted = name?.toLowerCase()
  const named = wanted === undefined ? jobs.list() : jobs.list().filter((one) => one.name.toLowerCase() === wanted)
  return identity.isAdmin ? named : named.filter(({ id }) => mayDo(jobs.grantsOf(id), identity, 'CAN_VIEW'))
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
export function runsPage(input: RunsInput, context: Context): Page<Run> {
  checkPaging(input, 0, mostRuns)
  if (input.active_only && input.completed_only) throw invalid('active_only and completed_only cannot both be true.')
  const { limit = defaultSize, page_token } = input
  const table = context.workspace.get(jobState)
  const entries = input.active_only ? table.runs.listActive(input.job_id) : table.runs.list(input.job_id)
  const filter = filterFor(input, context, table)
  const wanted = filter ? entries.filter(filter) : entries
  const { rows, ...page } = pageOf(from(wanted, input), keyOf, page_token, limit || mostRuns - 1)
  return { ...page, rows: rows.map(table.runs.runOf) }
}

/** What leaves entries out; undefined when nothing does. */
function filterFor(
  input: RunsInput,
  { identity }: Context,
  table: JobTable,
): ((entry: RunEntry) => boolean) | undefined {
  const { completed_only, run_type, start_time_from: from, start_time_to: to } = input
  const all = [completed_only || undefined, run_type, from, to].every((one) => one === undefined)
  if (all && identity.isAdmin) return undefined
  const visible = new Map<string, boolean>()
  return (entry) => {
    const { live, startMs } = entry
    if (completed_only && live && isActive(live)) return false
    if (run_type !== undefined && typeOf(entry, table) !== run_type) return false
    if (from !== undefined && startMs < Number(from)) return false
    if (to !== undefined && startMs > Number(to)) return false
    if (identity.isAdmin) return true
    if (live?.grants) return mayDo(live.grants, identity, 'CAN_VIEW')
    let may = visible.get(entry.jobId)
    if (may === undefined) visible.set(entry.jobId, (may = mayDo(grantsFor(entry, table), identity, 'CAN_VIEW')))
    return may
  }
}

const typeOf = ({ live, past }: RunEntry, { history }: JobTable) =>
  live?.type ?? (history.stories.at(past!.index).submitted ? 'SUBMIT_RUN' : 'JOB_RUN')

function grantsFor({ jobId, past }: RunEntry, { jobs, history }: JobTable) {
  const story = past && history.stories.at(past.index)
  return story?.submitted ? story.grants : jobs.grantsOf(jobId)
}
