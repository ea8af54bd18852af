import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import * as clusters from '@/lib/databricks/api/clusters'
import { FaultPlan, type Fault } from './faults'
import { startEmulator, type TestEmulator } from './testing'

let emulator: TestEmulator
let workspace: string
let made = 0
beforeAll(async () => {
  emulator = await startEmulator()
})
beforeEach(() => {
  workspace = `faults-${made++}`
})
afterAll(() => emulator.close())

const plan = (...faults: Fault[]) => emulator.control('PUT', `${workspace}/faults`, { faults })
const get = (path = '/api/2.1/clusters/list', init: RequestInit = {}, who = 'admin') =>
  emulator.send(path, { redirect: 'manual', ...init }, `dapi-emulator-${who}.${workspace}`)
const failure = async (answer: Promise<Response>) => {
  const error = await answer.then((response) => response.text()).catch((one: Error) => one)
  expect(error).toBeInstanceOf(Error)
  return String((error as Error).cause)
}

test('status: any code and message, Retry-After, so many times', async () => {
  await plan({ kind: 'status', status: 429, error_code: 'REQUEST_LIMIT_EXCEEDED', retry_after: 3, times: 2 })
  for (const attempt of [1, 2]) {
    const limited = await get()
    expect([attempt, limited.status, limited.headers.get('retry-after')]).toEqual([attempt, 429, '3'])
    expect(await limited.json()).toMatchObject({ error_code: 'REQUEST_LIMIT_EXCEEDED' })
  }
  expect((await get()).status).toBe(200)
  await plan({ kind: 'status' })
  expect(await (await get()).json()).toMatchObject({ error_code: 'TEMPORARILY_UNAVAILABLE' })
  await plan()
  expect((await get()).status).toBe(200)
})

test('only the operation, the family and the identity that are named', async () => {
  await plan({ kind: 'status', operation: 'clusters.list', identity: 'viewer' })
  expect((await get()).status).toBe(200)
  expect((await get(undefined, {}, 'viewer')).status).toBe(503)
  expect((await get('/api/2.1/clusters/spark-versions', {}, 'viewer')).status).toBe(200)
  await plan({ kind: 'status', operation: 'clusters' })
  expect((await get('/api/2.1/clusters/spark-versions')).status).toBe(503)
  expect((await get('/api/2.0/preview/scim/v2/Me')).status).toBe(200)
})

test('a fault has its hour', () => {
  const faults = new FaultPlan()
  const windows: Fault[] = [
    { kind: 'status', for_ms: 1000 },
    { kind: 'html', after_ms: 1000, for_ms: 500 },
  ]
  faults.set(windows, 0)
  const kinds = [0, 999, 1000, 1499, 1500].map((nowMs) => faults.take('clusters.list', 'admin', nowMs)?.kind)
  expect(kinds).toEqual(['status', 'status', 'html', 'html', undefined])
})

test('delay: the answer comes, later', async () => {
  await plan({ kind: 'delay', ms: 120 })
  const before = performance.now()
  expect((await get()).status).toBe(200)
  expect(performance.now() - before).toBeGreaterThan(110)
})

test('hang: nothing comes until the client leaves, and the log says that nothing did', async () => {
  await plan({ kind: 'hang', times: 1 })
  await failure(get(undefined, { signal: AbortSignal.timeout(100) }))
  const logged = async () => (await emulator.control('GET', `${workspace}/requests`)).answer.requests as object[]
  await expect.poll(async () => (await logged())[0], { timeout: 5000 }).toHaveProperty('duration_ms')
  expect((await logged())[0]).not.toHaveProperty('status')
})

test('reset: the connection breaks; after the work, only the answer is lost', async () => {
  const [one] = ((await (await get()).json()) as { clusters: { cluster_id: string }[] }).clusters
  const stop = { method: 'POST', body: JSON.stringify({ cluster_id: one!.cluster_id }) }
  const state = async () =>
    (await emulator.call(clusters.get, { cluster_id: one!.cluster_id }, 'admin', workspace)).answer.state

  await plan({ kind: 'reset', times: 1 })
  expect(await failure(get('/api/2.1/clusters/delete', stop))).toMatch(/ECONNRESET|closed/)
  expect(await state()).toBe('RUNNING')
  await plan({ kind: 'reset', after_work: true, times: 1 })
  await failure(get('/api/2.1/clusters/delete', stop))
  expect(await state()).toBe('TERMINATING')
})

test('truncated: half of what was promised, then the end', async () => {
  await plan({ kind: 'truncated', times: 1 })
  const response = await get()
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
})

test('drip: byte by byte, and whole', async () => {
  await plan({ kind: 'drip', ms: 1 })
  const before = performance.now()
  const me = await get('/api/2.0/preview/scim/v2/Me')
  expect(await me.json()).toMatchObject({ userName: 'ada.admin@acme.example' })
  expect(performance.now() - before).toBeGreaterThan(300)
})

test('downloads and uploads break off and drip as all else does', async () => {
  const path = '/api/2.0/fs/files/Volumes/main/default/faults/a.txt'
  const volume = { catalog_name: 'main', schema_name: 'default', name: 'faults', volume_type: 'MANAGED' }
  await get('/api/2.1/unity-catalog/volumes', { method: 'POST', body: JSON.stringify(volume) })
  const content = 'a tour of the emulator, and what breaks on the way'
  const put = (text: string) => get(`${path}?overwrite=true`, { method: 'PUT', body: text })
  expect((await put(content)).status).toBe(204)

  await plan({ kind: 'truncated', operation: 'files.download', times: 1 })
  const half = await get(path)
  expect(half.headers.get('content-length')).toBe(String(content.length))
  await expect(half.text()).rejects.toThrow()
  await plan({ kind: 'drip', ms: 1, operation: 'files.download' })
  expect(await (await get(path)).text()).toBe(content)
  await plan({ kind: 'reset', after_work: true, operation: 'files', times: 1 })
  await failure(put('another'))
  expect(await (await get(path)).text()).toBe('another')
})

test('html, redirect and wrong JSON are answers that no client asked for', async () => {
  await plan({ kind: 'html', times: 1 }, { kind: 'redirect', times: 1 }, { kind: 'wrong-json', times: 1 })
  const page = await get()
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await page.text()).toMatch(/^</)
  const redirect = await get()
  expect([redirect.status, redirect.headers.get('location')]).toEqual([302, '/login.html'])
  await expect((await get()).json()).rejects.toThrow(SyntaxError)
})

test('expired-token: as a token that is refused', async () => {
  await plan({ kind: 'expired-token', times: 1 }, { kind: 'expired-token', status: 401, times: 1 })
  const refused = await get()
  expect([refused.status, await refused.json()]).toMatchObject([403, { error_code: 403 }])
  expect((await get()).status).toBe(401)
})

test('gzip-bomb: little that says much', async () => {
  await plan({ kind: 'gzip-bomb' })
  const bytes = await new Promise<Buffer>((done) => {
    const { port } = new URL(emulator.origin)
    const headers = { authorization: `Bearer dapi-emulator-admin.${workspace}` }
    request({ host: '127.0.0.1', port, path: '/api/2.1/clusters/list', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done(Buffer.concat(chunks)))
    }).end()
  })
  expect(bytes.length).toBeLessThan(400_000)
  expect(gunzipSync(bytes).length).toBe(300 * 1024 * 1024)
})
