import type * as compute from '@/lib/databricks/api/models/compute'
import type * as jobs from '@/lib/databricks/api/models/jobs'

type Change = (spec: compute.ClusterSpec, key: string) => compute.ClusterSpec

/**
 * The settings with every cluster of the job's own as `change` makes it. The key of one that tasks share is its job
 * cluster key, of any other that of its task.
 */
export function withClusters(settings: jobs.JobSettings, change: Change): jobs.JobSettings {
  const { tasks, job_clusters } = settings
  return {
    ...settings,
    ...(tasks && { tasks: tasks.map((task) => taskWith(task, change)) }),
    ...(job_clusters && {
      job_clusters: job_clusters.map((one) =>
        one.new_cluster ? { ...one, new_cluster: change(one.new_cluster, one.job_cluster_key) } : one,
      ),
    }),
  }
}

function taskWith(task: jobs.Task, change: Change): jobs.Task {
  const { new_cluster, for_each_task, task_key } = task
  return {
    ...task,
    ...(new_cluster && { new_cluster: change(new_cluster, task_key) }),
    ...(for_each_task && { for_each_task: { ...for_each_task, task: taskWith(for_each_task.task, change) } }),
  }
}

/** Each cluster of a job's own, and its key. */
export function clustersOf(settings: jobs.JobSettings): [key: string, spec: compute.ClusterSpec][] {
  const found: [string, compute.ClusterSpec][] = []
  withClusters(settings, (spec, key) => {
    found.push([key, spec])
    return spec
  })
  return found
}
