import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/databricks/catalogue'
import type { RefusalBody } from '@/lib/databricks/errors'
import { operationFacts } from '@/lib/databricks/spec/facts'
import { ownScript, type Browser } from './testing/browser'
import { consoleOrigin } from './testing/console-origin'
import { consoleUnderTest } from './testing/console-under-test'
import { answerJson, answerMe } from './testing/fake-workspace'

const { workspace, origin, newBrowser } = await consoleUnderTest()
const token = 'dapi-canary-4f1c'
let browser: Browser

beforeAll(async () => {
  workspace.answer = answerMe
  browser = newBrowser()
  expect(await browser.signIn(origin, token)).toBeUndefined()
})
beforeEach(() => {
  workspace.answer = answerJson({})
  workspace.clear()
})
afterAll(() => workspace.stop())

/** Path patterns of the catalogue: what a workspace may ever be asked. */
const declared = operationFacts.map(({ method, path, pathParams }) => {
  const spread = new Set(pathParams.filter(({ multiSegment }) => multiSegment).map(({ name }) => name))
  const source = path
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name) => (spread.has(name) ? '.+' : '[^/]+'))
  return { method, pattern: new RegExp(`^${source}$`) }
})
const isDeclared = (method: string, path: string) =>
  declared.some((one) => one.method === method && one.pattern.test(path))

/** What a careless server makes of a path: decoded twice, backslashes as slashes, dots folded. */
function folded(path: string): string {
  const once = (text: string) =>
    text.replace(/(%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run)
      } catch {
        return run
      }
    })
  return new URL(once(once(path)).replaceAll('\\', '/').replaceAll('?', '%3F').replaceAll('#', '%23'), 'http://x')
    .pathname
}

// S2: text that leaves its place in some parser, plain, repeated, wrapped in harmless text, and encoded again.
const seeds = [
  '..',
  '.',
  '../..',
  '..%2f..%2fsecrets',
  '%2e%2e',
  '%252e%252e',
  '%5c..',
  '..\\..',
  '.%09.',
  '.\t.',
  '%00',
  '\u0000',
  '\r\nX-Evil: 1',
  '%0d%0aX-Evil:%201',
  '?a=1',
  '%3Fa=1%23z',
  '#z',
  ';a=1',
  '..;/',
  '//evil.example',
  'http://evil.example/',
  '\u2215..\u2215',
  '\uff0e\uff0e/',
  '\u2025',
  '%c0%ae%c0%ae',
  '%uff0e',
  '{cluster_id}',
  '\ud800',
  '&x=1',
  '\u202e..',
  ' ',
  '*',
  '/api/2.0/secrets/list',
  '@evil.example',
  ':8443',
  '~',
  '..%00/',
  '%2f%2e%2e%2f',
  '.. ',
  '..%20',
  '\u00a0',
]
const payloads = [
  ...new Set(
    seeds.flatMap((seed) => [
      seed,
      `a/${seed}`,
      `${seed}/b`,
      `a${seed}b`,
      encodeURIComponent(seed.replace('\ud800', '%ud800')),
      `/${seed}/`,
      `x/${seed}/${seed}/y`,
    ]),
  ),
]

describe('S2: no text in any field leads elsewhere', () => {
  test('there are enough of them', () => expect(payloads.length).toBeGreaterThanOrEqual(250))

  test.each([
    ['a path field', 'pipelines.get', 'pipeline_id', {}],
    ['a path field before a literal', 'pipelines.stop', 'pipeline_id', {}],
    ['a path field of many segments', 'files.getMetadata', 'file_path', {}],
    ['the second of two path fields', 'permissions.get', 'request_object_id', { request_object_type: 'jobs' }],
    ['the first of two path fields', 'permissions.get', 'request_object_type', { request_object_id: '1' }],
    ['a query field', 'clusters.get', 'cluster_id', {}],
    ['a body field', 'clusters.start', 'cluster_id', {}],
  ])('%s', async (_, operation, field, others) => {
    for (const payload of payloads) {
      workspace.clear()
      const answer = await browser.change('demo', operation, { ...others, [field]: payload })
      expect([200, 400], `${JSON.stringify(payload)} was answered ${answer.status}`).toContain(answer.status)
      for (const { method, url } of workspace.received) {
        const [path, query = ''] = url.split('?')
        expect(isDeclared(method, path!), url).toBe(true)
        expect(isDeclared(method, folded(path!)), `${url} folds to ${folded(path!)}`).toBe(true)
        if (operation === 'clusters.get') expect([...new URLSearchParams(query).keys()]).toEqual(['cluster_id'])
        else expect(query).toBe('')
      }
    }
  })

  test('every template once with hostile text in all path fields is refused or stays itself', async () => {
    for (const { id, pathParams } of operationFacts.filter(({ pathParams }) => pathParams.length)) {
      if (catalogue.get(id)?.transfer) continue
      workspace.clear()
      const input = Object.fromEntries(pathParams.map(({ name }) => [name, '..%2f..']))
      await browser.change('demo', id, input)
      for (const { method, url } of workspace.received) expect(isDeclared(method, url.split('?')[0]!), url).toBe(true)
    }
  })

  test('workspace and operation of the address are names, not paths', async () => {
    for (const payload of payloads.filter((payload) => !payload.includes('\ud800'))) {
      expect((await browser.read('demo', payload)).status).toBe(404)
      expect((await browser.read(payload, 'clusters.list')).status).toBe(404)
    }
    expect(workspace.received).toEqual([])
  })
})

