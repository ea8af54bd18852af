import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from './testing/browser'
import { consoleUnderTest } from './testing/console-under-test'
import { answerMe, type FakeWorkspace } from './testing/fake-workspace'

const callTimeoutMs = 1_000
let workspace: FakeWorkspace
let browser: Browser

beforeAll(async () => {
  const console = await consoleUnderTest({ TROWEL_CALL_TIMEOUT_MS: String(callTimeoutMs) })
  workspace = console.workspace
  workspace.answer = answerMe
  browser = console.newBrowser()
  expect(await browser.signIn(console.origin, 'dapi-1')).toBeUndefined()
})
afterAll(() => workspace.stop())

/** Never silent for long, and never done. */
function drip(response: ServerResponse, beginning: string) {
  response.writeHead(200, { 'content-type': 'application/json' }).write(beginning)
  const timer = setInterval(() => response.write(' '), 50)
  response.once('close', () => clearInterval(timer))
}

test('a workspace that drips is answered for when the call has taken too long, and its socket given up', async () => {
  workspace.answer = (_, response) => drip(response, '{')
  const startedMs = performance.now()
  const answer = await browser.read('demo', 'clusters.list')
  expect(answer.status).toBe(504)
  expect(await answer.json()).toMatchObject({ error_code: 'WORKSPACE_TIMEOUT', console: true })
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(callTimeoutMs - 50)
  await expect.poll(() => workspace.open).toBe(0)
})

test('an answer that is already being passed on ends early then', async () => {
  workspace.answer = (_, response) => drip(response, `{"a":"${'x'.repeat(200_000)}`)
  const answer = await browser.read('demo', 'clusters.list')
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toThrow()
  await expect.poll(() => workspace.open).toBe(0)
})

test('one that is done in time is whole, however slow', async () => {
  workspace.answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":')
    setTimeout(() => response.end('1}'), callTimeoutMs / 2)
  }
  expect(await (await browser.read('demo', 'clusters.list')).json()).toEqual({ a: 1 })
})
