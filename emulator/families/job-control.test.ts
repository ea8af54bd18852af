import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/jobs'
import type * as models from '@/lib/databricks/api/models/jobs'
import { startEmulator, type TestEmulator } from '../testing'
import { after, freshJobs, job, results, scripted, taskOf } from '../testing-jobs'

// What is done with runs. Facts: facts/databricks-behaviour.md 3.2 unless another is named.

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const day = 24 * 3600_000

// "run-now"
describe('run-now', () => {
  test('answers the run, which carries its parameters over those of the job', async () => {
    const w = await freshJobs(emulator)
    const parameters = [
      { name: 'a', default: '1' },
      { name: 'b', default: '2' },
    ]
    const id = await w.create(job([scripted('t', 'sleep 1')], { parameters }))
    const { answer } = await w.call(api.runNow, { job_id: id, job_parameters: { b: 'two' } })
    expect(answer.number_in_job).toBe(answer.run_id)
    const run = await w.over(answer.run_id!, { include_resolved_values: true })
    expect(run.job_parameters).toEqual([
      { name: 'a', default: '1', value: '1' },
      { name: 'b', default: '2', value: 'two' },
    ])
    expect(run.tasks![0]!.resolved_values!.notebook_task!.base_parameters).toMatchObject({ a: '1', b: 'two' })
    expect(run).toMatchObject({ trigger: 'ONE_TIME', run_type: 'JOB_RUN', run_name: 'a job', job_id: id })
  })

  test('only: the tasks named; + before for what they need, after for what needs them', async () => {
    const w = await freshJobs(emulator)
    const chain = ['a', 'b', 'c', 'd'].map((key, at, all) => scripted(key, 'sleep 1', at ? after(all[at - 1]!) : {}))
    const id = await w.create(job(chain, { max_concurrent_runs: 10 }))
    const keys = async (only: string[]) => Object.keys(results(await w.over(await w.start(id, { only }))))
    expect(await keys(['b'])).toEqual(['b'])
    expect(await keys(['+b'])).toEqual(['a', 'b'])
    expect(await keys(['b+'])).toEqual(['b', 'c', 'd'])
    expect(await w.call(api.runNow, { job_id: id, only: ['x'] })).toMatchObject({ status: 400 })
  })

  test.each([
    [
      { jar_params: ['a'], notebook_params: { a: 'b' } },
      'jar_params and notebook_params cannot be specified together.',
    ],
    [{ python_params: ['x'.repeat(10_000)] }, 'The JSON representation of python_params cannot exceed 10000 bytes.'],
    [{ idempotency_token: 'x'.repeat(65) }, 'The idempotency_token must be at most 64 characters long, not 65.'],
  ])('refuses %o', async (input, message) => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([scripted('t')]))
    expect(await w.call(api.runNow, { job_id: id, ...input })).toMatchObject({ status: 400, message })
    expect((await w.call(api.listRuns, {})).answer.runs).toBeUndefined()
  })

  test('the same token is the same run, until that run is deleted', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([scripted('t', 'sleep 1')]))
    const again = () => w.call(api.runNow, { job_id: id, idempotency_token: 'once' })
    const { run_id } = (await again()).answer
    await w.over(run_id!)
    expect((await again()).answer.run_id).toBe(run_id)
    expect((await w.call(api.listRuns, {})).answer.runs).toHaveLength(1)
    await w.call(api.deleteRun, { run_id: run_id! })
    expect(await again()).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  })
})

