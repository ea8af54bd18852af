import {
  Metastore,
  newCatalog,
  newSchema,
  newTable,
  newVolume,
  type Catalog,
  type Column,
  type Schema,
} from '../sql/metastore'
import { parseColumns } from '../sql/spark/parse-statement'
import type { Workspace } from '../workspace'
import { storiesOf } from './jobs'
import { acmeTables, sampleTables, type SampleTable } from './sample-tables'
import type { Seed } from './seed'
import { billingTables } from './system-tables'

const everyone = 'account users'
const grants = (given: Record<string, string[]>) =>
  new Map(Object.entries(given).map(([principal, privileges]) => [principal, new Set(privileges)]))
const madeMs = Date.UTC(2025, 2, 3, 9)

/** Acme's schemas: who owns them, who else may what. */
const acme: Record<string, { owner: string; comment: string; may: Record<string, string[]> }> = {
  raw: {
    owner: 'jonas.lindqvist@acme.example',
    comment: 'As it arrives; nobody should report from here.',
    may: { 'data-engineering': ['ALL_PRIVILEGES'] },
  },
  sales: {
    owner: 'mei.tanaka@acme.example',
    comment: 'Orders, customers and stores, cleaned every night.',
    may: { users: ['USE_SCHEMA', 'SELECT'], 'data-engineering': ['ALL_PRIVILEGES'] },
  },
  finance: {
    owner: 'samuel.okafor@acme.example',
    comment: 'Invoices and budgets. Confidential.',
    may: { finance: ['ALL_PRIVILEGES'] },
  },
  ml: {
    owner: 'priya.raman@acme.example',
    comment: 'Features and predictions.',
    may: { users: ['USE_SCHEMA', 'SELECT'], 'machine-learning': ['ALL_PRIVILEGES'] },
  },
}

/** The catalogs that a workspace begins with; their tables get their rows when they are first read. */
export function seedMetastore(workspace: Workspace): Metastore {
  const { seed } = workspace
  const store = new Metastore()
  const admin = 'ada.admin@acme.example'
  const main = newCatalog({
    name: 'main',
    owner: admin,
    nowMs: madeMs,
    grants: grants({ [everyone]: ['USE_CATALOG'] }),
  })
  const mayAll = grants({ [everyone]: ['USE_SCHEMA', 'SELECT', 'MODIFY', 'CREATE_TABLE'] })
  store.putSchema(
    main,
    newSchema({ name: 'default', owner: admin, nowMs: madeMs, comment: 'Default schema', grants: mayAll }),
  )
  store.putCatalog(main)
  store.putCatalog(samples())
  const system = newCatalog(
    { name: 'system', owner: 'System user', nowMs: madeMs, grants: grants({ [everyone]: ['USE_CATALOG'] }) },
    'SYSTEM_CATALOG',
  )
  store.putCatalog(system)
  if (isStory(workspace.seed)) store.putSchema(system, billing(workspace))
  if (!seed.empty) {
    store.putCatalog(acmeCatalog(store))
    addPlatformSchemas(store, main)
  }
  return store
}

/** Whether the workspace has Acme's own jobs, clusters and warehouses. */
const isStory = ({ empty, clusters, jobs, runs }: Seed) =>
  !empty && [clusters, jobs, runs].every((count) => count === undefined)

/** For those who watch over costs. */
function billing(workspace: Workspace): Schema {
  const may = grants({ platform: ['USE_SCHEMA', 'SELECT'], finance: ['USE_SCHEMA', 'SELECT'] })
  const schema = newSchema({ name: 'billing', owner: 'System user', nowMs: madeMs, grants: may })
  for (const table of billingTables(workspace.clock.nowMs(), storiesOf(workspace).names.job)) {
    schema.tables.set(table.name, made(table, 'System user'))
  }
  return schema
}

function samples(): Catalog {
  const catalog = newCatalog(
    {
      name: 'samples',
      owner: 'System user',
      nowMs: madeMs,
      comment: 'Sample data; its rows are generated here.',
      grants: grants({ [everyone]: ['USE_CATALOG', 'USE_SCHEMA', 'SELECT', 'BROWSE'] }),
    },
    'DELTASHARING_CATALOG',
  )
  for (const [name, tables] of Object.entries(sampleTables)) {
    const schema = newSchema({ name, owner: 'System user', nowMs: madeMs })
    for (const table of tables) schema.tables.set(table.name, made(table, 'System user'))
    catalog.schemas.set(name, schema)
  }
  return catalog
}

