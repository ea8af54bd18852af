import { brotliCompressSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { openBrowser, openPage } from './browser'
import { median, type Part } from './figures'
import { openRig, signIn } from './rig'

const rounds = 5

/** What a first visit of the clusters page costs a browser with an empty cache on a slow machine. */
export async function firstVisit(): Promise<Part> {
  const rig = await openRig()
  const cookie = await signIn(rig)
  const browser = await openBrowser()
  const visit = async (path: string) => {
    const { page, devTools, context } = await openPage(browser, rig, cookie)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const weighed = weigh(page)
    await page.addInitScript(observePaint)
    await page.goto(path, { waitUntil: 'networkidle' })
    const paint = await page.evaluate(() => (globalThis as unknown as Watched).paint)
    const bytes = await weighed()
    await context.close()
    return { ...paint, ...bytes }
  }
  // The server's first answer compiles what the later ones use.
  await visit('/w/demo/clusters')
  const visits: (Paint & Weight)[] = []
  for (let round = 0; round < rounds; round++) visits.push(await visit('/w/demo/clusters'))
  const empty = await visit('/no-such-page')
  await browser.close()
  await rig.close()
  const of = (key: keyof Weight | keyof Paint) => median(visits.map((one) => one[key]))
  return {
    title: `First visit of the clusters page (Chromium, processor slowed 4 ×, median of ${rounds})`,
    figures: [
      {
        what: 'JavaScript, brotli',
        value: of('scriptKb'),
        unit: 'KB',
        goal: { atMost: 170 },
        peers: { 'the not-found page': empty.scriptKb },
        note: 'known: an empty page of Next 112 KB, first list of Oxide’s console about 225 KB',
      },
      { what: 'CSS, brotli', value: of('styleKb'), unit: 'KB', peers: { 'the not-found page': empty.styleKb } },
      {
        what: 'largest contentful paint',
        value: of('lcpMs'),
        unit: 'ms',
        goal: { atMost: 1500 },
        peers: { 'the not-found page': empty.lcpMs },
      },
      {
        what: 'total blocking time',
        value: of('blockingMs'),
        unit: 'ms',
        goal: { atMost: 150 },
        peers: { 'the not-found page': empty.blockingMs },
      },
    ],
  }
}

interface Paint {
  lcpMs: number
  blockingMs: number
}
interface Weight {
  scriptKb: number
  styleKb: number
}
interface Watched {
  paint: Paint
}

function observePaint() {
  const paint = { lcpMs: 0, blockingMs: 0 }
  Object.assign(globalThis, { paint })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) paint.lcpMs = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    // What a task takes beyond 50 ms keeps a person waiting.
    for (const { duration } of list.getEntries()) paint.blockingMs += Math.max(0, duration - 50)
  }).observe({ type: 'longtask', buffered: true })
}

/** Weighs what the page loads as a server with brotli would send it; call the answer when the page is loaded. */
function weigh(page: Page): () => Promise<Weight> {
  const bodies: { type: string; body: Promise<Buffer> }[] = []
  const take = (response: Response) => {
    const type = response.request().resourceType()
    if (response.ok() && (type === 'script' || type === 'stylesheet')) bodies.push({ type, body: response.body() })
  }
  page.on('response', take)
  return async () => {
    // What comes when the page has come to rest is not of the visit.
    page.off('response', take)
    const kb = { script: 0, stylesheet: 0 } as Record<string, number>
    for (const { type, body } of bodies) kb[type] = (kb[type] ?? 0) + brotliCompressSync(await body).byteLength / 1024
    return { scriptKb: kb.script ?? 0, styleKb: kb.stylesheet ?? 0 }
  }
}
