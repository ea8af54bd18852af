import { axe, expect, noClippedText, noHorizontalScroll, test, type Page } from './support'

test.use({ viewport: { width: 390, height: 844 } })

const mine = (page: Page) => page.getByRole('list', { name: 'Clusters you can start' })
const names = (page: Page) => mine(page).getByRole('listitem').getByRole('link').allInnerTexts()
const power = (page: Page) => mine(page).getByRole('button', { name: /^(Start|Stop) / })

test('one full-width button of 44 px for each cluster, in reach of a thumb', async ({ page, signIn }) => {
  await signIn('operator')
  await page.goto('/')
  // One after the other, as their permissions are read.
  await expect.poll(() => power(page).count()).toBeGreaterThan(15)
  const boxes = await Promise.all((await power(page).all()).map((button) => button.boundingBox()))
  for (const box of boxes) {
    expect(box!.height).toBeGreaterThanOrEqual(44)
    expect(box!.width).toBeGreaterThanOrEqual(390 - 2 * 16)
  }
  await noHorizontalScroll(page)
  await noClippedText(page)
  expect(await axe(page)).toEqual([])
})

test('one press starts, and the price and how it came about are at hand', async ({ page, emulator, signIn }) => {
  await signIn('operator')
  await page.goto('/')
  const item = mine(page).getByRole('listitem').filter({ hasText: 'omar-scratch' })
  await item.getByRole('button', { name: /\$0\.\d\d\/h/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Without the price of the virtual machines')
  await page.keyboard.press('Escape')
  await item.getByRole('button', { name: 'Start omar-scratch' }).click()
  await expect(item).toContainText('Pending')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(async () => (await emulator.requests('clusters.start')).length).toBe(1)
})

test('what one may only see is out of the way, and has no button', async ({ page, emulator, signIn }) => {
  await signIn('viewer')
  await page.goto('/')
  await expect(mine(page)).toContainText('intern-playground')
  expect(await names(page)).not.toContain('nightly-etl')
  await page.getByText(/more clusters you can only see/).click()
  await expect(page.getByText('nightly-etl')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start nightly-etl' })).toBeHidden()
  // Read once for each cluster that is not surely mine.
  const asked = (await emulator.requests('clusters.getPermissions')).map(({ path }) => path)
  expect(new Set(asked).size).toBe(asked.length)
})

test('permissions that cannot be read hide no button', async ({ page, emulator, signIn, problems }) => {
  problems.allow(/status of 403/)
  await signIn('viewer')
  await emulator.faults([
    {
      operation: 'clusters.getPermissions',
      kind: 'status',
      status: 403,
      error_code: 'PERMISSION_DENIED',
      message: 'Not for you',
    },
  ])
  await page.goto('/')
  const item = mine(page).getByRole('listitem').filter({ hasText: 'nightly-etl' })
  await expect(item).toContainText('cannot tell whether you may until you press')
  await item.getByRole('button', { name: 'Start nightly-etl' }).click()
  await expect(item.getByRole('alert')).toContainText('you need CAN_RESTART or CAN_MANAGE')
  await noHorizontalScroll(page)
  expect(await axe(page)).toEqual([])
})

test('starred clusters come first, and still do after a reload', async ({ page, signIn }) => {
  await signIn()
  await page.goto('/')
  const star = page.getByRole('button', { name: 'Star weekly-report' })
  await page.getByRole('searchbox', { name: 'Find a cluster' }).fill('weekly')
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('searchbox', { name: 'Find a cluster' }).fill('')
  await expect.poll(async () => (await names(page))[0]).toBe('weekly-report')
  await page.reload()
  await expect.poll(async () => (await names(page))[0]).toBe('weekly-report')
})

test('a name finds its cluster', async ({ page, signIn }) => {
  await signIn()
  await page.goto('/')
  await page.getByRole('searchbox', { name: 'Find a cluster' }).fill('SPOT')
  await expect(power(page)).toHaveCount(1)
  await expect(mine(page)).toContainText('spot-backfill')
  await page.getByRole('searchbox', { name: 'Find a cluster' }).fill('no such thing')
  await expect(page.getByText('No cluster of yours matches “no such thing”')).toBeVisible()
})

test('a workspace without clusters says which permission shows them', async ({ page, emulator, signIn }) => {
  await emulator.seed({ empty: true })
  await signIn('viewer')
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'No clusters you can see' })).toBeVisible()
  await expect(page.getByText(/CAN_RESTART or CAN_MANAGE/)).toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('a workspace that refuses or fails is told apart from an empty one', async ({
  page,
  emulator,
  signIn,
  problems,
}) => {
  problems.allow(/status of (403|500)/)
  await signIn()
  const fault = { operation: 'clusters.list', kind: 'status' } as const
  await emulator.faults([{ ...fault, status: 403, error_code: 'PERMISSION_DENIED', message: 'Not for you' }])
  await page.goto('/')
  await expect(page.getByRole('alert').filter({ hasText: 'You may not list clusters' })).toBeVisible()
  await emulator.faults([{ ...fault, status: 500, error_code: 'INTERNAL_ERROR', message: 'Something broke' }])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Something broke' })).toBeVisible()
  await emulator.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(power(page).first()).toBeVisible()
})

test('two columns where there is room', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn()
  await page.goto('/')
  await expect(power(page).first()).toBeVisible()
  const [first, second] = await Promise.all([power(page).nth(0).boundingBox(), power(page).nth(1).boundingBox()])
  expect(second!.y).toBe(first!.y)
  expect(second!.x).toBeGreaterThan(first!.x)
  await noHorizontalScroll(page)
  expect(await axe(page)).toEqual([])
})
