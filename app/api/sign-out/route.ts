import { defineRoute } from '@/lib/server/define-route'
import { signOut } from '@/lib/server/sign-out'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  auth: 'public',
  crossSite: 'same-origin',
  bodyBytes: 1024,
  rate: 'none',
  audit: 'sign-out',
  repeatable: 'yes',
  POST: signOut,
})
