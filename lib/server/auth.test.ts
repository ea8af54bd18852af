import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { consoleSession } from './session'
import { sessionCookie } from './session-cookie'
import { sessions } from './session-store'
import type { Browser } from './testing/browser'
import { consoleOrigin } from './testing/console-origin'
import { consoleUnderTest } from './testing/console-under-test'
import { answerJson, answerMe, FakeWorkspace } from './testing/fake-workspace'

const token = 'dapi-canary-0f3a9c77e1'
const gone = new FakeWorkspace()
const goneOrigin = await gone.start()
await gone.stop()
const { workspace, origin, newBrowser } = await consoleUnderTest({
  TROWEL_WORKSPACES: `gone=${goneOrigin},private=https://trowel-private.localtest`,
})
let browser: Browser

beforeEach(() => {
  workspace.answer = answerMe
  workspace.clear()
  browser = newBrowser()
})
afterAll(() => workspace.stop())

const idOf = (one: Browser) => one.cookies.get(sessionCookie().name)

describe('signing in', () => {
  test('asks the workspace who the token is, and that is who you are', async () => {
    expect(await browser.signIn(`${origin}/?o=1#x`, `  ${token} `)).toBeUndefined()
    expect(workspace.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /api/2.0/preview/scim/v2/Me'])
    const row = await sessions().find(idOf(browser)!)
    expect(consoleSession(row!)).toEqual({
      user: { id: '7', userName: 'ada@example.com', displayName: 'Ada', groups: ['admins'] },
      workspaces: [expect.objectContaining({ name: 'demo', origin, protected: false, confirmStop: 'when-busy' })],
    })
  })

  test.each(['admin', 'operator', 'viewer'])('as the demo’s %s by a click', async (identity) => {
    expect(await browser.enter('demo', { identity })).toBeUndefined()
    expect(workspace.received[0]?.headers).toContainEqual(['authorization', `Bearer dapi-emulator-${identity}`])
  })

  test('the cookie is an opaque id that scripts and other sites do not get', async () => {
    const { csrfToken } = (await (await browser.auth('GET', 'csrf')).json()) as { csrfToken: string }
    const answer = await browser.auth('POST', 'callback/pat', new URLSearchParams({ host: origin, token, csrfToken }))
    const set = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith(sessionCookie().name))
    expect(set).toHaveLength(1)
    expect(set[0]).toMatch(/^trowel-8990=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/)
    expect(answer.headers.getSetCookie().join().length).toBeLessThan(400)
  })

  test('again gives another id, and the old one is worth nothing', async () => {
    await browser.signIn(origin, token)
    const first = idOf(browser)!
    await browser.signIn(origin, token)
    expect(idOf(browser)).not.toBe(first)
    expect(await sessions().find(first)).toBeUndefined()
    expect(await sessions().find(idOf(browser)!)).toBeDefined()
  })

  test('an id somebody planted beforehand is not taken over', async () => {
    browser.cookies.set(sessionCookie().name, 'planted')
    await browser.signIn(origin, token)
    expect(idOf(browser)).not.toBe('planted')
    expect(await sessions().find('planted')).toBeUndefined()
  })

  test('without next-auth’s own token of the form it is not even tried', async () => {
    await browser.auth('POST', 'callback/pat', new URLSearchParams({ host: origin, token, csrfToken: 'guessed' }))
    expect(idOf(browser)).toBeUndefined()
    expect(workspace.received).toEqual([])
  })
})

