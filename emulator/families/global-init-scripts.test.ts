import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as scripts from '@/lib/databricks/api/global-init-scripts'
import type { GlobalInitScriptCreateRequest } from '@/lib/databricks/api/models/compute'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator({ seed: { empty: true } })
})
afterAll(() => emulator.close())

let made = 0
let workspace = ''
beforeEach(() => {
  workspace = `scripts-${made++}`
})

const call: TestEmulator['call'] = (op, input, who = 'admin') => emulator.call(op, input, who, workspace)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const echo = base64('echo 1')

const create = (name: string, more: Partial<GlobalInitScriptCreateRequest> = {}) =>
  call(scripts.create, { name, script: echo, ...more })
const idOf = async (...asked: Parameters<typeof create>) => (await create(...asked)).answer.script_id!
/** Names in order, each with its position. */
const order = async () =>
  ((await call(scripts.list, {})).answer.scripts ?? []).map(({ name, position }) => `${position} ${name}`).join(', ')

// Python SDK, GlobalInitScriptsAPI: "enables Workspace administrators to configure"
test.each(['operator', 'viewer'] as const)('%s may do none of it', async (who) => {
  const script_id = await idOf('a')
  const input = { script_id, name: 'b', script: echo }
  for (const op of Object.values(scripts) as (typeof scripts.update)[]) {
    expect(await call(op, input, who)).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    expect(await call(op, { ...input, script_id: 'NONE' }, who)).toMatchObject({ status: 403 })
  }
  expect(await order()).toBe('0 a')
})

test('only get shows the content', async () => {
  const script_id = await idOf('a', { enabled: true })
  const { answer } = await call(scripts.get, { script_id })
  const ada = 'ada.admin@acme.example'
  const times = { created_at: emulator.now(), created_by: ada, updated_at: emulator.now(), updated_by: ada }
  const details = { script_id, name: 'a', enabled: true, position: 0, ...times }
  expect(answer).toEqual({ ...details, script: echo })
  // Python SDK, GlobalInitScriptsAPI.list: "all properties for each script but not the script contents"
  expect((await call(scripts.list, {})).answer.scripts).toEqual([details])
})

describe('position', () => {
  // Python SDK, GlobalInitScriptsAPI.create: what each position does to three scripts at 0, 1 and 2
  test.each([
    [undefined, '0 a, 1 b, 2 c, 3 new'],
    [0, '0 new, 1 a, 2 b, 3 c'],
    [1, '0 a, 1 new, 2 b, 3 c'],
    [2, '0 a, 1 b, 2 new, 3 c'],
    [3, '0 a, 1 b, 2 c, 3 new'],
    [99, '0 a, 1 b, 2 c, 3 new'],
  ])('created at %s', async (position, expected) => {
    for (const name of ['a', 'b', 'c']) await create(name)
    await create('new', position === undefined ? {} : { position })
    expect(await order()).toBe(expected)
  })

  // Python SDK, GlobalInitScriptsAPI.update: "Any position value of 2 or greater puts the script in the last position (2)"
  test.each([
    ['a', undefined, '0 a, 1 b, 2 c'],
    ['a', 1, '0 b, 1 a, 2 c'],
    ['a', 2, '0 b, 1 c, 2 a'],
    ['a', 7, '0 b, 1 c, 2 a'],
    ['c', 0, '0 c, 1 a, 2 b'],
    ['c', 1, '0 a, 1 c, 2 b'],
  ])('%s moved to %s', async (moved, position, expected) => {
    const ids: Record<string, string> = {}
    for (const name of ['a', 'b', 'c']) ids[name] = await idOf(name)
    const input = { script_id: ids[moved]!, name: moved, script: echo, position }
    expect(await call(scripts.update, input)).toMatchObject({ status: 200, answer: {} })
    expect(await order()).toBe(expected)
  })

  test('what follows a deleted script moves up', async () => {
    const script_id = await idOf('a')
    await create('b')
    expect(await call(scripts.delete, { script_id })).toMatchObject({ status: 200, answer: {} })
    expect(await order()).toBe('0 b')
  })
})

// Python SDK, GlobalInitScriptsAPI.update: "All fields are optional. Unspecified fields retain their current value."
test('update changes what it names', async () => {
  const script_id = await idOf('a', { enabled: true })
  emulator.pass(60_000)
  const path = `/api/2.0/global-init-scripts/${script_id}`
  const patch = { method: 'PATCH', body: JSON.stringify({ enabled: false }) }
  expect((await emulator.send(path, patch, `dapi-emulator-admin.${workspace}`)).status).toBe(200)
  const { answer } = await call(scripts.get, { script_id })
  expect(answer).toMatchObject({ name: 'a', script: echo, enabled: false, updated_at: emulator.now() })
  expect(answer.created_at).toBe(emulator.now() - 60_000)
})

test('it is not enabled unless it is said', async () => {
  const script_id = await idOf('a')
  expect((await call(scripts.get, { script_id })).answer.enabled).toBe(false)
})

describe('what is refused', () => {
  // Terraform provider, workspace/resource_global_init_script.go: 64 KiB of content
  test('65536 bytes fit, one more does not', async () => {
    expect(await create('fits', { script: base64('#'.repeat(65_536)) })).toMatchObject({ status: 200 })
    const { status, message } = await create('large', { script: base64('#'.repeat(65_537)) })
    expect({ status, message }).toMatchObject({ status: 400, message: expect.stringContaining('65537 bytes') })
    expect(await order()).toBe('0 fits')
  })

  test.each([
    ['no name', { script: echo }],
    ['an empty name', { name: ' ', script: echo }],
    ['no script', { name: 'a' }],
    ['an empty script', { name: 'a', script: '' }],
    ['a script that is no Base64', { name: 'a', script: 'echo 1' }],
    ['a position before the first', { name: 'a', script: echo, position: -1 }],
  ])('%s', async (_, input) => {
    const reply = await call(scripts.create, input as GlobalInitScriptCreateRequest)
    expect(reply).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(await order()).toBe('')
  })

  test('an update that is refused changes nothing', async () => {
    const script_id = await idOf('a')
    const reply = await call(scripts.update, { script_id, name: 'b', script: '§' })
    expect(reply.status).toBe(400)
    expect(await order()).toBe('0 a')
  })

  // Terraform provider, resource_global_init_script_test.go: 404 RESOURCE_DOES_NOT_EXIST
  test('what is not there is neither read, changed nor deleted', async () => {
    const input = { script_id: 'NONE', name: 'a', script: echo }
    for (const op of [scripts.get, scripts.update, scripts.delete] as (typeof scripts.update)[]) {
      expect(await call(op, input)).toMatchObject({ status: 404, code: 'RESOURCE_DOES_NOT_EXIST' })
    }
  })
})

test('Acme has some, one of them no longer used', async () => {
  await emulator.control('POST', `${workspace}/seed`, {})
  const { answer } = await call(scripts.list, {})
  expect(answer.scripts!.map(({ enabled }) => enabled)).toEqual([true, true, false])
  const { script } = (await call(scripts.get, { script_id: answer.scripts![0]!.script_id! })).answer
  expect(Buffer.from(script!, 'base64').toString()).toMatch(/^#!\/bin\/bash\n/)
})
