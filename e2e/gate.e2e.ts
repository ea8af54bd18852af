import { expect, test, type Page } from './support'

const ownScript = { 'sec-fetch-site': 'same-origin', 'x-trowel': '1' }

test.describe('every answer carries the headers that protect it', () => {
  const pages = ['/', '/sign-in', '/w/demo/clusters', '/w/demo/nothing.png', '/nothing', '/icon.svg']
  const apis = [
    '/api/health',
    '/api/auth/csrf',
    '/api/w/demo/clusters.list',
    '/api/w/demo/clusters.explode',
    '/api/nothing/of/this/name',
    '/api/sign-out',
  ]

  test('pages, found or not, signed in or not', async ({ page, signIn }) => {
    for (const signedIn of [false, true]) {
      if (signedIn) await signIn()
      for (const path of pages) {
        const answer = await page.request.get(path, {
          maxRedirects: 0,
          headers: { 'content-security-policy': `script-src 'nonce-spoofed'`, 'x-nonce': 'spoofed' },
        })
        const headers = answer.headers()
        const policy = headers['content-security-policy'] ?? ''
        expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'; style-src 'self' 'nonce-/)
        expect(policy, path).not.toMatch(/unsafe|spoofed|\*/)
        expect(headers, path).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
        })
        expect(headers['referrer-policy'], path).toBe('same-origin')
        expect(Object.keys(headers), path).not.toContain('x-powered-by')
        if (headers['content-type']?.includes('html')) {
          expect(headers['cache-control'], path).toMatch(/private.*no-store/)
          const html = await answer.text()
          const nonce = /'nonce-([^']+)'/.exec(policy)![1]!
          for (const [script] of html.matchAll(/<script\b[^>]*>/g)) expect(script, path).toContain(`nonce="${nonce}"`)
          expect(html, path).not.toContain('spoofed')
        }
      }
    }
  })

  test('answers of the API, refusals among them', async ({ page, signIn }) => {
    await signIn()
    for (const path of apis) {
      for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
        const answer = await page.request.fetch(path, {
          method,
          headers: { ...ownScript, 'content-type': 'application/json' },
        })
        const headers = answer.headers()
        expect(answer.status(), `${method} ${path}`).toBeLessThan(500)
        expect(headers, `${method} ${path}`).toMatchObject({
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        })
        expect(headers['vary'], path).toContain('Cookie')
        expect(headers['x-request-id'], path).toBeTruthy()
        for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
          expect(headers[name], path).toBeUndefined()
        if (answer.status() === 405) expect(headers['allow'], `${method} ${path}`).toMatch(/GET|POST/)
        if (path === '/api/sign-out' && method === 'POST') await signIn()
      }
    }
  })

  test('an address that is no text is refused, not failed at', async ({ page }) => {
    for (const path of ['/w/%ff/clusters', '/%e0%a4%a', '/w/demo/clusters/%c3%28']) {
      const answer = await page.request.get(path)
      expect(answer.status(), path).toBe(400)
      expect(answer.headers(), path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      })
    }
  })

  test('a long list is compressed on its way to the browser', async ({ page, signIn, emulator }) => {
    await emulator.seed({ clusters: 200 })
    await signIn()
    const answer = await page.request.get(`/api/w/demo/clusters.list?input=${encodeURIComponent('{"page_size":100}')}`)
    expect(answer.headers()['content-encoding']).toBe('gzip')
    expect((await answer.json()).clusters).toHaveLength(100)
  })
})

test('what a framework could serve besides pages and API is not there', async ({ page, signIn, emulator }) => {
  await signIn()
  await emulator.clearRequests()
  for (const path of [
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    `/_next/image?url=${encodeURIComponent(`${emulator.origin}/api/2.1/clusters/list`)}&w=64&q=75`,
    '/_next/data/build/w/demo/clusters.json',
    '/_next/webpack-hmr',
    '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
    '/__nextjs_original-stack-frame?file=package.json',
    '/__nextjs_source-map?filename=package.json',
    '/.env',
    '/.git/config',
    '/.next/BUILD_ID',
    '/..%2f..%2fpackage.json',
    '/%2e%2e%5cpackage.json',
    '/package.json',
    '/api/draft',
  ]) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toMatch(/"dependencies"|\[core\]/)
  }
  const action = await page.request.post('/sign-in', {
    headers: { ...ownScript, 'next-action': '00'.repeat(21), 'content-type': 'text/plain' },
    data: '[]',
  })
  expect([404, 409]).toContain(action.status())
  const built = /\/_next\/static\/chunks\/[\w.~-]+\.js/.exec(await (await page.request.get('/sign-in')).text())![0]
  expect((await page.request.get(built)).status()).toBe(200)
  expect((await page.request.get(`${built}.map`)).status()).toBe(404)
  expect(await emulator.requests()).toEqual([])
})

