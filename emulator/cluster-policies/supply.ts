import type * as compute from '@/lib/databricks/api/models/compute'
import { isElsewhere, isVirtual, valueAt, withValue } from './attributes'
import type { Definition, Rule, Scalar } from './definition'
import { resolved } from './runtimes'
import { violationsOf, type ClusterType } from './judge'

/**
 * The spec with what a policy gives where it says nothing: fixed values always, defaults when it asks for them
 * (databricks/cli acceptance/bundle/resources/cluster_policies/policy_value_semantics, run against the service).
 */
export function supplied(definition: Definition, spec: compute.ClusterSpec): compute.ClusterSpec {
  let filled = spec
  for (const [path, rule] of inOrder(definition)) {
    const value = rule.type === 'fixed' || spec.apply_policy_default_values ? valueOf(rule) : undefined
    const isOpen = valueAt(filled, path) === undefined && !isElsewhere(filled, path) && !isVirtual(path)
    if (value !== undefined && isOpen) filled = withValue(filled, path, resolved(path, value))
  }
  return filled
}

/** The type of a log says where its path goes. */
const inOrder = (definition: Definition) =>
  [...definition].sort(([a], [b]) => Number(b === 'cluster_log_conf.type') - Number(a === 'cluster_log_conf.type'))

const valueOf = (rule: Rule): Scalar | undefined =>
  rule.type === 'fixed' ? rule.value : 'defaultValue' in rule ? rule.defaultValue : undefined

/** What has to change for a spec to keep to a policy, and what it is then. */
export interface Correction {
  spec: compute.ClusterSpec
  changes: compute.ClusterSettingsChange[]
  /** What no value of the policy mends. */
  left: string[]
}

/** Puts the policy's own values where the spec breaks it, and takes away what it forbids. */
export function corrected(definition: Definition, spec: compute.ClusterSpec, type: ClusterType): Correction {
  const changes: compute.ClusterSettingsChange[] = []
  let after = spec
  // From the end: what is taken out of a list moves only what is behind it.
  for (const { path, rule } of violationsOf(definition, spec, type).reverse()) {
    const value = valueOf(rule)
    if (isVirtual(path) || (value === undefined && rule.type !== 'forbidden')) continue
    const wanted = value === undefined ? undefined : resolved(path, value)
    changes.unshift({ field: path, previous_value: textOf(valueAt(spec, path)), new_value: textOf(wanted) })
    after = withValue(withoutOtherSize(after, path), path, wanted)
  }
  return { spec: after, changes, left: violationsOf(definition, after, type).map(({ message }) => message) }
}

function withoutOtherSize(spec: compute.ClusterSpec, path: string): compute.ClusterSpec {
  if (path === 'num_workers') return { ...spec, autoscale: undefined }
  return path.startsWith('autoscale.') ? { ...spec, num_workers: undefined } : spec
}

const textOf = (value: unknown) =>
  value === undefined ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value)
