import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as scim from '@/lib/databricks/api/scim'
import type { ClusterSpec } from '@/lib/databricks/api/models/compute'
import { pools } from '../seed/pool-ids'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const good = { spark_version: '17.3.x-scala2.13', node_type_id: 'm5d.xlarge', num_workers: 2 }
const create = (spec: ClusterSpec, workspace = '') =>
  emulator.call(clusters.create, spec as typeof good, 'admin', workspace)
const get = async (cluster_id: string, workspace = '') =>
  (await emulator.call(clusters.get, { cluster_id }, 'admin', workspace)).answer

describe('create', () => {
  test('answers with an id, and the cluster comes up', async () => {
    const { answer } = await create({ ...good, cluster_name: 'new', custom_tags: { a: 'b' } })
    expect(answer.cluster_id).toMatch(/^\d{4}-\d{6}-[a-z0-9]{8}$/)
    expect(await get(answer.cluster_id!)).toMatchObject({
      state: 'PENDING',
      cluster_source: 'API',
      creator_user_name: 'ada.admin@acme.example',
      driver_node_type_id: 'm5d.xlarge',
      autotermination_minutes: 0,
      default_tags: { ClusterName: 'new', Vendor: 'Databricks' },
    })
    emulator.pass(20_000)
    expect(await get(answer.cluster_id!)).toMatchObject({ state: 'RUNNING', cluster_cores: 12 })
    const { answer: told } = await emulator.call(clusters.events, { cluster_id: answer.cluster_id!, order: 'ASC' })
    expect(told.events!.map(({ type }) => type)).toEqual(['CREATING', 'RUNNING', 'DRIVER_HEALTHY'])
  })

  test('a single node needs no number of workers, a pool no node type', async () => {
    const single = await create({ spark_version: good.spark_version, node_type_id: 'i3.xlarge', is_single_node: true })
    expect(await get(single.answer.cluster_id!)).toMatchObject({ num_workers: 0 })
    const pooled = await create({ spark_version: good.spark_version, instance_pool_id: pools.warm, num_workers: 1 })
    expect(pooled.status).toBe(200)
  })

  // Limits of facts/databricks-behaviour.md 3.1
  const wrong: [string, ClusterSpec, RegExp][] = [
    ['no runtime', { ...good, spark_version: undefined }, /spark_version/],
    ['an unknown runtime', { ...good, spark_version: '99.x' }, /Invalid spark version 99\.x/],
    ['no node type', { ...good, node_type_id: undefined }, /Missing required field 'node_type_id'/],
    ['an unknown node type', { ...good, node_type_id: 'huge' }, /huge is not supported/],
    ['no size', { ...good, num_workers: undefined }, /Exactly 1 of/],
    ['two sizes', { ...good, autoscale: { min_workers: 1, max_workers: 2 } }, /Exactly 1 of/],
    [
      'autoscaling that cannot',
      { ...good, num_workers: undefined, autoscale: { min_workers: 3, max_workers: 3 } },
      /max_workers/,
    ],
    ['fewer workers than none', { ...good, num_workers: -1 }, /num_workers/],
    ['9 minutes', { ...good, autotermination_minutes: 9 }, /between 10 and 10000/],
    ['10001 minutes', { ...good, autotermination_minutes: 10_001 }, /between 10 and 10000/],
    [
      '46 tags',
      { ...good, custom_tags: Object.fromEntries(Array.from({ length: 46 }, (_, at) => [at, ''])) },
      /45 custom tags/,
    ],
    ['11 keys', { ...good, ssh_public_keys: Array(11).fill('ssh-rsa A') }, /10 SSH/],
    ['a stranger', { ...good, single_user_name: 'nobody@acme.example' }, /nobody@acme\.example/],
  ]
  test.each(wrong)('refuses %s', async (_, spec, message) => {
    const reply = await create(spec)
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(reply.message).toMatch(message)
  })

  test('takes the limits themselves', async () => {
    for (const autotermination_minutes of [0, 10, 10_000]) {
      expect((await create({ ...good, autotermination_minutes })).status).toBe(200)
    }
  })
})

test('a dedicated cluster is anyone’s whom SCIM knows, and nobody else’s', async () => {
  const workspace = 'spec-dedicated'
  const user = { userName: 'new.hire@acme.example' }
  const dedicated = { ...good, single_user_name: user.userName }
  const refused = { status: 400, message: 'Single user new.hire@acme.example does not exist.' }
  expect(await create(dedicated, workspace)).toMatchObject(refused)
  const { answer: made } = await create(good, workspace)
  emulator.pass(60_000)
  const edit = { cluster_id: made.cluster_id!, ...dedicated }
  expect(await emulator.call(clusters.edit, edit, 'admin', workspace)).toMatchObject(refused)

  await emulator.call(scim.usersCreate, user, 'admin', workspace)
  expect((await create(dedicated, workspace)).status).toBe(200)
  const toGroup = await create({ ...good, single_user_name: 'data-engineering' }, workspace)
  expect(toGroup.status).toBe(200)
})

