import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as jobs from '@/lib/databricks/api/jobs'
import type { LoggedRequest } from './request-log'
import { startEmulator, type TestEmulator } from './testing'

let emulator: TestEmulator
let workspace: string
let made = 0
beforeAll(async () => {
  emulator = await startEmulator()
})
beforeEach(() => {
  workspace = `control-${made++}`
})
afterAll(() => emulator.close())

const control = (method: string, what: string, body?: unknown) => emulator.control(method, `${workspace}/${what}`, body)
const list = async () =>
  (await emulator.call(clusters.list, { page_size: 100 }, 'admin', workspace)).answer.clusters ?? []
const logged = async () => (await control('GET', 'requests')).answer.requests as LoggedRequest[]

test('health is answered without any workspace', async () => {
  expect(await emulator.control('GET', 'health')).toMatchObject({ status: 200, answer: { status: 'ok' } })
})

describe('the request log', () => {
  test('holds what came, in order, with what was answered', async () => {
    await list()
    await emulator.call(clusters.start, { cluster_id: 'nowhere' }, 'viewer', workspace)
    await emulator.send('/api/9.9/nothing', {}, `dapi-emulator-admin.${workspace}`)
    const [first, second, third] = await logged()
    expect(first).toMatchObject({
      method: 'GET',
      path: '/api/2.1/clusters/list',
      query: 'page_size=100',
      operation: 'clusters.list',
      identity: 'admin',
      status: 200,
    })
    expect(second).toMatchObject({
      operation: 'clusters.start',
      identity: 'viewer',
      status: 403,
      body: { cluster_id: 'nowhere' },
    })
    expect(third).toMatchObject({ path: '/api/9.9/nothing', status: 404 })
    expect(third).not.toHaveProperty('operation')
    expect(first!.at_ms).toBeGreaterThan(Date.now() - 60_000)
  })

  test('keeps digits, and no credential', async () => {
    const body = '{"cluster_id":"x","start_time":7205759403792793601}'
    await emulator.send('/api/2.1/clusters/events', { method: 'POST', body }, `dapi-emulator-admin.${workspace}`)
    const [entry] = await logged()
    expect(entry!.body).toEqual({ cluster_id: 'x', start_time: '7205759403792793601' })
    expect(entry!.headers.authorization).toBe('Bearer [redacted]')
    expect(JSON.stringify(entry)).not.toContain('dapi-emulator')
  })

  test('can be cleared, and is of its workspace alone', async () => {
    await list()
    expect(await logged()).toHaveLength(1)
    await control('DELETE', 'requests')
    expect(await logged()).toHaveLength(0)
    await emulator.call(clusters.list, {}, 'admin', 'another')
    expect(await logged()).toHaveLength(0)
  })
})

describe('changing a workspace from outside', () => {
  test('time can be moved on', async () => {
    const [one] = await list()
    await emulator.call(clusters.delete, { cluster_id: one!.cluster_id! }, 'admin', workspace)
    await control('POST', 'clock', { advance_ms: 10_000 })
    expect((await emulator.call(clusters.get, { cluster_id: one!.cluster_id! }, 'admin', workspace)).answer.state).toBe(
      'TERMINATED',
    )
  })

  test('any field can be set, to values that no one has seen', async () => {
    const [one] = await list()
    const cluster_id = one!.cluster_id!
    const fields = { state: 'HIBERNATING', mood: { bright: true }, spark_version: null }
    await control('PATCH', `clusters/${cluster_id}`, fields)
    const { answer } = await emulator.call(clusters.get, { cluster_id }, 'admin', workspace)
    expect(answer).toMatchObject({ state: 'HIBERNATING', mood: { bright: true } })
    expect(answer).not.toHaveProperty('spark_version')
    expect((await list()).find((cluster) => cluster.cluster_id === cluster_id)?.state).toBe('HIBERNATING')
    expect((await control('PATCH', 'clusters/nowhere', {})).status).toBe(404)
  })

  test('a run can be added, and is over when its cluster is', async () => {
    const one = (await list()).find(({ state }) => state === 'RUNNING')!
    const cluster_id = one.cluster_id!
    const added = await control('POST', 'runs', { cluster_id, run_name: 'mine', job_id: '7205759403792793601' })
    const active = async () => {
      const input = { active_only: true, expand_tasks: true }
      const { answer } = await emulator.call(jobs.listRuns, input, 'viewer', workspace)
      return answer.runs?.find(({ run_name }) => run_name === 'mine')
    }
    expect(await active()).toMatchObject({
      job_id: '7205759403792793601',
      run_id: added.answer.run_id,
      tasks: [{ existing_cluster_id: cluster_id, cluster_instance: { cluster_id } }],
    })
    await emulator.call(clusters.delete, { cluster_id }, 'admin', workspace)
    expect(await active()).toBeUndefined()
  })

  test('it can be sown again: with nothing, with many, with the story', async () => {
    await control('POST', 'seed', { empty: true })
    expect(await list()).toEqual([])
    await control('POST', 'seed', { clusters: 60 })
    expect(await list()).toHaveLength(60)
    await control('POST', 'seed', {})
    expect(await list()).toHaveLength(40)
  })

  test('10,000 clusters take less than a second, and each about 1.5 KB', async () => {
    await control('POST', 'seed', { clusters: 10_000 })
    // Of the processor: others may want it too while tests run.
    const before = process.cpuUsage()
    const hundred = JSON.stringify(await list())
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
    expect(hundred.length / 100).toBeGreaterThan(1200)
    expect(hundred.length / 100).toBeLessThan(2500)
  })
})

describe('what it refuses', () => {
  test('bodies it does not understand, with the reason', async () => {
    const wrong: [string, string, unknown][] = [
      ['PUT', 'faults', { faults: [{ kind: 'earthquake' }] }],
      ['PUT', 'faults', { faults: [{ kind: 'delay', msec: 5 }] }],
      ['POST', 'clock', { advance_ms: -5 }],
      ['PUT', 'settings', { speed: 0 }],
      ['POST', 'seed', { clusters: 1e9 }],
    ]
    for (const [method, what, body] of wrong) {
      expect(await control(method, what, body)).toMatchObject({
        status: 400,
        answer: { error_code: 'INVALID_PARAMETER_VALUE' },
      })
    }
    expect((await control('GET', 'faultz')).status).toBe(404)
  })

  test('a body that any page could send', async () => {
    const url = `${emulator.origin}/__emulator/${workspace}/seed`
    expect((await fetch(url, { method: 'POST', body: '{"empty":true}' })).status).toBe(415)
    expect(await list()).toHaveLength(40)
  })
})
