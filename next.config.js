import { fileURLToPath } from 'node:url'

/** Of everything that is served, pages and files alike; `proxy.ts` adds the policy of pages. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Form posts keep their Origin with it, which tells ours from a forgery.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
]

/** Of the API; `defineRoute` says the same, but some odd requests Next answers before it. */
const ofApi = [
  // Next compresses a route handler's answer only when the type is known beforehand (vercel/next.js#98007).
  { key: 'Content-Type', value: 'application/json' },
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

/** @type {import('next').NextConfig} */
export default {
  typedRoutes: true,
  agentRules: false,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `import.meta.dirname` came only after Node 20.9.
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  // Small chunks compress badly, and whether one is split in two is worth 2 KB of a first visit (docs/decisions/0006).
  experimental: { turbopackChunking: { minChunkSize: 150_000, requestCost: 400_000 } },
  // Types are a check of their own (`npm run types`): a test's mistake is no reason not to start.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path*', headers: ofApi },
  ],
}
