import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/cluster-policies'
import * as clusters from '@/lib/databricks/api/clusters'
import type { ClusterSpec } from '@/lib/databricks/api/models/compute'
import { policies } from '../seed/policy-ids'
import { startEmulator, type TestEmulator } from '../testing'
import { freshPolicies, machines } from '../testing-policies'

// Behaviour: the documentation of the official SDKs, service compute, PolicyComplianceForClusters.
let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const {
  clusterComplianceGetCompliance: get,
  clusterComplianceListCompliance: list,
  clusterComplianceEnforceCompliance: enforce,
  clusterComplianceCancelPendingClusterEnforcement: cancel,
} = api

/** A cluster of the operator's that runs, under a policy that was tightened since. */
async function outgrown(rules: object = { num_workers: { type: 'range', maxValue: 1, defaultValue: 1 } }) {
  const world = await freshPolicies(emulator)
  const policy_id = await world.policy({})
  const made = await world.cluster({ ...machines, custom_tags: { team: 'data' }, policy_id }, 'operator')
  const cluster_id = made.answer.cluster_id!
  emulator.pass(60_000)
  await world.redefine(policy_id, rules)
  const events = async () => (await world.call(clusters.events, { cluster_id })).answer.events!.map(({ type }) => type)
  return { ...world, policy_id, cluster_id, events }
}
const message = 'Validation failed for num_workers, the value cannot be greater than 1 (is "2")'
const changes = [{ field: 'num_workers', previous_value: '2', new_value: '1' }]

describe('get', () => {
  test('a cluster keeps to its policy until that is tightened', async () => {
    const { call, cluster_id, policy_id, redefine } = await outgrown({})
    expect((await call(get, { cluster_id })).answer).toEqual({ is_compliant: true })
    await redefine(policy_id, { num_workers: { type: 'range', maxValue: 1 } })
    expect((await call(get, { cluster_id }, 'operator')).answer).toEqual({
      is_compliant: false,
      violations: { num_workers: message },
    })
  })

  test('tells the first 200 breaches', async () => {
    const tags = Array.from({ length: 201 }, (_, at) => [`custom_tags.t${at}`, { type: 'unlimited' }])
    const { call, cluster_id } = await outgrown(Object.fromEntries(tags))
    const { violations } = (await call(get, { cluster_id })).answer
    expect(Object.keys(violations!)).toHaveLength(200)
  })

  test('is for those who see the cluster', async () => {
    const { call, cluster_id } = await outgrown()
    expect(await call(get, { cluster_id }, 'viewer')).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    expect((await call(get, { cluster_id: 'none' }, 'viewer')).status).toBe(403)
    expect(await call(get, { cluster_id: 'none' })).toMatchObject({ message: 'Cluster none does not exist' })
  })
})

describe('list', () => {
  test('Acme has one cluster that breaks its policy', async () => {
    const { call } = await freshPolicies(emulator)
    const wrong: string[] = []
    for (const policy_id of Object.values(policies)) {
      const { answer } = await call(list, { policy_id })
      wrong.push(...(answer.clusters ?? []).filter((one) => !one.is_compliant).map((one) => one.cluster_id))
    }
    expect(wrong).toHaveLength(1)
    const { answer } = await call(clusters.get, { cluster_id: wrong[0]! })
    expect(answer.cluster_name).toBe('etl-nightly-always-on')
    expect((await call(get, { cluster_id: wrong[0]! })).answer.violations).toEqual({
      autotermination_minutes:
        'Validation failed for autotermination_minutes, the value cannot be less than 10 (is "0")',
    })
  })

  test('pages both ways; "" says that there is no more', async () => {
    const { call } = await freshPolicies(emulator)
    const policy_id = policies.standard
    const whole = (await call(list, { policy_id })).answer
    expect(whole).toMatchObject({ next_page_token: '', prev_page_token: '' })
    expect(whole.clusters).toHaveLength(4)
    const first = (await call(list, { policy_id, page_size: 3 })).answer
    expect(first.clusters).toEqual(whole.clusters!.slice(0, 3))
    const second = (await call(list, { policy_id, page_size: 3, page_token: first.next_page_token })).answer
    expect(second.clusters).toEqual(whole.clusters!.slice(3))
    expect(second.next_page_token).toBe('')
    const back = (await call(list, { policy_id, page_size: 3, page_token: second.prev_page_token })).answer
    expect(back.clusters).toEqual(first.clusters)
  })

  test('is for those who may use the policy, of clusters that they see', async () => {
    const { call } = await freshPolicies(emulator)
    expect((await call(list, { policy_id: policies.standard }, 'viewer')).status).toBe(403)
    expect((await call(list, { policy_id: policies.finance }, 'operator')).status).toBe(403)
    expect((await call(list, { policy_id: policies.standard }, 'operator')).answer.clusters).toHaveLength(4)
    expect(await call(list, { policy_id: 'none' })).toMatchObject({ status: 404 })
  })
})

