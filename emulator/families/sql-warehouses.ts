import { randomBytes } from 'node:crypto'
import type * as api from '@/lib/databricks/api/sql-warehouses'
import { notYet, type Context, type Family } from '../handlers'
import { pageOf } from '../page'
import { invalid, Refusal } from '../refusal'
import { entitlementsOf } from '../seed/people'
import { isOwner, sharing } from '../sharing'
import { detailsOf, may, warehouseKind, wireOf, type Warehouse } from '../sql/warehouse'
import { remove, restart, start, stop } from '../sql/warehouse-lifecycle'
import { needsRestart, specOf } from '../sql/warehouse-spec'
import { notAuthorized, warehouseFor, warehouseState } from '../sql/warehouse-table'

const mostListed = 1000
const hostOf = ({ headers }: Context) => headers.host ?? ''
const workMs = ({ workspace }: Context) => workspace.clock.workMs()

const access = sharing(
  warehouseKind,
  (id, context, deed) => (deed === 'see' ? warehouseFor(context, id, 'see') : liveFor(context, id)),
  (grants) => {
    if (grants.filter(isOwner).length > 1) throw invalid('A SQL warehouse has one owner.')
    if (grants.some((grant) => isOwner(grant) && grant.group_name)) throw invalid('A group cannot own a SQL warehouse.')
  },
)

export const sqlWarehouses: Family<typeof api> = {
  ...notYet('listDefaultWarehouseOverrides', 'createDefaultWarehouseOverride', 'getDefaultWarehouseOverride'),
  ...notYet('updateDefaultWarehouseOverride', 'deleteDefaultWarehouseOverride'),

  list({ page_size, page_token, skip_cannot_use = false }, context) {
    if (page_size !== undefined && page_size < 0) throw invalid(`Invalid page_size ${page_size}.`)
    const ability = skip_cannot_use ? 'use' : 'see'
    const rows = context.workspace
      .get(warehouseState)
      .all()
      .filter((warehouse) => may(warehouse, context.identity, ability))
      .map((warehouse, at) => ({ key: `${String(at).padStart(6, '0')} ${warehouse.id}`, warehouse }))
    const page = pageOf(rows, ({ key }) => key, page_token, Math.min(page_size || mostListed, mostListed))
    return {
      warehouses: page.rows.map(({ warehouse }) => wireOf(warehouse, context.identity, hostOf(context))),
      ...(page.next && { next_page_token: page.next }),
    }
  },

  get: ({ id }, context) => detailsOf(warehouseFor(context, id, 'see'), context.identity, hostOf(context)),

  create(asked, context) {
    if (!entitlementsOf(context.identity.person).includes('allow-cluster-create')) throw notAuthorized(context)
    const table = context.workspace.get(warehouseState)
    const spec = specOf(asked, table.config)
    demandFreeName(context, spec.name)
    const { id, userName } = context.identity.person
    const warehouse: Warehouse = {
      id: randomBytes(8).toString('hex'),
      spec,
      creator: { id, userName },
      grants: [{ user_name: userName, permission_level: 'IS_OWNER' }],
      state: 'STOPPED',
      health: { status: 'HEALTHY' },
      active: 0,
      busy: 0,
      idleSinceMs: workMs(context),
      turns: 0,
    }
    start(warehouse, workMs(context))
    table.put(warehouse)
    return { id: warehouse.id }
  },

  edit({ id, ...asked }, context) {
    const warehouse = liveFor(context, id)
    const spec = specOf(asked, context.workspace.get(warehouseState).config, warehouse.spec)
    demandFreeName(context, spec.name, id)
    const before = warehouse.spec
    warehouse.spec = spec
    if (needsRestart(before, spec)) restart(warehouse, workMs(context))
    return {}
  },

  start({ id }, context) {
    start(warehouseFor(context, id, 'use'), workMs(context))
    return {}
  },
  stop({ id }, context) {
    stop(warehouseFor(context, id, 'manage'), workMs(context))
    return {}
  },
  delete({ id }, context) {
    remove(warehouseFor(context, id, 'manage'), workMs(context))
    return {}
  },

  getWorkspaceWarehouseConfig(_, context) {
    demandAdmin(context)
    return context.workspace.get(warehouseState).config
  },
  setWorkspaceWarehouseConfig(config, context) {
    demandAdmin(context)
    context.workspace.get(warehouseState).config = config
    return {}
  },

  getPermissions: ({ warehouse_id }, context) => access.get(warehouse_id, context),
  setPermissions: ({ warehouse_id, access_control_list }, context) =>
    access.set(warehouse_id, access_control_list, context),
  updatePermissions: ({ warehouse_id, access_control_list }, context) =>
    access.update(warehouse_id, access_control_list, context),
  getPermissionLevels: ({ warehouse_id }, context) => access.levels(warehouse_id, context),
}

function demandAdmin(context: Context): void {
  if (!context.identity.isAdmin) throw notAuthorized(context)
}

function demandFreeName(context: Context, name: string, ownId?: string): void {
  const taken = context.workspace.get(warehouseState).all()
  if (!taken.some(({ id, spec }) => spec.name === name && id !== ownId)) return
  throw invalid(`SQL warehouse with name \`${name}\` already exists`)
}

function liveFor(context: Context, id: string): Warehouse {
  const warehouse = warehouseFor(context, id, 'manage')
  if (warehouse.state !== 'DELETING' && warehouse.state !== 'DELETED') return warehouse
  throw new Refusal(400, 'INVALID_STATE', `SQL warehouse ${id} is in unexpected state ${warehouse.state}.`)
}