test.describe('what a workspace cannot do to the console', () => {
  for (const [kind, status, code] of [
    ['html', 502, 'UNEXPECTED_ANSWER'],
    ['redirect', 502, 'UNEXPECTED_ANSWER'],
    ['reset', 502, 'WORKSPACE_UNREACHABLE'],
  ] as const) {
    test(`${kind} is told apart`, async ({ page, signIn, emulator }) => {
      await signIn()
      await emulator.faults([{ kind, operation: 'clusters.list', location: 'http://169.254.169.254/' }])
      const answer = await page.request.get('/api/w/demo/clusters.list')
      expect([answer.status(), (await answer.json()).error_code]).toEqual([status, code])
      await emulator.faults([])
      expect((await page.request.get('/api/w/demo/clusters.list')).status()).toBe(200)
    })
  }

  test('a gzip bomb breaks off and the console is well afterwards', async ({ page, signIn, emulator }) => {
    await signIn()
    await emulator.faults([{ kind: 'gzip-bomb', operation: 'clusters.list' }])
    const outcome = await page.request.get('/api/w/demo/clusters.list').then(
      (answer) => answer.status(),
      () => 'broken off',
    )
    expect([502, 'broken off']).toContain(outcome)
    await emulator.faults([])
    expect((await page.request.get('/api/w/demo/clusters.list')).status()).toBe(200)
  })
})

test.describe('a session', () => {
  test('that has ended is worth nothing, and its pages lead to the door', async ({
    page,
    signIn,
    playwright,
    baseURL,
  }) => {
    await signIn()
    const cookies = await page.context().cookies()
    const session = cookies.find(({ name }) => name.startsWith('trowel-') && name !== 'trowel-theme')!
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    const thief = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { ...ownScript, cookie: `${session.name}=${session.value}` },
    })
    expect((await thief.get('/api/w/demo/clusters.list')).status()).toBe(200)
    expect((await page.request.post('/api/sign-out', { headers: ownScript })).status()).toBe(204)
    expect((await thief.get('/api/w/demo/clusters.list')).status()).toBe(401)
    await page.goto('/w/demo/clusters')
    await expect(page).toHaveURL(/\/sign-in/)
    await thief.dispose()
  })

  test('survives a link from another site', async ({ page, signIn, emulator, baseURL, problems }) => {
    problems.allow(/asked another server/, /favicon/)
    await signIn()
    await page.goto(`${emulator.origin}/__emulator/health`)
    await linkTo(page, `${baseURL}/w/demo/clusters`)
    await expect(page.getByRole('heading', { name: 'Clusters', level: 1 })).toBeVisible()
    expect(page.url()).toBe(`${baseURL}/w/demo/clusters`)
  })

  test('is not told to a page without one, whatever headers it sends', async ({ playwright, emulator, baseURL }) => {
    await emulator.clearRequests()
    const stranger = await playwright.request.newContext({ baseURL })
    const tricks: Record<string, string>[] = [
      {},
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
      { 'x-middleware-subrequest': 'src/middleware:src/middleware' },
      { 'x-middleware-prefetch': '1' },
      { 'x-matched-path': '/w/[workspace]/clusters' },
      { 'x-invoke-path': '/w/demo/clusters' },
      { 'x-now-route-matches': '1' },
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
      { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
      { 'next-url': '/w/demo/clusters' },
      { 'x-nextjs-data': '1' },
      { authorization: `Bearer ${emulator.token()}` },
    ]
    for (const headers of tricks) {
      for (const path of [
        '/w/demo/clusters',
        '/w/demo/clusters.rsc',
        '//w/demo/clusters',
        '/%77/demo/clusters',
        '/w/demo/clusters;x',
        '/W/demo/clusters',
      ]) {
        const answer = await stranger.get(baseURL + path, { headers, maxRedirects: 0 })
        expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBeLessThan(500)
        expect(await answer.text(), `${path} ${JSON.stringify(headers)}`).not.toMatch(/userName|emulator.*displayName/)
      }
      // Next answers some of these itself, with nothing: what counts is that nobody asked the workspace.
      const answer = await stranger.get('/api/w/demo/clusters.list', { headers })
      if (!answer.ok()) expect(answer.status(), JSON.stringify(headers)).toBe(401)
      expect(await answer.text(), JSON.stringify(headers)).not.toContain('cluster')
      expect(answer.headers()['cache-control'], JSON.stringify(headers)).toContain('no-store')
    }
    expect(await emulator.requests()).toEqual([])
    await stranger.dispose()
  })
})

