import { describe, expect, test } from 'vitest'
import type { ClusterSpec } from '../api/models/compute'
import { fieldLimit, policyProblems, withPolicyValues, type PolicySurroundings } from './cluster-policy'
import { policyRules } from './cluster-policy-definition'

const rulesOf = (rules: object) => policyRules({ definition: JSON.stringify(rules) })!
const runtimes = ['18.1.x-scala2.13', '17.3.x-photon-scala2.13', '17.3.x-scala2.13', '17.3.x-gpu-ml-scala2.13'].map(
  (key) => ({ key, name: key.startsWith('17.3') ? '17.3 LTS' : '18.1' }),
)

describe('a definition', () => {
  test('is read in its order; one that says nothing limits nothing', () => {
    expect([...rulesOf({ b: { type: 'unlimited' }, a: { type: 'forbidden' } }).keys()]).toEqual(['b', 'a'])
    expect(policyRules({})!.size).toBe(0)
  })

  test.each([
    'not JSON',
    '[]',
    'null',
    '{"a": "fixed"}',
    '{"a": {"type": "between"}}',
    '{"a": {"type": "constructor"}}',
    '{"a": {"type": "fixed"}}',
    '{"a": {"type": "fixed", "value": {}}}',
    '{"a": {"type": "allowlist"}}',
    '{"a": {"type": "regex", "pattern": "("}}',
    '{"a": {"type": "range", "maxValue": "9"}}',
    '{"a": {"type": "unlimited", "isOptional": "yes"}}',
    '{"": {"type": "unlimited"}}',
  ])('is none the workspace could apply: %s', (definition) => {
    expect(policyRules({ definition })).toBeUndefined()
  })
})

describe('what a form has to know', () => {
  const rules = rulesOf({
    data_security_mode: { type: 'fixed', value: 'USER_ISOLATION', hidden: true },
    instance_pool_id: { type: 'forbidden' },
    node_type_id: { type: 'allowlist', values: ['i3.xlarge', 'm5d.xlarge', 'r5d.xlarge'], defaultValue: 'i3.xlarge' },
    driver_node_type_id: { type: 'blocklist', values: ['p4d.24xlarge'], isOptional: true },
    num_workers: { type: 'range', minValue: 1, maxValue: 8 },
    'autoscale.max_workers': { type: 'range', maxValue: 8, isOptional: true },
    'aws_attributes.first_on_demand': { type: 'range', minValue: 1 },
    cluster_name: { type: 'regex', pattern: 'team-.+' },
    autotermination_minutes: { type: 'unlimited', defaultValue: 60, isOptional: true },
    single_user_name: { type: 'unlimited' },
    spark_version: { type: 'fixed', value: 'auto:latest-lts' },
    'custom_tags.*': { type: 'forbidden' },
    'custom_tags.team': { type: 'fixed', value: 'data' },
  })

  test.each([
    ['data_security_mode', { locked: true, hidden: true, required: false, value: 'USER_ISOLATION' }],
    ['instance_pool_id', { locked: true, hidden: false, value: undefined }],
    ['node_type_id', { locked: false, required: true, value: 'i3.xlarge' }],
    ['num_workers', { required: true, min: 1, max: 8 }],
    ['autoscale.max_workers', { required: false, max: 8 }],
    ['autotermination_minutes', { locked: false, required: false, value: 60 }],
  ])('%s', (path, limit) => {
    expect(fieldLimit(rules, path)).toMatchObject(limit)
  })

  test('a pattern is for the whole value, and values to choose from are told', () => {
    const { pattern } = fieldLimit(rules, 'cluster_name')!
    expect(['team-a', 'my team-a', 'team-'].map((name) => pattern!.test(name))).toEqual([true, false, false])
    expect(fieldLimit(rules, 'node_type_id')!.options).toEqual(['i3.xlarge', 'm5d.xlarge', 'r5d.xlarge'])
  })

  test('one key goes before all keys; what no rule is for has no limit', () => {
    expect(fieldLimit(rules, 'custom_tags.team')!.value).toBe('data')
    expect(fieldLimit(rules, 'custom_tags.cost.center')).toMatchObject({ locked: true, value: undefined })
    expect(fieldLimit(rules, 'spark_conf.a')).toBeUndefined()
  })

  test.each([
    ['data_security_mode', 'The policy sets this to USER_ISOLATION.'],
    ['instance_pool_id', 'The policy does not allow this.'],
    ['node_type_id', 'The policy allows i3.xlarge, m5d.xlarge or r5d.xlarge.'],
    ['driver_node_type_id', 'The policy does not allow p4d.24xlarge.'],
    ['num_workers', 'The policy allows 1 to 8.'],
    ['autoscale.max_workers', 'The policy allows at most 8.'],
    ['aws_attributes.first_on_demand', 'The policy asks for at least 1.'],
    ['cluster_name', 'The policy asks for a value like team-.+.'],
    ['autotermination_minutes', ''],
    ['single_user_name', 'The policy asks for a value.'],
  ])('%s in words: %s', (path, reason) => {
    expect(fieldLimit(rules, path)!.reason).toBe(reason)
  })

  test('a runtime that follows the newest is the one it is now, where that is known', () => {
    expect(fieldLimit(rules, 'spark_version', runtimes)!.value).toBe('17.3.x-scala2.13')
    expect(fieldLimit(rules, 'spark_version')!.value).toBe('auto:latest-lts')
  })
})

describe('a spec', () => {
  const around: PolicySurroundings = { type: 'all-purpose', runtimes }
  const rules = rulesOf({
    cluster_type: { type: 'fixed', value: 'all-purpose' },
    num_workers: { type: 'range', maxValue: 4, defaultValue: 2 },
    'custom_tags.team': { type: 'fixed', value: 'data' },
    'spark_conf.spark.databricks.cluster.profile': { type: 'forbidden' },
    dbus_per_hour: { type: 'range', maxValue: 10 },
  })

  test('gets fixed values, defaults when wanted, and keeps what it says', () => {
    const spec: ClusterSpec = { custom_tags: { env: 'dev' } }
    const tags = { custom_tags: { env: 'dev', team: 'data' } }
    expect(withPolicyValues(rules, spec, { defaults: false })).toEqual(tags)
    expect(withPolicyValues(rules, spec, { defaults: true })).toEqual({ ...tags, num_workers: 2 })
    const sized = { autoscale: { min_workers: 1, max_workers: 2 }, custom_tags: { team: 'mine' } }
    expect(withPolicyValues(rules, sized, { defaults: true })).toEqual(sized)
    expect(spec).toEqual({ custom_tags: { env: 'dev' } })
  })

  test('has each breach told where it is', () => {
    const bad: ClusterSpec = {
      num_workers: 5,
      custom_tags: { team: 'mine' },
      spark_conf: { 'spark.databricks.cluster.profile': 'singleNode' },
    }
    expect(policyProblems(rules, bad, { type: 'job', dbusPerHour: 10.5 })).toEqual([
      { path: 'cluster_type', reason: 'The policy sets this to all-purpose.' },
      { path: 'num_workers', reason: 'The policy allows at most 4.' },
      { path: 'custom_tags.team', reason: 'The policy sets this to data.' },
      { path: 'spark_conf.spark.databricks.cluster.profile', reason: 'The policy does not allow this.' },
      { path: 'dbus_per_hour', reason: 'The policy allows at most 10.' },
    ])
    expect(policyProblems(rules, { num_workers: 4, custom_tags: { team: 'data' } }, around)).toEqual([])
  })
})
