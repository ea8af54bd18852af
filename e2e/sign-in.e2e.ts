import { axe, expect, noClippedText, noHorizontalScroll, test, type Page } from './support'

const phone = { width: 390, height: 844 }
const tokenField = (page: Page) => page.getByLabel('Personal access token')
const hostField = (page: Page) => page.getByLabel('Workspace URL')

/** Fills in what is given and sends the form. */
async function tryToSignIn(page: Page, { host, token = 'dapi0123' }: { host?: string; token?: string }) {
  if (host !== undefined) await hostField(page).fill(host)
  await tokenField(page).fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test.describe('the demo', () => {
  for (const [label, name] of [
    ['Administrator', 'Ada Admin'],
    ['Operator', 'Omar Operator'],
    ['Viewer', 'Vera Viewer'],
  ] as const)
    test(`one press signs in as ${label}`, async ({ page }) => {
      await page.goto('/sign-in')
      await page.getByRole('button', { name: label }).click()
      await expect(page).toHaveURL('/w/demo/clusters')
      await expect(page.getByRole('button', { name: `You: ${name}` })).toBeVisible()
    })

  test('a phone begins with the clusters one may start', async ({ page }) => {
    await page.setViewportSize(phone)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Operator' }).click()
    await expect(page).toHaveURL('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My compute')
  })

  test('a token of the demo works too, by keyboard alone', async ({ page, emulator }) => {
    await page.goto('/sign-in')
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab')
    await expect(page.getByText('Sign in with a token instead')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Workspace')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type(emulator.token('viewer'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'You: Vera Viewer' })).toBeVisible()
  })
})

test.describe('where it leads', () => {
  test('to the page that was asked for', async ({ page }) => {
    await page.goto('/w/demo/clusters?q=etl')
    await expect(page).toHaveURL('/sign-in?from=%2Fw%2Fdemo%2Fclusters%3Fq%3Detl')
    await page.getByRole('button', { name: 'Administrator' }).click()
    await expect(page).toHaveURL('/w/demo/clusters?q=etl')
  })

  for (const from of ['//evil.example/', 'https://evil.example/', '/\\evil.example', '/api/auth/signout'])
    test(`never to ${from}`, async ({ page, baseURL }) => {
      await page.goto(`/sign-in?${new URLSearchParams({ from })}`)
      await page.getByRole('button', { name: 'Administrator' }).click()
      await expect(page).toHaveURL(`${baseURL}/w/demo/clusters`)
    })

  test('on, for who is signed in already', async ({ page, signIn }) => {
    await signIn()
    await page.goto('/sign-in')
    await expect(page).toHaveURL('/')
  })
})

test.describe('a Trowel whose operator names the workspaces', () => {
  test.use({ console: 'listed' })

  test.beforeEach(async ({ page }) => {
    await page.goto('/sign-in')
  })

  test('lets one choose among them', async ({ page, emulator }) => {
    await expect(page.getByLabel('Workspace').getByRole('option')).toHaveText(['demo', 'second'])
    await expect(page.getByRole('button', { name: 'Administrator' })).toBeHidden()
    await page.getByLabel('Workspace').selectOption('second')
    await tryToSignIn(page, { token: emulator.token('operator') })
    await expect(page).toHaveURL('/w/second/clusters')
    await expect(page.getByRole('button', { name: 'Workspace second' })).toBeVisible()
  })

  test('says under the token that it is wrong, and keeps it', async ({ page, problems }) => {
    problems.allow(/status of 401/)
    await tryToSignIn(page, { token: 'dapi-mistyped' })
    const field = tokenField(page)
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/^127\.0\.0\.1:\d+ does not accept this token\./)
    await expect(field).toHaveValue('dapi-mistyped')
    expect(await page.content(), 'the token in the markup').not.toContain('dapi-mistyped')
    await expect(page.getByLabel('Workspace', { exact: true })).not.toHaveAttribute('aria-invalid')
  })

  test('says that a host which answers a web page is no workspace', async ({ page, emulator, problems }) => {
    problems.allow(/status of 401/)
    await emulator.faults([{ operation: 'scim.currentUserMe', kind: 'html' }])
    await tryToSignIn(page, { token: emulator.token() })
    const field = page.getByLabel('Workspace', { exact: true })
    await expect(field).toBeFocused()
    await expect(field).toHaveAccessibleDescription(/answers, but not like a Databricks workspace/)
    await expect(tokenField(page)).toHaveValue(emulator.token())

    await emulator.faults([])
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/w/demo/clusters')
  })

  test('asks the workspace once, however often the button is pressed', async ({ page, emulator }) => {
    await emulator.faults([{ operation: 'scim.currentUserMe', kind: 'delay', ms: 800 }])
    await tryToSignIn(page, { token: emulator.token() })
    const button = page.getByRole('button', { name: 'Sign in' })
    await expect(button).toHaveAttribute('aria-busy', 'true')
    const { width } = (await button.boundingBox())!
    // Playwright itself would wait until it is no longer busy.
    await button.click({ force: true })
    await button.press('Enter')
    expect((await button.boundingBox())!.width).toBe(width)
    await expect(page).toHaveURL('/w/demo/clusters')
    expect(await emulator.requests('scim.currentUserMe')).toHaveLength(1)
  })

  test('says when Trowel itself does not answer', async ({ page, context, problems }) => {
    problems.allow(/ERR_INTERNET_DISCONNECTED/)
    await context.setOffline(true)
    await tryToSignIn(page, {})
    await expect(page.getByText('Trowel itself does not answer.')).toBeFocused()
    await context.setOffline(false)
  })
})

test.describe('a Trowel that names no workspace', () => {
  test.use({ console: 'open' })

  test.beforeEach(async ({ page, problems }) => {
    problems.allow(/status of 401/)
    await page.goto('/sign-in')
  })

  const refusals: [what: string, host: string, sentence: RegExp][] = [
    ['no address at all', 'not an address', /^This is not the address of a workspace\./],
    [
      'a host that is not of Databricks',
      'https://example.com/login',
      /^example\.com is not a workspace of Databricks\./,
    ],
    [
      'a host that only looks like it',
      'https://evil-azuredatabricks.net',
      /^evil-azuredatabricks\.net is not a workspace/,
    ],
    [
      'a host that does not answer',
      `https://adb-404.1.azuredatabricks.net`,
      /^adb-404\.1\.azuredatabricks\.net does not/,
    ],
  ]
  for (const [what, host, sentence] of refusals)
    test(`says under the address that it is ${what}, and keeps what was typed`, async ({ page }) => {
      await tryToSignIn(page, { host })
      await expect(hostField(page)).toBeFocused()
      await expect(hostField(page)).toHaveAttribute('aria-invalid', 'true')
      await expect(hostField(page)).toHaveAccessibleDescription(sentence)
      await expect(hostField(page)).toHaveValue(host)
      await expect(tokenField(page)).toHaveValue('dapi0123')
    })

  test('asks for what is missing before anything is sent', async ({ page }) => {
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(hostField(page)).toBeFocused()
    await expect(hostField(page)).toHaveAccessibleDescription(/Paste the address of your workspace/)
    await hostField(page).fill('dbc-1.cloud.databricks.com')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(tokenField(page)).toBeFocused()
    await expect(tokenField(page)).toHaveAccessibleDescription(/Paste a token of this workspace/)
  })

  test('shows the host that a pasted page stands for', async ({ page }) => {
    await hostField(page).fill('https://adb-77.7.azuredatabricks.net/?o=77#job/12')
    await expect(hostField(page)).toHaveAccessibleDescription('Signs in to adb-77.7.azuredatabricks.net')
    await tryToSignIn(page, {})
    await expect(hostField(page)).toHaveAccessibleDescription(/^adb-77\.7\.azuredatabricks\.net does not answer/)
  })

  test('asks for patience after too many failures', async ({ page }) => {
    const host = 'https://adb-429.1.azuredatabricks.net'
    for (let failures = 0; failures < 10; failures++) {
      await tryToSignIn(page, { host })
      await expect(hostField(page)).toHaveAccessibleDescription(/does not answer/)
      await expect(hostField(page)).toBeFocused()
    }
    await tryToSignIn(page, { host })
    await expect(page.getByText('Too many failed attempts. Wait a minute, then try again.')).toBeFocused()
  })

  test('is readable on a phone, with an error too', async ({ page }) => {
    await page.setViewportSize(phone)
    await tryToSignIn(page, { host: 'https://example.com' })
    await expect(hostField(page)).toHaveAttribute('aria-invalid', 'true')
    await noHorizontalScroll(page)
    await noClippedText(page)
    expect(await axe(page)).toEqual([])
  })
})

test('a pasted page of a named workspace signs in to its host', async ({ page, emulator, baseURL }) => {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const form = {
    csrfToken,
    host: ` ${emulator.origin}/compute/clusters?o=12#list `,
    token: emulator.token(),
    json: 'true',
  }
  await page.request.post('/api/auth/callback/pat', { form, headers: { origin: baseURL! } })
  await page.goto('/w/demo/clusters')
  await expect(page.getByRole('button', { name: 'You: Ada Admin' })).toBeVisible()
})

test('signing out ends the session, for its cookie too', async ({ page, signIn, context, problems }) => {
  problems.allow(/status of 401/)
  await signIn()
  await page.goto('/w/demo/clusters')
  const cookies = await context.cookies()
  const list = '/api/w/demo/clusters.list?input=%7B%7D'
  const asConsole = { headers: { 'x-trowel': '1' } }
  expect((await page.request.get(list, asConsole)).status()).toBe(200)

  await page.getByRole('button', { name: /^You:/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
  await page.goto('/w/demo/clusters')
  await expect(page).toHaveURL(/\/sign-in\?from=/)

  await context.addCookies(cookies)
  expect((await page.request.get(list, asConsole)).status()).toBe(401)
})

test('signing out says so when the console does not answer', async ({ page, signIn, context, problems }) => {
  problems.allow(/ERR_INTERNET_DISCONNECTED/, /status of 401/)
  await signIn()
  await page.goto('/w/demo/clusters')
  await page.getByRole('button', { name: /^You:/ }).click()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('your session is still open')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
})
