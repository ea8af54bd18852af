import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as warehouses from '@/lib/databricks/api/sql-warehouses'
import type { IdentityId } from '../identity'
import { seededWarehouseId } from '../seed/warehouses'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const second = 1000
const minute = 60 * second
const starter = seededWarehouseId('Serverless Starter Warehouse')
const finance = seededWarehouseId('Finance Close')
const legacy = seededWarehouseId('Legacy Reporting')
const preview = seededWarehouseId('Preview Channel')
const idle = seededWarehouseId('ETL Nightly')

const stateOf = async (id: string, workspace: string) =>
  (await emulator.call(warehouses.get, { id }, 'admin', workspace)).answer.state
const create = (name: string, workspace: string, more: object = {}, who: IdentityId = 'admin') =>
  emulator.call(warehouses.create, { name, cluster_size: '2X-Small', ...more }, who, workspace)

describe('what a warehouse looks like', () => {
  test('list answers what was recorded of a live workspace, extras included', async () => {
    const { answer } = await emulator.call(warehouses.list, {}, 'admin', 'w-look')
    expect(answer.warehouses).toHaveLength(8)
    expect(answer).not.toHaveProperty('next_page_token')
    const host = new URL(emulator.origin).host
    // XO recording 206; 3.3 "raw answer extras".
    expect(answer.warehouses![0]).toMatchObject({
      id: starter,
      name: 'Serverless Starter Warehouse',
      size: 'XXSMALL',
      cluster_size: '2X-Small',
      auto_resume: true,
      creator_name: 'ada.admin@acme.example',
      creator_id: 4610982375016001,
      tags: {},
      spot_instance_policy: 'COST_OPTIMIZED',
      channel: { name: 'CHANNEL_NAME_CURRENT' },
      warehouse_type: 'PRO',
      num_clusters: 1,
      state: 'RUNNING',
      jdbc_url: expect.stringMatching(`^jdbc:spark://${host}/default;.*httpPath=/sql/1.0/warehouses/${starter};$`),
      odbc_params: { hostname: '127.0.0.1', path: `/sql/1.0/warehouses/${starter}`, port: Number(host.split(':')[1]) },
    })
    expect(answer.warehouses![0]).not.toHaveProperty('num_active_sessions')
    expect((await emulator.call(warehouses.get, { id: starter }, 'admin', 'w-look')).answer).toHaveProperty(
      'num_active_sessions',
      '0',
    )
  })

  test('ids are 16 hexadecimal digits (3.3 odbc_params)', async () => {
    const { answer } = await emulator.call(warehouses.list, {}, 'admin', 'w-look')
    for (const { id } of answer.warehouses!) expect(id).toMatch(/^[0-9a-f]{16}$/)
  })

  test('the story has running, stopped, starting, degraded, failed and never stopping ones', async () => {
    const all = (await emulator.call(warehouses.list, {}, 'admin', 'w-look')).answer.warehouses!
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['RUNNING', 'STOPPED', 'STARTING']))
    expect(new Set(all.map(({ health }) => health!.status))).toEqual(new Set(['HEALTHY', 'DEGRADED', 'FAILED']))
    expect(all.filter(({ auto_stop_mins }) => auto_stop_mins === 0).map(({ id }) => id)).toEqual([idle])
    // One cluster per ten statements at once (3.3).
    expect(all.find(({ name }) => name === 'BI Dashboards')).toMatchObject({ num_clusters: 2, max_num_clusters: 4 })
  })

  test('whoever may only use one is not told why it is ill (XO recording 205)', async () => {
    const { answer } = await emulator.call(warehouses.get, { id: legacy }, 'viewer', 'w-look')
    expect(answer.health).toEqual({
      status: 'FAILED',
      details: 'Warehouse health details are not visible to users with the CAN_USE permission on the warehouse',
    })
    const full = await emulator.call(warehouses.get, { id: legacy }, 'admin', 'w-look')
    expect(full.answer.health!.failure_reason).toMatchObject({ code: 'INVALID_ARGUMENT', type: 'CLIENT_ERROR' })
  })

  test('pages, and only what can be used when asked (databricks-api.md c, h)', async () => {
    const names: string[] = []
    let page_token: string | undefined
    do {
      const { answer } = await emulator.call(warehouses.list, { page_size: 3, page_token }, 'admin', 'w-look')
      expect(answer.warehouses!.length).toBeLessThanOrEqual(3)
      names.push(...answer.warehouses!.map(({ name }) => name!))
      page_token = answer.next_page_token
    } while (page_token)
    expect(new Set(names).size).toBe(8)
    const seen = await emulator.call(warehouses.list, {}, 'viewer', 'w-look')
    const usable = await emulator.call(warehouses.list, { skip_cannot_use: true }, 'viewer', 'w-look')
    expect(seen.answer.warehouses!.map(({ id }) => id)).toContain(finance)
    expect(usable.answer.warehouses!.map(({ id }) => id)).not.toContain(finance)
    expect(usable.answer.warehouses!.length).toBe(seen.answer.warehouses!.length - 1)
  })
})

