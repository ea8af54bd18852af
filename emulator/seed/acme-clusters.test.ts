import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClusterDetails } from '@/lib/databricks/api/models/compute'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

const day = 24 * 60 * 60_000

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

test('40 clusters show every state, every source and three clouds', async () => {
  const { all } = await freshClusters(emulator)
  expect(all).toHaveLength(40)
  const values = (of: (cluster: ClusterDetails) => string | undefined) => [...new Set(all.map(of))].sort()
  expect(values(({ state }) => state)).toEqual([
    'ERROR',
    'PENDING',
    'RESIZING',
    'RESTARTING',
    'RUNNING',
    'TERMINATED',
    'TERMINATING',
    'UNKNOWN',
  ])
  expect(values(({ cluster_source }) => cluster_source)).toEqual([
    'API',
    'JOB',
    'MODELS',
    'PIPELINE',
    'PIPELINE_MAINTENANCE',
    'SQL',
    'UI',
  ])
  expect(all.some(({ aws_attributes }) => aws_attributes)).toBe(true)
  expect(all.some(({ azure_attributes }) => azure_attributes)).toBe(true)
  expect(all.some(({ gcp_attributes }) => gcp_attributes)).toBe(true)
})

test('three never stop by themselves, three are up for days, and each way to end is there', async () => {
  const { all } = await freshClusters(emulator)
  const mine = all.filter(({ state, cluster_source }) => state === 'RUNNING' && /UI|API/.test(cluster_source!))
  expect(mine.filter(({ autotermination_minutes }) => autotermination_minutes === 0)).toHaveLength(3)
  const upDays = (cluster: ClusterDetails) => (emulator.now() - Number(cluster.start_time)) / day
  expect(mine.filter((cluster) => upDays(cluster) > 5)).toHaveLength(2)
  const codes = new Set(all.map(({ termination_reason }) => termination_reason?.code))
  for (const code of ['USER_REQUEST', 'INACTIVITY', 'SPOT_INSTANCE_TERMINATION', 'INIT_SCRIPT_FAILURE']) {
    expect(codes).toContain(code)
  }
  expect(codes).toContain('CLOUD_PROVIDER_LAUNCH_FAILURE')
})

test('names are as unkind as people’s', async () => {
  const names = (await freshClusters(emulator)).all.map(({ cluster_name }) => cluster_name!)
  expect(names.some((name) => name.length === 100)).toBe(true)
  expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true)
  expect(names.some((name) => /\p{Emoji_Presentation}/u.test(name))).toBe(true)
  expect(names.some((name) => name.includes('<b>'))).toBe(true)
})

test('it is the same in every workspace, and nothing in it is of the future', async () => {
  const [one, other] = [await freshClusters(emulator), await freshClusters(emulator)]
  expect(one.all).toEqual(other.all)
  const times = one.all.flatMap((cluster) => [cluster.start_time, cluster.terminated_time, cluster.last_restarted_time])
  expect(times.filter((time) => Number(time ?? 0) > emulator.now())).toEqual([])
})
