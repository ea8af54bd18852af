import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { findBrowser } from '../scripts/browser.mjs'
import type { Rig } from './rig'

/** One Chromium for a part of the bench. */
export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
  })
  return browser
}

/** A page with nothing in its cache, signed in by `cookie`. */
export async function openPage(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  { console: { origin } }: Rig,
  cookie: string,
): Promise<{ page: Page; devTools: CDPSession; context: BrowserContext }> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } })
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }
    }),
  )
  // tsx marks named functions with a helper of its own, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named')
  const page = await context.newPage()
  return { page, context, devTools: await context.newCDPSession(page) }
}

/** The page's JavaScript heap in MB after a collection. */
export async function heapMb(devTools: CDPSession): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devTools.send('Runtime.getHeapUsage')
  return usedSize / 1024 / 1024
}
