import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/jobs'
import type * as models from '@/lib/databricks/api/models/jobs'
import { startEmulator, type TestEmulator } from '../testing'
import { after, freshJobs, job, scripted } from '../testing-jobs'

// What jobs are. Facts: facts/databricks-behaviour.md 3.2 unless another is named.

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const many = (count: number) => Array.from({ length: count }, (_, at) => scripted(`t${at}`))

test('what is made is shown as it was asked for, with the defaults of the service', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(
    job([scripted('b', 'sleep 1', after('z', 'a')), scripted('a'), scripted('z')], { tags: { a: 'b' } }),
  )
  const { answer } = await w.call(api.get, { job_id: id })
  expect(answer).toMatchObject({
    job_id: id,
    creator_user_name: 'ada.admin@acme.example',
    run_as_user_name: 'ada.admin@acme.example',
    created_time: String(emulator.now()),
  })
  expect(BigInt(id)).toBeGreaterThan(2n ** 53n)
  expect(answer.settings).toMatchObject({
    name: 'a job',
    tags: { a: 'b' },
    format: 'MULTI_TASK',
    max_concurrent_runs: 1,
    timeout_seconds: 0,
    email_notifications: {},
    webhook_notifications: {},
  })
  const [task] = answer.settings!.tasks!
  expect(task).toMatchObject({ run_if: 'ALL_SUCCESS', timeout_seconds: 0, notebook_task: { source: 'WORKSPACE' } })
  expect(task!.depends_on!.map(({ task_key }) => task_key)).toEqual(['a', 'z'])
  expect((await w.settings(await w.create({}))).name).toBe('Untitled')
})

// facts/databricks-api.md a, "jobs/get"
test('2.2 shows a hundred elements of each array at a time, 2.1 all', async () => {
  const w = await freshJobs(emulator)
  const parameters = Array.from({ length: 130 }, (_, at) => ({ name: `p${at}`, default: '' }))
  const id = await w.create(job(many(230), { parameters }))
  const pages: models.Job[] = []
  let page_token: string | undefined
  do {
    pages.push((await w.call(api.get, { job_id: id, page_token })).answer)
    page_token = pages.at(-1)!.next_page_token
  } while (page_token)
  expect(pages.map(({ settings }) => settings!.tasks?.length)).toEqual([100, 100, 30])
  expect(pages.map(({ settings }) => settings!.parameters?.length)).toEqual([100, 30, undefined])
  expect(pages.map(({ has_more }) => has_more)).toEqual([true, true, undefined])
  expect((await w.call(api.getV21, { job_id: id })).answer.settings!.tasks).toHaveLength(230)
  expect((await w.call(api.get, { job_id: id, page_token: 'x' })).status).toBe(400)
})

describe('list', () => {
  test('newest first, 20 at a time, there and back, without tasks unless asked for', async () => {
    const w = await freshJobs(emulator)
    const ids: string[] = []
    for (let at = 0; at < 45; at++) {
      ids.unshift(await w.create(job([scripted('a')], { name: `job ${at}` })))
      emulator.pass(1000)
    }
    const first = (await w.call(api.list, {})).answer
    const second = (await w.call(api.list, { page_token: first.next_page_token })).answer
    const third = (await w.call(api.list, { page_token: second.next_page_token })).answer
    const pages = [first, second, third]
    expect(pages.flatMap(({ jobs }) => jobs!.map(({ job_id }) => job_id))).toEqual(ids)
    expect(pages.map(({ has_more }) => has_more)).toEqual([true, true, false])
    expect(third.next_page_token).toBeUndefined()
    expect((await w.call(api.list, { page_token: third.prev_page_token })).answer.jobs).toEqual(second.jobs)
    expect((await w.call(api.list, { offset: 40 })).answer.jobs).toEqual(third.jobs!.slice(0))
    expect(first.jobs![0]!.settings).not.toHaveProperty('tasks')
    expect((await w.call(api.list, { expand_tasks: true, limit: 1 })).answer.jobs![0]!.settings!.tasks).toHaveLength(1)
    expect((await w.call(api.listV20, {})).answer.jobs).toHaveLength(45)
  })

  test('by name: exact, whatever its case', async () => {
    const w = await freshJobs(emulator)
    for (const name of ['Nightly', 'nightly', 'nightly 2']) await w.create({ name })
    const names = async (name: string) =>
      (await w.call(api.list, { name })).answer.jobs?.map(({ settings }) => settings!.name)
    expect((await names('NIGHTLY'))!.sort()).toEqual(['Nightly', 'nightly'])
    expect(await names('night')).toBeUndefined()
  })

  test('the first hundred tasks, and that there are more', async () => {
    const w = await freshJobs(emulator)
    await w.create(job(many(101)))
    const [listed] = (await w.call(api.list, { expand_tasks: true })).answer.jobs!
    expect(listed!.settings!.tasks).toHaveLength(100)
    expect(listed!.has_more).toBe(true)
    // Before 2.2 all of them are there (facts/databricks-api.md a, "Jobs list/runs list").
    const [whole] = (await w.call(api.listV21, { expand_tasks: true })).answer.jobs!
    expect(whole!.settings!.tasks).toHaveLength(101)
    expect(whole!.has_more).toBeUndefined()
  })

  test.each([
    [{ limit: 101 }, 'Invalid limit 101 - it has to be no more than 100.'],
    [{ limit: 0 }, 'Invalid limit 0 - it has to be no less than 1.'],
    [{ offset: -1 }, 'Invalid offset -1 - it has to be no less than 0.'],
    [{ page_token: 'nonsense' }, 'Invalid page_token.'],
  ])('%o is refused', async (input, message) => {
    const w = await freshJobs(emulator)
    expect(await w.call(api.list, input)).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE', message })
  })
})

