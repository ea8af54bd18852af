import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import type { IdentityId } from '../identity'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

/**
 * Who may do what (facts/databricks-behaviour.md 5): on `nightly-etl` the operator has CAN_RESTART and the viewer
 * CAN_ATTACH_TO; on `omar-scratch` the operator, who made it, has CAN_MANAGE and the viewer nothing.
 */
const matrix: [action: string, name: string, Record<IdentityId, boolean>][] = [
  ['get', 'nightly-etl', { admin: true, operator: true, viewer: true }],
  ['events', 'nightly-etl', { admin: true, operator: true, viewer: true }],
  ['getPermissions', 'nightly-etl', { admin: true, operator: true, viewer: true }],
  ['start', 'nightly-etl', { admin: true, operator: true, viewer: false }],
  ['delete', 'nightly-etl', { admin: true, operator: true, viewer: false }],
  ['edit', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['update', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['permanentDelete', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['setPermissions', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['updatePermissions', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['pin', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['unpin', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['changeOwner', 'nightly-etl', { admin: true, operator: false, viewer: false }],
  ['get', 'omar-scratch', { admin: true, operator: true, viewer: false }],
  ['start', 'omar-scratch', { admin: true, operator: true, viewer: false }],
  ['edit', 'omar-scratch', { admin: true, operator: true, viewer: false }],
  ['updatePermissions', 'omar-scratch', { admin: true, operator: true, viewer: false }],
  ['pin', 'omar-scratch', { admin: true, operator: false, viewer: false }],
  ['changeOwner', 'omar-scratch', { admin: true, operator: false, viewer: false }],
]
const { get, events, start, edit, update, permanentDelete, pin, unpin, changeOwner } = clusters
const { getPermissions, setPermissions, updatePermissions } = clusters
const changes = { start, delete: clusters.delete, edit, update, permanentDelete, pin, unpin, changeOwner }
// Of many types; each is given what it needs below.
const actions = { get, events, getPermissions, setPermissions, updatePermissions, ...changes } as unknown as Record<
  string,
  typeof start
>
const inputs: Record<string, object> = {
  edit: { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 1 },
  update: { update_mask: 'autotermination_minutes', cluster: { autotermination_minutes: 20 } },
  setPermissions: { access_control_list: [] },
  updatePermissions: { access_control_list: [] },
  changeOwner: { owner_username: 'mei.tanaka@acme.example' },
}
const cases = matrix.flatMap(([action, name, may]) =>
  (['admin', 'operator', 'viewer'] as const).map((who) => [who, may[who] ? 'may' : 'may not', action, name] as const),
)

test.each(cases)('%s %s %s %s', async (who, may, action, name) => {
  const { workspace, id } = await freshClusters(emulator)
  const reply = await emulator.call(actions[action]!, { cluster_id: id(name), ...inputs[action] }, who, workspace)
  if (may === 'may') expect(reply.status).toBe(200)
  else expect(reply).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
})

// facts/databricks-behaviour.md 3.2: permission is checked before existence
test('whoever may not see a cluster is not told whether there is one', async () => {
  const { workspace, id } = await freshClusters(emulator)
  const get = (cluster_id: string, who: IdentityId) => emulator.call(clusters.get, { cluster_id }, who, workspace)
  const hidden = await get(id('omar-scratch'), 'viewer')
  const missing = await get('0000-000000-nowhere1', 'viewer')
  expect(missing).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
  expect(missing.message).toBe(hidden.message!.replace(id('omar-scratch'), '0000-000000-nowhere1'))
  expect(await get('0000-000000-nowhere1', 'admin')).toMatchObject({
    status: 400,
    code: 'INVALID_PARAMETER_VALUE',
    message: 'Cluster 0000-000000-nowhere1 does not exist',
  })
})

test('a refusal names who asked, the level that is missing, and the cluster', async () => {
  const { workspace, id } = await freshClusters(emulator)
  const cluster_id = id('nightly-etl')
  const { message } = await emulator.call(clusters.start, { cluster_id }, 'viewer', workspace)
  expect(message).toMatch(/^vera\.viewer@acme\.example does not have CAN_RESTART permissions on cluster /)
  expect(message).toContain(cluster_id)
})

test('the list shows only what one has a level on', async () => {
  const { workspace } = await freshClusters(emulator)
  const names = async (who: IdentityId) => {
    const { answer } = await emulator.call(clusters.list, { page_size: 100 }, who, workspace)
    return answer.clusters!.map(({ cluster_name }) => cluster_name)
  }
  expect(await names('admin')).toHaveLength(40)
  expect(await names('operator')).toContain('omar-scratch')
  expect(await names('viewer')).not.toContain('omar-scratch')
  expect(await names('viewer')).toContain('nightly-etl')
})

test('clusters are made by who is entitled to, and belong to them', async () => {
  const { workspace } = await freshClusters(emulator)
  const spec = { spark_version: '17.3.x-scala2.13', node_type_id: 'i3.xlarge', num_workers: 1 }
  expect(await emulator.call(clusters.create, spec, 'viewer', workspace)).toMatchObject({ status: 403 })
  const { answer } = await emulator.call(clusters.create, spec, 'operator', workspace)
  expect((await emulator.call(clusters.get, answer as { cluster_id: string }, 'viewer', workspace)).status).toBe(403)
  expect(
    await emulator.call(clusters.permanentDelete, answer as { cluster_id: string }, 'operator', workspace),
  ).toMatchObject({
    status: 200,
  })
})

describe('the access list', () => {
  const vera = 'vera.viewer@acme.example'

  test('shows direct entries, and what admins inherit', async () => {
    const { workspace, id } = await freshClusters(emulator)
    const { answer } = await emulator.call(
      clusters.getPermissions,
      { cluster_id: id('nightly-etl') },
      'admin',
      workspace,
    )
    expect(answer).toMatchObject({ object_id: `/clusters/${id('nightly-etl')}`, object_type: 'cluster' })
    expect(answer.access_control_list).toContainEqual({
      group_name: 'data-engineering',
      all_permissions: [{ permission_level: 'CAN_RESTART', inherited: false }],
    })
    expect(answer.access_control_list).toContainEqual({
      group_name: 'admins',
      all_permissions: [{ permission_level: 'CAN_MANAGE', inherited: true, inherited_from_object: ['/clusters/'] }],
    })
  })

  test('PATCH adds, and what was granted counts at once', async () => {
    const { workspace, id } = await freshClusters(emulator)
    const input = { cluster_id: id('nightly-etl') }
    const grant = { access_control_list: [{ user_name: vera, permission_level: 'CAN_RESTART' }] }
    const before = await emulator.call(clusters.getPermissions, input, 'admin', workspace)
    const after = await emulator.call(clusters.updatePermissions, { ...input, ...grant }, 'admin', workspace)
    expect(after.answer.access_control_list).toHaveLength(before.answer.access_control_list!.length + 1)
    expect((await emulator.call(clusters.start, input, 'viewer', workspace)).status).toBe(200)
  })

  test('PUT replaces: who is left out is out, even who made it, and admins stay', async () => {
    const { workspace, id } = await freshClusters(emulator)
    const input = { cluster_id: id('omar-scratch') }
    const grant = { access_control_list: [{ user_name: vera, permission_level: 'CAN_ATTACH_TO' }] }
    expect((await emulator.call(clusters.setPermissions, { ...input, ...grant }, 'operator', workspace)).status).toBe(
      200,
    )
    expect((await emulator.call(clusters.get, input, 'operator', workspace)).status).toBe(403)
    expect((await emulator.call(clusters.get, input, 'viewer', workspace)).status).toBe(200)
    expect((await emulator.call(clusters.start, input, 'admin', workspace)).status).toBe(200)
  })

  test('what cannot be granted is refused', async () => {
    const { workspace, id } = await freshClusters(emulator)
    const refusal = async (entry: object) => {
      const input = { cluster_id: id('nightly-etl'), access_control_list: [entry] }
      const { status, code } = await emulator.call(clusters.updatePermissions, input, 'admin', workspace)
      return { status, code }
    }
    const invalid = { status: 400, code: 'INVALID_PARAMETER_VALUE' }
    expect(await refusal({ user_name: vera, permission_level: 'IS_OWNER' })).toEqual(invalid)
    expect(await refusal({ permission_level: 'CAN_MANAGE' })).toEqual(invalid)
    expect(await refusal({ user_name: vera, group_name: 'users', permission_level: 'CAN_MANAGE' })).toEqual(invalid)
    expect(await refusal({ user_name: 'nobody@acme.example', permission_level: 'CAN_MANAGE' })).toEqual({
      status: 404,
      code: 'RESOURCE_DOES_NOT_EXIST',
    })
    expect(await refusal({ group_name: 'admins', permission_level: 'CAN_ATTACH_TO' })).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
    })
  })

  // facts/databricks-behaviour.md 5
  test('a cluster knows three levels', async () => {
    const { workspace, id } = await freshClusters(emulator)
    const { answer } = await emulator.call(
      clusters.getPermissionLevels,
      { cluster_id: id('nightly-etl') },
      'viewer',
      workspace,
    )
    expect(answer.permission_levels!.map(({ permission_level }) => permission_level)).toEqual([
      'CAN_ATTACH_TO',
      'CAN_RESTART',
      'CAN_MANAGE',
    ])
  })
})
