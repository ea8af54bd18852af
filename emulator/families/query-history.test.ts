import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { QueryInfo } from '@/lib/databricks/api/models/sql'
import * as jobs from '@/lib/databricks/api/jobs'
import * as history from '@/lib/databricks/api/query-history'
import * as warehouses from '@/lib/databricks/api/sql-warehouses'
import * as statements from '@/lib/databricks/api/statement-execution'
import type { Input } from '@/lib/databricks/operation'
import type { TokenId } from '../identity'
import { seededWarehouseId } from '../seed/warehouses'
import { startEmulator, type TestEmulator } from '../testing'
import { dashboards, freshSql } from '../testing-sql'

let emulator: TestEmulator
let sql: ReturnType<typeof freshSql>
beforeAll(async () => {
  emulator = await startEmulator()
})
beforeEach(() => {
  sql = freshSql(emulator)
})
afterAll(() => emulator.close())

type Asked = Input<typeof history.list>

const minute = 60 * 1000
const finance = seededWarehouseId('Finance Close')

const list = (input: Asked = {}, who: TokenId = 'admin') => sql.call(history.list, input, who)
const queries = async (input?: Asked, who?: TokenId): Promise<QueryInfo[]> => (await list(input, who)).answer.res ?? []
const only = async (input: Asked, who?: TokenId): Promise<QueryInfo> => {
  const found = await queries(input, who)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('a statement that ran', () => {
  test('is in the history as a live workspace shows it (XO recording 210)', async () => {
    const { statement_id } = await sql.run('SELECT id FROM range(7)')
    const query = await only({ filter_by: { statement_ids: [statement_id!] } })
    expect(query).toMatchObject({
      query_id: statement_id,
      status: 'FINISHED',
      query_text: 'SELECT id FROM range(7)',
      user_id: '4610982375016001',
      user_name: 'ada.admin@acme.example',
      user_display_name: 'Ada Admin',
      endpoint_id: dashboards,
      warehouse_id: dashboards,
      rows_produced: '7',
      executed_as_user_id: '4610982375016001',
      executed_as_user_name: 'ada.admin@acme.example',
      is_final: true,
      channel_used: { name: 'CHANNEL_NAME_CURRENT', dbsql_version: '2026.38' },
      plans_state: 'EXISTS',
      statement_type: 'SELECT',
      canSubscribeToLiveQuery: true,
      query_source: {},
      is_cancelable: false,
      lookup_key: expect.any(String),
    })
    expect(query).not.toHaveProperty('metrics')
    const { query_start_time_ms: start, query_end_time_ms: end, duration } = query
    expect(Number(end) - Number(start)).toBe(Number(duration))
  })

  test('goes through QUEUED, RUNNING and its end (3.5 "Query history")', async () => {
    const on = { warehouse_id: finance, wait_timeout: '0s' }
    const { statement_id } = await sql.run('SELECT emulator_sleep(60)', on)
    const filter_by = { statement_ids: [statement_id!] }
    const state = async () => {
      const query = await only({ filter_by })
      return [query.status, query.is_final, (query as { is_cancelable?: boolean }).is_cancelable]
    }
    expect(await state()).toEqual(['QUEUED', false, true])
    emulator.pass(minute / 2)
    expect(await state()).toEqual(['RUNNING', false, true])
    const running = await only({ filter_by })
    expect(running).not.toHaveProperty('query_end_time_ms')
    expect(Number(running.duration)).toBe(minute / 2)
    await sql.call(statements.cancelExecution, { statement_id: statement_id! })
    expect(await state()).toEqual(['CANCELED', true, false])
  })

  test('says why it failed', async () => {
    const { statement_id } = await sql.run('SELECT * FROM nosuch')
    const query = await only({ filter_by: { statement_ids: [statement_id!] } })
    expect(query.status).toBe('FAILED')
    expect(query.error_message).toContain('[TABLE_OR_VIEW_NOT_FOUND]')
    expect(query).not.toHaveProperty('rows_produced')
  })

  test('stays when its result is gone', async () => {
    const { statement_id } = await sql.run('SELECT 1')
    emulator.pass(3 * 60 * minute)
    const gone = await sql.call(statements.getStatement, { statement_id: statement_id! })
    expect(gone.answer.status?.state).toBe('CLOSED')
    expect((await only({ filter_by: { statement_ids: [statement_id!] } })).rows_produced).toBe('1')
  })

  test.each([
    ['INSERT INTO main.default.kinds VALUES (1)', 'INSERT'],
    ['UPDATE main.default.kinds SET a = 2', 'UPDATE'],
    ['DELETE FROM main.default.kinds', 'DELETE'],
    ['SHOW TABLES IN main.default', 'SHOW'],
    ['USE CATALOG main', 'USE'],
  ])('%s is of type %s', async (text, type) => {
    await sql.run('CREATE TABLE main.default.kinds (a INT)')
    const { statement_id } = await sql.run(text)
    expect((await only({ filter_by: { statement_ids: [statement_id!] } })).statement_type).toBe(type)
  })

  test('has metrics where they are asked for (3.5)', async () => {
    const { statement_id } = await sql.run('SELECT id FROM range(7)')
    const { metrics } = await only({ filter_by: { statement_ids: [statement_id!] }, include_metrics: true })
    expect(metrics).toMatchObject({ rows_produced_count: '7', result_from_cache: false })
  })
})

describe('pages', () => {
  test('hold 100 queries, newest first, unless told (3.5)', async () => {
    const { answer } = await list()
    expect(answer.res).toHaveLength(100)
    expect(answer.has_next_page).toBe(true)
    const starts = answer.res!.map(({ query_start_time_ms }) => Number(query_start_time_ms))
    expect(starts.toSorted((a, b) => b - a)).toEqual(starts)
  })

  test('lead to every query once, also while others are added', async () => {
    const seen: string[] = []
    let page_token: string | undefined
    do {
      const { answer } = await list({ max_results: 300, page_token })
      seen.push(...answer.res!.map(({ query_id }) => query_id!))
      page_token = answer.next_page_token
      expect(answer.has_next_page).toBe(page_token !== undefined)
      await sql.run('SELECT 1')
    } while (page_token)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(700)
  })

  test('have tokens with a plus in them: who does not encode it is refused (databricks-api.md, "Query history")', async () => {
    const { next_page_token } = (await list({ max_results: 1 })).answer
    expect(next_page_token).toContain('+')
    const token = `dapi-emulator-admin.${sql.workspace}`
    const ask = (given: string) => emulator.send(`/api/2.0/sql/history/queries?page_token=${given}`, {}, token)
    expect((await ask(next_page_token!)).status).toBe(400)
    expect((await ask(encodeURIComponent(next_page_token!))).status).toBe(200)
  })

  test.each([0, -1, 1000, 5000])('of %d are refused: less than 1000 (3.5)', async (max_results) => {
    expect(await list({ max_results })).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  })

  test('of 999 are the largest', async () => {
    expect((await list({ max_results: 999 })).status).toBe(200)
  })

  test('a token that is none is refused', async () => {
    expect(await list({ page_token: 'nonsense' })).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  })

  test('of an empty workspace hold nothing', async () => {
    await emulator.control('POST', `${sql.workspace}/seed`, { empty: true })
    expect((await list()).answer).toEqual({ has_next_page: false, res: [] })
  })
})

describe('filters', () => {
  test('narrow by each thing, and together (3.5)', async () => {
    const vera = '4610982375016003'
    const byUser = await queries({ filter_by: { user_ids: [vera] } })
    expect(byUser.length).toBeGreaterThan(0)
    expect(new Set(byUser.map(({ user_id }) => user_id))).toEqual(new Set([vera]))

    const failed = await queries({ filter_by: { statuses: ['FAILED', 'CANCELED'] } })
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(['FAILED', 'CANCELED']))

    const both = await queries({ filter_by: { statuses: ['FINISHED'], warehouse_ids: [finance] } })
    expect(both.length).toBeGreaterThan(0)
    for (const query of both) expect(query).toMatchObject({ status: 'FINISHED', warehouse_id: finance })

    expect(await queries({ filter_by: { statuses: ['FAILED'], statement_ids: [both[0]!.query_id!] } })).toEqual([])
  })

  test('by time take both ends', async () => {
    const day = 24 * 60 * minute
    const [start_time_ms, end_time_ms] = [emulator.now() - 2 * day, emulator.now() - day]
    const range = { start_time_ms: String(start_time_ms), end_time_ms: String(end_time_ms) }
    const found = await queries({ filter_by: { query_start_time_range: range }, max_results: 999 })
    expect(found.length).toBeGreaterThan(20)
    for (const { query_start_time_ms: at } of found) {
      expect(Number(at)).toBeGreaterThanOrEqual(start_time_ms)
      expect(Number(at)).toBeLessThanOrEqual(end_time_ms)
    }
  })
})

