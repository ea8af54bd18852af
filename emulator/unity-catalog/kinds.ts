/** The kinds of securable that the emulator keeps, as the wire names them, outermost first. */
export type SecurableKind = 'METASTORE' | 'CATALOG' | 'SCHEMA' | 'TABLE' | 'VOLUME'

const anyTable = ['APPLY_TAG', 'MANAGE', 'MODIFY', 'SELECT']
const anyVolume = ['APPLY_TAG', 'MANAGE', 'READ_VOLUME', 'WRITE_VOLUME']
const anySchema = [
  ...anyTable,
  ...anyVolume,
  'CREATE_FUNCTION',
  'CREATE_MATERIALIZED_VIEW',
  'CREATE_MODEL',
  'CREATE_TABLE',
  'CREATE_VOLUME',
  'EXECUTE',
  'EXTERNAL_USE_SCHEMA',
  'REFRESH',
  'USE_SCHEMA',
]
const anyCatalog = [...anySchema, 'BROWSE', 'CREATE_CONNECTION', 'CREATE_SCHEMA', 'USE_CATALOG']
const ofMetastore = [
  'CREATE_CATALOG',
  'CREATE_CLEAN_ROOM',
  'CREATE_CONNECTION',
  'CREATE_EXTERNAL_LOCATION',
  'CREATE_PROVIDER',
  'CREATE_RECIPIENT',
  'CREATE_SERVICE_CREDENTIAL',
  'CREATE_SHARE',
  'CREATE_STORAGE_CREDENTIAL',
  'SET_SHARE_PERMISSION',
  'USE_MARKETPLACE_ASSETS',
  'USE_PROVIDER',
  'USE_RECIPIENT',
  'USE_SHARE',
]

/** What each can be granted (facts/databricks-behaviour.md 5). */
export const privilegesOf: Readonly<Record<SecurableKind, ReadonlySet<string>>> = {
  METASTORE: new Set(ofMetastore),
  CATALOG: new Set([...anyCatalog, 'ALL_PRIVILEGES']),
  SCHEMA: new Set([...anySchema, 'ALL_PRIVILEGES']),
  TABLE: new Set([...anyTable, 'ALL_PRIVILEGES']),
  VOLUME: new Set([...anyVolume, 'ALL_PRIVILEGES']),
}

/** `Catalog` of CATALOG, as messages name it. */
export const titleOf = (kind: SecurableKind) => kind[0] + kind.slice(1).toLowerCase()
