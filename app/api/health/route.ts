import { defineRoute } from '@/lib/server/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  auth: 'public',
  crossSite: 'any',
  bodyBytes: 0,
  rate: 'none',
  audit: 'none',
  repeatable: 'yes',
  GET: () => Response.json({ status: 'ok' }),
})
