import { axe, expect, noClippedText, noHorizontalScroll, test, type Page } from './support'

const phone = { width: 390, height: 844 }
const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const theme = (page: Page) => page.locator('html').getAttribute('data-theme')

test.describe('on a wide screen', () => {
  test.beforeEach(async ({ page, signIn }) => {
    await signIn('operator')
    await page.goto('/w/demo/clusters')
    // What was read by the browser shows that the page listens.
    await expect(page.getByText('all loaded')).toBeVisible()
  })

  test('the navigation shows what there is, and where one is', async ({ page }) => {
    await expect(rail(page).getByRole('link')).toHaveText(['My compute', 'Clusters'])
    await expect(rail(page).getByRole('link', { name: 'Clusters' })).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toHaveText('Compute/Clusters')
    await expect(page).toHaveTitle(/^Clusters.* · demo · Trowel$/)

    await rail(page).getByRole('link', { name: 'My compute' }).click()
    await expect(page).toHaveURL('/')
    await expect(rail(page).getByRole('link', { name: 'My compute' })).toHaveAttribute('aria-current', 'page')
    await expect(rail(page).getByRole('link', { name: 'Clusters' })).not.toHaveAttribute('aria-current')
  })

  test('the navigation becomes icons with names on hover, and stays so', async ({ page }) => {
    await page.getByRole('button', { name: 'Show icons only in the navigation' }).click()
    const clusters = rail(page).getByRole('link', { name: 'Clusters' })
    await expect(clusters).toHaveText('')
    expect((await rail(page).boundingBox())!.width).toBeLessThan(60)
    await clusters.hover()
    await expect(page.getByRole('tooltip')).toHaveText('Clusters')

    await page.reload()
    await expect(page.getByRole('button', { name: 'Show names in the navigation' })).toBeVisible()
    // In the first paint already.
    expect(await (await page.request.get('/w/demo/clusters')).text()).toContain('Show names in the navigation')
    await page.getByRole('button', { name: 'Show names in the navigation' }).click()
    await expect(clusters).toHaveText('Clusters')
  })

  test('the user menu says who one is', async ({ page, emulator }) => {
    await page.getByRole('button', { name: 'You: Omar Operator' }).click()
    const menu = page.getByRole('dialog', { name: 'You' })
    await expect(menu).toContainText('omar.operator@acme.example')
    await expect(menu).toContainText('data-engineering')
    await expect(menu).toContainText(new URL(emulator.origin).host)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(page.getByRole('button', { name: 'You: Omar Operator' })).toBeFocused()
  })

  test('a theme is shown at once, and from the first paint on later', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await background()
    await page.getByRole('button', { name: /^You:/ }).click()
    await page.getByRole('radio', { name: 'Dark' }).check()
    expect(await background()).not.toBe(light)
    expect(await (await page.request.get('/w/demo/clusters')).text()).toContain('data-theme="dark"')

    await page.reload()
    expect(await theme(page)).toBe('dark')
    await page.getByRole('button', { name: /^You:/ }).click()
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
    await page.getByRole('radio', { name: 'System' }).check()
    expect(await background()).toBe(light)
    await page.reload()
    expect(await theme(page)).toBeNull()
  })

  test('the workspace tells its host, and copies its address', async ({ page, emulator, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Workspace demo' }).click()
    const switcher = page.getByRole('dialog', { name: 'Workspaces' })
    await expect(switcher).toContainText(new URL(emulator.origin).host)
    await switcher.getByRole('button', { name: 'Copy the address of demo' }).click()
    await expect(switcher.getByRole('status')).toHaveText('Copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(emulator.origin)
  })

  test('keys lead through the console, and are listed', async ({ page }) => {
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await expect(page).toHaveURL('/')
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expect(page).toHaveURL('/w/demo/clusters')

    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(help).toContainText('Go to Clusters')
    // Behind an open dialog they rest.
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await expect(help).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await expect(page).toHaveURL('/w/demo/clusters')
  })

  test('keys can be switched off, and on again without them', async ({ page }) => {
    await page.keyboard.press('?')
    await page.getByRole('checkbox', { name: 'Use these keys' }).uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await expect(page.getByText('all loaded')).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeHidden()

    await page.getByRole('button', { name: /^You:/ }).click()
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByRole('checkbox', { name: 'Use these keys' }).check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  })

  test('a session that has ended is told over the page, which leads back to itself', async ({
    page,
    context,
    problems,
  }) => {
    problems.allow(/status of 40[14]/)
    await page.goto('/w/demo/nothing')
    await context.clearCookies()
    await rail(page).getByRole('link', { name: 'Clusters' }).click()
    const ended = page.getByRole('dialog', { name: 'Your session has ended' })
    await ended.getByRole('link', { name: 'Sign in again' }).click()
    await expect(page).toHaveURL('/sign-in?from=%2Fw%2Fdemo%2Fclusters')
  })

  test('what the server makes anew asks to sign in first, and leads back', async ({ page, context, problems }) => {
    problems.allow(/status of 404/)
    await page.goto('/w/demo/nothing?q=1')
    await page.getByRole('button', { name: /^You:/ }).click()
    await context.clearCookies()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect(page).toHaveURL('/sign-in?from=%2Fw%2Fdemo%2Fnothing%3Fq%3D1')
  })

  test('keys are letters while one types', async ({ page }) => {
    await page.getByRole('searchbox').fill('')
    await page.keyboard.type('gh?')
    await expect(page.getByRole('searchbox')).toHaveValue('gh?')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page).toHaveURL(/\/w\/demo\/clusters/)
  })

  test('the first Tab offers to skip the navigation', async ({ page }) => {
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the page' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  test('a page that broke keeps the shell, and can be tried again', async ({ page, problems }) => {
    problems.allow(/sabotage/)
    await page.goto('/')
    await page.evaluate(() => {
      const intact = Number.prototype.toFixed
      Number.prototype.toFixed = () => {
        throw new Error('sabotage')
      }
      Object.assign(window, { mend: () => Object.assign(Number.prototype, { toFixed: intact }) })
    })
    await rail(page).getByRole('link', { name: 'Clusters' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page broke')
    await expect(rail(page)).toBeVisible()
    // Axe reckons with it too; the page stays broken until it is tried again.
    await page.evaluate(() => (window as unknown as { mend: () => void }).mend())
    expect(await axe(page)).toEqual([])

    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clusters')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true })

  test('the navigation is a sheet that keeps the focus and gives it back', async ({ page, signIn }) => {
    await signIn()
    await page.goto('/w/demo/clusters')
    const open = page.getByRole('button', { name: 'Open the navigation' })
    await expect(rail(page)).toBeHidden()
    await open.tap()
    const sheet = page.getByRole('dialog', { name: 'Trowel' })
    await expect(sheet.getByRole('link', { name: 'Clusters' })).toBeVisible()
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab')
      const strayed = await page.evaluate(() => {
        const { activeElement } = document
        return activeElement !== document.body && !activeElement?.closest('dialog')
      })
      expect(strayed, 'the focus left the sheet').toBe(false)
    }
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(open).toBeFocused()

    await open.tap()
    await sheet.getByRole('link', { name: 'My compute' }).tap()
    await expect(page).toHaveURL('/')
    await expect(sheet).toBeHidden()
  })

  test('nothing sticks out, and what is pressed is large enough', async ({ page, signIn }) => {
    await signIn()
    await page.goto('/w/demo/clusters')
    await page.getByRole('button', { name: /^You:/ }).tap()
    await expect(page.getByRole('dialog', { name: 'You' })).toBeVisible()
    await noHorizontalScroll(page)
    await noClippedText(page)
    const { width, height } = (await page.getByRole('button', { name: 'Open the navigation' }).boundingBox())!
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  })
})

test.describe('a protected workspace', () => {
  test.use({ console: 'protected' })

  test('says so in a word and in its colour', async ({ page, signIn }) => {
    await signIn()
    await page.goto('/w/demo/clusters')
    await expect(page.getByRole('banner').getByText('Protected')).toBeVisible()
    const frame = page.locator('svg:has(> rect[stroke="#b45309"])')
    expect(await frame.boundingBox()).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
  })
})

test('an ordinary workspace has no frame', async ({ page, signIn }) => {
  await signIn()
  await page.goto('/w/demo/clusters')
  await expect(page.getByRole('banner').getByText('Protected')).toBeHidden()
  await expect(page.locator('svg rect[stroke]')).toHaveCount(0)
})

test.describe('an address that leads nowhere', () => {
  test.beforeEach(({ problems }) => problems.allow(/status of 404/))

  test('names the connected workspaces when it is of another one', async ({ page, signIn, emulator }) => {
    await signIn()
    expect((await page.goto('/w/elsewhere/clusters'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are not signed in to “elsewhere”')
    await expect(page.getByRole('main')).toContainText(new URL(emulator.origin).host)
    await expect(page).toHaveTitle('Workspace not connected · Trowel')
    expect(await axe(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'demo' }).click()
    await expect(page).toHaveURL('/w/demo/clusters')
  })

  test('is told inside the shell when the workspace is known', async ({ page, signIn }) => {
    await signIn()
    expect((await page.goto('/w/demo/nothing/here'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
    await expect(page).toHaveTitle('Page not found · Trowel')
    await page.getByRole('main').getByRole('link', { name: 'Go to Clusters' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Clusters' })).toBeVisible()
  })

  test('is told to a stranger too', async ({ page }) => {
    expect((await page.goto('/nowhere'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
    await expect(page).toHaveTitle('Page not found · Trowel')
    await noHorizontalScroll(page)
    expect(await axe(page)).toEqual([])
  })

  test('opens the list when it is only the workspace', async ({ page, signIn }) => {
    await signIn()
    await page.goto('/w/demo')
    await expect(page).toHaveURL('/w/demo/clusters')
  })
})