describe('states, by the clock (3.3)', () => {
  test('start: STOPPED → STARTING → RUNNING; stop: → STOPPING → STOPPED', async () => {
    const workspace = 'w-cycle'
    expect(await stateOf(finance, workspace)).toBe('STOPPED')
    expect((await emulator.call(warehouses.start, { id: finance }, 'admin', workspace)).answer).toEqual({})
    expect(await stateOf(finance, workspace)).toBe('STARTING')
    emulator.pass(20 * second)
    expect(await stateOf(finance, workspace)).toBe('RUNNING')
    expect((await emulator.call(warehouses.stop, { id: finance }, 'admin', workspace)).answer).toEqual({})
    expect(await stateOf(finance, workspace)).toBe('STOPPING')
    emulator.pass(5 * second)
    expect(await stateOf(finance, workspace)).toBe('STOPPED')
  })

  test('delete: → DELETING → DELETED, then unknown, and out of the list', async () => {
    const workspace = 'w-delete'
    expect((await emulator.call(warehouses.delete, { id: finance }, 'admin', workspace)).answer).toEqual({})
    expect(await stateOf(finance, workspace)).toBe('DELETING')
    emulator.pass(5 * second)
    expect(await stateOf(finance, workspace)).toBe('DELETED')
    expect((await emulator.call(warehouses.list, {}, 'admin', workspace)).answer.warehouses).toHaveLength(7)
    emulator.pass(2 * minute)
    expect(await emulator.call(warehouses.get, { id: finance }, 'admin', workspace)).toMatchObject({
      status: 404,
      code: 'RESOURCE_DOES_NOT_EXIST',
    })
  })

  test('stops by itself after auto_stop_mins, never with 0, and not while statements run', async () => {
    const workspace = 'w-idle'
    const busy = seededWarehouseId('BI Dashboards')
    for (const id of [starter, idle, busy]) expect(await stateOf(id, workspace)).toBe('RUNNING')
    emulator.pass(5 * minute)
    expect(await stateOf(starter, workspace)).toBe('RUNNING')
    emulator.pass(2 * minute)
    expect(await stateOf(starter, workspace)).toBe('STOPPED')
    emulator.pass(24 * 60 * minute)
    expect(await stateOf(idle, workspace)).toBe('RUNNING')
    expect(await stateOf(busy, workspace)).toBe('RUNNING')
  })

  test('one that cannot launch clusters comes down again, and says why', async () => {
    const workspace = 'w-fail'
    await emulator.call(warehouses.start, { id: legacy }, 'admin', workspace)
    expect(await stateOf(legacy, workspace)).toBe('STARTING')
    emulator.pass(20 * second)
    const { answer } = await emulator.call(warehouses.get, { id: legacy }, 'admin', workspace)
    expect(answer.state).toBe('STOPPED')
    // TF#4496, TF#4750: the summary that SDKs quote.
    expect(answer.health).toMatchObject({
      status: 'FAILED',
      summary: 'Clusters are failing to launch. Cluster launch will be retried.',
    })
  })

  const states = ['STARTING', 'RUNNING', 'STOPPING', 'STOPPED', 'DELETING', 'DELETED'] as const
  // What each call answers in each state, and the state after it. Where the facts are silent, a call that asks for what
  // is so already does nothing.
  const table: Record<'start' | 'stop' | 'edit' | 'delete', Record<(typeof states)[number], string>> = {
    start: {
      STARTING: '200 STARTING',
      RUNNING: '200 RUNNING',
      STOPPING: '200 STARTING',
      STOPPED: '200 STARTING',
      DELETING: '200 DELETING',
      DELETED: '200 DELETED',
    },
    stop: {
      STARTING: '200 STOPPING',
      RUNNING: '200 STOPPING',
      STOPPING: '200 STOPPING',
      STOPPED: '200 STOPPED',
      DELETING: '200 DELETING',
      DELETED: '200 DELETED',
    },
    edit: {
      STARTING: '200 STARTING',
      RUNNING: '200 STARTING',
      STOPPING: '200 STOPPING',
      STOPPED: '200 STOPPED',
      DELETING: '400 DELETING',
      DELETED: '400 DELETED',
    },
    delete: {
      STARTING: '200 DELETING',
      RUNNING: '200 DELETING',
      STOPPING: '200 DELETING',
      STOPPED: '200 DELETING',
      DELETING: '200 DELETING',
      DELETED: '200 DELETED',
    },
  }

  async function bring(id: string, to: string, workspace: string) {
    if (to === 'STARTING' || to === 'RUNNING' || to === 'STOPPING') {
      await emulator.call(warehouses.start, { id }, 'admin', workspace)
    }
    if (to === 'RUNNING' || to === 'STOPPING') emulator.pass(20 * second)
    if (to === 'STOPPING') await emulator.call(warehouses.stop, { id }, 'admin', workspace)
    if (to.startsWith('DELET')) await emulator.call(warehouses.delete, { id }, 'admin', workspace)
    if (to === 'DELETED') emulator.pass(5 * second)
    expect(await stateOf(id, workspace)).toBe(to)
  }

  test.each(states.flatMap((state) => Object.keys(table).map((action) => [action, state] as const)))(
    '%s in %s',
    async (action, state) => {
      const workspace = `w-${action}-${state}`
      await bring(finance, state, workspace)
      const edited = { id: finance, name: 'Finance Close', cluster_size: 'Large', warehouse_type: 'PRO' as const }
      const calls = {
        start: () => emulator.call(warehouses.start, { id: finance }, 'admin', workspace),
        stop: () => emulator.call(warehouses.stop, { id: finance }, 'admin', workspace),
        edit: () => emulator.call(warehouses.edit, edited, 'admin', workspace),
        delete: () => emulator.call(warehouses.delete, { id: finance }, 'admin', workspace),
      }
      const { status } = await calls[action as keyof typeof calls]()
      expect(`${status} ${await stateOf(finance, workspace)}`).toBe(table[action as keyof typeof table][state])
    },
  )
})

