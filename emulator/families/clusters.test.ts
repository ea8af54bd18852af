import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import { jobClusters } from '../seed/job-ids'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

const minute = 60_000
const day = 24 * 60 * minute

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const refusedFor = (id: string, state: string) => ({
  status: 400,
  code: 'INVALID_STATE',
  message: `Cluster ${id} is in unexpected state ${state}.`,
})

describe('state and action', () => {
  /** Transcribed from facts/databricks-behaviour.md 3.1: the state after the action, or `no` for 400 INVALID_STATE. */
  const table = `
    action            PENDING      RUNNING      RESTARTING   RESIZING     TERMINATING  TERMINATED
    start             no           no           no           no           no           PENDING
    restart           no           RESTARTING   no           no           no           no
    resize            no           RESIZING     no           no           no           no
    edit              no           RESTARTING   no           no           no           TERMINATED
    update            no           RESTARTING   no           no           no           TERMINATED
    delete            TERMINATING  TERMINATING  TERMINATING  TERMINATING  TERMINATING  TERMINATED
    permanentDelete   gone         gone         gone         gone         gone         gone
    pin               PENDING      RUNNING      RESTARTING   RESIZING     TERMINATING  TERMINATED
    unpin             PENDING      RUNNING      RESTARTING   RESIZING     TERMINATING  TERMINATED
    changeOwner       no           no           no           no           no           TERMINATED`
  const [states, ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const cases = rows.flatMap(([action, ...after]) => after.map((to, at) => [action!, states![at + 1]!, to] as const))

  const { start, restart, resize, edit, update, permanentDelete, pin, unpin, changeOwner } = clusters
  // Of many types; each is given what it needs below.
  const all = {
    start,
    restart,
    resize,
    edit,
    update,
    delete: clusters.delete,
    permanentDelete,
    pin,
    unpin,
    changeOwner,
  }
  const actions = all as unknown as Record<string, typeof start>

  const name = 'weekly-report'
  const spec = { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 1 }
  const more: Record<string, object> = {
    resize: { num_workers: 3 },
    edit: spec,
    update: { update_mask: 'num_workers', cluster: { num_workers: 5 } },
    changeOwner: { owner_username: 'mei.tanaka@acme.example' },
  }

  test.each(cases)('%s while %s: %s', async (action, state, to) => {
    const { workspace, id, get } = await freshClusters(emulator)
    await emulator.control('PATCH', `${workspace}/clusters/${id(name)}`, { state })
    const reply = await emulator.call(actions[action]!, { cluster_id: id(name), ...more[action] }, 'admin', workspace)
    const after = await emulator.call(clusters.get, { cluster_id: id(name) }, 'admin', workspace)
    if (to === 'no') {
      expect(reply).toMatchObject(refusedFor(id(name), state[0] + state.slice(1).toLowerCase()))
      expect((await get(name)).state).toBe(state)
    } else {
      expect(reply).toMatchObject({ status: 200, answer: {} })
      if (to === 'gone') expect(after).toMatchObject({ status: 400, message: `Cluster ${id(name)} does not exist` })
      else expect(after.answer.state).toBe(to)
    }
  })

  // facts/databricks-behaviour.md 3.1: job-created clusters cannot be edited or started by a user
  test('a cluster of a job cannot be started or edited', async () => {
    const { workspace, id } = await freshClusters(emulator)
    const cluster_id = id(jobClusters.gold)
    for (const op of [clusters.start, clusters.edit] as (typeof clusters.start)[]) {
      const reply = await emulator.call(op, { cluster_id, ...spec }, 'admin', workspace)
      expect(reply).toMatchObject({ status: 400, code: 'INVALID_STATE' })
    }
  })
})

describe('with time', () => {
  test('a started cluster is pending, then runs with its machines, and its events say so', async () => {
    const { workspace, id, get, events } = await freshClusters(emulator)
    const before = await events('nightly-etl')
    await emulator.call(clusters.start, { cluster_id: id('nightly-etl') }, 'admin', workspace)
    const pending = await get('nightly-etl')
    expect(pending).toMatchObject({ state: 'PENDING', start_time: String(emulator.now()) })
    expect(pending.terminated_time).toBeUndefined()
    expect(pending.driver).toBeUndefined()
    emulator.pass(7_000)
    expect((await get('nightly-etl')).state).toBe('PENDING')
    emulator.pass(13_000)
    const running = await get('nightly-etl')
    expect(running).toMatchObject({ state: 'RUNNING', cluster_cores: 24, cluster_memory_mb: '98304' })
    expect(running.executors).toHaveLength(2)
    expect(running.spark_context_id).toMatch(/^\d{19}$/)
    const added = (await events('nightly-etl')).length - before.length
    expect((await events('nightly-etl')).slice(0, added)).toEqual(['DRIVER_HEALTHY', 'RUNNING', 'STARTING'])
  })

  test('a stopped cluster terminates, says by whom, and has no machines left', async () => {
    const { workspace, id, get } = await freshClusters(emulator)
    const stop = () => emulator.call(clusters.delete, { cluster_id: id('shared-analytics') }, 'operator', workspace)
    await stop()
    expect((await get('shared-analytics')).state).toBe('TERMINATING')
    emulator.pass(8_000)
    const down = await get('shared-analytics')
    expect(down).toMatchObject({
      state: 'TERMINATED',
      termination_reason: {
        code: 'USER_REQUEST',
        type: 'SUCCESS',
        parameters: { username: 'omar.operator@acme.example' },
      },
    })
    expect(down.executors).toBeUndefined()
    expect(Number(down.terminated_time)).toBeLessThanOrEqual(emulator.now())
    expect((await stop()).status).toBe(200)
  })

  test('an idle cluster stops after its minutes; one in use does not, nor one that never should', async () => {
    const { get } = await freshClusters(emulator)
    emulator.pass(24 * minute)
    expect((await get("Omar's notebook")).state).toBe('RUNNING')
    emulator.pass(2 * minute)
    expect(await get("Omar's notebook")).toMatchObject({
      state: 'TERMINATED',
      state_message: 'Inactive cluster terminated (inactive for 30 minutes).',
      termination_reason: { code: 'INACTIVITY', parameters: { inactivity_duration_min: '30' } },
    })
    emulator.pass(2 * day)
    expect((await get('finance-month-end')).state).toBe('RUNNING')
    expect((await get('bi-dashboards-legacy')).state).toBe('RUNNING')
    expect((await get('geo-lab')).state).toBe('TERMINATED')
  })

  test('a run keeps its cluster from stopping for inactivity', async () => {
    const { workspace, id, get } = await freshClusters(emulator)
    await emulator.control('POST', `${workspace}/runs`, { cluster_id: id("Omar's notebook") })
    emulator.pass(day)
    expect((await get("Omar's notebook")).state).toBe('RUNNING')
  })

  test('an autoscaling cluster in use grows and shrinks within its bounds', async () => {
    const { workspace, id, get, events } = await freshClusters(emulator)
    const sizes = new Set<number>()
    for (let i = 0; i < 30; i++) {
      emulator.pass(4 * minute)
      sizes.add((await get('shared-analytics')).executors!.length)
    }
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8)
    expect(sizes.size).toBeGreaterThan(2)
    expect(await events('shared-analytics')).toContain('UPSIZE_COMPLETED')
    await emulator.call(clusters.delete, { cluster_id: id('shared-analytics') }, 'admin', workspace)
    emulator.pass(day)
    expect((await get('shared-analytics')).state).toBe('TERMINATED')
  })

  test('what is changing at first look changes for a while, then arrives', async () => {
    const { all, get } = await freshClusters(emulator)
    const changing = all.filter(({ state }) => /PENDING|RE(START|SIZ)ING|TERMINATING/.test(state!))
    expect(new Set(changing.map(({ state }) => state)).size).toBe(4)
    emulator.pass(25_000)
    for (const { cluster_name, state } of changing) expect((await get(cluster_name!)).state).toBe(state)
    emulator.pass(40_000)
    expect((await get('adhoc-mei')).state).toBe('RUNNING')
    expect((await get('platform-tools')).state).toBe('RUNNING')
    expect((await get('analyst-sandbox')).state).toBe('TERMINATED')
    const grown = await get('feature-store-build')
    expect(grown.state).toBe('RUNNING')
    expect(grown.executors).toHaveLength(12)
  })

  test('speed shortens what takes time, also what has begun, and not the clock', async () => {
    const { workspace, id, get } = await freshClusters(emulator)
    await emulator.call(clusters.start, { cluster_id: id('nightly-etl') }, 'admin', workspace)
    await emulator.control('PUT', `${workspace}/settings`, { speed: 100 })
    emulator.pass(250)
    const running = await get('nightly-etl')
    expect(running.state).toBe('RUNNING')
    expect(Number(running.last_state_loss_time)).toBeLessThanOrEqual(emulator.now())
  })

  test('some starts come to nothing: at once, or after a while', async () => {
    const { workspace, id, get } = await freshClusters(emulator)
    const start = (name: string) => emulator.call(clusters.start, { cluster_id: id(name) }, 'admin', workspace)
    expect(await start('history-backfill-64')).toMatchObject({ status: 400, code: 'QUOTA_EXCEEDED' })
    expect((await get('history-backfill-64')).state).toBe('TERMINATED')
    expect((await start('training-large-gpu')).status).toBe(200)
    expect((await get('training-large-gpu')).state).toBe('PENDING')
    emulator.pass(20_000)
    expect(await get('training-large-gpu')).toMatchObject({
      state: 'TERMINATED',
      termination_reason: { code: 'CLOUD_PROVIDER_LAUNCH_FAILURE', type: 'CLOUD_FAILURE' },
    })
  })

  // facts/databricks-behaviour.md 3.1: 30 days in the list, about 60 by id, for ever when pinned
  test('an ended cluster leaves the list after 30 days and is unknown after 60, unless pinned', async () => {
    const { workspace, id } = await freshClusters(emulator)
    const names = async () => {
      const { answer } = await emulator.call(clusters.list, { page_size: 100 }, 'admin', workspace)
      return answer.clusters!.map(({ cluster_name }) => cluster_name)
    }
    const get = (name: string) => emulator.call(clusters.get, { cluster_id: id(name) }, 'admin', workspace)
    expect(await names()).toContain('conference-demo')
    emulator.pass(3 * day)
    expect(await names()).not.toContain('conference-demo')
    expect(await names()).toContain('annual-audit-2025')
    expect((await get('conference-demo')).status).toBe(200)
    emulator.pass(30 * day)
    expect(await get('conference-demo')).toMatchObject({ status: 400, code: 'INVALID_STATE' })
    expect((await get('annual-audit-2025')).status).toBe(200)
  })
})
