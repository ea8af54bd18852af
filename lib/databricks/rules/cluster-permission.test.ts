import { expect, test } from 'vitest'
import { DatabricksError } from '../errors'
import { grantRequest, mayPower, surelyMayPower, whoCanGrant } from './cluster-permission'

const kim = { userName: 'kim@acme.io', groups: ['users', 'data'] }
const cluster = { cluster_id: '1020-abc', cluster_name: 'nightly-etl', creator_user_name: 'mei@acme.io' }
const may = (entry: object) => mayPower(kim, { access_control_list: [entry] })
const level = (permission_level: string) => ({ all_permissions: [{ permission_level }] })

test('by name or through a group, with either level', () => {
  expect(may({ user_name: 'kim@acme.io', ...level('CAN_RESTART') })).toBe(true)
  expect(may({ group_name: 'data', ...level('CAN_MANAGE') })).toBe(true)
  expect(may({ service_principal_name: 'kim@acme.io', ...level('CAN_MANAGE') })).toBe(true)
})

test('not with a lower level, not through others', () => {
  expect(may({ user_name: 'kim@acme.io', ...level('CAN_ATTACH_TO') })).toBe(false)
  expect(may({ group_name: 'finance', ...level('CAN_MANAGE') })).toBe(false)
  expect(may({ user_name: 'mei@acme.io', ...level('CAN_MANAGE') })).toBe(false)
  expect(may({ user_name: 'kim@acme.io' })).toBe(false)
  expect(mayPower(kim, {})).toBe(false)
})

test('admins and creators surely, others perhaps', () => {
  expect(surelyMayPower({ userName: 'a', groups: ['admins'] }, cluster)).toBe(true)
  expect(surelyMayPower({ userName: 'mei@acme.io', groups: [] }, cluster)).toBe(true)
  expect(surelyMayPower(kim, cluster)).toBe(false)
})

test('the request names who, what, where and the command that grants it', () => {
  const refusal = new DatabricksError(403, 'PERMISSION_DENIED', 'No', { requestId: 'r-1' })
  const asked = { action: 'start', cluster, origin: 'https://acme.cloud.databricks.com', refusal } as const
  expect(grantRequest({ ...asked, person: kim })).toBe(
    [
      'Please grant kim@acme.io CAN_RESTART on the cluster nightly-etl (1020-abc) of https://acme.cloud.databricks.com.',
      'Asking to start it was refused: PERMISSION_DENIED, request r-1.',
      '',
      `databricks api patch /api/2.0/permissions/clusters/1020-abc --json '{"access_control_list":[{"user_name":"kim@acme.io","permission_level":"CAN_RESTART"}]}'`,
    ].join('\n'),
  )
  const robot = grantRequest({ ...asked, person: { userName: '6f1c-app', groups: [] } })
  expect(robot).toContain('"service_principal_name":"6f1c-app"')
})

test('a cluster that nobody owns up to is left to the admins', () => {
  expect(whoCanGrant(cluster)).toBe('mei@acme.io, who created it, and workspace admins can grant it.')
  expect(whoCanGrant({})).toBe('Workspace admins can grant it.')
})
