import type { Page } from '@playwright/test'
import { openBrowser, openPage } from './browser'
import { median, quantile, type Part } from './figures'
import { openRig, signIn, type Rig } from './rig'

const rounds = 10

/** From the press of Start to the word Pending in the row, while the workspace takes a second to answer. */
export async function press(): Promise<Part> {
  const rig = await openRig()
  const cookie = await signIn(rig)
  const browser = await openBrowser()
  const measure = async (slowdown: number) => {
    const { page, devTools, context } = await openPage(browser, rig, cookie)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const tookMs = []
    for (let round = 0; round < rounds; round++) tookMs.push(await pressOnce(page, rig))
    await context.close()
    return tookMs
  }
  const plain = await measure(1)
  const slowed = await measure(4)
  await browser.close()
  await rig.close()
  return {
    title: `Press to Pending (${rounds} presses each; the workspace answers after 1 s)`,
    figures: [
      {
        what: 'median',
        value: median(plain),
        unit: 'ms',
        goal: { atMost: 100 },
        peers: { 'slowed 4 ×': median(slowed) },
      },
      {
        what: 'slowest',
        value: quantile(plain, 1),
        unit: 'ms',
        goal: { atMost: 100 },
        peers: { 'slowed 4 ×': quantile(slowed, 1) },
      },
    ],
  }
}

const name = 'nightly-etl'

async function pressOnce(page: Page, rig: Rig): Promise<number> {
  await rig.control('PUT', 'faults', { faults: [] })
  await rig.control('POST', 'seed', {})
  await rig.control('PUT', 'faults', { faults: [{ operation: 'clusters.start', kind: 'delay', ms: 1000 }] })
  await page.goto('/w/demo/clusters')
  const button = page.getByRole('button', { name: `Start ${name}` })
  await button.waitFor()
  await page.evaluate(watchPress, name)
  // A change goes on when the page is left: it would reach the next round's workspace.
  const answered = page.waitForResponse(/clusters\.start/)
  await button.click()
  const tookMs = await page.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took)
  await answered
  return tookMs
}

/** In the page: how long from the next click until the row of this name says Pending in a painted frame. */
function watchPress(name: string) {
  const says = () =>
    [...document.querySelectorAll('tr')].some(
      (row) => row.textContent.includes(name) && /Pending/.test(row.textContent),
    )
  const took = new Promise<number>((resolve, reject) => {
    const look = (sinceMs: number) => {
      if (performance.now() - sinceMs > 10_000) reject(new Error(`${name} never said Pending.`))
      // The next task begins when the frame in which the word stands has been painted.
      else if (says()) setTimeout(() => resolve(performance.now() - sinceMs))
      else requestAnimationFrame(() => look(sinceMs))
    }
    addEventListener('click', ({ timeStamp }) => requestAnimationFrame(() => look(timeStamp)), {
      capture: true,
      once: true,
    })
  })
  Object.assign(globalThis, { took })
}
