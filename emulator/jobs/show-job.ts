import type * as jobs from '@/lib/databricks/api/models/jobs'
import { without } from '../without'
import { pagesOf } from './inner-page'
import type { Job } from './job'

/** A job without its settings. */
const shownJob = ({ id, creator, createdMs, settings }: Job): jobs.BaseJob => ({
  job_id: id,
  creator_user_name: creator,
  created_time: String(createdMs),
  ...(settings.budget_policy_id && { effective_budget_policy_id: settings.budget_policy_id }),
  ...(settings.usage_policy_id && { effective_usage_policy_id: settings.usage_policy_id }),
})

/** As `jobs/list` shows it: tasks and clusters only when asked for, and then the first of them, or all before 2.2. */
export function listedJob(job: Job, expand: 'none' | 'first' | 'all'): jobs.BaseJob {
  const { tasks, job_clusters } = job.settings
  const rest = without(job.settings, 'tasks', 'job_clusters')
  if (expand === 'all') return { ...shownJob(job), settings: job.settings }
  if (expand === 'none') return { ...shownJob(job), settings: rest }
  const { shown, next } = pagesOf({ tasks, job_clusters }, 0)
  return { ...shownJob(job), settings: { ...rest, ...shown }, ...(next && { has_more: true }) }
}

/** A whole job, one page of its arrays at a time; all at once when `page` is undefined. */
export function wholeJob(job: Job, page: number | undefined): jobs.Job {
  const { run_as } = job.settings
  const run_as_user_name = run_as?.user_name ?? run_as?.service_principal_name ?? run_as?.group_name ?? job.creator
  if (page === undefined) return { ...shownJob(job), run_as_user_name, settings: job.settings }
  const { tasks, job_clusters, parameters, environments } = job.settings
  const { shown, next } = pagesOf({ tasks, job_clusters, parameters, environments }, page)
  const rest = without(job.settings, 'tasks', 'job_clusters', 'parameters', 'environments')
  return {
    ...shownJob(job),
    run_as_user_name,
    settings: { ...rest, ...shown },
    ...(next && { next_page_token: next, has_more: true }),
  }
}

/** What there is to tell of what starts the job. */
export function triggerState({ settings }: Job): jobs.TriggerStateProto {
  const { trigger } = settings
  return {
    ...(trigger?.file_arrival && { file_arrival: { using_file_events: false } }),
    ...(trigger?.table_update && {
      table: {
        last_seen_table_states: trigger.table_update.table_names.map((table_name) => ({
          table_name,
          has_seen_updates: false,
        })),
      },
    }),
  }
}
