import { refusedCalls, type Screen } from './screen'
import { expect, type Page } from './support'

/** Fills the form and sends it, and waits for a sentence about it. */
const refused =
  (fields: { host?: string; token: string }, sentence: RegExp): Screen['until'] =>
  async (page, { problems }) => {
    problems.allow(refusedCalls)
    if (fields.host) await page.getByLabel('Workspace URL').fill(fields.host)
    await page.getByLabel('Personal access token').fill(fields.token)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText(sentence)).toBeVisible()
  }
const asks = (page: Page) => expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()

const states: Omit<Screen, 'page' | 'path'>[] = [
  { state: 'demo', until: asks },
  {
    state: 'demo-token',
    until: async (page) => {
      await page.getByText('Sign in with a token instead').click()
      await expect(page.getByLabel('Personal access token')).toBeVisible()
    },
  },
  { state: 'named', console: 'listed', until: asks },
  { state: 'open', console: 'open', until: asks },
  {
    state: 'cleaned-address',
    console: 'open',
    until: async (page) => {
      await page
        .getByLabel('Workspace URL')
        .fill('https://adb-1234567890123456.7.azuredatabricks.net/compute/clusters?o=1234567890123456')
      await expect(page.getByText(/Signs in to/)).toBeVisible()
    },
  },
  { state: 'wrong-token', console: 'listed', until: refused({ token: 'dapi-wrong' }, /does not accept this token/) },
  {
    state: 'malformed-host',
    console: 'open',
    until: refused({ host: 'not an address', token: 'dapi-x' }, /not the address of a workspace/),
  },
  {
    state: 'refused-host',
    console: 'open',
    until: refused({ host: 'https://example.com', token: 'dapi-x' }, /is not a workspace of Databricks/),
  },
  {
    state: 'unreachable-host',
    console: 'open',
    until: refused({ host: 'https://no-such-workspace.cloud.databricks.com', token: 'dapi-x' }, /does not answer/),
  },
  {
    state: 'not-databricks',
    console: 'listed',
    before: ({ emulator }) => emulator.faults([{ kind: 'html' }]),
    until: (page, stage) => refused({ token: stage.emulator.token() }, /not like a Databricks workspace/)(page, stage),
  },
]

export const signInScreens: Screen[] = states.map((state) => ({
  page: 'sign-in',
  path: '/sign-in',
  as: 'nobody',
  ...state,
}))