describe('who sees what', () => {
  test('everyone sees their own, and those of warehouses that they may monitor', async () => {
    const own = await sql.submit('SELECT 1', {}, 'operator')
    const seen = await queries({ max_results: 999 }, 'operator')
    expect(seen.map(({ query_id }) => query_id)).toContain(own.answer.statement_id)
    // Of Finance Close the operator has no level at all, of BI Dashboards only CAN_USE.
    const others = seen.filter(({ user_name }) => user_name !== 'omar.operator@acme.example')
    const places = new Set(others.map(({ warehouse_id }) => warehouse_id))
    expect(places).toEqual(new Set([seededWarehouseId('ETL Nightly')]))
  })

  test('statements of the story run as long as their warehouse is busy', async () => {
    const running = { filter_by: { statuses: ['RUNNING', 'QUEUED'], warehouse_ids: [dashboards] } }
    expect(await queries(running)).toHaveLength(14)
    emulator.pass(minute)
    expect(await queries(running)).toHaveLength(14)
    await sql.call(warehouses.stop, { id: dashboards })
    expect(await queries(running)).toHaveLength(0)
  })
})

test('what the story’s jobs have asked leads to their runs (3.5; query_source)', async () => {
  const own = freshSql(emulator)
  const all = (await own.call(history.list, { max_results: 999 })).answer.res!
  const ofJobs = all.flatMap((query) =>
    query.query_source?.job_info ? [{ ...query.query_source.job_info, query }] : [],
  )
  expect(ofJobs.length).toBeGreaterThan(20)
  for (const { job_id, job_run_id, job_task_run_id, query } of ofJobs.slice(0, 12)) {
    const { answer: run } = await own.call(jobs.getRun, { run_id: job_run_id! })
    expect(run).toMatchObject({ job_id, creator_user_name: query.user_name })
    const task = run.tasks!.find(({ run_id }) => run_id === job_task_run_id)!
    expect(task.sql_task!.warehouse_id).toBe(query.warehouse_id)
    expect(Number(query.query_start_time_ms)).toBeGreaterThanOrEqual(Number(task.start_time))
    expect(Number(query.query_end_time_ms)).toBeLessThanOrEqual(Number(task.end_time))
  }
})
