import type * as compute from '@/lib/databricks/api/models/compute'
import type { Grant } from '../access'
import { newWire } from '../instance-pools/define-pool'
import { newPool } from '../instance-pools/new-pool'
import type { Pool } from '../instance-pools/pool'
import type { Workspace } from '../workspace'
import { lakeProfile } from './instance-profiles'
import { people } from './people'
import { pools } from './pool-ids'

const minute = 60_000

interface Story {
  id: string
  asked: compute.CreateInstancePool
  creator: string
  grants: Grant[]
  /** For so many minutes each machine that nobody has is there. */
  idle?: number[]
  /** Why it never gets a machine. */
  fate?: string
}

const group = (group_name: string, permission_level: string): Grant => ({ group_name, permission_level })
const greta = 'greta.weiss@acme.example'
const mei = 'mei.tanaka@acme.example'
const priya = 'priya.raman@acme.example'
const lucia = 'lucia.fernandez@acme.example'

/** Acme's pools: one for everyone, one for the jobs, one all but full, one that gets nothing, one on another cloud. */
const stories: readonly Story[] = [
  {
    id: pools.warm,
    asked: {
      instance_pool_name: 'warm i3 (everyone)',
      node_type_id: 'i3.xlarge',
      min_idle_instances: 2,
      max_capacity: 12,
      idle_instance_autotermination_minutes: 20,
      preloaded_spark_versions: ['17.3.x-photon-scala2.13'],
      custom_tags: { team: 'platform', cost_center: '4400' },
    },
    creator: greta,
    grants: [group('users', 'CAN_ATTACH_TO'), group('platform', 'CAN_MANAGE')],
    // One more than the least: it goes in a few minutes.
    idle: [17, 12, 9],
  },
  {
    id: pools.jobs,
    asked: {
      instance_pool_name: 'jobs m5d',
      node_type_id: 'm5d.xlarge',
      min_idle_instances: 0,
      max_capacity: 40,
      idle_instance_autotermination_minutes: 10,
      aws_attributes: { availability: 'SPOT', zone_id: 'us-west-2b', instance_profile_arn: lakeProfile },
      custom_tags: { team: 'data-engineering', cost_center: '4420' },
    },
    creator: mei,
    grants: [group('data-engineering', 'CAN_ATTACH_TO')],
  },
  {
    id: pools.features,
    asked: {
      instance_pool_name: 'feature store r6id',
      node_type_id: 'r6id.xlarge',
      max_capacity: 14,
      idle_instance_autotermination_minutes: 30,
      custom_tags: { team: 'machine-learning' },
    },
    creator: priya,
    grants: [group('machine-learning', 'CAN_ATTACH_TO')],
  },
  {
    id: pools.training,
    asked: {
      instance_pool_name: 'training p4d',
      node_type_id: 'p4d.24xlarge',
      min_idle_instances: 2,
      max_capacity: 8,
      idle_instance_autotermination_minutes: 15,
      aws_attributes: { availability: 'ON_DEMAND' },
    },
    creator: priya,
    grants: [group('machine-learning', 'CAN_ATTACH_TO')],
    fate: 'The cloud provider refused to launch instances: VcpuLimitExceeded. You have requested more vCPU capacity than your current vCPU limit of 384 allows.',
  },
  {
    id: pools.reports,
    asked: {
      instance_pool_name: 'reports DS3',
      node_type_id: 'Standard_DS3_v2',
      min_idle_instances: 1,
      idle_instance_autotermination_minutes: 60,
      enable_elastic_disk: true,
    },
    creator: lucia,
    grants: [group('analysts', 'CAN_ATTACH_TO')],
    idle: [310],
  },
]

/** The pools that a workspace begins with; what clusters have of them the clusters tell. */
export function seedPools({ clock, seed }: Workspace): Pool[] {
  if (seed.empty) return []
  const workMs = clock.workMs()
  return stories.map(({ id, asked, creator, grants, idle = [], fate }) => {
    const { id: creatorId } = people.find(({ userName }) => userName === creator)!
    const own = { user_name: creator, permission_level: 'CAN_MANAGE' }
    const pool = newPool(newWire(id, asked, creatorId), [own, ...grants])
    pool.idle = idle.map((minutes) => workMs - minutes * minute)
    if (fate === undefined) return pool
    // Tried for hours already.
    const errors = ['i-0a61f7c93d2e8b504', 'i-0e25b8d14c7f69a03'].map((instance_id) => ({ instance_id, message: fate }))
    const pending = errors.map(() => workMs + 3 * minute)
    return { ...pool, fate, errors, pending }
  })
}
