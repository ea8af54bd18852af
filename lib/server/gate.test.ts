import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RefusalBody } from '@/lib/databricks/errors'
import type { Browser } from './testing/browser'
import { ownScript } from './testing/browser'
import { consoleUnderTest } from './testing/console-under-test'
import { answerJson, answerMe } from './testing/fake-workspace'

const { workspace, origin, newBrowser } = await consoleUnderTest()
let browser: Browser

beforeAll(async () => {
  workspace.answer = answerMe
  browser = newBrowser()
  expect(await browser.signIn(origin, 'dapi-canary')).toBeUndefined()
})
beforeEach(() => {
  workspace.answer = answerJson({ fine: true })
  workspace.clear()
})
afterAll(() => workspace.stop())

const refusalOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as RefusalBody) })

describe('an operation of the catalogue', () => {
  test('a read goes out as its template says, and its answer comes back as it is', async () => {
    workspace.answer = answerJson({ clusters: [{ cluster_id: 'c-1' }] }, 200, { 'x-request-id': 'of-workspace' })
    const answer = await browser.read('demo', 'clusters.list', { page_size: 5 })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ clusters: [{ cluster_id: 'c-1' }] })
    expect(answer.headers.get('x-request-id')).toBe('of-workspace')
    expect(workspace.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/2.1/clusters/list?page_size=5',
    ])
  })

  test('a long read may come as POST and stays a read', async () => {
    const answer = await browser.change('demo', 'clusters.get', { cluster_id: 'c-1' })
    expect(answer.status).toBe(200)
    expect(workspace.received[0]).toMatchObject({ method: 'GET', url: '/api/2.1/clusters/get?cluster_id=c-1' })
  })

  test('a change goes out once, with its 64-bit ids as bare digits', async () => {
    const answer = await browser.change('demo', 'jobs.runNow', { job_id: '7205759403792793601' })
    expect(answer.status).toBe(200)
    expect(workspace.received).toHaveLength(1)
    expect(workspace.received[0]).toMatchObject({ method: 'POST', body: '{"job_id":7205759403792793601}' })
  })

  test('a bare 64-bit number in the input is not rounded on its way', async () => {
    await browser.change('demo', 'jobs.runNow', '{"job_id":7205759403792793601}')
    expect(workspace.received[0]?.body).toBe('{"job_id":7205759403792793601}')
  })

  test('an answer of headers becomes JSON', async () => {
    workspace.answer = (_, response) =>
      response.writeHead(200, { 'content-length': '42', 'content-type': 'text/csv', 'x-secret': 'no' }).end()
    const answer = await browser.read('demo', 'files.getMetadata', { file_path: '/Volumes/a/b.csv' })
    expect(await answer.json()).toEqual({ 'content-length': '42', 'content-type': 'text/csv' })
    expect(workspace.received[0]?.method).toBe('HEAD')
  })

  test('a refusal of the workspace passes with its status and words, also 401, and the session lives on', async () => {
    for (const status of [400, 401, 403, 404, 409, 429, 500, 503]) {
      workspace.answer = answerJson({ error_code: 'NO', message: `said ${status}` }, status, { 'retry-after': '7' })
      const answer = await browser.read('demo', 'clusters.list')
      expect([answer.status, await answer.json()]).toEqual([status, { error_code: 'NO', message: `said ${status}` }])
      expect(answer.headers.get('retry-after')).toBe('7')
    }
    workspace.answer = answerJson({})
    expect((await browser.read('demo', 'clusters.list')).status).toBe(200)
  })

  test('nothing at all is an answer', async () => {
    workspace.answer = (_, response) => response.writeHead(200).end()
    const answer = await browser.change('demo', 'clusters.start', { cluster_id: 'c' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })
})

