import type * as compute from '@/lib/databricks/api/models/compute'

const fixed = (value: string | number | boolean) => ({ type: 'fixed', value, hidden: true })
const forbidden = { type: 'forbidden', hidden: true }
const open = (defaultValue: string | number) => ({ type: 'unlimited', defaultValue })
const optional = (defaultValue: string | number) => ({ ...open(defaultValue), isOptional: true })

const noPools = { instance_pool_id: forbidden, driver_instance_pool_id: forbidden }
const noSingleNode = { 'spark_conf.spark.databricks.cluster.profile': forbidden }
const ofOneUser = {
  type: 'allowlist',
  values: ['SINGLE_USER', 'LEGACY_SINGLE_USER', 'LEGACY_SINGLE_USER_STANDARD'],
  defaultValue: 'SINGLE_USER',
  hidden: true,
}
const machines = ['i3.xlarge', 'i3.2xlarge', 'i3.4xlarge', 'g4dn.xlarge', 'Standard_DS3_v2', 'Standard_DS4_v2']

/**
 * The service's five families. Their ids and purposes are known; what each says is after the published definition of
 * Personal Compute and descriptions of the others (unsure in detail, and different from cloud to cloud).
 */
const families: Readonly<Record<string, { name: string; description: string; rules: object }>> = {
  'job-cluster': {
    name: 'Job Compute',
    description: 'General purpose compute for jobs.',
    rules: {
      cluster_type: { type: 'fixed', value: 'job' },
      ...noSingleNode,
      spark_version: open('auto:latest-lts'),
      node_type_id: optional('i3.xlarge'),
      num_workers: optional(4),
      ...noPools,
    },
  },
  'personal-vm': {
    name: 'Personal Compute',
    description: 'Use with small-to-medium data or libraries like pandas and scikit-learn. Spark runs in local mode.',
    rules: {
      node_type_id: { type: 'allowlist', values: machines, defaultValue: 'i3.xlarge' },
      spark_version: open('auto:latest-ml'),
      runtime_engine: fixed('STANDARD'),
      num_workers: fixed(0),
      data_security_mode: ofOneUser,
      ...noPools,
      cluster_type: { type: 'fixed', value: 'all-purpose' },
      'spark_conf.spark.databricks.cluster.profile': fixed('singleNode'),
      autotermination_minutes: optional(4320),
    },
  },
  'power-user': {
    name: 'Power User Compute',
    description: 'Use for working with larger data on your own, with multiple nodes.',
    rules: {
      cluster_type: { type: 'fixed', value: 'all-purpose' },
      data_security_mode: ofOneUser,
      spark_version: open('auto:latest-ml'),
      node_type_id: optional('i3.xlarge'),
      'autoscale.min_workers': optional(1),
      'autoscale.max_workers': optional(4),
      autotermination_minutes: open(120),
    },
  },
  'shared-compute': {
    name: 'Shared Compute',
    description: 'Share with others in multi-node compute, in standard access mode.',
    rules: {
      cluster_type: { type: 'fixed', value: 'all-purpose' },
      data_security_mode: fixed('USER_ISOLATION'),
      ...noSingleNode,
      spark_version: open('auto:latest-lts'),
      node_type_id: optional('i3.xlarge'),
      'autoscale.min_workers': optional(1),
      'autoscale.max_workers': optional(5),
      autotermination_minutes: open(120),
      ...noPools,
    },
  },
  'shared-data-science': {
    name: 'Legacy Shared Compute',
    description: 'Share with others for data science, without the isolation of users.',
    rules: {
      cluster_type: { type: 'fixed', value: 'all-purpose' },
      data_security_mode: fixed('NONE'),
      ...noSingleNode,
      spark_version: open('auto:latest-ml'),
      node_type_id: optional('i3.xlarge'),
      'autoscale.min_workers': optional(1),
      'autoscale.max_workers': optional(5),
      autotermination_minutes: open(120),
    },
  },
}

/** As `policy-families` lists them, by id. */
export const policyFamilies: ReadonlyMap<string, Required<compute.PolicyFamily>> = new Map(
  Object.entries(families).map(([policy_family_id, { name, description, rules }]) => [
    policy_family_id,
    { policy_family_id, name, description, definition: JSON.stringify(rules) },
  ]),
)
