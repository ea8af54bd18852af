import { afterAll, beforeAll, expect, test } from 'vitest'
import * as dbfs from '@/lib/databricks/api/dbfs'
import type * as models from '@/lib/databricks/api/models/jobs'
import * as uc from '@/lib/databricks/api/unity-catalog'
import { startEmulator, type TestEmulator } from '../testing'
import { freshJobs, job, taskOf } from '../testing-jobs'

// What a task does that has a script in its source (emulator/README.md "What a task does").

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const environment_key = 'default'
const notebook = (notebook_path: string): models.Task => ({
  task_key: 'main',
  environment_key,
  notebook_task: { notebook_path },
})
const python = (python_file: string): models.Task => ({
  task_key: 'main',
  environment_key,
  spark_python_task: { python_file },
})

async function runOf(source: string, task: models.Task, path = '/Workspace/Shared/main') {
  const w = await freshJobs(emulator)
  await emulator.control('PUT', `${w.workspace}/sources`, { sources: { [path]: source } })
  const run = await w.over(await w.start(await w.create(job([task]))))
  return { run, output: await w.output(taskOf(run, 'main').run_id!) }
}

test('a notebook sleeps, and ends with what it exits with', async () => {
  const source = '# Databricks notebook source\n# emulator: sleep 90\nprint(1)\n# emulator: exit "42 rows"\n'
  const { run, output } = await runOf(source, notebook('/Shared/main'))
  expect(Number(taskOf(run, 'main').execution_duration)).toBeGreaterThanOrEqual(90_000)
  expect(output.notebook_output!.result).toBe('42 rows')
})

test('it fails, with its message and a trace', async () => {
  const { run, output } = await runOf('# emulator: fail "no such table"', notebook('/Workspace/Shared/main'))
  expect(taskOf(run, 'main').state!.result_state).toBe('FAILED')
  expect(output.error).toBe('no such table')
  expect(output.error_trace).toContain('no such table')
})

test('a Python file prints', async () => {
  const { output } = await runOf('# emulator: print "17 files"', python('/Workspace/Shared/main.py'), '/Shared/main.py')
  expect(output.logs).toBe('17 files\n')
})

test.each(['dbfs:/scripts/main.py', '/dbfs/scripts/main.py', '/Volumes/main/default/code/main.py'])(
  'a Python file may be in %s',
  async (path) => {
    const w = await freshJobs(emulator)
    const volume = { catalog_name: 'main', schema_name: 'default', name: 'code', volume_type: 'MANAGED' }
    await w.call(uc.volumesCreate, volume)
    const text = '# emulator: fail "read from where it is"'
    await w.call(dbfs.put, { path: '/scripts/main.py', contents: btoa(text) })
    const url = '/api/2.0/fs/files/Volumes/main/default/code/main.py'
    await emulator.send(url, { method: 'PUT', body: text }, `dapi-emulator-admin.${w.workspace}`)
    const run = await w.over(await w.start(await w.create(job([python(path)]))))
    expect((await w.output(taskOf(run, 'main').run_id!)).error).toBe('read from where it is')
  },
)

test('without one it takes a while, succeeds, and says that it was simulated', async () => {
  const { run, output } = await runOf('print(1)', notebook('/Shared/main'))
  expect(taskOf(run, 'main').state!.result_state).toBe('SUCCESS')
  expect(output.notebook_output!.result).toMatch(/^Simulated/)
})

test('only paths can have sources', async () => {
  const { status } = await emulator.control('PUT', 'scripts/sources', { sources: { main: 'x' } })
  expect(status).toBe(400)
})
