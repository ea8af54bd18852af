import { expect, noHorizontalScroll, test, type Emulator, type Identity, type Page } from './support'

type SignIn = (identity?: Identity) => Promise<void>

const table = (page: Page) => page.getByRole('table', { name: 'Clusters' })
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const row = (page: Page, name: string) => rows(page).filter({ has: page.getByRole('link', { name, exact: true }) })
const names = (page: Page) => rows(page).getByRole('rowheader').getByRole('link').allInnerTexts()
const field = (page: Page) => page.getByRole('searchbox', { name: 'Filter clusters' })
const tab = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })
const header = (page: Page, name: string) => table(page).getByRole('columnheader', { name, exact: true })

async function open(page: Page, signIn: SignIn, search = '', identity?: Identity) {
  await signIn(identity)
  await page.goto(`/w/demo/clusters${search}`)
  await expect(page.getByText(/clusters? · all loaded/)).toBeVisible()
  await expect(table(page)).not.toHaveAttribute('aria-busy', 'true')
}

/** The text of a row under a column's header. */
async function cell(page: Page, name: string, column: string) {
  const headers = await table(page).getByRole('columnheader').allInnerTexts()
  const found = row(page, name).getByRole('cell').or(row(page, name).getByRole('rowheader'))
  return found.nth(headers.indexOf(column))
}

interface Wire {
  cluster_id: string
  cluster_name: string
  cluster_source: string
  state: string
  creator_user_name: string
  node_type_id: string
  policy_id?: string
  autotermination_minutes: number
  custom_tags?: Record<string, string>
}

/** What the workspace itself says, past the console. */
async function told(emulator: Emulator, which: (cluster: Wire) => boolean = () => true) {
  const { clusters } = await emulator.call<{ clusters: Wire[] }>('GET', '/api/2.1/clusters/list?page_size=100')
  return clusters.filter(which)
}

const byHand = ({ cluster_source }: Wire) => cluster_source === 'UI' || cluster_source === 'API'

const idOf = async (emulator: Emulator, name: string) =>
  (await told(emulator, ({ cluster_name }) => cluster_name === name))[0]!.cluster_id

/** The rows are those of all-purpose clusters for which `which` holds, whatever their order. */
async function expectRows(page: Page, emulator: Emulator, which: (cluster: Wire) => boolean) {
  const expected = await told(emulator, (cluster) => byHand(cluster) && which(cluster))
  expect(expected.length).toBeGreaterThan(0)
  await expect(rows(page)).toHaveCount(expected.length)
  const inOrder = expected.map(({ cluster_name }) => cluster_name).sort()
  await expect.poll(async () => (await names(page)).sort()).toEqual(inOrder)
}

