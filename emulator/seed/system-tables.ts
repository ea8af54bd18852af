import { seededId } from './clusters'
import { accountId, workspaceId } from './ids'
import type { SampleTable } from './sample-tables'
import { seededWarehouseId } from './warehouses'

const hour = 60 * 60 * 1000
const days = 60

/** What Acme pays for: how many DBUs an hour, and at which hours of which days. */
interface Spend {
  sku: string
  dbus: number
  /** Hours of the day, in UTC. */
  from?: number
  to?: number
  weekdays?: true
  team: string
  by: string
  cluster?: string
  job?: string
  warehouse?: string
}

const allPurpose = 'PREMIUM_ALL_PURPOSE_COMPUTE'
const jobs = 'PREMIUM_JOBS_COMPUTE'
const sqlPro = 'PREMIUM_SQL_PRO_COMPUTE_EU_WEST_1'
const sqlServerless = 'PREMIUM_SERVERLESS_SQL_COMPUTE_EU_IRELAND'
const jobsServerless = 'PREMIUM_JOBS_SERVERLESS_COMPUTE_EU_IRELAND'

/** Dollars a DBU (approximate list: facts/databricks-behaviour.md 7), and what usage of it is filed under. */
const skus: Record<string, [price: number, product: string]> = {
  [allPurpose]: [0.55, 'ALL_PURPOSE'],
  [jobs]: [0.15, 'JOBS'],
  [sqlPro]: [0.55, 'SQL'],
  [sqlServerless]: [0.7, 'SQL'],
  [jobsServerless]: [0.35, 'JOBS'],
}

/** DBUs of warehouses by their size: facts/databricks-behaviour.md 7. */
const spends: readonly Spend[] = [
  // Nobody turns these off.
  { sku: allPurpose, dbus: 6.9, team: 'data-engineering', by: 'mei.tanaka', cluster: 'etl-nightly-always-on' },
  { sku: allPurpose, dbus: 3, team: 'analysts', by: 'lucia.fernandez', cluster: 'bi-dashboards-legacy' },
  { sku: allPurpose, dbus: 5, team: 'data-engineering', by: 'jonas.lindqvist', cluster: 'streaming-orders' },
  { sku: sqlPro, dbus: 40, team: 'data-engineering', by: 'jonas.lindqvist', warehouse: 'ETL Nightly' },
  // At hours when people work.
  {
    sku: allPurpose,
    dbus: 9,
    from: 6,
    to: 19,
    weekdays: true,
    team: 'platform',
    by: 'greta.weiss',
    cluster: 'shared-analytics',
  },
  {
    sku: allPurpose,
    dbus: 12,
    from: 8,
    to: 18,
    weekdays: true,
    team: 'machine-learning',
    by: 'priya.raman',
    cluster: 'ml-experiments-gpu',
  },
  {
    sku: allPurpose,
    dbus: 4,
    from: 9,
    to: 16,
    weekdays: true,
    team: 'machine-learning',
    by: 'tomasz.kowalski',
    cluster: 'geo-lab',
  },
  {
    sku: sqlServerless,
    dbus: 24,
    from: 5,
    to: 20,
    team: 'analysts',
    by: 'lucia.fernandez',
    warehouse: 'BI Dashboards',
  },
  {
    sku: sqlServerless,
    dbus: 4,
    from: 7,
    to: 18,
    weekdays: true,
    team: 'platform',
    by: 'ada.admin',
    warehouse: 'Serverless Starter Warehouse',
  },
  {
    sku: sqlPro,
    dbus: 6,
    from: 8,
    to: 22,
    team: 'machine-learning',
    by: 'priya.raman',
    warehouse: 'Data Science Exploration',
  },
  {
    sku: sqlPro,
    dbus: 12,
    from: 7,
    to: 17,
    weekdays: true,
    team: 'finance',
    by: 'samuel.okafor',
    warehouse: 'Finance Close',
  },
  // At night.
  { sku: jobs, dbus: 11, from: 2, to: 4, team: 'data-engineering', by: 'mei.tanaka', job: 'nightly-etl' },
  { sku: jobs, dbus: 8, from: 1, to: 2, team: 'data-engineering', by: 'mei.tanaka', job: 'nightly warehouse load' },
  { sku: jobs, dbus: 6, from: 3, to: 4, team: 'data-engineering', by: 'mei.tanaka', job: 'customer dimension refresh' },
  { sku: jobs, dbus: 7, from: 2, to: 4, team: 'machine-learning', by: 'priya.raman', job: 'feature store build' },
  { sku: jobs, dbus: 9, from: 23, to: 24, team: 'platform', by: 'greta.weiss', job: 'unity catalog backup' },
  {
    sku: jobs,
    dbus: 5,
    from: 21,
    to: 22,
    team: 'data-engineering',
    by: 'jonas.lindqvist',
    job: 'gdpr deletion requests',
  },
  { sku: jobsServerless, dbus: 0.4, team: 'data-engineering', by: 'omar.operator', job: 'inventory sync' },
  { sku: jobsServerless, dbus: 0.2, team: 'analysts', by: 'lucia.fernandez', job: 'hourly kpis' },
]