test('references: of the job, of the run, of other tasks, in older words; unknown ones stay', async () => {
  const w = await freshJobs(emulator)
  const shown = scripted('b', 'sleep 1', after('a'))
  Object.assign(shown.notebook_task!.base_parameters!, {
    id: '{{job.id}}/{{job.name}}/{{job.run_id}}',
    date: '{{job.start_time.iso_date}}',
    value: '{{tasks.a.values.rows}}',
    state: '{{tasks.a.result_state}}',
    nested: '{{job.parameters.path}}',
    old: '{{job_id}}-{{parent_run_id}}-{{task_key}}',
    unknown: '{{my.value}} {{tasks.nobody.run_id}} {{broken}',
  })
  const id = await w.create(
    job([scripted('a', 'set rows 12'), shown], { parameters: [{ name: 'path', default: '/out/{{job.run_id}}' }] }),
  )
  const run_id = await w.start(id)
  const run = await w.over(run_id, { include_resolved_values: true })
  expect(taskOf(run, 'b').resolved_values!.notebook_task!.base_parameters).toMatchObject({
    id: `${id}/a job/${run_id}`,
    date: new Date(Number(run.start_time)).toISOString().slice(0, 10),
    value: '12',
    state: 'success',
    nested: `/out/${run_id}`,
    old: `${id}-${run_id}-b`,
    unknown: '{{my.value}} {{tasks.nobody.run_id}} {{broken}',
  })
  expect(taskOf(await w.shown(run_id), 'b')).not.toHaveProperty('resolved_values')
})

// "cancel"
describe('cancel', () => {
  test('answers at once; the run is TERMINATING, then CANCELED, and never retried', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(
      job([scripted('a', 'sleep 600', { max_retries: 5 }), scripted('b', 'sleep 1', after('a'))]),
    )
    const run_id = await w.start(id)
    emulator.pass(30_000)
    expect((await w.call(api.cancelRun, { run_id })).answer).toEqual({})
    const stopping = await w.shown(run_id)
    expect(stopping.state!.life_cycle_state).toBe('TERMINATING')
    expect(stopping.status!.state).toBe('TERMINATING')
    const run = await w.over(run_id)
    expect(run.state).toMatchObject({
      life_cycle_state: 'TERMINATED',
      result_state: 'CANCELED',
      user_cancelled_or_timedout: true,
    })
    expect(run.status!.termination_details!.code).toBe('USER_CANCELED')
    expect(results(run)).toEqual({ a: 'CANCELED', b: 'CANCELED' })
    expect(run.tasks).toHaveLength(2)
  })

  test('of what has ended changes nothing', async () => {
    const w = await freshJobs(emulator)
    const run_id = await w.start(await w.create(job([scripted('a', 'sleep 1')])))
    const before = await w.over(run_id)
    expect((await w.call(api.cancelRun, { run_id })).status).toBe(200)
    expect(await w.shown(run_id)).toEqual(before)
  })

  test('of a task leaves the others; those after it are UPSTREAM_CANCELED', async () => {
    const w = await freshJobs(emulator)
    const run_id = await w.start(
      await w.create(job([scripted('a', 'sleep 600'), scripted('b'), scripted('c', '', after('a'))])),
    )
    const { tasks } = await w.shown(run_id)
    await w.call(api.cancelRun, { run_id: tasks![0]!.run_id! })
    expect(results(await w.over(run_id))).toEqual({ a: 'CANCELED', b: 'SUCCESS', c: 'UPSTREAM_CANCELED' })
  })

  test('reaches the run that a task has started', async () => {
    const w = await freshJobs(emulator)
    const child = await w.create(job([scripted('inner', 'sleep 600')]))
    const run_id = await w.start(await w.create(job([{ task_key: 'run', run_job_task: { job_id: child } }])))
    emulator.pass(20_000)
    await w.call(api.cancelRun, { run_id })
    await w.over(run_id)
    const [inner] = (await w.call(api.listRuns, { job_id: child })).answer.runs!
    expect(inner!.state!.result_state).toBe('CANCELED')
  })

  test('all of a job, or only those that wait', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([scripted('a', 'sleep 60')]))
    const other = await w.create(job([scripted('a', 'sleep 60')]))
    const runs = [await w.start(id), await w.start(id), await w.start(other)]
    await w.call(api.cancelAllRuns, { job_id: id, all_queued_runs: true })
    const states = async () => Promise.all(runs.map(async (one) => (await w.over(one)).state!.result_state))
    expect(await states()).toEqual(['SUCCESS', 'CANCELED', 'SUCCESS'])
    runs[0] = await w.start(id)
    runs[1] = await w.start(id)
    runs[2] = await w.start(other)
    await w.call(api.cancelAllRuns, { job_id: id })
    expect(await states()).toEqual(['CANCELED', 'CANCELED', 'SUCCESS'])
    expect((await w.call(api.cancelAllRuns, {})).status).toBe(400)
  })
})

