import { afterAll, beforeAll, expect, test } from 'vitest'
import * as jobs from '@/lib/databricks/api/jobs'
import type { ListRunsResponse } from '@/lib/databricks/api/models/jobs'
import type { Input } from '@/lib/databricks/operation'
import type { IdentityId } from '../identity'
import { jobClusters, publish } from '../seed/job-ids'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const list = (input: Input<typeof jobs.listRuns>, who: IdentityId = 'admin', workspace = '') =>
  emulator.call(jobs.listRuns, input, who, workspace)
const idsOf = ({ runs = [] }: ListRunsResponse) => runs.map(({ run_id }) => run_id!)

test('active runs name the cluster that they use in their tasks, when asked to', async () => {
  const { id } = await freshClusters(emulator)
  const { answer } = await list({ active_only: true, expand_tasks: true })
  const [waiting, going] = [true, false].map((waits) =>
    answer.runs!.filter(({ state }) => (state!.life_cycle_state === 'QUEUED') === waits),
  ) as [typeof answer.runs & object, typeof answer.runs & object]
  expect([waiting.length, going.length]).toEqual([3, 9])
  const shared = going.filter(({ tasks }) => tasks![0]!.existing_cluster_id)
  expect(shared.filter(({ tasks }) => tasks![0]!.existing_cluster_id === id('etl-nightly-always-on'))).toHaveLength(2)
  for (const { tasks, state } of shared) {
    const used = tasks![0]!.cluster_instance?.cluster_id
    expect(used).toBe(state!.life_cycle_state === 'RUNNING' ? tasks![0]!.existing_cluster_id : undefined)
  }
  const clusters = going.map(({ tasks }) => tasks![0]!.cluster_instance?.cluster_id)
  expect(clusters).toContain(id(jobClusters.bronze))
  for (const { run_id, state } of going) {
    expect(BigInt(run_id!)).toBeGreaterThan(2n ** 53n)
    expect(state!.life_cycle_state).toMatch(/RUNNING|PENDING/)
  }
  const bare = await list({ active_only: true })
  expect(bare.answer.runs!.some(({ tasks }) => tasks)).toBe(false)
})

// The demo's queue: facts/databricks-behaviour.md 3.2 "concurrency"
test('those that wait for their turn say why, and the oldest begins when the one before has ended', async () => {
  const queued = async () =>
    (await list({ active_only: true }, 'admin', 'queue')).answer.runs!.filter(
      ({ state }) => state!.life_cycle_state === 'QUEUED',
    )
  const before = await queued()
  expect(before).toHaveLength(3)
  for (const { status, run_name } of before) {
    expect(run_name).toBe('churn model training')
    expect(status!.queue_details!.code).toBe('MAX_CONCURRENT_RUNS_REACHED')
  }
  const running = (await list({ active_only: true, job_id: before[0]!.job_id }, 'admin', 'queue')).answer.runs!.at(-1)!
  await emulator.call(jobs.cancelRun, { run_id: running.run_id! }, 'admin', 'queue')
  emulator.pass(10_000)
  const oldest = before.at(-1)!.run_id
  expect((await queued()).map(({ run_id }) => run_id)).toEqual(before.slice(0, -1).map(({ run_id }) => run_id))
  const next = (await emulator.call(jobs.getRun, { run_id: oldest! }, 'admin', 'queue')).answer
  expect(next.state!.life_cycle_state).toMatch(/PENDING|RUNNING/)
  expect(Number(next.queue_duration)).toBeGreaterThan(3600_000)
})

test('a pending run begins when its cluster has come up', async () => {
  const { workspace } = await freshClusters(emulator)
  const states = async () => {
    const { answer } = await list({ active_only: true }, 'admin', workspace)
    return answer.runs!.map(({ state }) => state!.life_cycle_state)
  }
  expect(await states()).toContain('PENDING')
  emulator.pass(60_000)
  expect(await states()).not.toContain('PENDING')
})

// facts/databricks-behaviour.md 3.2 (runs/list)
test('newest first, 20 at a time, with tokens there and back', async () => {
  const first = (await list({})).answer
  expect(first.runs).toHaveLength(20)
  expect(first.has_more).toBe(true)
  const second = (await list({ page_token: first.next_page_token })).answer
  const times = [...first.runs!, ...second.runs!].map(({ start_time }) => Number(start_time))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(times.length)
  expect(idsOf((await list({ page_token: second.prev_page_token })).answer)).toEqual(idsOf(first))
})

test('limits and contradictions are refused in the service’s words', async () => {
  expect((await list({ limit: 26 })).status).toBe(200)
  expect(await list({ limit: 27 })).toMatchObject({
    status: 400,
    code: 'INVALID_PARAMETER_VALUE',
    message: 'Invalid limit 27 - it has to be no more than 26.',
  })
  expect((await list({ limit: 0 })).answer.runs).toHaveLength(25)
  expect((await list({ offset: 10_001 })).status).toBe(400)
  expect((await list({ active_only: true, completed_only: true })).status).toBe(400)
})

test('by job, by time, completed only', async () => {
  const ofJob = (await list({ job_id: publish })).answer.runs!
  expect(ofJob).toHaveLength(19)
  const rest = (await list({ job_id: publish, completed_only: true })).answer
  expect(rest).toMatchObject({ has_more: false })
  expect(rest).not.toHaveProperty('next_page_token')
  const completed = rest.runs!
  expect(completed).toHaveLength(18)
  expect(completed.every(({ state }) => state!.result_state)).toBe(true)
  const since = String(emulator.now() - 2 * 60 * 60_000)
  const late = (await list({ start_time_from: since, limit: 25 })).answer.runs!
  expect(late.every(({ start_time }) => Number(start_time) >= Number(since))).toBe(true)
  expect((await list({ start_time_to: '1' })).answer).not.toHaveProperty('runs')
})

test('one sees the runs of the jobs that one may see', async () => {
  const names = async (who: IdentityId) => {
    const { answer } = await list({ active_only: true }, who)
    return answer.runs!.map(({ run_name }) => run_name)
  }
  expect(await names('viewer')).not.toContain('ledger reconciliation')
  expect(await names('viewer')).toContain('marketing attribution')
  expect(await names('admin')).toContain('ledger reconciliation')
})

test('get has the tasks; a run that is not there is said to be so', async () => {
  const [run] = (await list({ active_only: true })).answer.runs!
  const { answer } = await emulator.call(jobs.getRun, { run_id: run!.run_id! })
  expect(answer).toMatchObject({ run_id: run!.run_id, tasks: [{ task_key: expect.any(String) as string }] })
  expect(await emulator.call(jobs.getRun, { run_id: '42' })).toMatchObject({
    status: 400,
    code: 'INVALID_PARAMETER_VALUE',
    message: 'Run 42 does not exist.',
  })
  expect((await emulator.call(jobs.getRun, { run_id: '42' }, 'viewer')).status).toBe(403)
})

// facts/databricks-api.md (c): 2.0 has no tokens
test('2.0 pages by offset', async () => {
  const { answer } = await emulator.call(jobs.listRunsV20, { active_only: true, limit: 2, offset: 1 })
  expect(answer.runs).toHaveLength(2)
  expect(answer.runs![0]).not.toHaveProperty('tasks')
  expect(answer).toMatchObject({ has_more: true })
  expect(answer).not.toHaveProperty('next_page_token')
  expect((await emulator.call(jobs.listRunsV21, {})).answer.runs![0]).not.toHaveProperty('cluster_spec')
})
