import type * as uc from '@/lib/databricks/api/models/catalog'
import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { newVolume, type Catalog, type Schema, type Volume } from '../sql/metastore'
import { change, checkedName, demandFree, madeBy } from './change'
import { demandPrivilege, has, schemaFor, storeOf, volumeFor, type Browsing, type Found } from './find'
import { shownPage } from './paging'
import { volumeInfo } from './wire'

interface Listing extends Browsing {
  catalog_name: string
  schema_name: string
  max_results?: number
  page_token?: string
}

const largest = 10_000
const infoOf = ({ path, it }: Found<Volume>) => volumeInfo(path[0] as Catalog, path[1] as Schema, it)

export const volumes = {
  list(input: Listing, context: Context) {
    const { path, it: schema } = schemaFor(context, `${input.catalog_name}.${input.schema_name}`, input)
    const privileges = input.include_browse ? ['READ_VOLUME', 'BROWSE'] : ['READ_VOLUME']
    const isShown = (volume: Volume) => has([...path, volume], context.identity, ...privileges)
    const { rows, next } = shownPage([...schema.volumes.values()], input, largest, isShown)
    return { volumes: rows.map((volume) => volumeInfo(path[0] as Catalog, schema, volume)), ...next }
  },

  read: ({ name, ...how }: { name: string } & Browsing, context: Context) =>
    infoOf(volumeFor(context, name, undefined, how)),

  create(asked: uc.CreateVolumeRequestContent, context: Context) {
    const schema = schemaFor(context, `${asked.catalog_name}.${asked.schema_name}`)
    demandPrivilege(schema, context, 'USE_SCHEMA')
    demandPrivilege(schema, context, 'CREATE_VOLUME')
    const location = locationOf(asked)
    const volume = newVolume({ ...madeBy(context, asked.name, asked.comment), ...(location && { location }) })
    demandFree('VOLUME', `${schema.name}.${volume.name}`, schema.it.volumes.get(volume.name))
    storeOf(context).putVolume(schema.it, volume)
    return volumeInfo(schema.path[0] as Catalog, schema.it, volume)
  },

  update({ name, new_name, ...update }: { name: string } & uc.UpdateVolumeRequestContent, context: Context) {
    const found = volumeFor(context, name)
    demandPrivilege(found, context, 'MANAGE')
    const schema = found.path[1] as Schema
    const newName = new_name === undefined ? found.it.name : checkedName(new_name)
    const namesake = schema.volumes.get(newName)
    if (namesake !== found.it) demandFree('VOLUME', newName, namesake)
    change(found, update, context)
    storeOf(context).dropVolume(schema, found.it.name)
    found.it.name = newName
    storeOf(context).putVolume(schema, found.it)
    return infoOf(found)
  },

  delete({ name }: { name: string }, context: Context) {
    const found = volumeFor(context, name)
    demandPrivilege(found, context, 'MANAGE')
    storeOf(context).dropVolume(found.path[1] as Schema, found.it.name)
    return {}
  },
}

/** An external volume lies where it says; a managed one where the workspace puts it. */
function locationOf({ volume_type, storage_location }: uc.CreateVolumeRequestContent): string | undefined {
  if (volume_type === 'MANAGED') {
    if (storage_location) throw invalid('CreateVolume storage_location can not be provided.')
    return undefined
  }
  if (volume_type !== 'EXTERNAL') throw invalid(`CreateVolume volume_type is MANAGED or EXTERNAL, not ${volume_type}.`)
  if (!storage_location) throw invalid('CreateVolume Missing required field: storage_location')
  return storage_location.replace(/\/+$/, '')
}
