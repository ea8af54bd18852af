import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/jobs'
import * as clusters from '@/lib/databricks/api/clusters'
import type * as models from '@/lib/databricks/api/models/jobs'
import { startEmulator, type TestEmulator } from '../testing'
import { after, freshJobs, job, results, scripted, taskOf } from '../testing-jobs'

// How runs go. Facts: facts/databricks-behaviour.md 3.2 unless another is named.

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

// "failed task"
test('a failed task is TERMINATED; its run INTERNAL_ERROR in the old words, TERMINATED in the new', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(
    job([scripted('a'), scripted('b', 'fail "no"', after('a')), scripted('c', 'sleep 1', after('b'))]),
  )
  const run = await w.over(await w.start(id))
  const message =
    'Task b failed with message: Workload failed, see run output for details. This caused all downstream tasks to get skipped.'
  expect(run.state).toMatchObject({
    life_cycle_state: 'INTERNAL_ERROR',
    result_state: 'FAILED',
    state_message: message,
  })
  expect(run.status).toEqual({
    state: 'TERMINATED',
    termination_details: { code: 'RUN_EXECUTION_ERROR', type: 'CLIENT_ERROR', message },
  })
  expect(taskOf(run, 'b').state).toMatchObject({ life_cycle_state: 'TERMINATED', result_state: 'FAILED' })
  expect(taskOf(run, 'b').status!.termination_details!.code).toBe('RUN_EXECUTION_ERROR')
  expect(results(run)).toEqual({ a: 'SUCCESS', b: 'FAILED', c: 'UPSTREAM_FAILED' })
  expect(taskOf(run, 'c').status!.termination_details!.code).toBe('SKIPPED')
})

test('states on the way: PENDING, RUNNING, BLOCKED for what waits, and times that add up', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(job([scripted('a', 'sleep 60'), scripted('b', 'sleep 1', after('a'))]))
  const run = await w.start(id)
  const before = await w.shown(run)
  expect(before.state!.life_cycle_state).toBe('PENDING')
  expect(before.status!.state).toBe('PENDING')
  expect(results(before)).toEqual({ a: 'PENDING', b: 'BLOCKED' })
  expect(before.end_time).toBe('0')
  emulator.pass(20_000)
  expect(results(await w.shown(run))).toEqual({ a: 'RUNNING', b: 'BLOCKED' })
  expect((await w.shown(run)).state!.life_cycle_state).toBe('RUNNING')
  const done = await w.over(run)
  expect(done.state).toMatchObject({ life_cycle_state: 'TERMINATED', result_state: 'SUCCESS', state_message: '' })
  const a = taskOf(done, 'a')
  const parts = [a.setup_duration, a.execution_duration, a.cleanup_duration].map(Number)
  expect(parts[0]! + parts[1]! + parts[2]!).toBe(Number(a.end_time) - Number(a.start_time))
  expect(Number(taskOf(done, 'b').start_time)).toBe(Number(a.end_time))
  expect(Number(done.run_duration)).toBe(Number(done.end_time) - Number(done.start_time))
  // 0 for a run of the later form, whose tasks have their own.
  expect(done).toMatchObject({ setup_duration: '0', execution_duration: '0', cleanup_duration: '0' })
})

/** By how the two tasks end that it depends on (run_if; docs, "Configure task dependencies"). */
const table = `
                        ok,ok     ok,failed        failed,failed    ok,excluded  excluded,excluded  ok,canceled
  ALL_SUCCESS           SUCCESS   UPSTREAM_FAILED  UPSTREAM_FAILED  EXCLUDED     EXCLUDED           UPSTREAM_CANCELED
  AT_LEAST_ONE_SUCCESS  SUCCESS   SUCCESS          UPSTREAM_FAILED  SUCCESS      EXCLUDED           SUCCESS
  NONE_FAILED           SUCCESS   UPSTREAM_FAILED  UPSTREAM_FAILED  SUCCESS      EXCLUDED           UPSTREAM_CANCELED
  ALL_DONE              SUCCESS   SUCCESS          SUCCESS          SUCCESS      EXCLUDED           SUCCESS
  AT_LEAST_ONE_FAILED   EXCLUDED  SUCCESS          SUCCESS          EXCLUDED     EXCLUDED           SUCCESS
  ALL_FAILED            EXCLUDED  EXCLUDED         SUCCESS          EXCLUDED     EXCLUDED           EXCLUDED`
