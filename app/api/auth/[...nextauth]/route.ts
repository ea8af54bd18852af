import { runAuth } from '@/lib/server/auth-route'
import { defineRoute } from '@/lib/server/define-route'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  auth: 'public',
  crossSite: 'same-origin',
  bodyBytes: 32 * 1024,
  rate: 'sign-in',
  audit: 'sign-in',
  repeatable: 'reads',
  GET: runAuth,
  POST: runAuth,
})