function acmeCatalog(store: Metastore): Catalog {
  const catalog = newCatalog({
    name: 'acme',
    owner: 'greta.weiss@acme.example',
    nowMs: madeMs,
    comment: 'All of Acme’s data.',
    grants: grants({ users: ['USE_CATALOG', 'BROWSE'], 'data-engineering': ['CREATE_SCHEMA'] }),
  })
  for (const [name, { owner, comment, may }] of Object.entries(acme)) {
    const schema = newSchema({ name, owner, comment, nowMs: madeMs, grants: grants(may) })
    for (const table of acmeTables[name] ?? []) store.putTable(schema, made(table, owner))
    catalog.schemas.set(name, schema)
  }
  store.putTable(catalog.schemas.get('sales')!, dailyRevenue())
  for (const [schema, name, id, comment, may] of acmeVolumes) {
    const { owner } = catalog.schemas.get(schema)!
    store.putVolume(
      catalog.schemas.get(schema)!,
      newVolume({ name, id, owner, comment, nowMs: madeMs, grants: grants(may) }),
    )
  }
  return catalog
}

/** Of the seeded volumes, by which their files are found. */
export const volumeIds = {
  landing: 'a3f6c0de-51b2-4c7e-9d10-2e7b84f5c901',
  exports: 'b81d2f47-0c6a-4e93-8f52-7a3c1e9d6b02',
  statements: 'c5e7a914-8d3b-4f60-b2c8-91d0f4a6e703',
  artifacts: 'd90b46e3-27fc-4a18-a5d7-c68e13b2f804',
  clusterLogs: 'e12c75f0-94ab-4d36-8e01-b57d20c9f605',
  init: 'f4a80b9d-3e57-4b62-a9c4-08e61d7c2a06',
  partners: '0b6d9e51-72c8-4f1a-b3e5-4c9a70f8d107',
}

type SeededVolume = [schema: string, name: string, id: string, comment: string, may: Record<string, string[]>]
const acmeVolumes: readonly SeededVolume[] = [
  ['raw', 'landing', volumeIds.landing, 'Files as shops and web shop drop them.', {}],
  ['sales', 'exports', volumeIds.exports, 'What other teams take away.', { users: ['READ_VOLUME'] }],
  ['finance', 'statements', volumeIds.statements, 'Month ends. Confidential.', {}],
  ['ml', 'artifacts', volumeIds.artifacts, 'Models and features.', { users: ['READ_VOLUME'] }],
]

/** What clusters and jobs are set up with, in the catalog that came with the workspace. */
const platformSchemas: Record<string, { comment: string; volumes: readonly (readonly [string, string, string])[] }> = {
  platform: {
    comment: 'What clusters need.',
    volumes: [
      ['cluster-logs', volumeIds.clusterLogs, 'Where clusters write their logs.'],
      ['init', volumeIds.init, 'Init scripts.'],
    ],
  },
  landing: { comment: 'Where partners deliver.', volumes: [['partners', volumeIds.partners, 'A folder each.']] },
}

function addPlatformSchemas(store: Metastore, main: Catalog): void {
  const owner = 'greta.weiss@acme.example'
  for (const [name, { comment, volumes }] of Object.entries(platformSchemas)) {
    const may = grants({
      users: ['USE_SCHEMA', 'READ_VOLUME'],
      platform: ['ALL_PRIVILEGES'],
      'data-engineering': ['WRITE_VOLUME'],
    })
    const schema = newSchema({ name, owner, comment, nowMs: madeMs, grants: may })
    store.putSchema(main, schema)
    for (const [volume, id, about] of volumes) {
      store.putVolume(schema, newVolume({ name: volume, id, owner, comment: about, nowMs: madeMs }))
    }
  }
}

function dailyRevenue() {
  return newTable({
    name: 'daily_revenue',
    owner: 'lucia.fernandez@acme.example',
    nowMs: madeMs,
    comment: 'What the revenue dashboard reads.',
    columns: columnsOf('day DATE, channel STRING, orders BIGINT, revenue DECIMAL(38,2)'),
    view: {
      text: "SELECT CAST(ordered_at AS DATE) AS day, channel, count(*) AS orders, sum(amount) AS revenue FROM orders WHERE status <> 'cancelled' GROUP BY 1, 2",
      catalog: 'acme',
      schema: 'sales',
    },
  })
}

const columnsOf = (text: string): Column[] =>
  parseColumns(text).map(({ name, type, comment, notNull }) => ({
    name,
    type,
    ...(comment !== undefined && { comment }),
    ...(notNull && { notNull }),
  }))

const made = ({ name, columns, fill, comment }: SampleTable, owner: string) =>
  newTable({ name, owner, fill, nowMs: madeMs, columns: columnsOf(columns), ...(comment !== undefined && { comment }) })
