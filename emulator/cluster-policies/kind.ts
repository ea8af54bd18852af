import type { ObjectKind } from '../access'

/** Whether one may use a policy is all there is to say (facts/databricks-behaviour.md 5). */
export const policyKind: ObjectKind = {
  path: 'cluster-policies',
  type: 'cluster-policy',
  levels: [{ name: 'CAN_USE', may: 'Can use the policy' }],
}
