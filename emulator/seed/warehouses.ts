import type { Grant } from '../access'
import { between, randomOf } from '../random'
import type { Warehouse, WarehouseSpec } from '../sql/warehouse'
import type { Workspace } from '../workspace'
import { people } from './people'

const minute = 60 * 1000

/** One warehouse of the story; what it does not say is as most have it. */
interface Story {
  name: string
  owner: string
  spec?: Partial<WarehouseSpec>
  grants?: Grant[]
  state?: 'RUNNING' | 'STOPPED' | 'STARTING'
  /** Statements that go on on it. */
  busy?: number
  health?: Warehouse['health']
  fate?: Warehouse['health']
}

const group = (group_name: string, permission_level: string): Grant => ({ group_name, permission_level })
const serverless: Partial<WarehouseSpec> = { warehouse_type: 'PRO', enable_serverless_compute: true }
const pro: Partial<WarehouseSpec> = { warehouse_type: 'PRO' }
const tagged = (team: string) => ({ tags: { custom_tags: [{ key: 'team', value: team }] } })

const failing: Warehouse['health'] = {
  status: 'FAILED',
  summary: 'Clusters are failing to launch. Cluster launch will be retried.',
  details:
    'Cluster launch failed: the instance profile arn:aws:iam::414351767826:instance-profile/reporting-legacy is no longer registered.',
  failure_reason: {
    code: 'INVALID_ARGUMENT',
    type: 'CLIENT_ERROR',
    parameters: { databricks_error_message: 'Instance profile reporting-legacy is not registered in this workspace.' },
  },
}
const short: Warehouse['health'] = {
  status: 'DEGRADED',
  summary: 'Some clusters could not be launched. Queries may be queued.',
  details: 'The cloud provider has no capacity for the requested instances in us-east-2b; 1 of 2 clusters is up.',
  failure_reason: {
    code: 'CLOUD_PROVIDER_RESOURCE_STOCKOUT',
    type: 'CLOUD_FAILURE',
    parameters: { instance_type: 'i3.2xlarge' },
  },
}

const acme: Story[] = [
  {
    name: 'Serverless Starter Warehouse',
    owner: 'Ada Admin',
    spec: { ...serverless, cluster_size: '2X-Small', auto_stop_mins: 10 },
    grants: [group('users', 'CAN_USE')],
    state: 'RUNNING',
  },
  {
    name: 'BI Dashboards',
    owner: 'Lucia Fernandez',
    spec: { ...serverless, ...tagged('analysts'), cluster_size: 'Medium', max_num_clusters: 4, auto_stop_mins: 30 },
    grants: [group('analysts', 'CAN_MONITOR'), group('users', 'CAN_USE')],
    state: 'RUNNING',
    busy: 14,
  },
  {
    name: 'ETL Nightly',
    owner: 'Jonas Lindqvist',
    // Left on since the migration: costs money all day.
    spec: { ...tagged('data-engineering'), cluster_size: 'Large', auto_stop_mins: 0, enable_photon: false },
    grants: [group('data-engineering', 'CAN_MANAGE')],
    state: 'RUNNING',
  },
  {
    name: 'Finance Close',
    owner: 'Samuel Okafor',
    spec: { ...pro, ...tagged('finance'), cluster_size: 'Small', spot_instance_policy: 'RELIABILITY_OPTIMIZED' },
    grants: [group('finance', 'CAN_USE'), { user_name: 'vera.viewer@acme.example', permission_level: 'CAN_VIEW' }],
  },
  {
    name: 'Data Science Exploration',
    owner: 'Priya Raman',
    spec: { ...pro, ...tagged('machine-learning'), cluster_size: 'X-Small', max_num_clusters: 2, auto_stop_mins: 45 },
    grants: [group('machine-learning', 'CAN_MANAGE'), group('data-engineering', 'CAN_USE')],
    state: 'RUNNING',
    busy: 3,
    health: short,
  },
  {
    name: 'Legacy Reporting',
    owner: 'Noor Haddad',
    spec: { ...tagged('finance'), cluster_size: 'Medium', channel: { name: 'CHANNEL_NAME_PREVIOUS' } },
    grants: [group('analysts', 'CAN_USE'), group('finance', 'CAN_USE')],
    health: failing,
    fate: failing,
  },
  {
    name: 'Preview Channel',
    owner: 'Greta Weiss',
    spec: { ...pro, ...tagged('platform'), cluster_size: '2X-Small', channel: { name: 'CHANNEL_NAME_PREVIEW' } },
    grants: [group('platform', 'CAN_MANAGE'), group('data-engineering', 'CAN_USE')],
    state: 'STARTING',
  },
  {
    name: 'Platform Maintenance',
    owner: 'Ada Admin',
    spec: { ...serverless, ...tagged('platform'), cluster_size: '2X-Small', auto_stop_mins: 10 },
    grants: [group('platform', 'CAN_USE')],
  },
]

/** The SQL warehouses that a workspace begins with. */
export function seedWarehouses({ seed, clock }: Workspace): Warehouse[] {
  return seed.empty ? [] : acme.map((story) => live(story, clock.workMs()))
}

/** The same in every workspace, so that tests and bookmarks can name it: 16 hexadecimal digits. */
export function seededWarehouseId(name: string): string {
  const random = randomOf(`warehouse ${name}`)
  return Array.from({ length: 16 }, () => between(random, 0, 15).toString(16)).join('')
}

function live({ name, owner, spec, grants = [], state = 'STOPPED', busy = 0, health, fate }: Story, workMs: number) {
  const creator = people.find(({ displayName }) => displayName === owner)!
  const warehouse: Warehouse = {
    id: seededWarehouseId(name),
    spec: {
      name,
      cluster_size: 'Small',
      min_num_clusters: 1,
      max_num_clusters: 1,
      auto_stop_mins: 120,
      tags: {},
      spot_instance_policy: 'COST_OPTIMIZED',
      enable_photon: true,
      channel: { name: 'CHANNEL_NAME_CURRENT' },
      enable_serverless_compute: false,
      warehouse_type: 'CLASSIC',
      ...spec,
    },
    creator: { id: creator.id, userName: creator.userName },
    grants: [{ user_name: creator.userName, permission_level: 'IS_OWNER' }, ...grants],
    state,
    health: health ?? { status: 'HEALTHY' },
    fate,
    active: 0,
    busy,
    // Idle for a few minutes already.
    idleSinceMs: workMs - 4 * minute,
    turns: 0,
    ...(state === 'STARTING' && { next: { atWorkMs: workMs + 45_000, to: 'RUNNING' } }),
  }
  return warehouse
}
