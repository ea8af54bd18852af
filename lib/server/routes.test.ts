import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import nextConfig from '@/next.config.js'
import { config as proxyConfig } from '@/proxy'

const root = fileURLToPath(new URL('../..', import.meta.url))
const routeFiles = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)route\.[jt]sx?$/.test(path))
  .sort()
const sourceOf = (path: string) => readFileSync(join(root, 'app', path), 'utf8')

const imports = /^(import (type )?\{[^}]*\} from '[^']+'\n)*\n/
const definition =
  /^export const \{ GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS \} = defineRoute\(\{\n((?: {2}\w+: [^\n]+,\n)+)\}\)\n$/

/** The properties of the one `defineRoute` call that a route file consists of. */
function policyOf(path: string): Record<string, string> {
  const body = definition.exec(sourceOf(path).replace(imports, ''))?.[1]
  if (!body) throw new Error(`app/${path} holds something besides its imports and one defineRoute({…})`)
  return Object.fromEntries([...body.matchAll(/ {2}(\w+): (.+),\n/g)].map(([, key, value]) => [key!, value!]))
}

describe('T4: every route goes through the one wrapper', () => {
  test('and says of itself what is reviewed here', () => {
    const table = Object.fromEntries(routeFiles.map((path) => [`/${path.replace(/\/route\.ts$/, '')}`, policyOf(path)]))
    expect(table).toMatchInlineSnapshot(`
      {
        "/api/[[...unknown]]": {
          "GET": "nothingHere",
          "POST": "nothingHere",
          "audit": "'none'",
          "auth": "'public'",
          "bodyBytes": "0",
          "crossSite": "'any'",
          "rate": "'none'",
          "repeatable": "'yes'",
        },
        "/api/auth/[...nextauth]": {
          "GET": "runAuth",
          "POST": "runAuth",
          "audit": "'sign-in'",
          "auth": "'public'",
          "bodyBytes": "32 * 1024",
          "crossSite": "'same-origin'",
          "rate": "'sign-in'",
          "repeatable": "'reads'",
        },
        "/api/health": {
          "GET": "() => Response.json({ status: 'ok' })",
          "audit": "'none'",
          "auth": "'public'",
          "bodyBytes": "0",
          "crossSite": "'any'",
          "rate": "'none'",
          "repeatable": "'yes'",
        },
        "/api/sign-out": {
          "POST": "signOut",
          "audit": "'sign-out'",
          "auth": "'public'",
          "bodyBytes": "1024",
          "crossSite": "'same-origin'",
          "rate": "'none'",
          "repeatable": "'yes'",
        },
        "/api/w/[workspace]/[operation]": {
          "GET": "runOperation",
          "POST": "runOperation",
          "audit": "'changes'",
          "auth": "'session'",
          "bodyBytes": "16 * 1024 * 1024",
          "crossSite": "'console'",
          "rate": "'workspace'",
          "repeatable": "'reads'",
        },
      }
    `)
  })

  test('no more than six can be reached without a session', () => {
    const open = routeFiles.filter((path) => policyOf(path).auth === "'public'")
    expect(open.length).toBeLessThanOrEqual(6)
    expect(open.map((path) => path.split('/')[1])).toEqual(['[[...unknown]]', 'auth', 'health', 'sign-out'])
  })

  test('there is no other kind of route', () => {
    expect(existsSync(join(root, 'pages'))).toBe(false)
    expect(existsSync(join(root, 'middleware.ts'))).toBe(false)
    expect('rewrites' in nextConfig || 'redirects' in nextConfig).toBe(false)
    expect(nextConfig.images).toEqual({ unoptimized: true })
    expect([nextConfig.poweredByHeader, nextConfig.productionBrowserSourceMaps]).toEqual([false, false])
  })
})

describe('the proxy', () => {
  const matches = (path: string) => new RegExp(`^${proxyConfig.matcher}$`).test(path)

  test('sees every page', () => {
    for (const path of [
      '/',
      '/sign-in',
      '/w/demo/clusters',
      '/w/demo/clusters/0101-abc',
      '/apiary',
      '/w/a.b/clusters',
    ]) {
      expect(matches(path), path).toBe(true)
    }
  })
  test('and no API path: it would cut uploads at 10 MB', () => {
    for (const path of [
      '/api',
      '/api/health',
      '/api/w/demo/clusters.list',
      '/api/w/demo/files/upload',
      '/_next/static/chunks/x.js',
    ]) {
      expect(matches(path), path).toBe(false)
    }
  })
})
