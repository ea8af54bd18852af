import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as management from '@/lib/databricks/api/token-management'
import * as tokens from '@/lib/databricks/api/tokens'
import type { Input } from '@/lib/databricks/operation'
import { temporaryFolder } from '../data-folder/data-folder'
import { identityOf, seededIds, type TokenId } from '../identity'
import { startEmulator, type TestEmulator } from '../testing'
import { newToken } from '../tokens/new-token'
import { Workspace } from '../workspace'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

let made = 0
let workspace = ''
beforeEach(() => {
  workspace = `tokens-${made++}`
})

const create = (input: Input<typeof tokens.create> = {}, who: TokenId = 'viewer') =>
  emulator.call(tokens.create, input, who, workspace)
const list = async (who: TokenId = 'viewer') =>
  (await emulator.call(tokens.list, {}, who, workspace)).answer.token_infos!.map(({ token_id }) => token_id)
const me = async (value: string) => {
  const response = await emulator.send('/api/2.0/preview/scim/v2/Me', {}, value)
  return response.status === 200 ? ((await response.json()) as { userName: string }).userName : response.status
}
const day = 24 * 3600_000

describe('one’s own', () => {
  // facts/databricks-behaviour.md 1.1
  test('a token is shown once, works, and ends after two years unless told otherwise', async () => {
    const { answer } = await create({ comment: 'laptop' })
    expect(answer.token_value).toMatch(/^dapi[0-9a-f]{32}\./)
    expect(await me(answer.token_value!)).toBe('vera.viewer@acme.example')
    const { creation_time, expiry_time } = answer.token_info!
    expect(Number(expiry_time) - Number(creation_time)).toBe(730 * day)
    const infos = (await emulator.call(tokens.list, {}, 'viewer', workspace)).answer
    expect(infos.token_infos).toMatchObject([{ token_id: answer.token_info!.token_id, comment: 'laptop' }])
    expect(JSON.stringify(infos)).not.toContain(answer.token_value)
    expect(await list('operator')).toEqual([])
  })

  test('one for an hour is refused after it, as any wrong token; one for ever says -1', async () => {
    const { answer } = await create({ lifetime_seconds: '3600' })
    emulator.pass(3599_000)
    expect(await me(answer.token_value!)).toBe('vera.viewer@acme.example')
    emulator.pass(1000)
    expect(await me(answer.token_value!)).toBe(403)
    expect(await list()).toEqual([])
    const forever = (await create({ lifetime_seconds: '-1' })).answer
    expect(forever.token_info!.expiry_time).toBe('-1')
    expect((await create({ lifetime_seconds: '0' })).status).toBe(400)
  })

  // facts/databricks-behaviour.md 1.1: unknown ids
  test('is changed and revoked by its owner alone', async () => {
    const { answer } = await create()
    const token_id = answer.token_info!.token_id!
    const update = (who: TokenId, mask = 'comment') =>
      emulator.call(tokens.update, { token_id, token: { comment: 'new' }, update_mask: mask }, who, workspace)
    expect(await update('operator')).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect((await update('viewer', 'expiry_time')).status).toBe(400)
    expect((await update('viewer')).status).toBe(200)
    const remove = (who: TokenId) => emulator.call(tokens.delete, { token_id }, who, workspace)
    expect(await remove('operator')).toMatchObject({ status: 404, code: 'RESOURCE_DOES_NOT_EXIST' })
    expect(await me(answer.token_value!)).toBe('vera.viewer@acme.example')
    expect((await remove('viewer')).status).toBe(200)
    expect(await me(answer.token_value!)).toBe(403)
    expect((await remove('viewer')).status).toBe(404)
  })

  test('opens only what its scopes name', async () => {
    const { answer } = await create({ scopes: ['sql'] })
    expect(answer.token_info!.scopes).toEqual(['sql'])
    expect((await emulator.send('/api/2.0/sql/warehouses', {}, answer.token_value)).status).toBe(200)
    expect((await emulator.send('/api/2.1/clusters/list', {}, answer.token_value)).status).toBe(403)
  })

  // facts/databricks-behaviour.md 1.1
  test('there are at most 600', () => {
    const alone = new Workspace('alone', { wallMs: emulator.now, speed: 1, seed: {}, data: temporaryFolder() })
    const identity = identityOf(alone, seededIds.viewer)!
    const context = { workspace: alone, identity, nowMs: emulator.now(), headers: {} }
    const make = (ownerId: string) => newToken({}, ownerId, context)
    for (let at = 0; at < 600; at++) make(seededIds.viewer)
    expect(() => make(seededIds.viewer)).toThrow(expect.objectContaining({ status: 400, code: 'QUOTA_EXCEEDED' }))
    expect(() => make(seededIds.sp)).not.toThrow()
  })
})

describe('everyone’s', () => {
  test('admins see, find and revoke them; others may not', async () => {
    const vera = (await create()).answer
    await create({}, 'operator')
    const all = (input: Input<typeof management.list>, who: TokenId = 'admin') =>
      emulator.call(management.list, input, who, workspace)
    expect((await all({})).answer.token_infos).toHaveLength(2)
    const found = (await all({ created_by_username: 'vera.viewer@acme.example' })).answer.token_infos!
    expect(found).toMatchObject([
      { token_id: vera.token_info!.token_id, created_by_username: 'vera.viewer@acme.example' },
    ])
    expect((await all({ created_by_id: found[0]!.created_by_id! })).answer.token_infos).toHaveLength(1)
    expect((await all({}, 'viewer')).status).toBe(403)

    const one = { token_id: vera.token_info!.token_id! }
    expect((await emulator.call(management.delete, one, 'viewer', workspace)).status).toBe(403)
    expect((await emulator.call(management.delete, one, 'admin', workspace)).status).toBe(200)
    expect(await me(vera.token_value!)).toBe(403)
    expect((await emulator.call(management.get, one, 'admin', workspace)).status).toBe(404)
  })

  test('a token on behalf of a service principal acts as it', async () => {
    const application_id = 'b83e61d7-2f49-4c05-8e1a-0d5c93f7a262'
    const input = { application_id, lifetime_seconds: '3600', comment: 'deploys' }
    expect((await emulator.call(management.createOboToken, input, 'viewer', workspace)).status).toBe(403)
    const { answer } = await emulator.call(management.createOboToken, input, 'admin', workspace)
    expect(await me(answer.token_value!)).toBe(application_id)
    const nobody = { ...input, application_id: 'nobody' }
    expect((await emulator.call(management.createOboToken, nobody, 'admin', workspace)).status).toBe(404)
  })

  // facts/databricks-behaviour.md 5: authorization/tokens: CAN_USE; CAN_MANAGE inherited
  test('who may have tokens is an access list', async () => {
    const { answer } = await emulator.call(management.getPermissions, {}, 'admin', workspace)
    expect(answer).toMatchObject({
      object_id: '/authorization/tokens',
      object_type: 'tokens',
      access_control_list: [
        { group_name: 'users', all_permissions: [{ permission_level: 'CAN_USE', inherited: false }] },
        { group_name: 'admins', all_permissions: [{ permission_level: 'CAN_MANAGE', inherited: true }] },
      ],
    })
    const access_control_list = [{ group_name: 'analysts', permission_level: 'CAN_USE' }]
    expect((await emulator.call(management.setPermissions, { access_control_list }, 'viewer', workspace)).status).toBe(
      403,
    )
    await emulator.call(management.setPermissions, { access_control_list }, 'admin', workspace)
    expect(await create({}, 'operator')).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    expect((await create({}, 'viewer')).status).toBe(200)
  })
})
