import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as scim from '@/lib/databricks/api/scim'
import type { TokenId } from '../identity'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

let made = 0
const fresh = () => `scim-${made++}`
const vera = 'vera.viewer@acme.example'

const userNames = async (workspace: string, filter: string, more: object = {}) => {
  const { answer } = await emulator.call(scim.usersList, { filter, ...more }, 'admin', workspace)
  return answer.Resources!.map(({ userName }) => userName!.split('@')[0])
}
const groupNamed = async (workspace: string, name: string) => {
  const input = { filter: `displayName eq "${name}"` }
  return (await emulator.call(scim.groupsList, input, 'admin', workspace)).answer.Resources![0]!
}
const me = (workspace: string, who: TokenId) => emulator.call(scim.currentUserMe, {}, who, workspace)

/** The raw answer of a SCIM call, as its errors have a shape of their own. */
const raw = async (workspace: string, method: string, path: string, body?: object, who = 'admin') => {
  const init = { method, ...(body && { body: JSON.stringify(body) }) }
  const response = await emulator.send(`/api/2.0/preview/scim/v2/${path}`, init, `dapi-emulator-${who}.${workspace}`)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('lists', () => {
  // facts/databricks-api.md (c): startIndex and count from 1, itemsPerPage, totalResults; numbers on the wire
  test('pages by startIndex and count until a page is empty', async () => {
    const seen: string[] = []
    let total = ''
    for (let start = 1; ; start += 4) {
      const { answer } = await emulator.call(scim.usersList, { startIndex: String(start), count: '4' })
      total = answer.totalResults!
      expect(answer.startIndex).toBe(String(start))
      expect(answer.itemsPerPage).toBe(String(answer.Resources!.length))
      if (!answer.Resources!.length) break
      seen.push(...answer.Resources!.map(({ id }) => id!))
    }
    expect(new Set(seen).size).toBe(Number(total))
    expect(seen).toHaveLength(Number(total))
  })

  test('the people of the tokens are rows among Acme’s', async () => {
    const { answer } = await emulator.call(scim.usersList, {})
    const names = answer.Resources!.map(({ userName }) => userName)
    expect(names).toEqual(expect.arrayContaining([vera, 'ada.admin@acme.example', 'mei.tanaka@acme.example']))
    expect(answer.Resources![0]).toMatchObject({ active: true, emails: [{ type: 'work', primary: true }] })
  })

  const filters: [filter: string, expected: string[]][] = [
    [`userName eq "${vera}"`, ['vera.viewer']],
    [`userName eq "VERA.viewer@acme.example"`, ['vera.viewer']],
    ['userName sw "o"', ['omar.operator']],
    ['displayName co "ra"', ['omar.operator', 'vera.viewer', 'priya.raman']],
    ['name.familyName eq "Tanaka" or userName sw "greta"', ['mei.tanaka', 'greta.weiss']],
    ['userName co "a" and displayName sw "M" or userName sw "noor"', ['mei.tanaka', 'noor.haddad']],
    ['groups.display eq "finance" and displayName ne "Noor Haddad"', ['samuel.okafor']],
    ['emails.value eq "greta.weiss@acme.example" and active eq true', ['greta.weiss']],
    ['active eq false', []],
  ]
  test.each(filters)('filter %s', async (filter, expected) => {
    expect(await userNames('', filter)).toEqual(expected)
  })

  test.each([
    'userName',
    'userName eq',
    'userName gt "a"',
    'shoeSize eq "44"',
    'userName eq "a',
    'active eq true xor id eq 1',
  ])('the filter %s is refused', async (filter) => {
    const { status, body } = await raw('default', 'GET', `Users?filter=${encodeURIComponent(filter)}`)
    expect(status).toBe(400)
    // facts/databricks-behaviour.md 2.1
    expect(body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      scimType: 'invalidFilter',
      status: '400',
    })
    expect(body.detail).toContain('filter')
  })

  test('sorts, and gives only the attributes asked for', async () => {
    const sorted = { sortBy: 'userName', sortOrder: 'descending', count: '2' } as const
    expect(await userNames('', 'userName co "@"', sorted)).toEqual(['vera.viewer', 'tomasz.kowalski'])
    const { answer } = await emulator.call(scim.usersList, { attributes: 'userName,name.givenName', count: '1' })
    expect(Object.keys(answer.Resources![0]!).sort()).toEqual(['id', 'name', 'schemas', 'userName'])
    const without = await emulator.call(scim.groupsList, { excludedAttributes: 'members,entitlements' })
    expect(without.answer.Resources!.some(({ members }) => members)).toBe(false)
    expect(without.answer.Resources!.some(({ meta }) => meta)).toBe(true)
  })
})