const [pairs, ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

describe('run_if', () => {
  const never = { run_if: 'AT_LEAST_ONE_FAILED', ...after('fine') }
  const ending = (key: string, how: string): models.Task =>
    how === 'excluded'
      ? scripted(key, 'sleep 1', never)
      : scripted(key, how === 'failed' ? 'fail "x"' : how === 'canceled' ? 'sleep 600' : 'sleep 1')

  test.each(pairs!.map((pair, at) => [pair, at + 1] as const))('each kind after %s', async (pair, column) => {
    const w = await freshJobs(emulator)
    const [a, b] = pair.split(',') as [string, string]
    const tasks = rows.map(([run_if]) => scripted(run_if!, 'sleep 1', { ...after('a', 'b'), run_if }))
    const id = await w.create(job([scripted('fine'), ending('a', a), ending('b', b), ...tasks]))
    const start = await w.start(id)
    if (b === 'canceled') {
      emulator.pass(20_000)
      await w.call(api.cancelRun, { run_id: taskOf(await w.shown(start), 'b').run_id! })
    }
    const expected = rows.map((row) => [row[0], row[column]])
    expect(results(await w.over(start))).toMatchObject(Object.fromEntries(expected))
  })
})

test('a failure that others made good is SUCCESS_WITH_FAILURES', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(
    job([scripted('a', 'fail "x"'), scripted('b', 'sleep 1', { ...after('a'), run_if: 'ALL_DONE' })]),
  )
  const run = await w.over(await w.start(id))
  expect(run.state).toMatchObject({ life_cycle_state: 'TERMINATED', result_state: 'SUCCESS_WITH_FAILURES' })
  expect(run.status!.termination_details!.code).toBe('SUCCESS_WITH_FAILURES')
})

// "condition_task"
describe('a condition', () => {
  test.each([
    ['EQUAL_TO', '12.0', '12', 'false'],
    ['EQUAL_TO', 'a', 'a', 'true'],
    ['NOT_EQUAL', '12.0', '12', 'true'],
    ['GREATER_THAN', '10', '9', 'true'],
    ['GREATER_THAN_OR_EQUAL', '9.0', '9', 'true'],
    ['LESS_THAN', '10', '9', 'false'],
    ['LESS_THAN_OR_EQUAL', '9', '9', 'true'],
  ])('%s of %s and %s is %s, and leads there', async (op, left, right, outcome) => {
    const w = await freshJobs(emulator)
    const on = (task_key: string, wanted: string) =>
      scripted(task_key, 'sleep 1', { depends_on: [{ task_key: 'if', outcome: wanted }] })
    const id = await w.create(
      job([{ task_key: 'if', condition_task: { op, left, right } }, on('yes', 'true'), on('no', 'false')]),
    )
    const run = await w.over(await w.start(id))
    expect(taskOf(run, 'if').condition_task!.outcome).toBe(outcome)
    const [taken, left_] = outcome === 'true' ? ['yes', 'no'] : ['no', 'yes']
    expect(results(run)).toMatchObject({ [taken]: 'SUCCESS', [left_]: 'EXCLUDED' })
    expect(run.state!.result_state).toBe('SUCCESS')
  })

  test('that compares what are no numbers fails', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([{ task_key: 'if', condition_task: { op: 'LESS_THAN', left: 'a', right: '1' } }]))
    expect(results(await w.over(await w.start(id)))).toEqual({ if: 'FAILED' })
  })
})