// "repair"
describe('repair', () => {
  const flawed = (more: models.CreateJob = {}) =>
    job(
      [scripted('a', 'sleep 1'), scripted('b', 'fail "no" 1', after('a')), scripted('c', 'sleep 1', after('b'))],
      more,
    )

  test('runs what failed again, with new ids, and keeps what went well', async () => {
    const w = await freshJobs(emulator)
    const run_id = await w.start(await w.create(flawed()))
    const before = await w.over(run_id)
    const { answer } = await w.call(api.repairRun, { run_id, rerun_all_failed_tasks: true })
    expect((await w.shown(run_id)).status!.state).not.toBe('TERMINATED')
    const run = await w.over(run_id, { include_history: true })
    expect(run.state!.result_state).toBe('SUCCESS')
    expect(run.tasks!.map(({ task_key, attempt_number }) => `${task_key}${attempt_number}`)).toEqual([
      'a0',
      'b0',
      'c0',
      'b1',
      'c1',
    ])
    expect(new Set(run.tasks!.map((one) => one.run_id)).size).toBe(5)
    const [original, repair] = run.repair_history!
    expect(run.repair_history).toHaveLength(2)
    expect(original).toMatchObject({
      type: 'ORIGINAL',
      start_time: before.start_time,
      end_time: before.end_time,
      state: { result_state: 'FAILED' },
    })
    expect(original!.task_run_ids).toEqual(before.tasks!.map((one) => one.run_id))
    expect(repair).toMatchObject({ type: 'REPAIR', id: answer.repair_id, state: { result_state: 'SUCCESS' } })
    expect(repair!.task_run_ids).toEqual(run.tasks!.slice(3).map((one) => one.run_id))
    expect(await w.shown(run_id)).not.toHaveProperty('repair_history')
  })

  test('the second needs the id of the first', async () => {
    const w = await freshJobs(emulator)
    const run_id = await w.start(await w.create(job([scripted('a', 'fail "no"')])))
    await w.over(run_id)
    const first = (await w.call(api.repairRun, { run_id, rerun_tasks: ['a'] })).answer.repair_id!
    await w.over(run_id)
    expect(await w.call(api.repairRun, { run_id, rerun_tasks: ['a'] })).toMatchObject({
      status: 400,
      message: 'The latest repair ID needs to be provided in order to create a new repair',
    })
    const wrong = await w.call(api.repairRun, { run_id, rerun_tasks: ['a'], latest_repair_id: '1' })
    expect(wrong.status).toBe(400)
    const second = await w.call(api.repairRun, { run_id, rerun_tasks: ['a'], latest_repair_id: first })
    expect(second.status).toBe(200)
    expect((await w.over(run_id, { include_history: true })).repair_history).toHaveLength(3)
  })

  test('may take along what depends on the tasks, and other parameters', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(
      job([scripted('a', '{{job.parameters.do}}'), scripted('b', 'sleep 1', after('a'))], {
        parameters: [{ name: 'do', default: 'fail "x"' }],
      }),
    )
    const run_id = await w.start(id)
    await w.over(run_id)
    await w.call(api.repairRun, {
      run_id,
      rerun_tasks: ['a'],
      rerun_dependent_tasks: true,
      job_parameters: { do: 'sleep 1' },
    })
    const run = await w.over(run_id)
    expect(results(run)).toEqual({ a: 'SUCCESS', b: 'SUCCESS' })
    expect(run.job_parameters).toMatchObject([{ name: 'do', value: 'sleep 1' }])
  })

  test.each([
    [{}, 'Exactly one of rerun_tasks or rerun_all_failed_tasks must be specified.'],
    [
      { rerun_tasks: ['b'], rerun_all_failed_tasks: true },
      'Exactly one of rerun_tasks or rerun_all_failed_tasks must be specified.',
    ],
    [{ rerun_tasks: ['b', 'b'] }, 'rerun_tasks cannot contain duplicate task keys.'],
    [{ rerun_tasks: ['x'] }, /^Task x does not exist in run/],
  ])('%o is refused, and changes nothing', async (input, message) => {
    const w = await freshJobs(emulator)
    const run_id = await w.start(await w.create(flawed()))
    const before = await w.over(run_id)
    const reply = await w.call(api.repairRun, { run_id, ...input })
    expect(reply.status).toBe(400)
    expect(reply.message).toMatch(message)
    expect(await w.shown(run_id)).toEqual(before)
  })

  test('not while the run is active', async () => {
    const w = await freshJobs(emulator)
    const run_id = await w.start(await w.create(flawed()))
    const reply = await w.call(api.repairRun, { run_id, rerun_tasks: ['a'] })
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_STATE' })
  })
})