describe('refusals of the console, each before anything is sent', () => {
  afterAll(() => expect(workspace.received).toEqual([]))

  test.each([
    ['an unknown operation', 'clusters.explode', 404, 'UNKNOWN_OPERATION'],
    ['a key of JavaScript’s objects', '__proto__', 404, 'UNKNOWN_OPERATION'],
    ['a download', 'files.download', 404, 'UNKNOWN_OPERATION'],
    ['a change by GET', 'clusters.start', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s', async (_, operation, status, code) => {
    const answer = await browser.read('demo', operation)
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'POST' : null)
    expect(await refusalOf(answer)).toMatchObject({ status, error_code: code, console: true })
    expect(workspace.received).toEqual([])
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    const answer = await browser.gate(method, 'demo', 'clusters.start', '', undefined, ownScript)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })

  test('a workspace that is not of the session', async () => {
    const answer = await browser.read('prod', 'clusters.list')
    expect(await refusalOf(answer)).toMatchObject({ status: 404, error_code: 'UNKNOWN_WORKSPACE' })
  })

  test('nobody signed in, whatever else is wrong', async () => {
    const stranger = newBrowser()
    for (const answer of [
      await stranger.read('demo', 'clusters.list'),
      await stranger.read('demo', 'clusters.explode'),
      await stranger.change('demo', 'clusters.start', { cluster_id: 'c' }),
      await stranger.read('demo', 'clusters.list', {}, { ...ownScript, authorization: 'Bearer dapi-canary' }),
      await stranger.read(
        'demo',
        'clusters.list',
        {},
        { ...ownScript, authorization: `Bearer ${[...browser.cookies.values()].at(-1)}` },
      ),
    ]) {
      expect(await refusalOf(answer)).toMatchObject({ status: 401, error_code: 'SESSION_ENDED' })
    }
  })

  test('too much', async () => {
    const answer = await browser.change('demo', 'clusters.start', `{"cluster_id":"${'x'.repeat(17 * 1024 * 1024)}"}`)
    expect(await refusalOf(answer)).toMatchObject({ status: 413, error_code: 'INPUT_TOO_LARGE' })
  })

  test.each([
    ['a required field missing', 'clusters.start', {}, 'cluster_id', 'is required'],
    [
      'a slip of the pen',
      'clusters.start',
      { cluster_id: 'c', clutser_name: 1 },
      'clutser_name',
      'is not a field here',
    ],
    [
      'a slip deep inside',
      'jobs.create',
      { tasks: [{ task_key: 'a', notebook_task: { notebook_pth: '/x' } }] },
      'tasks[0].notebook_task.notebook_pth',
      'is not a field here; did you mean notebook_path?',
    ],
    ['a list where text belongs', 'clusters.start', { cluster_id: ['c'] }, 'cluster_id', 'must be text, not a list'],
    ['null', 'clusters.start', { cluster_id: null }, 'cluster_id', 'must be text, not null'],
    [
      'text where a number belongs',
      'clusters.list',
      { page_size: '5' },
      'page_size',
      'must be a whole number, not "5"',
    ],
    [
      'an id with a leading zero',
      'jobs.runNow',
      { job_id: '007' },
      'job_id',
      'must be a whole number, beyond 2^53 as text, not "007"',
    ],
    ['a stream', 'serving-endpoints.query', { name: 'e', stream: true }, 'stream', 'must not be true here'],
  ])('%s', async (_, operation, input, path, message) => {
    const refusal = await refusalOf(await browser.change('demo', operation, input))
    expect(refusal).toMatchObject({ status: 400, error_code: 'INVALID_INPUT' })
    expect(refusal.fields).toContainEqual({ path, message: expect.stringContaining(message) })
  })

  test('no more than twenty problems are told', async () => {
    const input = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`x${i}`, 1]))
    expect((await refusalOf(await browser.change('demo', 'clusters.start', input))).fields).toHaveLength(20)
  })

  test('parameters of the address beyond input', async () => {
    for (const query of ['?input={}&host=evil', '?input={}&input={}', '?page_size=5']) {
      const answer = await browser.gate('GET', 'demo', 'clusters.list', query, undefined, ownScript)
      expect((await refusalOf(answer)).error_code).toBe('INVALID_INPUT')
    }
  })
})

describe('fields that the facts do not know', () => {
  const keep = { ...ownScript, 'x-trowel-keep-unknown': '1' }

  test('are forwarded in a body when the request says so', async () => {
    const input = { cluster_id: 'c', new_thing: { deep: 1 } }
    expect((await browser.change('demo', 'clusters.start', input, keep)).status).toBe(200)
    expect(JSON.parse(workspace.received[0]!.body)).toEqual(input)
  })

  test('never in path or query', async () => {
    const answer = await browser.read('demo', 'clusters.list', { filter_by: { new_thing: 1 }, other: 2 }, keep)
    const { fields } = await refusalOf(answer)
    expect(fields?.map(({ path }) => path)).toEqual(['filter_by.new_thing', 'other'])
    expect(workspace.received).toEqual([])
  })
})

