import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/instance-pools'
import type { CreateInstancePool, EditInstancePool } from '@/lib/databricks/api/models/compute'
import { lakeProfile } from '../seed/instance-profiles'
import { pools as seeded } from '../seed/pool-ids'
import { startEmulator, type TestEmulator } from '../testing'
import { freshPools } from '../testing-pools'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const minute = 60_000
const good: CreateInstancePool = { instance_pool_name: 'new', node_type_id: 'm5d.xlarge' }
const noPool = (id: string) => ({
  status: 404,
  code: 'RESOURCE_DOES_NOT_EXIST',
  message: `Can't find an instance pool with id: ${id}.`,
})

describe('create', () => {
  // Example answer of the Instance Pools API 2.0, get; defaults of Terraform databricks_instance_pool
  test('shows what was asked for, with defaults', async () => {
    const { pool, get } = freshPools(emulator)
    const id = await pool({ ...good, max_capacity: 5, custom_tags: { a: 'b' } })
    expect(id).toMatch(/^\d{4}-\d{6}-[a-z]+\d+-pool-[a-z0-9]{8}$/)
    expect(await get(id)).toEqual({
      instance_pool_id: id,
      instance_pool_name: 'new',
      node_type_id: 'm5d.xlarge',
      min_idle_instances: 0,
      max_capacity: 5,
      idle_instance_autotermination_minutes: 60,
      enable_elastic_disk: false,
      custom_tags: { a: 'b' },
      aws_attributes: { availability: 'SPOT', zone_id: 'us-west-2a', spot_bid_price_percent: 100 },
      default_tags: {
        Vendor: 'Databricks',
        DatabricksInstancePoolCreatorId: '4610982375016001',
        DatabricksInstancePoolId: id,
      },
      state: 'ACTIVE',
      stats: { used_count: 0, idle_count: 0, pending_used_count: 0, pending_idle_count: 0 },
      status: {},
    })
  })

  test('other clouds have attributes of their own', async () => {
    const { pool, get } = freshPools(emulator)
    const azure = await get(await pool({ node_type_id: 'Standard_DS3_v2' }))
    expect(azure.azure_attributes).toEqual({ availability: 'ON_DEMAND_AZURE', spot_bid_max_price: -1 })
    expect(azure.aws_attributes).toBeUndefined()
    const gcp = await get(await pool({ node_type_id: 'n2-standard-8' }))
    expect(gcp.gcp_attributes).toEqual({ gcp_availability: 'ON_DEMAND_GCP', zone_id: 'HA' })
  })

  test('never shows the password of an image', async () => {
    const { pool, get } = freshPools(emulator)
    const image = { url: 'registry.acme.example/spark:1', basic_auth: { username: 'ci', password: 'hunter2' } }
    const shown = await get(await pool({ preloaded_docker_images: [image] }))
    expect(shown.preloaded_docker_images).toEqual([{ url: image.url, basic_auth: { username: 'ci' } }])
  })

  // Limits: Python SDK, InstancePoolsAPI.create and InstancePoolAwsAttributes
  const wrong: [string, object][] = [
    ['no name', { instance_pool_name: undefined }],
    ['an empty name', { instance_pool_name: '' }],
    ['a name of 101 characters', { instance_pool_name: 'x'.repeat(101) }],
    ['no node type', { node_type_id: undefined }],
    ['an unknown node type', { node_type_id: 'huge' }],
    ['fewer than none', { min_idle_instances: -1 }],
    ['room for none', { max_capacity: 0 }],
    ['less room than the minimum', { min_idle_instances: 3, max_capacity: 2 }],
    ['minutes below 0', { idle_instance_autotermination_minutes: -1 }],
    ['10001 minutes', { idle_instance_autotermination_minutes: 10_001 }],
    ['46 tags', { custom_tags: Object.fromEntries(Array.from({ length: 46 }, (_, at) => [`t${at}`, ''])) }],
    ['two preloaded versions', { preloaded_spark_versions: ['17.3.x-scala2.13', '18.1.x-scala2.13'] }],
    ['an unknown version', { preloaded_spark_versions: ['99.x'] }],
    ['attributes of another cloud', { azure_attributes: {} }],
    ['a zone elsewhere', { aws_attributes: { zone_id: 'eu-west-1a' } }],
    ['a bid beyond 10000', { aws_attributes: { spot_bid_price_percent: 10_001 } }],
    ['an unknown instance profile', { aws_attributes: { instance_profile_arn: lakeProfile.replace('lake', 'sea') } }],
  ]
  test.each(wrong)('refuses %s', async (_, more) => {
    const { call } = freshPools(emulator)
    const before = (await call(api.list, {})).answer.instance_pools!.length
    const reply = await call(api.create, { ...good, ...more })
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect((await call(api.list, {})).answer.instance_pools).toHaveLength(before)
  })

  test('accepts the limits themselves', async () => {
    const { pool, get } = freshPools(emulator)
    const limits = { min_idle_instances: 2, max_capacity: 2, idle_instance_autotermination_minutes: 10_000 }
    const id = await pool({ instance_pool_name: 'x'.repeat(100), aws_attributes: { zone_id: 'auto' }, ...limits })
    expect(await get(id)).toMatchObject(limits)
  })

  // Python SDK: "Pool name must be unique"
  test('refuses a name that is taken, until its pool is deleted', async () => {
    const { call, pool } = freshPools(emulator)
    const instance_pool_id = await pool(good)
    expect(await call(api.create, good)).toMatchObject({ status: 409, code: 'RESOURCE_ALREADY_EXISTS' })
    await call(api.delete, { instance_pool_id })
    expect((await call(api.create, good)).status).toBe(200)
  })
})

