import { describe, expect, test } from 'vitest'
import { linesMatching, textOf, ownFiles } from './own-files'

const product = ownFiles.filter(
  (path) =>
    /^(app|components|lib)\/|^(proxy|instrumentation[\w-]*|next\.config|tailwind\.config)\.[jt]s$/.test(path) &&
    !/\.test\.tsx?$/.test(path),
)

describe('what the product’s source may not hold', () => {
  test.each([
    ['Server Actions: they are a way in that the one wrapper of the routes does not guard', /['"]use server['"]/],
    ['raw HTML', /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/],
    ['values baked into the browser’s files at build time', /NEXT_PUBLIC_/],
    ['fonts fetched while building', /next\/font\/google/],
    [
      'anything loaded from elsewhere',
      /(\bsrc=|@import |url\(|fetch\(|new EventSource\(|<link[^>]*href=)["'`{(\s]*(https?:)?\/\/\w/,
    ],
    ['the image optimiser, which fetches by itself', /next\/image['"]/],
  ])('%s', (_, pattern) => {
    expect(linesMatching(product, pattern)).toEqual([])
  })

  test('the patterns see what they are for', () => {
    expect(product.length).toBeGreaterThan(20)
    expect(linesMatching(product, /function RootLayout/)).toHaveLength(1)
  })
})

test('nothing that Node 20.9 does not know yet, so far as the types let it through', () => {
  const code = ownFiles.filter((path) => /\.(tsx?|m?js)$/.test(path) && path !== 'scripts/source.test.ts')
  expect(linesMatching(code, /^(?!.*\/\/).*(import\.meta\.(dirname|filename)|\bURL\.parse\(|\.loadEnvFile\()/)).toEqual(
    [],
  )
})

describe('where files live', () => {
  const folders = (path: string) => path.split('/').slice(1, -1).length
  const code = ownFiles.filter((path) => /\.(tsx?|mjs)$/.test(path))

  test('no deeper than five folders below app and three below the others', () => {
    expect(code.filter((path) => folders(path) > (path.startsWith('app/') ? 5 : 3))).toEqual([])
  })

  test('no barrel: a file is imported by its own name', () => {
    expect(code.filter((path) => /(^|\/)index\.(tsx?|mjs)$/.test(path))).toEqual([])
  })

  test('names in kebab-case, and no room for what has no topic', () => {
    const names = code.map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1) }))
    const odd = names.filter(({ path, name }) => !path.startsWith('app/') && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name))
    expect(odd.map(({ path }) => path)).toEqual([])
    expect(code.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(path))).toEqual([])
  })

  test('a family’s screens import nothing of another family’s', () => {
    const ofFamily = /^app\/\(console\)\/w\/\[workspace\]\/([\w-]+)\//
    const strays = code.flatMap((path) => {
      const family = ofFamily.exec(path)?.[1]
      if (!family) return []
      const others = [...textOf(path).matchAll(/from '@\/(app\/[^']+)'/g)].map(([, imported]) => imported ?? '')
      return others
        .filter((imported) => !imported.startsWith(`app/(console)/w/[workspace]/${family}/`))
        .map((to) => `${path} → ${to}`)
    })
    expect(strays).toEqual([])
  })
})
