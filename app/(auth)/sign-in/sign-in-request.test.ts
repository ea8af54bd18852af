import { afterEach, expect, test, vi } from 'vitest'
import { requestSession } from './sign-in-request'

afterEach(() => vi.unstubAllGlobals())

/** What the page learns when next-auth's callback answers so. */
function outcome(status: number, body: unknown) {
  const answers = [Response.json({ csrfToken: 'c' }), Response.json(body, { status })]
  vi.stubGlobal('fetch', async () => answers.shift())
  return requestSession('pat', { host: 'https://x.example', token: 't' })
}

test('a session has begun', async () => {
  expect(await outcome(200, { url: 'http://localhost:3000' })).toBeUndefined()
})

test('a refusal is told by its code, of the sign-in or of the route around it', async () => {
  expect(await outcome(401, { url: 'http://localhost:3000/sign-in?error=WRONG_TOKEN' })).toBe('WRONG_TOKEN')
  expect(await outcome(403, { error_code: 'CROSS_SITE', message: 'x' })).toBe('CROSS_SITE')
  expect(await outcome(500, {})).toBe('UNKNOWN')
})

test('what is no answer of the console is none', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>'))
  expect(await requestSession('demo', { identity: 'admin' })).toBe('CONSOLE_UNREACHABLE')
})
