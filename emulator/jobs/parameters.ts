import type * as jobs from '@/lib/databricks/api/models/jobs'
import { jobParameters, resolver } from './references'
import type { Run, TaskRun } from './run'
import { kindOf } from './task-kinds'

type Texts = Record<string, string>

/** What a task run is given, references and all resolved, as `include_resolved_values` shows it. */
export function resolvedValues(run: Run, row: TaskRun): jobs.ResolvedValues {
  const { task } = row
  const resolve = resolver(run, row)
  const texts = (...from: (Texts | undefined)[]): Texts =>
    Object.fromEntries(Object.entries(Object.assign({}, ...from) as Texts).map(([key, text]) => [key, resolve(text)]))
  const list = (given: string[] | undefined, own: string[] | undefined) => (given ?? own ?? []).map(resolve)
  // Job parameters reach the code of every task that takes named ones, over its own.
  const fromJob = Object.fromEntries(jobParameters(run).map(({ name, value }) => [name, value]))
  const { given } = run
  switch (kindOf(task)) {
    case 'notebook_task':
      return {
        notebook_task: { base_parameters: texts(task.notebook_task!.base_parameters, fromJob, given.notebook_params) },
      }
    case 'spark_python_task':
      return { spark_python_task: { parameters: list(given.python_params, task.spark_python_task!.parameters) } }
    case 'spark_jar_task':
      return { spark_jar_task: { parameters: list(given.jar_params, task.spark_jar_task!.parameters) } }
    case 'spark_submit_task':
      return { spark_submit_task: { parameters: list(given.spark_submit_params, task.spark_submit_task!.parameters) } }
    case 'python_wheel_task': {
      const { named_parameters, parameters } = task.python_wheel_task!
      return {
        python_wheel_task: {
          named_parameters: texts(named_parameters, fromJob, given.python_named_params),
          parameters: list(given.python_params, parameters),
        },
      }
    }
    case 'sql_task':
      return { sql_task: { parameters: texts(task.sql_task!.parameters, fromJob, given.sql_params) } }
    case 'dbt_task':
      return { dbt_task: { commands: list(given.dbt_commands, task.dbt_task!.commands) } }
    case 'run_job_task':
      return { run_job_task: { job_parameters: texts(task.run_job_task!.job_parameters) } }
    case 'condition_task':
      return {
        condition_task: { left: resolve(task.condition_task!.left), right: resolve(task.condition_task!.right) },
      }
    default:
      return {}
  }
}