describe('create and edit', () => {
  test('defaults (3.3), and it starts at once', async () => {
    const { answer } = await create('defaults', 'w-new')
    const { answer: made } = await emulator.call(warehouses.get, { id: answer.id! }, 'admin', 'w-new')
    expect(made).toMatchObject({
      name: 'defaults',
      state: 'STARTING',
      auto_stop_mins: 120,
      min_num_clusters: 1,
      max_num_clusters: 1,
      enable_photon: true,
      enable_serverless_compute: false,
      warehouse_type: 'CLASSIC',
      spot_instance_policy: 'COST_OPTIMIZED',
      channel: { name: 'CHANNEL_NAME_CURRENT' },
      health: { status: 'HEALTHY' },
      num_clusters: 0,
    })
    const access = await emulator.call(warehouses.getPermissions, { warehouse_id: answer.id! }, 'admin', 'w-new')
    expect(access.answer.access_control_list![0]).toMatchObject({
      user_name: 'ada.admin@acme.example',
      all_permissions: [{ permission_level: 'IS_OWNER', inherited: false }],
    })
  })

  test.each([
    [{ auto_stop_mins: 0 }, 200],
    [{ auto_stop_mins: 10 }, 200],
    [{ auto_stop_mins: 9 }, 400],
    [{ auto_stop_mins: -1 }, 400],
    [{ cluster_size: '5X-Large' }, 200],
    [{ cluster_size: 'XXSMALL' }, 400],
    [{ cluster_size: undefined }, 400],
    [{ max_num_clusters: 40, min_num_clusters: 30 }, 200],
    [{ max_num_clusters: 41 }, 400],
    [{ max_num_clusters: 40, min_num_clusters: 31 }, 400],
    [{ max_num_clusters: 2, min_num_clusters: 3 }, 400],
    [{ min_num_clusters: 0 }, 400],
    [{ enable_serverless_compute: true, warehouse_type: 'PRO' }, 200],
    [{ enable_serverless_compute: true, warehouse_type: 'CLASSIC' }, 400],
    [{ enable_serverless_compute: true }, 400],
    [{ name: 'x'.repeat(99) }, 200],
    [{ name: 'x'.repeat(100) }, 400],
    [{ name: '' }, 400],
    [{ tags: { custom_tags: Array.from({ length: 44 }, (_, at) => ({ key: `k${at}`, value: 'v' })) } }, 200],
    [{ tags: { custom_tags: Array.from({ length: 45 }, (_, at) => ({ key: `k${at}`, value: 'v' })) } }, 400],
    [{ auto_stop_mins: 'soon' }, 400],
    [{ enable_photon: 'perhaps' }, 400],
    [{ no_such_field: 1 }, 200],
  ])('%j → %i (3.3 limits)', async (more, status) => {
    const reply = await create(`limits ${JSON.stringify(more).slice(0, 60)}`, 'w-limits', more)
    expect(reply.status).toBe(status)
    if (status === 400) expect(reply.code).toMatch(/^(INVALID_PARAMETER_VALUE|MALFORMED_REQUEST)$/)
  })

  test('names are unique, in the words that clients have met (TF#4750, ucx#432)', async () => {
    await create('twice', 'w-name')
    expect(await create('twice', 'w-name')).toMatchObject({
      status: 400,
      message: 'SQL warehouse with name `twice` already exists',
    })
    const { answer } = await create('other', 'w-name')
    const edit = (name: string) =>
      emulator.call(warehouses.edit, { id: answer.id!, name, cluster_size: 'Small' }, 'admin', 'w-name')
    expect((await edit('twice')).status).toBe(400)
    expect((await edit('other')).status).toBe(200)
  })

  test('serverless needs PRO, in the service’s words (TF#1765)', async () => {
    const reply = await create('s', 'w-new', { enable_serverless_compute: true, warehouse_type: 'CLASSIC' })
    expect(reply.message).toBe('Invalid warehouseType: Serverless is only available for PRO warehouses.')
  })

  test('an edit replaces; a name or an auto stop restarts nothing, a size does', async () => {
    const workspace = 'w-edit'
    const body = { id: starter, name: 'Starter', cluster_size: '2X-Small', warehouse_type: 'PRO' as const }
    const light = { ...body, enable_serverless_compute: true, auto_stop_mins: 20 }
    expect((await emulator.call(warehouses.edit, light, 'admin', workspace)).status).toBe(200)
    const { answer } = await emulator.call(warehouses.get, { id: starter }, 'admin', workspace)
    expect(answer).toMatchObject({ name: 'Starter', auto_stop_mins: 20, state: 'RUNNING' })
    await emulator.call(warehouses.edit, { ...light, cluster_size: 'Small' }, 'admin', workspace)
    const after = await emulator.call(warehouses.get, { id: starter }, 'admin', workspace)
    expect(after.answer).toMatchObject({ cluster_size: 'Small', state: 'STARTING' })
  })

  test('who lacks the right to create compute is refused, and nothing is made', async () => {
    const reply = await create('mine', 'w-rights', {}, 'viewer')
    expect(reply).toMatchObject({
      status: 403,
      code: 'PERMISSION_DENIED',
      // XO recording 207.
      message: 'vera.viewer@acme.example is not authorized to perform this action. Please contact your administrator.',
    })
    expect((await create('mine', 'w-rights', {}, 'operator')).status).toBe(200)
    expect((await emulator.call(warehouses.list, {}, 'admin', 'w-rights')).answer.warehouses).toHaveLength(9)
  })
})