test.describe('columns', () => {
  test('tell what each cluster is, in words', async ({ page, signIn }) => {
    await open(page, signIn)
    const shown: [string, string, string | RegExp][] = [
      ['shared-analytics', 'State', /^Running/],
      ['shared-analytics', 'Runtime', '17.3 LTS Photon'],
      ['shared-analytics', 'Node type', 'i3.xlarge'],
      ['shared-analytics', 'Workers', /^2–8 · \d$/],
      ['shared-analytics', 'Up for', /^7 h 0\d m$/],
      ['shared-analytics', 'Auto-stop', '120 min'],
      ['shared-analytics', 'Owner', 'greta.weiss@acme.example'],
      ['etl-nightly-always-on', 'Auto-stop', 'Off'],
      ['etl-nightly-always-on', 'Up for', '12 d 5 h'],
      ['ml-experiments-gpu', 'Runtime', '17.3 LTS ML GPU'],
      ['ml-experiments-gpu', 'Workers', '0'],
      ['feature-store-build', 'Workers', /^\d+ → \d+$/],
      ['nightly-etl', 'State', /^Terminatedidle 30 min · \d h ago$/],
      ['nightly-etl', 'Up for', '—'],
      ['geos-with-init-script', 'State', /^Terminatedinit script failed/],
      ['spot-backfill', 'State', /^Terminatedspot lost/],
      ['legacy-import', 'State', /^Error/],
      ['migrated-from-staging', 'State', 'Unknown'],
    ]
    for (const [name, column, text] of shown) await expect(await cell(page, name, column)).toHaveText(text)
  })

  test('say more on hover: the runtime as the API names it, the exact start with its zone', async ({
    page,
    signIn,
  }) => {
    await open(page, signIn)
    await (await cell(page, 'shared-analytics', 'Runtime')).locator('bdi').hover()
    await expect(page.getByRole('tooltip')).toHaveText('17.3.x-scala2.13')
    await (await cell(page, 'shared-analytics', 'Up for')).getByRole('time').hover()
    await expect(page.getByRole('tooltip')).toHaveText(/^since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d GMT\+5:30$/)
  })

  test('can be chosen, stay chosen, and go back to the usual ones', async ({ page, signIn }) => {
    await open(page, signIn)
    const chooser = page.getByRole('dialog', { name: 'Columns' })
    await page.getByRole('button', { name: 'Columns' }).click()
    await chooser.getByRole('checkbox', { name: 'Access mode' }).check()
    await chooser.getByRole('checkbox', { name: 'Owner' }).uncheck()
    await expect(header(page, 'Access mode')).toBeVisible()
    await page.reload()
    await expect(header(page, 'Access mode')).toBeVisible()
    await expect(await cell(page, 'ml-experiments-gpu', 'Access mode')).toHaveText('Dedicated')
    await expect(header(page, 'Owner')).toBeHidden()
    await page.getByRole('button', { name: 'Columns' }).click()
    await chooser.getByRole('button', { name: 'Back to the usual columns' }).click()
    await expect(header(page, 'Owner')).toBeVisible()
    await expect(header(page, 'Access mode')).toBeHidden()
  })

  test('each have something to show for the demo, or a dash', async ({ page, signIn }) => {
    await open(page, signIn, '?tab=all')
    await page.getByRole('button', { name: 'Columns' }).click()
    const boxes = page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox')
    await expect(boxes.first()).toBeVisible()
    for (const box of await boxes.all()) await box.check()
    await page.keyboard.press('Escape')
    const headers = await table(page).getByRole('columnheader').allInnerTexts()
    expect(headers.length).toBeGreaterThan(22)
    await expect(await cell(page, 'shared-analytics', 'Tags')).toHaveText('team=analytics, cost_center=4410')
    await expect(await cell(page, 'shared-analytics', 'Pinned')).toHaveText('Pinned')
    await expect(await cell(page, 'omar-scratch', 'Disappears')).toHaveText(/^in \d+ d$/)
    await expect(await cell(page, 'shared-analytics', 'Disappears')).toHaveText('—')
    await expect(await cell(page, 'etl-nightly-always-on', 'Init scripts')).toHaveText('1')
    await noHorizontalScroll(page)
  })

  test('can be dense, and exact times can be UTC', async ({ page, signIn }) => {
    await open(page, signIn)
    const height = async () => Math.round((await row(page, 'nightly-etl').boundingBox())!.height)
    expect(await height()).toBe(36)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('radio', { name: 'Compact' }).check()
    await page.getByRole('radio', { name: 'UTC' }).check()
    await page.keyboard.press('Escape')
    expect(await height()).toBe(30)
    await (await cell(page, 'shared-analytics', 'Up for')).getByRole('time').hover()
    await expect(page.getByRole('tooltip')).toHaveText(/ UTC$/)
  })
})

