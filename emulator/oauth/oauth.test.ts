import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as scim from '@/lib/databricks/api/scim'
import { seededIds } from '../identity'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

let made = 0
let workspace = ''
beforeEach(() => {
  workspace = `oauth-${made++}`
})

const verifier = 'v'.repeat(64)
const challenge = createHash('sha256').update(verifier).digest('base64url')
const redirectUri = 'http://localhost:8020/callback'
const question = {
  response_type: 'code',
  client_id: 'databricks-cli',
  redirect_uri: redirectUri,
  scope: 'all-apis offline_access',
  state: 'st/at e',
  code_challenge: challenge,
  code_challenge_method: 'S256',
}
type Fields = Record<string, string>

const ask = (change: Fields = {}) =>
  fetch(`${emulator.origin}/oidc/v1/authorize?${new URLSearchParams({ ...question, ...change }).toString()}`, {
    redirect: 'manual',
  })
const post = (path: string, fields: Fields, headers: Fields = {}) =>
  fetch(emulator.origin + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })

/** Allows, and gives back what came to the app. */
async function allow(change: Fields = {}) {
  const answer = { decision: 'allow', identity: 'viewer', workspace }
  const response = await post('/oidc/v1/authorize', { ...question, ...answer, ...change })
  expect(response.status).toBe(303)
  return new URL(response.headers.get('location')!)
}
const codeOf = async (change: Fields = {}) => (await allow(change)).searchParams.get('code')!

interface TokenAnswer {
  access_token: string
  refresh_token: string
  expires_in: number
  error?: string
  error_description?: string
}
async function token(fields: Fields, headers: Fields = {}) {
  const response = await post('/oidc/v1/token', fields, headers)
  return { status: response.status, headers: response.headers, ...((await response.json()) as TokenAnswer) }
}
const exchange = {
  grant_type: 'authorization_code',
  client_id: 'databricks-cli',
  redirect_uri: redirectUri,
  code_verifier: verifier,
}
const redeem = async (change: Fields = {}) => token({ ...exchange, code: await codeOf(), ...change })
const renew = (refresh_token: string, change: Fields = {}) =>
  token({ grant_type: 'refresh_token', client_id: 'databricks-cli', refresh_token, ...change })

const who = async (accessToken: string) => {
  const response = await emulator.send('/api/2.0/preview/scim/v2/Me', {}, accessToken)
  return response.status === 200 ? ((await response.json()) as { userName: string }).userName : response.status
}
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})
const spId = '5f0c2a4e-7d1b-4e83-9a36-c1b7d20e9f41'

// facts/databricks-behaviour.md 1.2
test('discovery names the endpoints, PKCE with S256 alone, and the scopes', async () => {
  const response = await fetch(`${emulator.origin}/oidc/.well-known/oauth-authorization-server`)
  expect(await response.json()).toMatchObject({
    issuer: `${emulator.origin}/oidc`,
    authorization_endpoint: `${emulator.origin}/oidc/v1/authorize`,
    token_endpoint: `${emulator.origin}/oidc/v1/token`,
    code_challenge_methods_supported: ['S256'],
    scopes_supported: expect.arrayContaining(['all-apis', 'offline_access']),
  })
})

