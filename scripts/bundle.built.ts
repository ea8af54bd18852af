import { readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inRoot } from './root.mjs'

/** Everything of the build that a browser may ask for. */
const served = readdirSync(inRoot('.next/static'), { recursive: true, encoding: 'utf8' })
const code = served
  .filter((path) => /\.(js|css)$/.test(path))
  .map((path) => ({ path, text: textOf(`.next/static/${path}`) }))
const filesWith = (pattern: RegExp) => code.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('there is code to look at', () => {
  expect(code.length).toBeGreaterThan(5)
  expect(filesWith(/Clusters/)).not.toEqual([])
})

test('no server action exists', () => {
  const { node, edge } = JSON.parse(textOf('.next/server/server-reference-manifest.json')) as Record<string, object>
  expect({ node, edge }).toEqual({ node: {}, edge: {} })
})

test('no source map is served', () => {
  expect(served.filter((path) => path.endsWith('.map'))).toEqual([])
  expect(filesWith(/sourceMappingURL=/)).toEqual([])
})

test.each([
  ['the server’s settings', /NEXTAUTH_|process\.env\.[A-Z]*(TROWEL|SECRET|TOKEN)/],
  ['the server’s modules', /node:(crypto|fs|http|net|dns)|undici|server-only/],
  ['a token of the emulator', /dapi-emulator/],
  ['the facts that requests are checked by', /"int64Paths"|idempotent_by|"sdk_revision"/],
])('no browser gets %s', (_, pattern) => {
  expect(filesWith(pattern)).toEqual([])
})

test('the image optimiser is off', () => {
  const { images } = JSON.parse(textOf('.next/images-manifest.json')) as { images: { unoptimized: boolean } }
  expect(images.unoptimized).toBe(true)
})

test('no rewrite sends a request elsewhere', () => {
  const { rewrites } = JSON.parse(textOf('.next/routes-manifest.json')) as { rewrites: Record<string, unknown[]> }
  expect(Object.values(rewrites).flat()).toEqual([])
})

/** What a browser with an empty cache loads of JavaScript for a page, brotli. `bench/first-visit.ts` measures the same. */
const mostOfFirstVisitKb = 170

test.each([
  '/(console)/page',
  '/(console)/w/[workspace]/clusters/page',
  '/(console)/w/[workspace]/clusters/[clusterId]/page',
])('a first visit of %s stays within its budget', (page) => {
  const kb = scriptsOf(page).reduce((sum, path) => sum + brotliKb(path), 0)
  expect(kb).toBeLessThanOrEqual(mostOfFirstVisitKb)
  // Without React and Next it would be no page, and this no test.
  expect(kb).toBeGreaterThan(100)
})

/** Next's own scripts, and those of every client component on the page and in the layouts around it. */
function scriptsOf(page: string): string[] {
  const manifest = textOf(`.next/server/app${page}_client-reference-manifest.js`)
  const ofPage = [...manifest.matchAll(/static\/chunks\/[^"]+\.js/g)].map(([path]) => path)
  const { rootMainFiles } = JSON.parse(textOf('.next/build-manifest.json')) as { rootMainFiles: string[] }
  return [...new Set([...rootMainFiles, ...ofPage])]
}

const brotliKb = (path: string) => brotliCompressSync(readFileSync(inRoot(`.next/${path}`))).byteLength / 1024

function textOf(path: string) {
  return readFileSync(inRoot(path), 'utf8')
}
