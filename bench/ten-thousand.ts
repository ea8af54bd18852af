import type { Page } from '@playwright/test'
import { heapMb, openBrowser, openPage } from './browser'
import { quantile, type Figure, type Part } from './figures'
import { openRig, signIn, type Rig } from './rig'

const count = 10_000
/** Shorter than the console's own minute between two readings of the whole list. */
const watchedMs = 20_000
const typed = 'cluster-99 etl-7 ml'

/** The clusters page over ten thousand clusters, with the limit of 15 requests per second that a workspace is spared with. */
export async function tenThousand(): Promise<Part> {
  const rig = await openRig({ TROWEL_UPSTREAM_RPS: '15' })
  await rig.control('POST', 'seed', { clusters: count })
  const cookie = await signIn(rig)
  const browser = await openBrowser()
  const { page, devTools } = await openPage(browser, rig, cookie)
  // A workspace that has been opened before: what is measured is the list, not the first load of the program.
  await page.goto('/w/demo/clusters')
  await page.getByRole('table').waitFor()
  const figures: Figure[] = [...(await loading(page)), ...(await typing(page))]
  figures.push({ what: 'heap after a collection', value: await heapMb(devTools), unit: 'MB', goal: { atMost: 150 } })
  figures.push(await watching(page, rig))
  await browser.close()
  await rig.close()
  return { title: `${count.toLocaleString('en')} clusters at 15 requests per second`, figures }
}

async function loading(page: Page): Promise<Figure[]> {
  const startedMs = performance.now()
  await page.goto('/w/demo/clusters', { waitUntil: 'commit' })
  await page.getByRole('table').getByRole('link').first().waitFor()
  const firstRowsMs = performance.now() - startedMs
  await allRead(page)
  const allMs = performance.now() - startedMs
  return [
    { what: 'first rows', value: firstRowsMs, unit: 'ms', goal: { atMost: 1000 } },
    { what: 'all searchable', value: allMs, unit: 'ms', goal: { atMost: 10_000 } },
  ]
}

/** From a key press to the frame that shows it, over a text typed and deleted. */
async function typing(page: Page): Promise<Figure[]> {
  const field = page.getByRole('searchbox').first()
  await field.click()
  await page.evaluate(() => {
    const took: number[] = []
    Object.assign(globalThis, { took })
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - timeStamp)))
      },
      { capture: true },
    )
  })
  await field.pressSequentially(typed, { delay: 80 })
  for (const _ of typed) await field.press('Backspace', { delay: 40 })
  const took = await page.evaluate(() => (globalThis as unknown as { took: number[] }).took)
  return [
    { what: 'a key press to its frame, p95', value: quantile(took, 0.95), unit: 'ms', goal: { atMost: 50 } },
    { what: 'a key press to its frame, slowest', value: quantile(took, 1), unit: 'ms' },
  ]
}

/** What one cluster that is changing costs the workspace, per interval of the console's polling. */
async function watching(page: Page, rig: Rig): Promise<Figure> {
  // Slow enough to be on its way all the time.
  await rig.control('PUT', 'settings', { speed: 0.05 })
  await page.goto('/w/demo/clusters?state=TERMINATED')
  await allRead(page)
  await page
    .getByRole('button', { name: /^Start / })
    .first()
    .click()
  // The press itself and what follows it at once are not the watching.
  await page.waitForTimeout(3_000)
  await rig.control('DELETE', 'requests')
  await page.waitForTimeout(watchedMs)
  const { requests } = (await rig.control('GET', 'requests')) as { requests: { at_ms: number; operation: string }[] }
  const gaps = requests.slice(1).map((request, index) => request.at_ms - requests[index]!.at_ms)
  const intervalMs = Math.max(...gaps)
  const operations = [...new Set(requests.map(({ operation }) => operation))].join(', ')
  return {
    what: 'requests per interval while one cluster changes',
    value: requests.length / (watchedMs / intervalMs),
    unit: 'requests',
    goal: { atMost: 1.1 },
    note: `${requests.length} in ${watchedMs / 1000} s (${operations}), every ${(intervalMs / 1000).toFixed(1)} s`,
  }
}

const allRead = (page: Page) => page.getByText(/^10,000 clusters · all loaded/).waitFor({ timeout: 60_000 })