describe('S5: headers are rebuilt both ways', () => {
  const evil = 'evil-canary'
  const tricks: Record<string, string>[] = [
    { authorization: `Bearer ${evil}` },
    { authorization: `Basic ${evil}` },
    { 'proxy-authorization': evil },
    { connection: 'authorization, cookie' },
    { connection: 'close, x-databricks-org-id' },
    { 'keep-alive': evil },
    { te: 'trailers' },
    { trailer: evil },
    { upgrade: evil },
    { expect: '100-continue' },
    { host: `${evil}.example` },
    { ':authority': evil },
    { forwarded: `host=${evil}` },
    { via: evil },
    { range: 'bytes=0-1' },
    { 'if-none-match': evil },
    { accept: `text/html;${evil}` },
    { 'accept-encoding': 'br' },
    { 'user-agent': evil },
    { referer: `https://${evil}.example/` },
    { 'content-length': '3' },
    { 'transfer-encoding': 'chunked' },
    { 'content-encoding': 'gzip' },
    { 'max-forwards': '0' },
    { 'x-http-method-override': 'DELETE' },
    { 'x-original-url': `/${evil}` },
    { 'x-rewrite-url': `/${evil}` },
    { 'x-forwarded-for': evil },
    { 'x-forwarded-host': `${evil}.example` },
    { 'x-forwarded-proto': 'https' },
    { 'x-forwarded-prefix': `/${evil}` },
    { 'x-real-ip': evil },
    { 'x-databricks-org-id': evil },
    { 'x-databricks-workspace-id': evil },
    { 'x-databricks-azure-sp-management-token': evil },
    { 'x-databricks-azure-workspace-resource-id': evil },
    { 'x-databricks-gcp-sa-access-token': evil },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy' },
    { 'next-action': evil },
    { 'x-nonce': evil },
    { 'content-security-policy': evil },
    { rsc: '1' },
  ]
  const sent = ['host', 'connection', 'authorization', 'accept', 'user-agent', 'content-type', 'content-length']

  test('there are enough of them', () => expect(tricks.length).toBeGreaterThanOrEqual(40))

  test.each(tricks.map((trick) => [JSON.stringify(trick), trick] as const))('%s', async (_, trick) => {
    // What no `Request` can carry cannot reach a route handler either.
    const headers = Object.fromEntries(Object.entries(trick).filter(([name]) => !name.startsWith(':')))
    await browser.change('demo', 'clusters.start', { cluster_id: 'c' }, { ...ownScript, ...headers })
    for (const { headers: names, url } of workspace.received) expectOwnHeaders(names, url)
    expect(workspace.received.length).toBeLessThanOrEqual(1)
  })

  test('T3: whatever a browser sends, a fixed set goes out', { timeout: 120_000 }, async () => {
    const name = fc.stringMatching(/^x-[a-z][a-z-]{0,20}$/)
    const value = fc.stringMatching(/^[!-~]{1,40}$/)
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 8 }), async (headers) => {
        workspace.clear()
        await browser.read('demo', 'clusters.list', {}, { ...headers, ...ownScript })
        for (const { headers: names, url } of workspace.received) expectOwnHeaders(names, url)
        return workspace.received.length === 1
      }),
      { numRuns: Number(process.env.T3_RUNS ?? (process.env.TEST_FULL ? 10_000 : 500)) },
    )
  })

  function expectOwnHeaders(headers: [string, string][], url: string) {
    const names = headers.map(([name]) => name)
    expect(sent).toEqual(expect.arrayContaining(names))
    expect(new Set(names).size).toBe(names.length)
    expect(headers).toContainEqual(['authorization', `Bearer ${token}`])
    expect(headers).toContainEqual(['host', new URL(origin).host])
    expect(JSON.stringify([headers, url])).not.toContain(evil)
  }

  test('of a workspace’s headers only the listed pass', async () => {
    workspace.answer = (_, response) => {
      const hostile = {
        'set-cookie': 'a=b',
        'content-security-policy': '*',
        'access-control-allow-origin': '*',
        'clear-site-data': '"*"',
        refresh: '0;url=//evil',
        location: '//evil',
        server: 'databricks',
        'x-powered-by': 'x',
        'strict-transport-security': 'max-age=0',
        link: '</x>; rel=preload',
        'service-worker-allowed': '/',
        'x-request-id': 'r-1',
        'x-databricks-org-id': '42',
        'retry-after': '3',
        vary: '*',
        'cache-control': 'public',
        'content-disposition': 'attachment',
      }
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-7', ...hostile }).end('{}')
    }
    const { headers } = await browser.read('demo', 'clusters.list')
    const fromWorkspace = ['content-type', 'retry-after', 'x-request-id', 'x-databricks-org-id']
    const own = [
      'cache-control',
      'content-security-policy',
      'cross-origin-resource-policy',
      'referrer-policy',
      'vary',
      'x-content-type-options',
      'x-trowel-request-id',
    ]
    expect([...headers.keys()].sort()).toEqual([...fromWorkspace, ...own].sort())
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  })
})

