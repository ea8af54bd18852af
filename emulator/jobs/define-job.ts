import type * as jobs from '@/lib/databricks/api/models/jobs'
import { clusterState } from '../clusters/table'
import type { Context } from '../handlers'
import { checkPlacement } from '../instance-pools/placement'
import { denied, invalidState, Refusal } from '../refusal'
import type { Job } from './job'
import { jobState, type JobTable } from './job-table'
import { firstGrants } from './owners'
import { withDefaults } from './settings'
import { mergeSettings } from './settings-merge'
import { underPolicies } from './under-policies'
import { checkSettings } from './validate-job'

/** Settings as the service keeps them: with what policies supply, and with its defaults. Throws `Refusal`. */
export function checkedSettings(
  given: jobs.JobSettings,
  context: Context,
  is20: boolean,
  before?: jobs.JobSettings,
): jobs.JobSettings {
  const { workspace, identity } = context
  const clusters = workspace.get(clusterState)
  const settings = underPolicies(given, before, context)
  checkSettings(settings, {
    is20,
    isJob: (id) => workspace.get(jobState).jobs.find(id) !== undefined,
    sourceOf: (id) => clusters.find(id)?.wire.cluster_source,
    checkMachines: (spec) => checkPlacement(spec, context, {}, 'Cluster validation error: '),
  })
  const { run_as } = settings
  if (run_as?.user_name !== undefined && run_as.user_name !== identity.person.userName && !identity.isAdmin) {
    throw denied(`${identity.person.userName} is not authorized to set run_as to ${run_as.user_name}.`)
  }
  return withDefaults(settings)
}

const mostJobs = 10_000
const mostAnHour = 10_000
const hour = 60 * 60 * 1000

/** Saved jobs, and jobs made in an hour, have limits (facts/databricks-behaviour.md 2.4). */
function demandRoom({ jobs, history }: JobTable, nowMs: number): void {
  // A workspace that is seeded with that many has been given more, as customers are who ask for it.
  const most = Math.max(mostJobs, history.stories.count + 1000)
  if (jobs.list().length >= most) {
    throw new Refusal(400, 'QUOTA_EXCEEDED', `The quota for the number of jobs has been reached: ${most}.`)
  }
  if (jobs.madeSince(nowMs - hour) < mostAnHour) return
  throw invalidState(`The quota for the number of jobs created in the last hour has been reached: ${mostAnHour}.`)
}

export function createJob(input: jobs.CreateJob, context: Context, is20 = false): jobs.CreateResponse {
  const { workspace, identity, nowMs } = context
  const { access_control_list, ...settings } = input
  const table = workspace.get(jobState)
  demandRoom(table, nowMs)
  const creator = identity.person.userName
  const checked = checkedSettings(settings, context, is20)
  const grants = firstGrants(access_control_list, context)
  const job: Job = { id: table.newId(), creator, createdMs: nowMs, settings: checked, grants }
  table.jobs.put(job)
  table.arm(job, nowMs)
  return { job_id: job.id }
}

/** All settings anew; who it runs as stays unless it is said (facts/databricks-behaviour.md 3.2). */
export function resetJob(job: Job, settings: jobs.JobSettings, context: Context, is20 = false): void {
  const { run_as } = job.settings
  changeJob(job, checkedSettings({ ...(run_as && { run_as }), ...settings }, context, is20, job.settings), context)
}

export function updateJob(
  job: Job,
  { new_settings, fields_to_remove }: jobs.UpdateJob,
  context: Context,
  is20 = false,
) {
  const merged = mergeSettings(job.settings, new_settings, fields_to_remove)
  changeJob(job, checkedSettings(merged, context, is20, job.settings), context)
}

/** Makes of a job what the settings say, which have been checked. */
export function changeJob(job: Job, settings: jobs.JobSettings, { workspace, nowMs }: Context): void {
  const table = workspace.get(jobState)
  job.settings = settings
  // It is another job now; how the old one went says nothing of it.
  job.story = undefined
  table.jobs.renamed()
  table.arm(job, nowMs)
  // Of all settings, only this one reaches runs that are going.
  for (const run of table.activeOf(job.id)) {
    run.settings = { ...run.settings, timeout_seconds: settings.timeout_seconds }
    table.note(run)
  }
}