test.describe('another site cannot act in a person’s name', () => {
  for (const [who, host] of [
    ['a foreign site', '127.0.0.1'],
    ['a sibling on the same site', 'localhost'],
  ] as const) {
    test(who, async ({ page, signIn, emulator, baseURL, problems }) => {
      problems.allow(/asked another server/, /blocked by CORS|Failed to load resource/)
      await signIn()
      await emulator.clearRequests()
      await page.goto(`${emulator.origin.replace('127.0.0.1', host)}/__emulator/health`)
      const outcome = await page.evaluate(async (origin) => {
        const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/json']
        const tries = types.flatMap((type) =>
          (['no-cors', 'cors'] as const).map((mode) =>
            fetch(`${origin}/api/w/demo/clusters.start`, {
              method: 'POST',
              mode,
              credentials: 'include',
              headers: { 'content-type': type, ...(mode === 'cors' && { 'x-trowel': '1' }) },
              body: '{"cluster_id":"x"}',
            }).then(
              (answer) => answer.type,
              () => 'refused',
            ),
          ),
        )
        const reads = fetch(`${origin}/api/w/demo/clusters.list`, { credentials: 'include', mode: 'no-cors' }).catch(
          () => undefined,
        )
        const out = fetch(`${origin}/api/sign-out`, { method: 'POST', credentials: 'include', mode: 'no-cors' }).catch(
          () => undefined,
        )
        return [...(await Promise.all(tries)), ...(await Promise.all([reads, out])).map((answer) => answer?.type)]
      }, baseURL!)
      for (const what of outcome) expect(['opaque', 'refused', undefined]).toContain(what)
      expect(await emulator.requests()).toEqual([])
      await page.goto('/w/demo/clusters')
      await expect(page.getByRole('heading', { name: 'Clusters', level: 1 })).toBeVisible()
    })
  }
})

test('the token never reaches the browser', async ({ page, emulator, problems }) => {
  problems.allow(/status of 4\d\d/)
  const token = emulator.token('admin')
  const seen: string[] = []
  page.on('response', async (answer) => {
    seen.push(answer.url(), JSON.stringify(await answer.allHeaders()), await answer.text().catch(() => ''))
  })
  await page.goto('/sign-in')
  await signInByForm(page, token)
  await expect(page.getByRole('table')).toBeVisible()
  await page.goto('/w/demo/clusters/nothing-of-this-id')
  await page.waitForLoadState('networkidle')
  await page.goto('/w/demo/clusters')
  await page.waitForLoadState('networkidle')
  const kept = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      names,
      await caches.keys(),
      history.state,
    ])
  })
  const html = await page.content()
  const haystack = [...seen, kept, html, JSON.stringify(await page.context().cookies())].join('\n')
  expect(haystack).toContain('cluster_id')
  for (const form of formsOf(token)) expect(haystack, form).not.toContain(form)
})

/** Follows a link on whatever page is open, as a click in a chat does. */
async function linkTo(page: Page, url: string) {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    link.textContent = 'the clusters'
    document.body.append(link)
  }, url)
  await page.getByRole('link', { name: 'the clusters' }).click()
}

async function signInByForm(page: Page, token: string) {
  await page.getByText('Sign in with a token instead').click()
  await page.getByLabel('Personal access token').fill(token)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Spellings of a secret that a careless place could hold it in. */
function formsOf(secret: string): string[] {
  const bytes = (text: string, form: BufferEncoding) => Buffer.from(text).toString(form)
  return [
    secret,
    bytes(secret, 'base64').replace(/=+$/, ''),
    bytes(secret, 'base64url'),
    bytes(`x${secret}`, 'base64').slice(4, -4),
    bytes(`xy${secret}`, 'base64').slice(4, -4),
    bytes(secret, 'hex'),
    encodeURIComponent(secret),
    [...secret].reverse().join(''),
    secret.slice(-12),
  ]
}
