import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as profiles from '@/lib/databricks/api/instance-profiles'
import * as scim from '@/lib/databricks/api/scim'
import type { TokenId } from '../identity'
import { financeProfile, lakeProfile } from '../seed/instance-profiles'
import { groups } from '../seed/people'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

let made = 0
let workspace = ''
beforeEach(() => {
  workspace = `profiles-${made++}`
})

const call: TestEmulator['call'] = (op, input, who = 'admin') => emulator.call(op, input, who, workspace)
const list = async (who: TokenId = 'admin') =>
  ((await call(profiles.list, {}, who)).answer.instance_profiles ?? []).map((one) => one.instance_profile_arn)

const mine = 'arn:aws:iam::000000000001:instance-profile/abc'
const role = 'arn:aws:iam::000000000001:role/abc'

describe('who', () => {
  // Python SDK, InstanceProfilesAPI: add, edit and remove "only available to admin users"
  test.each(['operator', 'viewer', 'sp'] as const)('%s may not add, edit or remove', async (who) => {
    const input = { instance_profile_arn: lakeProfile, skip_validation: true }
    for (const op of [profiles.add, profiles.edit, profiles.remove] as (typeof profiles.add)[]) {
      expect(await call(op, input, who)).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    }
    // Permissions before existence.
    expect(await call(profiles.remove, { instance_profile_arn: mine }, who)).toMatchObject({ status: 403 })
    expect(await list()).toHaveLength(3)
  })

  // Python SDK, InstanceProfilesAPI.list: what "the calling user can use to launch a cluster"
  test('lists what one may use: an admin all, others those of their groups', async () => {
    expect(await list()).toEqual(expect.arrayContaining([lakeProfile, financeProfile]))
    expect(await list('operator')).toEqual([lakeProfile])
    expect(await list('sp')).toEqual([lakeProfile])
    expect(await list('viewer')).toEqual([])
  })

  // Terraform databricks_group_instance_profile: a role of SCIM, here given to a group
  test('a group that is given the role may use it from then on', async () => {
    const id = groups.get('analysts')!
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']
    const patch = { op: 'add', path: 'roles', value: [{ value: financeProfile }] }
    const { status } = await call(scim.groupsPatch, { id, schemas, Operations: [patch] })
    expect(status).toBeLessThan(300)
    expect(await list('viewer')).toEqual([financeProfile])
  })
})

describe('add', () => {
  test('is listed as it was added, without what only the request says', async () => {
    const asked = { instance_profile_arn: mine, iam_role_arn: role, is_meta_instance_profile: true }
    expect(await call(profiles.add, { ...asked, skip_validation: true })).toMatchObject({ status: 200, answer: {} })
    const all = (await call(profiles.list, {})).answer.instance_profiles!
    expect(all.find((one) => one.instance_profile_arn === mine)).toEqual(asked)
  })

  // Wording: Terraform provider issue 1805; SDK: validation is what skip_validation skips
  test('is verified with AWS unless that is skipped', async () => {
    expect(await call(profiles.add, { instance_profile_arn: mine })).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^Verification of the instance profile failed\. AWS error: .*Invalid IAM/),
    })
    expect(await list()).not.toContain(mine)
    const known = lakeProfile.replace('acme-lake-read-write', 'new')
    expect(await call(profiles.add, { instance_profile_arn: known })).toMatchObject({ status: 200 })
  })

  test('is there once only', async () => {
    // facts/databricks-behaviour.md 2.2: RESOURCE_ALREADY_EXISTS is 409
    const again = await call(profiles.add, { instance_profile_arn: lakeProfile })
    expect(again).toMatchObject({ status: 409, code: 'RESOURCE_ALREADY_EXISTS' })
    expect(await list()).toHaveLength(3)
  })

  // Forms of Terraform's ValidArn
  test.each([
    ['no ARN', 'profile'],
    ['a role', role],
    ['no account', 'arn:aws:iam:::instance-profile/abc'],
    ['no name', 'arn:aws:iam::000000000001:instance-profile/'],
  ])('%s is refused', async (_, instance_profile_arn) => {
    const reply = await call(profiles.add, { instance_profile_arn, skip_validation: true })
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  })

  test('a role that is none is refused, and nothing is added', async () => {
    const input = { instance_profile_arn: mine, iam_role_arn: mine, skip_validation: true }
    expect(await call(profiles.add, input)).toMatchObject({ status: 400 })
    expect(await list()).not.toContain(mine)
  })
})

// Python SDK, InstanceProfilesAPI.edit: "The only supported field to change is the optional IAM role ARN"
test('edit changes the role, and only that', async () => {
  const input = { instance_profile_arn: lakeProfile, iam_role_arn: role, is_meta_instance_profile: true }
  expect(await call(profiles.edit, input)).toMatchObject({ status: 200, answer: {} })
  const all = (await call(profiles.list, {})).answer.instance_profiles!
  expect(all.find((one) => one.instance_profile_arn === lakeProfile)).toEqual({
    instance_profile_arn: lakeProfile,
    iam_role_arn: role,
  })
  const missing = await call(profiles.edit, { instance_profile_arn: mine, iam_role_arn: role })
  expect(missing).toMatchObject({ status: 404, code: 'RESOURCE_DOES_NOT_EXIST' })
})

test('what is removed is gone, and cannot be removed again', async () => {
  expect(await call(profiles.remove, { instance_profile_arn: lakeProfile })).toMatchObject({ status: 200 })
  expect(await list('operator')).toEqual([])
  const again = await call(profiles.remove, { instance_profile_arn: lakeProfile })
  expect(again).toMatchObject({ status: 404, code: 'RESOURCE_DOES_NOT_EXIST' })
})