test.describe('quick tabs', () => {
  test('hide what jobs made until it is asked for', async ({ page, signIn }) => {
    await open(page, signIn)
    await expect(tab(page, 'All-purpose')).toBeChecked()
    await expect(row(page, 'nightly-etl')).toBeVisible()
    await expect(rows(page).filter({ hasText: /job-\d+-run-\d+-bronze/ })).toHaveCount(0)
    await tab(page, 'Job').check()
    await expect(rows(page).filter({ hasText: /job-\d+-run-\d+-bronze/ })).toHaveCount(1)
    await expect(row(page, 'nightly-etl')).toHaveCount(0)
    await tab(page, 'All').last().check()
    await expect(row(page, 'nightly-etl')).toBeVisible()
    await expect(page).toHaveURL(/tab=all/)
  })

  test('count what is in them, and show it', async ({ page, signIn }) => {
    await open(page, signIn)
    for (const name of ['Running now', 'Pinned', 'Job']) {
      await tab(page, name).check()
      const counted = await page
        .locator('label')
        .filter({ has: tab(page, name) })
        .innerText()
      await expect(rows(page)).toHaveCount(Number(/\d+$/.exec(counted)![0]))
    }
    await tab(page, 'Pinned').check()
    expect((await names(page)).sort()).toEqual([
      'annual-audit-2025',
      'nightly-etl',
      'shared-analytics',
      'streaming-orders',
    ])
  })
})

