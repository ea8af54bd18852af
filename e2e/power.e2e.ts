import { expect, test, type Emulator, type Identity, type Page } from './support'

const starts = async (emulator: Emulator) => (await emulator.requests('clusters.start')).length
const stops = async (emulator: Emulator) => (await emulator.requests('clusters.delete')).length

async function open(page: Page, signIn: (identity?: Identity) => Promise<void>, identity: Identity = 'admin') {
  await signIn(identity)
  await page.goto('/w/demo/clusters')
  await expect(power(page, 'nightly-etl')).toBeVisible()
}

/** Start or Stop of a cluster, whichever it offers. */
const power = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^(Start|Stop) ${name}$`) })
const row = (page: Page, name: string) => page.getByRole('row').filter({ has: power(page, name) })
const question = (page: Page) => page.getByRole('dialog', { name: /^Stop / })

/** The control takes no second press for a second. */
const listens = (page: Page, name: string) =>
  expect(power(page, name)).not.toHaveAttribute('aria-busy', 'true', { timeout: 3000 })

test.describe('starting', () => {
  test('is one press without a dialog, and the row follows until it runs', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'nightly-etl').click()
    await expect(row(page, 'nightly-etl')).toContainText('Pending')
    await expect(page.getByRole('dialog')).toBeHidden()
    await emulator.speed(30)
    await expect(row(page, 'nightly-etl')).toContainText('Running')
    await expect(page.getByRole('button', { name: 'Stop nightly-etl' })).toBeVisible()
    await expect.poll(() => starts(emulator)).toBe(1)
  })

  test('says Pending before the workspace has answered', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    // How soon is the bench's to measure; here the answer never comes.
    await emulator.faults([{ operation: 'clusters.start', kind: 'hang' }])
    await power(page, 'nightly-etl').click()
    await expect(row(page, 'nightly-etl')).toContainText('Pending')
    await expect.poll(() => starts(emulator)).toBe(1)
    expect((await emulator.requests('clusters.start'))[0]).not.toHaveProperty('status')
  })

  test('shows what an hour costs and how that was reckoned, and is in nobody’s way', async ({ page, signIn }) => {
    await open(page, signIn)
    await power(page, 'nightly-etl').hover()
    await expect(page.getByRole('tooltip')).toContainText(
      /\$\d+\.\d\d.*per DBU.*Without the price of the virtual machines/,
    )
  })

  test('by a double click is one start and no stop', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'nightly-etl').dblclick()
    await listens(page, 'nightly-etl')
    await expect(row(page, 'nightly-etl')).toContainText('Pending')
    await expect.poll(() => starts(emulator)).toBe(1)
    expect(await stops(emulator)).toBe(0)
  })

  test('by a key held down is one start and no stop', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'nightly-etl').focus()
    await page.keyboard.down('Enter')
    await listens(page, 'nightly-etl')
    // A key that is down already repeats.
    for (let more = 0; more < 3; more++) await page.keyboard.down('Enter')
    await expect(power(page, 'nightly-etl')).not.toHaveAttribute('aria-busy')
    await page.keyboard.up('Enter')
    await expect(row(page, 'nightly-etl')).toContainText('Pending')
    await expect.poll(() => starts(emulator)).toBe(1)
    expect(await stops(emulator)).toBe(0)
  })

  test('can be taken back while the cluster is still pending', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'nightly-etl').click()
    await listens(page, 'nightly-etl')
    await page.getByRole('button', { name: 'Stop nightly-etl' }).click()
    await expect(row(page, 'nightly-etl')).toContainText('Terminating')
    await expect.poll(() => stops(emulator)).toBe(1)
  })

  test('of a cluster that is stopping is not possible, and the button says so', async ({ page, signIn, emulator }) => {
    await open(page, signIn)
    const start = page.getByRole('button', { name: 'Start analyst-sandbox' })
    await expect(start).toHaveAttribute('aria-disabled', 'true')
    await expect(start).toHaveAccessibleDescription('Stopping: wait until it has stopped, then start it.')
    await start.click({ force: true })
    await expect(page.getByRole('tooltip')).toContainText('Stopping: wait')
    expect(await starts(emulator)).toBe(0)
  })
})

test.describe('stopping', () => {
  test('is one press when no run is known on the cluster', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'bi-dashboards-legacy').click()
    await expect(row(page, 'bi-dashboards-legacy')).toContainText('Terminating')
    await expect(question(page)).toBeHidden()
    await expect.poll(() => stops(emulator)).toBe(1)
    const [check, ...more] = await emulator.requests('jobs.listRuns')
    expect(Object.fromEntries(new URLSearchParams(check!.query))).toEqual({
      active_only: 'true',
      expand_tasks: 'true',
      limit: '25',
    })
    expect(more).toHaveLength(0)
  })

  test('by a double click is one stop and no start', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'bi-dashboards-legacy').dblclick()
    await expect(row(page, 'bi-dashboards-legacy')).toContainText('Terminating')
    await listens(page, 'bi-dashboards-legacy')
    await expect.poll(() => stops(emulator)).toBe(1)
    expect(await starts(emulator)).toBe(0)
  })

  test('names the runs it would interrupt, and stops at the second press', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'etl-nightly-always-on').click()
    await expect(question(page)).toContainText('2 active runs use it')
    await expect(question(page).getByRole('link', { name: 'nightly warehouse load' })).toBeVisible()
    await expect(question(page)).toContainText('of job 7601338274419005441')
    await expect(question(page)).toContainText(/Attached notebooks.* do not show through the API/)
    await expect(question(page).getByLabel('Equivalent command')).toContainText(
      'databricks api post /api/2.1/clusters/delete',
    )
    expect(await stops(emulator)).toBe(0)

    await question(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(question(page)).toBeHidden()
    await expect(power(page, 'etl-nightly-always-on')).toBeFocused()
    await listens(page, 'etl-nightly-always-on')
    await power(page, 'etl-nightly-always-on').click()
    await question(page).getByRole('button', { name: 'Stop anyway' }).click()
    await expect(row(page, 'etl-nightly-always-on')).toContainText('Terminating')
    await expect.poll(() => stops(emulator)).toBe(1)
  })

  test('a double click on a busy cluster asks, and stays asking', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'etl-nightly-always-on').dblclick()
    await expect(question(page)).toBeVisible()
    await listens(page, 'etl-nightly-always-on')
    await expect(question(page)).toBeVisible()
    expect(await stops(emulator)).toBe(0)
  })

  test('asks when the runs may not be listed', async ({ page, emulator, signIn, problems }) => {
    problems.allow(/status of 403/)
    await open(page, signIn)
    await emulator.faults([
      {
        operation: 'jobs.listRuns',
        kind: 'status',
        status: 403,
        error_code: 'PERMISSION_DENIED',
        message: 'No access to jobs',
      },
    ])
    await power(page, 'bi-dashboards-legacy').click()
    await expect(question(page)).toContainText('Could not check which runs use it: you may not list job runs.')
    expect(await stops(emulator)).toBe(0)
    await question(page).getByRole('button', { name: 'Stop anyway' }).click()
    await expect(row(page, 'bi-dashboards-legacy')).toContainText('Terminating')
    await expect.poll(() => stops(emulator)).toBe(1)
  })

  test('asks when the check takes more than a second, and still tells its outcome', async ({
    page,
    emulator,
    signIn,
  }) => {
    await open(page, signIn)
    await emulator.faults([{ operation: 'jobs.listRuns', kind: 'delay', ms: 3000 }])
    await power(page, 'bi-dashboards-legacy').click()
    await expect(question(page)).toContainText('Still checking which runs use it')
    await expect(question(page)).toContainText('No active run was found on it')
    expect(await stops(emulator)).toBe(0)
  })

  test('asks when there are more runs than it reads', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    const { clusters } = await emulator.call<{ clusters: { cluster_id: string; cluster_name: string }[] }>(
      'GET',
      '/api/2.1/clusters/list?page_size=100',
    )
    const other = clusters.find(({ cluster_name }) => cluster_name === 'geo-lab')!
    for (let run = 0; run < 100; run++) await emulator.addRun({ cluster_id: other.cluster_id })
    await power(page, 'bi-dashboards-legacy').click()
    await expect(question(page)).toContainText('Only 100 active runs were read; more may use it.')
    expect(await emulator.requests('jobs.listRuns')).toHaveLength(4)
    expect(await stops(emulator)).toBe(0)
  })

  test('one check serves every button that is pointed at within ten seconds', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    for (const stop of (await page.getByRole('button', { name: /^Stop / }).all()).slice(0, 6)) await stop.hover()
    await page.getByRole('button', { name: 'Stop bi-dashboards-legacy' }).click()
    await expect(row(page, 'bi-dashboards-legacy')).toContainText('Terminating')
    expect(await emulator.requests('jobs.listRuns')).toHaveLength(1)
  })

  test('works by keyboard alone', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await power(page, 'etl-nightly-always-on').focus()
    await page.keyboard.press('Enter')
    await expect(question(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(question(page)).toBeHidden()
    await expect(power(page, 'etl-nightly-always-on')).toBeFocused()
    await listens(page, 'etl-nightly-always-on')
    await page.keyboard.press('Space')
    const anyway = question(page).getByRole('button', { name: 'Stop anyway' })
    await expect(anyway).toBeVisible()
    for (let tabs = 0; tabs < 10 && !(await anyway.evaluate((one) => one === document.activeElement)); tabs++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(row(page, 'etl-nightly-always-on')).toContainText('Terminating')
    await expect.poll(() => stops(emulator)).toBe(1)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, console: 'protected' })

  test('the question is whole on the screen, wherever the button is', async ({ page, signIn }) => {
    await open(page, signIn)
    for (const block of ['end', 'start', 'center'] as const) {
      await power(page, 'geo-lab').evaluate((button, block) => button.scrollIntoView({ block }), block)
      await listens(page, 'geo-lab')
      await power(page, 'geo-lab').click()
      await expect(question(page)).toBeInViewport({ ratio: 1 })
      await question(page).getByRole('button', { name: 'Cancel' }).click()
      await expect(question(page)).toBeHidden()
    }
  })
})

for (const [name, why] of [
  ['protected', 'demo is protected: stopping always asks.'],
  ['asks', 'This workspace asks before every stop.'],
] as const)
  test.describe(`a workspace that is ${name}`, () => {
    test.use({ console: name })

    test('asks before every stop, and never before a start', async ({ page, emulator, signIn }) => {
      await open(page, signIn)
      await power(page, 'bi-dashboards-legacy').click()
      await expect(question(page)).toContainText(why)
      await expect(question(page)).toContainText('No active run was found on it')
      expect(await stops(emulator)).toBe(0)
      await question(page).getByRole('button', { name: 'Stop anyway' }).click()
      await expect(row(page, 'bi-dashboards-legacy')).toContainText('Terminating')
      await power(page, 'nightly-etl').click()
      await expect(row(page, 'nightly-etl')).toContainText('Pending')
      await expect(page.getByRole('dialog')).toBeHidden()
    })
  })

test.describe('a refusal', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('says what is missing, who can grant it, and copies the request', async ({
    page,
    emulator,
    signIn,
    problems,
  }) => {
    problems.allow(/status of 403/)
    await open(page, signIn, 'viewer')
    await power(page, 'nightly-etl').click()
    const refusal = page.getByRole('alert').filter({ hasText: 'refused' })
    await expect(refusal).toContainText('Start was refused: you need CAN_RESTART or CAN_MANAGE on this cluster.')
    await expect(refusal).toContainText('mei.tanaka@acme.example, who created it, and workspace admins can grant it.')
    await expect(row(page, 'nightly-etl').first()).toContainText('Terminated')
    await refusal.getByRole('button', { name: /Copy request/ }).click()
    await expect(refusal.getByText('Copied')).toBeAttached()
    const request = await page.evaluate(() => navigator.clipboard.readText())
    expect(request).toContain('Please grant vera.viewer@acme.example CAN_RESTART on the cluster nightly-etl')
    expect(request).toContain('databricks api patch /api/2.0/permissions/clusters/')
    await expect.poll(() => starts(emulator)).toBe(1)
    await refusal.getByRole('button', { name: 'Dismiss' }).click()
    await expect(refusal).toBeHidden()
  })

  test('by a quota tells it in the row, with the request id and another try', async ({
    page,
    emulator,
    signIn,
    problems,
  }) => {
    problems.allow(/status of 400/)
    await open(page, signIn)
    await power(page, 'history-backfill-64').click()
    const refusal = page.getByRole('alert').filter({ hasText: 'refused' })
    await expect(refusal).toContainText('The workspace quota is 2000 cores')
    await expect(refusal).toContainText(/QUOTA_EXCEEDED · [0-9a-f-]{36}/)
    await expect(page.getByRole('button', { name: 'Start history-backfill-64' })).toBeVisible()
    await refusal.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => starts(emulator)).toBe(2)
  })

  test('because someone else was faster shows what is true', async ({ page, emulator, signIn, problems }) => {
    problems.allow(/status of 400/)
    await open(page, signIn)
    const { clusters } = await emulator.call<{ clusters: { cluster_id: string; cluster_name: string }[] }>(
      'GET',
      '/api/2.1/clusters/list?page_size=100',
    )
    const { cluster_id } = clusters.find(({ cluster_name }) => cluster_name === 'nightly-etl')!
    await emulator.call('POST', '/api/2.1/clusters/start', { cluster_id })
    await power(page, 'nightly-etl').click()
    await expect(page.getByRole('status').filter({ hasText: 'Already starting.' })).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'refused' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Stop nightly-etl' })).toBeVisible()
  })
})

test.describe('a lost answer', () => {
  test('is looked up, not sent again: nothing happened', async ({ page, emulator, signIn, problems }) => {
    problems.allow(/status of 50\d/)
    await open(page, signIn)
    await emulator.faults([{ operation: 'clusters.start', kind: 'reset' }])
    await power(page, 'nightly-etl').click()
    await expect(page.getByText('Checking what happened')).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'no answer' })).toContainText(
      'The workspace still shows Terminated: it was not done.',
    )
    await expect.poll(() => starts(emulator)).toBe(1)
  })

  test('is looked up, not sent again: it happened', async ({ page, emulator, signIn, problems }) => {
    problems.allow(/status of 50\d/)
    await open(page, signIn)
    await emulator.faults([{ operation: 'clusters.start', kind: 'truncated' }])
    await power(page, 'nightly-etl').click()
    await expect(row(page, 'nightly-etl')).toContainText('Pending')
    await listens(page, 'nightly-etl')
    await expect(row(page, 'nightly-etl')).toContainText('Pending')
    await expect(page.getByRole('alert').filter({ hasText: /refused|no answer/ })).toBeHidden()
    await expect.poll(() => starts(emulator)).toBe(1)
  })

  test('of a browser without network: the truth once it is back, and one request', async ({
    page,
    context,
    emulator,
    signIn,
    problems,
  }) => {
    problems.allow(/ERR_INTERNET_DISCONNECTED/)
    await open(page, signIn)
    await context.setOffline(true)
    await power(page, 'nightly-etl').click()
    await expect(page.getByText('Checking what happened')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByRole('alert').filter({ hasText: 'no answer' })).toBeVisible({ timeout: 15_000 })
    await expect(row(page, 'nightly-etl').first()).toContainText('Terminated')
    expect(await starts(emulator)).toBe(0)
  })
})

test.describe('an ended session', () => {
  test('asks to sign in over the page; reads follow by themselves, the press does not', async ({
    page,
    emulator,
    signIn,
    problems,
  }) => {
    problems.allow(/status of 40[13]/)
    await open(page, signIn)
    await emulator.faults([{ kind: 'expired-token' }])
    await power(page, 'nightly-etl').click()
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
      'href',
      `/sign-in?${new URLSearchParams({ from: '/w/demo/clusters' })}`,
    )
    await expect(row(page, 'nightly-etl').first()).toBeAttached()
    await emulator.faults([])
    await emulator.clearRequests()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(dialog).toBeHidden()
    expect((await emulator.requests('clusters.list')).length).toBeGreaterThan(0)
    expect(await starts(emulator)).toBe(0)
  })
})

test('a pressed cluster is followed aloud', async ({ page, emulator, signIn }) => {
  await open(page, signIn)
  await power(page, 'nightly-etl').click()
  await expect(page.getByText('nightly-etl: Pending')).toBeAttached()
  await emulator.speed(30)
  await expect(page.getByText('nightly-etl: Running')).toBeAttached()
})

for (const path of ['/w/demo/clusters', '/'])
  test(`a press on a cluster that is no more is told in a toast, on ${path}`, async ({
    page,
    emulator,
    signIn,
    problems,
  }) => {
    problems.allow(/status of 400/)
    await signIn()
    await page.goto(path)
    await expect(power(page, 'annual-audit-2025')).toBeVisible()
    const cluster_id = await emulator.clusterId('annual-audit-2025')
    await emulator.call('POST', '/api/2.1/clusters/permanent-delete', { cluster_id })
    await power(page, 'annual-audit-2025').click()
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
      /annual-audit-2025: Start was refused\..*does not exist/,
    )
    await expect(power(page, 'annual-audit-2025')).toBeHidden()
  })

test('a press whose row leaves the view is told in a toast', async ({ page, emulator, signIn }) => {
  await signIn()
  await page.goto('/w/demo/clusters?state=RUNNING')
  await power(page, 'bi-dashboards-legacy').click()
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('bi-dashboards-legacy: Terminating')
  await expect.poll(() => stops(emulator)).toBe(1)
})