describe('is refused when made', () => {
  const spec = { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 1 }
  const bare = (more: Partial<models.Task> = {}): models.Task => ({
    task_key: 'a',
    notebook_task: { notebook_path: '/x' },
    ...more,
  })
  const cases: [string, models.CreateJob, string][] = [
    [
      'no compute',
      { tasks: [bare()] },
      'One of job_cluster_key, new_cluster, or existing_cluster_id must be specified.',
    ],
    [
      'unknown cluster key',
      { tasks: [bare({ job_cluster_key: 'x' })] },
      "Job cluster 'x' is not defined in field 'job_clusters'.",
    ],
    [
      'unknown environment',
      { tasks: [bare({ environment_key: 'x' })] },
      "Environment 'x' is not defined in field 'environments'.",
    ],
    [
      'cluster without size',
      { tasks: [bare({ new_cluster: { ...spec, num_workers: undefined } })] },
      'Cluster validation error: Missing required field: settings.cluster_spec.new_cluster.size',
    ],
    [
      'circle',
      job([scripted('a', '', after('b')), scripted('b', '', after('a'))]),
      'Invalid dependency graph, tasks a, b depend on each other.',
    ],
    ['itself', job([scripted('a', '', after('a'))]), "Invalid dependency graph, task 'a' can not reference itself."],
    [
      'unknown dependency',
      job([scripted('a', '', after('z'))]),
      "Invalid dependency graph, task 'a' depends on unknown task 'z'.",
    ],
    ['key twice', job([scripted('a'), scripted('a')]), 'Task keys must be unique: a is given twice.'],
    ['bad key', job([scripted('a b')]), "Invalid task key 'a b': it has to be 1 to 100 letters, digits, '-' and '_'."],
    ['no kind', { tasks: [{ task_key: 'a' }] }, 'Task a must have exactly one task type; it has none.'],
    ['too many tasks', job(many(1001)), 'A job can have at most 1000 tasks, not 1001.'],
    ['too long a name', { name: 'ü'.repeat(2049) }, 'The job name must be at most 4096 bytes long.'],
    [
      'too long a description',
      { description: 'x'.repeat(27_701) },
      'The job description must be at most 27700 characters long.',
    ],
    [
      'too many tags',
      { tags: Object.fromEntries(many(26).map(({ task_key }) => [task_key, ''])) },
      'A job can have at most 25 tags.',
    ],
    ['too many at once', { max_concurrent_runs: 1001 }, 'max_concurrent_runs must be between 0 and 1000, not 1001.'],
    [
      'cron of Unix',
      { schedule: { quartz_cron_expression: '0 30 2,7 * * *', timezone_id: 'UTC' } },
      'Invalid quartz_cron_expression: 0 30 2,7 * * *. Databricks uses Quartz cron syntax, which is different from the standard cron syntax. See http://www.quartz-scheduler.org/documentation/quartz-2.1.x/tutorials/crontrigger.html for more details.',
    ],
    [
      'unknown zone',
      { schedule: { quartz_cron_expression: '0 0 2 * * ?', timezone_id: 'Mars/Base' } },
      'Invalid timezone_id: Mars/Base.',
    ],
    [
      'two owners',
      {
        access_control_list: ['ada.admin', 'mei.tanaka'].map((name) => ({
          user_name: `${name}@acme.example`,
          permission_level: 'IS_OWNER',
        })),
      },
      'The job must have exactly one owner; 2 were given.',
    ],
  ]
  test.each(cases)('%s', async (_, input, message) => {
    const w = await freshJobs(emulator)
    expect(await w.call(api.create, input)).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE', message })
    expect((await w.call(api.list, {})).answer.jobs).toBeUndefined()
  })

  test('wrong types name the field', async () => {
    const w = await freshJobs(emulator)
    const input = { tasks: [{ task_key: 'a', timeout_seconds: 'soon' }] } as unknown as models.CreateJob
    expect(await w.call(api.create, input)).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' })
    const missing = { tasks: [{ notebook_task: {} }] } as unknown as models.CreateJob
    expect(await w.call(api.create, missing)).toMatchObject({
      status: 400,
      message: "Missing required field 'tasks[0].notebook_task.notebook_path'",
    })
  })
})