describe('each failure has its own code', () => {
  afterAll(() => expect(idOf(browser)).toBeUndefined())

  test.each([
    ['a wrong token', () => origin, 'wrong', 'WRONG_TOKEN'],
    ['no token', () => origin, ' ', 'WRONG_TOKEN'],
    ['a token no header can carry', () => origin, 'dapi\r\nx-evil: 1', 'WRONG_TOKEN'],
    ['a host that is not listed', () => 'https://dbc-1.cloud.databricks.com', token, 'HOST_REFUSED'],
    ['a host that is none', () => 'https://a b', token, 'HOST_MALFORMED'],
    ['no host', () => '', token, 'HOST_MALFORMED'],
    ['a closed port', () => goneOrigin, token, 'HOST_UNREACHABLE'],
    ['a name that does not resolve', () => 'https://trowel-private.localtest', token, 'HOST_UNREACHABLE'],
  ])('%s', async (_, host, given, code) => {
    expect(await browser.signIn(host(), given)).toBe(code)
    expect(workspace.received.length).toBeLessThanOrEqual(1)
  })

  test.each([
    [401, { error_code: 401, message: 'no' }, 'WRONG_TOKEN'],
    [403, { error_code: 403, message: 'Invalid access token.' }, 'WRONG_TOKEN'],
    [404, { error_code: 'ENDPOINT_NOT_FOUND' }, 'HOST_NOT_DATABRICKS'],
    [200, { hello: 'world' }, 'HOST_NOT_DATABRICKS'],
    [200, ['x'], 'HOST_NOT_DATABRICKS'],
    [302, {}, 'HOST_NOT_DATABRICKS'],
    [429, {}, 'HOST_UNREACHABLE'],
    [500, {}, 'HOST_UNREACHABLE'],
    [503, {}, 'HOST_UNREACHABLE'],
  ])('a host that answers %i %j', async (status, body, code) => {
    workspace.answer = answerJson(body, status)
    expect(await browser.signIn(origin, token)).toBe(code)
  })

  test('a host that answers HTML', async () => {
    workspace.answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>hi</html>')
    expect(await browser.signIn(origin, token)).toBe('HOST_NOT_DATABRICKS')
  })

  test('a host that never answers', async () => {
    workspace.answer = () => undefined
    expect(await browser.signIn(origin, token)).toBe('HOST_UNREACHABLE')
  })
})

