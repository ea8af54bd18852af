import { randomUUID } from 'node:crypto'
import type { SparkType } from './spark/types'

/** What all that can be granted on has in common; names keep their case, and are compared without it. */
export interface Securable {
  name: string
  owner: string
  comment?: string
  createdMs: number
  createdBy: string
  updatedMs: number
  updatedBy: string
  properties: Record<string, string>
  /** Privileges given directly, by principal: a user name, a group or an application id. */
  grants: Map<string, Set<string>>
}

export interface Column {
  name: string
  type: SparkType
  comment?: string
  notNull?: boolean
  /** In Spark SQL. */
  defaultText?: string
}

export interface Table extends Securable {
  type: 'MANAGED' | 'EXTERNAL' | 'VIEW'
  columns: Column[]
  /** Of an external one. Nothing is read from there: it begins empty. */
  location?: string
  /** A view: its query, and where its unqualified names are looked up. */
  view?: { text: string; catalog: string; schema: string }
  /** A seeded table: the DuckDB query of its rows, run when it is first read. */
  fill?: string
  /** The database that has its rows. */
  madeIn?: string
}

export interface Volume extends Securable {
  /** Stays when the volume is renamed: where its files are. */
  id: string
  type: 'MANAGED' | 'EXTERNAL'
  /** Of an external one. */
  location?: string
}

export interface Schema extends Securable {
  tables: Map<string, Table>
  volumes: Map<string, Volume>
}

export interface Catalog extends Securable {
  type: 'MANAGED_CATALOG' | 'SYSTEM_CATALOG' | 'DELTASHARING_CATALOG'
  schemas: Map<string, Schema>
}

export type NewSecurable = Pick<Securable, 'name' | 'owner'> & Partial<Securable> & { nowMs?: number }

const securable = ({ nowMs = 0, ...given }: NewSecurable): Securable => ({
  createdMs: nowMs,
  createdBy: given.owner,
  updatedMs: nowMs,
  updatedBy: given.owner,
  properties: {},
  grants: new Map(),
  ...given,
})

export const newCatalog = (given: NewSecurable, type: Catalog['type'] = 'MANAGED_CATALOG'): Catalog => ({
  ...securable(given),
  type,
  schemas: new Map(),
})
export const newSchema = (given: NewSecurable): Schema => ({
  ...securable(given),
  tables: new Map(),
  volumes: new Map(),
})
export const newVolume = (given: NewSecurable & Partial<Pick<Volume, 'id' | 'location'>>): Volume => ({
  ...securable(given),
  id: given.id ?? randomUUID(),
  type: given.location === undefined ? 'MANAGED' : 'EXTERNAL',
  ...(given.location !== undefined && { location: given.location }),
})
export const newTable = (
  given: NewSecurable & Pick<Table, 'columns'> & Partial<Pick<Table, 'view' | 'fill' | 'location'>>,
): Table => ({
  ...securable(given),
  type: given.view ? 'VIEW' : given.location === undefined ? 'MANAGED' : 'EXTERNAL',
  columns: given.columns,
  ...rowsFrom(given),
})

const rowsFrom = ({ view, fill, location }: Partial<Pick<Table, 'view' | 'fill' | 'location'>>) => ({
  ...(view && { view }),
  ...(fill !== undefined && { fill }),
  ...(location !== undefined && { location }),
})

/** Where something is: `['acme', 'sales', 'orders']`. */
export type FullName = readonly string[]

const keyOf = (name: string) => name.toLowerCase()

/** What there is of Unity Catalog: names, columns, owners and grants. The rows are in DuckDB, once they are needed. */
export class Metastore {
  /** What all catalogs are in: who may make one is granted here. */
  readonly self = securable({ name: 'acme-metastore', owner: 'admins' })
  private readonly byName = new Map<string, Catalog>()

  constructor(kept?: ReturnType<Metastore['kept']>) {
    Object.assign(this, kept)
  }

  /** As plain data. */
  kept() {
    const { self, byName } = this
    return { self, byName }
  }

  catalogs(): Catalog[] {
    return [...this.byName.values()]
  }
  catalog(name: string): Catalog | undefined {
    return this.byName.get(keyOf(name))
  }
  schema(catalog: string, name: string): Schema | undefined {
    return this.catalog(catalog)?.schemas.get(keyOf(name))
  }
  table(catalog: string, schema: string, name: string): Table | undefined {
    return this.schema(catalog, schema)?.tables.get(keyOf(name))
  }
  volume(catalog: string, schema: string, name: string): Volume | undefined {
    return this.schema(catalog, schema)?.volumes.get(keyOf(name))
  }

  /** Over one of the same name, if any. */
  putCatalog(catalog: Catalog): void {
    this.byName.set(keyOf(catalog.name), catalog)
  }
  putSchema(catalog: Catalog, schema: Schema): void {
    catalog.schemas.set(keyOf(schema.name), schema)
  }
  putTable(schema: Schema, table: Table): void {
    schema.tables.set(keyOf(table.name), table)
  }
  putVolume(schema: Schema, volume: Volume): void {
    schema.volumes.set(keyOf(volume.name), volume)
  }

  dropCatalog(name: string): void {
    this.byName.delete(keyOf(name))
  }
  dropSchema(catalog: Catalog, name: string): void {
    catalog.schemas.delete(keyOf(name))
  }
  dropTable(schema: Schema, name: string): void {
    schema.tables.delete(keyOf(name))
  }
  dropVolume(schema: Schema, name: string): void {
    schema.volumes.delete(keyOf(name))
  }

  /** From the catalog down to what is named; shorter than the name where something is not there. */
  path([catalog, schema, table]: FullName): Securable[] {
    const found = [
      catalog === undefined ? undefined : this.catalog(catalog),
      schema === undefined ? undefined : this.schema(catalog!, schema),
      table === undefined ? undefined : this.table(catalog!, schema!, table),
    ]
    return found.filter((one) => one !== undefined)
  }
}
