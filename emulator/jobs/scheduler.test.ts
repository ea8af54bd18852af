import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/jobs'
import type * as models from '@/lib/databricks/api/models/jobs'
import { startEmulator, type TestEmulator } from '../testing'
import { freshJobs, job, results, scripted } from '../testing-jobs'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const runIfs = ['ALL_SUCCESS', 'AT_LEAST_ONE_SUCCESS', 'NONE_FAILED', 'ALL_DONE', 'AT_LEAST_ONE_FAILED', 'ALL_FAILED']

/** A graph whose arrows point back, so that it has no circle: of each task, what it depends on and how it goes. */
const graphs = fc.array(
  fc.record({
    on: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
    run_if: fc.constantFrom(...runIfs),
    fails: fc.boolean(),
    tries: fc.nat(2),
  }),
  { minLength: 1, maxLength: 12 },
)
type Graph = typeof graphs extends fc.Arbitrary<infer T> ? T : never

const tasksOf = (graph: Graph): models.Task[] =>
  graph.map(({ on, run_if, fails, tries }, at) =>
    scripted(`t${at}`, fails ? 'sleep 2; fail "no"' : 'sleep 3', {
      run_if,
      max_retries: tries,
      depends_on: on.filter((other) => other < at).map((other) => ({ task_key: `t${other}` })),
    }),
  )

/** How each task must end, in the words of facts/databricks-behaviour.md 3.2 (run_if). */
function expected(graph: Graph): Record<string, string> {
  const ends: string[] = []
  graph.forEach(({ on, run_if, fails }, at) => {
    const own = fails ? 'FAILED' : 'SUCCESS'
    const before = on.filter((other) => other < at).map((other) => ends[other]!)
    const done = before.filter((end) => end !== 'EXCLUDED')
    const bad = done.filter((end) => end !== 'SUCCESS').length
    const good = done.length - bad
    const goes: Record<string, boolean> = {
      ALL_SUCCESS: bad === 0 && good === before.length,
      AT_LEAST_ONE_SUCCESS: good > 0,
      NONE_FAILED: bad === 0,
      ALL_DONE: true,
      AT_LEAST_ONE_FAILED: bad > 0,
      ALL_FAILED: bad > 0 && good === 0,
    }
    const ofFailures = run_if === 'AT_LEAST_ONE_FAILED' || run_if === 'ALL_FAILED'
    if (before.length === 0 || (done.length > 0 && goes[run_if])) ends.push(own)
    else ends.push(bad > 0 && !ofFailures ? 'UPSTREAM_FAILED' : 'EXCLUDED')
  })
  return Object.fromEntries(ends.map((end, at) => [`t${at}`, end]))
}

function expectInOrder(run: models.Run): void {
  const ms = (value: string | undefined) => Number(value)
  for (const task of run.tasks!) {
    expect(ms(task.start_time)).toBeGreaterThanOrEqual(ms(run.start_time))
    expect(ms(task.end_time)).toBeGreaterThanOrEqual(ms(task.start_time))
    expect(ms(task.end_time)).toBeLessThanOrEqual(ms(run.end_time))
    expect(task.status!.state).toBe('TERMINATED')
    const parts = [task.setup_duration, task.execution_duration, task.cleanup_duration].map(ms)
    expect(parts.reduce((sum, part) => sum + part)).toBe(ms(task.end_time) - ms(task.start_time))
  }
}

test('any graph ends, each task as its run_if says, tried as often as it may', async () => {
  const w = await freshJobs(emulator)
  const check = async (graph: Graph) => {
    const run_id = await w.start(await w.create(job(tasksOf(graph))))
    emulator.pass(3600_000)
    const run = await w.shown(run_id)
    expect(run.status!.state).toBe('TERMINATED')
    expect(results(run)).toEqual(expected(graph))
    expectInOrder(run)
    graph.forEach(({ fails, tries }, at) => {
      const attempts = run.tasks!.filter(({ task_key }) => task_key === `t${at}`)
      const ran = attempts.some(({ state }) => state!.result_state === 'FAILED')
      expect(attempts).toHaveLength(fails && ran ? tries + 1 : 1)
    })
  }
  await fc.assert(fc.asyncProperty(graphs, check), { numRuns: 25 })
})

test('any graph that is stopped at any time ends soon after, and nothing in it goes on', async () => {
  const w = await freshJobs(emulator)
  const check = async (graph: Graph, seconds: number) => {
    const run_id = await w.start(await w.create(job(tasksOf(graph))))
    emulator.pass(seconds * 1000)
    const before = await w.shown(run_id)
    await w.call(api.cancelRun, { run_id })
    emulator.pass(5000)
    const run = await w.shown(run_id)
    expect(run.status!.state).toBe('TERMINATED')
    if (before.status!.state !== 'TERMINATED') expect(run.state!.result_state).toBe('CANCELED')
    expectInOrder(run)
  }
  await fc.assert(fc.asyncProperty(graphs, fc.nat(40), check), { numRuns: 15 })
})

test('how often one looks does not change how it ends', async () => {
  const w = await freshJobs(emulator)
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const id = await w.create(job(tasksOf(graph), { max_concurrent_runs: 2 }))
      const [often, once] = [await w.start(id), await w.start(id)]
      const watched = await w.over(often)
      emulator.pass(3600_000)
      const run = await w.shown(once)
      expect(run.status!.state).toBe('TERMINATED')
      expect(results(run)).toEqual(results(watched))
    }),
    { numRuns: 4 },
  )
})