describe('signing out', () => {
  test('ends the session itself, not just the cookie', async () => {
    await browser.signIn(origin, token)
    const thief = newBrowser()
    thief.cookies.set(sessionCookie().name, idOf(browser)!)
    expect((await thief.read('demo', 'clusters.list')).status).toBe(200)
    const answer = await browser.signOut()
    expect(answer.status).toBe(204)
    expect(idOf(browser)).toBeUndefined()
    expect((await thief.read('demo', 'clusters.list')).status).toBe(401)
  })

  test('by a form leads back to the sign-in page', async () => {
    await browser.signIn(origin, token)
    const answer = await browser.signOut({ 'sec-fetch-site': 'same-origin', accept: 'text/html,*/*' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in'])
  })

  test('through next-auth ends it too', async () => {
    await browser.signIn(origin, token)
    const id = idOf(browser)!
    const { csrfToken } = (await (await browser.auth('GET', 'csrf')).json()) as { csrfToken: string }
    await browser.auth('POST', 'signout', new URLSearchParams({ csrfToken, json: 'true' }))
    expect(await sessions().find(id)).toBeUndefined()
    expect(idOf(browser)).toBeUndefined()
  })

  test('without a session is fine', async () => expect((await browser.signOut()).status).toBe(204))
})

describe('traps of next-auth (quality bar M8 to M11)', () => {
  test('a Bearer header is no way in', async () => {
    await browser.signIn(origin, token)
    const answer = await newBrowser().auth('GET', 'session', undefined, { authorization: `Bearer ${idOf(browser)}` })
    expect(await answer.json()).toEqual({})
  })

  test('look-alike cookies are not taken for chunks of ours', async () => {
    await browser.signIn(origin, token)
    const { name } = sessionCookie()
    for (const other of [
      `${name}.0`,
      `${name}.9`,
      `${name}foo`,
      `x${name}`,
      'next-auth.session-token.9',
      'next-auth.session-token',
      'constructor',
      '__proto__',
    ]) {
      browser.cookies.set(other, 'zzzz')
    }
    expect((await browser.read('demo', 'clusters.list')).status).toBe(200)
    expect(await (await browser.auth('GET', 'session')).json()).toMatchObject({ user: { name: 'Ada' } })
  })

  test('asking for the session keeps its id and says no more than a name', async () => {
    await browser.signIn(origin, token)
    const id = idOf(browser)
    const answer = (await (await browser.auth('GET', 'session')).json()) as object
    expect(Object.keys(answer).sort()).toEqual(['expires', 'user'])
    expect(idOf(browser)).toBe(id)
  })

  test.each([
    'not a url',
    'http://',
    'http://evil.example',
    '//evil.example',
    '\\\\evil',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:a=b',
    '\u0000',
  ])('a return address of %j is neither followed nor an error', async (callbackUrl) => {
    browser.cookies.set('next-auth.callback-url', encodeURIComponent(callbackUrl))
    const query = `?callbackUrl=${encodeURIComponent(callbackUrl)}`
    for (const path of ['providers', 'csrf', 'session']) {
      expect((await browser.auth('GET', path + query)).status).toBe(200)
    }
    const { csrfToken } = (await (await browser.auth('GET', 'csrf')).json()) as { csrfToken: string }
    const form = new URLSearchParams({ host: origin, token, csrfToken, callbackUrl, json: 'true' })
    const answer = await browser.auth('POST', `callback/pat${query}`, form)
    expect(await answer.json()).toEqual({ url: consoleOrigin })
    expect(answer.headers.getSetCookie().join()).not.toContain('callback-url')
  })

  test.each([
    ['GET', 'signin'],
    ['GET', 'signin/pat'],
    ['GET', 'signout'],
    ['GET', 'error'],
    ['GET', 'verify-request'],
    ['GET', 'callback/pat/x'],
    ['GET', 'callback/pat'],
    ['POST', 'signin/pat'],
    ['POST', '_log'],
    ['POST', 'session'],
    ['GET', 'constructor'],
  ])('%s %s is not there', async (method, path) => {
    expect((await browser.auth(method, path, method === 'POST' ? new URLSearchParams() : undefined)).status).toBe(404)
  })

  test('broken cookies and forms are no error of ours', async () => {
    browser.cookies.set('next-auth.csrf-token', '%E0%A4%A')
    expect((await browser.auth('GET', 'csrf')).status).toBe(200)
    expect((await browser.auth('POST', 'callback/nobody', new URLSearchParams())).status).toBeLessThan(500)
  })
})

// S13
describe('the token is nowhere but in the row', () => {
  const reversed = (text: string) => [...text].reverse().join('')
  const forms = (secret: string) => {
    const base64 = Buffer.from(secret).toString('base64')
    const all = [
      secret,
      base64.replace(/=+$/, ''),
      Buffer.from(secret).toString('base64url'),
      // Within a longer text base64 shifts by one or two bytes.
      Buffer.from(`x${secret}`).toString('base64').slice(4, -4),
      Buffer.from(`xy${secret}`).toString('base64').slice(4, -4),
      Buffer.from(secret).toString('hex'),
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      reversed(secret),
      secret.slice(0, 12),
      secret.slice(-12),
      reversed(secret.slice(0, 12)),
    ]
    return [...new Set(all)]
  }

  test('whatever is asked for, and whatever fails', async () => {
    const logged: string[] = []
    const spies = (['log', 'error', 'warn', 'info', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...words) => void logged.push(words.map(String).join(' '))),
    )
    const seen: string[] = []
    const note = async (answer: Response) => {
      seen.push(JSON.stringify([...answer.headers]), await answer.text().catch(String))
    }
    await browser.signIn(origin, token)
    for (const path of ['session', 'csrf', 'providers']) await note(await browser.auth('GET', path))
    const echo = { error_code: 'BAD', message: 'no' }
    for (const answer of [answerJson({}), answerJson(echo, 400), answerJson(echo, 500), answerJson({}, 302)]) {
      workspace.answer = answer
      await note(await browser.read('demo', 'clusters.list'))
      await note(await browser.change('demo', 'clusters.start', { cluster_id: 'c' }))
    }
    workspace.answer = (_, response) => response.socket?.destroy()
    await note(await browser.change('demo', 'clusters.start', { cluster_id: 'c' }))
    await note(await browser.read('demo', 'clusters.list', '{'))
    await note(await browser.read('demo', 'nothing.there'))
    await browser.signIn(origin, `${token} with a blank`)
    await browser.signIn(goneOrigin, token)
    workspace.answer = answerMe
    await browser.signIn(origin, token)
    const row = await sessions().find(idOf(browser)!)
    seen.push(JSON.stringify(consoleSession(row!)), [...browser.cookies].join(), consoleOrigin)
    await note(await browser.signOut())
    for (const spy of spies) spy.mockRestore()

    const haystack = [...seen, ...logged].join('\n')
    for (const form of forms(token)) expect(haystack).not.toContain(form)
    expect(haystack).toContain('Ada')
    expect(forms(token).length).toBeGreaterThanOrEqual(8)
  })
})
