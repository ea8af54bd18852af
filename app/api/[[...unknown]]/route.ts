import { defineRoute } from '@/lib/server/define-route'
import { nothingHere } from '@/lib/server/refusal'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  auth: 'public',
  crossSite: 'any',
  bodyBytes: 0,
  rate: 'none',
  audit: 'none',
  repeatable: 'yes',
  GET: nothingHere,
  POST: nothingHere,
})
