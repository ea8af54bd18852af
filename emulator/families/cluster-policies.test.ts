import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as api from '@/lib/databricks/api/cluster-policies'
import * as clusters from '@/lib/databricks/api/clusters'
import * as permissions from '@/lib/databricks/api/permissions'
import type { CreatePolicy } from '@/lib/databricks/api/models/compute'
import { policies } from '../seed/policy-ids'
import { startEmulator, type TestEmulator } from '../testing'
import { freshPolicies, machines } from '../testing-policies'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const definition = JSON.stringify({ autotermination_minutes: { type: 'fixed', value: 30 } })
const nobodys = '00FFFFFFFFFFFFFF'

describe('a policy', () => {
  test('is made by an admin, answered as it was written, edited whole and deleted', async () => {
    const { call } = await freshPolicies(emulator)
    const written = '{\n  "autotermination_minutes": { "type": "fixed", "value": 30 }\n}'
    const input = { name: 'new', definition: written, description: 'short', max_clusters_per_user: '2' }
    const { answer } = await call(api.create, input)
    const policy_id = answer.policy_id!
    // Ids as seen in databrickslabs/ucx#502: 16 hexadecimal digits.
    expect(policy_id).toMatch(/^[0-9A-F]{16}$/)
    // The text is kept as it is (databricks/cli acceptance/…/cluster_policies/backend_normalization).
    expect((await call(api.get, { policy_id })).answer).toEqual({
      policy_id,
      ...input,
      creator_user_name: 'ada.admin@acme.example',
      created_at_timestamp: String(emulator.now()),
      is_default: false,
    })

    expect(await call(api.edit, { policy_id, name: 'newer', definition })).toMatchObject({ status: 200, answer: {} })
    const edited = (await call(api.get, { policy_id })).answer
    expect(edited).toMatchObject({ name: 'newer', definition })
    expect(edited).not.toHaveProperty('description')
    expect(edited).not.toHaveProperty('max_clusters_per_user')

    expect(await call(api.delete, { policy_id })).toMatchObject({ status: 200, answer: {} })
    // Wording seen in databrickslabs/ucx#502, with 404.
    expect(await call(api.get, { policy_id })).toMatchObject({
      status: 404,
      code: 'RESOURCE_DOES_NOT_EXIST',
      message: `Can't find a cluster policy with id: ${policy_id}.`,
    })
    expect((await call(api.delete, { policy_id })).status).toBe(404)
    expect((await call(api.edit, { policy_id, name: 'gone', definition })).status).toBe(404)
  })

  const wrong: [string, CreatePolicy, RegExp][] = [
    ['no name', { definition }, /1 to 100 characters/],
    ['a name of 101 characters', { name: 'x'.repeat(101), definition }, /1 to 100 characters/],
    // Seen in databricks/terraform-provider-databricks#2884; case does not count in names (docs).
    [
      'a name that is taken',
      { name: 'personal COMPUTE', definition },
      /^Cluster Policy with name `personal COMPUTE` already exists$/,
    ],
    // Seen in databricks/cli acceptance/…/definition_and_family_conflict.
    [
      'a family and a definition',
      { name: 'both', definition, policy_family_id: 'job-cluster' },
      /^policy_family_id and definition cannot be used together$/,
    ],
    ['neither', { name: 'none' }, /Either definition or policy_family_id/],
    [
      'overrides of nothing',
      { name: 'over', definition, policy_family_definition_overrides: '{}' },
      /only be used with policy_family_id/,
    ],
    ['text that is no JSON', { name: 'text', definition: '{' }, /definition is not valid JSON/],
    ['501 libraries', { name: 'many', definition, libraries: Array.from({ length: 501 }, () => ({})) }, /at most 500/],
    ['room for none', { name: 'none', definition, max_clusters_per_user: '0' }, /at least 1/],
  ]
  test.each(wrong)('refuses %s', async (_, input, message) => {
    const { call } = await freshPolicies(emulator)
    const before = (await call(api.list, {})).answer.policies
    const reply = await call(api.create, input)
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(reply.message).toMatch(message)
    expect((await call(api.list, {})).answer.policies).toEqual(before)
  })

  test('takes the limits themselves, and its own name again', async () => {
    const { call } = await freshPolicies(emulator)
    const name = 'x'.repeat(100)
    const libraries = Array.from({ length: 500 }, () => ({ pypi: { package: 'a' } }))
    const { answer } = await call(api.create, { name, definition, libraries, max_clusters_per_user: '1' })
    expect((await call(api.edit, { policy_id: answer.policy_id!, name, definition })).status).toBe(200)
  })

  test('only admins make, edit and delete; whether there is one is not told', async () => {
    const { call } = await freshPolicies(emulator)
    for (const who of ['operator', 'viewer', 'sp'] as const) {
      const refused = { status: 403, code: 'PERMISSION_DENIED' }
      expect(await call(api.create, { name: 'mine', definition }, who)).toMatchObject(refused)
      for (const policy_id of [policies.standard, nobodys]) {
        expect(await call(api.edit, { policy_id, name: 'mine', definition }, who)).toMatchObject(refused)
        expect(await call(api.delete, { policy_id }, who)).toMatchObject(refused)
      }
    }
  })
})

