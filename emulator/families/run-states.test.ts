import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/jobs'
import * as clusters from '@/lib/databricks/api/clusters'
import { startEmulator, type TestEmulator } from '../testing'
import { freshJobs, job, scripted } from '../testing-jobs'

// Every state of a run × what can be done with it (facts/databricks-behaviour.md 3.2: cancel, delete run, repair).

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

/** The new word for each old one, whether it is over, and what the actions answer. */
const states = {
  QUEUED: { status: 'QUEUED', over: false, cancel: 200, delete: 400, repair: 400 },
  PENDING: { status: 'PENDING', over: false, cancel: 200, delete: 400, repair: 400 },
  BLOCKED: { status: 'BLOCKED', over: false, cancel: 200, delete: 400, repair: 400 },
  RUNNING: { status: 'RUNNING', over: false, cancel: 200, delete: 400, repair: 400 },
  WAITING_FOR_RETRY: { status: 'WAITING', over: false, cancel: 200, delete: 400, repair: 400 },
  TERMINATING: { status: 'TERMINATING', over: false, cancel: 200, delete: 400, repair: 400 },
  TERMINATED: { status: 'TERMINATED', over: true, cancel: 200, delete: 200, repair: 200 },
  INTERNAL_ERROR: { status: 'TERMINATED', over: true, cancel: 200, delete: 200, repair: 200 },
  // It has no tasks to run again.
  SKIPPED: { status: 'TERMINATED', over: true, cancel: 200, delete: 200, repair: 400 },
} as const
type State = keyof typeof states

/** A run in `state`, of a task `main`. */
async function inState(w: Awaited<ReturnType<typeof freshJobs>>, workspace: string, state: State): Promise<string> {
  if (!states[state].over) {
    const { answer } = await w.call(clusters.create, {
      spark_version: '17.3.x-scala2.13',
      node_type_id: 'i3.xlarge',
      num_workers: 1,
    })
    const body = { cluster_id: answer.cluster_id, state }
    return (await emulator.control('POST', `${workspace}/runs`, body)).answer.run_id as string
  }
  const script = state === 'INTERNAL_ERROR' ? 'fail "x"' : 'sleep 1'
  const run = await w.start(
    await w.create(job([scripted('main', script)], { max_concurrent_runs: state === 'SKIPPED' ? 0 : 1 })),
  )
  await w.over(run)
  return run
}

const actions = {
  cancel: (run_id: string) => [api.cancelRun, { run_id }] as const,
  delete: (run_id: string) => [api.deleteRun, { run_id }] as const,
  repair: (run_id: string) => [api.repairRun, { run_id, rerun_tasks: ['main'] }] as const,
}

for (const [state, expected] of Object.entries(states)) {
  test(`${state}: in both words, and what can be done`, async () => {
    const w = await freshJobs(emulator)
    for (const [name, action] of Object.entries(actions)) {
      const run_id = await inState(w, w.workspace, state as State)
      const shown = await w.shown(run_id)
      expect([shown.state!.life_cycle_state, shown.status!.state]).toEqual([state, expected.status])
      expect('result_state' in shown.state!).toBe(expected.over)
      expect('termination_details' in shown.status!).toBe(expected.over)
      const [op, input] = action(run_id)
      const reply = await w.call(op as typeof api.cancelRun, input)
      expect([name, reply.status]).toEqual([name, expected[name as keyof typeof actions]])
      if (reply.status === 400 && name === 'delete') expect(reply.code).toBe('INVALID_STATE')
      if (name !== 'cancel') continue
      emulator.pass(10_000)
      const after = await w.shown(run_id)
      if (expected.over) expect(after).toEqual(shown)
      // The one that is stopping already is held there.
      else if (state !== 'TERMINATING') expect(after.state!.result_state).toBe('CANCELED')
    }
  })
}
