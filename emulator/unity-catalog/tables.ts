import type * as uc from '@/lib/databricks/api/models/catalog'
import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { newTable, type Catalog, type Schema, type Table } from '../sql/metastore'
import { change, demandFree, madeBy } from './change'
import { columnFrom } from './columns'
import { catalogFor, demandPrivilege, has, schemaFor, storeOf, tableFor, type Browsing, type Found } from './find'
import { shownPage } from './paging'
import { tableInfo } from './wire'

interface Listing extends Browsing {
  catalog_name: string
  schema_name: string
  max_results?: number
  page_token?: string
  omit_columns?: boolean
  omit_properties?: boolean
  omit_username?: boolean
}

const largest = 50
const largestSummaries = 10_000
const infoOf = ({ path, it }: Found<Table>) => tableInfo(path[0] as Catalog, path[1] as Schema, it)

export const tables = {
  list(input: Listing, context: Context) {
    const { path, it: schema } = schemaFor(context, `${input.catalog_name}.${input.schema_name}`, input)
    const privileges = input.include_browse ? ['SELECT', 'BROWSE'] : ['SELECT']
    const isShown = (table: Table) => has([...path, table], context.identity, ...privileges)
    const { rows, next } = shownPage([...schema.tables.values()], input, largest, isShown)
    return { tables: rows.map((table) => tableInfo(path[0] as Catalog, schema, table, input)), ...next }
  },

  /** Of all schemas of a catalog; names may be given as SQL's LIKE has them. */
  listSummaries(
    input: { catalog_name: string; schema_name_pattern?: string; table_name_pattern?: string } & Pick<
      Listing,
      'max_results' | 'page_token'
    >,
    context: Context,
  ) {
    const { it: catalog } = catalogFor(context, input.catalog_name, { include_browse: true })
    const [inSchemas, inTables] = [like(input.schema_name_pattern), like(input.table_name_pattern)]
    const all = [...catalog.schemas.values()].flatMap((schema) =>
      [...schema.tables.values()].map((table) => ({
        name: `${catalog.name}.${schema.name}.${table.name}`,
        schema,
        table,
      })),
    )
    const wanted = all.filter(({ schema, table }) => inSchemas.test(schema.name) && inTables.test(table.name))
    const isShown = ({ schema, table }: (typeof all)[number]) =>
      has([catalog, schema], context.identity, 'USE_SCHEMA', 'BROWSE') &&
      has([catalog, schema, table], context.identity, 'SELECT', 'BROWSE')
    const { rows, next } = shownPage(wanted, input, largestSummaries, isShown)
    return { tables: rows.map(({ name, table }) => ({ full_name: name, table_type: table.type })), ...next }
  },

  get: ({ full_name, include_browse }: { full_name: string } & Browsing, context: Context) =>
    infoOf(tableFor(context, full_name, { include_browse })),

  /** The API makes external Delta tables alone; SQL makes the others (reference of `tables/create`). */
  create(asked: uc.CreateTableRequest, context: Context) {
    const schema = schemaFor(context, `${asked.catalog_name}.${asked.schema_name}`)
    demandPrivilege(schema, context, 'CREATE_TABLE')
    const { storage_location, properties = {} } = asked
    if (asked.table_type !== 'EXTERNAL' || asked.data_source_format !== 'DELTA') {
      throw invalid('CreateTable makes tables of table_type EXTERNAL and data_source_format DELTA alone.')
    }
    if (!storage_location) throw invalid('CreateTable Missing required field: storage_location')
    const location = storage_location.replace(/\/+$/, '')
    const columns = (asked.columns ?? []).map(columnFrom)
    const table = newTable({ ...madeBy(context, asked.name), properties, location, columns })
    demandFree('TABLE', `${schema.name}.${table.name}`, schema.it.tables.get(table.name))
    storeOf(context).putTable(schema.it, table)
    return tableInfo(schema.path[0] as Catalog, schema.it, table)
  },

  /** Only of what one may look into. */
  exists({ full_name }: { full_name: string }, context: Context) {
    const [catalog = '', schema = '', table = ''] = full_name.split('.')
    schemaFor(context, `${catalog}.${schema}`)
    return { table_exists: storeOf(context).table(catalog, schema, table) !== undefined }
  },

  update({ full_name, owner }: { full_name: string; owner?: string }, context: Context) {
    change(tableFor(context, full_name), { owner }, context)
    return {}
  },

  delete({ full_name }: { full_name: string }, context: Context) {
    const found = tableFor(context, full_name)
    demandPrivilege(found, context, 'MANAGE')
    storeOf(context).dropTable(found.path[1] as Schema, found.it.name)
    return {}
  },
}

/** `%` is any text, `_` any sign. */
function like(pattern: string | undefined): RegExp {
  if (!pattern) return /^/
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.')
  return new RegExp(`^${source}$`, 'i')
}
