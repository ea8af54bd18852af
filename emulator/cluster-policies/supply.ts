import type * as compute from '@/lib/databricks/api/models/compute'
import { without } from '../without'
import { isElsewhere, isVirtual, valueAt, withValue } from './attributes'
import type { Definition, Rule, Scalar } from './definition'
import { resolved } from './runtimes'
import { violationsOf, type ClusterType, type Violation } from './judge'

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

/** Mending one breach may lay open another: a size that is taken away asks for the other. */
const mostRounds = 4

/** Puts the policy's own values where the spec breaks it, and takes away what it forbids. */
export function corrected(definition: Definition, spec: compute.ClusterSpec, type: ClusterType): Correction {
  const wanted = new Map<string, Scalar | undefined>()
  let after = spec
  let left = violationsOf(definition, after, type)
  for (let round = 0; round < mostRounds && left.some(isMendable); round++) {
    // From the end: what is taken out of a list moves only what is behind it.
    for (const { path, rule } of left.filter(isMendable).reverse()) {
      const value = valueOf(rule) === undefined ? undefined : resolved(path, valueOf(rule)!)
      if (value !== undefined) {
        for (const other of otherSize(after, path)) wanted.set(other, undefined)
        after = without(after, ...rivals(path))
      }
      wanted.set(path, value)
      after = withValue(after, path, value)
    }
    left = violationsOf(definition, after, type)
  }
  const changes = [...wanted].map(([field, value]) => changeOf(spec, field, value))
  return { spec: after, changes: changes.reverse(), left: left.map(({ message }) => message) }
}

const isMendable = ({ path, rule }: Violation) =>
  !isVirtual(path) && (rule.type === 'forbidden' || valueOf(rule) !== undefined)

/** The fields that cannot be there with this one. */
const rivals = (path: string): (keyof compute.ClusterSpec)[] =>
  path === 'num_workers' ? ['autoscale'] : path.startsWith('autoscale.') ? ['num_workers'] : []

const otherSize = (spec: compute.ClusterSpec, path: string) =>
  rivals(path).flatMap((field) =>
    ['num_workers', 'autoscale.min_workers', 'autoscale.max_workers'].filter(
      (one) => one.startsWith(field) && valueAt(spec, one) !== undefined,
    ),
  )

const changeOf = (spec: compute.ClusterSpec, field: string, value: Scalar | undefined) => ({
  field,
  previous_value: textOf(valueAt(spec, field)),
  new_value: textOf(value),
})

const textOf = (value: unknown) =>
  value === undefined ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value)