describe('edit', () => {
  const asked: CreateInstancePool = {
    ...good,
    min_idle_instances: 1,
    max_capacity: 9,
    idle_instance_autotermination_minutes: 15,
    custom_tags: { a: 'b' },
    preloaded_spark_versions: ['17.3.x-scala2.13'],
    aws_attributes: { availability: 'ON_DEMAND' },
  }

  /**
   * Instance Pools API 2.0, edit: name, minimum, capacity and timeout; and tags (Python SDK, InstancePoolsAPI.edit).
   * Everything else stays, whatever is sent.
   */
  test('changes these fields, and no others', async () => {
    const { call, pool, get } = freshPools(emulator)
    const instance_pool_id = await pool(asked)
    const changes = {
      instance_pool_name: 'renamed',
      min_idle_instances: 2,
      max_capacity: 7,
      idle_instance_autotermination_minutes: 0,
      custom_tags: { c: 'd' },
    }
    const more = { preloaded_spark_versions: [], aws_attributes: { availability: 'SPOT' }, enable_elastic_disk: true }
    const input = { instance_pool_id, node_type_id: 'm5d.xlarge', ...changes, ...more } as EditInstancePool
    expect(await call(api.edit, input)).toMatchObject({ status: 200, answer: {} })
    expect(await get(instance_pool_id)).toMatchObject({
      ...changes,
      preloaded_spark_versions: ['17.3.x-scala2.13'],
      aws_attributes: { availability: 'ON_DEMAND' },
      enable_elastic_disk: false,
    })
  })

  test('what is left out is no longer said', async () => {
    const { call, pool, get } = freshPools(emulator)
    const instance_pool_id = await pool(asked)
    await call(api.edit, { instance_pool_id, instance_pool_name: 'new', node_type_id: 'm5d.xlarge' })
    const shown = await get(instance_pool_id)
    expect(shown).toMatchObject({ min_idle_instances: 0, idle_instance_autotermination_minutes: 60 })
    expect([shown.max_capacity, shown.custom_tags]).toEqual([undefined, undefined])
  })

  // Instance Pools API 2.0, edit: name and node type must be given, the latter as it is
  test.each([
    ['another node type', { node_type_id: 'i3.xlarge' }],
    ['no node type', { node_type_id: undefined }],
    ['no name', { instance_pool_name: undefined }],
    ['too little room', { min_idle_instances: 3, max_capacity: 2 }],
  ])('refuses %s', async (_, more) => {
    const { call, pool, get } = freshPools(emulator)
    const instance_pool_id = await pool(asked)
    const input = { instance_pool_id, instance_pool_name: 'renamed', node_type_id: 'm5d.xlarge', ...more }
    const reply = await call(api.edit, input as EditInstancePool)
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(await get(instance_pool_id)).toMatchObject({ instance_pool_name: 'new', min_idle_instances: 1 })
  })

  test('refuses the name of another', async () => {
    const { call, pool } = freshPools(emulator)
    await pool(good)
    const instance_pool_id = await pool({ ...good, instance_pool_name: 'other' })
    const reply = await call(api.edit, { instance_pool_id, ...good })
    expect(reply).toMatchObject({ status: 409, code: 'RESOURCE_ALREADY_EXISTS' })
  })
})