// "for_each_task"
test('a for-each task: so many at once, counted, its iterations paged by 100, the nested task retried', async () => {
  const w = await freshJobs(emulator)
  const nested = scripted('one', 'sleep 4', { max_retries: 1 })
  nested.notebook_task!.base_parameters = { emulator: '{{input.script}}', name: '{{input.name}}' }
  const inputs = Array.from({ length: 130 }, (_, at) => ({
    name: `n${at}`,
    script: at === 7 ? 'fail "seven"' : 'sleep 4',
  }))
  const id = await w.create(
    job([{ task_key: 'each', for_each_task: { inputs: JSON.stringify(inputs), concurrency: 20, task: nested } }]),
  )
  const run = await w.start(id)
  emulator.pass(1000)
  const before = taskOf(await w.shown(run), 'each').for_each_task!.stats!.task_run_stats!
  expect(before).toMatchObject({ total_iterations: 130, active_iterations: 20, scheduled_iterations: 20 })
  const each = taskOf(await w.over(run), 'each')
  expect(each.state).toMatchObject({ life_cycle_state: 'TERMINATED', result_state: 'FAILED' })
  expect(each.for_each_task!.stats!.task_run_stats).toMatchObject({ completed_iterations: 130, failed_iterations: 1 })
  const first = await w.shown(each.run_id!)
  expect(first.iterations).toHaveLength(100)
  expect(first.tasks!.map(({ task_key }) => task_key)).toEqual(['each'])
  const second = await w.shown(each.run_id!, { page_token: first.next_page_token })
  // 130 and the second attempt of one.
  expect(second.iterations).toHaveLength(31)
  expect(second.next_page_token).toBeUndefined()
  const iterations = [...first.iterations!, ...second.iterations!]
  expect(iterations.filter(({ attempt_number }) => attempt_number === 1)).toHaveLength(1)
  const one = await w.shown(iterations[3]!.run_id!, { include_resolved_values: true })
  expect(one.tasks![0]!.resolved_values!.notebook_task!.base_parameters).toMatchObject({ name: 'n3' })
})

test('inputs of a for-each task may be a task value; what is no array fails it', async () => {
  const w = await freshJobs(emulator)
  const each = (task_key: string, inputs: string) => ({
    task_key,
    ...after('list'),
    for_each_task: { inputs, task: scripted(`${task_key}_one`, 'sleep 1') },
  })
  const id = await w.create(
    job([
      scripted('list', 'set names "[1, 2, 3]"'),
      each('good', '{{tasks.list.values.names}}'),
      each('bad', '{{tasks.list.values.nothing}}'),
    ]),
  )
  const run = await w.over(await w.start(id))
  expect(results(run)).toMatchObject({ good: 'SUCCESS', bad: 'FAILED' })
  expect(taskOf(run, 'good').for_each_task!.stats!.task_run_stats!.succeeded_iterations).toBe(3)
})

// "run_job_task"
test('a task that runs another job waits for it, passes parameters, and shares its fate', async () => {
  const w = await freshJobs(emulator)
  const child = await w.create(
    job([scripted('inner', '{{job.parameters.do}}')], {
      name: 'child',
      parameters: [{ name: 'do', default: 'sleep 1' }],
    }),
  )
  const running = (task_key: string, emulate: string) => ({
    task_key,
    run_job_task: { job_id: child, job_parameters: { do: emulate } },
  })
  const id = await w.create(job([running('good', 'sleep 3'), { ...running('bad', 'fail "x"'), ...after('good') }]))
  const run = await w.over(await w.start(id))
  expect(results(run)).toEqual({ good: 'SUCCESS', bad: 'FAILED' })
  const { run_job_output } = await w.output(taskOf(run, 'bad').run_id!)
  const inner = await w.shown(run_job_output!.run_id!)
  expect(inner).toMatchObject({
    job_id: child,
    trigger: 'RUN_JOB_TASK',
    trigger_info: { run_id: taskOf(run, 'bad').run_id },
  })
  expect(inner.state!.result_state).toBe('FAILED')
})

// "Run job": three deep at most, and never in a circle
test('jobs run each other three deep, and not themselves', async () => {
  const w = await freshJobs(emulator)
  const running = (job_id: string): models.Task => ({ task_key: 'next', run_job_task: { job_id } })
  let id = await w.create(job([scripted('last')]))
  const chain = [id]
  for (let at = 0; at < 4; at++) chain.push((id = await w.create(job([running(id)]))))
  const outcome = async (job_id: string) => (await w.over(await w.start(job_id))).state!.result_state
  expect(await outcome(chain[3]!)).toBe('SUCCESS')
  expect(await outcome(chain[4]!)).toBe('FAILED')
  await w.call(api.reset, { job_id: chain[1]!, new_settings: job([running(chain[2]!)]) })
  expect(await outcome(chain[2]!)).toBe('FAILED')
})

