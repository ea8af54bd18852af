import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/cluster-policies'
import * as clusters from '@/lib/databricks/api/clusters'
import * as jobs from '@/lib/databricks/api/jobs'
import type { BaseJob } from '@/lib/databricks/api/models/jobs'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

async function allJobs(): Promise<BaseJob[]> {
  const found: BaseJob[] = []
  for (let page_token: string | undefined; page_token !== '';) {
    const { answer } = await emulator.call(jobs.list, { limit: 100, expand_tasks: true, page_token })
    found.push(...answer.jobs!)
    page_token = answer.next_page_token ?? ''
  }
  return found
}

test('every policy that Acme’s clusters and jobs name is there, and Acme’s own are in use', async () => {
  const there = (await emulator.call(api.list, {})).answer.policies!
  const { answer } = await emulator.call(clusters.list, { page_size: 100 })
  const ofJobs = (await allJobs()).flatMap(({ settings }) => settings!.job_clusters ?? [])
  const named = new Set([
    ...answer.clusters!.map(({ policy_id }) => policy_id),
    ...ofJobs.map(({ new_cluster }) => new_cluster?.policy_id),
  ])
  named.delete(undefined)
  expect([...named].sort()).toEqual(there.flatMap((one) => (one.is_default ? [] : [one.policy_id])).sort())
})

test('whoever a job of Acme’s runs as may make its clusters', async () => {
  const refused: string[] = []
  let looked = 0
  for (const { job_id, settings } of await allJobs()) {
    if (!settings!.job_clusters && !settings!.tasks?.some(({ new_cluster }) => new_cluster)) continue
    const { run_id } = (await emulator.call(jobs.runNow, { job_id: job_id! })).answer
    emulator.pass(60_000)
    const { tasks = [] } = (await emulator.call(jobs.getRun, { run_id: run_id! })).answer
    const words = tasks.map(({ state }) => state!.state_message ?? '').join()
    looked++
    if (words.includes('preparing the cluster')) refused.push(`${settings!.name}: ${words}`)
  }
  expect(refused).toEqual([])
  expect(looked).toBeGreaterThan(5)
})
