import type * as compute from '@/lib/databricks/api/models/compute'
import { sparkVersions } from '../clusters/spark-versions'
import { expanded, isElsewhere, isMapEntry, stepsOf, valueAt } from './attributes'
import { dbusPerHour } from './dbus'
import { anchored, type Definition, type Rule, type Scalar } from './definition'
import { resolved } from './runtimes'

/** For what a cluster is, as `cluster_type` has it. */
export type ClusterType = 'all-purpose' | 'job' | 'dlt'

/** Where a spec breaks a policy: the attribute, the rule it breaks, and the service's sentence. */
export interface Violation {
  path: string
  rule: Rule
  message: string
}

/** Every breach, in the order of the definition. */
export function violationsOf(definition: Definition, spec: compute.ClusterSpec, type: ClusterType): Violation[] {
  const whole = withDrivers(spec)
  return [...definition].flatMap(([path, rule]) =>
    attributesOf(definition, whole, path).flatMap((concrete) => {
      // What is filled in was not put there against the policy.
      const value = actual(rule.type === 'forbidden' ? spec : whole, concrete, type)
      const predicate = value === undefined && isElsewhere(whole, concrete) ? undefined : breach(rule, concrete, value)
      return predicate === undefined ? [] : [{ path: concrete, rule, message: sentence(concrete, predicate) }]
    }),
  )
}

/** What the service fills in counts as said: a driver is as its workers. */
function withDrivers(spec: compute.ClusterSpec): compute.ClusterSpec {
  const { node_type_id, instance_pool_id } = spec
  return {
    ...(node_type_id !== undefined && { driver_node_type_id: node_type_id }),
    ...(instance_pool_id !== undefined && { driver_instance_pool_id: instance_pool_id }),
    ...spec,
  }
}

/** A rule for one element or key goes before the rule for all. */
const attributesOf = (definition: Definition, spec: compute.ClusterSpec, path: string) =>
  expanded(spec, path).filter((concrete) => concrete === path || !definition.has(concrete))

function actual(spec: compute.ClusterSpec, path: string, type: ClusterType): unknown {
  if (path === 'cluster_type') return type
  if (path === 'dbus_per_hour') return dbusPerHour(spec, type)
  return valueAt(spec, path)
}

/** What is wrong with the value; undefined when nothing is. */
function breach(rule: Rule, path: string, value: unknown): string | undefined {
  if (rule.type === 'forbidden') return value === undefined ? undefined : `cannot be present${is(value)}`
  if (value === undefined) return isRequired(rule, path) ? 'must be present' : undefined
  if (rule.type === 'fixed') {
    const wanted = resolved(path, rule.value)
    return same(wanted, value) ? undefined : `must be ${wanted}${amongBuilds(path, value) ?? is(value)}`
  }
  return outside(rule, path, value)
}

/** What is computed cannot be said, and so is never missing. */
const isRequired = (rule: Rule, path: string) =>
  path !== 'dbus_per_hour' && (rule.type === 'fixed' || !('isOptional' in rule && rule.isOptional))

// Of these, seen are `must be`, `must be present` and `cannot be less than`; the others are worded after them (unsure).
function outside(rule: Rule, path: string, value: unknown): string | undefined {
  switch (rule.type) {
    case 'allowlist': {
      const values = rule.values.map((one) => resolved(path, one))
      return values.some((one) => same(one, value)) ? undefined : `must be one of ${values.join(', ')}${is(value)}`
    }
    case 'blocklist':
      return rule.values.some((one) => same(resolved(path, one), value))
        ? `cannot be one of ${rule.values.join(', ')}${is(value)}`
        : undefined
    case 'regex':
      return anchored(rule.pattern)!.test(String(value)) ? undefined : `must match regex ${rule.pattern}${is(value)}`
    case 'range':
      if (Number.isNaN(Number(value))) return `must be a number${is(value)}`
      if (Number(value) < (rule.minValue ?? -Infinity)) return `cannot be less than ${rule.minValue}${is(value)}`
      if (Number(value) > (rule.maxValue ?? Infinity)) return `cannot be greater than ${rule.maxValue}${is(value)}`
      return undefined
    default:
      return undefined
  }
}

/** `true` and "true" are the same to the service, as are 1 and "1". */
const same = (wanted: Scalar, value: unknown) => String(wanted) === String(value)

const is = (value: unknown) => ` (is "${typeof value === 'object' ? JSON.stringify(value) : String(value)}")`

/** A runtime is looked at with its builds for other processors (seen in databrickslabs/dbx#854). */
function amongBuilds(path: string, value: unknown): string | undefined {
  if (path !== 'spark_version') return undefined
  const arm = String(value).replace('.x-scala', '.x-aarch64-scala')
  const builds = sparkVersions.some(({ key }) => key === arm) ? new Set([arm, String(value)]) : [String(value)]
  return ` (is an element in "List(${[...builds].join(', ')})")`
}

/** `custom_tags, team must be x`, `num_workers, the value must be x` (seen in databricks/terraform-provider-databricks#403). */
function sentence(path: string, predicate: string): string {
  if (isMapEntry(path)) return `Validation failed for ${stepsOf(path).join(', ')} ${predicate}`
  // Seen without `the value` for this attribute alone.
  const subject = path === 'spark_version' && predicate.includes('an element in') ? ',' : ', the value'
  return `Validation failed for ${path}${subject} ${predicate}`
}
