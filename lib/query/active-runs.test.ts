import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { activeRunsOf, knowActiveRuns, prepareActiveRuns, runsOn } from './active-runs'
import { createQueryClient } from './client'
import { FakeGate, refusal } from './fake-gate'

let gate: FakeGate
beforeEach(() => {
  vi.useFakeTimers()
  gate = new FakeGate()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const answers = (body: (page: number) => object) => {
  gate.instead = ({ input }) => ({ status: 200, body: body(Number(input.page_token ?? 1)) })
}

test('a run uses the cluster it runs on, and those its tasks run on or wait for', async () => {
  answers(() => ({
    runs: [
      { run_id: '7205759403792793601', job_id: '1', run_name: 'a', cluster_instance: { cluster_id: 'x' } },
      { run_id: '2', tasks: [{ task_key: 't', cluster_instance: { cluster_id: 'x' } }] },
      {
        run_id: '3',
        tasks: [
          { task_key: 't', existing_cluster_id: 'x' },
          { task_key: 'u', existing_cluster_id: 'y' },
        ],
      },
      { run_id: '4', tasks: [{ task_key: 't', job_cluster_key: 'own' }] },
    ],
  }))
  const known = knowActiveRuns(createQueryClient(), 'demo', 1000)
  await pass(100)
  const active = (await known)!
  expect(runsOn('x', active).map(({ runId }) => runId)).toEqual(['7205759403792793601', '2', '3'])
  expect(runsOn('y', active).map(({ runId }) => runId)).toEqual(['3'])
  expect(runsOn('z', active)).toEqual([])
})

test('reads four pages and says that there are more', async () => {
  answers((page) => ({ runs: [{ run_id: String(page) }], next_page_token: String(page + 1) }))
  const known = knowActiveRuns(createQueryClient(), 'demo', 1000)
  await pass(100)
  expect(await known).toMatchObject({ truncated: true, runs: { length: 4 } })
  expect(gate.calls).toHaveLength(4)
})

test('is asked once in ten seconds, however many buttons are pointed at', async () => {
  answers(() => ({}))
  const client = createQueryClient()
  for (let row = 0; row < 40; row++) prepareActiveRuns(client, 'demo')
  await pass(100)
  const known = knowActiveRuns(client, 'demo', 1000)
  await pass(100)
  expect(await known).toEqual({ runs: [], truncated: false })
  expect(gate.calls).toHaveLength(1)
  expect(gate.calls[0]!.input).toEqual({ active_only: true, expand_tasks: true, limit: 25 })
  await pass(10_000)
  prepareActiveRuns(client, 'demo')
  await pass(100)
  expect(gate.calls).toHaveLength(2)
})

test('a denial is an answer, and is not asked for again at every row', async () => {
  gate.instead = () => refusal(403, 'PERMISSION_DENIED', 'No')
  const client = createQueryClient()
  prepareActiveRuns(client, 'demo')
  await pass(100)
  prepareActiveRuns(client, 'demo')
  await pass(100)
  expect(client.getQueryData(activeRunsOf('demo').queryKey)?.failed).toMatchObject({ status: 403 })
  expect(gate.calls).toHaveLength(1)
})

test('what takes longer than a press can wait is not known', async () => {
  answers(() => ({}))
  gate.latencyMs = 3000
  const known = knowActiveRuns(createQueryClient(), 'demo', 1000)
  await pass(1000)
  expect(await known).toBeUndefined()
})
