import type * as compute from '@/lib/databricks/api/models/compute'
import { models } from '@/lib/databricks/spec/facts'
import type { Scalar } from './definition'

const fields = models.get('compute.ClusterSpec')!
const specFields = new Set(fields.map(({ name }) => name))

/** Objects of which each key is an attribute; a key may have dots in it. */
const mapFields = new Set(fields.filter(({ type }) => type.startsWith('map<')).map(({ name }) => name))

type Tree = Record<string, unknown>

/** The steps of a path: `spark_conf.spark.a.b` is two, `init_scripts.0.workspace.destination` four. */
export function stepsOf(path: string): string[] {
  const [field, ...rest] = path.split('.') as [string, ...string[]]
  return mapFields.has(field) && rest.length > 0 ? [field, rest.join('.')] : [field, ...rest]
}

export const isMapEntry = (path: string): boolean => mapFields.has(path.split('.', 1)[0]!)

/** Where the log goes is written as type, path and region, whatever the type. */
const logFields: Readonly<Record<string, (conf: Tree) => unknown>> = {
  'cluster_log_conf.type': (conf) => Object.keys(conf)[0]?.toUpperCase(),
  'cluster_log_conf.path': (conf) => (Object.values(conf)[0] as Tree | undefined)?.destination,
  'cluster_log_conf.region': (conf) => (conf.s3 as Tree | undefined)?.region,
}

/** The value of an attribute; undefined when it is absent. */
export function valueAt(spec: compute.ClusterSpec, path: string): unknown {
  const ofLog = logFields[path]
  if (ofLog) return ofLog((spec.cluster_log_conf ?? {}) as Tree)
  let at: unknown = spec
  for (const step of stepsOf(path)) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Object.hasOwn(at, step) ? (at as Tree)[step] : undefined
  }
  return at ?? undefined
}

/** Whether a cluster can have it, as far as the first step tells. */
export const isAttribute = (path: string): boolean => isVirtual(path) || specFields.has(stepsOf(path)[0]!)

/** Not in a spec, but true of it; or of every element of a list, or key of a map. */
export const isVirtual = (path: string): boolean =>
  path === 'cluster_type' || path === 'dbus_per_hour' || stepsOf(path).includes('*')

/** Whether the spec says by something else what the attribute would: one size by the other, machines by their pool. */
export function isElsewhere({ autoscale, num_workers, instance_pool_id }: compute.ClusterSpec, path: string): boolean {
  if (path === 'num_workers') return autoscale !== undefined
  if (path.startsWith('autoscale.')) return num_workers !== undefined
  return path.endsWith('node_type_id') && instance_pool_id !== undefined
}

/** The attributes that a path with `*` stands for; itself when it has none. */
export function expanded(spec: compute.ClusterSpec, path: string): string[] {
  const steps = stepsOf(path)
  const star = steps.indexOf('*')
  if (star < 0) return [path]
  const below = valueAt(spec, steps.slice(0, star).join('.'))
  if (typeof below !== 'object' || below === null) return []
  return Object.keys(below).flatMap((key) =>
    expanded(spec, [...steps.slice(0, star), key, ...steps.slice(star + 1)].join('.')),
  )
}

/** A copy in which the attribute has the value, or, for undefined, is not there. */
export function withValue(spec: compute.ClusterSpec, path: string, value: Scalar | undefined): compute.ClusterSpec {
  if (path.startsWith('cluster_log_conf.')) return { ...spec, cluster_log_conf: logWith(spec, path, value) }
  // Maps hold text, whatever the policy has.
  const wanted = value !== undefined && isMapEntry(path) ? String(value) : value
  return put(spec as Tree, stepsOf(path), wanted) as compute.ClusterSpec
}

function logWith({ cluster_log_conf = {} }: compute.ClusterSpec, path: string, value: Scalar | undefined): Tree {
  const [kind = 'dbfs', inner] = Object.entries(cluster_log_conf)[0] ?? []
  if (path === 'cluster_log_conf.type') {
    return value === undefined || value === 'NONE' ? {} : { [String(value).toLowerCase()]: inner ?? {} }
  }
  return { [kind]: { ...inner, [path.endsWith('.region') ? 'region' : 'destination']: value } }
}

function put(at: unknown, [step, ...rest]: string[], value: Scalar | undefined): unknown {
  const isList = Array.isArray(at) || (at === undefined && /^\d+$/.test(step!))
  const copy = (isList ? [...((at as unknown[]) ?? [])] : { ...(at as Tree) }) as Tree
  const below = rest.length > 0 ? put(copy[step!], rest, value) : value
  if (below === undefined || isEmpty(below)) delete copy[step!]
  else copy[step!] = below
  return isList ? Object.values(copy) : copy
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0
