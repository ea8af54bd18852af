import { afterAll, beforeAll, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as jobs from '@/lib/databricks/api/jobs'
import * as warehouses from '@/lib/databricks/api/sql-warehouses'
import { startEmulator, type TestEmulator } from '../testing'
import { freshSql } from '../testing-sql'

// What things cost is asked of system tables (facts/databricks-behaviour.md 7).

let emulator: TestEmulator
let sql: ReturnType<typeof freshSql>
beforeAll(async () => {
  emulator = await startEmulator()
  sql = freshSql(emulator)
})
afterAll(() => emulator.close())

test('usage has a price, and two months of it', async () => {
  const rows = await sql.rows(`
    SELECT u.billing_origin_product, sum(u.usage_quantity * p.pricing.default) AS usd, min(u.usage_date), max(u.usage_end_time) <= now()
    FROM system.billing.usage u
    JOIN system.billing.list_prices p ON u.sku_name = p.sku_name AND u.usage_start_time >= p.price_start_time
    GROUP BY 1 ORDER BY 1`)
  expect(rows.map(([product]) => product)).toEqual(['ALL_PURPOSE', 'JOBS', 'SQL'])
  for (const [, usd, since, isPast] of rows) {
    expect(Number(usd)).toBeGreaterThan(500)
    expect([since, isPast]).toEqual(['2026-09-21', 'true'])
  }
})

test('it is of the clusters, jobs and warehouses that there are', async () => {
  const of = async (field: string) =>
    (await sql.rows(`SELECT DISTINCT usage_metadata.${field} FROM system.billing.usage`)).flatMap(([id]) => id ?? [])
  for (const job_id of await of('job_id')) expect((await sql.call(jobs.get, { job_id })).status).toBe(200)
  for (const id of await of('warehouse_id')) expect((await sql.call(warehouses.get, { id })).status).toBe(200)
  for (const cluster_id of await of('cluster_id')) {
    expect((await sql.call(clusters.get, { cluster_id })).status).toBe(200)
  }
  expect((await of('job_id')).length).toBeGreaterThan(5)
})

test('by team and day, for those who watch over costs alone', async () => {
  const byTeam = "SELECT custom_tags['team'] AS team, sum(usage_quantity) FROM system.billing.usage GROUP BY ALL"
  expect((await sql.rows(byTeam)).map(([team]) => team).sort()).toEqual([
    'analysts',
    'data-engineering',
    'finance',
    'machine-learning',
    'platform',
  ])
  expect((await sql.failure(byTeam, {}, 'viewer')).message).toMatch(/NOT_FOUND|PERMISSION_DENIED/)
})