describe('enforce', () => {
  test('validate_only shows what would change, and changes nothing', async () => {
    const { call, cluster_id, shown, events } = await outgrown()
    const before = [await shown(cluster_id), await events()]
    const { answer } = await call(enforce, { cluster_id, validate_only: true }, 'operator')
    expect(answer).toEqual({ has_changes: true, changes })
    expect([await shown(cluster_id), await events()]).toEqual(before)
  })

  test('a running cluster restarts with what its policy says, a terminated one stays down', async () => {
    const { call, cluster_id, shown, events, policy_id, redefine } = await outgrown()
    const applied = { has_changes: true, changes, enforce_result: 'APPLIED' }
    expect((await call(enforce, { cluster_id }, 'operator')).answer).toEqual(applied)
    expect(await shown(cluster_id)).toMatchObject({ state: 'RESTARTING', num_workers: 1 })
    expect((await events()).slice(0, 2)).toEqual(['RESTARTING', 'EDITED'])
    expect((await call(get, { cluster_id })).answer).toEqual({ is_compliant: true })
    emulator.pass(60_000)
    expect((await call(enforce, { cluster_id })).answer).toEqual({
      has_changes: false,
      changes: [],
      enforce_result: 'NO_CHANGES',
    })

    await call(clusters.delete, { cluster_id })
    emulator.pass(60_000)
    await redefine(policy_id, { autotermination_minutes: { type: 'fixed', value: 30 } })
    // Whichever way is asked for.
    const waiting = { cluster_id, enforce_mode: 'WAIT_FOR_TERMINATION' }
    expect((await call(enforce, waiting)).answer).toMatchObject({ enforce_result: 'APPLIED' })
    expect(await shown(cluster_id)).toMatchObject({ state: 'TERMINATED', autotermination_minutes: 30 })
  })

  const mended: [string, object, object, ClusterSpec][] = [
    [
      'a fixed value',
      { 'custom_tags.team': { type: 'fixed', value: 'other' } },
      { field: 'custom_tags.team', previous_value: 'data', new_value: 'other' },
      { custom_tags: { team: 'other' } },
    ],
    [
      'a default where something is missing',
      { 'spark_conf.a.b': { type: 'unlimited', defaultValue: true } },
      { field: 'spark_conf.a.b', new_value: 'true' },
      { spark_conf: { 'a.b': 'true' } },
    ],
    [
      'nothing in place of what is forbidden',
      { 'custom_tags.*': { type: 'forbidden' } },
      { field: 'custom_tags.team', previous_value: 'data' },
      {},
    ],
    [
      'the other size',
      { num_workers: { type: 'forbidden' }, 'autoscale.max_workers': { type: 'fixed', value: 5 } },
      { field: 'autoscale.max_workers', new_value: '5' },
      { autoscale: { max_workers: 5 } },
    ],
  ]
  test.each(mended)('gives %s', async (_, rules, change, part) => {
    const { call, cluster_id, shown } = await outgrown(rules)
    const { answer } = await call(enforce, { cluster_id })
    expect(answer.changes).toContainEqual(change)
    const after = await shown(cluster_id)
    expect(after).toMatchObject(part)
    if (!part.custom_tags && 'custom_tags.*' in rules) expect(after).not.toHaveProperty('custom_tags')
    expect((await call(get, { cluster_id })).answer.is_compliant).toBe(true)
  })

  test('refuses what the policy has no value for', async () => {
    const { call, cluster_id, shown } = await outgrown({ num_workers: { type: 'range', maxValue: 1 } })
    for (const validate_only of [true, false]) {
      expect(await call(enforce, { cluster_id, validate_only })).toMatchObject({ status: 400, message })
    }
    expect(await shown(cluster_id)).toMatchObject({ state: 'RUNNING', num_workers: 2 })
  })

  test('in any state but running and terminated it is refused', async () => {
    const { call, cluster_id, workspace } = await outgrown()
    for (const state of ['PENDING', 'RESTARTING', 'RESIZING', 'TERMINATING']) {
      await emulator.control('PATCH', `${workspace}/clusters/${cluster_id}`, { state })
      expect(await call(enforce, { cluster_id })).toMatchObject({ status: 400, code: 'INVALID_STATE' })
    }
  })

  test('needs CAN_MANAGE; clusters of jobs are enforced by their jobs', async () => {
    const { call } = await freshPolicies(emulator)
    const all = (await call(clusters.list, { page_size: 100 })).answer.clusters!
    const idOf = (name: RegExp) => all.find(({ cluster_name }) => name.test(cluster_name!))!.cluster_id!
    const cluster_id = idOf(/^etl-nightly-always-on/)
    expect((await call(enforce, { cluster_id }, 'operator')).status).toBe(403)
    for (const name of [/^job-/, /^dlt-execution/, /^model-serving/]) {
      expect(await call(enforce, { cluster_id: idOf(name) })).toMatchObject({ status: 400 })
    }
  })
})

