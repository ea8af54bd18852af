import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { demandOnJob, type Job, type JobLevel } from './job'
import { jobState } from './job-table'
import type { Run, TaskRun } from './run'

/** The job, for someone who has `level` on it; else the refusal that the service has for either lack. */
export function jobFor(context: Context, id: string, level: JobLevel): Job {
  const job = context.workspace.get(jobState).jobs.find(id)
  demandOnJob(job?.grants ?? [], context.identity, level, id)
  if (!job) throw invalid(`Job ${id} does not exist.`)
  return job
}

/** The run or task run, for someone who has `level` on its job. */
export function runFor(context: Context, id: string, level: JobLevel): { run: Run; row?: TaskRun } {
  const table = context.workspace.get(jobState)
  const found = table.runs.find(id)
  demandOnJob(found ? table.grantsOf(found.run) : [], context.identity, level, found?.run.jobId ?? id)
  if (!found) throw invalid(`Run ${id} does not exist.`)
  return found
}