test.describe('filters', () => {
  test('find by name, id, owner, tag, node type, runtime and several words', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    const id = await idOf(emulator, 'geo-lab')
    const finds: [string, (cluster: Wire) => boolean][] = [
      ['SHARED-ana', ({ cluster_name }) => cluster_name === 'shared-analytics'],
      [id, ({ cluster_id }) => cluster_id === id],
      ['noor.haddad', ({ creator_user_name }) => creator_user_name.startsWith('noor.haddad')],
      ['sla=gold', ({ custom_tags }) => custom_tags?.sla === 'gold'],
      ['n2-highmem', ({ node_type_id }) => node_type_id.startsWith('n2-highmem')],
      ['photon finance-month', ({ cluster_name }) => cluster_name === 'finance-month-end'],
    ]
    for (const [text, which] of finds) {
      await field(page).fill(text)
      await expectRows(page, emulator, which)
    }
  })

  const cases: [string, string, (cluster: Wire) => boolean][] = [
    ['state', 'state=RUNNING,ERROR', ({ state }) => state === 'RUNNING' || state === 'ERROR'],
    ['owner = me', 'creator=me', ({ creator_user_name }) => creator_user_name === 'ada.admin@acme.example'],
    ['policy', 'policy=000F3B61D4A87C22', ({ policy_id }) => policy_id === '000F3B61D4A87C22'],
    ['no policy', 'policy=none', ({ policy_id }) => !policy_id],
    ['auto-stop off', 'autostop=off', ({ autotermination_minutes }) => autotermination_minutes === 0],
    ['node type', 'node=i3.xlarge', ({ node_type_id }) => node_type_id === 'i3.xlarge'],
    ['tag', 'tag=team%3Dfinance', ({ custom_tags }) => custom_tags?.team === 'finance'],
    ['source', 'source=API', ({ cluster_source }) => cluster_source === 'API'],
  ]
  for (const [what, search, which] of cases)
    test(`narrow by ${what} from the address`, async ({ page, emulator, signIn }) => {
      await open(page, signIn, `?${search}`)
      await expectRows(page, emulator, which)
    })

  const named: [string, string, string[]][] = [
    ['up for more than 3 days', 'up=72', ['bi-dashboards-legacy', 'etl-nightly-always-on', 'streaming-orders']],
    ['runtime', 'runtime=gpu', ['ml-experiments-gpu', 'training-large-gpu']],
    ['access mode', 'access=Table+ACLs+(legacy)', ['bi-dashboards-legacy']],
    ['two at once', 'autostop=off&state=RUNNING&up=240', ['etl-nightly-always-on', 'streaming-orders']],
  ]
  for (const [what, search, found] of named)
    test(`narrow by ${what} from the address`, async ({ page, signIn }) => {
      await open(page, signIn, `?${search}`)
      await expect(rows(page)).toHaveCount(found.length)
      expect((await names(page)).sort()).toEqual(found)
    })

  test('are chosen with the number each would leave, and taken back one by one or all at once', async ({
    page,
    signIn,
  }) => {
    await open(page, signIn)
    await expect(page.getByRole('button', { name: 'Clear' })).toBeHidden()
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    const filters = page.getByRole('dialog', { name: 'Filters' })
    await filters.getByRole('button', { name: 'State' }).click()
    const option = filters.getByRole('listitem').filter({ hasText: 'Resizing' })
    await expect(option).toContainText('1')
    await option.getByRole('checkbox').check()
    await expect(rows(page)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/state=RESIZING/)

    await page.getByRole('button', { name: 'Policy' }).click()
    await page
      .getByRole('dialog', { name: 'Filter by Policy' })
      .getByRole('checkbox', { name: /^No policy/ })
      .check()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/policy=none/)

    await page.getByRole('button', { name: 'Remove the filter State: Resizing' }).click()
    await expect(page).not.toHaveURL(/state=/)
    await expect(row(page, 'nightly-etl').or(row(page, 'geo-lab')).first()).toBeVisible()
    await field(page).fill('zzz')
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await expect(field(page)).toHaveValue('')
    await expect(page).toHaveURL(/\/clusters$/)
    await expect(row(page, 'shared-analytics')).toBeVisible()
  })

  test('stand in the address with tab and order, so that a colleague sees the same', async ({ page, signIn }) => {
    await open(page, signIn)
    await tab(page, 'Running now').check()
    await field(page).fill('data-engineering')
    await header(page, 'Up for').getByRole('button').click()
    await expect(page).toHaveURL(/tab=running/)
    await expect(page).toHaveURL(/q=data-engineering/)
    await expect(page).toHaveURL(/sort=-start_time/)
    const before = await names(page)
    await page.reload()
    await expect(field(page)).toHaveValue('data-engineering')
    await expect(rows(page)).toHaveCount(before.length)
    expect(await names(page)).toEqual(before)
    await page.goBack()
    await expect(tab(page, 'Running now')).not.toBeChecked()
  })

  test('that mean nothing are named and can be removed; the page works without them', async ({ page, signIn }) => {
    await open(page, signIn, '?sort=nonsense&up=soon&tab=mine')
    const note = page.getByText('Ignored in the address')
    await expect(note).toContainText('tab=mine, sort=nonsense, up=soon')
    await expect(row(page, 'shared-analytics')).toBeVisible()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(note).toBeHidden()
    await expect(page).toHaveURL(/\/clusters$/)
  })
})