// "delete run"
test('a run is deleted when it is over, not before; after 60 days it goes by itself', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(job([scripted('a', 'sleep 60')], { max_concurrent_runs: 5 }))
  const run_id = await w.start(id)
  expect(await w.call(api.deleteRun, { run_id })).toMatchObject({ status: 400, code: 'INVALID_STATE' })
  await w.over(run_id)
  expect((await w.call(api.deleteRun, { run_id })).status).toBe(200)
  expect(await w.call(api.getRun, { run_id })).toMatchObject({ status: 400, message: `Run ${run_id} does not exist.` })
  expect(await w.call(api.deleteRun, { run_id })).toMatchObject({ status: 400 })
  const old = await w.start(id)
  await w.over(old)
  emulator.pass(59 * day)
  expect((await w.call(api.getRun, { run_id: old })).status).toBe(200)
  emulator.pass(2 * day)
  expect((await w.call(api.getRun, { run_id: old })).status).toBe(400)
  expect((await w.call(api.listRuns, {})).answer.runs).toBeUndefined()
})

describe('submit', () => {
  test('a run of no job that is listed', async () => {
    const w = await freshJobs(emulator)
    const { answer } = await w.call(api.submit, {
      tasks: [scripted('a', 'exit "done"')],
      environments: [{ environment_key: 'default' }],
    })
    const run = await w.over(answer.run_id!)
    expect(run).toMatchObject({ run_type: 'SUBMIT_RUN', run_name: 'Untitled', state: { result_state: 'SUCCESS' } })
    expect((await w.call(api.list, {})).answer.jobs).toBeUndefined()
    expect((await w.call(api.listRuns, { run_type: 'SUBMIT_RUN' })).answer.runs).toHaveLength(1)
    expect((await w.call(api.listRuns, { run_type: 'JOB_RUN' })).answer.runs).toBeUndefined()
    const other = (await w.call(api.getRun, { run_id: answer.run_id! }, 'operator')).status
    expect(other).toBe(403)
  })

  test('the same token, the same run; nothing to do is refused', async () => {
    const w = await freshJobs(emulator)
    const input = { tasks: [scripted('a')], environments: [{ environment_key: 'default' }], idempotency_token: 'x' }
    const first = (await w.call(api.submit, input)).answer.run_id
    expect((await w.call(api.submit, input)).answer.run_id).toBe(first)
    expect(await w.call(api.submit, { run_name: 'empty' })).toMatchObject({
      status: 400,
      message: 'One of job_cluster_key, new_cluster, or existing_cluster_id must be specified.',
    })
  })

  test('2.0 takes one task at the top', async () => {
    const w = await freshJobs(emulator)
    const input = {
      run_name: 'old',
      existing_cluster_id: 'none',
      spark_python_task: { python_file: '/x.py', parameters: ['emulator=print hello'] },
    }
    const { run_id } = (await w.call(api.submitV20, input as models.SubmitRun)).answer
    const run = (await w.call(api.getRunV20, { run_id: run_id! })).answer
    expect(run).toMatchObject({ cluster_spec: { existing_cluster_id: 'none' }, state: { result_state: 'FAILED' } })
  })
})

