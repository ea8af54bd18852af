import { afterAll, beforeAll, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as jobs from '@/lib/databricks/api/jobs'
import * as libraries from '@/lib/databricks/api/libraries'
import type { Library } from '@/lib/databricks/api/models/compute'
import { startEmulator, type TestEmulator } from '../testing'
import { freshJobs, job, scripted, taskOf } from '../testing-jobs'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const machines = { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 1 }
const pandas: Library = { pypi: { package: 'pandas' } }
const onOwnCluster = (asked: Library[]) =>
  job([scripted('a', 'sleep 30', { environment_key: undefined, new_cluster: machines, libraries: asked })])

// facts/databricks-behaviour.md 3.1: installed while the cluster runs; the task begins with what it needs
test('a task begins when its libraries are installed on its cluster', async () => {
  const { call, create, start, shown } = await freshJobs(emulator)
  const runs = [await start(await create(onOwnCluster([]))), await start(await create(onOwnCluster([pandas])))]
  const began = async (run_id: string) => {
    for (let seconds = 0; seconds < 60; seconds++) {
      const task = taskOf(await shown(run_id), 'a')
      if (task.state!.life_cycle_state === 'RUNNING') return { seconds, task }
      emulator.pass(1000)
    }
    throw new Error(`${run_id} does not begin.`)
  }
  await began(runs[0]!)
  const { task } = await began(runs[1]!)
  const { cluster_id } = task.cluster_instance!
  const { answer } = await call(libraries.clusterStatus, { cluster_id: cluster_id! })
  expect(answer.library_statuses).toMatchObject([{ library: pandas, status: 'INSTALLED' }])
})

test('they go with the cluster of the run', async () => {
  const { call, create, start, over } = await freshJobs(emulator)
  await over(await start(await create(onOwnCluster([pandas]))))
  emulator.pass(60_000)
  expect((await call(libraries.allClusterStatuses, {})).answer.statuses).toBeUndefined()
})

// jobs.TerminationCodeCode LIBRARY_INSTALLATION_ERROR (Python SDK); wording: ucx issue 2203
test('a library that fails ends the run', async () => {
  const { create, start, over } = await freshJobs(emulator)
  const wheel: Library = { whl: '/Volumes/main/no-such/a-1.0-py3-none-any.whl' }
  const run = await over(await start(await create(onOwnCluster([pandas, wheel]))))
  const { state, status } = taskOf(run, 'a')
  expect(state).toMatchObject({ life_cycle_state: 'INTERNAL_ERROR', result_state: 'FAILED' })
  expect(state!.state_message).toMatch(
    /^Library installation failed for library due to user error for whl: "\/Volumes\/main\/no-such\/a-1\.0-py3-none-any\.whl"\n Error messages:\nLibrary installation attempted on the driver node/,
  )
  expect(status!.termination_details!.code).toBe('LIBRARY_INSTALLATION_ERROR')
})

test('on a cluster that was there they stay', async () => {
  const { call, create, start, over } = await freshJobs(emulator)
  const cluster_id = (await call(clusters.create, machines)).answer.cluster_id!
  const task = scripted('a', 'sleep 1', { environment_key: undefined, existing_cluster_id: cluster_id })
  await over(await start(await create(job([{ ...task, libraries: [pandas] }]))))
  const { answer } = await call(libraries.clusterStatus, { cluster_id })
  expect(answer.library_statuses).toMatchObject([{ library: pandas, status: 'INSTALLED' }])
})

test('what is no library is refused with the job', async () => {
  const { call } = await freshJobs(emulator)

  expect((await call(jobs.create, onOwnCluster([{}]))).status).toBe(400)
})