// "retries" and attempts: databricks-sdk models; one entry per attempt, as the service answers
test('a task is tried again, after its interval; each attempt is a run of its own', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(
    job([
      scripted('flaky', 'fail "no" 2', { max_retries: 3, min_retry_interval_millis: 30_000 }),
      scripted('then', 'sleep 1', after('flaky')),
    ]),
  )
  const start = await w.start(id)
  emulator.pass(15_000)
  const waiting = taskOf(await w.shown(start), 'flaky')
  expect(waiting.state!.life_cycle_state).toBe('WAITING_FOR_RETRY')
  expect(waiting.status!.state).toBe('WAITING')
  const run = await w.over(start)
  const attempts = run.tasks!.filter(({ task_key }) => task_key === 'flaky')
  expect(attempts.map(({ attempt_number, state }) => [attempt_number, state!.result_state])).toEqual([
    [0, 'FAILED'],
    [1, 'FAILED'],
    [2, 'SUCCESS'],
  ])
  expect(new Set(attempts.map(({ run_id }) => run_id)).size).toBe(3)
  expect(Number(attempts[1]!.start_time) - Number(attempts[0]!.end_time)).toBe(30_000)
  expect(run.state!.result_state).toBe('SUCCESS')
  const last = await w.shown(attempts[2]!.run_id!)
  expect(last.original_attempt_run_id).toBe(attempts[0]!.run_id)
  // facts/databricks-behaviour.md 3.2 "trigger"
  expect([run.trigger, last.trigger]).toEqual(['ONE_TIME', 'RETRY'])
})

test('timeouts: of a task, tried again only when asked to; of the run', async () => {
  const w = await freshJobs(emulator)
  const slow = (task_key: string, more: object) => scripted(task_key, 'sleep 600', { timeout_seconds: 60, ...more })
  const id = await w.create(job([slow('a', { max_retries: 2 }), slow('b', { max_retries: 1, retry_on_timeout: true })]))
  const run = await w.over(await w.start(id))
  expect(run.tasks!.map(({ task_key, state }) => `${task_key} ${state!.result_state}`).sort()).toEqual([
    'a TIMEDOUT',
    'b TIMEDOUT',
    'b TIMEDOUT',
  ])
  const a = taskOf(run, 'a')
  expect(Number(a.end_time) - Number(a.start_time)).toBe(60_000)
  const whole = await w.create(job([scripted('a', 'sleep 600')], { timeout_seconds: 30 }))
  const late = await w.over(await w.start(whole))
  expect(late.state!.result_state).toBe('TIMEDOUT')
  expect(late.status!.termination_details!.code).toBe('CANCELED')
})

// "reset vs update": only timeout_seconds touches active runs
test('a new timeout reaches runs that are going; nothing else does', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(job([scripted('a', 'sleep 600')]))
  const run = await w.start(id)
  await w.call(api.update, { job_id: id, new_settings: { timeout_seconds: 30, name: 'other' } })
  const ended = await w.over(run)
  expect(ended.state!.result_state).toBe('TIMEDOUT')
  expect(ended.run_name).toBe('a job')
})

