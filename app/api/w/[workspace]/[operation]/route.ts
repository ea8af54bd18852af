import { defineRoute } from '@/lib/server/define-route'
import { runOperation } from '@/lib/server/run-operation'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  auth: 'session',
  crossSite: 'console',
  bodyBytes: 16 * 1024 * 1024,
  rate: 'workspace',
  audit: 'changes',
  repeatable: 'reads',
  GET: runOperation,
  POST: runOperation,
})
