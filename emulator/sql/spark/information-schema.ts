import { hasPrivilege, mayEnter } from '../privileges'
import type { Catalog, Schema, Table } from '../metastore'
import type { Environment } from './compilation'
import { quote } from './routine'
import { simpleText, typeText, typeName, type SparkType } from './types'

type Cell = string | number | null
type Rows = Iterable<Cell[]>

/** The views of `information_schema` that there are: columns with DuckDB's types, and rows. */
const views: Record<string, { columns: [string, string][]; rows: (env: Environment, catalogs: Catalog[]) => Rows }> = {
  catalogs: {
    columns: [
      ['catalog_name', 'VARCHAR'],
      ['catalog_owner', 'VARCHAR'],
      ['comment', 'VARCHAR'],
      ['created', 'TIMESTAMPTZ'],
    ],
    rows: (_, catalogs) => catalogs.map((one) => [one.name, one.owner, one.comment ?? null, time(one.createdMs)]),
  },
  schemata: {
    columns: [
      ['catalog_name', 'VARCHAR'],
      ['schema_name', 'VARCHAR'],
      ['schema_owner', 'VARCHAR'],
      ['comment', 'VARCHAR'],
      ['created', 'TIMESTAMPTZ'],
    ],
    rows: (env, catalogs) =>
      each(env, catalogs).map(({ catalog, schema }) => [
        catalog.name,
        schema.name,
        schema.owner,
        schema.comment ?? null,
        time(schema.createdMs),
      ]),
  },
  tables: {
    columns: [
      ['table_catalog', 'VARCHAR'],
      ['table_schema', 'VARCHAR'],
      ['table_name', 'VARCHAR'],
      ['table_type', 'VARCHAR'],
      ['table_owner', 'VARCHAR'],
      ['comment', 'VARCHAR'],
      ['created', 'TIMESTAMPTZ'],
      ['created_by', 'VARCHAR'],
      ['last_altered', 'TIMESTAMPTZ'],
      ['data_source_format', 'VARCHAR'],
    ],
    rows: (env, catalogs) =>
      eachTable(env, catalogs).map(({ catalog, schema, table }) => [
        catalog.name,
        schema.name,
        table.name,
        table.type,
        table.owner,
        table.comment ?? null,
        time(table.createdMs),
        table.createdBy,
        time(table.updatedMs),
        table.type === 'VIEW' ? null : 'DELTA',
      ]),
  },
  views: {
    columns: [
      ['table_catalog', 'VARCHAR'],
      ['table_schema', 'VARCHAR'],
      ['table_name', 'VARCHAR'],
      ['view_definition', 'VARCHAR'],
    ],
    rows: (env, catalogs) =>
      eachTable(env, catalogs)
        .filter(({ table }) => table.view)
        .map(({ catalog, schema, table }) => [catalog.name, schema.name, table.name, table.view!.text]),
  },
  columns: {
    columns: [
      ['table_catalog', 'VARCHAR'],
      ['table_schema', 'VARCHAR'],
      ['table_name', 'VARCHAR'],
      ['column_name', 'VARCHAR'],
      ['ordinal_position', 'INTEGER'],
      ['is_nullable', 'VARCHAR'],
      ['full_data_type', 'VARCHAR'],
      ['data_type', 'VARCHAR'],
      ['numeric_precision', 'INTEGER'],
      ['numeric_scale', 'INTEGER'],
      ['comment', 'VARCHAR'],
    ],
    // Positions from 0 (XO recording 062).
    rows: (env, catalogs) =>
      eachTable(env, catalogs).flatMap(({ catalog, schema, table }) =>
        table.columns.map(({ name, type, notNull, comment }, at) => [
          catalog.name,
          schema.name,
          table.name,
          name,
          at,
          notNull ? 'NO' : 'YES',
          simpleText(type),
          dataType(type),
          ...numeric(type),
          comment ?? null,
        ]),
      ),
  },
}

const dataType = (type: SparkType) => (type.kind === 'scalar' ? typeText(type) : typeName(type))
const numeric = (type: SparkType): [Cell, Cell] =>
  type.kind === 'decimal' ? [type.precision, type.scale] : [null, null]
const time = (ms: number) => new Date(ms).toISOString()

function each(env: Environment, catalogs: Catalog[]): { catalog: Catalog; schema: Schema }[] {
  return catalogs.flatMap((catalog) =>
    [...catalog.schemas.values()]
      .filter(({ name }) => mayEnter(env.store, env.identity, [catalog.name, name]))
      .map((schema) => ({ catalog, schema })),
  )
}

function eachTable(env: Environment, catalogs: Catalog[]): { catalog: Catalog; schema: Schema; table: Table }[] {
  return each(env, catalogs).flatMap(({ catalog, schema }) =>
    [...schema.tables.values()]
      .filter(({ name }) => hasPrivilege(env.store, env.identity, [catalog.name, schema.name, name], 'SELECT'))
      .map((table) => ({ catalog, schema, table })),
  )
}

/** The rows of `catalog.information_schema.name` as DuckDB's SQL; `system` has those of every catalog. */
export function informationSchema(env: Environment, catalogName: string, name: string): string | undefined {
  const view = views[name.toLowerCase()]
  const catalog = env.store.catalog(catalogName)
  if (!view || !catalog || !mayEnter(env.store, env.identity, [catalog.name])) return undefined
  const every = env.store.catalogs().filter((one) => mayEnter(env.store, env.identity, [one.name]))
  const rows = [...view.rows(env, catalog.name === 'system' ? every : [catalog])]
  const cell = (value: Cell) => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : quote(value))
  const shown = view.columns.map(([column, type], at) => `CAST(c${at} AS ${type}) AS "${column}"`).join(', ')
  const names = view.columns.map((_, at) => `c${at}`).join(', ')
  const list = rows.length ? rows : [view.columns.map(() => null)]
  const values = list.map((row) => `(${row.map(cell).join(', ')})`).join(', ')
  return `(SELECT ${shown} FROM (VALUES ${values}) AS v(${names})${rows.length ? '' : ' WHERE false'})`
}
