import { axe, expect, noClippedText, noHorizontalScroll, test, type Emulator, type Page } from './support'

async function idOf(emulator: Emulator, name: string) {
  const { clusters } = await emulator.call<{ clusters: { cluster_id: string; cluster_name: string }[] }>(
    'GET',
    '/api/2.1/clusters/list?page_size=100',
  )
  return clusters.find(({ cluster_name }) => cluster_name === name)!.cluster_id
}

const fact = (page: Page, name: string) =>
  page
    .locator('dt', { hasText: new RegExp(`^${name}$`) })
    .first()
    .locator('..')
const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views of the cluster' }).getByRole('link', { name })

test('a cluster tells its facts and why it ended', async ({ page, emulator, signIn }) => {
  await signIn()
  await page.goto(`/w/demo/clusters/${await idOf(emulator, 'geos-with-init-script')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('geos-with-init-script')
  await expect(page).toHaveTitle(/^geos-with-init-script \(Terminated\)/)
  await expect(page.getByText(/^Why it ended: Init script .*failed/)).toBeVisible()
  await expect(page.getByText('INIT_SCRIPT_FAILURE').first()).toBeVisible()
  await expect(fact(page, 'Owner')).toContainText('tomasz.kowalski@acme.example')
  await expect(fact(page, 'Id')).toContainText(await idOf(emulator, 'geos-with-init-script'))
  await expect(page.getByRole('button', { name: 'Start geos-with-init-script' })).toBeVisible()
  expect(await axe(page)).toEqual([])
})

test('how its price is estimated can be read by keyboard', async ({ page, emulator, signIn }) => {
  await signIn()
  await page.goto(`/w/demo/clusters/${await idOf(emulator, 'geo-lab')}`)
  const price = page.getByRole('button', { name: /DBU\/h/ })
  await price.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'How this is estimated' })).toContainText('DBU')
  await page.keyboard.press('Escape')
  await expect(price).toBeFocused()
})

test('its views are links in the address; JSON is as the workspace answered, numbers bare', async ({
  page,
  emulator,
  signIn,
}) => {
  const id = await idOf(emulator, 'geo-lab')
  await signIn()
  await page.goto(`/w/demo/clusters/${id}`)
  await view(page, 'JSON').click()
  await expect(page).toHaveURL(/tab=json/)
  const json = page.getByLabel('JSON of the cluster')
  await expect(json).toContainText(/"start_time": \d{13},/)
  await expect(json).toContainText('"cluster_name": "geo-lab"')
  await page.reload()
  await expect(json).toBeVisible()
  await view(page, 'Command').click()
  await expect(page.getByText(`databricks api get '/api/2.1/clusters/get?cluster_id=${id}'`)).toBeVisible()
  await expect(page.getByText(/clusters\/start --json/)).toBeVisible()
})

test('a press on its page is followed by reading this one cluster until it rests', async ({
  page,
  emulator,
  signIn,
}) => {
  await signIn()
  await page.goto(`/w/demo/clusters/${await idOf(emulator, 'nightly-etl')}`)
  await page.getByRole('button', { name: 'Start nightly-etl' }).click()
  await expect(page.locator('header').getByText('Pending')).toBeVisible()
  await emulator.speed(60)
  await expect(page.locator('header').getByText('Running')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop nightly-etl' })).toBeVisible()
  expect(await emulator.requests('clusters.start')).toHaveLength(1)
})

test('an id that is not there asks whether it is elsewhere, and leads back', async ({ page, problems, signIn }) => {
  problems.allow(/400/, /404/)
  await signIn()
  await page.goto('/w/demo/clusters/0101-000000-nowhere1')
  await expect(page.getByRole('heading', { name: 'Deleted, or in another workspace?' })).toBeVisible()
  await expect(page.getByText(/does not exist/)).toBeVisible()
  await page.getByRole('link', { name: 'All clusters of demo' }).click()
  await expect(page.getByRole('heading', { name: 'Clusters', level: 1 })).toBeVisible()
})

test('a cluster that could not be read says why and can be tried again', async ({
  page,
  emulator,
  problems,
  signIn,
}) => {
  problems.allow(/500/)
  const id = await idOf(emulator, 'geo-lab')
  await emulator.faults([{ operation: 'clusters.get', kind: 'status', status: 500, message: 'Out of order.' }])
  await signIn()
  await page.goto(`/w/demo/clusters/${id}`)
  await expect(page.getByText('The workspace failed to read this cluster.')).toBeVisible()
  await emulator.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('geo-lab')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('it fits', async ({ page, emulator, signIn }) => {
    await signIn()
    for (const tab of ['', '?tab=json', '?tab=command']) {
      await page.goto(`/w/demo/clusters/${await idOf(emulator, 'training-large-gpu')}${tab}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('training-large-gpu')
      await expect(page.getByRole('navigation', { name: 'Views of the cluster' })).toBeVisible()
      await noHorizontalScroll(page)
    }
  })

  test('it fits, however long a name or a state without a blank is', async ({ page, emulator, signIn }) => {
    const cluster_name = 'team_project_'.repeat(8)
    const id = await idOf(emulator, 'geo-lab')
    await emulator.patchCluster(id, { cluster_name, state: 'HIBERNATING_SOMEHOW_'.repeat(6) })
    await signIn()
    for (const path of ['/', `/w/demo/clusters/${id}`, '/w/demo/clusters']) {
      await page.goto(path)
      if (path === '/') await page.getByRole('searchbox', { name: 'Find a cluster' }).fill('team_')
      await expect(page.getByText(cluster_name).first()).toBeVisible()
      await noHorizontalScroll(page)
      await noClippedText(page)
    }
  })
})