describe('permissions (5)', () => {
  test('levels, object type and both paths (databricks-api.md e)', async () => {
    const levels = await emulator.call(warehouses.getPermissionLevels, { warehouse_id: starter })
    expect(levels.answer.permission_levels!.map(({ permission_level }) => permission_level)).toEqual([
      'CAN_VIEW',
      'CAN_USE',
      'CAN_MONITOR',
      'CAN_MANAGE',
      'IS_OWNER',
    ])
    for (const path of ['warehouses', 'sql/warehouses']) {
      const response = await emulator.send(`/api/2.0/permissions/${path}/${starter}`)
      expect(await response.json()).toMatchObject({
        object_id: `/warehouses/${starter}`,
        object_type: 'warehouses',
        access_control_list: [
          {
            user_name: 'ada.admin@acme.example',
            all_permissions: [{ permission_level: 'IS_OWNER', inherited: false }],
          },
          { group_name: 'users', all_permissions: [{ permission_level: 'CAN_USE' }] },
          { group_name: 'admins', all_permissions: [{ inherited: true }] },
        ],
      })
    }
  })

  test('what each level lets one do', async () => {
    const workspace = 'w-levels'
    const give = (permission_level?: string) =>
      emulator.call(
        warehouses.setPermissions,
        {
          warehouse_id: finance,
          access_control_list: permission_level ? [{ user_name: 'vera.viewer@acme.example', permission_level }] : [],
        },
        'admin',
        workspace,
      )
    const tries = {
      get: () => emulator.call(warehouses.get, { id: finance }, 'viewer', workspace),
      start: () => emulator.call(warehouses.start, { id: finance }, 'viewer', workspace),
      stop: () => emulator.call(warehouses.stop, { id: finance }, 'viewer', workspace),
      share: () => emulator.call(warehouses.updatePermissions, { warehouse_id: finance }, 'viewer', workspace),
    }
    const allowed = async () => {
      const made = await Promise.all(Object.entries(tries).map(async ([name, run]) => [name, (await run()).status]))
      return made.filter(([, status]) => status === 200).map(([name]) => name)
    }
    const expected: Record<string, string[]> = {
      '': [],
      CAN_VIEW: ['get'],
      CAN_USE: ['get', 'start'],
      CAN_MONITOR: ['get', 'start'],
      CAN_MANAGE: ['get', 'start', 'stop', 'share'],
      IS_OWNER: ['get', 'start', 'stop', 'share'],
    }
    for (const [level, may] of Object.entries(expected)) {
      expect((await give(level)).status).toBe(200)
      expect(await allowed(), level).toEqual(may)
    }
  })

  test('a missing one is refused like a forbidden one, to all but admins (3.2 permission order)', async () => {
    const missing = '00000000deadbeef'
    expect((await emulator.call(warehouses.get, { id: missing }, 'viewer')).status).toBe(403)
    expect((await emulator.call(warehouses.get, { id: missing }, 'admin')).status).toBe(404)
    expect((await emulator.call(warehouses.start, { id: missing }, 'viewer')).status).toBe(403)
  })

  test('one owner: a new one takes over, two are refused, nobody unknown', async () => {
    const workspace = 'w-owner'
    const update = (access_control_list: { user_name?: string; group_name?: string; permission_level: string }[]) =>
      emulator.call(warehouses.updatePermissions, { warehouse_id: finance, access_control_list }, 'admin', workspace)
    const owned = await update([{ user_name: 'vera.viewer@acme.example', permission_level: 'IS_OWNER' }])
    const owners = owned.answer.access_control_list!.filter(({ all_permissions }) =>
      all_permissions!.some(({ permission_level, inherited }) => permission_level === 'IS_OWNER' && !inherited),
    )
    expect(owners.map(({ user_name }) => user_name)).toEqual(['vera.viewer@acme.example'])
    const two = ['vera.viewer@acme.example', 'omar.operator@acme.example']
    expect((await update(two.map((user_name) => ({ user_name, permission_level: 'IS_OWNER' })))).status).toBe(400)
    expect((await update([{ group_name: 'users', permission_level: 'IS_OWNER' }])).status).toBe(400)
    expect((await update([{ group_name: 'nobody', permission_level: 'CAN_USE' }])).status).toBe(404)
    expect((await update([{ group_name: 'users', permission_level: 'CAN_FLY' }])).status).toBe(400)
  })
})

