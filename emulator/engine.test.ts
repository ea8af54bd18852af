import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as scim from '@/lib/databricks/api/scim'
import { operationFacts } from '@/lib/databricks/spec/facts'
import { families } from './families'
import { coverage } from './routes'
import { startEmulator, type TestEmulator } from './testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator({ hostNames: ['emulator.test'] })
})
afterAll(() => emulator.close())

const json = async (response: Response) => ({ status: response.status, body: (await response.json()) as unknown })
const list = '/api/2.1/clusters/list'

/** A request whose Host header is not that of its address, which fetch does not allow. */
const withHost = (host: string) =>
  new Promise<number>((done) => {
    const { port } = new URL(emulator.origin)
    const headers = { host, authorization: 'Bearer dapi-emulator-admin' }
    request({ host: '127.0.0.1', port, path: list, headers }, (response) => {
      response.resume()
      done(response.statusCode!)
    }).end()
  })

describe('routes', () => {
  test('every operation of the catalogue is known, by its own path', async () => {
    for (const { method, path } of operationFacts) {
      const init = { method, ...(/GET|HEAD/.test(method) ? {} : { body: '{}' }) }
      const url = path.replace(/\{\w+\}/g, 'x')
      await (await emulator.send(url, init, 'dapi-emulator-admin.routes')).text()
    }
    const { answer } = await emulator.control('GET', 'routes/requests')
    const seen = (answer.requests as { operation?: string }[]).map(({ operation }) => operation)
    expect(seen).toEqual(operationFacts.map(({ id }) => id))
  })

  // A page that is behind says too little, never too much.
  test('nothing is documented that is not answered', () => {
    const page = readFileSync('docs/emulator-coverage.md', 'utf8')
    const answered = new Set(coverage().flatMap(({ done }) => done))
    const families = page.split(/^## /m).slice(1, -1)
    expect(families.length).toBeGreaterThan(10)
    for (const text of families) {
      const family = text.slice(0, text.indexOf('\n'))
      const claimed = [...text.split('Not yet')[0]!.matchAll(/`(\w+)`/g)].map(([, name]) => `${family}.${name}`)
      expect(claimed.filter((id) => !answered.has(id))).toEqual([])
    }
  })

  test('the families that answer are families of the catalogue', () => {
    const known = new Set(operationFacts.map(({ family }) => family))
    expect(Object.keys(families).filter((family) => !known.has(family))).toEqual([])
  })

  // facts/databricks-behaviour.md 2.2
  test('an unknown path and a wrong verb are 404 ENDPOINT_NOT_FOUND, naming verb and path', async () => {
    const unknown = await json(await emulator.send('/api/2.1/clusters/frobnicate'))
    expect(unknown).toMatchObject({
      status: 404,
      body: { error_code: 'ENDPOINT_NOT_FOUND', message: "No API found for 'GET /clusters/frobnicate'" },
    })
    const wrongVerb = await json(await emulator.send(list, { method: 'PUT', body: '{}' }))
    expect(wrongVerb).toMatchObject({ status: 404, body: { error_code: 'ENDPOINT_NOT_FOUND' } })
  })

  test('what is catalogued and not there yet is 501 and named', async () => {
    const missing = coverage().flatMap((family) => family.missing)
    const op = operationFacts.find(({ id, method }) => method === 'GET' && missing.includes(id))!
    const answer = await json(await emulator.send(op.path.replace(/\{\w+\}/g, 'x')))
    const body = answer.body as { error_code?: string; detail?: string; message?: string }
    expect(answer.status).toBe(501)
    expect(body.message ?? body.detail).toBe(`The emulator does not have ${op.id} yet.`)
  })
})

describe('who may ask', () => {
  // facts/databricks-behaviour.md 1.5
  test('a wrong token is 403 with a number for a code, no token is 401', async () => {
    for (const token of ['dapi-wrong', 'dapi-emulator-admin.', 'dapi-emulator-root', 'dapi-emulator-admin.a/b']) {
      const response = await emulator.send(list, {}, token)
      expect(response.headers.get('x-databricks-reason-phrase')).toMatch(/^Invalid access token/)
      expect(await json(response)).toMatchObject({ status: 403, body: { error_code: 403 } })
    }
    const anonymous = await json(await fetch(emulator.origin + list))
    expect(anonymous).toMatchObject({ status: 401, body: { error_code: 401 } })
    expect(JSON.stringify(anonymous)).toMatch(/Credential was not sent/)
  })

  test('basic authentication with the user "token" carries a personal access token', async () => {
    const basic = (text: string) => ({ headers: { authorization: `Basic ${Buffer.from(text).toString('base64')}` } })
    expect((await fetch(emulator.origin + list, basic('token:dapi-emulator-viewer'))).status).toBe(200)
    expect((await fetch(emulator.origin + list, basic('ada:secret'))).status).toBe(401)
  })

  test('Me is who the token names', async () => {
    const me = await emulator.call(scim.currentUserMe, {}, 'operator')
    expect(me.answer).toMatchObject({ userName: 'omar.operator@acme.example', active: true })
    expect(me.answer.groups?.map(({ display }) => display)).toContain('data-engineering')
    expect(me.answer.groups?.map(({ display }) => display)).not.toContain('admins')
    const admin = await emulator.call(scim.currentUserMe, {})
    expect(admin.answer.groups?.map(({ display }) => display)).toContain('admins')
  })

  test('only for names of this machine, or those it was given', async () => {
    for (const host of ['localhost', '127.0.0.1:1234', '[::1]:80', 'emulator.test:9000']) {
      expect(await withHost(host)).toBe(200)
    }
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:8787']) {
      expect(await withHost(host)).toBe(403)
    }
  })

  test('no page of another origin can read an answer', async () => {
    const origin = { headers: { origin: 'https://evil.example' } }
    for (const path of [list, '/__emulator/health', '/.well-known/databricks-config']) {
      const names = [...(await emulator.send(path, origin)).headers.keys()]
      expect(names.filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST', ...origin.headers } }
    expect((await fetch(emulator.origin + list, preflight)).ok).toBe(false)
  })

  test('every answer names its request, its workspace and its server', async () => {
    const answers = [await emulator.send(list), await emulator.send('/nowhere'), await fetch(emulator.origin + list)]
    const ids = answers.map(({ headers }) => {
      expect(headers.get('x-databricks-org-id')).toMatch(/^\d+$/)
      expect(headers.get('server')).toBe('databricks')
      expect(headers.get('content-type')).toBe('application/json')
      return headers.get('x-request-id')
    })
    expect(new Set(ids).size).toBe(3)
  })
})

describe('before there is a credential', () => {
  // facts/databricks-behaviour.md 1.2, 6
  test('what clients look up first is answered', async () => {
    const config = await (await fetch(`${emulator.origin}/.well-known/databricks-config`)).json()
    expect(config).toMatchObject({ oidc_endpoint: `${emulator.origin}/oidc`, host_type: 'workspace', cloud: 'AWS' })
    const oauth = await (await fetch(`${emulator.origin}/oidc/.well-known/oauth-authorization-server`)).json()
    expect(oauth).toMatchObject({ token_endpoint: `${emulator.origin}/oidc/v1/token` })
    const telemetry = await fetch(`${emulator.origin}/telemetry-ext`, { method: 'POST', body: '{}' })
    expect(telemetry.status).toBe(200)
  })
})

describe('input', () => {
  const post = (body: string) => emulator.send('/api/2.1/clusters/events', { method: 'POST', body })
  const someId = '0418-093100-wtl2q5jf'

  test('what is not JSON, or not an object, is MALFORMED_REQUEST', async () => {
    for (const body of ['{', 'cluster_id=1', '[]', '"text"', '{"cluster_id":}']) {
      expect(await json(await post(body))).toMatchObject({ status: 400, body: { error_code: 'MALFORMED_REQUEST' } })
    }
  })

  test('a value of the wrong type is refused, and its field named', async () => {
    const wrong = {
      cluster_id: {},
      page_size: 'ten',
      start_time: 1.5,
      event_types: 'RUNNING',
      end_time: '9223372036854775808',
    }
    for (const [field, value] of Object.entries(wrong)) {
      const answer = await json(await post(JSON.stringify({ cluster_id: someId, [field]: value })))
      expect(answer).toMatchObject({ status: 400, body: { error_code: 'MALFORMED_REQUEST' } })
      expect(JSON.stringify(answer)).toContain(`'${field}'`)
    }
    const inQuery = await json(await emulator.send(`${list}?page_size=ten`))
    expect(inQuery).toMatchObject({ status: 400, body: { error_code: 'INVALID_PARAMETER_VALUE' } })
  })

  test('what is required and missing is named; what is unknown is ignored', async () => {
    const answer = await json(await post('{"clusterId":"x"}'))
    expect(answer.body).toMatchObject({
      error_code: 'INVALID_PARAMETER_VALUE',
      message: "Missing required field 'cluster_id'",
    })
    expect((await post(JSON.stringify({ cluster_id: someId, unheard_of: [1] }))).status).toBe(200)
    expect((await post(JSON.stringify({ cluster_id: someId, start_time: null }))).status).toBe(200)
  })

  // facts/databricks-api.md (d): int64 is accepted as number and as digits
  test('int64 comes as a number or as digits, and keeps every digit', async () => {
    const exact = '7205759403792793601'
    for (const offset of [exact, `"${exact}"`]) {
      const answer = await json(await post(`{"cluster_id":"${someId}","offset":${offset}}`))
      expect(answer.status).toBe(200)
    }
    await emulator.control('PATCH', `default/clusters/${someId}`, { spark_context_id: exact })
    const text = await (await emulator.send(`/api/2.1/clusters/get?cluster_id=${someId}`)).text()
    expect(text).toContain(`"spark_context_id":${exact},`)
    const { answer } = await emulator.call(clusters.get, { cluster_id: someId })
    expect(answer.spark_context_id).toBe(exact)
  })

  // facts/databricks-api.md (b): old clients send GET with a JSON body
  test('a JSON body of a GET counts as its query', async () => {
    const { port } = new URL(emulator.origin)
    const text = await new Promise<string>((done) => {
      const headers = { authorization: 'Bearer dapi-emulator-admin', 'content-type': 'application/json' }
      const get = request(
        { host: '127.0.0.1', port, path: '/api/2.0/clusters/get', method: 'GET', headers },
        (answer) => {
          let body = ''
          answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
          answer.on('end', () => done(body))
        },
      )
      get.setHeader('transfer-encoding', 'chunked')
      get.end(JSON.stringify({ cluster_id: someId }))
    })
    expect(text).toContain('"cluster_name":"shared-analytics"')
  })

  test('a body beyond 10 MiB is refused, and the emulator lives', async () => {
    const response = await post(`{"cluster_id":"${'x'.repeat(11 * 1024 * 1024)}"}`)
    expect(response.status).toBe(413)
    expect((await emulator.send(list)).status).toBe(200)
  })
})

test('workspaces with different suffixes know nothing of each other; identities of one suffix share it', async () => {
  const [cluster] = (await emulator.call(clusters.list, {}, 'admin', 'one')).answer.clusters!
  const input = { cluster_id: cluster!.cluster_id! }
  await emulator.call(clusters.permanentDelete, input, 'admin', 'one')
  expect((await emulator.call(clusters.get, input, 'admin', 'one')).status).toBe(400)
  expect((await emulator.call(clusters.get, input, 'admin', 'two')).status).toBe(200)
  expect((await emulator.call(clusters.get, input, 'admin')).status).toBe(200)
  expect((await emulator.call(clusters.get, input, 'operator', 'one')).status).toBe(403)
})