// "get-output"
describe('output', () => {
  test('is of a task run; of a run of several tasks it is refused', async () => {
    const w = await freshJobs(emulator)
    const python: models.Task = {
      task_key: 'py',
      environment_key: 'default',
      spark_python_task: { python_file: '/x.py', parameters: ['emulator=print "hello there"; sleep 2'] },
    }
    const id = await w.create(
      job([
        scripted('exits', 'exit "{\\"rows\\": 3}"'),
        scripted('fails', 'fail "ValueError: bad"'),
        python,
        scripted('says_nothing', 'sleep 1'),
      ]),
    )
    const run_id = await w.start(id)
    const run = await w.over(run_id)
    const message =
      'Retrieving the output of runs with multiple tasks is not supported. Please retrieve the output of each individual task run instead.'
    expect(await w.call(api.getRunOutput, { run_id })).toMatchObject({
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      message,
    })
    const output = (key: string) => w.output(taskOf(run, key).run_id!)
    expect(await output('exits')).toMatchObject({
      notebook_output: { result: '{"rows": 3}', truncated: false },
      metadata: { run_id: taskOf(run, 'exits').run_id, job_run_id: run_id },
    })
    const failure = await output('fails')
    expect(failure.error).toBe('ValueError: bad')
    expect(failure.error_trace).toMatch(/^Traceback[^]*ValueError: bad$/)
    expect(await output('py')).toMatchObject({ logs: 'hello there\n', logs_truncated: false })
    expect((await output('says_nothing')).notebook_output!.result).toContain('Simulated by the emulator')
  })

  test('is cut at 5 MB: results at the end, logs at the beginning', async () => {
    const w = await freshJobs(emulator)
    const long = 'x'.repeat(5_300_000)
    const python: models.Task = {
      task_key: 'py',
      environment_key: 'default',
      spark_python_task: { python_file: '/x.py', parameters: [`emulator=print "begin${long}end"`] },
    }
    const only = async (one: models.Task) => {
      const { tasks } = await w.over(await w.start(await w.create(job([one]))))
      return w.output(tasks![0]!.run_id!)
    }
    const { notebook_output } = await only(scripted('nb', `exit "begin${long}end"`))
    expect(notebook_output).toMatchObject({ truncated: true })
    expect(notebook_output!.result).toHaveLength(5 * 1024 * 1024)
    expect(notebook_output!.result!.startsWith('beginx')).toBe(true)
    const { logs, logs_truncated } = await only(python)
    expect([logs_truncated, logs!.endsWith('xend\n')]).toEqual([true, true])
  })

  test('a notebook run is exported as a page; what it says cannot break out of it', async () => {
    const w = await freshJobs(emulator)
    const run = await w.over(await w.start(await w.create(job([scripted('nb', 'exit "<script>alert(1)</script>"')]))))
    const { answer } = await w.call(api.exportRun, { run_id: run.tasks![0]!.run_id! })
    expect(answer.views).toMatchObject([{ type: 'NOTEBOOK', name: 'nb' }])
    expect(answer.views![0]!.content).toContain('&lt;script&gt;')
    expect(answer.views![0]!.content).not.toContain('<script>')
  })
})