const text = (value: string | undefined) => (value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`)

/**
 * `system.billing`: what was used in the last two months, an hour a row, and what it costs. Its decimals are smaller than
 * the service's DECIMAL(38,18), of which DuckDB has no products.
 */
export function billingTables(nowMs: number, jobId: (name: string) => string): SampleTable[] {
  const end = Math.floor(nowMs / hour) * hour
  const from = new Date(end - days * 24 * hour).toISOString()
  const rows = spends.map(
    ({ sku, dbus, from: first = 0, to = 24, weekdays = false, team, by, cluster, job, warehouse }) => {
      const when = `${first}, ${to}, ${weekdays}`
      const ids = [cluster && seededId(cluster), job && jobId(job), job, warehouse && seededWarehouseId(warehouse)]
      const who = `${text(team)}, ${text(`${by}@acme.example`)}`
      return `${text(sku)}, ${text(skus[sku]![1])}, ${dbus}, ${when}, ${who}, ${ids.map(text).join(', ')}`
    },
  )
  const prices = Object.entries(skus).map(([sku, [price]]) => `(${text(sku)}, ${price})`)
  return [
    {
      name: 'usage',
      comment: 'What was used of what can be billed, an hour a row; the rows are generated.',
      columns:
        'account_id STRING, workspace_id STRING, record_id STRING, sku_name STRING, cloud STRING, usage_start_time TIMESTAMP, usage_end_time TIMESTAMP, usage_date DATE, custom_tags MAP<STRING, STRING>, usage_unit STRING, usage_quantity DECIMAL(18,6), usage_metadata STRUCT<cluster_id: STRING, warehouse_id: STRING, job_id: STRING, job_name: STRING>, identity_metadata STRUCT<run_as: STRING>, record_type STRING, ingestion_date DATE, billing_origin_product STRING, usage_type STRING',
      fill: `
        SELECT '${accountId}', '${workspaceId}', CAST(md5(concat(sku, start, who, cluster, job, warehouse)) AS VARCHAR), sku, 'AWS',
          start, start + INTERVAL 1 HOUR, CAST(start AS DATE), MAP {'team': team}, 'DBU',
          CAST(dbus * (0.55 + (hash(start, sku, cluster, job, warehouse) % 900) / 1000.0) AS DECIMAL(18,6)),
          {'cluster_id': cluster, 'warehouse_id': warehouse, 'job_id': job, 'job_name': job_name}, {'run_as': who},
          'ORIGINAL', CAST(start AS DATE), product, 'COMPUTE_TIME'
        FROM (VALUES ${rows.map((row) => `(${row})`).join(', ')})
          AS spend(sku, product, dbus, from_hour, to_hour, weekdays, team, who, cluster, job, job_name, warehouse)
        CROSS JOIN (SELECT TIMESTAMPTZ '${from}' + to_hours(CAST(i AS INTEGER)) AS start FROM range(${days * 24 - 1}) AS t(i))
        WHERE hour(start) >= from_hour AND hour(start) < to_hour AND (NOT weekdays OR isodow(start) < 6)`,
    },
    {
      name: 'list_prices',
      comment: 'What a DBU costs; approximate.',
      columns:
        'price_start_time TIMESTAMP, price_end_time TIMESTAMP, account_id STRING, sku_name STRING, cloud STRING, currency_code STRING, usage_unit STRING, pricing STRUCT<default: DECIMAL(12,6), effective_list: STRUCT<default: DECIMAL(12,6)>>',
      fill: `
        SELECT TIMESTAMPTZ '2025-01-01 00:00:00', NULL, '${accountId}', sku, 'AWS', 'USD', 'DBU', {'default': price, 'effective_list': {'default': price}}
        FROM (VALUES ${prices.join(', ')}) AS price(sku, price)`,
    },
  ]
}
