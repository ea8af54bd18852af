import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import type { ClusterSpec } from '@/lib/databricks/api/models/compute'
import { startEmulator, type TestEmulator } from '../testing'
import { freshPolicies, machines } from '../testing-policies'
import { readDefinition } from './definition'
import { violationsOf } from './judge'
import { supplied } from './supply'

let emulator: TestEmulator
let world: Awaited<ReturnType<typeof freshPolicies>>
beforeAll(async () => {
  emulator = await startEmulator()
  world = await freshPolicies(emulator, { empty: true })
})
afterAll(() => emulator.close())

const rulesOf = (rules: object) => readDefinition(JSON.stringify(rules))!
const sentences = (rules: object, spec: ClusterSpec, type: 'all-purpose' | 'job' | 'dlt' = 'all-purpose') =>
  violationsOf(rulesOf(rules), spec, type).map(({ message }) => message)

describe('what a rule lets pass', () => {
  /** Rule, what it lets pass, what it does not, and the sentence for that (where seen, it says where). */
  const cases: [string, object, ClusterSpec[], ClusterSpec[], string?][] = [
    // databricks/terraform-provider-databricks#403
    [
      'fixed',
      { enable_elastic_disk: { type: 'fixed', value: true } },
      [{ enable_elastic_disk: true }],
      [{ enable_elastic_disk: false }],
      'Validation failed for enable_elastic_disk, the value must be true (is "false")',
    ],
    // databricks/cli acceptance/…/cluster_policies/fixed_value_conflict
    [
      'fixed, of a map',
      { 'custom_tags.CostCenter': { type: 'fixed', value: 'from-fixed' } },
      [{ custom_tags: { CostCenter: 'from-fixed', more: 'x' } }],
      [{ custom_tags: { CostCenter: 'not-what-the-policy-says' } }],
      'Validation failed for custom_tags, CostCenter must be from-fixed (is "not-what-the-policy-says")',
    ],
    // databricks/terraform-provider-databricks#403
    [
      'unlimited, of a map',
      { 'spark_conf.spark.hadoop.fs.s3a.acl.default': { type: 'unlimited' } },
      [{ spark_conf: { 'spark.hadoop.fs.s3a.acl.default': 'any' } }],
      [{}, { spark_conf: {} }, { spark_conf: { 'spark.hadoop': 'x' } }],
      'Validation failed for spark_conf, spark.hadoop.fs.s3a.acl.default must be present',
    ],
    // databrickslabs/dbx#854
    [
      'fixed, of the runtime',
      { spark_version: { type: 'fixed', value: '17.3.x-scala2.13' } },
      [{ spark_version: '17.3.x-scala2.13' }],
      [{ spark_version: '16.4.x-scala2.12' }],
      'Validation failed for spark_version, must be 17.3.x-scala2.13 (is an element in "List(16.4.x-aarch64-scala2.12, 16.4.x-scala2.12)")',
    ],
    [
      'forbidden',
      { instance_pool_id: { type: 'forbidden' } },
      [{}],
      [{ instance_pool_id: 'pool-1' }],
      'Validation failed for instance_pool_id, the value cannot be present (is "pool-1")',
    ],
    [
      'allowlist',
      { node_type_id: { type: 'allowlist', values: ['a', 'b'] } },
      [{ node_type_id: 'a' }, { node_type_id: 'b' }, { instance_pool_id: 'of machines of its own' }],
      [{ node_type_id: 'c' }],
      'Validation failed for node_type_id, the value must be one of a, b (is "c")',
    ],
    [
      'blocklist',
      { node_type_id: { type: 'blocklist', values: ['a', 'b'] } },
      [{ node_type_id: 'c' }],
      [{ node_type_id: 'a' }],
      'Validation failed for node_type_id, the value cannot be one of a, b (is "a")',
    ],
    // The pattern is for the whole value (docs: "always anchored to the beginning and end").
    [
      'regex',
      { cluster_name: { type: 'regex', pattern: 'dev-[a-z]+' } },
      [{ cluster_name: 'dev-a' }],
      [{ cluster_name: 'my-dev-a' }, { cluster_name: 'dev-1' }, { cluster_name: 'dev-a1' }],
    ],
    // `cannot be less than` is seen, of aws_attributes.first_on_demand.
    [
      'range, from below',
      { 'aws_attributes.first_on_demand': { type: 'range', minValue: 1 } },
      [{ aws_attributes: { first_on_demand: 1 } }],
      [{ aws_attributes: { first_on_demand: 0 } }],
      'Validation failed for aws_attributes.first_on_demand, the value cannot be less than 1 (is "0")',
    ],
    [
      'range, from above',
      { num_workers: { type: 'range', maxValue: 10 } },
      [{ num_workers: 10 }, { num_workers: 0 }, { autoscale: { max_workers: 99 } }],
      [{ num_workers: 11 }],
      'Validation failed for num_workers, the value cannot be greater than 10 (is "11")',
    ],
    // docs: what is limited is required unless it is optional
    [
      'unlimited',
      { autotermination_minutes: { type: 'unlimited' } },
      [{ autotermination_minutes: 0 }],
      [{}],
      'Validation failed for autotermination_minutes, the value must be present',
    ],
    [
      'what is optional',
      { autotermination_minutes: { type: 'range', maxValue: 60, isOptional: true } },
      [{}, { autotermination_minutes: 60 }],
      [{ autotermination_minutes: 61 }],
    ],
    [
      'the driver, which is as its workers',
      { driver_node_type_id: { type: 'allowlist', values: ['a'] } },
      [{ node_type_id: 'a' }, { node_type_id: 'b', driver_node_type_id: 'a' }],
      [{ node_type_id: 'b' }, { node_type_id: 'a', driver_node_type_id: 'b' }],
    ],
    [
      'a driver that is not chosen',
      { driver_node_type_id: { type: 'forbidden' } },
      [{ node_type_id: 'a' }],
      [{ node_type_id: 'a', driver_node_type_id: 'a' }],
    ],
    [
      'every key of a map',
      { 'spark_conf.*': { type: 'forbidden' }, 'spark_conf.spark.master': { type: 'unlimited', isOptional: true } },
      [{}, { spark_conf: { 'spark.master': 'local[*]' } }],
      [{ spark_conf: { 'spark.executor.memory': '8g' } }],
      'Validation failed for spark_conf, spark.executor.memory cannot be present (is "8g")',
    ],
    [
      'every element of a list, but for the one that has its own rule',
      {
        'init_scripts.0.workspace.destination': { type: 'fixed', value: '/a.sh' },
        'init_scripts.*.workspace.destination': { type: 'forbidden' },
      },
      [{ init_scripts: [{ workspace: { destination: '/a.sh' } }] }],
      [
        { init_scripts: [{ workspace: { destination: '/b.sh' } }] },
        { init_scripts: [{ workspace: { destination: '/a.sh' } }, { workspace: { destination: '/b.sh' } }] },
      ],
    ],
    [
      'where logs go',
      {
        'cluster_log_conf.type': { type: 'fixed', value: 'S3' },
        'cluster_log_conf.path': { type: 'regex', pattern: 's3://acme/.*' },
      },
      [{ cluster_log_conf: { s3: { destination: 's3://acme/logs' } } }],
      [
        { cluster_log_conf: { s3: { destination: 's3://other' } } },
        { cluster_log_conf: { dbfs: { destination: 's3://acme/x' } } },
      ],
    ],
    [
      'what a notebook may do on it',
      { 'workload_type.clients.jobs': { type: 'fixed', value: false } },
      [{ workload_type: { clients: { jobs: false } } }],
      [{ workload_type: { clients: { jobs: true } } }],
    ],
  ]
  test.each(cases)('%s', (_, rules, good, bad, sentence) => {
    for (const spec of good) expect(sentences(rules, spec), JSON.stringify(spec)).toEqual([])
    for (const spec of bad) expect(sentences(rules, spec), JSON.stringify(spec)).toHaveLength(1)
    if (sentence) expect(sentences(rules, bad.at(-1)!)).toEqual([sentence])
  })

  // Seen: `Validation failed for cluster_type, the value must be job (is "all-purpose")`
  test('for what a cluster is', () => {
    const rules = { cluster_type: { type: 'fixed', value: 'job' } }
    expect(sentences(rules, {}, 'job')).toEqual([])
    expect(sentences(rules, {})).toEqual([
      'Validation failed for cluster_type, the value must be job (is "all-purpose")',
    ])
    expect(sentences({ cluster_type: { type: 'allowlist', values: ['job', 'dlt'] } }, {}, 'dlt')).toEqual([])
  })

  // facts/databricks-behaviour.md 7: i3.xlarge is 1 DBU an hour, Photon doubles it on interactive clusters
  test('what it can use in an hour, with its driver and all workers it may have', () => {
    const rules = { dbus_per_hour: { type: 'range', maxValue: 10 } }
    const of = (spec: ClusterSpec) => sentences(rules, { node_type_id: 'i3.xlarge', ...spec })
    expect(of({ num_workers: 9 })).toEqual([])
    expect(of({ num_workers: 10 })).toEqual([
      'Validation failed for dbus_per_hour, the value cannot be greater than 10 (is "11")',
    ])
    expect(of({ autoscale: { min_workers: 1, max_workers: 9 } })).toEqual([])
    expect(of({ autoscale: { min_workers: 1, max_workers: 10 } })).toHaveLength(1)
    expect(of({ num_workers: 5, runtime_engine: 'PHOTON' })).toHaveLength(1)
    expect(of({ num_workers: 4, runtime_engine: 'PHOTON' })).toEqual([])
  })
})

