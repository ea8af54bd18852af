import type { ClusterSpec, SparkVersion } from '../api/models/compute'
import { attributeOf, attributesUnder, attributeSteps, covers, withAttribute } from './cluster-policy-attributes'
import { wholePattern, type PolicyRule, type PolicyRules, type PolicyValue } from './cluster-policy-definition'
import { newestRuntime } from './cluster-policy-runtime'

/** What a policy judges beside the spec. */
export interface PolicySurroundings {
  type: 'all-purpose' | 'job' | 'dlt'
  /** As `clusters.sparkVersions` has them: what `auto:latest-lts` and the like come to. */
  runtimes?: readonly SparkVersion[]
  /** The most that it may use; without it, a limit on this is left to the workspace. */
  dbusPerHour?: number
}

/** What a form has to know of one field. */
export interface FieldLimit {
  /** Only the policy's value, or none, is possible. */
  locked: boolean
  hidden: boolean
  required: boolean
  /** Fixed, else what to begin with. */
  value?: PolicyValue
  options?: readonly PolicyValue[]
  min?: number
  max?: number
  pattern?: RegExp
  /** The rule as a sentence; empty where any value will do. */
  reason: string
}

/** What the policy says of a field; undefined when nothing. A rule for the field goes before one for all of its kind. */
export function fieldLimit(
  rules: PolicyRules,
  path: string,
  runtimes?: readonly SparkVersion[],
): FieldLimit | undefined {
  const rule = rules.get(path) ?? [...rules].find(([pattern]) => covers(pattern, path))?.[1]
  if (!rule) return undefined
  const { type, pattern, defaultValue } = rule
  const value = type === 'fixed' ? rule.value : defaultValue
  return {
    locked: type === 'fixed' || type === 'forbidden',
    hidden: rule.hidden ?? false,
    required: isLimit(rule) && !rule.isOptional,
    value: value === undefined ? undefined : meant(path, value, runtimes),
    options: type === 'allowlist' ? rule.values!.map((one) => meant(path, one, runtimes)) : undefined,
    min: rule.minValue,
    max: rule.maxValue,
    pattern: type === 'regex' ? wholePattern(pattern!) : undefined,
    reason: sentence(rule, path, runtimes),
  }
}

const isLimit = ({ type }: PolicyRule) => type !== 'fixed' && type !== 'forbidden'

const meant = (path: string, value: PolicyValue, runtimes?: readonly SparkVersion[]): PolicyValue =>
  path === 'spark_version' ? (newestRuntime(String(value), runtimes) ?? value) : value

function sentence(rule: PolicyRule, path: string, runtimes?: readonly SparkVersion[]): string {
  const { minValue, maxValue } = rule
  switch (rule.type) {
    case 'fixed':
      return `The policy sets this to ${meant(path, rule.value!, runtimes)}.`
    case 'forbidden':
      return 'The policy does not allow this.'
    case 'allowlist':
      return `The policy allows ${listed(rule.values!.map((one) => meant(path, one, runtimes)))}.`
    case 'blocklist':
      return `The policy does not allow ${listed(rule.values!)}.`
    case 'regex':
      return `The policy asks for a value like ${rule.pattern}.`
    case 'range':
      if (minValue !== undefined && maxValue !== undefined) return `The policy allows ${minValue} to ${maxValue}.`
      if (minValue !== undefined) return `The policy asks for at least ${minValue}.`
      return maxValue === undefined ? needed(rule) : `The policy allows at most ${maxValue}.`
    default:
      return needed(rule)
  }
}

const needed = ({ isOptional }: PolicyRule) => (isOptional ? '' : 'The policy asks for a value.')

const listed = (values: readonly PolicyValue[]) =>
  values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : String(values[0] ?? 'nothing')

/** The spec with what the policy gives where it says nothing: fixed values, and its defaults if they are wanted. */
export function withPolicyValues(
  rules: PolicyRules,
  spec: ClusterSpec,
  { defaults, runtimes }: { defaults: boolean; runtimes?: readonly SparkVersion[] },
): ClusterSpec {
  // The type of a log is where its path goes.
  const first = rules.has('cluster_log_conf.type') ? ['cluster_log_conf.type'] : []
  return [...new Set([...first, ...rules.keys()])].reduce((filled, path) => {
    const { type, value, defaultValue } = rules.get(path)!
    const given = type === 'fixed' ? value : defaults ? defaultValue : undefined
    if (given === undefined || isComputed(path) || attributeSteps(path).includes('*')) return filled
    if (attributeOf(filled, path) !== undefined || isSaidElsewhere(filled, path)) return filled
    return withAttribute(filled, path, meant(path, given, runtimes))
  }, spec)
}

const isComputed = (path: string) => path === 'cluster_type' || path === 'dbus_per_hour'

/** One size takes the place of the other, a pool that of machines. */
function isSaidElsewhere({ num_workers, autoscale, instance_pool_id }: ClusterSpec, path: string): boolean {
  if (path === 'node_type_id' || path === 'driver_node_type_id') return instance_pool_id !== undefined
  return path === 'num_workers' ? autoscale !== undefined : path.startsWith('autoscale.') && num_workers !== undefined
}

/** A field that the workspace would refuse, and the sentence for it. */
export interface PolicyProblem {
  path: string
  reason: string
}

/** What in a spec breaks the policy, before the workspace is asked. */
export function policyProblems(rules: PolicyRules, spec: ClusterSpec, around: PolicySurroundings): PolicyProblem[] {
  const { node_type_id, instance_pool_id } = spec
  // As the workspace fills them in.
  const whole: ClusterSpec = {
    ...(node_type_id !== undefined && { driver_node_type_id: node_type_id }),
    ...(instance_pool_id !== undefined && { driver_instance_pool_id: instance_pool_id }),
    ...spec,
  }
  return [...rules].flatMap(([pattern, rule]) =>
    attributesUnder(whole, pattern)
      .filter((path) => path === pattern || !rules.has(path))
      .filter((path) => !isKept(rule, path, rule.type === 'forbidden' ? spec : whole, around))
      .map((path) => ({ path, reason: sentence(rule, path, around.runtimes) || 'The policy asks for a value.' })),
  )
}

function isKept(rule: PolicyRule, path: string, spec: ClusterSpec, around: PolicySurroundings): boolean {
  const value = valueOf(path, spec, around)
  if (rule.type === 'forbidden') return value === undefined
  if (value === undefined) {
    return path === 'dbus_per_hour' || isSaidElsewhere(spec, path) || (isLimit(rule) && rule.isOptional === true)
  }
  const text = String(value)
  const isOneOf = (values: readonly PolicyValue[]) =>
    values.some((one) => String(meant(path, one, around.runtimes)) === text)
  if (rule.type === 'fixed') return isOneOf([rule.value!])
  if (rule.type === 'allowlist') return isOneOf(rule.values!)
  if (rule.type === 'blocklist') return !isOneOf(rule.values!)
  if (rule.type === 'regex') return wholePattern(rule.pattern!)!.test(text)
  const { minValue = -Infinity, maxValue = Infinity } = rule
  return rule.type !== 'range' || (Number(value) >= minValue && Number(value) <= maxValue)
}

function valueOf(path: string, spec: ClusterSpec, { type, dbusPerHour }: PolicySurroundings): unknown {
  if (path === 'cluster_type') return type
  return path === 'dbus_per_hour' ? dbusPerHour : attributeOf(spec, path)
}
