import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as permissions from '@/lib/databricks/api/permissions'
import * as scim from '@/lib/databricks/api/scim'
import type { TokenId } from '../identity'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const spId = '5f0c2a4e-7d1b-4e83-9a36-c1b7d20e9f41'

/** A cluster that nobody has been given, and what can be done about that. */
async function secretCluster() {
  const { workspace, id } = await freshClusters(emulator)
  const cluster_id = id('nightly-etl')
  const share = (access_control_list: object[]) =>
    emulator.call(clusters.setPermissions, { cluster_id, access_control_list }, 'admin', workspace)
  const sees = async (who: TokenId) =>
    (await emulator.call(clusters.get, { cluster_id }, who, workspace)).status === 200
  await share([])
  return { workspace, cluster_id, share, sees }
}

describe('whom an entry names', () => {
  test('a group made a moment ago counts, and so do the groups in it', async () => {
    const { workspace, share, sees } = await secretCluster()
    const analysts = await emulator.call(scim.groupsList, { filter: 'displayName eq "analysts"' }, 'admin', workspace)
    const members = [{ value: analysts.answer.Resources![0]!.id! }]
    const { answer } = await emulator.call(scim.groupsCreate, { displayName: 'outer', members }, 'admin', workspace)
    expect(await sees('viewer')).toBe(false)
    expect((await share([{ group_name: 'outer', permission_level: 'CAN_ATTACH_TO' }])).status).toBe(200)
    expect([await sees('viewer'), await sees('operator')]).toEqual([true, false])
    await emulator.call(scim.groupsDelete, { id: answer.id! }, 'admin', workspace)
    expect(await sees('viewer')).toBe(false)
  })

  test('a group that is renamed keeps what it was given, until another takes the name', async () => {
    const { workspace, cluster_id, share, sees } = await secretCluster()
    const found = await emulator.call(scim.groupsList, { filter: 'displayName eq "analysts"' }, 'admin', workspace)
    const { id } = found.answer.Resources![0]!
    await share([{ group_name: 'analysts', permission_level: 'CAN_ATTACH_TO' }])
    const Operations = [{ op: 'replace', path: 'displayName', value: 'insight' }]
    await emulator.call(scim.groupsPatch, { id: id!, Operations }, 'admin', workspace)
    expect(await sees('viewer')).toBe(true)
    const { answer } = await emulator.call(clusters.getPermissions, { cluster_id }, 'admin', workspace)
    expect(answer.access_control_list![0]).toMatchObject({ group_name: 'insight' })
    const { answer: group } = await emulator.call(scim.groupsGet, { id: id! }, 'admin', workspace)
    expect(JSON.stringify(group)).not.toContain('ormerNames')
    expect((await emulator.call(scim.groupsCreate, { displayName: 'analysts' }, 'admin', workspace)).status).toBe(200)
    expect(await sees('viewer')).toBe(false)
  })

  test('a service principal by its application id', async () => {
    const { share, sees } = await secretCluster()
    expect(await sees('sp')).toBe(false)
    const { answer } = await share([{ service_principal_name: spId, permission_level: 'CAN_RESTART' }])
    expect(answer.access_control_list![0]).toMatchObject({
      service_principal_name: spId,
      display_name: 'nightly-etl',
      all_permissions: [{ permission_level: 'CAN_RESTART', inherited: false }],
    })
    expect(await sees('sp')).toBe(true)
  })

  test('a user made a moment ago has a name; one nobody knows is refused', async () => {
    const { workspace, share } = await secretCluster()
    const entry = { user_name: 'lin@acme.example', permission_level: 'CAN_MANAGE' }
    expect(await share([entry])).toMatchObject({ status: 404, code: 'RESOURCE_DOES_NOT_EXIST' })
    const lin = { userName: 'lin@acme.example', displayName: 'Lin' }
    await emulator.call(scim.usersCreate, lin, 'admin', workspace)
    expect((await share([entry])).answer.access_control_list![0]).toMatchObject({ display_name: 'Lin' })
  })
})

describe('the path of all types', () => {
  const get = (object_type: string, object_id: string, who: TokenId = 'admin') =>
    emulator.call(permissions.get, { object_type, object_id }, who)

  test('leads to the clusters and warehouses that there are, in the older writing too', async () => {
    const { cluster_id, workspace } = await secretCluster()
    const direct = await emulator.call(clusters.getPermissions, { cluster_id }, 'admin', workspace)
    const generic = await emulator.call(
      permissions.get,
      { object_type: 'clusters', object_id: cluster_id },
      'admin',
      workspace,
    )
    expect(generic.answer).toEqual(direct.answer)
    const list = (await (await emulator.send('/api/2.0/sql/warehouses')).json()) as { warehouses: { id: string }[] }
    const { id } = list.warehouses[0]!
    const [older, newer] = await Promise.all(
      ['sql/warehouses', 'warehouses'].map(async (type) =>
        (await emulator.send(`/api/2.0/permissions/${type}/${id}`)).json(),
      ),
    )
    expect(older).toEqual(newer)
    expect(older).toMatchObject({ object_type: 'warehouses' })
  })

  // facts/databricks-behaviour.md 5: types; 3.2: permission before existence
  test('knows the other types, of which nothing is there', async () => {
    for (const type of ['notebooks', 'directories', 'dashboards', 'apps']) {
      expect(await get(type, '1')).toMatchObject({ status: 404, code: 'RESOURCE_DOES_NOT_EXIST' })
      expect(await get(type, '1', 'viewer')).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    }
    expect(await get('shoes', '1')).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  })

  // facts/databricks-behaviour.md 5: authorization/passwords, CAN_USE
  test('has who may sign in with a password, for admins', async () => {
    const { answer } = await emulator.call(scim.usersGetPermissions, {})
    expect(answer).toMatchObject({ object_id: '/authorization/passwords', object_type: 'passwords' })
    expect((await emulator.call(scim.usersGetPermissions, {}, 'viewer')).status).toBe(403)
    const access_control_list = [{ group_name: 'platform', permission_level: 'CAN_USE' }]
    const { answer: set } = await emulator.call(scim.usersSetPermissions, { access_control_list }, 'admin', 'passwords')
    expect(set.access_control_list!.map(({ group_name }) => group_name)).toEqual(['platform', 'admins'])
    const wrong = { access_control_list: [{ group_name: 'platform', permission_level: 'CAN_MANAGE' }] }
    expect((await emulator.call(scim.usersSetPermissions, wrong)).status).toBe(400)
  })
})
