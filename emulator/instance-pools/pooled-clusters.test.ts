import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as api from '@/lib/databricks/api/instance-pools'
import * as jobs from '@/lib/databricks/api/jobs'
import type { ClusterSpec } from '@/lib/databricks/api/models/compute'
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
const second = 1000

describe('what a cluster has from its pool', () => {
  // Instance Pools API 2.0: "All clusters attached to a pool inherit this node type"
  test('its node type, for workers and driver', async () => {
    const { pool, start, cluster } = freshPools(emulator)
    const instance_pool_id = await pool({ node_type_id: 'i3.xlarge', enable_elastic_disk: true })
    const shown = await cluster(await start({ instance_pool_id }))
    expect(shown).toMatchObject({
      instance_pool_id,
      driver_instance_pool_id: instance_pool_id,
      node_type_id: 'i3.xlarge',
      driver_node_type_id: 'i3.xlarge',
      enable_elastic_disk: true,
      aws_attributes: { availability: 'SPOT', zone_id: 'us-west-2a' },
    })
    expect(shown.spec).not.toHaveProperty('node_type_id')
  })

  // Python SDK, InstancePoolsAPI: "a different pool for the driver node and worker nodes"
  test('its driver from another pool', async () => {
    const { pool, start, stats, until } = freshPools(emulator)
    const workers = await pool()
    const driver = await pool({ node_type_id: 'm5d.2xlarge' })
    const id = await start({ instance_pool_id: workers, driver_instance_pool_id: driver })
    const { cluster } = await until(id, 'RUNNING')
    expect(cluster).toMatchObject({ node_type_id: 'm5d.xlarge', driver_node_type_id: 'm5d.2xlarge' })
    expect(cluster.cluster_cores).toBe(8 + 2 * 4)
    expect([await stats(workers), await stats(driver)]).toEqual(['2/0/0/0', '1/0/0/0'])
  })

  // Wording: Terraform provider issue 2141; fields: its ModifyRequestOnInstancePool
  test.each([
    ['node_type_id', { node_type_id: 'm5d.xlarge' }],
    ['driver_node_type_id', { driver_node_type_id: 'm5d.xlarge' }],
    ['enable_elastic_disk', { enable_elastic_disk: true }],
    ['availability', { aws_attributes: { availability: 'SPOT' } }],
    ['zone_id', { aws_attributes: { zone_id: 'auto' } }],
  ])('%s cannot be said beside a pool', async (field, more) => {
    const { pool, tryCreate } = freshPools(emulator)
    expect(await tryCreate({ instance_pool_id: await pool(), ...more })).toMatchObject({
      status: 400,
      code: 'INVALID_PARAMETER_VALUE',
      message: `The field '${field}' cannot be supplied when an instance pool ID is provided.`,
    })
  })

  // Python SDK, InstancePoolAwsAttributes.instance_profile_arn
  test('its instance profile, unless the pool has none', async () => {
    const { pool, tryCreate, start, cluster } = freshPools(emulator)
    const aws_attributes = { instance_profile_arn: lakeProfile }
    const withProfile = await pool({ aws_attributes })
    const inherited = await cluster(await start({ instance_pool_id: withProfile }))
    expect(inherited.aws_attributes!.instance_profile_arn).toBe(lakeProfile)
    expect((await tryCreate({ instance_pool_id: withProfile, aws_attributes })).status).toBe(400)
    const own = await cluster(await start({ instance_pool_id: await pool(), aws_attributes }))
    expect(own.aws_attributes!.instance_profile_arn).toBe(lakeProfile)
  })

  // Instance Pools API 2.0, create: containers of pool and cluster go together
  test('a pool with images is for clusters with one', async () => {
    const { pool, tryCreate } = freshPools(emulator)
    const docker_image = { url: 'registry.acme.example/spark:1' }
    const images = await pool({ preloaded_docker_images: [docker_image] })
    expect((await tryCreate({ instance_pool_id: images })).status).toBe(400)
    expect((await tryCreate({ instance_pool_id: images, docker_image })).status).toBe(200)
    expect((await tryCreate({ instance_pool_id: await pool(), docker_image })).status).toBe(400)
  })
})

