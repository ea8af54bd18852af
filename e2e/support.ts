import { randomUUID } from 'node:crypto'
import { expect, test as base, type APIRequestContext, type Page } from '@playwright/test'
import { Emulator, type Fault, type Identity } from './emulator-control'
import { Problems } from './problems'

export { axe, axeOfColours, axeOfFirstRows, noClassesAtOdds, noClippedText, noHorizontalScroll } from './page-checks'
export { expect }
export type { Emulator, Fault, Identity, Page, Problems }

interface Fixtures {
  /** Which of the consoles of `scripts/stage.mjs` the test talks to: `test.use({ console: 'protected' })`. */
  console: string
  /** This test's own workspace, which no other test can see: what it holds, how it fails, what it was asked. */
  emulator: Emulator
  /** What went wrong in the page without the test asking for it; anything left there fails the test. */
  problems: Problems
  /** Signs the page in to the test's own workspace, without the sign-in page. */
  signIn: (identity?: Identity) => Promise<void>
}

export const test = base.extend<Fixtures>({
  console: ['default', { option: true }],

  baseURL: async ({ console: name, playwright }, provide) => {
    const { STAGE: stage } = process.env
    if (!stage) throw new Error('Run the end-to-end tests with: node scripts/e2e.mjs')
    const request = await playwright.request.newContext()
    const answer = await request.get(`${stage}/${name}`)
    if (!answer.ok()) throw new Error(await answer.text())
    await provide(await answer.text())
    await request.dispose()
  },

  emulator: async ({ playwright }, provide) => {
    const request = await playwright.request.newContext({ baseURL: process.env.EMULATOR })
    await provide(new Emulator(request, process.env.EMULATOR ?? '', `t${randomUUID().slice(0, 8)}`))
    await request.dispose()
  },

  // Playwright wants the braces.
  // oxlint-disable-next-line no-empty-pattern
  problems: async ({}, provide) => {
    await provide(new Problems())
  },

  page: async ({ page, problems, baseURL }, provide) => {
    problems.watch(page, baseURL!)
    await provide(page)
    expect(problems.unexpected(), 'errors in the page that the test did not allow').toEqual([])
  },

  signIn: async ({ page, emulator, baseURL }, provide) => {
    await provide((identity = 'admin') => signInWith(page.request, baseURL!, emulator.origin, emulator.token(identity)))
  },
})

/** What the sign-in page's form sends. */
async function signInWith(request: APIRequestContext, origin: string, host: string, token: string) {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, host, token, json: 'true' }
  const answer = await request.post('/api/auth/callback/pat', { form, headers: { origin } })
  if (!answer.ok()) throw new Error(`Could not sign in: ${answer.status()} ${await answer.text()}`)
}