describe('an enforcement that waits', () => {
  const waiting = (cluster_id: string) => ({ cluster_id, enforce_mode: 'WAIT_FOR_TERMINATION' })

  test('is told, and happens when the cluster ends', async () => {
    const { call, cluster_id, shown, events } = await outgrown()
    const sinceMs = emulator.now()
    const { answer } = await call(enforce, waiting(cluster_id))
    expect(answer).toEqual({ has_changes: true, changes, enforce_result: 'DEFERRED' })
    expect((await events())[0]).toBe('DEFERRED_POLICY_ENFORCEMENT_SCHEDULED')
    expect(await shown(cluster_id)).toMatchObject({ state: 'RUNNING', num_workers: 2 })
    const told = (await call(get, { cluster_id })).answer
    expect(told).toMatchObject({
      is_compliant: false,
      pending_enforcement: {
        enforcement_status: 'ACTIVE',
        initiate_time: new Date(sinceMs).toISOString(),
        initiator_user: 'ada.admin@acme.example',
        target_changes: changes,
        target_spec: { num_workers: 1 },
      },
    })
    await call(clusters.delete, { cluster_id })
    expect((await call(get, { cluster_id })).answer).toHaveProperty('pending_enforcement')
    emulator.pass(60_000)
    expect(await shown(cluster_id)).toMatchObject({ state: 'TERMINATED', num_workers: 1 })
    expect((await call(get, { cluster_id })).answer).toEqual({ is_compliant: true })
    expect(await events()).toContain('EDITED')
  })

  test('or when it restarts', async () => {
    const { call, cluster_id, shown } = await outgrown()
    await call(enforce, waiting(cluster_id))
    await call(clusters.restart, { cluster_id })
    expect(await shown(cluster_id)).toMatchObject({ state: 'RESTARTING', num_workers: 1 })
  })

  test('is for admins, and so is cancelling it, which is too late while the cluster ends', async () => {
    const { call, cluster_id, shown } = await outgrown()
    expect((await call(enforce, waiting(cluster_id), 'operator')).status).toBe(403)
    expect(await call(cancel, { cluster_id })).toMatchObject({ status: 404 })
    expect(await call(cancel, { cluster_id, allow_missing: true })).toMatchObject({ status: 200, answer: {} })
    await call(enforce, waiting(cluster_id))
    expect((await call(cancel, { cluster_id }, 'operator')).status).toBe(403)
    expect(await call(cancel, { cluster_id })).toMatchObject({ status: 200, answer: {} })
    expect((await call(get, { cluster_id })).answer).not.toHaveProperty('pending_enforcement')

    await call(enforce, waiting(cluster_id))
    await call(clusters.delete, { cluster_id })
    expect(await call(cancel, { cluster_id })).toMatchObject({ status: 400, code: 'INVALID_STATE' })
    emulator.pass(60_000)
    expect(await shown(cluster_id)).toMatchObject({ num_workers: 1 })
  })

  test('knows two ways only', async () => {
    const { call, cluster_id } = await outgrown()
    expect((await call(enforce, { cluster_id, enforce_mode: 'SOON' })).status).toBe(400)
  })
})
