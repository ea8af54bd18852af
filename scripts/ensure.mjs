/**
 * Makes true what a command needs, and does nothing when it already is: `node scripts/ensure.mjs deps build browser`.
 * Plain Node without dependencies, because it is what installs them.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inRoot } from './root.mjs'
import { run, runNode } from './run.mjs'
import { refuse, refuseError } from './say.mjs'

/** What the production build is made from. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation-client.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]
const steps = { deps, build, browser }

/** Brings the named steps up to date, in the order given. */
export async function ensure(...names) {
  for (const name of names) await steps[name]()
}

/** Refuses to go on below a version of Node, in a sentence. */
export function requireNode(floor, purpose) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = floor.split('.').map(Number)
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor))
    refuse(`${purpose} needs Node ${floor} or newer; this is ${process.versions.node}.`)
}

async function deps() {
  const stamp = inRoot('node_modules/.ensure')
  const platform = `abi${process.versions.modules} ${process.platform}-${process.arch}`
  const wanted = `${digest(readFileSync(inRoot('package-lock.json')))} ${platform}`
  const had = textOf(stamp)
  if (had === wanted) return
  const samePlatform = had === undefined || had.endsWith(` ${platform}`)
  if (!samePlatform || !isInstalled()) {
    console.error('Installing packages …')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const { code, output } = await run(npm, ['ci', '--no-audit', '--no-fund'])
    if (code !== 0) throw new Error(`${output.trimEnd()}\nThe packages could not be installed (npm ci, above).`)
  }
  writeFileSync(stamp, wanted)
}

/** Whether what npm noted of its last install is what the lock names; packages of other platforms may be absent. */
function isInstalled() {
  const note = textOf(inRoot('node_modules/.package-lock.json'))
  if (note === undefined) return false
  const installed = JSON.parse(note).packages
  const { '': _, ...locked } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return (
    Object.keys(installed).every((path) => locked[path]) &&
    Object.entries(locked).every(([path, { version, optional }]) => optional || installed[path]?.version === version)
  )
}

async function build() {
  const stamp = inRoot('.next/.ensure')
  const wanted = buildDigest()
  if (textOf(stamp) === wanted) return
  console.error('Building …')
  // A build that fails half-way must not pass for the one before it.
  rmSync(stamp, { force: true })
  const { code, output } = await runNode([inRoot('node_modules/next/dist/bin/next'), 'build'])
  if (code !== 0) throw new Error(`${output.trimEnd()}\nThe build failed (next build, above).`)
  writeFileSync(stamp, wanted)
}

async function browser() {
  // Loaded late: it may need what `deps` has just installed.
  process.env.PW_CHROMIUM = await (await import('./browser.mjs')).ensureBrowser()
}

/** By content, not by time: a checkout changes times and nothing else. Tests are not part of a build. */
function buildDigest() {
  const hash = createHash('sha256').update(`node${process.versions.node.split('.')[0]}`)
  for (const [name, value] of Object.entries(process.env).sort())
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value}\0`)
  for (const path of sources.flatMap(filesBelow)) hash.update(`${path}\0`).update(digest(readFileSync(inRoot(path))))
  return hash.digest('hex')
}

function filesBelow(path) {
  if (!existsSync(inRoot(path))) return []
  if (!statSync(inRoot(path)).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(inRoot(path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`))
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode('20.9', 'Trowel')
  const unknown = process.argv.slice(2).find((name) => !Object.hasOwn(steps, name))
  if (unknown) refuse(`There is no step ${unknown}; the steps are ${Object.keys(steps).join(', ')}.`)
  await ensure(...process.argv.slice(2)).catch(refuseError)
}
