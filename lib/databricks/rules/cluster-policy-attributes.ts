import type { ClusterSpec } from '../api/models/compute'
import type { PolicyValue } from './cluster-policy-definition'

/** Whose keys are attributes, and may have dots in them. */
const maps = ['spark_conf', 'spark_env_vars', 'custom_tags']
type Tree = Record<string, unknown>

/** The steps of an attribute's path: `spark_conf.spark.a` has two, `init_scripts.0.s3.region` four. */
export function attributeSteps(path: string): string[] {
  const map = maps.find((name) => path.startsWith(`${name}.`))
  return map ? [map, path.slice(map.length + 1)] : path.split('.')
}

/** Whether a path with `*` in it, or without, stands for this attribute. */
export function covers(pattern: string, path: string): boolean {
  const steps = attributeSteps(path)
  const wanted = attributeSteps(pattern)
  return wanted.length === steps.length && wanted.every((step, at) => step === '*' || step === steps[at])
}

/** An attribute of a cluster as policies name it; undefined when it is absent. */
export function attributeOf(spec: ClusterSpec, path: string): unknown {
  if (path.startsWith('cluster_log_conf.')) return logAttribute(spec, path)
  let at: unknown = spec
  for (const step of attributeSteps(path)) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Tree)[step] : undefined
  }
  return at ?? undefined
}

/** Policies write type, path and region of a log beside each other. */
function logAttribute({ cluster_log_conf = {} }: ClusterSpec, path: string): unknown {
  const [kind, place] = Object.entries(cluster_log_conf as Record<string, Tree>)[0] ?? []
  if (path === 'cluster_log_conf.type') return kind?.toUpperCase()
  return path === 'cluster_log_conf.path' ? place?.destination : kind === 's3' ? place?.region : undefined
}

/** The attributes there are that a path with `*` stands for; the path itself when it has none. */
export function attributesUnder(spec: ClusterSpec, path: string): string[] {
  const steps = attributeSteps(path)
  const star = steps.indexOf('*')
  if (star < 0) return [path]
  const all = attributeOf(spec, steps.slice(0, star).join('.'))
  if (typeof all !== 'object' || all === null) return []
  const rest = steps.slice(star + 1)
  return Object.keys(all).flatMap((key) => attributesUnder(spec, [...steps.slice(0, star), key, ...rest].join('.')))
}

/** A copy of the spec with the attribute set. */
export function withAttribute(spec: ClusterSpec, path: string, value: PolicyValue): ClusterSpec {
  if (path.startsWith('cluster_log_conf.')) return { ...spec, cluster_log_conf: logWith(spec, path, value) }
  const steps = attributeSteps(path)
  return set(spec, steps, maps.includes(steps[0]!) ? String(value) : value) as ClusterSpec
}

function logWith({ cluster_log_conf = {} }: ClusterSpec, path: string, value: PolicyValue): Tree {
  const [kind = 'dbfs', place = {}] = Object.entries(cluster_log_conf as Record<string, Tree>)[0] ?? []
  if (path !== 'cluster_log_conf.type') {
    return { [kind]: { ...place, [path.endsWith('.path') ? 'destination' : 'region']: value } }
  }
  return value === 'NONE' ? {} : { [String(value).toLowerCase()]: place }
}

function set(at: unknown, [step = '', ...rest]: string[], value: PolicyValue): unknown {
  if (Array.isArray(at) || (at === undefined && /^\d+$/.test(step))) {
    const items: unknown[] = Array.isArray(at) ? [...at] : []
    const index = Math.min(Number(step), items.length)
    items[index] = rest.length > 0 ? set(items[index], rest, value) : value
    return items
  }
  const tree = (at ?? {}) as Tree
  return { ...tree, [step]: rest.length > 0 ? set(tree[step], rest, value) : value }
}