describe('families', () => {
  const overrides = (rules: object) => ({ policy_family_definition_overrides: JSON.stringify(rules) })

  test('the service has five, by pages', async () => {
    const { answer } = await emulator.call(api.policyFamiliesList, {})
    // Ids as admins have them in their Terraform; names of the SDK's and the docs' default policies.
    expect(answer.policy_families!.map((family) => [family.policy_family_id, family.name])).toEqual([
      ['job-cluster', 'Job Compute'],
      ['personal-vm', 'Personal Compute'],
      ['power-user', 'Power User Compute'],
      ['shared-compute', 'Shared Compute'],
      ['shared-data-science', 'Legacy Shared Compute'],
    ])
    expect(answer).not.toHaveProperty('next_page_token')
    const first = await emulator.call(api.policyFamiliesList, { max_results: '3' })
    expect(first.answer.policy_families).toEqual(answer.policy_families!.slice(0, 3))
    const page_token = first.answer.next_page_token
    const second = await emulator.call(api.policyFamiliesList, { max_results: '3', page_token })
    expect(second.answer).toEqual({ policy_families: answer.policy_families!.slice(3) })
    for (const family of answer.policy_families!) {
      expect(JSON.parse(family.definition!)).toHaveProperty('cluster_type')
      const { policy_family_id } = family
      const one = await emulator.call(api.policyFamiliesGet, { policy_family_id: policy_family_id! }, 'viewer')
      expect(one.answer).toEqual(family)
    }
    expect((await emulator.call(api.policyFamiliesGet, { policy_family_id: 'none' })).status).toBe(404)
  })

  // facts: Policy.policy_family_definition_overrides, "merged into the inherited policy definition"
  test('a policy inherits its family’s rules; its own go before them', async () => {
    const { call } = await freshPolicies(emulator)
    const rules = { autotermination_minutes: { type: 'fixed', value: 20 }, 'custom_tags.team': { type: 'unlimited' } }
    const input = { name: 'mine', policy_family_id: 'personal-vm', ...overrides(rules) }
    const { answer } = await call(api.create, input)
    const { answer: policy } = await call(api.get, { policy_id: answer.policy_id! })
    expect(policy).toMatchObject(input)
    const family = (await call(api.policyFamiliesGet, { policy_family_id: 'personal-vm' })).answer
    expect(JSON.parse(policy.definition!)).toEqual({ ...JSON.parse(family.definition!), ...rules })
    expect(await call(api.create, { name: 'other', policy_family_id: 'none' })).toMatchObject({ status: 404 })
  })

  // facts: Policy.is_default, "cannot be deleted, and their policy families cannot be changed"
  test('every workspace has default policies, which can be overridden, not deleted', async () => {
    const { call } = await freshPolicies(emulator, { empty: true })
    const { policies: all = [] } = (await call(api.list, {})).answer
    expect(all.map(({ name }) => name)).toEqual([
      'Job Compute',
      'Personal Compute',
      'Power User Compute',
      'Shared Compute',
    ])
    expect(all.every((policy) => policy.is_default && !policy.creator_user_name)).toBe(true)
    const { policy_id = '', name, policy_family_id } = all[1]!
    const rules = overrides({ autotermination_minutes: { type: 'fixed', value: 20 } })
    expect((await call(api.edit, { policy_id, name, policy_family_id, ...rules })).status).toBe(200)
    const { answer } = await call(api.get, { policy_id })
    expect(JSON.parse(answer.definition!).autotermination_minutes).toEqual({ type: 'fixed', value: 20 })
    // Seen in gbrueckl/Databricks.API.PowerShell#62.
    const message =
      'Changing policy_family_id is forbidden for default cluster policies. Clone this policy to change the policy family.'
    for (const other of [{ policy_family_id: 'job-cluster' }, { definition: '{}' }]) {
      expect(await call(api.edit, { policy_id, name, ...other })).toMatchObject({ status: 400, message })
    }
    expect(await call(api.delete, { policy_id })).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect((await call(api.get, { policy_id })).status).toBe(200)
  })
})