// Wording: databricks-cli pull request 250
test('a pool that is deleted, or never was, is not there', async () => {
  const { call, pool } = freshPools(emulator)
  const instance_pool_id = await pool()
  expect(await call(api.delete, { instance_pool_id })).toMatchObject({ status: 200, answer: {} })
  for (const id of [instance_pool_id, 'never']) {
    expect(await call(api.get, { instance_pool_id: id })).toMatchObject(noPool(id))
    expect(await call(api.delete, { instance_pool_id: id })).toMatchObject(noPool(id))
    expect(await call(api.edit, { ...good, instance_pool_id: id })).toMatchObject(noPool(id))
    expect(await call(api.getPermissions, { instance_pool_id: id })).toMatchObject(noPool(id))
  }
  const ids = (await call(api.list, {})).answer.instance_pools!.map((one) => one.instance_pool_id)
  expect(ids).not.toContain(instance_pool_id)
})

describe('who', () => {
  // docs.databricks.com, Pool ACLs: only with the entitlement allow-instance-pool-create
  test.each(['operator', 'viewer', 'sp'] as const)('%s may not make one', async (who) => {
    const reply = await freshPools(emulator).call(api.create, good, who)
    expect(reply).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
  })

  /** docs.databricks.com, Pool ACLs: what each level lets one do beside attaching. */
  test.each([
    ['no level', undefined, 'no', 'no'],
    ['CAN_ATTACH_TO', 'CAN_ATTACH_TO', 'yes', 'no'],
    ['CAN_MANAGE', 'CAN_MANAGE', 'yes', 'yes'],
  ])('%s', async (_, permission_level, mayRead, mayChange) => {
    const { call, pool } = freshPools(emulator)
    const instance_pool_id = await pool()
    if (permission_level) {
      const access_control_list = [{ user_name: 'omar.operator@acme.example', permission_level }]
      await call(api.updatePermissions, { instance_pool_id, access_control_list })
    }
    const status = async (op: typeof api.get, more = {}) =>
      (await call(op, { instance_pool_id, ...more }, 'operator')).status === 200 ? 'yes' : 'no'
    const listed = (await call(api.list, {}, 'operator')).answer.instance_pools!.map((one) => one.instance_pool_id)
    expect(listed.includes(instance_pool_id) ? 'yes' : 'no').toBe(mayRead)
    const reads = [api.get, api.getPermissions, api.getPermissionLevels] as (typeof api.get)[]
    for (const op of reads) expect(await status(op)).toBe(mayRead)
    for (const op of [api.setPermissions, api.updatePermissions] as unknown as (typeof api.get)[]) {
      const access_control_list = [{ user_name: 'omar.operator@acme.example', permission_level: 'CAN_MANAGE' }]
      expect(await status(op, { access_control_list })).toBe(mayChange)
    }
    expect(await status(api.edit as unknown as typeof api.get, good)).toBe(mayChange)
    expect(await status(api.delete as unknown as typeof api.get)).toBe(mayChange)
  })

  test('who may not see a pool is not told whether it is there', async () => {
    const { call, pool } = freshPools(emulator)
    const replies = [await pool(), 'never'].map((id) => call(api.get, { instance_pool_id: id }, 'viewer'))
    for (const reply of await Promise.all(replies)) expect(reply).toMatchObject({ status: 403 })
  })

  // facts/databricks-api.md e
  test('its access list and its levels', async () => {
    const { call, pool } = freshPools(emulator)
    const instance_pool_id = await pool()
    const access_control_list = [{ group_name: 'analysts', permission_level: 'CAN_ATTACH_TO' }]
    const { answer } = await call(api.setPermissions, { instance_pool_id, access_control_list })
    expect(answer).toMatchObject({
      object_id: `/instance-pools/${instance_pool_id}`,
      object_type: 'instance-pool',
      access_control_list: [
        { group_name: 'analysts', all_permissions: [{ permission_level: 'CAN_ATTACH_TO', inherited: false }] },
        { group_name: 'admins', all_permissions: [{ permission_level: 'CAN_MANAGE', inherited: true }] },
      ],
    })
    const levels = (await call(api.getPermissionLevels, { instance_pool_id })).answer.permission_levels!
    expect(levels.map(({ permission_level }) => permission_level)).toEqual(['CAN_ATTACH_TO', 'CAN_MANAGE'])
    const restart = [{ group_name: 'analysts', permission_level: 'CAN_RESTART' }]
    const wrong = await call(api.setPermissions, { instance_pool_id, access_control_list: restart })
    expect(wrong.status).toBe(400)
  })
})

