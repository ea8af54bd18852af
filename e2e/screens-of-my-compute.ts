import { refusedCalls, type Screen, type Stage } from './screen'
import { expect, type Fault, type Page } from './support'

const path = '/'
const mine = (page: Page) => page.getByRole('list', { name: 'Clusters you can start' })
const item = (page: Page, name: string) => mine(page).getByRole('listitem').filter({ hasText: name })
const loaded = (page: Page) =>
  expect(
    mine(page)
      .getByRole('button', { name: /^(Start|Stop) / })
      .nth(3),
  ).toBeVisible()
const shows = (text: string | RegExp) => (page: Page) => expect(page.getByText(text).first()).toBeVisible()
const fails =
  (...faults: Fault[]) =>
  async ({ emulator, problems }: Stage) => {
    problems.allow(refusedCalls)
    await emulator.faults(faults)
  }
const denied = { kind: 'status', status: 403, error_code: 'PERMISSION_DENIED', message: 'Not for you.' } as const

const states: Omit<Screen, 'page' | 'path'>[] = [
  { state: 'admin', until: loaded },
  { state: 'operator', as: 'operator', until: loaded },
  {
    state: 'viewer',
    as: 'viewer',
    until: async (page) => {
      // It moves down as long as permissions are read.
      await expect(page.getByText('weekly-report')).toBeAttached()
      await page.getByText(/more clusters you can only see/).click()
      await expect(page.getByText('nightly-etl')).toBeVisible()
    },
  },
  {
    state: 'loading',
    before: fails({ operation: 'clusters.list', kind: 'delay', ms: 60_000 }),
    until: shows('Loading…'),
  },
  {
    state: 'checking-permissions',
    as: 'operator',
    before: fails({ operation: 'clusters.getPermissions', kind: 'delay', ms: 60_000 }),
    until: async (page) => expect(item(page, 'omar-scratch')).toBeVisible(),
  },
  {
    state: 'empty',
    as: 'viewer',
    before: ({ emulator }) => emulator.seed({ empty: true }),
    until: shows('No clusters you can see'),
  },
  { state: 'denied', before: fails({ operation: 'clusters.list', ...denied }), until: shows('Not for you.') },
  {
    state: 'unreadable-and-refused',
    as: 'viewer',
    before: fails({ operation: 'clusters.getPermissions', ...denied }),
    until: async (page) => {
      await item(page, 'nightly-etl').getByRole('button', { name: 'Start nightly-etl' }).click()
      await expect(item(page, 'nightly-etl').getByRole('alert')).toContainText('CAN_RESTART')
      await mine(page).getByRole('listitem').first().scrollIntoViewIfNeeded()
    },
  },
  {
    state: 'no-answer',
    before: fails(
      { operation: 'clusters.start', kind: 'reset' },
      { operation: 'clusters.get', kind: 'delay', ms: 60_000 },
    ),
    until: async (page) => {
      await item(page, 'annual-audit-2025')
        .getByRole('button', { name: /^Start/ })
        .click()
      await expect(page.getByText('Checking what happened')).toBeVisible()
    },
  },
  {
    state: 'stop-asks',
    until: async (page) => {
      await item(page, 'etl-nightly-always-on').getByRole('button', { name: /^Stop/ }).click()
      await expect(page.getByRole('button', { name: 'Stop anyway' })).toBeVisible()
    },
  },
  {
    state: 'price',
    until: async (page) => {
      await mine(page)
        .getByRole('button', { name: /how it is estimated/ })
        .first()
        .click()
      await expect(page.getByRole('dialog')).toContainText('Without the price of the virtual machines')
    },
  },
  {
    state: 'nothing-found',
    until: async (page) => {
      await page.getByRole('searchbox', { name: 'Find a cluster' }).fill('no such thing')
      await expect(page.getByText(/No cluster of yours matches/)).toBeVisible()
    },
  },
]

export const myComputeScreens: Screen[] = states.map((screen) => ({ page: 'my-compute', path, ...screen }))