describe('list', () => {
  test('by name or age, rising or falling; no pages (facts/databricks-api.md c)', async () => {
    const list = async (input: object) =>
      (await emulator.call(api.list, input)).answer.policies!.map(({ name }) => name)
    const byName = await list({})
    expect(byName).toEqual([...byName].sort((a, b) => (a!.toLowerCase() < b!.toLowerCase() ? -1 : 1)))
    expect(await list({ sort_column: 'POLICY_NAME', sort_order: 'DESC' })).toEqual([...byName].reverse())
    const byAge = await list({ sort_column: 'POLICY_CREATION_TIME', sort_order: 'DESC' })
    expect(byAge.slice(0, 2)).toEqual(['Scheduled jobs', 'ML training'])
    expect((await list({ sort_column: 'POLICY_CREATION_TIME' })).at(-1)).toBe('Scheduled jobs')
    for (const input of [{ sort_column: 'SIZE' }, { sort_order: 'UP' }]) {
      expect((await emulator.call(api.list, input)).status).toBe(400)
    }
  })

  // facts: list, "policies accessible by the requesting user"; get the same
  test('shows those one may use', async () => {
    const names = async (who: 'operator' | 'viewer') =>
      (await emulator.call(api.list, {}, who)).answer.policies?.map(({ name }) => name)
    expect(await names('operator')).toEqual(['Personal Compute', 'Scheduled jobs', 'Team standard'])
    expect(await names('viewer')).toBeUndefined()
    const { call } = await freshPolicies(emulator)
    for (const policy_id of [policies.finance, nobodys]) {
      expect(await call(api.get, { policy_id }, 'operator')).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    }
    expect((await call(api.get, { policy_id: policies.standard }, 'operator')).status).toBe(200)
  })
})

// facts/databricks-behaviour.md 5
describe('permissions', () => {
  const cluster_policy_id = policies.finance

  test('CAN_USE is all there is; admins have it from the root', async () => {
    const { call } = await freshPolicies(emulator)
    const levels = await call(api.getPermissionLevels, { cluster_policy_id })
    expect(levels.answer.permission_levels!.map(({ permission_level }) => permission_level)).toEqual(['CAN_USE'])
    const { answer } = await call(api.getPermissions, { cluster_policy_id })
    expect(answer).toEqual({
      object_id: `/cluster-policies/${cluster_policy_id}`,
      object_type: 'cluster-policy',
      access_control_list: [
        { group_name: 'finance', all_permissions: [{ permission_level: 'CAN_USE', inherited: false }] },
        {
          group_name: 'admins',
          all_permissions: [
            { permission_level: 'CAN_USE', inherited: true, inherited_from_object: ['/cluster-policies/'] },
          ],
        },
      ],
    })
    const manage = [{ user_name: 'omar.operator@acme.example', permission_level: 'CAN_MANAGE' }]
    expect((await call(api.setPermissions, { cluster_policy_id, access_control_list: manage })).status).toBe(400)
    const same = await call(permissions.get, { object_type: 'cluster-policies', object_id: cluster_policy_id })
    expect(same.answer).toEqual(answer)
  })

  test('PATCH adds, PUT replaces, and an empty list takes it from all but admins', async () => {
    const { call } = await freshPolicies(emulator)
    const omar = [{ user_name: 'omar.operator@acme.example', permission_level: 'CAN_USE' }]
    const sees = async () => (await call(api.get, { policy_id: cluster_policy_id }, 'operator')).status === 200
    expect(await sees()).toBe(false)
    const added = await call(api.updatePermissions, { cluster_policy_id, access_control_list: omar })
    expect(added.answer.access_control_list).toHaveLength(3)
    expect(await sees()).toBe(true)
    // Omar may use it, and so see its list, but not say who else may.
    expect((await call(api.getPermissions, { cluster_policy_id }, 'operator')).status).toBe(200)
    expect((await call(api.setPermissions, { cluster_policy_id, access_control_list: omar }, 'operator')).status).toBe(
      403,
    )
    const none = await call(api.setPermissions, { cluster_policy_id, access_control_list: [] })
    expect(none.answer.access_control_list).toHaveLength(1)
    expect(await sees()).toBe(false)
  })
})