describe('users', () => {
  test('are made, read, replaced and removed', async () => {
    const workspace = fresh()
    const sent = { userName: 'lin.chen@acme.example', name: { givenName: 'Lin', familyName: 'Chen' } }
    const { answer: lin } = await emulator.call(scim.usersCreate, sent, 'admin', workspace)
    expect(lin).toMatchObject({ ...sent, displayName: 'Lin Chen', active: true, groups: [{ display: 'users' }] })
    const id = lin.id!

    const renamed = {
      id,
      userName: sent.userName,
      displayName: 'Lin C.',
      entitlements: [{ value: 'workspace-access' }],
    }
    expect((await emulator.call(scim.usersUpdate, renamed, 'admin', workspace)).status).toBe(200)
    const { answer: after } = await emulator.call(scim.usersGet, { id }, 'viewer', workspace)
    expect(after).toMatchObject({ displayName: 'Lin C.', entitlements: [{ value: 'workspace-access' }] })
    expect(after.name).toBeUndefined()

    expect((await emulator.call(scim.usersDelete, { id }, 'admin', workspace)).status).toBe(200)
    const gone = await raw(workspace, 'GET', `Users/${id}`)
    expect(gone).toEqual({
      status: 404,
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        detail: `User with id ${id} not found.`,
        status: '404',
      },
    })
    const users = await groupNamed(workspace, 'users')
    expect(users.members!.map(({ value }) => value)).not.toContain(id)
  })

  test.each([
    ['no e-mail address', { userName: 'lin' }, 400, 'invalidValue'],
    ['no name', { displayName: 'Lin' }, 400, 'invalidValue'],
    ['a name that is taken', { userName: vera.toUpperCase() }, 409, 'uniqueness'],
    ['an entitlement nobody knows', { userName: 'a@b.example', entitlements: [{ value: 'fly' }] }, 400, 'invalidValue'],
    ['neither active nor not', { userName: 'a@b.example', active: 'maybe' }, 400, undefined],
  ])('%s is refused, and nothing made', async (_, sent, status, scimType) => {
    const before = await userNames('', 'userName co "@"')
    const refused = await raw('default', 'POST', 'Users', sent)
    expect(refused.status).toBe(status)
    if (scimType) expect(refused.body.scimType).toBe(scimType)
    expect(await userNames('', 'userName co "@"')).toEqual(before)
  })

  test('who is taken is told in the words that Terraform looks for', async () => {
    const { body } = await raw('default', 'POST', 'Users', { userName: vera })
    expect(body.detail).toBe(`User with username ${vera} already exists.`)
    const group = await raw('default', 'POST', 'Groups', { displayName: 'finance' })
    expect(group.body.detail).toBe('Group with name finance already exists.')
  })

  test('one who is deactivated or removed is refused by their token, until they are back', async () => {
    const workspace = fresh()
    const { id } = (await me(workspace, 'viewer')).answer
    const active = (value: boolean) =>
      emulator.call(
        scim.usersPatch,
        { id: id!, Operations: [{ op: 'replace', path: 'active', value }] },
        'admin',
        workspace,
      )
    await active(false)
    // facts/databricks-behaviour.md 1.5
    expect(await emulator.call(clusters.list, {}, 'viewer', workspace)).toMatchObject({ status: 403, code: 403 })
    expect((await me('', 'viewer')).status).toBe(200)
    await active(true)
    expect((await me(workspace, 'viewer')).status).toBe(200)
    await emulator.call(scim.usersDelete, { id: id! }, 'admin', workspace)
    expect((await me(workspace, 'viewer')).status).toBe(403)
  })

  test('only admins change the directory; everyone reads it', async () => {
    const { id } = (await me('', 'viewer')).answer
    const ask = {
      userName: 'mallory@acme.example',
      displayName: 'x',
      Operations: [{ op: 'add', path: 'active', value: true }],
    }
    for (const [method, path] of [
      ['POST', 'Users'],
      ['PUT', `Users/${id}`],
      ['PATCH', `Users/${id}`],
      ['DELETE', `Users/${id}`],
      ['POST', 'Groups'],
      ['POST', 'ServicePrincipals'],
      // Permission is asked for before existence: facts/databricks-behaviour.md 3.2
      ['DELETE', 'Groups/1'],
    ] as const) {
      expect((await raw('default', method, path, ask, 'operator')).status).toBe(403)
    }
    expect((await emulator.call(scim.usersGet, { id: id! }, 'operator')).status).toBe(200)
  })
})

