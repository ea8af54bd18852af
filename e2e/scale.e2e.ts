import { expect, test, type Page } from './support'

const path = '/w/demo/clusters?tab=all'
const table = (page: Page) => page.getByRole('table', { name: 'Clusters' })
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const all = (page: Page) => expect(page.getByText('10,000 clusters · all loaded')).toBeVisible({ timeout: 60_000 })

test.describe('ten thousand clusters', () => {
  test.beforeEach(async ({ emulator, signIn }) => {
    test.setTimeout(150_000)
    await emulator.seed({ clusters: 10_000 })
    await signIn()
  })

  test('show their first rows at once, count what is read, and are all found at the end', async ({
    page,
    emulator,
  }) => {
    await page.goto(path)
    await expect(rows(page).first()).toBeVisible({ timeout: 10_000 })
    await expect(page.getByText(/^[\d,]+ loaded, reading page \d+…$/)).toBeVisible()
    await all(page)
    expect((await emulator.requests('clusters.list')).filter(({ query }) => !query.includes('is_pinned'))).toHaveLength(
      100,
    )
    await page.getByRole('searchbox').fill('-09999')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText('-09999')
  })

  test('cost the document only the rows in sight, wherever one scrolls', async ({ page }) => {
    await page.goto(path)
    await all(page)
    await expect(table(page)).toHaveAttribute('aria-rowcount', '10001')
    expect(await rows(page).count()).toBeLessThan(60)
    await page.getByRole('searchbox').press('ArrowDown')
    await page.keyboard.press('End')
    const last = table(page).locator('tr[aria-rowindex="10001"]')
    await expect(last).toBeVisible()
    await expect(last.getByRole('rowheader').getByRole('link')).toBeFocused()
    expect(await rows(page).count()).toBeLessThan(60)
  })

  test('are filtered while one types, no key lost', async ({ page }) => {
    await page.goto(path)
    await all(page)
    const field = page.getByRole('searchbox')
    await field.focus()
    await page.keyboard.type('data-engineering prod')
    await expect(field).toHaveValue('data-engineering prod')
    await expect(page).toHaveURL(/q=data-engineering(\+|%20)prod/)
    await field.fill('-00021')
    await expect(rows(page)).toHaveCount(1)
  })

  test('are followed for one request per look while one of them changes', async ({ page, emulator }) => {
    await page.goto(`${path}&q=00021`)
    await all(page)
    await rows(page)
      .getByRole('button', { name: /^Start / })
      .click()
    await expect(rows(page)).toContainText('Pending')
    await emulator.clearRequests()
    await expect
      .poll(async () => (await emulator.requests('clusters.get')).length, { timeout: 20_000 })
      .toBeGreaterThan(1)
    const asked = await emulator.requests()
    expect(asked.filter(({ operation }) => operation === 'clusters.list').length).toBeLessThanOrEqual(1)
    expect(asked.length).toBeLessThanOrEqual(8)
  })
})