describe('configuration of all warehouses', () => {
  test('admins read and replace it; others are refused (XO recording 207)', async () => {
    const workspace = 'w-config'
    const before = await emulator.call(warehouses.getWorkspaceWarehouseConfig, {}, 'admin', workspace)
    expect(before.answer).toMatchObject({ security_policy: 'DATA_ACCESS_CONTROL' })
    expect((await emulator.call(warehouses.getWorkspaceWarehouseConfig, {}, 'operator', workspace)).status).toBe(403)
    const config = {
      ...before.answer,
      enabled_warehouse_types: [
        { warehouse_type: 'PRO' as const, enabled: true },
        { warehouse_type: 'CLASSIC' as const, enabled: false },
      ],
    }
    const set = await emulator.call(warehouses.setWorkspaceWarehouseConfig, config, 'admin', workspace)
    expect(set).toMatchObject({ status: 200, answer: {} })
    expect((await create('c', workspace, { warehouse_type: 'CLASSIC' })).status).toBe(400)
    const { answer } = await create('p', workspace)
    const made = await emulator.call(warehouses.get, { id: answer.id! }, 'admin', workspace)
    expect(made.answer.warehouse_type).toBe('PRO')
  })
})

test('a starting one of the story gets there, and a workspace seeded empty has none', async () => {
  expect(await stateOf(preview, 'w-story')).toBe('STARTING')
  emulator.pass(minute)
  expect(await stateOf(preview, 'w-story')).toBe('RUNNING')
  await emulator.control('POST', 'w-empty/seed', { empty: true })
  expect((await emulator.call(warehouses.list, {}, 'admin', 'w-empty')).answer.warehouses).toEqual([])
})
