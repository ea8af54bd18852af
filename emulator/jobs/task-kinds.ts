import type * as jobs from '@/lib/databricks/api/models/jobs'

/** What tasks can do, by the field that says so. */
export const taskKinds = [
  'notebook_task',
  'spark_python_task',
  'spark_jar_task',
  'spark_submit_task',
  'python_wheel_task',
  'pipeline_task',
  'sql_task',
  'dbt_task',
  'run_job_task',
  'condition_task',
  'for_each_task',
  'alert_task',
  'dashboard_task',
  'clean_rooms_notebook_task',
  'power_bi_task',
  'dbt_cloud_task',
  'dbt_platform_task',
  'gen_ai_compute_task',
  'ai_runtime_task',
  'python_operator_task',
] as const satisfies (keyof jobs.Task)[]
export type TaskKind = (typeof taskKinds)[number]

export const kindsOf = (task: jobs.Task): TaskKind[] => taskKinds.filter((kind) => task[kind] !== undefined)
export const kindOf = (task: jobs.Task): TaskKind | undefined => taskKinds.find((kind) => task[kind] !== undefined)

const onClusters = new Set<TaskKind | undefined>([
  'notebook_task',
  'spark_python_task',
  'spark_jar_task',
  'spark_submit_task',
  'python_wheel_task',
  'dbt_task',
])

/** Whether it needs machines of its own to say what it runs on. */
export const needsCompute = (task: jobs.Task): boolean =>
  onClusters.has(kindOf(task)) && task.notebook_task?.warehouse_id === undefined

/** Where its code is. */
export const pathOf = (task: jobs.Task): string | undefined =>
  task.notebook_task?.notebook_path ?? task.spark_python_task?.python_file ?? task.sql_task?.file?.path