// facts/databricks-behaviour.md 5, and 3.2 "permission order"
describe('permissions', () => {
  const level = (who: string, permission_level: string) => ({ user_name: `${who}@acme.example`, permission_level })
  const [omar, vera, mei] = ['omar.operator', 'vera.viewer', 'mei.tanaka'] as [string, string, string]

  test('each level does what it may, no more', async () => {
    const w = await freshJobs(emulator)
    const may = async (job_id: string, run_id: string, who: 'operator') => {
      const calls: [string, Promise<{ status: number }>][] = [
        ['see', w.call(api.get, { job_id }, who)],
        ['see run', w.call(api.getRun, { run_id }, who)],
        ['run', w.call(api.runNow, { job_id }, who)],
        ['cancel', w.call(api.cancelRun, { run_id }, who)],
        ['edit', w.call(api.update, { job_id, new_settings: { name: 'x' } }, who)],
        ['share', w.call(api.getPermissions, { job_id }, who)],
      ]
      const replies = await Promise.all(calls.map(async ([name, reply]) => [name, (await reply).status] as const))
      return replies.filter(([, status]) => status === 200).map(([name]) => name)
    }
    const expected: Record<string, string[]> = {
      none: [],
      CAN_VIEW: ['see', 'see run'],
      CAN_MANAGE_RUN: ['see', 'see run', 'run', 'cancel'],
      CAN_MANAGE: ['see', 'see run', 'run', 'cancel', 'edit', 'share'],
      IS_OWNER: ['see', 'see run', 'run', 'cancel', 'edit', 'share'],
    }
    for (const [name, doable] of Object.entries(expected)) {
      const access_control_list = name === 'none' ? undefined : [level(omar, name)]
      const id = await w.create(job([scripted('a', 'sleep 60')], { access_control_list }))
      expect([name, await may(id, await w.start(id), 'operator')]).toEqual([name, doable])
    }
  })

  test('who may not see a job is not told whether there is one', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create({ name: 'secret' })
    const refused = (job_id: string) => ({
      status: 403,
      code: 'PERMISSION_DENIED',
      message: `User vera.viewer@acme.example does not have View or Admin or Manage Run or Owner permissions on job ${job_id}`,
    })
    expect(await w.call(api.get, { job_id: id }, 'viewer')).toMatchObject(refused(id))
    expect(await w.call(api.get, { job_id: '123' }, 'viewer')).toMatchObject(refused('123'))
    expect((await w.call(api.list, {}, 'viewer')).answer.jobs).toBeUndefined()
  })

  test('a list has exactly one owner, who is no group; a new one takes the place of the old', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create({ name: 'x' })
    const set = (...access_control_list: models.JobAccessControlRequest[]) =>
      w.call(api.setPermissions, { job_id: id, access_control_list })
    const patch = (...access_control_list: models.JobAccessControlRequest[]) =>
      w.call(api.updatePermissions, { job_id: id, access_control_list })
    const direct = async () =>
      ((await w.call(api.getPermissions, { job_id: id })).answer.access_control_list ?? [])
        .flatMap((entry) =>
          entry.all_permissions![0]!.inherited
            ? []
            : [`${entry.user_name ?? entry.group_name} ${entry.all_permissions![0]!.permission_level}`],
        )
        .sort()
    expect(await direct()).toEqual(['ada.admin@acme.example IS_OWNER'])
    expect((await set(level(vera, 'CAN_VIEW'))).status).toBe(400)
    expect((await set(level(vera, 'IS_OWNER'), level(omar, 'IS_OWNER'))).status).toBe(400)
    expect((await set({ group_name: 'users', permission_level: 'IS_OWNER' })).status).toBe(400)
    expect(await direct()).toEqual(['ada.admin@acme.example IS_OWNER'])
    await patch(level(mei, 'IS_OWNER'), level(vera, 'CAN_VIEW'))
    expect(await direct()).toEqual([`${mei}@acme.example IS_OWNER`, `${vera}@acme.example CAN_VIEW`])
    expect((await patch(level(mei, 'CAN_VIEW'))).status).toBe(400)
    expect((await w.call(api.getPermissions, { job_id: id })).answer).toMatchObject({
      object_id: `/jobs/${id}`,
      object_type: 'job',
    })
  })

  test('run_as of others is the admin’s to set', async () => {
    const w = await freshJobs(emulator)
    const input = { run_as: { user_name: `${mei}@acme.example` } }
    expect((await w.call(api.create, input, 'operator')).status).toBe(403)
    expect((await w.call(api.create, input)).status).toBe(200)
  })
})

