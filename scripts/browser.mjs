import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot } from './root.mjs'
import { run, runNode } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macApplications = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** A Chromium that runs here: the one named in PW_CHROMIUM or CHROMIUM, one that is installed, or Playwright's own. */
export async function findBrowser() {
  const named = process.env.PW_CHROMIUM ?? process.env.CHROMIUM
  if (named) {
    if (answers(named)) return named
    throw new Error(`PW_CHROMIUM or CHROMIUM names ${named}, which is not a browser that starts.`)
  }
  return installed().find(answers) ?? (await playwrightsOwn())
}

/** Finds a browser or installs one; throws a sentence when neither is possible. */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found) return found
  console.error('No Chromium here: asking Playwright for one …')
  await runNode([inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium'])
  const own = await playwrightsOwn()
  if (own) return own
  await installPackage()
  const packaged = installed().find(answers)
  if (packaged) return packaged
  throw new Error(
    'No Chromium was found and none could be installed. Install one (on Debian: apt-get install chromium) or name it in CHROMIUM.',
  )
}

const installed = () => [
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path) => existsSync(path)),
  ...macApplications.filter((path) => existsSync(path)),
]

/** Some distributions put a stub under the name that only says what to install. */
function answers(path) {
  try {
    return /Chrom/.test(execFileSync(path, ['--version'], { timeout: 10_000, stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return false
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) && answers(path) ? path : undefined
}

async function installPackage() {
  const isRoot = process.getuid?.() === 0
  if (process.platform !== 'linux' || !(isRoot || process.env.CI)) return
  console.error("Installing the distribution's chromium …")
  const asRoot = (...args) => (isRoot ? run(args[0], args.slice(1)) : run('sudo', ['-n', ...args]))
  await asRoot('apt-get', 'update')
  await asRoot(
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
    'chromium',
  )
}