// "reset vs update"
// facts/databricks-behaviour.md 2.4: 10,000 saved jobs; one seeded with as many has more of them
test('there are only so many jobs', async () => {
  const w = await freshJobs(emulator, { jobs: 9990, runs: 0 })
  const create = () => w.call(api.create, job([scripted('a')]))
  const replies = await Promise.all(Array.from({ length: 1001 }, create))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1000)
  const [refused] = replies.filter(({ status }) => status !== 200)
  expect(refused).toMatchObject({ status: 400, code: 'QUOTA_EXCEEDED' })
})

describe('changed', () => {
  test('update: given fields are replaced, tasks and clusters matched by key, fields removed', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(
      job([scripted('a'), scripted('b', 'sleep 1', after('a')), scripted('c')], {
        description: 'before',
        tags: { x: '1' },
        max_concurrent_runs: 3,
      }),
    )
    await w.call(api.update, {
      job_id: id,
      new_settings: { name: 'after', tags: { y: '2' }, tasks: [scripted('c', 'sleep 9'), scripted('d')] },
      fields_to_remove: ['description', 'tasks/b'],
    })
    const settings = await w.settings(id)
    expect(settings).toMatchObject({ name: 'after', tags: { y: '2' }, max_concurrent_runs: 3 })
    expect(settings).not.toHaveProperty('description')
    expect(settings.tasks!.map(({ task_key }) => task_key)).toEqual(['a', 'c', 'd'])
    expect(settings.tasks![1]!.notebook_task!.base_parameters).toEqual({ emulator: 'sleep 9' })
  })

  test('an update that would leave nonsense changes nothing', async () => {
    const w = await freshJobs(emulator)
    const id = await w.create(job([scripted('a'), scripted('b', 'sleep 1', after('a'))]))
    const before = await w.settings(id)
    for (const fields_to_remove of [['tasks/a'], ['tasks/nobody'], ['nonsense'], ['nonsense/a']]) {
      const reply = await w.call(api.update, { job_id: id, new_settings: { name: 'x' }, fields_to_remove })
      expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    }
    expect(await w.settings(id)).toEqual(before)
  })

  test('reset: all anew, but who it runs as', async () => {
    const w = await freshJobs(emulator)
    const run_as = { user_name: 'mei.tanaka@acme.example' }
    const id = await w.create(job([scripted('a')], { run_as, tags: { x: '1' } }))
    await w.call(api.reset, { job_id: id, new_settings: { name: 'new' } })
    const { answer } = await w.call(api.get, { job_id: id })
    expect(answer.settings).toMatchObject({ name: 'new', run_as })
    expect(answer.settings).not.toHaveProperty('tags')
    expect(answer.settings).not.toHaveProperty('tasks')
    expect(answer.run_as_user_name).toBe('mei.tanaka@acme.example')
    expect(answer.creator_user_name).toBe('ada.admin@acme.example')
  })
})