describe('S7: changes come from the console’s own pages alone', () => {
  const contexts: [string, Record<string, string>][] = [
    ['another site', { 'sec-fetch-site': 'cross-site', 'x-trowel': '1', origin: 'https://evil.example' }],
    [
      'a sibling on the same site',
      { 'sec-fetch-site': 'same-site', 'x-trowel': '1', origin: 'https://sibling.example' },
    ],
    ['a typed address', { 'sec-fetch-site': 'none', 'x-trowel': '1' }],
    ['a sandboxed frame', { 'sec-fetch-site': 'cross-site', 'x-trowel': '1', origin: 'null' }],
    ['a sandboxed frame of ours', { 'sec-fetch-site': 'same-origin', 'x-trowel': '1', origin: 'null' }],
    ['a form of ours, without the script’s header', { 'sec-fetch-site': 'same-origin' }],
    ['the script’s header with another value', { 'sec-fetch-site': 'same-origin', 'x-trowel': 'yes' }],
    ['an old browser on another site', { 'x-trowel': '1', origin: 'https://evil.example' }],
    ['an old browser on another port', { 'x-trowel': '1', origin: 'http://localhost:8991' }],
    ['an old browser on a look-alike host', { 'x-trowel': '1', origin: `${consoleOrigin}.evil.example` }],
    ['a client that says nothing of itself', { 'x-trowel': '1' }],
    ['a value browsers do not send', { 'sec-fetch-site': 'Same-Origin, cross-site', 'x-trowel': '1' }],
  ]

  test.each(contexts)('%s is refused', async (_, headers) => {
    for (const operation of ['clusters.start', 'clusters.delete', 'jobs.runNow', 'clusters.list']) {
      const answer = await browser.change('demo', operation, { cluster_id: 'c', job_id: '1' }, headers)
      const { error_code } = (await answer.json()) as RefusalBody
      expect([answer.status, error_code]).toEqual([403, 'CROSS_SITE'])
    }
    expect(workspace.received).toEqual([])
  })

  test.each(
    contexts.filter(
      ([, headers]) => headers['sec-fetch-site'] !== 'same-origin' && headers['sec-fetch-site'] !== 'none',
    ),
  )('sign-out and sign-in too: %s', async (_, headers) => {
    expect((await browser.signOut(headers)).status).toBe(403)
    const form = new URLSearchParams({ host: origin, token })
    expect((await newBrowser().auth('POST', 'callback/pat', form, { 'sec-fetch-site': '', ...headers })).status).toBe(
      403,
    )
    expect((await browser.read('demo', 'clusters.list')).status).toBe(200)
  })

  test.each([
    ['our own script', ownScript],
    ['an old browser on our origin', { 'x-trowel': '1', origin: consoleOrigin }],
  ])('%s is served', async (_, headers) => {
    expect((await browser.change('demo', 'clusters.start', { cluster_id: 'c' }, headers)).status).toBe(200)
    expect(workspace.received).toHaveLength(1)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('a body of type "%s" is not read', async (type) => {
    const init = { body: '{"cluster_id":"c"}', type }
    const answer = await browser.gate('POST', 'demo', 'clusters.start', '', init, ownScript)
    expect(answer.status).toBe(400)
    expect(workspace.received).toEqual([])
  })

  test('no operation that changes something runs by GET or HEAD', async () => {
    for (const [id, { effect }] of catalogue) {
      if (effect === 'read') continue
      for (const method of ['GET', 'HEAD']) {
        const answer = await browser.gate(method, 'demo', id, '?input=%7B%7D', undefined, ownScript)
        expect([404, 405], `${method} ${id}`).toContain(answer.status)
      }
    }
    expect(workspace.received).toEqual([])
  })

  test('a read asked for by another site is not made', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await browser.read('demo', 'clusters.list', {}, { 'sec-fetch-site': site })).status).toBe(403)
    }
    expect(workspace.received).toEqual([])
  })
})