describe('authorize', () => {
  test('shows a page without scripts that nobody can frame, and whose form leads back to the app alone', async () => {
    const response = await ask({ state: '"><script>alert(1)</script>' })
    expect(response.status).toBe(200)
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self' http://localhost:8020;")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src|unsafe/)
    const page = await response.text()
    expect(page).not.toContain('<script')
    for (const name of ['Ada Admin', 'Omar Operator', 'Vera Viewer', 'nightly-etl']) expect(page).toContain(name)
  })

  test('allowing goes back with a code and the state; denying with access_denied', async () => {
    const back = await allow()
    expect(back.href.startsWith(`${redirectUri}?`)).toBe(true)
    expect(back.searchParams.get('state')).toBe(question.state)
    expect(back.searchParams.get('code')).toMatch(/^code-[\w-]{43}\./)
    const denied = await allow({ decision: 'deny' })
    expect(denied.searchParams.get('error')).toBe('access_denied')
    expect(denied.searchParams.get('code')).toBeNull()
  })

  test.each([
    'https://evil.example/callback',
    'http://evil.example/callback',
    'http://localhost.evil.example/',
    'http://localhost:8020/#fragment',
    'http://user@localhost/',
    'javascript:alert(1)',
    '',
  ])('nothing goes to %s, which is not registered', async (redirect_uri) => {
    for (const response of [
      await ask({ redirect_uri }),
      await post('/oidc/v1/authorize', { ...question, redirect_uri, decision: 'allow', identity: 'admin' }),
    ]) {
      expect(response.status).toBe(400)
      expect(response.headers.get('location')).toBeNull()
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    }
  })

  test('an app nobody knows is refused', async () => {
    const response = await ask({ client_id: 'unheard-of' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain("client_id: 'unheard-of' not available in Databricks account")
  })

  // facts/databricks-behaviour.md 1.1, 1.2: PKCE, S256 only
  test.each([
    [{ code_challenge: '' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: 'all-apis fly' }, 'invalid_scope'],
  ])('with %j the app is told %s', async (change, error) => {
    const response = await ask(change)
    expect(response.status).toBe(303)
    const back = new URL(response.headers.get('location')!)
    expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([error, question.state])
  })

  test('another page cannot decide for the person', async () => {
    const form = { ...question, decision: 'allow', identity: 'admin' }
    expect((await post('/oidc/v1/authorize', form, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('/oidc/v1/authorize', form, { origin: emulator.origin })).status).toBe(303)
  })
})

describe('a code', () => {
  // facts/databricks-behaviour.md 1.1, 1.3
  test('becomes tokens of whoever allowed it, in their workspace, for an hour', async () => {
    const tokens = await redeem()
    expect(tokens).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3600, scope: question.scope })
    expect(tokens.headers.get('cache-control')).toBe('no-store')
    expect(await who(tokens.access_token)).toBe('vera.viewer@acme.example')
    // In that workspace, and no other.
    await emulator.call(
      scim.usersPatch,
      { id: seededIds.viewer, Operations: [{ op: 'replace', path: 'displayName', value: 'V' }] },
      'admin',
      workspace,
    )
    const me = await emulator.send('/api/2.0/preview/scim/v2/Me', {}, tokens.access_token)
    expect(await me.json()).toMatchObject({ displayName: 'V' })
    emulator.pass(3600_000)
    // facts/databricks-behaviour.md 1.5: any 401 means signing in again
    expect(await who(tokens.access_token)).toBe(401)
  })

  test.each([
    [{ code_verifier: 'w'.repeat(64) }, 'invalid_grant'],
    [{ redirect_uri: 'http://localhost:8021/callback' }, 'invalid_grant'],
    [{ client_id: 'emulator-public' }, 'invalid_grant'],
    [{ code_verifier: '' }, 'invalid_request'],
    [{ code: 'code-nonsense' }, 'invalid_grant'],
  ])('with %j is refused as %s', async (change, error) => {
    const refused = await redeem(change)
    expect(refused).toMatchObject({ status: 400, error, error_description: expect.any(String) })
    expect(refused.access_token).toBeUndefined()
  })

  test('is for one use: a second ends what came of the first', async () => {
    const code = await codeOf()
    const first = await token({ ...exchange, code })
    expect(await who(first.access_token)).toBe('vera.viewer@acme.example')
    expect(await token({ ...exchange, code })).toMatchObject({ status: 400, error: 'invalid_grant' })
    expect(await who(first.access_token)).toBe(401)
  })

  test('is worth nothing after five minutes', async () => {
    const code = await codeOf()
    emulator.pass(5 * 60_000)
    expect(await token({ ...exchange, code })).toMatchObject({ error: 'invalid_grant' })
  })

  test('an app with a secret has to show it, by Basic or in the form', async () => {
    const client_id = 'emulator-web'
    const attempt = async (fields: Fields, headers: Fields = {}) =>
      (await token({ ...exchange, code: await codeOf({ client_id }), ...fields }, headers)).status
    expect(await attempt({ client_id, client_secret: 'dose-emulator-web' })).toBe(200)
    expect(await attempt({ client_id: '' }, basic(client_id, 'dose-emulator-web'))).toBe(200)
    expect(await attempt({ client_id })).toBe(401)
    expect(await attempt({ client_id, client_secret: 'wrong' })).toBe(401)
    expect(await attempt({}, basic(client_id, 'wrong'))).toBe(401)
  })

  test('a registered app may be elsewhere, and its id may carry the workspace', async () => {
    const there = 'https://console.acme.example/api/auth/callback'
    const app = { client_id: 'console', redirect_urls: [there] }
    await emulator.control('PUT', `${workspace}/settings`, { apps: [app] })
    const client_id = `console.${workspace}`
    const code = await codeOf({ client_id, redirect_uri: there, workspace: '' })
    const tokens = await token({ ...exchange, client_id, redirect_uri: there, code })
    expect(tokens.access_token.endsWith(`.${workspace}`)).toBe(true)
    expect((await ask({ client_id: 'console', redirect_uri: there })).status).toBe(400)
  })
})

describe('refresh', () => {
  test('gives new tokens; without offline_access there is none to do it with', async () => {
    const tokens = await redeem()
    const renewed = await renew(tokens.refresh_token)
    expect(await who(renewed.access_token)).toBe('vera.viewer@acme.example')
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token)
    // The old one still counts where they are not for one use.
    expect((await renew(tokens.refresh_token)).status).toBe(200)
    const online = await token({ ...exchange, code: await codeOf({ scope: 'all-apis' }) })
    expect([online.status, online.refresh_token]).toEqual([200, undefined])
  })

  // facts/databricks-behaviour.md 1.3: enable_single_use_refresh_tokens
  test('where refresh tokens are for one use, a second use ends the session', async () => {
    await emulator.control('PUT', `${workspace}/settings`, { single_use_refresh_tokens: true })
    const first = await redeem()
    const second = await renew(first.refresh_token)
    const third = await renew(second.refresh_token)
    expect(third.status).toBe(200)
    const reused = await renew(first.refresh_token)
    expect(reused).toMatchObject({ status: 400, error_description: 'Refresh token is invalid' })
    expect((await renew(third.refresh_token)).status).toBe(400)
    expect(await who(third.access_token)).toBe(401)
  })

  test('is refused for another app, when it is too old, and when its person is gone', async () => {
    const { refresh_token } = await redeem()
    expect((await renew(refresh_token, { client_id: 'emulator-public' })).error).toBe('invalid_grant')
    const active = (value: boolean) =>
      emulator.call(
        scim.usersPatch,
        { id: seededIds.viewer, Operations: [{ op: 'replace', path: 'active', value }] },
        'admin',
        workspace,
      )
    await active(false)
    expect((await renew(refresh_token)).error).toBe('invalid_grant')
    await active(true)
    expect((await renew(refresh_token)).status).toBe(200)
    emulator.pass(8 * 24 * 3600_000)
    expect((await renew(refresh_token)).error).toBe('invalid_grant')
  })

  test('tokens live as long as the workspace says', async () => {
    await emulator.control('PUT', `${workspace}/settings`, { access_token_ttl_s: 60 })
    const tokens = await redeem()
    expect(tokens.expires_in).toBe(60)
    emulator.pass(59_000)
    expect(await who(tokens.access_token)).toBe('vera.viewer@acme.example')
    emulator.pass(1000)
    expect(await who(tokens.access_token)).toBe(401)
    expect((await renew(tokens.refresh_token)).status).toBe(200)
  })

  test('revoking a refresh token ends the session, an access token only itself', async () => {
    const tokens = await redeem()
    const revoke = (of: string, client_id = 'databricks-cli') => post('/oidc/v1/revoke', { token: of, client_id })
    expect((await revoke(tokens.refresh_token, 'emulator-public')).status).toBe(200)
    expect(await who(tokens.access_token)).toBe('vera.viewer@acme.example')
    await revoke(tokens.access_token)
    expect(await who(tokens.access_token)).toBe(401)
    const renewed = await renew(tokens.refresh_token)
    await revoke(tokens.refresh_token)
    expect(await who(renewed.access_token)).toBe(401)
    expect((await renew(renewed.refresh_token)).status).toBe(400)
  })

  test('whoever is signed in stays so when the workspace is seeded anew', async () => {
    const tokens = await redeem()
    await emulator.control('POST', `${workspace}/seed`, {})
    expect(await who(tokens.access_token)).toBe('vera.viewer@acme.example')
  })
})