describe('idle machines, with time', () => {
  // Instance Pools API 2.0, create: provisioned in the background until idle_count equals the minimum
  test('the minimum is launched, and is there after a while', async () => {
    const { pool, stats } = freshPools(emulator)
    const id = await pool({ min_idle_instances: 3 })
    expect(await stats(id)).toBe('0/0/0/3')
    emulator.pass(14_000)
    expect(await stats(id)).toBe('0/3/0/0')
    emulator.pass(1000 * minute)
    expect(await stats(id)).toBe('0/3/0/0')
  })

  test('a higher minimum is launched, of a lower one the rest goes when it has been idle for long enough', async () => {
    const { call, ok, pool, stats } = freshPools(emulator)
    const instance_pool_id = await pool({ ...good, min_idle_instances: 1 })
    emulator.pass(minute)
    const to = (min_idle_instances: number) =>
      ok(call(api.edit, { ...good, instance_pool_id, min_idle_instances, idle_instance_autotermination_minutes: 10 }))
    await to(3)
    expect(await stats(instance_pool_id)).toBe('0/1/0/2')
    emulator.pass(minute)
    await to(0)
    expect(await stats(instance_pool_id)).toBe('0/3/0/0')
    emulator.pass(11 * minute)
    expect(await stats(instance_pool_id)).toBe('0/0/0/0')
  })
})

describe('Acme’s', () => {
  test('pools are told by who may see them', async () => {
    const { call } = freshPools(emulator)
    const names = async (who: 'admin' | 'operator' | 'viewer') =>
      (await call(api.list, {}, who)).answer.instance_pools!.map((one) => one.instance_pool_name)
    expect(await names('admin')).toHaveLength(5)
    expect(await names('operator')).toEqual(['warm i3 (everyone)', 'jobs m5d'])
    expect(await names('viewer')).toEqual(['warm i3 (everyone)', 'reports DS3'])
  })

  test('clusters have machines of them', async () => {
    const { stats, get } = freshPools(emulator)
    // Eight and four workers, and two drivers.
    expect(await stats(seeded.jobs)).toBe('14/0/0/0')
    // Growing from six to twelve.
    expect(await stats(seeded.features)).toBe('7/0/6/0')
    expect(await stats(seeded.warm)).toBe('0/3/0/0')
    emulator.pass(5 * minute)
    expect(await stats(seeded.warm)).toBe('0/2/0/0')
    expect(await stats(seeded.features)).toBe('13/0/0/0')
    // Python SDK, InstancePoolStatus: as many errors as are lacking
    const { stats: none, status } = await get(seeded.training)
    expect(none).toMatchObject({ idle_count: 0, pending_idle_count: 2 })
    expect(status!.pending_instance_errors).toHaveLength(2)
    expect(status!.pending_instance_errors![0]!.message).toMatch(/VcpuLimitExceeded/)
  })
})