describe('who may make a cluster', () => {
  const analyst = [{ group_name: 'analysts', permission_level: 'CAN_USE' }]

  test('whoever is entitled, without a policy; nobody else', async () => {
    const { cluster } = await freshPolicies(emulator)
    expect((await cluster(machines, 'operator')).status).toBe(200)
    // Seen by many as `PERMISSION_DENIED: You are not authorized to create clusters.`
    expect(await cluster(machines, 'viewer')).toMatchObject({
      status: 403,
      code: 'PERMISSION_DENIED',
      message: 'You are not authorized to create clusters. Please contact your administrator.',
    })
  })

  test('whoever may use the policy, with it', async () => {
    const { cluster, policy, call, shown } = await freshPolicies(emulator)
    const policy_id = await policy({})
    const spec = { ...machines, policy_id }
    expect(await cluster(spec, 'viewer')).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    await call(api.updatePermissions, { cluster_policy_id: policy_id, access_control_list: analyst })
    const made = await cluster(spec, 'viewer')
    expect(made.status).toBe(200)
    expect(await shown(made.answer.cluster_id!)).toMatchObject({ policy_id })
    // Leaving the policy is as if made anew.
    const cluster_id = made.answer.cluster_id!
    emulator.pass(60_000)
    expect(await call(clusters.edit, { cluster_id, ...machines } as never, 'viewer')).toMatchObject({ status: 403 })
    expect((await call(clusters.edit, { cluster_id, ...spec } as never, 'viewer')).status).toBe(200)
  })

  test('being entitled is not enough for a policy; one that is not there is told to admins only', async () => {
    const { cluster } = await freshPolicies(emulator)
    for (const policy_id of [policies.finance, nobodys]) {
      expect((await cluster({ ...machines, policy_id }, 'operator')).status).toBe(403)
    }
    expect(await cluster({ ...machines, policy_id: nobodys })).toMatchObject({
      status: 404,
      message: `Can't find a cluster policy with id: ${nobodys}.`,
    })
  })

  // facts: "Clusters governed by this policy can still run, but cannot be edited"
  test('a cluster whose policy was deleted runs, and cannot be edited', async () => {
    const { cluster, policy, call, shown } = await freshPolicies(emulator)
    const policy_id = await policy({})
    const spec = { ...machines, policy_id }
    const cluster_id = (await cluster(spec)).answer.cluster_id!
    await call(api.delete, { policy_id })
    emulator.pass(60_000)
    expect((await shown(cluster_id)).state).toBe('RUNNING')
    expect(await call(clusters.edit, { cluster_id, ...spec } as never)).toMatchObject({ status: 404 })
    expect((await call(clusters.restart, { cluster_id })).status).toBe(200)
  })

  // facts: max_clusters_per_user, "that can be active using this policy"
  test('no more active ones per user than the policy says', async () => {
    const { cluster, policy, call } = await freshPolicies(emulator)
    const policy_id = await policy({}, { max_clusters_per_user: '1' })
    const spec = { ...machines, policy_id }
    const cluster_id = (await cluster(spec, 'operator')).answer.cluster_id!
    expect(await cluster(spec, 'operator')).toMatchObject({ status: 400, code: 'QUOTA_EXCEEDED' })
    expect((await cluster(spec)).status).toBe(200)
    await call(clusters.delete, { cluster_id }, 'operator')
    emulator.pass(60_000)
    expect((await cluster(spec, 'operator')).status).toBe(200)
    expect(await call(clusters.start, { cluster_id }, 'operator')).toMatchObject({ code: 'QUOTA_EXCEEDED' })
  })
})
