/** @type {import('next').NextConfig} */
export default {
  typedRoutes: true,
  agentRules: false,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
}
