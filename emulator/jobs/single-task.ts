import type * as jobs from '@/lib/databricks/api/models/jobs'
import { models } from '@/lib/databricks/spec/facts'
import { taskKinds } from './task-kinds'

/** Fields that a job of one task has at its top in version 2.0, and its task in later ones. */
const taskFields = [
  ...taskKinds,
  'existing_cluster_id',
  'new_cluster',
  'libraries',
  'max_retries',
  'min_retry_interval_millis',
  'retry_on_timeout',
  'timeout_seconds',
] as const satisfies (keyof jobs.Task)[]

type TaskFields = Pick<jobs.Task, (typeof taskFields)[number]>
/** Settings in the form of 2.0, which has both. */
export type OldSettings = jobs.JobSettings & TaskFields

/** The declarations of the fields that 2.0 has beside those of 2.1. */
export const oldFields = models
  .get('jobs.Task')!
  .filter(({ name }) => (taskFields as readonly string[]).includes(name) && name !== 'timeout_seconds')

const isOld = (settings: OldSettings) => taskKinds.some((kind) => settings[kind] !== undefined)

/** The later form of settings that may be in the old one. */
export function fromOldForm({ ...settings }: OldSettings): jobs.JobSettings {
  if (settings.tasks || !isOld(settings)) return settings
  const task: jobs.Task = { task_key: keyFor(settings.name) }
  for (const field of taskFields) {
    if (settings[field] !== undefined) Object.assign(task, { [field]: settings[field] })
    if (field !== 'timeout_seconds') delete settings[field]
  }
  return { ...settings, format: 'SINGLE_TASK', tasks: [task] }
}

const keyFor = (name = '') => name.replace(/[^\w-]+/g, '_').slice(0, 100) || 'main'

/** The old form of a job's settings, where it has one. */
export function toOldForm({ tasks = [], ...settings }: jobs.JobSettings): OldSettings {
  if (settings.format !== 'SINGLE_TASK' || tasks.length !== 1) return { ...settings, tasks }
  const old: OldSettings = { ...settings }
  for (const field of taskFields) {
    if (tasks[0]![field] !== undefined) Object.assign(old, { [field]: tasks[0]![field] })
  }
  return old
}
