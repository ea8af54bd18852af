import type * as sql from '@/lib/databricks/api/models/sql'
import type { Context } from '../handlers'
import { denied, notFound } from '../refusal'
import { seedWarehouses } from '../seed/warehouses'
import { keptWhole } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import { may, type Ability, type Warehouse } from './warehouse'
import { settle } from './warehouse-lifecycle'

/** The SQL warehouses of a workspace, brought up to date when looked at, and what they have in common. */
export class WarehouseTable {
  config: sql.GetWorkspaceWarehouseConfigResponse = {
    security_policy: 'DATA_ACCESS_CONTROL',
    channel: { name: 'CHANNEL_NAME_CURRENT' },
    data_access_config: [],
    sql_configuration_parameters: {},
    enable_serverless_compute: true,
    enabled_warehouse_types: [
      { warehouse_type: 'PRO', enabled: true },
      { warehouse_type: 'CLASSIC', enabled: true },
    ],
  }
  private readonly byId = new Map<string, Warehouse>()

  constructor(
    private readonly workspace: Workspace,
    warehouses: Iterable<Warehouse> = seedWarehouses(workspace),
  ) {
    for (const warehouse of warehouses) this.byId.set(warehouse.id, warehouse)
  }

  /** As plain data. */
  kept() {
    return { config: this.config, warehouses: [...this.byId.values()] }
  }

  find(id: string): Warehouse | undefined {
    const warehouse = this.byId.get(id)
    if (!warehouse || settle(warehouse, this.workspace.clock)) return warehouse
    this.byId.delete(id)
    return undefined
  }

  /** In the order they were made; those that are deleted are not listed. */
  all(): Warehouse[] {
    const ids = [...this.byId.keys()]
    return ids.map((id) => this.find(id)).filter((one) => one !== undefined && one.state !== 'DELETED') as Warehouse[]
  }

  put(warehouse: Warehouse): void {
    this.byId.set(warehouse.id, warehouse)
  }
}

export const warehouseState: State<WarehouseTable> = {
  name: 'sql-warehouses',
  create: (workspace) => new WarehouseTable(workspace),
  keeping: keptWhole(
    (table) => table.kept(),
    ({ config, warehouses }: ReturnType<WarehouseTable['kept']>, workspace) =>
      Object.assign(new WarehouseTable(workspace, warehouses), { config }),
  ),
}

/** In the service's words: who lacks a right in the SQL product is told this. */
export const notAuthorized = ({ identity }: Context) =>
  denied(`${identity.person.userName} is not authorized to perform this action. Please contact your administrator.`)

/** The warehouse, for someone who may do that with it; else the refusal for either lack. */
export function warehouseFor(context: Context, id: string, ability: Ability): Warehouse {
  const warehouse = context.workspace.get(warehouseState).find(id)
  if (!may(warehouse, context.identity, ability)) throw notAuthorized(context)
  if (!warehouse) throw notFound(`SQL warehouse ${id} does not exist.`)
  return warehouse
}