// "concurrency"
describe('over its limit of concurrent runs', () => {
  test('a run is made and skipped, when there is no queue', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([scripted('a', 'sleep 60')], { queue: { enabled: false } }))
    const first = await w.start(id)
    const skipped = await w.shown(await w.start(id))
    const message = 'Skipping this run because the limit of 1 maximum concurrent runs has been reached.'
    expect(skipped.state).toMatchObject({
      life_cycle_state: 'SKIPPED',
      result_state: 'MAXIMUM_CONCURRENT_RUNS_REACHED',
      state_message: message,
    })
    expect(skipped.status!.termination_details).toMatchObject({ code: 'MAX_CONCURRENT_RUNS_EXCEEDED', message })
    expect((await w.over(first)).state!.result_state).toBe('SUCCESS')
  })

  test('a run waits its turn, when there is one', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([scripted('a', 'sleep 60')], { queue: { enabled: true } }))
    const first = await w.start(id)
    const second = await w.start(id)
    const waiting = await w.shown(second)
    expect(waiting.state!.life_cycle_state).toBe('QUEUED')
    expect(waiting.status).toMatchObject({ state: 'QUEUED', queue_details: { code: 'MAX_CONCURRENT_RUNS_REACHED' } })
    const { end_time } = await w.over(first)
    const done = await w.over(second)
    expect(Number(done.queue_duration)).toBe(Number(end_time) - Number(done.start_time))
  })

  test('0 skips everything, queue or not', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([scripted('a')], { queue: { enabled: true }, max_concurrent_runs: 0 }))
    expect((await w.shown(await w.start(id))).state!.life_cycle_state).toBe('SKIPPED')
  })

  // facts/databricks-api.md a, "Job queueing"
  test('jobs made through 2.2 queue, those made through 2.1 do not', async () => {
    const w = await freshJobs(emulator)
    const tasks = job([scripted('a', 'sleep 60')])
    const { job_id } = (await w.call(api.createV21, tasks)).answer
    expect((await w.settings(job_id!)).queue).toBeUndefined()
    expect((await w.settings(await w.create(tasks))).queue).toEqual({ enabled: true })
  })
})

test('a job cluster comes with its first task and goes with its last', async () => {
  const w = await freshJobs(emulator)
  const on = { environment_key: undefined, job_cluster_key: 'main' }
  const id = await w.create(
    job([scripted('a', 'sleep 30', on), scripted('b', 'sleep 30', { ...on, ...after('a') })], {
      job_clusters: [
        {
          job_cluster_key: 'main',
          new_cluster: { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 2 },
        },
      ],
    }),
  )
  const listed = async () => (await w.call(clusters.list, {})).answer.clusters ?? []
  expect(await listed()).toEqual([])
  const run = await w.start(id)
  expect(await listed()).toMatchObject([
    { cluster_source: 'JOB', state: 'PENDING', cluster_name: `job-${id}-run-${run}-main`, default_tags: { JobId: id } },
  ])
  emulator.pass(40_000)
  const shown = await w.shown(run)
  const [cluster] = await listed()
  expect(cluster!.state).toBe('RUNNING')
  expect(taskOf(shown, 'a').cluster_instance).toMatchObject({ cluster_id: cluster!.cluster_id })
  await w.over(run)
  expect((await listed())[0]).toMatchObject({ termination_reason: { code: 'JOB_FINISHED' } })
  emulator.pass(20_000)
  expect((await listed())[0]!.state).toBe('TERMINATED')
})

describe('on a cluster that is there', () => {
  const made = async (w: Awaited<ReturnType<typeof freshJobs>>) => {
    const { answer } = await w.call(clusters.create, {
      spark_version: '17.3.x-scala2.13',
      node_type_id: 'i3.xlarge',
      num_workers: 1,
      autotermination_minutes: 10,
    })
    const on = { environment_key: undefined, existing_cluster_id: answer.cluster_id }
    return { cluster_id: answer.cluster_id!, on }
  }
  const state = async (w: Awaited<ReturnType<typeof freshJobs>>, cluster_id: string) =>
    (await w.call(clusters.get, { cluster_id })).answer.state

  test('one that is down is started, stays up for the run, and stops for inactivity after it', async () => {
    const w = await freshJobs(emulator)
    const { cluster_id, on } = await made(w)
    await w.call(clusters.delete, { cluster_id })
    emulator.pass(60_000)
    expect(await state(w, cluster_id)).toBe('TERMINATED')
    const run = await w.start(await w.create(job([scripted('a', 'sleep 1200', on)])))
    expect(await state(w, cluster_id)).toBe('PENDING')
    emulator.pass(900_000)
    expect(await state(w, cluster_id)).toBe('RUNNING')
    expect((await w.over(run)).state!.result_state).toBe('SUCCESS')
    emulator.pass(660_000)
    expect(await state(w, cluster_id)).toBe('TERMINATED')
  })

  test('one that is taken away fails the run', async () => {
    const w = await freshJobs(emulator)
    const { cluster_id, on } = await made(w)
    const run = await w.start(await w.create(job([scripted('a', 'sleep 1200', on)])))
    emulator.pass(60_000)
    expect((await w.shown(run)).state!.life_cycle_state).toBe('RUNNING')
    await w.call(clusters.delete, { cluster_id })
    const ended = await w.over(run)
    expect(ended.state!.result_state).toBe('FAILED')
    expect(taskOf(ended, 'a').status!.termination_details!.code).toBe('CLUSTER_TERMINATED_BY_USER')
  })

  test('one that is not there fails it at once', async () => {
    const w = await freshJobs(emulator)
    const on = { environment_key: undefined, existing_cluster_id: '0101-000000-nothere1' }
    const run = await w.over(await w.start(await w.create(job([scripted('a', 'sleep 1', on)]))))
    expect(taskOf(run, 'a').state!.state_message).toBe('Cluster 0101-000000-nothere1 does not exist')
  })
})

