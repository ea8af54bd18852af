import type * as compute from '@/lib/databricks/api/models/compute'
import type * as jobs from '@/lib/databricks/api/models/jobs'
import { checkLibrary } from '../libraries/library'
import { invalid } from '../refusal'
import { timetable } from './quartz'
import { kindsOf, needsCompute } from './task-kinds'
import { isZone } from './zone'

/** What a job, or a submitted run, is checked against beside itself. */
export interface Surroundings {
  /** 2.0 knows no shared clusters. */
  is20: boolean
  isJob(id: string): boolean
  /** Undefined when there is no such cluster. */
  sourceOf(clusterId: string): compute.ClusterSource | undefined
  /** Refuses machines that there are not, or not for whoever asks. */
  checkMachines(spec: compute.ClusterSpec): void
}

const [mostTasks, mostTags, mostNameBytes, mostDescription, mostRuns] = [1000, 25, 4096, 27_700, 1000]
const runIfs = ['ALL_SUCCESS', 'AT_LEAST_ONE_SUCCESS', 'NONE_FAILED', 'ALL_DONE', 'AT_LEAST_ONE_FAILED', 'ALL_FAILED']
const comparisons = [
  'EQUAL_TO',
  'NOT_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
]
const gitProviders =
  'github,gitlab,bitbucketcloud,gitlabenterpriseedition,bitbucketserver,azuredevopsservices,githubenterprise,awscodecommit'

/** Refuses settings that the service would (limits and wording of facts/databricks-behaviour.md 3.2). */
export function checkSettings(settings: jobs.JobSettings, around: Surroundings): void {
  const { name = '', description = '', tags = {}, max_concurrent_runs = 1, parameters = [] } = settings
  if (Buffer.byteLength(name) > mostNameBytes)
    throw invalid(`The job name must be at most ${mostNameBytes} bytes long.`)
  if (description.length > mostDescription) {
    throw invalid(`The job description must be at most ${mostDescription} characters long.`)
  }
  if (Object.keys(tags).length > mostTags) throw invalid(`A job can have at most ${mostTags} tags.`)
  if (max_concurrent_runs < 0 || max_concurrent_runs > mostRuns) {
    throw invalid(`max_concurrent_runs must be between 0 and ${mostRuns}, not ${max_concurrent_runs}.`)
  }
  checkNumber('timeout_seconds', settings.timeout_seconds, 0)
  const twice = repeated(parameters.map((one) => one.name))
  if (twice !== undefined) throw invalid(`Job parameter names must be unique: ${twice} is given twice.`)
  const provider = settings.git_source?.git_provider
  if (provider !== undefined && !gitProviders.split(',').includes(provider.toLowerCase())) {
    throw invalid(`git_source.git_provider must be one of: ${gitProviders}`)
  }
  checkTimes(settings)
  checkTasks(settings, around)
}

function checkTimes({ schedule, continuous, trigger, triggers = [] }: jobs.JobSettings): void {
  if ([schedule, continuous, trigger].filter((one) => one !== undefined).length > 1) {
    throw invalid('Only one of schedule, continuous and trigger can be specified.')
  }
  for (const one of [schedule, ...triggers.map((each) => each.schedule)]) {
    if (!one) continue
    if (!isZone(one.timezone_id)) throw invalid(`Invalid timezone_id: ${one.timezone_id}.`)
    if (timetable(one.quartz_cron_expression, one.timezone_id)) continue
    throw invalid(
      `Invalid quartz_cron_expression: ${one.quartz_cron_expression}. Databricks uses Quartz cron syntax, which is different from the standard cron syntax. See http://www.quartz-scheduler.org/documentation/quartz-2.1.x/tutorials/crontrigger.html for more details.`,
    )
  }
}

function checkTasks(settings: jobs.JobSettings, around: Surroundings): void {
  const { tasks = [], job_clusters = [] } = settings
  if (tasks.length > mostTasks) throw invalid(`A job can have at most ${mostTasks} tasks, not ${tasks.length}.`)
  const twice = repeated(tasks.map(({ task_key }) => task_key))
  if (twice !== undefined) throw invalid(`Task keys must be unique: ${twice} is given twice.`)
  const again = repeated(job_clusters.map(({ job_cluster_key }) => job_cluster_key))
  if (again !== undefined) throw invalid(`Job cluster keys must be unique: ${again} is given twice.`)
  for (const { new_cluster } of job_clusters) if (new_cluster) checkCluster(new_cluster, around)
  for (const task of tasks) checkTask(task, settings, around)
  checkGraph(tasks)
}

