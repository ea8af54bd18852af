/**
 * `npm run screens [-- arguments of playwright test]`: a picture of every page in every state, at every width, light and dark,
 * in screens/, with screens/index.html to look at them all. `--readme` takes only the pictures of the README.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { startChild, stopped } from './children.mjs'
import { inRoot } from './root.mjs'

const folder = inRoot('screens')
const forReadme = process.argv.includes('--readme')
const passed = process.argv.slice(2).filter((argument) => argument !== '--readme')
const only = forReadme ? ['--grep', '^.*clusters, loaded, desktop$'] : passed

stopped.then(() => process.exit(130))
if (passed.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const args = [inRoot('scripts/e2e.mjs'), 'screens.e2e.ts', '--reporter=line', ...only]
const playwright = startChild(process.execPath, args, { env: { ...process.env, SCREENS: folder }, stdio: 'inherit' })
playwright.once('close', (code) => {
  writeIndex()
  if (forReadme && code === 0)
    for (const theme of ['light', 'dark'])
      copyFileSync(`${folder}/clusters-loaded-desktop-${theme}.png`, inRoot('docs', `clusters-${theme}.png`))
  process.exit(code ?? 1)
})

/** One page with all pictures that are there, a row per state. */
function writeIndex() {
  const rows = new Map()
  for (const name of readdirSync(folder).sort()) {
    const [, screen] = /^(.+)-(?:desktop|tablet|phone)-(?:light|dark)\.png$/.exec(name) ?? []
    if (screen) rows.set(screen, [...(rows.get(screen) ?? []), name])
  }
  const picture = (name) => `<a href="${name}"><img loading="lazy" alt="${name}" src="${name}"></a>`
  const sections = [...rows].map(
    ([screen, names]) => `<h2 id="${screen}">${screen}</h2><p>${names.map(picture).join('')}</p>`,
  )
  writeFileSync(
    `${folder}/index.html`,
    `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{font:14px system-ui;margin:24px;background:#888}p{display:flex;gap:12px;overflow-x:auto}img{height:420px;display:block}</style>
${sections.join('\n')}
`,
  )
  console.log(`${[...rows.values()].flat().length} pictures: ${folder}/index.html`)
}