// "runs/list"
test('runs are listed by what they are and when they began', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(
    job([scripted('a', 'sleep 60'), scripted('b', 'sleep 1', after('a'))], { max_concurrent_runs: 5 }),
  )
  const first = await w.start(id)
  await w.over(first)
  emulator.pass(60_000)
  const between = String(emulator.now())
  emulator.pass(60_000)
  const second = await w.start(id)
  const ids = async (input: object) =>
    ((await w.call(api.listRuns, input)).answer.runs ?? []).map(({ run_id }) => run_id)
  expect(await ids({})).toEqual([second, first])
  expect(await ids({ active_only: true })).toEqual([second])
  expect(await ids({ completed_only: true })).toEqual([first])
  expect(await ids({ start_time_from: between })).toEqual([second])
  expect(await ids({ start_time_to: between })).toEqual([first])
  const { runs } = (await w.call(api.listRuns, { expand_tasks: true })).answer
  expect(runs!.map(({ tasks }) => tasks!.length)).toEqual([2, 2])
})

describe('the past that a workspace begins with', () => {
  test('is told the same however often, by the run and by its tasks', async () => {
    const w = await freshJobs(emulator, {})
    const { runs } = (await w.call(api.listRuns, { limit: 25, expand_tasks: true })).answer
    const over = runs!.filter(({ state }) => state!.result_state)
    expect(over.length).toBeGreaterThan(10)
    for (const listed of over) {
      const run = await w.shown(listed.run_id!)
      expect(run.tasks).toEqual(listed.tasks)
      const task = await w.shown(run.tasks!.at(-1)!.run_id!)
      expect(task.job_run_id).toBe(run.run_id)
      expect(task.tasks![0]).toEqual(run.tasks!.at(-1))
    }
  })

  test('a run of it can be repaired, and deleted', async () => {
    const w = await freshJobs(emulator, {})
    const [etl] = (await w.call(api.list, { name: 'nightly-etl' })).answer.jobs!
    const { runs } = (await w.call(api.listRuns, { job_id: etl!.job_id, completed_only: true })).answer
    const [failed, , deleted] = runs!
    expect(failed!.state!.result_state).toBe('FAILED')
    await w.call(api.repairRun, { run_id: failed!.run_id!, rerun_all_failed_tasks: true })
    const active = (await w.call(api.listRuns, { job_id: etl!.job_id, active_only: true })).answer.runs!
    expect(active.map(({ run_id }) => run_id)).toEqual([failed!.run_id])
    await w.call(api.deleteRun, { run_id: deleted!.run_id! })
    const rest = (await w.call(api.listRuns, { job_id: etl!.job_id, limit: 20 })).answer.runs!
    expect(rest.map(({ run_id }) => run_id)).not.toContain(deleted!.run_id)
    expect(rest[0]!.run_id).toBe(failed!.run_id)
  })

  test('none of it is of the future, and its chains hold together', async () => {
    const w = await freshJobs(emulator, {})
    const [chain] = (await w.call(api.list, { name: 'morning chain' })).answer.jobs!
    const { runs } = (await w.call(api.listRuns, { job_id: chain!.job_id, expand_tasks: true, limit: 8 })).answer
    for (const run of runs!) {
      expect(Number(run.end_time)).toBeLessThanOrEqual(emulator.now())
      for (const task of run.tasks!.filter(({ state }) => state!.result_state !== 'UPSTREAM_FAILED')) {
        const child = await w.shown((await w.output(task.run_id!)).run_job_output!.run_id!)
        expect([child.start_time, child.end_time, child.trigger]).toEqual([
          task.start_time,
          task.end_time,
          'RUN_JOB_TASK',
        ])
        expect(child.state!.result_state).toBe(task.state!.result_state)
      }
    }
  })
})
