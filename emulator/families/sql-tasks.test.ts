import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as history from '@/lib/databricks/api/query-history'
import * as warehouses from '@/lib/databricks/api/sql-warehouses'
import * as statements from '@/lib/databricks/api/statement-execution'
import * as api from '@/lib/databricks/api/jobs'
import type * as models from '@/lib/databricks/api/models/jobs'
import { seededWarehouseId } from '../seed/warehouses'
import { startEmulator, type TestEmulator } from '../testing'
import { freshJobs, taskOf } from '../testing-jobs'
import { dashboards } from '../testing-sql'

// "SQL tasks execute": facts/databricks-behaviour.md 3.2 (get-output), 3.3 (resume), 3.5 (query history).

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const file = (path: string, more: Partial<models.SqlTask> = {}): models.Task => ({
  task_key: 'main',
  sql_task: { warehouse_id: dashboards, file: { path, source: 'WORKSPACE' }, ...more },
})

async function withSource(text: string, more: Partial<models.SqlTask> = {}, settings: models.CreateJob = {}) {
  const w = await freshJobs(emulator, {})
  await emulator.control('PUT', `${w.workspace}/sources`, { sources: { '/Workspace/Shared/daily.sql': text } })
  const job_id = await w.create({ name: 'daily', tasks: [file('/Shared/daily.sql', more)], ...settings })
  return { ...w, job_id, run: await w.start(job_id) }
}

/** Until the run is over; DuckDB works in its own time. */
async function over({ shown }: Awaited<ReturnType<typeof withSource>>, run_id: string): Promise<models.Run> {
  return until(async () => {
    emulator.pass(1000)
    const run = await shown(run_id)
    return run.status!.state === 'TERMINATED' ? run : undefined
  })
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < 2000; turn++) {
    const found = await look()
    if (found !== undefined) return found
  }
  throw new Error('It does not happen.')
}

test('all statements of the file run, in order, with the parameters of the task', async () => {
  const w = await withSource(
    `CREATE SCHEMA acme.lab; USE acme.lab;
     -- a comment; with a semicolon
     CREATE TABLE days AS SELECT :day AS day, ';' AS mark;
     INSERT INTO days VALUES ('2026-01-02', 'x')`,
    { parameters: { day: '{{job.start_time.iso_date}}' } },
  )
  const run = await over(w, w.run)
  expect(run.state).toMatchObject({ life_cycle_state: 'TERMINATED', result_state: 'SUCCESS' })
  const output = await w.output(taskOf(run, 'main').run_id!)
  expect(output.sql_output!.query_output).toMatchObject({ warehouse_id: dashboards, endpoint_id: dashboards })
  expect(output.sql_output!.query_output!.sql_statements).toHaveLength(4)
  const { answer } = await w.call(statements.executeStatement, {
    warehouse_id: dashboards,
    statement: 'SELECT * FROM acme.lab.days ORDER BY day',
    wait_timeout: '50s',
  })
  expect(answer.result!.data_array).toEqual([
    ['2026-01-02', 'x'],
    ['2026-11-20', ';'],
  ])
})

test('the history of queries says of which run a statement was', async () => {
  const w = await withSource('SELECT 41 + 1')
  const run = await over(w, w.run)
  const { answer } = await w.call(history.list, { max_results: 500 })
  expect(answer.res!.find(({ query_text }) => query_text === 'SELECT 41 + 1')).toMatchObject({
    status: 'FINISHED',
    user_name: 'ada.admin@acme.example',
    query_source: {
      job_info: { job_id: w.job_id, job_run_id: w.run, job_task_run_id: taskOf(run, 'main').run_id },
    },
  })
})

test('a statement that fails ends the task, with what it said', async () => {
  const w = await withSource('SELECT 1; SELECT * FROM acme.sales.ordres; CREATE SCHEMA acme.never')
  const run = await over(w, w.run)
  expect(run.status!.termination_details!.code).toBe('RUN_EXECUTION_ERROR')
  const output = await w.output(taskOf(run, 'main').run_id!)
  expect(output.error).toContain('[TABLE_OR_VIEW_NOT_FOUND]')
  expect(output.sql_output!.query_output!.sql_statements).toHaveLength(2)
})

test('it reads what whoever it runs as may read', async () => {
  const run_as = { user_name: 'vera.viewer@acme.example' }
  const w = await withSource('SELECT * FROM acme.finance.budget', {}, { run_as })
  const run = await over(w, w.run)
  const output = await w.output(taskOf(run, 'main').run_id!)
  expect(output.error).toMatch(/INSUFFICIENT_PERMISSIONS|TABLE_OR_VIEW_NOT_FOUND/)
})

describe('the warehouse', () => {
  test('that is stopped is started', async () => {
    const starter = seededWarehouseId('Finance Close')
    const w = await withSource('SELECT 1', { warehouse_id: starter })
    expect((await w.call(warehouses.get, { id: starter })).answer.state).toBe('STARTING')
    expect((await w.shown(w.run)).state!.life_cycle_state).toBe('RUNNING')
    expect((await over(w, w.run)).state!.result_state).toBe('SUCCESS')
  })

  test.each([
    ['that is not there', '0123456789abcdef', undefined, 'RESOURCE_NOT_FOUND'],
    ['that one may not use', seededWarehouseId('Finance Close'), 'vera.viewer@acme.example', 'UNAUTHORIZED_ERROR'],
  ])('%s fails the task', async (_, warehouse_id, user_name, code) => {
    const w = await withSource('SELECT 1', { warehouse_id }, user_name ? { run_as: { user_name } } : {})
    const run = await over(w, w.run)
    expect(taskOf(run, 'main').status!.termination_details!.code).toBe(code)
  })
})

test('a task that is stopped, or out of time, stops its statement', async () => {
  const slow = 'SELECT emulator_sleep(3600)'
  const stopped = await withSource(slow)
  await stopped.call(api.cancelRun, { run_id: stopped.run })
  expect((await over(stopped, stopped.run)).state!.result_state).toBe('CANCELED')

  const late = await withSource(slow, {}, { tasks: [{ ...file('/Shared/daily.sql'), timeout_seconds: 30 }] })
  expect((await over(late, late.run)).state!.result_state).toBe('TIMEDOUT')

  for (const w of [stopped, late]) {
    const { answer } = await w.call(history.list, { max_results: 500 })
    expect(answer.res!.find(({ query_text }) => query_text === slow)!.status).toBe('CANCELED')
  }
})

test('the story’s own files are there, and can be read by those who run them', async () => {
  const w = await freshJobs(emulator, {})
  const { jobs } = (await w.call(api.list, { limit: 100, expand_tasks: true })).answer
  const told = jobs!.flatMap(({ job_id, settings }) =>
    settings!.tasks!.some(({ sql_task }) => sql_task) ? [{ job_id: job_id!, tasks: settings!.tasks! }] : [],
  )
  expect(told.length).toBeGreaterThan(2)
  for (const { job_id } of told) {
    const { creator_user_name, settings } = (await w.call(api.get, { job_id })).answer
    const tasks = settings!
      .tasks!.filter(({ sql_task }) => sql_task)
      .map(({ task_key, sql_task }) => ({ task_key, sql_task }))
    const copy = await w.create({ name: 'copy', tasks, run_as: { user_name: creator_user_name } })
    const run = await over({ ...w, job_id: copy, run: '' }, await w.start(copy))
    expect([settings!.name, run.state!.result_state]).toEqual([settings!.name, 'SUCCESS'])
  }
})
