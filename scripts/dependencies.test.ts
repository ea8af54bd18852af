import { describe, expect, test } from 'vitest'
import { linesMatching, textOf, ownFiles } from './own-files'

interface LockedPackage {
  version?: string
  resolved?: string
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

const manifest = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string>
>
const locked = (JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages
/** They fetch or build nothing but their own platform's binary, and are tools, not part of the product. */
const mayRunInstallScripts = ['esbuild', 'fsevents']

describe('package-lock.json', () => {
  test('names every platform’s package, so that npm ci works on all of them', () => {
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} → ${name}`),
    )
    expect(missing).toEqual([])
  })

  test('is the lock of what package.json asks for', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version)
  })

  test('ties nobody to the registry it was made with', () => {
    expect(Object.entries(locked).flatMap(([path, { resolved }]) => (resolved ? [path] : []))).toEqual([])
  })

  test('lets only known packages run scripts when they are installed', () => {
    const running = Object.entries(locked).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
    )
    expect(running.filter((name) => !mayRunInstallScripts.includes(name))).toEqual([])
  })
})

test('package.json names exact versions', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides }
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('no file of the repository names a registry', () => {
  const registry = new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.'))
  expect(linesMatching(ownFiles, registry)).toEqual([])
})

describe('floors below which a hole is known', () => {
  const lockedVersions = (name: string) =>
    Object.entries(locked).flatMap(([path, { version }]) =>
      path.endsWith(`node_modules/${name}`) && version ? [version] : [],
    )

  test.each([
    // Security releases of 2026-09-30 on the older line; on the newer one the first whose lock can be complete.
    { name: 'next', floors: ['16.3.8', '16.4.5'] },
    { name: 'next-auth', floors: ['4.24.15'] },
    // React's server components: remote code execution, source exposure and denial of service before these.
    { name: 'react', floors: ['19.3.0'] },
    { name: 'react-dom', floors: ['19.3.0'] },
    { name: 'undici', floors: ['6.24.1'] },
  ])('$name', ({ name, floors }) => {
    expect(lockedVersions(name)).not.toEqual([])
    expect(lockedVersions(name).filter((version) => !floors.some((floor) => reaches(version, floor)))).toEqual([])
  })

  test('no package of React’s server components is installed beside the one in Next', () => {
    expect(Object.keys(locked).filter((path) => /react-server-dom-/.test(path))).toEqual([])
  })

  test('a version below its line’s floor is seen', () => {
    expect(reaches('16.3.7', '16.3.8')).toBe(false)
    expect(reaches('16.4.0', '16.3.8')).toBe(false)
    expect(reaches('16.3.8', '16.3.8')).toBe(true)
    expect(reaches('17.0.0', '16.4.5')).toBe(true)
    expect(reaches('16.4.4', '16.4.5')).toBe(false)
    expect(reaches('16.5.0', '16.4.5')).toBe(true)
  })

  /** Whether a version is on the floor's line (major.minor) at or above it, or, for the newest line, on a later one. */
  function reaches(version: string, floor: string): boolean {
    const isOldLine = floor === '16.3.8'
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number.parseFloat)
    const [floorMajor = 0, floorMinor = 0, floorPatch = 0] = floor.split('.').map(Number)
    if (major !== floorMajor) return !isOldLine && major > floorMajor
    if (minor !== floorMinor) return !isOldLine && minor > floorMinor
    return patch >= floorPatch
  }
})

/** Resolution as Node does it: the package's own folder first, then each one above. */
function isLocked(path: string, name: string): boolean {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    if (locked[`${base ? `${base}/` : ''}node_modules/${name}`]) return true
    if (base === '') return false
  }
}
