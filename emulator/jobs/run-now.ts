import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { reach } from './graph'
import { jobState, type JobTable } from './job-table'
import { jobFor } from './lookup'
import type { Given, Run } from './run'

const mostParameterBytes = 10_000
const mostTokenLength = 64

const parameterNames = [
  'jar_params',
  'notebook_params',
  'python_params',
  'python_named_params',
  'spark_submit_params',
  'sql_params',
  'dbt_commands',
  'pipeline_params',
  'job_parameters',
] as const satisfies (keyof Given)[]

/** Starts a run of a job, or answers the one that the same token started before. */
export function runNow(input: jobs.RunNow, context: Context): jobs.RunNowResponse {
  const job = jobFor(context, input.job_id, 'CAN_MANAGE_RUN')
  const table = context.workspace.get(jobState)
  const given = parametersIn(input)
  const run = once(table, `run-now ${input.job_id}`, input.idempotency_token, () => {
    const how = {
      creator: context.identity.person.userName,
      trigger: 'ONE_TIME',
      given,
      only: input.only && chosenKeys(job.settings.tasks ?? [], input.only),
      queue: input.queue?.enabled,
      performance: input.performance_target,
    }
    return table.start(job, how, context.workspace.clock.workMs())
  })
  return { run_id: run.id, number_in_job: run.id }
}

/** The parameters of a request, checked. */
export function parametersIn(input: Given): Given {
  const given: Given = {}
  for (const name of parameterNames) {
    const value = input[name]
    if (value === undefined) continue
    if (Buffer.byteLength(JSON.stringify(value)) > mostParameterBytes) {
      throw invalid(`The JSON representation of ${name} cannot exceed ${mostParameterBytes} bytes.`)
    }
    Object.assign(given, { [name]: value })
  }
  if (given.jar_params && given.notebook_params) {
    throw invalid('jar_params and notebook_params cannot be specified together.')
  }
  return given
}

/** `+key` is also what it depends on, `key+` also what depends on it. */
function chosenKeys(tasks: readonly jobs.Task[], only: readonly string[]): string[] {
  const chosen = new Set<string>()
  for (const one of only) {
    const key = one.replace(/^\+|\+$/g, '')
    if (!tasks.some(({ task_key }) => task_key === key)) throw invalid(`Task ${key} does not exist in the job.`)
    chosen.add(key)
    if (one.startsWith('+')) for (const above of reach(tasks, [key], 'up')) chosen.add(above)
    if (one.endsWith('+')) for (const below of reach(tasks, [key], 'down')) chosen.add(below)
  }
  return [...chosen]
}

/** One run for one token, however often it is asked for. Refuses when that run was deleted. */
export function once(table: JobTable, purpose: string, token: string | undefined, make: () => Run): Run {
  if (!token) return make()
  if (token.length > mostTokenLength) {
    throw invalid(`The idempotency_token must be at most ${mostTokenLength} characters long, not ${token.length}.`)
  }
  const key = `${purpose} ${token}`
  const id = table.tokens.get(key)
  if (id === undefined) {
    const run = make()
    table.tokens.set(key, run.id)
    return run
  }
  const found = table.runs.find(id)
  if (!found) throw invalid(`Run ${id}, which was made with the idempotency_token ${token}, was deleted.`)
  return found.run
}
