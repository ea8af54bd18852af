import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDefinition } from '@/emulator/cluster-policies/definition'
import { violationsOf } from '@/emulator/cluster-policies/judge'
import { supplied } from '@/emulator/cluster-policies/supply'
import { sparkVersions } from '@/emulator/clusters/spark-versions'
import type { ClusterSpec } from '../api/models/compute'
import { policyProblems, withPolicyValues } from './cluster-policy'
import { policyRules } from './cluster-policy-definition'

// Few enough of each that rules meet what they are about.
const texts = ['a', 'b', 'USER_ISOLATION', 'auto:latest-lts', '17.3.x-scala2.13', 'true', '3']
const value = fc.oneof(fc.constantFrom(...texts), fc.integer({ min: 0, max: 4 }), fc.boolean())
const flag = { isOptional: fc.boolean() }
const limit = { ...flag, defaultValue: value }
const optional = { requiredKeys: ['type'] as ['type'] }
const typed = <T extends string>(type: T) => fc.constant(type)

const rule = fc.oneof(
  fc.record({ type: typed('fixed'), value }),
  fc.record({ type: typed('forbidden') }),
  fc.record({ type: typed('unlimited'), ...limit }, optional),
  fc.record({ type: typed('allowlist'), values: fc.array(value, { maxLength: 3 }), ...limit }),
  fc.record({ type: typed('blocklist'), values: fc.array(value, { maxLength: 3 }), ...limit }),
  fc.record({ type: typed('regex'), pattern: fc.constantFrom('[a-b]', '.*', '1[0-9].*'), ...limit }),
  fc.record(
    {
      type: typed('range'),
      minValue: fc.integer({ max: 3 }),
      maxValue: fc.integer({ min: 1, max: 4 }),
      ...limit,
    },
    optional,
  ),
  // What no workspace can apply, both have to know.
  fc.constantFrom({ type: 'between' }, { type: 'fixed' }, { type: 'regex', pattern: '(' }),
)
const path = fc.constantFrom(
  'num_workers',
  'autoscale.min_workers',
  'autoscale.max_workers',
  'node_type_id',
  'driver_node_type_id',
  'instance_pool_id',
  'driver_instance_pool_id',
  'data_security_mode',
  'enable_elastic_disk',
  'spark_version',
  'cluster_type',
  'custom_tags.team',
  'custom_tags.*',
  'spark_conf.spark.a.b',
  'spark_conf.*',
  'aws_attributes.zone_id',
  'init_scripts.0.workspace.destination',
  'init_scripts.*.workspace.destination',
  'cluster_log_conf.type',
  'cluster_log_conf.path',
  'workload_type.clients.jobs',
)
const definition = fc.dictionary(path, rule, { maxKeys: 6 })
const text = fc.constantFrom(...texts)
const few = fc.integer({ min: 0, max: 4 })
const spec: fc.Arbitrary<ClusterSpec> = fc.record(
  {
    num_workers: few,
    autoscale: fc.record({ min_workers: few, max_workers: few }, { requiredKeys: [] }),
    node_type_id: text,
    driver_node_type_id: text,
    instance_pool_id: text,
    data_security_mode: text,
    enable_elastic_disk: fc.boolean(),
    spark_version: text,
    custom_tags: fc.dictionary(fc.constantFrom('team', 'env'), text),
    spark_conf: fc.dictionary(fc.constantFrom('spark.a.b', 'spark.a'), text),
    aws_attributes: fc.record({ zone_id: text }, { requiredKeys: [] }),
    init_scripts: fc.array(fc.record({ workspace: fc.record({ destination: text }) }), { maxLength: 2 }),
    cluster_log_conf: fc.oneof(
      fc.record({ dbfs: fc.record({ destination: text }) }),
      fc.record({ s3: fc.record({ destination: text }) }),
    ),
    workload_type: fc.record({ clients: fc.record({ jobs: fc.boolean() }) }),
  },
  { requiredKeys: [] },
)
const type = fc.constantFrom('all-purpose', 'job', 'dlt')

/** The two come from the same documents and know nothing of each other. */
test('rules and workspace agree on what a policy supplies, and on what breaks it', () => {
  let applicable = 0
  fc.assert(
    fc.property(definition, spec, type, fc.boolean(), (document, given, type, defaults) => {
      const written = JSON.stringify(document)
      const [here, there] = [policyRules({ definition: written }), readDefinition(written)]
      expect(here === undefined).toBe(there === undefined)
      if (!here || !there) return
      applicable++
      const asked = defaults ? { ...given, apply_policy_default_values: true } : given
      const filled = supplied(there, asked)
      expect(withPolicyValues(here, asked, { defaults, runtimes: sparkVersions })).toEqual(filled)
      for (const one of [given, filled]) {
        const problems = policyProblems(here, one, { type, runtimes: sparkVersions })
        expect(problems.map((problem) => problem.path)).toEqual(
          violationsOf(there, one, type).map((breach) => breach.path),
        )
      }
    }),
    { numRuns: 2000 },
  )
  expect(applicable).toBeGreaterThan(500)
})