describe('groups', () => {
  const patch = (workspace: string, id: string, ...Operations: object[]) =>
    raw(workspace, 'PATCH', `Groups/${id}`, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations })

  test('members come and go one by one, as a list, and by filter', async () => {
    const workspace = fresh()
    const { id } = await groupNamed(workspace, 'finance')
    const names = async () => (await groupNamed(workspace, 'finance')).members?.map(({ display }) => display) ?? []
    const verasId = (await me(workspace, 'viewer')).answer.id!
    const omarsId = (await me(workspace, 'operator')).answer.id!
    expect(await names()).toEqual(['Noor Haddad', 'Samuel Okafor'])

    await patch(workspace, id!, { op: 'add', path: 'members', value: [{ value: verasId }] })
    await patch(workspace, id!, { op: 'Add', value: { members: [{ value: omarsId }, { value: verasId }] } })
    expect(await names()).toEqual(['Noor Haddad', 'Samuel Okafor', 'Vera Viewer', 'Omar Operator'])
    await patch(workspace, id!, { op: 'remove', path: `members[value eq "${verasId}"]` })
    expect(await names()).toEqual(['Noor Haddad', 'Samuel Okafor', 'Omar Operator'])
    await patch(workspace, id!, { op: 'remove', path: 'members', value: [{ value: omarsId }] })
    expect(await names()).toEqual(['Noor Haddad', 'Samuel Okafor'])
    await patch(workspace, id!, { op: 'replace', path: 'members', value: [{ value: omarsId }] })
    expect(await names()).toEqual(['Omar Operator'])
    await patch(workspace, id!, { op: 'remove', path: 'members' })
    expect(await names()).toEqual([])
  })

  test('several operations happen all or not at all', async () => {
    const workspace = fresh()
    const { id } = await groupNamed(workspace, 'finance')
    const half = await patch(
      workspace,
      id!,
      { op: 'replace', path: 'displayName', value: 'money' },
      { op: 'add', path: 'members', value: [{ value: '999' }] },
    )
    expect(half).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
    expect((await groupNamed(workspace, 'finance')).id).toBe(id)
  })

  test.each([
    [{ op: 'remove' }, 'noTarget'],
    [{ op: 'move', path: 'displayName', value: 'x' }, 'invalidValue'],
    [{ op: 'replace', path: 'shoeSize', value: '44' }, 'invalidPath'],
    [{ op: 'replace', path: 'id', value: '44' }, 'invalidPath'],
    [{ op: 'add', path: 'members', value: [{ name: 'x' }] }, 'invalidValue'],
    [{ op: 'remove', path: 'members[value gt "x"]' }, 'invalidFilter'],
  ])('%j is refused as %s', async (operation, scimType) => {
    const { id } = await groupNamed('', 'finance')
    expect(await patch('default', id!, operation)).toMatchObject({ status: 400, body: { scimType } })
  })

  test('a group in a group carries its people along: admin by way of another group', async () => {
    const workspace = fresh()
    const admins = await groupNamed(workspace, 'admins')
    const analysts = await groupNamed(workspace, 'analysts')
    expect((await emulator.call(clusters.pin, { cluster_id: 'x' }, 'viewer', workspace)).status).toBe(403)
    await patch(workspace, admins.id!, { op: 'add', path: 'members', value: [{ value: analysts.id }] })
    const { answer } = await me(workspace, 'viewer')
    expect(answer.groups).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ display: 'analysts', type: 'direct' }),
        expect.objectContaining({ display: 'admins', type: 'indirect' }),
      ]),
    )
    expect(answer.entitlements!.map(({ value }) => value)).toContain('allow-cluster-create')
    expect((await emulator.call(clusters.pin, { cluster_id: 'x' }, 'viewer', workspace)).status).toBe(400)
    // Nor can a group be in itself.
    const circle = await patch(workspace, analysts.id!, { op: 'add', path: 'members', value: [{ value: admins.id }] })
    expect(circle.status).toBe(400)
  })

  test('what the workspace keeps stays: admins and users', async () => {
    const workspace = fresh()
    const [admins, users] = [await groupNamed(workspace, 'admins'), await groupNamed(workspace, 'users')]
    expect((await raw(workspace, 'DELETE', `Groups/${admins.id}`)).status).toBe(400)
    expect((await patch(workspace, users.id!, { op: 'replace', path: 'displayName', value: 'all' })).status).toBe(400)
    expect((await patch(workspace, users.id!, { op: 'remove', path: 'members' })).status).toBe(400)
    const entitled = { op: 'add', path: 'entitlements', value: [{ value: 'allow-cluster-create' }] }
    expect((await patch(workspace, users.id!, entitled)).status).toBe(200)
    const { answer } = await me(workspace, 'viewer')
    expect(answer.entitlements!.map(({ value }) => value)).toContain('allow-cluster-create')
  })
})

