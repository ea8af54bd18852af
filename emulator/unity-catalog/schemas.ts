import type * as uc from '@/lib/databricks/api/models/catalog'
import type { Context } from '../handlers'
import { newSchema } from '../sql/metastore'
import { seen } from './catalogs'
import { change, demandEmpty, demandFree, demandSameName, madeBy } from './change'
import { catalogFor, demandPrivilege, has, schemaFor, storeOf, type Browsing, type Found } from './find'
import { shownPage } from './paging'
import { schemaInfo } from './wire'
import type { Catalog, Schema } from '../sql/metastore'

interface Listing extends Browsing {
  catalog_name: string
  max_results?: number
  page_token?: string
}

const largest = 200
const infoOf = ({ path, it }: Found<Schema>) => schemaInfo(path[0] as Catalog, it)

export const schemas = {
  list(input: Listing, context: Context) {
    const { it: catalog } = catalogFor(context, input.catalog_name, input)
    const isShown = (schema: Schema) => has([catalog, schema], context.identity, ...seen('USE_SCHEMA', input))
    const { rows, next } = shownPage([...catalog.schemas.values()], input, largest, isShown)
    return { schemas: rows.map((schema) => schemaInfo(catalog, schema)), ...next }
  },

  get: ({ full_name, ...how }: { full_name: string } & Browsing, context: Context) =>
    infoOf(schemaFor(context, full_name, how)),

  create({ catalog_name, name, comment, properties }: uc.CreateSchema, context: Context) {
    const catalog = catalogFor(context, catalog_name)
    demandPrivilege(catalog, context, 'USE_CATALOG')
    demandPrivilege(catalog, context, 'CREATE_SCHEMA')
    const made = madeBy(context, name, comment)
    demandFree('SCHEMA', `${catalog.name}.${made.name}`, storeOf(context).schema(catalog_name, made.name))
    const schema = newSchema({ ...made, ...(properties && { properties }) })
    storeOf(context).putSchema(catalog.it, schema)
    return schemaInfo(catalog.it, schema)
  },

  update({ full_name, new_name, ...update }: { full_name: string } & uc.UpdateSchema, context: Context) {
    const found = schemaFor(context, full_name)
    demandPrivilege(found, context, 'MANAGE')
    demandSameName(found, new_name)
    change(found, update, context)
    return infoOf(found)
  },

  delete({ full_name, force }: { full_name: string; force?: boolean }, context: Context) {
    const found = schemaFor(context, full_name)
    demandPrivilege(found, context, 'MANAGE')
    const { tables, volumes } = found.it
    demandEmpty(found, tables.size + volumes.size ? `${tables.size} table(s), ${volumes.size} volume(s)` : '', force)
    storeOf(context).dropSchema(found.path[0] as Catalog, found.it.name)
    return {}
  },
}
