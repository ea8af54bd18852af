import type { Grant } from '../access'
import type { PolicySettings, StoredPolicy } from '../cluster-policies/policy-table'
import type { Workspace } from '../workspace'
import { people } from './people'
import { policies } from './policy-ids'

const day = 24 * 60 * 60 * 1000

interface Story {
  id: string
  createdDays: number
  settings: PolicySettings
  /** Groups that may use it. */
  groups?: readonly string[]
}

const ofFamily = (name: string, policy_family_id: string): PolicySettings => ({ name, policy_family_id })
const text = (rules: object) => JSON.stringify(rules, undefined, 2)

/** What every workspace begins with; at Acme only some may use Personal Compute. */
const defaults: readonly Story[] = [
  {
    id: '000B52E7F1934AC6',
    createdDays: 800,
    settings: ofFamily('Personal Compute', 'personal-vm'),
    groups: ['platform', 'data-engineering', 'machine-learning', 'finance'],
  },
  { id: '000B52E7F1934AC7', createdDays: 800, settings: ofFamily('Power User Compute', 'power-user') },
  { id: '000B52E7F1934AC8', createdDays: 800, settings: ofFamily('Shared Compute', 'shared-compute') },
  { id: '000B52E7F1934AC9', createdDays: 800, settings: ofFamily('Job Compute', 'job-cluster') },
]

const acme: readonly Story[] = [
  {
    // Stopping when idle became a must after etl-nightly-always-on was made.
    id: policies.standard,
    createdDays: 410,
    settings: {
      name: 'Team standard',
      description: 'Shared clusters of the data teams: standard access mode, known machines, and an end when idle.',
      definition: text({
        cluster_type: { type: 'fixed', value: 'all-purpose' },
        data_security_mode: { type: 'fixed', value: 'USER_ISOLATION', hidden: true },
        spark_version: { type: 'regex', pattern: '1[5-9]\\.[0-9]+\\.x-.*', defaultValue: 'auto:latest-lts' },
        node_type_id: {
          type: 'allowlist',
          values: ['i3.xlarge', 'm5d.xlarge', 'm5d.2xlarge', 'r5d.xlarge'],
          defaultValue: 'm5d.xlarge',
        },
        'autoscale.min_workers': { type: 'range', minValue: 1, maxValue: 4, defaultValue: 1 },
        'autoscale.max_workers': { type: 'range', maxValue: 10, defaultValue: 4 },
        num_workers: { type: 'range', maxValue: 10, isOptional: true },
        autotermination_minutes: { type: 'range', minValue: 10, maxValue: 240, defaultValue: 60 },
        'custom_tags.team': { type: 'unlimited' },
        'spark_conf.spark.databricks.cluster.profile': { type: 'forbidden', hidden: true },
      }),
    },
    groups: ['platform', 'data-engineering', 'machine-learning'],
  },
  {
    id: policies.finance,
    createdDays: 300,
    settings: {
      name: 'Finance restricted',
      description: 'Ledgers and forecasts. No init scripts from workspaces, and no more than 40 DBU an hour.',
      max_clusters_per_user: '3',
      definition: text({
        data_security_mode: { type: 'allowlist', values: ['USER_ISOLATION', 'SINGLE_USER'] },
        dbus_per_hour: { type: 'range', maxValue: 40 },
        autotermination_minutes: { type: 'range', minValue: 10, maxValue: 180, defaultValue: 60 },
        'custom_tags.confidentiality': {
          type: 'allowlist',
          values: ['restricted', 'internal'],
          defaultValue: 'restricted',
          isOptional: true,
        },
        'init_scripts.*.workspace.destination': { type: 'forbidden' },
      }),
    },
    groups: ['finance'],
  },
  {
    id: policies.science,
    createdDays: 220,
    settings: {
      name: 'ML training',
      description: 'Training and feature builds, on machines that Acme has quota for.',
      definition: text({
        node_type_id: {
          type: 'allowlist',
          values: ['g4dn.xlarge', 'g4dn.2xlarge', 'g5.12xlarge', 'r6id.xlarge'],
          defaultValue: 'g4dn.xlarge',
        },
        num_workers: { type: 'range', maxValue: 8, defaultValue: 1 },
        data_security_mode: { type: 'allowlist', values: ['SINGLE_USER', 'USER_ISOLATION'], isOptional: true },
        spark_version: { type: 'regex', pattern: '1[6-9]\\.[0-9]+\\.x-.*', defaultValue: 'auto:latest-lts-ml' },
        autotermination_minutes: { type: 'range', maxValue: 120, defaultValue: 60, isOptional: true },
      }),
    },
    groups: ['machine-learning'],
  },
  {
    id: policies.jobs,
    createdDays: 90,
    settings: {
      name: 'Scheduled jobs',
      description: 'Job Compute, with a driver that no spot market takes away.',
      policy_family_id: 'job-cluster',
      policy_family_definition_overrides: text({
        'aws_attributes.first_on_demand': { type: 'range', minValue: 1, defaultValue: 1 },
        num_workers: { type: 'range', maxValue: 16, defaultValue: 4 },
      }),
    },
    groups: ['data-engineering', 'platform'],
  },
]

/** The policies that a workspace begins with. */
export function seedPolicies({ clock, seed }: Workspace): StoredPolicy[] {
  const policyOf =
    (isDefault: boolean) =>
    ({ id, settings, createdDays, groups = [] }: Story): StoredPolicy => ({
      id,
      settings,
      creator: people[0]!.userName,
      createdMs: clock.nowMs() - createdDays * day,
      isDefault,
      grants: groups.map((group_name): Grant => ({ group_name, permission_level: 'CAN_USE' })),
    })
  return [...defaults.map(policyOf(true)), ...(seed.empty ? [] : acme.map(policyOf(false)))]
}