test('one that is deleted is gone, and what it was doing stops; its runs stay', async () => {
  const w = await freshJobs(emulator)
  const id = await w.create(job([scripted('a', 'sleep 600')]))
  const run = await w.start(id)
  expect((await w.call(api.delete, { job_id: id })).status).toBe(200)
  // "quirk" of 2.2: missing jobs are 400
  const missing = { status: 400, code: 'INVALID_PARAMETER_VALUE', message: `Job ${id} does not exist.` }
  expect(await w.call(api.get, { job_id: id })).toMatchObject(missing)
  expect(await w.call(api.delete, { job_id: id })).toMatchObject(missing)
  expect(await w.call(api.runNow, { job_id: id })).toMatchObject(missing)
  expect((await w.over(run)).state!.result_state).toBe('CANCELED')
})

// facts/databricks-api.md a, "Jobs 2.0"; b, row 1
describe('2.0', () => {
  const old = {
    name: 'old form',
    existing_cluster_id: '0101-000000-abcdefgh',
    notebook_task: { notebook_path: '/x', base_parameters: { emulator: 'exit "42"' } },
    max_retries: 1,
    timeout_seconds: 3600,
  }
  const inOld = old as models.CreateJob

  test('takes the fields of one task at the top, and shows them there; later versions in tasks', async () => {
    const w = await freshJobs(emulator)
    const { answer } = await w.call(api.createV20, inOld)
    const job_id = answer.job_id!
    const shown = (await w.call(api.getV20, { job_id })).answer.settings!
    expect(shown).toMatchObject({
      ...old,
      notebook_task: { ...old.notebook_task, source: 'WORKSPACE' },
      format: 'SINGLE_TASK',
    })
    expect(shown).not.toHaveProperty('tasks')
    const later = await w.settings(job_id)
    expect(later.tasks).toMatchObject([
      { task_key: 'old_form', existing_cluster_id: old.existing_cluster_id, max_retries: 1 },
    ])
    expect(later).not.toHaveProperty('notebook_task')
    expect(later).not.toHaveProperty('existing_cluster_id')
    expect((await w.call(api.listV20, {})).answer.jobs![0]!.settings).toMatchObject({
      notebook_task: { notebook_path: '/x' },
    })
  })

  test('a job that is changed to have more tasks is of the later form, and stays it', async () => {
    const w = await freshJobs(emulator)
    const job_id = (await w.call(api.createV20, inOld)).answer.job_id!
    const more = scripted('more', 'sleep 1', {
      environment_key: undefined,
      existing_cluster_id: old.existing_cluster_id,
    })
    await w.call(api.update, { job_id, new_settings: { format: 'SINGLE_TASK', tasks: [more] } })
    const shown = (await w.call(api.getV20, { job_id })).answer.settings!
    expect(shown).toMatchObject({ format: 'MULTI_TASK', tasks: [{ task_key: 'old_form' }, { task_key: 'more' }] })
    expect(shown).not.toHaveProperty('notebook_task')
    expect((await w.settings(await w.create(job([scripted('a')], { format: 'SINGLE_TASK' })))).format).toBe(
      'MULTI_TASK',
    )
  })

  test('later versions do not: the fields are dropped', async () => {
    const w = await freshJobs(emulator)
    expect(await w.settings(await w.create(inOld))).not.toHaveProperty('notebook_task')
  })

  test('updates and resets them in place', async () => {
    const w = await freshJobs(emulator)
    const job_id = (await w.call(api.createV20, inOld)).answer.job_id!
    const new_settings = { max_retries: 5, name: 'renamed' } as models.JobSettings
    await w.call(api.updateV20, { job_id, new_settings })
    expect((await w.call(api.getV20, { job_id })).answer.settings).toMatchObject({
      ...old,
      notebook_task: old.notebook_task,
      name: 'renamed',
      max_retries: 5,
    })
    await w.call(api.resetV20, { job_id, new_settings: { ...old, max_retries: undefined } as models.JobSettings })
    expect((await w.call(api.getV20, { job_id })).answer.settings).not.toHaveProperty('max_retries')
  })

  test('a task without compute is refused in its own words', async () => {
    const w = await freshJobs(emulator)
    expect(await w.call(api.createV20, { ...old, existing_cluster_id: undefined } as models.CreateJob)).toMatchObject({
      status: 400,
      message: 'Either new_cluster or existing_cluster_id must be specified.',
    })
  })
})
