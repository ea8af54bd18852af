import { refusedCalls, type Screen } from './screen'
import { expect, type Page } from './support'

const path = '/w/demo/clusters'
const loaded = (page: Page) => expect(page.getByText('shared-analytics').first()).toBeVisible()

export const shellScreens: Screen[] = [
  {
    page: 'shell',
    state: 'user-menu',
    path,
    until: async (page) => {
      await loaded(page)
      await page.getByRole('button', { name: /^You:/ }).click()
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    },
  },
  {
    page: 'shell',
    state: 'workspaces',
    path,
    console: 'listed',
    until: async (page) => {
      await loaded(page)
      await page.getByRole('button', { name: 'Workspace demo' }).click()
      await expect(page.getByRole('dialog', { name: 'Workspaces' })).toBeVisible()
    },
  },
  {
    page: 'shell',
    state: 'keys',
    path,
    at: ['desktop', 'tablet'],
    until: async (page) => {
      await loaded(page)
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    },
  },
  {
    page: 'shell',
    state: 'navigation',
    path,
    at: ['phone'],
    until: async (page) => {
      await loaded(page)
      await page.getByRole('button', { name: 'Open the navigation' }).click()
      await expect(page.getByRole('dialog').getByRole('link', { name: 'Clusters' })).toBeVisible()
    },
  },
  {
    page: 'shell',
    state: 'not-found',
    path: '/w/demo/no-such-page',
    before: ({ problems }) => problems.allow(refusedCalls),
    until: (page) => expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible(),
  },
  {
    page: 'shell',
    state: 'other-workspace',
    path: '/w/elsewhere/clusters',
    before: ({ problems }) => problems.allow(refusedCalls),
    until: (page) => expect(page.getByRole('heading', { name: /You are not signed in to/ })).toBeVisible(),
  },
]
