import type * as jobs from '@/lib/databricks/api/models/jobs'
import { without } from '../without'

/** What the service fills in where a job does not say. */
export function withDefaults(settings: jobs.JobSettings): jobs.JobSettings {
  // Only a job of one task can be in the old form.
  const isSingle = settings.format === 'SINGLE_TASK' && settings.tasks?.length === 1
  return {
    max_concurrent_runs: 1,
    timeout_seconds: 0,
    email_notifications: {},
    webhook_notifications: {},
    ...settings,
    format: isSingle ? 'SINGLE_TASK' : 'MULTI_TASK',
    name: settings.name || 'Untitled',
    ...(settings.tasks && { tasks: settings.tasks.map((task) => taskDefaults(task, settings)) }),
    ...(settings.job_clusters && {
      job_clusters: settings.job_clusters.map((one) => ({ ...one, new_cluster: clusterDefaults(one.new_cluster) })),
    }),
    ...(settings.trigger && { trigger: triggerDefaults(settings.trigger) }),
    ...(settings.schedule && { schedule: { pause_status: 'UNPAUSED', ...settings.schedule } }),
    ...(settings.continuous && { continuous: { pause_status: 'UNPAUSED', ...settings.continuous } }),
  }
}

function taskDefaults(task: jobs.Task, settings: jobs.JobSettings): jobs.Task {
  const source = settings.git_source ? 'GIT' : 'WORKSPACE'
  const { depends_on, notebook_task, for_each_task, new_cluster, run_job_task } = task
  return {
    run_if: 'ALL_SUCCESS',
    timeout_seconds: 0,
    email_notifications: {},
    ...task,
    // The service answers them in an order of its own.
    ...(depends_on && { depends_on: [...depends_on].sort((a, b) => (a.task_key < b.task_key ? -1 : 1)) }),
    ...(notebook_task && { notebook_task: { source, ...notebook_task } }),
    ...(new_cluster && { new_cluster: clusterDefaults(new_cluster) }),
    ...(run_job_task && { run_job_task: { ...run_job_task, job_id: String(run_job_task.job_id) } }),
    ...(for_each_task && { for_each_task: { ...for_each_task, task: taskDefaults(for_each_task.task, settings) } }),
  }
}

/** Taken on the way in, not answered. */
const clusterDefaults = (spec: jobs.Task['new_cluster']) => spec && without(spec, 'apply_policy_default_values')

const triggerDefaults = (trigger: jobs.TriggerSettings): jobs.TriggerSettings => ({
  pause_status: 'UNPAUSED',
  ...trigger,
  ...(trigger.table_update && { table_update: without(trigger.table_update, 'condition') }),
})