describe('service principals', () => {
  test('are made with an application id, and act by their token', async () => {
    const workspace = fresh()
    const { answer } = await emulator.call(scim.servicePrincipalsCreate, { displayName: 'loader' }, 'admin', workspace)
    expect(answer).toMatchObject({
      displayName: 'loader',
      active: true,
      applicationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    const sp = (await me(workspace, 'sp')).answer
    expect(sp).toMatchObject({ displayName: 'nightly-etl', userName: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    await emulator.call(
      scim.servicePrincipalsPatch,
      { id: sp.id!, Operations: [{ op: 'replace', path: 'active', value: false }] },
      'admin',
      workspace,
    )
    expect((await me(workspace, 'sp')).status).toBe(403)
  })

  test('have secrets: shown once, then only by their hash, for 730 days unless told otherwise', async () => {
    const workspace = fresh()
    const service_principal_id = (await me(workspace, 'sp')).answer.id!
    const create = (more: object, who: TokenId = 'admin') =>
      emulator.call(scim.servicePrincipalSecretsCreate, { service_principal_id, ...more }, who, workspace)
    const { answer: made } = await create({})
    expect(made).toMatchObject({ status: 'ACTIVE', secret: expect.stringMatching(/^dose[0-9a-f]{32}/) })
    // facts/databricks-behaviour.md 1.1
    expect(Date.parse(made.expire_time!) - Date.parse(made.create_time!)).toBe(730 * 24 * 3600_000)
    expect((await create({ lifetime: 'for ever' })).status).toBe(400)
    expect((await create({}, 'operator')).status).toBe(403)

    const form = { grant_type: 'client_credentials', client_secret: made.secret! }
    const client_id = (await me(workspace, 'sp')).answer.userName!
    const token = () =>
      fetch(`${emulator.origin}/oidc/v1/token`, { method: 'POST', body: new URLSearchParams({ ...form, client_id }) })
    expect((await token()).status).toBe(200)

    const list = async () =>
      (await emulator.call(scim.servicePrincipalSecretsList, { service_principal_id }, 'admin', workspace)).answer
        .secrets!
    expect((await list()).map(({ id }) => id)).toContain(made.id)
    expect(JSON.stringify(await list())).not.toContain(made.secret)
    await emulator.call(
      scim.servicePrincipalSecretsDelete,
      { service_principal_id, secret_id: made.id! },
      'admin',
      workspace,
    )
    expect((await list()).map(({ id }) => id)).not.toContain(made.id)
    expect((await token()).status).toBe(401)
  })
})
