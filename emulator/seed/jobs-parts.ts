import type * as compute from '@/lib/databricks/api/models/compute'
import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Grant } from '../access'
import type { PastRun, Seconds } from '../jobs/story'
import { randomOf } from '../random'
import { without } from '../without'

/** Words that the stories of Acme's jobs are made of. */

export const ada = 'ada.admin@acme.example'
export const omar = 'omar.operator@acme.example'
export const vera = 'vera.viewer@acme.example'
export const mei = 'mei.tanaka@acme.example'
export const jonas = 'jonas.lindqvist@acme.example'
export const priya = 'priya.raman@acme.example'
export const tomasz = 'tomasz.kowalski@acme.example'
export const lucia = 'lucia.fernandez@acme.example'
export const noor = 'noor.haddad@acme.example'
export const samuel = 'samuel.okafor@acme.example'
export const greta = 'greta.weiss@acme.example'
/** Left the company. */
export const dmitri = 'dmitri.volkov@acme.example'

const group = (group_name: string, permission_level: string): Grant => ({ group_name, permission_level })
const seen = group('users', 'CAN_VIEW')
export const engineers = [seen, group('data-engineering', 'CAN_MANAGE_RUN')]
export const onlyEngineers = [group('data-engineering', 'CAN_MANAGE_RUN')]
export const scientists = [seen, group('machine-learning', 'CAN_MANAGE_RUN')]
export const analysts = [seen, group('analysts', 'CAN_MANAGE_RUN')]
export const finance = [group('finance', 'CAN_MANAGE_RUN')]
export const platform = [group('platform', 'CAN_MANAGE')]

/** A Quartz timetable. */
export const cron = (
  quartz_cron_expression: string,
  timezone_id = 'UTC',
  pause_status: jobs.PauseStatus = 'UNPAUSED',
) => ({
  schedule: { quartz_cron_expression, timezone_id, pause_status },
})
export const paused = (expression: string, zone = 'UTC') => cron(expression, zone, 'PAUSED')

export const mails = (...on_failure: string[]) => ({ email_notifications: { on_failure } })
export const tags = (team: string, more: Record<string, string> = {}) => ({ tags: { team, ...more } })

export const machines = (
  node_type_id: string,
  num_workers: number,
  more: compute.ClusterSpec = {},
): compute.ClusterSpec => ({
  spark_version: '17.3.x-scala2.13',
  node_type_id,
  num_workers,
  data_security_mode: 'USER_ISOLATION',
  ...more,
})
/** Machines of a pool, which says of what type they are. */
export const ofPool = (instance_pool_id: string, num_workers: number, more: compute.ClusterSpec = {}) =>
  without({ ...machines('', num_workers, more), instance_pool_id }, 'node_type_id')
export const shared = (key: string, spec: compute.ClusterSpec): Pick<jobs.JobSettings, 'job_clusters'> => ({
  job_clusters: [{ job_cluster_key: key, new_cluster: spec }],
})

/** Where a task runs. */
export const on = (job_cluster_key: string) => ({ job_cluster_key })
export const at = (existing_cluster_id: string) => ({ existing_cluster_id })
export const serverless = { environment_key: 'default' }
export const environments = { environments: [{ environment_key: 'default', spec: { environment_version: '4' } }] }

type More = Partial<jobs.Task>
export const after = (...keys: string[]): More => ({ depends_on: keys.map((task_key) => ({ task_key })) })

export const notebook = (task_key: string, path: string, where: More, more: More = {}): jobs.Task => ({
  task_key,
  notebook_task: { notebook_path: `/Workspace/Repos/acme/${path}` },
  ...where,
  ...more,
})
export const python = (task_key: string, file: string, where: More, more: More = {}): jobs.Task => ({
  task_key,
  spark_python_task: {
    python_file: `/Workspace/Repos/acme/${file}`,
    parameters: ['--date', '{{job.start_time.iso_date}}'],
  },
  ...where,
  ...more,
})
export const wheel = (
  task_key: string,
  package_name: string,
  entry_point: string,
  where: More,
  more: More = {},
): jobs.Task => ({
  task_key,
  python_wheel_task: { package_name, entry_point, named_parameters: { env: 'prod' } },
  ...where,
  ...more,
})
export const sqlFile = (task_key: string, path: string, warehouse_id: string, more: More = {}): jobs.Task => ({
  task_key,
  sql_task: { warehouse_id, file: { path: `/Workspace/Repos/acme/${path}`, source: 'WORKSPACE' } },
  ...more,
})
export const runJob = (task_key: string, job_id: string, more: More = {}): jobs.Task => ({
  task_key,
  run_job_task: { job_id },
  ...more,
})

/** What goes on when a stranger first looks takes long enough to be seen; `usual` is for all other runs. */
export const lately =
  (usual: Seconds) =>
  (daysAgo: number): Seconds =>
    daysAgo >= 0 && daysAgo < 0.2 ? [5 * 3600, 9 * 3600] : usual

/** `count` runs by hand, now and then since so many days. */
export function nowAndThen(count: number, days: number, by: readonly string[], trigger?: jobs.TriggerType): PastRun[] {
  const random = randomOf(`runs ${count} ${days} ${by.join()}`)
  return Array.from({ length: count }, (_, at) => ({
    daysAgo: ((at + 0.15 + 0.7 * random()) * days) / count,
    by: by[Math.floor(random() * by.length)],
    trigger,
  }))
}