describe('S23: JSON that two parsers read differently, or that reaches into JavaScript', () => {
  const keys = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', 'con\\u0073tructor']
  const operations: [string, string][] = [
    ['clusters.start', '"cluster_id":"c"'],
    ['jobs.runNow', '"job_id":"1"'],
    ['clusters.create', '"spark_version":"15"'],
    ['pipelines.update', '"pipeline_id":"p"'],
  ]
  const bodies = operations.flatMap(([operation, good]) =>
    [
      ...keys.flatMap((key) => [
        `{${good},"${key}":{"polluted":true}}`,
        `{"${key}":1,${good}}`,
        `{${good},"custom_tags":{"${key}":"x"}}`,
        `{${good},"x":[{"y":{"${key}":{}}}]}`,
      ]),
      ...['1', '0.5', '"a"', 'null', '[]', '{}'].map((value) => `{${good},"zzz":${value}}`),
      `{${good},${good}}`,
      `{${good},"zzz":1,"zzz":2}`,
      `{${good},"${good.slice(1, 2)}\\u${good.charCodeAt(2).toString(16).padStart(4, '0')}${good.slice(3)}}`,
      `[{${good}}]`,
      `[${good.split(':')[1]}]`,
      '"text"',
      '1',
      'null',
      'true',
      '',
      '{',
      `{${good}`,
      `{${good}}}`,
      `{${good},}`,
      `{${good}} {}`,
      `{${good.replaceAll('"', "'")}}`,
      `{${good},"x":NaN}`,
      `{${good},"x":1e999}`,
      `{${good.split(':')[0]}:[${good.split(':')[1]}]}`,
      `{${good.split(':')[0]}:{"a":1}}`,
      `{${good.split(':')[0]}:null}`,
      `{${good},"x":${'['.repeat(100)}${']'.repeat(100)}}`,
      `{${good},"x":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      `\ufeff{${good}}x`,
    ].map((body) => [operation, body] as const),
  )

  test('200 bodies are refused, none is sent on, and the process is well afterwards', async () => {
    expect(bodies.length).toBeGreaterThanOrEqual(200)
    for (const [operation, body] of bodies) {
      for (const headers of [ownScript, { ...ownScript, 'x-trowel-keep-unknown': '1' }]) {
        const keeps = 'x-trowel-keep-unknown' in headers
        // A key nobody knows is what keep-unknown is for.
        if (keeps && /"(zzz|x)":/.test(body) && !/proto|const|\["|\[\[|\{"a"|NaN|"zzz":1,"zzz"/.test(body)) continue
        const answer = await browser.change('demo', operation, body, headers)
        expect(answer.status, `${operation} ${body.slice(0, 80)}`).toBe(400)
        expect(((await answer.json()) as RefusalBody).error_code).toBe('INVALID_INPUT')
      }
    }
    expect(workspace.received).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect((await browser.change('demo', 'clusters.start', { cluster_id: 'c' })).status).toBe(200)
    expect((await browser.read('demo', 'clusters.list')).status).toBe(200)
  })
})