describe('what a workspace may do to the console', () => {
  const breakOff = (bytes: number) => ({ 'content-type': 'application/json', 'content-length': String(bytes) })

  test.each([
    ['a page of HTML', { 'content-type': 'text/html' }, '<!doctype html><title>Sign in</title>'],
    ['HTML that calls itself JSON', { 'content-type': 'application/json' }, '\n <html></html>'],
    ['plain text', { 'content-type': 'text/plain' }, 'fine'],
    ['an encoding nobody asked for', { 'content-type': 'application/json', 'content-encoding': 'br' }, '{}'],
    ['gzip that is none', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{}'],
  ])('%s is not passed on', async (_, headers, body) => {
    workspace.answer = (_, response) => response.writeHead(200, headers as Record<string, string>).end(body)
    const refusal = await refusalOf(await browser.read('demo', 'clusters.list'))
    expect(refusal.status).toBe(502)
    expect(JSON.stringify(refusal)).not.toContain('<')
  })

  test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
    workspace.answer = (_, response) => response.writeHead(status, { location: `${origin}/stolen` }).end()
    expect(await refusalOf(await browser.read('demo', 'clusters.list'))).toMatchObject({
      status: 502,
      error_code: 'UNEXPECTED_ANSWER',
    })
    expect(workspace.received.map(({ url }) => url)).toEqual(['/api/2.1/clusters/list'])
  })

  test('gzip is understood', async () => {
    workspace.answer = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync('{"clusters":[]}'))
    const answer = await browser.read('demo', 'clusters.list')
    expect([await answer.json(), answer.headers.get('content-encoding')]).toEqual([{ clusters: [] }, null])
  })

  test('a gzip bomb ends the answer instead of filling the memory', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000, ' '))
    workspace.answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb)
    const answer = await browser.read('demo', 'clusters.list')
    let bytes = 0
    const reading = (async () => {
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length
    })()
    await expect(reading).rejects.toThrow('longer than 64 MiB')
    expect(bytes).toBeLessThanOrEqual(64 * 1024 * 1024)
  })

  test('silence is answered in time, and the socket given up', async () => {
    workspace.answer = () => undefined
    const startedMs = performance.now()
    expect(await refusalOf(await browser.read('demo', 'clusters.list'))).toMatchObject({
      status: 504,
      error_code: 'WORKSPACE_TIMEOUT',
    })
    expect(performance.now() - startedMs).toBeLessThan(3_000)
    await expect.poll(() => workspace.open).toBe(0)
  })

  test('a connection cut before the answer: a read is sent once more, a change never', async () => {
    workspace.answer = (_, response) => response.socket?.destroy()
    expect(await refusalOf(await browser.read('demo', 'clusters.list'))).toMatchObject({
      error_code: 'WORKSPACE_UNREACHABLE',
    })
    expect(workspace.received).toHaveLength(2)
    workspace.clear()
    const change = await browser.change('demo', 'clusters.start', { cluster_id: 'c' })
    expect(await refusalOf(change)).toMatchObject({ status: 502, error_code: 'WORKSPACE_UNREACHABLE' })
    expect(workspace.received).toHaveLength(1)
  })

  test('an answer cut short is an error, whether it was small or large', async () => {
    workspace.answer = (_, response) =>
      void response.writeHead(200, breakOff(100)).write('{"a":', () => response.destroy())
    expect((await browser.read('demo', 'clusters.list')).status).toBe(502)
    workspace.answer = (_, response) =>
      void response
        .writeHead(200, breakOff(500_000))
        .write(Buffer.alloc(200_000, ' '), () => setTimeout(() => response.destroy(), 50))
    const large = await browser.read('demo', 'clusters.list')
    expect(large.status).toBe(200)
    await expect(large.text()).rejects.toThrow()
  })

  test('a browser that leaves is not waited for', async () => {
    workspace.answer = () => undefined
    const leave = new AbortController()
    const answer = browser.gate('GET', 'demo', 'clusters.list', '', undefined, ownScript, leave.signal)
    await expect.poll(() => workspace.open).toBe(1)
    leave.abort()
    expect((await answer).status).toBe(499)
    await expect.poll(() => workspace.open).toBe(0)
  })

  test('a change that was asked for is made, whether or not the browser waits for it', async () => {
    let finish = () => undefined as unknown
    workspace.answer = (request, response) => (finish = () => answerJson({})(request, response))
    const leave = new AbortController()
    const init = { body: '{"cluster_id":"c"}', type: 'application/json' }
    const answer = browser.gate('POST', 'demo', 'clusters.start', '', init, ownScript, leave.signal)
    await expect.poll(() => workspace.received.length).toBe(1)
    leave.abort()
    workspace.answer = answerJson({})
    // By then the workspace would have seen the connection close.
    await browser.read('demo', 'clusters.list')
    expect(workspace.open).toBe(1)
    finish()
    expect((await answer).status).toBe(200)
  })

  test('a call leaves nothing behind that waits', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    const before = timers()
    for (let i = 0; i < 20; i++) await (await browser.read('demo', 'clusters.list')).text()
    await expect.poll(timers).toBeLessThan(before + 10)
  })

  test('while it hangs, more than its share are sent away at once, and all is well afterwards', async () => {
    workspace.answer = () => undefined
    const answers = Array.from({ length: 200 }, () => browser.read('demo', 'clusters.list'))
    const startedMs = performance.now()
    const busy = await Promise.all(answers.slice(-100))
    expect(performance.now() - startedMs).toBeLessThan(900)
    expect(await refusalOf(busy[0]!)).toMatchObject({ status: 503, error_code: 'WORKSPACE_BUSY' })
    await Promise.all(answers)
    workspace.answer = answerJson({})
    expect((await browser.read('demo', 'clusters.list')).status).toBe(200)
  })

  test('at most 32 sockets are open to it', async () => {
    const waiting: (() => void)[] = []
    workspace.answer = (request, response) => void waiting.push(() => answerJson({})(request, response))
    const answers = Array.from({ length: 60 }, () => browser.read('demo', 'clusters.list'))
    await expect.poll(() => waiting.length).toBe(32)
    expect(workspace.sockets.size).toBeLessThanOrEqual(32)
    workspace.answer = answerJson({})
    for (const go of waiting) go()
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(60).fill(200))
  })
})