test.describe('order', () => {
  test('follows the headers, says so, and comes back to the workspace’s own', async ({ page, signIn }) => {
    await open(page, signIn)
    const own = await names(page)
    const sort = header(page, 'Name').getByRole('button')
    await sort.click()
    await expect(header(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')
    await expect(header(page, 'State')).toHaveAttribute('aria-sort', 'none')
    const up = await names(page)
    expect(up).toEqual([...up].sort(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare))
    await sort.click()
    await expect(header(page, 'Name')).toHaveAttribute('aria-sort', 'descending')
    await expect(page).toHaveURL(/sort=-cluster_name/)
    await expect.poll(() => names(page)).toEqual([...up].reverse())
    await sort.click()
    await expect(header(page, 'Name')).toHaveAttribute('aria-sort', 'none')
    await expect.poll(() => names(page)).toEqual(own)
  })

  test('by age puts what is up longest first, and what is down last either way', async ({ page, signIn }) => {
    await open(page, signIn, '?sort=-start_time')
    expect((await names(page)).slice(0, 3)).toEqual([
      'streaming-orders',
      'etl-nightly-always-on',
      'bi-dashboards-legacy',
    ])
    await header(page, 'Up for').getByRole('button').click()
    await expect(page).toHaveURL(/sort=start_time/)
    await expect.poll(async () => (await names(page))[0]).not.toBe('streaming-orders')
    await expect(rows(page).last().getByText('—').first()).toBeVisible()
  })
})

test.describe('rows', () => {
  test('open by their link, also in another tab, and do nothing when pressed elsewhere', async ({
    page,
    context,
    signIn,
  }) => {
    await open(page, signIn)
    await (await cell(page, 'geo-lab', 'Owner')).click()
    await expect(page).toHaveURL(/\/clusters$/)
    const beside = context.waitForEvent('page')
    await row(page, 'geo-lab').getByRole('link').click({ button: 'middle' })
    await (await beside).close()
    await row(page, 'geo-lab').getByRole('link').click()
    await expect(page.getByRole('heading', { name: 'geo-lab' })).toBeVisible()
  })

  test('are starred for good', async ({ page, signIn }) => {
    await open(page, signIn)
    const star = page.getByRole('button', { name: 'Star geo-lab' })
    await expect(star).toHaveAttribute('aria-pressed', 'false')
    await star.click()
    await page.reload()
    await expect(star).toHaveAttribute('aria-pressed', 'true')
  })

  test('offer id, link and commands to copy, and Databricks’ own page', async ({ page, context, emulator, signIn }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page, signIn)
    const id = await idOf(emulator, 'geo-lab')
    const copied = async (what: string) => {
      await page.getByRole('button', { name: 'More for geo-lab' }).click()
      await page.getByRole('menuitem', { name: what, exact: true }).click()
      await expect(page.getByText('on your clipboard').last()).toBeVisible()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Copy id')).toBe(id)
    expect(await copied('Copy link')).toBe(`${new URL(page.url()).origin}/w/demo/clusters/${id}`)
    expect(await copied('Copy CLI command')).toBe(`databricks api get '/api/2.1/clusters/get?cluster_id=${id}'`)
    expect(await copied('Copy curl command')).toContain('$DATABRICKS_TOKEN')
    expect(await copied('Copy CLI command to stop it')).toBe(
      `databricks api post /api/2.1/clusters/delete --json '{"cluster_id":"${id}"}'`,
    )
    await page.getByRole('button', { name: 'More for geo-lab' }).click()
    await expect(page.getByRole('menuitem', { name: 'Open in Databricks' })).toHaveAttribute(
      'href',
      `${emulator.origin}/#setting/clusters/${id}/configuration`,
    )
  })

  test('keep hostile, long, right-to-left and emoji names what they are: text', async ({ page, signIn }) => {
    await open(page, signIn)
    for (const name of ['<b>R&D</b> "quoted" \\ sandbox', 'تقارير المبيعات اليومية', '🚀 launch metrics 📈'])
      await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
    await expect(table(page).locator('b')).toHaveCount(0)
    const arabic = row(page, 'تقارير المبيعات اليومية')
    await expect(arabic.getByRole('cell').filter({ hasText: '—' }).first()).toBeVisible()
    expect(await arabic.getByRole('rowheader').locator('bdi').count()).toBe(1)

    const long = rows(page).getByRole('link', { name: /^quarterly-revenue-forecast/ })
    const { width } = (await long.boundingBox())!
    expect(width).toBeLessThan(200)
    await long.hover()
    await expect(page.getByRole('tooltip')).toHaveText(/-for-the-emea-planning-round4$/)
    await page.mouse.move(0, 0)
    await expect(page.getByRole('tooltip')).toBeHidden()
    await field(page).focus()
    await long.focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('tooltip')).toHaveText(/-for-the-emea-planning-round4$/)
  })
})

test.describe('by keyboard only', () => {
  test('filter, walk the rows, open one, and come back', async ({ page, signIn }) => {
    await open(page, signIn, '?sort=cluster_name')
    const all = await names(page)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('geo')
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(rows(page)).toHaveCount(all.length)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(all[0])
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(all[1])
    await page.keyboard.press('End')
    expect(await focused()).toBe(all.at(-1))
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(all[0])
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/clusters\/[\w-]+$/)
    await page.goBack()
    await expect(rows(page)).toHaveCount(all.length)
  })

  test('stay in the column of the buttons, and refresh', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    const [first, second] = await names(page)
    await page.getByRole('button', { name: `More for ${first}` }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(
      row(page, second!)
        .getByRole('button', { name: /^(Start|Stop|More for) / })
        .first(),
    ).toBeFocused()
    await page.locator('main').focus()
    await emulator.clearRequests()
    await page.keyboard.press('r')
    await expect.poll(async () => (await emulator.requests('clusters.list')).length).toBeGreaterThan(0)
  })

  test('sort from the header and go down into the rows', async ({ page, signIn }) => {
    await open(page, signIn)
    await header(page, 'Name').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(header(page, 'Name')).toHaveAttribute('aria-sort', 'ascending')
    await page.keyboard.press('ArrowDown')
    await expect(rows(page).first().getByRole('rowheader').getByRole('link')).toBeFocused()
  })
})