describe('change', () => {
  test('edit replaces the whole of it, and an ended cluster stays down', async () => {
    const { workspace, id, get, events } = await freshClusters(emulator)
    const input = { ...good, cluster_id: id('nightly-etl'), cluster_name: 'renamed' }
    await emulator.call(clusters.edit, input, 'admin', workspace)
    const edited = await get('nightly-etl')
    expect(edited).toMatchObject({ state: 'TERMINATED', cluster_name: 'renamed', num_workers: 2, spec: good })
    for (const gone of ['autoscale', 'custom_tags', 'policy_id', 'runtime_engine'])
      expect(edited).not.toHaveProperty(gone)
    expect((await events('nightly-etl'))[0]).toBe('EDITED')
  })

  test('update touches what its mask names; one size takes the place of the other', async () => {
    const { workspace, id, get } = await freshClusters(emulator)
    const update = (update_mask: string, cluster: object) =>
      emulator.call(clusters.update, { cluster_id: id('nightly-etl'), update_mask, cluster }, 'admin', workspace)
    await update('num_workers, custom_tags, policy_id', { num_workers: 7, cluster_name: 'not in the mask' })
    const after = await get('nightly-etl')
    expect(after).toMatchObject({ cluster_name: 'nightly-etl', num_workers: 7, runtime_engine: 'PHOTON' })
    expect(after).not.toHaveProperty('autoscale')
    expect(after).not.toHaveProperty('custom_tags')
    expect(await update('size', { num_workers: 7 })).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(await update('spark_version', {})).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  })

  test('a running cluster restarts with what was edited', async () => {
    const { workspace, id, get } = await freshClusters(emulator)
    const input = { cluster_id: id('shared-analytics'), update_mask: 'num_workers', cluster: { num_workers: 3 } }
    await emulator.call(clusters.update, input, 'admin', workspace)
    expect((await get('shared-analytics')).state).toBe('RESTARTING')
    emulator.pass(14_000)
    expect((await get('shared-analytics')).executors).toHaveLength(3)
  })

  test('resize keeps the machines that are there', async () => {
    const { workspace, id, get } = await freshClusters(emulator)
    const before = (await get('geo-lab')).executors!
    await emulator.call(clusters.resize, { cluster_id: id('geo-lab'), num_workers: 5 }, 'admin', workspace)
    expect(await get('geo-lab')).toMatchObject({ state: 'RESIZING', num_workers: 5 })
    emulator.pass(10_000)
    const after = await get('geo-lab')
    expect(after.executors!.slice(0, 3)).toEqual(before)
    expect(after.executors).toHaveLength(5)
    const both = { cluster_id: id('geo-lab'), num_workers: 1, autoscale: { min_workers: 1, max_workers: 2 } }
    expect((await emulator.call(clusters.resize, both, 'admin', workspace)).status).toBe(400)
  })

  test('100 clusters can be pinned, and pinning twice is once', async () => {
    const workspace = 'pins'
    await emulator.control('POST', `${workspace}/seed`, { clusters: 101 })
    const ids: string[] = []
    for (let token: string | undefined; token !== '';) {
      const { answer } = await emulator.call(clusters.list, { page_size: 100, page_token: token }, 'admin', workspace)
      ids.push(...answer.clusters!.map(({ cluster_id }) => cluster_id!))
      token = answer.next_page_token
    }
    const pin = (cluster_id: string) => emulator.call(clusters.pin, { cluster_id }, 'admin', workspace)
    const statuses = []
    for (const id of [ids[0]!, ...ids]) statuses.push((await pin(id)).status)
    expect(statuses.filter((status) => status !== 200)).toEqual([400])
  })
})

describe('what there is to choose from', () => {
  test('machines of three clouds with cores and memory', async () => {
    const { answer } = await emulator.call(clusters.listNodeTypes, {})
    const of = (id: string) => answer.node_types!.find(({ node_type_id }) => node_type_id === id)
    expect(of('i3.xlarge')).toMatchObject({
      num_cores: 4,
      memory_mb: 31232,
      category: 'Storage Optimized',
      num_gpus: 0,
    })
    expect(of('Standard_DS3_v2')).toMatchObject({ num_cores: 4, memory_mb: 14336 })
    expect(of('a2-highgpu-1g')).toMatchObject({ num_gpus: 1, photon_worker_capable: false })
    expect(of('m6gd.xlarge')).toMatchObject({ is_graviton: true })
    expect(of('m4.xlarge')).toMatchObject({ is_deprecated: true })
    expect(answer.node_types!.length).toBeGreaterThan(85)
  })

  test('runtimes by key and name, none of them past support; zones', async () => {
    const { answer } = await emulator.call(clusters.sparkVersions, {})
    expect(answer.versions).toContainEqual({
      key: '15.4.x-scala2.12',
      name: '15.4 LTS (includes Apache Spark 3.5.0, Scala 2.12)',
    })
    expect(answer.versions!.filter(({ key }) => /^1[0-3]\./.test(key!))).toEqual([])
    expect((await emulator.call(clusters.listZones, {})).answer).toMatchObject({ default_zone: 'us-west-2a' })
  })

  test('all that the story’s clusters are made of is known', async () => {
    const { all } = await freshClusters(emulator)
    const { answer } = await emulator.call(clusters.listNodeTypes, {})
    const known = new Set(answer.node_types!.map(({ node_type_id }) => node_type_id))
    expect(all.filter(({ node_type_id }) => !known.has(node_type_id!))).toEqual([])
    for (const { spark_version, node_type_id } of all) {
      expect((await create({ spark_version, node_type_id, num_workers: 1 })).status).toBe(200)
    }
  })
})