describe('what a policy supplies', () => {
  const rules = {
    'custom_tags.Fixed': { type: 'fixed', value: 'f' },
    'custom_tags.Default': { type: 'unlimited', defaultValue: 'd', isOptional: true },
    'aws_attributes.zone_id': { type: 'fixed', value: 'us-west-2b' },
    'init_scripts.0.workspace.destination': { type: 'fixed', value: '/Shared/init.sh' },
    node_type_id: { type: 'unlimited', defaultValue: 'i3.xlarge' },
    'autoscale.max_workers': { type: 'unlimited', defaultValue: 4 },
    'autoscale.min_workers': { type: 'unlimited', defaultValue: 1 },
    num_workers: { type: 'unlimited', defaultValue: 3 },
    cluster_type: { type: 'fixed', value: 'all-purpose' },
    'spark_conf.*': { type: 'forbidden' },
  }
  const always = {
    custom_tags: { Fixed: 'f' },
    aws_attributes: { zone_id: 'us-west-2b' },
    init_scripts: [{ workspace: { destination: '/Shared/init.sh' } }],
  }

  // databricks/cli acceptance/…/cluster_policies/policy_value_semantics, recorded against the service
  test('fixed values always, defaults when asked for; neither over what is said', () => {
    expect(supplied(rulesOf(rules), {})).toEqual(always)
    expect(supplied(rulesOf(rules), { apply_policy_default_values: true })).toEqual({
      apply_policy_default_values: true,
      ...always,
      custom_tags: { Fixed: 'f', Default: 'd' },
      node_type_id: 'i3.xlarge',
      autoscale: { min_workers: 1, max_workers: 4 },
    })
    const said = {
      apply_policy_default_values: true,
      node_type_id: 'm5d.xlarge',
      num_workers: 9,
      custom_tags: { Default: 'mine' },
    }
    expect(supplied(rulesOf(rules), said)).toMatchObject({
      node_type_id: 'm5d.xlarge',
      num_workers: 9,
      custom_tags: { Fixed: 'f', Default: 'mine' },
    })
    expect(supplied(rulesOf(rules), said)).not.toHaveProperty('autoscale')
  })

  test('a log’s type and path make its place, whichever comes first', () => {
    const log = {
      'cluster_log_conf.path': { type: 'fixed', value: 's3://acme/logs' },
      'cluster_log_conf.type': { type: 'fixed', value: 'S3' },
      'cluster_log_conf.region': { type: 'fixed', value: 'us-west-2' },
    }
    expect(supplied(rulesOf(log), {})).toEqual({
      cluster_log_conf: { s3: { destination: 's3://acme/logs', region: 'us-west-2' } },
    })
  })

  // docs: special policy values for the runtime
  test.each([
    ['auto:latest', '18.1.x-scala2.13'],
    ['auto:latest-ml', '18.1.x-cpu-ml-scala2.13'],
    ['auto:latest-gpu-ml', '18.1.x-gpu-ml-scala2.13'],
    ['auto:latest-lts', '17.3.x-scala2.13'],
    ['auto:latest-lts-ml', '17.3.x-cpu-ml-scala2.13'],
    ['auto:prev-lts', '16.4.x-scala2.13'],
    ['auto:prev-major', '17.3.x-scala2.13'],
  ])('%s is %s by now', (value, spark_version) => {
    const version = { spark_version: { type: 'fixed', value } }
    expect(supplied(rulesOf(version), {})).toEqual({ spark_version })
    expect(sentences(version, { spark_version })).toEqual([])
    expect(sentences(version, { spark_version: '15.4.x-scala2.12' })).toHaveLength(1)
  })
})

