import type * as api from '@/lib/databricks/api/permissions'
import { demand, type ObjectKind } from '../access'
import { notYet, type Context, type Family } from '../handlers'
import { invalid, notFound } from '../refusal'

const ofNotebooks = ['CAN_READ', 'CAN_RUN', 'CAN_EDIT', 'CAN_MANAGE']
const ofUse = ['CAN_USE', 'CAN_MANAGE']
const ofQueries = ['CAN_QUERY', 'CAN_MANAGE']

/** Types whose lists have no operation of their own: how answers name them, and their levels. */
const types: Readonly<Record<string, readonly [type: string, levels: readonly string[]]>> = {
  notebooks: ['notebook', ofNotebooks],
  directories: ['directory', ofNotebooks],
  files: ['file', ofNotebooks],
  dashboards: ['dashboard', ofNotebooks],
  'dbsql-dashboards': ['dashboard', ofNotebooks],
  alertsv2: ['alertv2', ofNotebooks],
  genie: ['genie-space', ofNotebooks],
  'vector-search-endpoints': ['vector-search-endpoints', ofUse],
  apps: ['apps', ofUse],
  'database-instances': ['database-instances', ofUse],
  'database-projects': ['database-projects', ofUse],
  'knowledge-assistants': ['knowledge-assistants', ofQueries],
  'supervisor-agents': ['supervisor-agents', ofQueries],
}

/**
 * The path that all types have in common. Clusters, jobs and whatever else the emulator keeps answer it by their own
 * operations; of the types left there is no object yet.
 */
function nothingThere(object_type: string, object_id: string, { identity }: Context): never {
  const [type, levels] = types[object_type] ?? []
  if (!type) throw invalid(`'${object_type}' is not a type of object that has permissions.`)
  const kind: ObjectKind = { path: object_type, type, levels: levels!.map((name) => ({ name, may: '' })) }
  demand(kind, [], identity, levels![0]!, object_id)
  throw notFound(`${type} ${object_id} does not exist.`)
}

export const permissions: Family<typeof api> = {
  ...notYet('accessControlCheckPolicy', 'permissionMigrationMigratePermissions'),
  get: ({ object_type, object_id }, context) => nothingThere(object_type, object_id, context),
  set: ({ object_type, object_id }, context) => nothingThere(object_type, object_id, context),
  update: ({ object_type, object_id }, context) => nothingThere(object_type, object_id, context),
  getPermissionLevels: ({ object_type, object_id }, context) => nothingThere(object_type, object_id, context),
}
