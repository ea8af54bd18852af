import type * as jobs from '@/lib/databricks/api/models/jobs'
import { models } from '@/lib/databricks/spec/facts'
import { invalid } from '../refusal'

/** Elements of these are matched by their key; any other field is replaced whole. */
const keyed = {
  tasks: 'task_key',
  job_clusters: 'job_cluster_key',
  environments: 'environment_key',
  parameters: 'name',
} as const
type Keyed = keyof typeof keyed
const fields = new Set(models.get('jobs.JobSettings')!.map(({ name }) => name))

/** `jobs/update`: given fields over the old ones, then what is to go (facts/databricks-behaviour.md 3.2). */
export function mergeSettings(
  old: jobs.JobSettings,
  given: jobs.JobSettings = {},
  remove: readonly string[] = [],
): jobs.JobSettings {
  const merged: jobs.JobSettings = { ...old, ...given }
  for (const name of ['tasks', 'job_clusters'] as const) {
    if (given[name]) Object.assign(merged, { [name]: mergeByKey(old[name] ?? [], given[name], keyed[name]) })
  }
  for (const path of remove) removeField(merged, path)
  return merged
}

function mergeByKey(old: readonly object[], given: readonly object[], key: string): object[] {
  const keyOf = (one: object) => (one as Record<string, unknown>)[key]
  const added = given.filter((one) => !old.some((before) => keyOf(before) === keyOf(one)))
  return [...old.map((before) => given.find((one) => keyOf(one) === keyOf(before)) ?? before), ...added]
}

function removeField(settings: jobs.JobSettings, path: string): void {
  const [field, key, ...more] = path.split('/') as [string, string?, ...string[]]
  if (more.length > 0) throw invalid(`Invalid field to remove: ${path}.`)
  if (!fields.has(field)) throw invalid(`Invalid field to remove: ${path}.`)
  if (key === undefined) {
    delete settings[field as keyof jobs.JobSettings]
    return
  }
  const by = keyed[field as Keyed]
  if (by === undefined) throw invalid(`Invalid field to remove: ${path}.`)
  const items = (settings[field as Keyed] ?? []) as object[]
  const left = items.filter((one) => (one as Record<string, unknown>)[by] !== key)
  if (left.length === items.length) throw invalid(`Cannot remove ${path}: there is no such element.`)
  Object.assign(settings, { [field]: left.length > 0 ? left : undefined })
}