describe('without a person', () => {
  // facts/databricks-behaviour.md 1.1: Basic, scope all-apis, an hour, no refresh token
  test('a service principal gets a token by its id and secret', async () => {
    const form = { grant_type: 'client_credentials', scope: 'all-apis' }
    const tokens = await token(form, basic(`${spId}.${workspace}`, 'dose-emulator-sp'))
    expect(tokens).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3600 })
    expect(tokens.refresh_token).toBeUndefined()
    expect(await who(tokens.access_token)).toBe(spId)
    expect((await token({ ...form, client_id: spId, client_secret: 'dose-emulator-sp' })).status).toBe(200)
    const refused = await token(form, basic(spId, 'wrong'))
    expect(refused).toMatchObject({ status: 401, error: 'invalid_client' })
    expect(refused.headers.get('www-authenticate')).toBe('Basic')
    expect((await token({ ...form, client_id: 'nobody', client_secret: 'dose-emulator-sp' })).status).toBe(401)
  })

  // facts/databricks-behaviour.md 1.1: PAT → OAuth
  test('a personal access token becomes an OAuth one; a foreign token does not', async () => {
    const form = {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: `dapi-emulator-operator.${workspace}`,
      subject_token_type: 'urn:databricks:params:oauth:token-type:personal-access-token',
    }
    expect(await who((await token(form)).access_token)).toBe('omar.operator@acme.example')
    expect(await token({ ...form, subject_token: 'dapi-nobody' })).toMatchObject({
      status: 400,
      error: 'invalid_grant',
    })
    const jwt = { ...form, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }
    expect(await token(jwt)).toMatchObject({ status: 400, error: 'invalid_request' })
  })

  test('what is no grant, and what is no form, is refused', async () => {
    expect(await token({ grant_type: 'password' })).toMatchObject({ status: 400, error: 'unsupported_grant_type' })
    expect(await token({})).toMatchObject({ status: 400, error: 'invalid_request' })
    const json = await fetch(`${emulator.origin}/oidc/v1/token`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect([json.status, await json.json()]).toMatchObject([400, { error: 'invalid_request' }])
  })
})