describe('on the wire', () => {
  test('a cluster is made from little, shows what it became, and what was asked for', async () => {
    const policy_id = await world.policy({
      spark_version: { type: 'fixed', value: 'auto:latest-lts' },
      node_type_id: { type: 'allowlist', values: ['m5d.xlarge'], defaultValue: 'm5d.xlarge' },
      num_workers: { type: 'range', maxValue: 4, defaultValue: 2 },
      'custom_tags.team': { type: 'fixed', value: 'data' },
    })
    // The runtime has to be said, as of any cluster (facts/databricks-api.md b, 004).
    const spark_version = '17.3.x-scala2.13'
    const asked = { cluster_name: 'little', spark_version, policy_id, apply_policy_default_values: true }
    const { answer } = await world.cluster(asked, 'operator')
    const shown = await world.shown(answer.cluster_id!)
    expect(shown).toMatchObject({
      node_type_id: 'm5d.xlarge',
      num_workers: 2,
      custom_tags: { team: 'data' },
      // facts: `spec` is "a snapshot of the latest user specified settings"
      spec: asked,
    })
    expect(shown.spec).not.toHaveProperty('num_workers')
    expect(shown).not.toHaveProperty('apply_policy_default_values')
  })

  // Policies that were written by hand have both.
  test('numbers as text count as numbers, and rules for what no cluster has bind nobody', async () => {
    const policy_id = await world.policy({
      num_workers: { type: 'fixed', value: '3' },
      autotermination_minutes: { type: 'unlimited', defaultValue: '30' },
      access_mode: { type: 'fixed', value: 'shared' },
    })
    const { spark_version, node_type_id } = machines
    const asked = { spark_version, node_type_id, policy_id, apply_policy_default_values: true }
    const shown = await world.shown((await world.cluster(asked)).answer.cluster_id!)
    expect(shown).toMatchObject({ num_workers: 3, autotermination_minutes: 30 })
    expect(shown).not.toHaveProperty('access_mode')
  })

  test('every breach is told at once, and nothing is made', async () => {
    const policy_id = await world.policy({
      num_workers: { type: 'range', maxValue: 1 },
      'custom_tags.team': { type: 'unlimited' },
    })
    const before = (await world.call(clusters.list, {})).answer.clusters?.length
    // Sentences are joined as in databricks/terraform-provider-databricks#403.
    expect(await world.cluster({ ...machines, policy_id })).toMatchObject({
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      message:
        'Validation failed for num_workers, the value cannot be greater than 1 (is "2"); ' +
        'Validation failed for custom_tags, team must be present',
    })
    expect((await world.call(clusters.list, {})).answer.clusters?.length).toBe(before)
  })

  test('edit, update and resize keep to it; what the policy supplies comes back', async () => {
    const policy_id = await world.policy({
      num_workers: { type: 'range', maxValue: 4 },
      'custom_tags.team': { type: 'fixed', value: 'data' },
    })
    const spec = { ...machines, policy_id }
    const cluster_id = (await world.cluster(spec)).answer.cluster_id!
    emulator.pass(60_000)
    const edit = (more: ClusterSpec) => world.call(clusters.edit, { cluster_id, ...spec, ...more } as never)
    const update = (update_mask: string, cluster: ClusterSpec) =>
      world.call(clusters.update, { cluster_id, update_mask, cluster })
    const refused = { status: 400, code: 'INVALID_PARAMETER_VALUE' }
    expect(await edit({ num_workers: 5 })).toMatchObject(refused)
    expect(await update('num_workers', { num_workers: 5 })).toMatchObject(refused)
    expect(await update('custom_tags', { custom_tags: { team: 'other' } })).toMatchObject(refused)
    expect(await world.call(clusters.resize, { cluster_id, num_workers: 5 })).toMatchObject(refused)
    expect((await world.shown(cluster_id)).state).toBe('RUNNING')

    expect((await update('custom_tags', {})).status).toBe(200)
    expect((await world.shown(cluster_id)).custom_tags).toEqual({ team: 'data' })
    emulator.pass(60_000)
    expect((await world.call(clusters.resize, { cluster_id, num_workers: 4 })).status).toBe(200)
  })

  // databricks/cli#6492: stored verbatim, and refused where it is used
  test.each([
    ['a list', '[{"a": 1}]'],
    ['a type there is not', '{"num_workers": {"type": "between"}}'],
    ['a fixed value that is not said', '{"num_workers": {"type": "fixed"}}'],
    ['a list of values that is none', '{"num_workers": {"type": "allowlist", "values": 3}}'],
    ['a bound that is no number', '{"num_workers": {"type": "range", "maxValue": "3"}}'],
    ['a pattern that is none', '{"num_workers": {"type": "regex", "pattern": "("}}'],
  ])('a definition that is %s is taken, and nothing can be made with it', async (what, definition) => {
    const policy_id = await world.policy({}, { name: what, definition } as object)
    expect(await world.cluster({ ...machines, policy_id })).toMatchObject({
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      message: `Requests for the policy ${policy_id} cannot be satisfied due to the malformed policy definition. Please contact your administrator to correct it.`,
    })
  })
})
