/** Of everything that is served, pages and files alike; `proxy.ts` adds the pages' own policy, `defineRoute` the API's. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Form posts keep their Origin with it, which tells ours from a forgery.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
]

/** @type {import('next').NextConfig} */
export default {
  typedRoutes: true,
  agentRules: false,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    // Next compresses a route handler's answer only when the type is known beforehand (vercel/next.js#98007).
    { source: '/api/:path*', headers: [{ key: 'Content-Type', value: 'application/json' }] },
  ],
}
