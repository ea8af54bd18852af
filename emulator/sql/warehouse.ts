import type * as sql from '@/lib/databricks/api/models/sql'
import { rankOf, type Grant, type ObjectKind } from '../access'
import type { Identity } from '../identity'

/** What someone may set; all of it is there once a warehouse is. */
export interface WarehouseSpec {
  name: string
  cluster_size: string
  min_num_clusters: number
  max_num_clusters: number
  auto_stop_mins: number
  enable_photon: boolean
  enable_serverless_compute: boolean
  warehouse_type: 'CLASSIC' | 'PRO'
  spot_instance_policy: sql.SpotInstancePolicy
  channel: sql.Channel
  tags: sql.EndpointTags
  instance_profile_arn?: string
}

export type WarehouseState = 'STARTING' | 'RUNNING' | 'STOPPING' | 'STOPPED' | 'DELETING' | 'DELETED'

/** What will happen to a warehouse by itself. */
export interface WarehouseStep {
  atWorkMs: number
  to: 'RUNNING' | 'STOPPING' | 'STOPPED' | 'DELETED' | 'FORGOTTEN'
}

/** A warehouse as the emulator keeps it. */
export interface Warehouse {
  id: string
  spec: WarehouseSpec
  creator: { id: string; userName: string }
  grants: Grant[]
  state: WarehouseState
  next?: WarehouseStep
  health: sql.EndpointHealth
  /** Every start ends so, and the warehouse stops again. */
  fate?: sql.EndpointHealth
  /** Statements that run or wait on it. */
  active: number
  /** Others' statements that go on for ever: what the story says is going on. */
  busy: number
  /** Work time since which nothing has run. */
  idleSinceMs: number
  /** Work time at which it last came up. */
  upSinceMs?: number
  /** How often it changed state: what is drawn by chance is drawn from it. */
  turns: number
}

/** CAN_VIEW looks, and runs nothing; the levels above it are each more than the one before. */
export const warehouseKind: ObjectKind = {
  path: 'warehouses',
  type: 'warehouses',
  levels: [
    { name: 'CAN_VIEW', may: 'Can view the SQL warehouse, its monitoring and its queries' },
    { name: 'CAN_USE', may: 'Can use the SQL warehouse' },
    { name: 'CAN_MONITOR', may: 'Can use and monitor the SQL warehouse' },
    { name: 'CAN_MANAGE', may: 'Can manage permissions on the SQL warehouse' },
    { name: 'IS_OWNER', may: 'Is owner of the SQL warehouse' },
  ],
}

/** What the levels let one do (docs, access control lists of SQL warehouses). */
const abilities = {
  see: ['CAN_VIEW', 'CAN_USE', 'CAN_MONITOR', 'CAN_MANAGE', 'IS_OWNER'],
  use: ['CAN_USE', 'CAN_MONITOR', 'CAN_MANAGE', 'IS_OWNER'],
  monitor: ['CAN_VIEW', 'CAN_MONITOR', 'CAN_MANAGE', 'IS_OWNER'],
  manage: ['CAN_MANAGE', 'IS_OWNER'],
} as const
export type Ability = keyof typeof abilities

/** Whether someone may do that with the warehouse. */
export function may(warehouse: Pick<Warehouse, 'grants'> | undefined, identity: Identity, ability: Ability): boolean {
  const level = warehouseKind.levels[rankOf(warehouseKind, warehouse?.grants ?? [], identity)]?.name
  return (abilities[ability] as readonly string[]).includes(level ?? '')
}

/** One more cluster per ten statements at once (facts/databricks-behaviour.md 3.3). */
const perCluster = 10

/** Clusters up at this moment. */
export function clustersOf({ state, spec, active, busy }: Warehouse): number {
  if (state !== 'RUNNING') return 0
  const wanted = Math.ceil((active + busy) / perCluster)
  return Math.min(Math.max(wanted, spec.min_num_clusters), spec.max_num_clusters)
}

const sizeCodes: Record<string, string> = {
  '2X-Small': 'XXSMALL',
  'X-Small': 'XSMALL',
  Small: 'SMALL',
  Medium: 'MEDIUM',
  Large: 'LARGE',
  'X-Large': 'XLARGE',
  '2X-Large': 'XXLARGE',
  '3X-Large': 'XXXLARGE',
  '4X-Large': 'XXXXLARGE',
  '5X-Large': 'XXXXXLARGE',
}
/** From small to large. */
export const clusterSizes = Object.keys(sizeCodes)

const hiddenHealth = 'Warehouse health details are not visible to users with the CAN_USE permission on the warehouse'

/** As `warehouses/list` answers it; `host` is where the client found the workspace. */
export function wireOf(warehouse: Warehouse, identity: Identity, host: string) {
  const { id, spec, creator, state, health } = warehouse
  const [hostname = '', port = '80'] = host.split(/:(?=\d+$)/)
  const path = `/sql/1.0/warehouses/${id}`
  return {
    id,
    ...spec,
    size: sizeCodes[spec.cluster_size],
    auto_resume: true,
    creator_name: creator.userName,
    creator_id: Number(creator.id),
    num_clusters: clustersOf(warehouse),
    state,
    jdbc_url: `jdbc:spark://${hostname}:${port}/default;transportMode=http;ssl=0;AuthMech=3;httpPath=${path};`,
    odbc_params: { hostname, path, protocol: 'http', port: Number(port) },
    health: may(warehouse, identity, 'monitor') ? health : { status: health.status, details: hiddenHealth },
  } satisfies sql.EndpointInfo & Record<string, unknown>
}

/** As `warehouses/get` answers it. */
export const detailsOf = (warehouse: Warehouse, identity: Identity, host: string): sql.GetWarehouseResponse => ({
  ...wireOf(warehouse, identity, host),
  num_active_sessions: String(warehouse.active + warehouse.busy),
})
