import { natureOf } from './outcomes'
import type { Run, TaskRun } from './run'
import { workspaceId } from '../seed/ids'

/** Job parameters of a run with their values: those given go over the defaults. */
export function jobParameters({ settings, given }: Run): { name: string; default?: string; value: string }[] {
  const over = given.job_parameters ?? {}
  const defined = (settings.parameters ?? []).map((one) => ({ ...one, value: over[one.name] ?? one.default }))
  const more = Object.entries(over).filter(([name]) => !defined.some((one) => one.name === name))
  return [...defined, ...more.map(([name, value]) => ({ name, value }))].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What `{{…}}` stand for in one task run. Unknown ones stay as they are, as text. */
export function resolver(run: Run, row: TaskRun): (text: string) => string {
  const resolve = (text: string, depth: number): string =>
    text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (whole, reference: string) => {
      const value = valueOf(run, row, reference)
      // A job parameter may itself hold references.
      if (value !== undefined && depth < 3 && reference.startsWith('job.parameters.')) return resolve(value, depth + 1)
      return value ?? whole
    })
  return (text) => resolve(text, 0)
}

function valueOf(run: Run, row: TaskRun, reference: string): string | undefined {
  const path = [...reference.matchAll(/`([^`]+)`|\[([^\]]+)\]|([^.`[\]]+)/g)].map(([, a, b, c]) => a ?? b ?? c!)
  const [space, ...rest] = path
  switch (space) {
    case 'job':
      return ofJob(run, rest)
    case 'task':
      return ofTask(row, rest[0])
    case 'tasks':
      return ofOther(run.latest[rest[0] ?? ''], rest.slice(1))
    case 'workspace':
      return { id: workspaceId, url: 'http://127.0.0.1:8787' }[rest[0] ?? '']
    case 'input':
      return ofInput(row.iteration?.input, rest)
    default:
      return rest.length === 0 ? older(run, row, space ?? '') : undefined
  }
}

function ofJob(run: Run, [name, ...rest]: string[]): string | undefined {
  switch (name) {
    case 'id':
      return run.jobId
    case 'name':
      return run.name
    case 'run_id':
      return run.id
    case 'repair_count':
      return String(run.repairs.length)
    case 'start_time':
      return ofTime(run.startMs, rest[0])
    case 'trigger':
      if (rest[0] === 'type') return triggerWord(run.trigger)
      return rest[0] === 'time' ? ofTime(run.startMs, rest[1]) : undefined
    case 'parameters':
      return jobParameters(run).find((one) => one.name === rest[0])?.value
    default:
      return undefined
  }
}

const triggerWord = (trigger: string) =>
  ({ ONE_TIME: 'one_time', PERIODIC: 'periodic', CONTINUOUS: 'continuous', RUN_JOB_TASK: 'run_job_task' })[trigger] ??
  trigger.toLowerCase()

/** In UTC. */
function ofTime(ms: number, part = 'timestamp_ms'): string | undefined {
  const time = new Date(ms)
  const iso = time.toISOString()
  const parts: Record<string, string> = {
    iso_weekday: String(time.getUTCDay() || 7),
    is_weekday: String(time.getUTCDay() % 6 !== 0),
    iso_date: iso.slice(0, 10),
    iso_datetime: iso.slice(0, 19),
    year: iso.slice(0, 4),
    month: String(time.getUTCMonth() + 1),
    day: String(time.getUTCDate()),
    hour: String(time.getUTCHours()),
    minute: String(time.getUTCMinutes()),
    second: String(time.getUTCSeconds()),
    timestamp_ms: String(ms),
  }
  return parts[part]
}

function ofTask(row: TaskRun, name: string | undefined): string | undefined {
  if (name === 'name') return row.task.task_key
  if (name === 'run_id') return row.id
  return name === 'execution_count' ? String(row.attempt + 1) : undefined
}

function ofOther(row: TaskRun | undefined, [name, key]: string[]): string | undefined {
  if (!row) return undefined
  switch (name) {
    case 'run_id':
      return row.id
    case 'result_state':
      return row.outcome && resultWord(row)
    case 'error_code':
      return row.outcome && (natureOf(row.outcome) === 'failed' ? row.outcome.code : '')
    case 'execution_count':
      return String(row.attempt + 1)
    case 'values':
      return row.values?.[key ?? '']
    default:
      return undefined
  }
}

const resultWord = ({ outcome }: TaskRun) =>
  outcome!.result === 'TIMEDOUT' ? 'timedout' : outcome!.result.toLowerCase().replace('upstream_', '')

function ofInput(input: unknown, path: string[]): string | undefined {
  let value = input
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key]
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Names from before there were dotted ones. */
function older(run: Run, row: TaskRun, name: string): string | undefined {
  const names: Record<string, string> = {
    job_id: run.jobId,
    run_id: row.id,
    parent_run_id: run.id,
    task_key: row.task.task_key,
    task_retry_count: String(row.attempt),
    start_date: new Date(run.startMs).toISOString().slice(0, 10),
    start_time: String(run.startMs),
  }
  return Object.hasOwn(names, name) ? names[name] : undefined
}