describe('a pool that is not there, or not for one', () => {
  const missing = "Can't find an instance pool with id: never."

  // Wording: dbdemos issue 76
  test('is refused at create, edit and in a job', async () => {
    const { call, tryCreate, start, pool, cluster } = freshPools(emulator)
    const refused = { status: 400, code: 'INVALID_PARAMETER_VALUE' }
    expect(await tryCreate({ instance_pool_id: 'never' })).toMatchObject({ ...refused, message: missing })
    const instance_pool_id = await pool()
    expect(await tryCreate({ instance_pool_id, driver_instance_pool_id: 'never' })).toMatchObject({ message: missing })
    expect((await tryCreate({ driver_instance_pool_id: instance_pool_id, node_type_id: 'i3.xlarge' })).status).toBe(400)

    const cluster_id = await start({ instance_pool_id })
    emulator.pass(30 * second)
    const spec = { cluster_id, spark_version: '17.3.x-scala2.13', num_workers: 2, instance_pool_id: 'never' }
    expect(await call(clusters.edit, spec)).toMatchObject({ ...refused, message: missing })
    expect((await cluster(cluster_id)).instance_pool_id).toBe(instance_pool_id)

    const new_cluster = { spark_version: '17.3.x-scala2.13', num_workers: 2, instance_pool_id: 'never' }
    const task = { task_key: 'a', notebook_task: { notebook_path: '/a' }, new_cluster }
    const reply = await call(jobs.create, { name: 'a', tasks: [task] })
    expect(reply).toMatchObject({ ...refused, message: `Cluster validation error: ${missing}` })
  })

  // docs.databricks.com, Pool ACLs: attaching from CAN_ATTACH_TO on
  test('needs CAN_ATTACH_TO', async () => {
    const { call, pool, tryCreate } = freshPools(emulator)
    const instance_pool_id = await pool()
    for (const id of [instance_pool_id, 'never']) {
      const reply = await tryCreate({ instance_pool_id: id }, 'operator')
      expect(reply).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    }
    const access_control_list = [{ group_name: 'data-engineering', permission_level: 'CAN_ATTACH_TO' }]
    await call(api.updatePermissions, { instance_pool_id, access_control_list })
    expect((await tryCreate({ instance_pool_id }, 'operator')).status).toBe(200)
  })

  // Python SDK, AwsAttributes: the profile "must have previously been added"; one's own by SCIM roles
  test('the same with instance profiles', async () => {
    const { tryCreate } = freshPools(emulator)
    const of = (instance_profile_arn: string): ClusterSpec => ({
      node_type_id: 'i3.xlarge',
      aws_attributes: { instance_profile_arn },
    })
    const unknown = lakeProfile.replace('lake', 'sea')
    expect((await tryCreate(of(lakeProfile), 'operator')).status).toBe(200)
    expect((await tryCreate(of(unknown), 'operator')).status).toBe(403)
    expect(await tryCreate(of(unknown))).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  })
})