test.describe('the page', () => {
  test('says how many, that this is all, how old, what it costs by which rule, and with which command', async ({
    page,
    signIn,
  }) => {
    await open(page, signIn)
    await expect(page.getByText('40 clusters · all loaded')).toBeVisible()
    await expect(page.getByText(/^(just now|\d+ s ago)$/).first()).toBeVisible()
    await expect(page.getByText(/≈ [\d.]+ DBU\/h running/)).toBeVisible()
    await page.getByRole('button', { name: 'how?' }).click()
    await expect(page.getByRole('dialog', { name: 'How the total is estimated' })).toContainText(
      'An estimate, not a bill',
    )
    await page.keyboard.press('Escape')
    await expect(page.getByText("databricks api get '/api/2.1/clusters/list?page_size=100'")).toBeVisible()
    await expect(page).toHaveTitle(/^Clusters \(\d+ up\) · demo/)
  })

  test('reads the list again as often as someone wants', async ({ page, emulator, signIn }) => {
    await open(page, signIn)
    await page.getByRole('button', { name: /^Refresh by itself/ }).click()
    await page.getByRole('menuitemradio', { name: 'Off' }).click()
    await page.reload()
    await expect(page.getByRole('button', { name: 'Refresh by itself: Off' })).toBeVisible()
    await emulator.clearRequests()
    await page.getByRole('button', { name: 'Refresh', exact: true }).click()
    await expect.poll(async () => (await emulator.requests('clusters.list')).length).toBeGreaterThan(0)
  })

  test('shows each person only what they may see', async ({ page, signIn }) => {
    await open(page, signIn, '', 'viewer')
    await expect(row(page, 'shared-analytics')).toBeVisible()
    await expect(row(page, 'ml-experiments-gpu')).toHaveCount(0)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('is a list of cards that fits: name, state and the one button', async ({ page, signIn }) => {
    await open(page, signIn)
    await noHorizontalScroll(page)
    const card = row(page, 'nightly-etl')
    await card.scrollIntoViewIfNeeded()
    await expect(card.getByRole('link')).toBeVisible()
    await expect(card.getByText('Terminated')).toBeVisible()
    const press = card.getByRole('button', { name: 'Start nightly-etl' })
    const box = (await press.boundingBox())!
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    expect(box.height).toBeGreaterThanOrEqual(40)
    expect((await card.boundingBox())!.height).toBe(64)
    await expect(header(page, 'Node type')).toBeHidden()
    await field(page).fill('geo')
    await expect(rows(page)).toHaveCount(2)
    await noHorizontalScroll(page)
  })
})