function checkTask(task: jobs.Task, settings: jobs.JobSettings, around: Surroundings): void {
  const { task_key, run_if, condition_task, run_job_task, for_each_task } = task
  if (!/^[\w-]{1,100}$/.test(task_key)) {
    throw invalid(`Invalid task key '${task_key}': it has to be 1 to 100 letters, digits, '-' and '_'.`)
  }
  const kinds = kindsOf(task)
  if (kinds.length !== 1) {
    throw invalid(`Task ${task_key} must have exactly one task type; it has ${kinds.join(' and ') || 'none'}.`)
  }
  if (run_if !== undefined && !runIfs.includes(run_if)) throw invalid(`Invalid run_if '${run_if}' of task ${task_key}.`)
  if (condition_task && !comparisons.includes(condition_task.op)) {
    throw invalid(`Invalid op '${condition_task.op}' of condition task ${task_key}.`)
  }
  if (run_job_task && !around.isJob(run_job_task.job_id)) throw invalid(`Job ${run_job_task.job_id} does not exist.`)
  checkNumber('timeout_seconds', task.timeout_seconds, 0)
  checkNumber('max_retries', task.max_retries, -1)
  checkNumber('min_retry_interval_millis', task.min_retry_interval_millis, 0)
  task.libraries?.forEach(checkLibrary)
  if (for_each_task) checkLoop(task_key, for_each_task, settings, around)
  if (needsCompute(task)) checkCompute(task, settings, around)
}

function checkLoop(key: string, loop: jobs.ForEachTask, settings: jobs.JobSettings, around: Surroundings): void {
  const { concurrency = 1, task } = loop
  if (concurrency < 1 || concurrency > 100) {
    throw invalid(`The concurrency of for each task ${key} must be between 1 and 100, not ${concurrency}.`)
  }
  if (task.for_each_task) throw invalid(`For each task ${key} cannot have a for each task within it.`)
  checkTask(task, settings, around)
}

function checkCompute(task: jobs.Task, settings: jobs.JobSettings, around: Surroundings): void {
  const { is20, sourceOf } = around
  const { job_cluster_key, new_cluster, existing_cluster_id, environment_key } = task
  const given = [job_cluster_key, new_cluster, existing_cluster_id, environment_key].filter((one) => one !== undefined)
  if (given.length === 0) {
    const either = 'Either new_cluster or existing_cluster_id must be specified.'
    throw invalid(is20 ? either : 'One of job_cluster_key, new_cluster, or existing_cluster_id must be specified.')
  }
  if (given.length > 1) {
    throw invalid(
      `Only one of job_cluster_key, new_cluster, existing_cluster_id and environment_key can be specified for task ${task.task_key}.`,
    )
  }
  if (job_cluster_key && !settings.job_clusters?.some((one) => one.job_cluster_key === job_cluster_key)) {
    throw invalid(`Job cluster '${job_cluster_key}' is not defined in field 'job_clusters'.`)
  }
  if (environment_key && !settings.environments?.some((one) => one.environment_key === environment_key)) {
    throw invalid(`Environment '${environment_key}' is not defined in field 'environments'.`)
  }
  if (new_cluster) checkCluster(new_cluster, around)
  if (existing_cluster_id === undefined) return
  const source = sourceOf(existing_cluster_id)
  if (source === 'JOB') throw invalid('existing_cluster_id only supports all-purpose cluster IDs')
}

function checkCluster(spec: compute.ClusterSpec, { checkMachines }: Surroundings): void {
  checkMachines(spec)
  const missing = (field: string) =>
    invalid(`Cluster validation error: Missing required field: settings.cluster_spec.new_cluster.${field}`)
  if (!spec.spark_version) throw missing('spark_version')
  if (spec.num_workers === undefined && !spec.autoscale && !spec.is_single_node) throw missing('size')
}

function checkGraph(tasks: readonly jobs.Task[]): void {
  const keys = new Set(tasks.map(({ task_key }) => task_key))
  for (const { task_key, depends_on = [] } of tasks) {
    for (const on of depends_on) {
      if (on.task_key === task_key) {
        throw invalid(`Invalid dependency graph, task '${task_key}' can not reference itself.`)
      }
      if (!keys.has(on.task_key)) {
        throw invalid(`Invalid dependency graph, task '${task_key}' depends on unknown task '${on.task_key}'.`)
      }
    }
  }
  const left = inCircles(tasks)
  if (left.length > 0) throw invalid(`Invalid dependency graph, tasks ${left.join(', ')} depend on each other.`)
}

/** What remains when tasks whose dependencies are gone are taken away, one by one. */
function inCircles(tasks: readonly jobs.Task[]): string[] {
  let left = [...tasks]
  for (;;) {
    const keys = new Set(left.map(({ task_key }) => task_key))
    const next = left.filter(({ depends_on = [] }) => depends_on.some(({ task_key }) => keys.has(task_key)))
    if (next.length === left.length) return next.map(({ task_key }) => task_key)
    left = next
  }
}

function checkNumber(name: string, value: number | undefined, least: number): void {
  if (value !== undefined && value < least) throw invalid(`${name} must be at least ${least}, not ${value}.`)
}

const repeated = (names: readonly string[]) => names.find((name, at) => names.indexOf(name) < at)