describe('the numbers of a pool', () => {
  /**
   * Python SDK, InstancePoolStats, for a pool of at least two idle ones and a cluster of two workers and a driver: what
   * is used, idle, pending for the cluster, and pending for nobody, after each action.
   */
  const table = `
    made             0/2/0/0
    created          2/0/1/2
    running          3/2/0/0
    resized to 5     5/0/1/2
    grown            6/2/0/0
    resized to 1     2/6/0/0
    restarted        2/6/0/0
    stopping         2/6/0/0
    stopped          0/8/0/0
    timed out        0/2/0/0`
  const steps = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/) as [string, string])

  test('follow its clusters through their lives', async () => {
    const { call, ok, pool, start, stats, until } = freshPools(emulator)
    const instance_pool_id = await pool({ min_idle_instances: 2, idle_instance_autotermination_minutes: 15 })
    let cluster_id = ''
    const resize = async (num_workers: number) => void (await ok(call(clusters.resize, { cluster_id, num_workers })))
    const running = async () => {
      await until(cluster_id, 'RUNNING')
      emulator.pass(15 * second)
    }
    const act: Record<string, () => Promise<unknown>> = {
      made: async () => emulator.pass(15 * second),
      created: async () => (cluster_id = await start({ instance_pool_id })),
      running,
      'resized to 5': () => resize(5),
      grown: running,
      'resized to 1': () => resize(1),
      async restarted() {
        await until(cluster_id, 'RUNNING')
        await ok(call(clusters.restart, { cluster_id }))
      },
      async stopping() {
        await until(cluster_id, 'RUNNING')
        await ok(call(clusters.delete, { cluster_id }))
      },
      stopped: () => until(cluster_id, 'TERMINATED'),
      'timed out': async () => emulator.pass(15 * minute),
    }
    const seen: [string, string][] = []
    for (const [name] of steps) {
      await act[name]!()
      seen.push([name, await stats(instance_pool_id)])
    }
    expect(seen).toEqual(steps)
  })

  // Python SDK, idle_instance_autotermination_minutes: "set this value to 0 to instantly remove idle instances"
  test('machines go at once where none may be idle', async () => {
    const { call, pool, start, stats, until } = freshPools(emulator)
    const instance_pool_id = await pool({ min_idle_instances: 1, idle_instance_autotermination_minutes: 0 })
    const cluster_id = await start({ instance_pool_id })
    await until(cluster_id, 'RUNNING')
    await call(clusters.delete, { cluster_id })
    await until(cluster_id, 'TERMINATED')
    expect(await stats(instance_pool_id)).toBe('0/1/0/0')
  })

  test('what is deleted for good gives back what it had', async () => {
    const { call, pool, start, stats, until } = freshPools(emulator)
    const instance_pool_id = await pool()
    const cluster_id = await start({ instance_pool_id })
    await until(cluster_id, 'RUNNING')
    await call(clusters.permanentDelete, { cluster_id })
    expect(await stats(instance_pool_id)).toBe('0/3/0/0')
  })

  test('a cluster that changes its pool takes from one and gives to the other', async () => {
    const { call, ok, pool, start, stats, until } = freshPools(emulator)
    const [from, to] = [await pool(), await pool({ node_type_id: 'i3.xlarge' })]
    const cluster_id = await start({ instance_pool_id: from })
    await until(cluster_id, 'RUNNING')
    await ok(
      call(clusters.edit, { cluster_id, spark_version: '17.3.x-scala2.13', num_workers: 2, instance_pool_id: to }),
    )
    expect([await stats(from), await stats(to)]).toEqual(['0/3/0/0', '0/0/3/0'])
    expect((await until(cluster_id, 'RUNNING')).cluster).toMatchObject({ node_type_id: 'i3.xlarge' })
    expect(await stats(to)).toBe('3/0/0/0')
  })

  test('what one cluster has given back, another that came later has taken', async () => {
    const { call, pool, start, stats, until } = freshPools(emulator)
    const instance_pool_id = await pool({ max_capacity: 3 })
    const first = await start({ instance_pool_id, autotermination_minutes: 10 })
    await until(first, 'RUNNING')
    // It stops by itself, and nobody looks before the second begins.
    emulator.pass(11 * minute)
    const second_ = await start({ instance_pool_id })
    await until(second_, 'RUNNING')
    expect(await stats(instance_pool_id)).toBe('3/0/0/0')
    expect((await call(clusters.get, { cluster_id: first })).answer.state).toBe('TERMINATED')
  })
})

describe('how long a start takes', () => {
  const take = async (warm: boolean, preloaded?: string) => {
    const { pool, start, until } = freshPools(emulator)
    const preloaded_spark_versions = preloaded ? [preloaded] : undefined
    const instance_pool_id = await pool({ min_idle_instances: warm ? 3 : 0, preloaded_spark_versions })
    emulator.pass(minute)
    return (await until(await start({ instance_pool_id }), 'RUNNING')).seconds
  }

  // Python SDK, InstancePoolsAPI: pools "reduce cluster start times"; preloaded ones "will start faster"
  test('less with idle machines, least with the runtime on them', async () => {
    expect(await take(false)).toBeGreaterThanOrEqual(9)
    expect(await take(true)).toBeLessThanOrEqual(5)
    expect(await take(true, '18.1.x-scala2.13')).toBeGreaterThanOrEqual(3)
    expect(await take(true, '17.3.x-scala2.13')).toBeLessThanOrEqual(2)
  })
})