describe('an access token', () => {
  // facts/databricks-behaviour.md 1.3: Me is allowed under any scope
  test('opens what its scope names, and who one is', async () => {
    const tokens = await token({ ...exchange, code: await codeOf({ scope: 'sql' }) })
    expect(await who(tokens.access_token)).toBe('vera.viewer@acme.example')
    expect((await emulator.send('/api/2.0/sql/warehouses', {}, tokens.access_token)).status).toBe(200)
    const refused = await emulator.send('/api/2.1/clusters/list', {}, tokens.access_token)
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { message: expect.stringContaining('required scopes: clusters') },
    ])
  })

  test('has the rights of its person', async () => {
    const tokens = await redeem()
    const { answer } = await emulator.call(clusters.list, {}, 'viewer', workspace)
    const response = await emulator.send('/api/2.1/clusters/list', {}, tokens.access_token)
    expect(((await response.json()) as typeof answer).clusters).toHaveLength(answer.clusters!.length)
  })

  test('cannot be guessed, and no credential is in the log', async () => {
    const tokens = await redeem()
    expect(await who(`eoat-${'A'.repeat(43)}.${workspace}`)).toBe(401)
    expect(await who(`eoat-${'A'.repeat(43)}.never-named`)).toBe(401)
    await renew(tokens.refresh_token)
    const log = JSON.stringify((await emulator.control('GET', `${workspace}/requests`)).answer)
    expect(log).toContain('oauth.token')
    expect(log).not.toMatch(/eo[ar]t-|code-[\w-]{43}|vvvv/)
  })

  test('faults strike the token endpoint too', async () => {
    const tokens = await redeem()
    const faults = [{ kind: 'status', status: 503, operation: 'oauth.token', times: 1 }]
    await emulator.control('PUT', `${workspace}/faults`, { faults })
    expect((await renew(tokens.refresh_token)).status).toBe(503)
    expect((await renew(tokens.refresh_token)).status).toBe(200)
  })
})
