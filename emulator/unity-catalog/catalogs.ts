import type * as uc from '@/lib/databricks/api/models/catalog'
import type { Context } from '../handlers'
import { newCatalog, newSchema } from '../sql/metastore'
import { change, demandEmpty, demandFree, demandSameName, madeBy } from './change'
import { catalogFor, demandPrivilege, has, storeOf, type Browsing } from './find'
import { shownPage } from './paging'
import { catalogInfo } from './wire'

interface Listing extends Browsing {
  max_results?: number
  page_token?: string
}

/** Whoever has one of these sees a catalog or schema in lists; BROWSE counts when asked for. */
export const seen = (use: string, { include_browse }: Browsing) => (include_browse ? [use, 'BROWSE'] : [use])
const largest = 200

export const catalogs = {
  list(input: Listing, context: Context) {
    const isShown = (catalog: { owner: string }) =>
      has([catalog as never], context.identity, ...seen('USE_CATALOG', input))
    const { rows, next } = shownPage(storeOf(context).catalogs(), input, largest, isShown)
    return { catalogs: rows.map(catalogInfo), ...next }
  },

  get: ({ name, ...how }: { name: string } & Browsing, context: Context) =>
    catalogInfo(catalogFor(context, name, how).it),

  /** With the schema `default` in it. */
  create({ name, comment, properties }: uc.CreateCatalog, context: Context) {
    const store = storeOf(context)
    demandPrivilege({ kind: 'METASTORE', name: store.self.name, path: [store.self] }, context, 'CREATE_CATALOG')
    const made = madeBy(context, name, comment)
    demandFree('CATALOG', made.name, store.catalog(made.name))
    const catalog = newCatalog({ ...made, ...(properties && { properties }) })
    store.putSchema(catalog, newSchema(madeBy(context, 'default', 'Default schema (auto-created)')))
    store.putCatalog(catalog)
    return catalogInfo(catalog)
  },

  update({ name, new_name, ...update }: { name: string } & uc.UpdateCatalog, context: Context) {
    const found = catalogFor(context, name)
    demandPrivilege(found, context, 'MANAGE')
    demandSameName(found, new_name)
    change(found, update, context)
    return catalogInfo(found.it)
  },

  delete({ name, force }: { name: string; force?: boolean }, context: Context) {
    const found = catalogFor(context, name)
    demandPrivilege(found, context, 'MANAGE')
    const { size } = found.it.schemas
    demandEmpty(found, size ? `${size} schema(s)` : '', force)
    storeOf(context).dropCatalog(name)
    return {}
  },
}