describe('a full pool', () => {
  const reason = (instance_pool_id: string) => ({
    code: 'INSTANCE_POOL_MAX_CAPACITY_REACHED',
    type: 'CLIENT_ERROR',
    parameters: { instance_pool_id },
  })

  // Instance Pools API 2.0, max_capacity: no new clusters, and existing ones do not scale up, until some are idle
  test('starts no further cluster until machines are given back', async () => {
    const { call, pool, start, stats, until } = freshPools(emulator)
    const instance_pool_id = await pool({ max_capacity: 5 })
    const first = await start({ instance_pool_id })
    await until(first, 'RUNNING')
    const other = await start({ instance_pool_id })
    const { cluster } = await until(other, 'TERMINATED')
    expect(cluster.termination_reason).toMatchObject(reason(instance_pool_id))
    expect(cluster.state_message).toMatch(/max capacity of 5/)
    expect(await stats(instance_pool_id)).toBe('3/0/0/0')
    await call(clusters.delete, { cluster_id: first })
    await until(first, 'TERMINATED')
    await call(clusters.start, { cluster_id: other })
    await until(other, 'RUNNING')
  })

  test('gives a growing cluster what it has', async () => {
    const { call, pool, start, stats, until } = freshPools(emulator)
    const instance_pool_id = await pool({ max_capacity: 5 })
    const cluster_id = await start({ instance_pool_id })
    await until(cluster_id, 'RUNNING')
    expect((await call(clusters.resize, { cluster_id, num_workers: 9 })).status).toBe(200)
    const { cluster } = await until(cluster_id, 'RUNNING')
    expect(cluster.executors).toHaveLength(4)
    expect(await stats(instance_pool_id)).toBe('5/0/0/0')
    const { answer } = await call(clusters.events, { cluster_id, event_types: ['ADD_NODES_FAILED'] })
    expect(answer.events![0]!.details!.reason).toMatchObject(reason(instance_pool_id))
  })

  test('launches no idle ones beyond its capacity', async () => {
    const { pool, start, stats, until } = freshPools(emulator)
    const instance_pool_id = await pool({ max_capacity: 4, min_idle_instances: 3 })
    emulator.pass(15 * second)
    await until(await start({ instance_pool_id }), 'RUNNING')
    emulator.pass(minute)
    expect(await stats(instance_pool_id)).toBe('3/1/0/0')
  })
})

describe('a deleted pool', () => {
  // Instance Pools API 2.0, delete: running clusters go on and do not scale up; others do not start until edited
  test('keeps running clusters, and starts none', async () => {
    const { call, ok, pool, start, until, cluster, tryCreate } = freshPools(emulator)
    const instance_pool_id = await pool()
    const cluster_id = await start({ instance_pool_id })
    await until(cluster_id, 'RUNNING')
    await ok(call(api.delete, { instance_pool_id }))
    expect((await tryCreate({ instance_pool_id })).status).toBe(400)
    expect((await cluster(cluster_id)).state).toBe('RUNNING')

    await ok(call(clusters.restart, { cluster_id }))
    await until(cluster_id, 'RUNNING')
    await ok(call(clusters.resize, { cluster_id, num_workers: 4 }))
    expect((await until(cluster_id, 'RUNNING')).cluster.executors).toHaveLength(2)

    await ok(call(clusters.delete, { cluster_id }))
    await until(cluster_id, 'TERMINATED')
    await ok(call(clusters.start, { cluster_id }))
    emulator.pass(second)
    const failed = await until(cluster_id, 'TERMINATED')
    expect(failed.cluster.termination_reason).toMatchObject({
      code: 'INSTANCE_POOL_NOT_FOUND',
      parameters: { instance_pool_id },
    })

    const spec = { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 1 }
    await ok(call(clusters.edit, { cluster_id, ...spec }))
    await ok(call(clusters.start, { cluster_id }))
    await until(cluster_id, 'RUNNING')
  })
})

// Facts as above, for the clusters of jobs
test('the cluster of a job takes from the pool, and gives back when the run is over', async () => {
  const { call, ok, pool, stats } = freshPools(emulator)
  const instance_pool_id = await pool()
  const new_cluster = { spark_version: '17.3.x-scala2.13', num_workers: 3, instance_pool_id }
  const base_parameters = { emulator: 'sleep 60' }
  const task = { task_key: 'a', notebook_task: { notebook_path: '/a', base_parameters }, new_cluster }
  await ok(call(jobs.submit, { run_name: 'a', tasks: [task] }))
  expect(await stats(instance_pool_id)).toBe('0/0/4/0')
  emulator.pass(30 * second)
  expect(await stats(instance_pool_id)).toBe('4/0/0/0')
  emulator.pass(2 * minute)
  expect(await stats(instance_pool_id)).toBe('0/4/0/0')
})

test('a pool that the cloud gives nothing ends its clusters in the cloud’s name', async () => {
  const { start, until } = freshPools(emulator)
  const { cluster } = await until(await start({ instance_pool_id: seeded.training, num_workers: 1 }), 'TERMINATED')
  expect(cluster.termination_reason).toMatchObject({ code: 'INSTANCE_POOL_CLUSTER_FAILURE', type: 'CLOUD_FAILURE' })
  expect(cluster.state_message).toMatch(/VcpuLimitExceeded/)
})
