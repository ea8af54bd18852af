import { refusedCalls, type Screen, type Stage } from './screen'
import { expect, type Fault, type Page } from './support'

const pathTo =
  (name: string, search = ''): Screen['path'] =>
  async ({ emulator }) =>
    `/w/demo/clusters/${await emulator.clusterId(name)}${search}`
const titled = (name: string) => (page: Page) => expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
const getFails =
  (fault: Fault) =>
  async ({ emulator, problems }: Stage) => {
    problems.allow(refusedCalls)
    await emulator.faults([{ operation: 'clusters.get', ...fault }])
  }

const states: Omit<Screen, 'page'>[] = [
  { state: 'running', path: pathTo('shared-analytics'), until: titled('shared-analytics') },
  { state: 'ended', path: pathTo('nightly-etl'), until: titled('nightly-etl') },
  {
    state: 'long-name',
    path: pathTo(
      'quarterly-revenue-forecast-and-customer-lifetime-value-model-comparison-for-the-emea-planning-round4',
    ),
    until: titled(
      'quarterly-revenue-forecast-and-customer-lifetime-value-model-comparison-for-the-emea-planning-round4',
    ),
  },
  { state: 'json', path: pathTo('shared-analytics', '?tab=json'), until: titled('shared-analytics') },
  { state: 'command', path: pathTo('shared-analytics', '?tab=command'), until: titled('shared-analytics') },
  {
    state: 'loading',
    path: pathTo('shared-analytics'),
    before: getFails({ kind: 'delay', ms: 60_000 }),
    until: (page) => expect(page.getByText('Loading…')).toBeVisible(),
  },
  {
    state: 'denied',
    path: pathTo('shared-analytics'),
    before: getFails({ kind: 'status', status: 403, error_code: 'PERMISSION_DENIED', message: 'You may not see it.' }),
    until: (page) => expect(page.getByText('You may not see it.').first()).toBeVisible(),
  },
  {
    state: 'failed',
    path: pathTo('shared-analytics'),
    before: getFails({ kind: 'status', status: 500 }),
    until: (page) => expect(page.getByText(/The workspace failed to/).first()).toBeVisible(),
  },
  {
    state: 'missing',
    path: '/w/demo/clusters/0101-000000-nowhere1',
    before: ({ problems }) => problems.allow(refusedCalls),
    until: (page) => expect(page.getByText('Deleted, or in another workspace?')).toBeVisible(),
  },
]

export const clusterScreens: Screen[] = states.map((state) => ({ page: 'cluster', ...state }))
