import type { Screen, Stage } from './screen'
import { refusedCalls } from './screen'
import { expect, type Fault, type Page } from './support'

const path = '/w/demo/clusters'
const table = (page: Page) => page.getByRole('table', { name: 'Clusters' })
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ hasText: name })
const loaded = async (page: Page) => {
  await expect(row(page, 'shared-analytics')).toBeVisible()
  await expect(page.getByText('Loading…')).toBeHidden()
}
const shows = (text: string | RegExp) => (page: Page) => expect(page.getByText(text).first()).toBeVisible()

/** The list's call fails so, and the page may say so in its log. */
const listFails =
  (fault: Fault) =>
  async ({ emulator, problems }: Stage) => {
    problems.allow(refusedCalls)
    await emulator.faults([{ operation: 'clusters.list', ...fault }])
  }

/** Fails once the page is there, and is noticed by the refresh button. */
const failsLater =
  (fault: Fault, text: string | RegExp): Screen['until'] =>
  async (page, stage) => {
    await loaded(page)
    await listFails(fault)(stage)
    await page.getByRole('button', { name: 'Refresh', exact: true }).click()
    await expect(page.getByText(text).first()).toBeVisible()
  }

const states: Omit<Screen, 'page'>[] = [
  { state: 'loaded', path, until: loaded },
  { state: 'all', path: `${path}?tab=all`, until: loaded },
  { state: 'running', path: `${path}?tab=running`, until: loaded },
  {
    state: 'loading',
    path,
    before: listFails({ kind: 'delay', ms: 60_000 }),
    until: async (page) => {
      await expect(page.getByText('Loading…')).toBeVisible()
      await expect(table(page)).toBeVisible()
    },
  },
  {
    state: 'reading',
    path: `${path}?tab=all`,
    before: async ({ emulator }) => {
      await emulator.seed({ clusters: 1000 })
      await emulator.faults([
        { operation: 'clusters.list', kind: 'delay', ms: 1, times: 2 },
        { operation: 'clusters.list', kind: 'delay', ms: 60_000 },
      ])
    },
    until: shows(/\d00 loaded, reading page/),
  },
  { state: 'nothing-matches', path: `${path}?q=no-such-cluster`, until: shows('Clear the filters') },
  {
    state: 'empty',
    path,
    before: ({ emulator }) => emulator.seed({ empty: true }),
    until: shows('This workspace has no clusters'),
  },
  {
    state: 'empty-for-me',
    path,
    as: 'viewer',
    before: ({ emulator }) => emulator.seed({ empty: true }),
    until: shows('No clusters that you can see'),
  },
  {
    state: 'denied',
    path,
    before: listFails({ kind: 'status', status: 403, error_code: 'PERMISSION_DENIED', message: 'User may not list.' }),
    until: shows('User may not list.'),
  },
  {
    state: 'failed',
    path,
    before: listFails({ kind: 'status', status: 500 }),
    until: shows('The workspace failed to list clusters.'),
  },
  { state: 'failed-with-html', path, before: listFails({ kind: 'html' }), until: shows(/not its API/) },
  {
    state: 'busy',
    path,
    before: listFails({ kind: 'status', status: 429, retry_after: 30 }),
    until: shows('The workspace is busy: going on'),
  },
  {
    state: 'rate-limited',
    path,
    // Longer than anybody should watch a list load.
    before: listFails({ kind: 'status', status: 429, retry_after: 90 }),
    until: shows('The workspace limits how often it may be asked.'),
  },
  { state: 'stale', path, until: failsLater({ kind: 'status', status: 500 }, 'Try again') },
  { state: 'session-ended', path, until: failsLater({ kind: 'expired-token' }, 'Your session has ended') },
  {
    state: 'refused',
    path,
    as: 'viewer',
    before: ({ problems }) => problems.allow(refusedCalls),
    until: async (page) => {
      await page.getByRole('button', { name: 'Start nightly-etl' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'CAN_RESTART' })).toBeVisible()
    },
  },
  {
    state: 'pending',
    path,
    until: async (page) => {
      await page.getByRole('button', { name: 'Start nightly-etl' }).click()
      await expect(row(page, 'nightly-etl')).toContainText('Pending')
      await expect(page.getByRole('button', { name: 'Stop nightly-etl' })).toBeEnabled()
    },
  },
  {
    state: 'stop-asks',
    path,
    until: async (page) => {
      await page.getByRole('button', { name: 'Stop shared-analytics' }).click()
      await expect(page.getByRole('button', { name: 'Stop anyway' })).toBeVisible()
      await expect(page.getByText('marketing attribution').first()).toBeVisible()
    },
  },
  {
    state: 'stop-cannot-tell',
    path,
    before: async ({ emulator, problems }) => {
      problems.allow(refusedCalls)
      await emulator.faults([
        { operation: 'jobs.listRuns', kind: 'status', status: 403, error_code: 'PERMISSION_DENIED', message: 'No.' },
      ])
    },
    until: async (page) => {
      await page.getByRole('button', { name: 'Stop shared-analytics' }).click()
      await expect(page.getByText(/Could not check which runs use it/)).toBeVisible()
    },
  },
  {
    state: 'protected',
    path,
    console: 'protected',
    until: async (page) => {
      await page.getByRole('button', { name: "Stop Omar's notebook" }).click()
      await expect(page.getByText('demo is protected: stopping always asks.')).toBeVisible()
    },
  },
  {
    state: 'unknown-state',
    path,
    before: async ({ emulator }) =>
      emulator.patchCluster(await emulator.clusterId('shared-analytics'), { state: 'HIBERNATING_SOMEHOW' }),
    until: shows('HIBERNATING_SOMEHOW'),
  },
  { state: 'ignored-address', path: `${path}?sort=nonsense`, until: shows(/Ignored in the address/) },
  {
    state: 'filters',
    path: `${path}?tab=all&state=RUNNING&autostop=off`,
    until: async (page) => {
      await page.getByRole('button', { name: /^State:/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    state: 'columns',
    path,
    until: async (page) => {
      await page.getByRole('button', { name: 'Columns' }).click()
      await expect(page.getByRole('list', { name: 'Columns' })).toBeVisible()
    },
  },
  {
    state: 'curl',
    path,
    until: async (page) => {
      await loaded(page)
      await page.getByRole('button', { name: 'curl', pressed: false }).click()
      await expect(page.getByText(/^curl /).first()).toBeVisible()
    },
  },
]

export const clustersScreens: Screen[] = states.map((state) => ({ page: 'clusters', ...state }))