test('continuous: the next begins when one has ended, later and later after failures; not when paused', async () => {
  const w = await freshJobs(emulator)
  const runs = async (job_id: string) => (await w.call(api.listRuns, { job_id })).answer.runs ?? []
  const good = await w.create(job([scripted('a', 'sleep 100')], { continuous: {} }))
  const bad = await w.create(job([scripted('a', 'fail "x"')], { continuous: { pause_status: 'UNPAUSED' } }))
  const paused = await w.create(job([scripted('a')], { continuous: { pause_status: 'PAUSED' } }))
  emulator.pass(600_000)
  expect((await runs(good)).length).toBeGreaterThan(4)
  expect((await runs(good)).every(({ trigger }) => trigger === 'CONTINUOUS')).toBe(true)
  const failures = (await runs(bad)).map(({ start_time }) => Number(start_time)).reverse()
  expect(failures.length).toBeGreaterThan(3)
  const gaps = failures.slice(1).map((at, i) => at - failures[i]!)
  expect(gaps.at(-1)!).toBeGreaterThan(2 * gaps[0]!)
  expect(await runs(paused)).toEqual([])
})

test('continuous: one that runs already is not begun again, by the story or after a run by hand', async () => {
  const w = await freshJobs(emulator, {})
  const { jobs } = (await w.call(api.list, { name: 'orders stream' })).answer
  const job_id = jobs![0]!.job_id!
  const states = async () =>
    (await w.call(api.listRuns, { job_id })).answer.runs!.map(({ state }) => state!.result_state ?? 'active')
  const before = await states()
  expect(before).toEqual(['active', 'CANCELED'])
  emulator.pass(3600_000)
  expect(await states()).toEqual(before)
  // Over its limit, as any other (3.2 "concurrency").
  await w.start(job_id)
  emulator.pass(3600_000)
  expect(await states()).toEqual(['MAXIMUM_CONCURRENT_RUNS_REACHED', ...before])
  await w.call(api.cancelAllRuns, { job_id })
  emulator.pass(60_000)
  expect((await states()).filter((state) => state === 'active')).toHaveLength(1)
})

test('a timetable starts runs as time passes, in its zone; none while it is paused', async () => {
  const w = await freshJobs(emulator)
  const schedule = { quartz_cron_expression: '0 30 7 * * ?', timezone_id: 'America/New_York' }
  const id = await w.create(job([scripted('a')], { schedule }))
  const day = 24 * 3600_000
  emulator.pass(3 * day)
  const { runs = [] } = (await w.call(api.listRuns, { job_id: id })).answer
  expect(runs).toHaveLength(3)
  for (const { start_time, trigger, state } of runs) {
    expect(new Date(Number(start_time)).toISOString()).toContain('T12:30:00.000Z')
    expect([trigger, state!.result_state]).toEqual(['PERIODIC', 'SUCCESS'])
  }
  await w.call(api.update, { job_id: id, new_settings: { schedule: { ...schedule, pause_status: 'PAUSED' } } })
  emulator.pass(3 * day)
  expect((await w.call(api.listRuns, { job_id: id })).answer.runs).toHaveLength(3)
})

test('a disabled task is not run, and what depends on it alone is not either', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(
    job([scripted('a', 'sleep 1', { disabled: true }), scripted('b', 'sleep 1', after('a')), scripted('c')]),
  )
  const run = await w.over(await w.start(id))
  expect(results(run)).toEqual({ a: 'DISABLED', b: 'EXCLUDED', c: 'SUCCESS' })
})
