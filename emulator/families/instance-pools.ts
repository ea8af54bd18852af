import type * as api from '@/lib/databricks/api/instance-pools'
import type { GetInstancePool } from '@/lib/databricks/api/models/compute'
import { rankOf } from '../access'
import { clusterState } from '../clusters/table'
import type { Context, Family } from '../handlers'
import { checkMachines, checkPool, editWire, newWire } from '../instance-pools/define-pool'
import { settlePool, statsOf } from '../instance-pools/machines'
import { newPool, poolId } from '../instance-pools/new-pool'
import { poolKind, type Pool } from '../instance-pools/pool'
import { livePools, poolFor, poolState } from '../instance-pools/pool-table'
import { demandProfile } from '../instance-profiles/profiles'
import { denied } from '../refusal'
import { entitlementsOf } from '../seed/people'
import { sharing } from '../sharing'

/** What clusters do to pools has happened once all clusters are brought up to date. */
function poolsOf(context: Context): Pool[] {
  context.workspace.get(clusterState).all()
  return livePools(context)
}

function find(id: string, context: Context, level: string): Pool {
  poolsOf(context)
  return poolFor(context, id, level)
}

const shown = (pool: Pool): GetInstancePool => ({
  ...pool.wire,
  state: 'ACTIVE',
  stats: statsOf(pool),
  status: pool.errors.length > 0 ? { pending_instance_errors: pool.errors } : {},
})

const access = sharing(poolKind, (id, context, deed) =>
  find(id, context, deed === 'share' ? 'CAN_MANAGE' : 'CAN_ATTACH_TO'),
)

export const instancePools: Family<typeof api> = {
  /** For those with the entitlement (docs.databricks.com, Pool ACLs). */
  create(asked, context) {
    const { workspace, identity } = context
    const { person } = identity
    if (!entitlementsOf(person).includes('allow-instance-pool-create')) {
      throw denied(`${person.userName} is not authorized to create instance pools.`)
    }
    checkPool(asked, poolsOf(context))
    checkMachines(asked)
    const arn = asked.aws_attributes?.instance_profile_arn
    if (arn) demandProfile(context, arn)
    const pools = workspace.get(poolState)
    const id = poolId(context.nowMs, `${workspace.name} ${pools.size}`)
    const grants = [{ user_name: person.userName, permission_level: 'CAN_MANAGE' }]
    const pool = newPool(newWire(id, asked, person.id), grants)
    pools.set(id, pool)
    settlePool(pool, workspace.clock.workMs())
    return { instance_pool_id: id }
  },

  edit(asked, context) {
    const pool = find(asked.instance_pool_id, context, 'CAN_MANAGE')
    const others = livePools(context).filter((one) => one !== pool)
    checkPool(asked, others)
    editWire(pool, asked)
    settlePool(pool, context.workspace.clock.workMs())
    return {}
  },

  get: ({ instance_pool_id }, context) => shown(find(instance_pool_id, context, 'CAN_ATTACH_TO')),

  list(_, context) {
    const pools = poolsOf(context).filter(({ grants }) => rankOf(poolKind, grants, context.identity) >= 0)
    return pools.length > 0 ? { instance_pools: pools.map(shown) } : {}
  },

  /** Idle machines go with it; clusters keep those they have. */
  delete({ instance_pool_id }, context) {
    const pool = find(instance_pool_id, context, 'CAN_MANAGE')
    Object.assign(pool, { deleted: true, idle: [], pending: [], errors: [] })
    return {}
  },

  getPermissions: ({ instance_pool_id }, context) => access.get(instance_pool_id, context),
  setPermissions: ({ instance_pool_id, access_control_list }, context) =>
    access.set(instance_pool_id, access_control_list, context),
  updatePermissions: ({ instance_pool_id, access_control_list }, context) =>
    access.update(instance_pool_id, access_control_list, context),
  getPermissionLevels: ({ instance_pool_id }, context) => access.levels(instance_pool_id, context),
}
