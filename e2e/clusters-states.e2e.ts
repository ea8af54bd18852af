import { axe, expect, noClippedText, test, type Emulator, type Identity, type Page } from './support'

type Fault = Parameters<Emulator['faults']>[0][number]
type SignIn = (identity?: Identity) => Promise<void>

const path = '/w/demo/clusters'
const table = (page: Page) => page.getByRole('table', { name: 'Clusters' })
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const loaded = async (page: Page) => {
  await expect(page.getByText('40 clusters · all loaded')).toBeVisible()
  await expect(table(page)).not.toHaveAttribute('aria-busy', 'true')
}
const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh', exact: true })
const retry = (page: Page) => page.getByRole('button', { name: 'Try again' })

async function open(page: Page, signIn: SignIn) {
  await signIn()
  await page.goto(path)
}

const listFails = (emulator: Emulator, fault: Fault) => emulator.faults([{ operation: 'clusters.list', ...fault }])

async function idOf(emulator: Emulator, name: string) {
  const { clusters } = await emulator.call<{ clusters: { cluster_id: string; cluster_name: string }[] }>(
    'GET',
    '/api/2.1/clusters/list?page_size=100',
  )
  return clusters.find(({ cluster_name }) => cluster_name === name)!.cluster_id
}

test.describe('a first load that fails', () => {
  const failures: [string, Fault, string, string?][] = [
    [
      'because permission is missing',
      { kind: 'status', status: 403, error_code: 'PERMISSION_DENIED', message: 'No permission to list.' },
      'You may not list clusters in this workspace.',
      'No permission to list. A workspace admin can grant what is missing.',
    ],
    [
      'because of the IP access list',
      {
        kind: 'status',
        status: 403,
        error_code: 'PERMISSION_DENIED',
        message: 'Source IP address: 10.0.0.9 is blocked by Databricks IP ACL for workspace: 7205.',
      },
      "The console's address is not on the workspace's IP access list.",
    ],
    [
      'because the request is bad',
      { kind: 'status', status: 400, error_code: 'INVALID_PARAMETER_VALUE', message: 'Page token is too old.' },
      'The workspace did not accept the request to list clusters.',
      'Page token is too old. This is not the same as finding nothing.',
    ],
    [
      'because the workspace does not know the call',
      {
        kind: 'status',
        status: 404,
        error_code: 'ENDPOINT_NOT_FOUND',
        message: "No API found for 'GET /clusters/list'.",
      },
      'This workspace does not know how to list clusters.',
    ],
    [
      'because the workspace failed',
      { kind: 'status', status: 500, message: 'Boom.' },
      'The workspace failed to list clusters.',
    ],
    [
      'because it asks too often',
      { kind: 'status', status: 429, retry_after: 90 },
      'The workspace limits how often it may be asked.',
    ],
    [
      'because the workspace is down for a while',
      { kind: 'status', status: 503, retry_after: 90 },
      'The workspace is not available right now.',
    ],
    ['because a web page came instead', { kind: 'html' }, 'The workspace answered with something that is not its API.'],
    [
      'because it was sent elsewhere',
      { kind: 'redirect' },
      'The workspace answered with something that is not its API.',
    ],
    ['because the connection broke', { kind: 'reset' }, 'The workspace cannot be reached.'],
  ]
  for (const [why, fault, title, words] of failures)
    test(`${why} says so, in place of the rows, and can be tried again`, async ({
      page,
      emulator,
      problems,
      signIn,
    }) => {
      problems.allow(/status of [45]\d\d/)
      await listFails(emulator, fault)
      await open(page, signIn)
      const problem = page.getByRole('alert').filter({ has: page.getByRole('heading') })
      await expect(problem.getByRole('heading')).toHaveText(title)
      if (words) await expect(problem).toContainText(words)
      await expect(table(page)).toBeHidden()
      await expect(page.getByText('This workspace has no clusters')).toBeHidden()
      await emulator.faults([])
      await retry(page).click()
      await loaded(page)
      await expect(problem).toBeHidden()
    })

  test('has everything for a ticket, to copy, and no credential in it', async ({
    page,
    context,
    emulator,
    problems,
    signIn,
  }) => {
    problems.allow(/status of 500/)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await listFails(emulator, { kind: 'status', status: 500, error_code: 'INTERNAL_ERROR', message: 'Boom.' })
    await open(page, signIn)
    await page.getByText('Technical details').click()
    await page.getByRole('button', { name: 'Copy the technical details' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(
      /^Operation: clusters\.list\nWhen: 20.*\nStatus: 500\nCode: INTERNAL_ERROR\nMessage: Boom\.\nRequest id: \S+/,
    )
    expect(copied).not.toContain('dapi')
  })

  test('counts down what the workspace asked for, and asks again by itself', async ({
    page,
    emulator,
    problems,
    signIn,
  }) => {
    problems.allow(/status of 429/)
    await listFails(emulator, { kind: 'status', status: 429, retry_after: 62 })
    await page.clock.install()
    await open(page, signIn)
    await expect(page.getByText(/Trying again in 6\d s\./)).toBeVisible()
    await page.clock.runFor(30_000)
    await expect(page.getByText(/Trying again in 3\d s\./)).toBeVisible()
    await emulator.faults([])
    await page.clock.runFor(40_000)
    await loaded(page)
  })
})

test('a busy workspace is waited for, and that is said while nothing is there yet', async ({
  page,
  emulator,
  problems,
  signIn,
}) => {
  problems.allow(/status of 429/)
  await emulator.faults([{ operation: 'clusters.list', kind: 'status', status: 429, retry_after: 4, times: 8 }])
  await open(page, signIn)
  await expect(page.getByText(/^The workspace is busy: going on in \d+ s$/)).toBeVisible()
  await expect(table(page)).toHaveAttribute('aria-busy', 'true')
  await emulator.faults([])
  await loaded(page)
})

test.describe('a refresh that fails', () => {
  test('keeps the rows, says how old they are and why, and is over when one succeeds', async ({
    page,
    emulator,
    problems,
    signIn,
  }) => {
    problems.allow(/status of 500/)
    await open(page, signIn)
    await loaded(page)
    const before = await rows(page).count()
    await listFails(emulator, { kind: 'status', status: 500, message: 'Boom.' })
    await refresh(page).click()
    const line = page.getByRole('region', { name: 'Refresh failed' })
    await expect(line.getByRole('alert')).toHaveText('The workspace failed to list clusters.')
    await expect(line).toContainText(/Shown is what was read (just now|\d+ s ago)/)
    await expect(rows(page)).toHaveCount(before)
    await emulator.faults([])
    await line.getByRole('button', { name: 'Try again' }).click()
    await expect(line).toBeHidden()
    await expect(rows(page)).toHaveCount(before)
  })

  test('because the network is gone keeps the rows too', async ({ page, context, problems, signIn }) => {
    problems.allow(/ERR_INTERNET_DISCONNECTED/)
    await open(page, signIn)
    await loaded(page)
    await context.setOffline(true)
    await refresh(page).click()
    const line = page.getByRole('region', { name: 'Refresh failed' })
    await expect(line.getByRole('alert')).toHaveText('The console did not answer.')
    await expect(rows(page).first()).toBeVisible()
    await context.setOffline(false)
    await line.getByRole('button', { name: 'Try again' }).click()
    await expect(line).toBeHidden()
  })

  test('because the session ended keeps the page under the dialog', async ({ page, emulator, problems, signIn }) => {
    problems.allow(/status of 40[13]/)
    await open(page, signIn)
    await loaded(page)
    await listFails(emulator, { kind: 'expired-token' })
    await refresh(page).click()
    await expect(page.getByRole('dialog').filter({ hasText: /session has ended/i })).toBeVisible()
    await expect(table(page).getByText('shared-analytics')).toBeVisible()
  })

  test('of the pinned clusters alone costs only that', async ({ page, emulator, problems, signIn }) => {
    problems.allow(/status of 403/)
    await emulator.faults([{ operation: 'clusters.list', kind: 'status', status: 403, times: 1 }])
    await open(page, signIn)
    // Whichever of the two calls met the refusal, the other is answered.
    await expect(
      page.getByText('all loaded').or(page.getByText('You may not list clusters in this workspace.')),
    ).toBeVisible()
    if (await table(page).isVisible()) {
      await page.getByRole('radio', { name: /^Pinned/ }).check()
      await expect(page.getByText('Which clusters are pinned could not be read.')).toBeVisible()
    }
  })
})

test.describe('nothing to show', () => {
  test('because there is nothing says what would be here', async ({ page, emulator, signIn }) => {
    await emulator.seed({ empty: true })
    await open(page, signIn)
    await expect(page.getByRole('heading', { name: 'This workspace has no clusters' })).toBeVisible()
    await expect(page.getByText('0 clusters · all loaded')).toBeVisible()
  })

  test('because one may not see any says that admins may', async ({ page, emulator, signIn }) => {
    await emulator.seed({ empty: true })
    await signIn('viewer')
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'No clusters that you can see' })).toBeVisible()
    await expect(page.getByText('Visible to you: 0.')).toBeVisible()
  })

  test('because of filters offers to clear them', async ({ page, signIn }) => {
    await signIn()
    await page.goto(`${path}?q=no-such-cluster&state=RUNNING`)
    await expect(page.getByRole('heading', { name: 'No cluster under “All-purpose” matches' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await expect(rows(page).first()).toBeVisible()
    await expect(page).toHaveURL(/\/clusters$/)
  })
})

test.describe('what the catalogue does not know', () => {
  test('is shown as it came: a new state, a new mode, a new source', async ({ page, emulator, signIn }) => {
    await emulator.patchCluster(await idOf(emulator, 'geo-lab'), {
      state: 'HIBERNATING_SOMEHOW',
      data_security_mode: 'QUANTUM_MODE',
      spark_version: 'custom:our-own-image',
    })
    await signIn()
    await page.goto(`${path}?columns=data_security_mode,spark_version&q=geo-lab`)
    const row = rows(page).filter({ hasText: 'geo-lab' })
    await expect(row).toContainText('HIBERNATING_SOMEHOW')
    await expect(row).toContainText('QUANTUM_MODE')
    await expect(row).toContainText('custom:our-own-image')
    await expect(row.getByRole('button', { name: /geo-lab$/ }).first()).toBeVisible()
  })

  test('or does not say is a dash, and nothing breaks', async ({ page, emulator, signIn }) => {
    const id = await idOf(emulator, 'geo-lab')
    const nothing = Object.fromEntries(
      ['cluster_name', 'spark_version', 'node_type_id', 'num_workers', 'start_time', 'creator_user_name', 'executors']
        .concat(['autotermination_minutes', 'custom_tags', 'default_tags', 'last_restarted_time'])
        .map((field) => [field, null]),
    )
    await emulator.patchCluster(id, nothing)
    await signIn()
    await page.goto(`${path}?q=${id}`)
    await expect(page.getByRole('link', { name: id })).toBeVisible()
    expect(await rows(page).getByText('—').count()).toBeGreaterThan(3)
  })
})

test('the first paint has the page’s own layout: nothing moves when the rows come', async ({
  page,
  emulator,
  signIn,
}) => {
  await listFails(emulator, { kind: 'delay', ms: 4000 })
  await open(page, signIn)
  await expect(page.getByText('Loading…')).toBeVisible()
  await expect(table(page)).toHaveAttribute('aria-busy', 'true')
  const places = () =>
    Promise.all(
      [
        page.getByRole('radio', { name: 'All-purpose' }),
        page.getByRole('searchbox'),
        page.getByRole('button', { name: 'Filter', exact: true }),
        table(page).getByRole('columnheader', { name: 'State' }),
        table(page).getByRole('columnheader', { name: 'Owner' }),
        table(page).locator('tbody tr:visible').nth(3),
      ].map(async (place) => {
        await expect(place).toBeVisible()
        const { x, y, height } = (await place.boundingBox())!
        return [x, y, height].map(Math.round)
      }),
    )
  const before = await places()
  await loaded(page)
  expect(await places()).toEqual(before)
})

for (const [size, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
}))
  test.describe(`every state word on a ${size}`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    test('can be read in both themes, whole, and by everyone', async ({ page, emulator, signIn }) => {
      test.slow()
      await emulator.patchCluster(await idOf(emulator, 'geo-lab'), { state: 'HIBERNATING_SOMEHOW' })
      await signIn()
      await page.goto(`${path}?sort=state`)
      await loaded(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await noClippedText(page)
        expect(await axe(page)).toEqual([])
      }
    })
  })
