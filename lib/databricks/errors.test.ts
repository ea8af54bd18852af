import { expect, test } from 'vitest'
import { errorFrom, isSessionEnded, retryAfterSeconds } from './errors'

const read = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  errorFrom(status, typeof body === 'string' ? body : JSON.stringify(body), new Headers(headers))

// The shapes are those of facts/databricks-behaviour.md 2.1.
test.each([
  ['standard', 400, { error_code: 'INVALID_STATE', message: 'm' }, 'INVALID_STATE', 'm'],
  ['number for a code', 403, { error_code: 403, message: 'Invalid access token.' }, 'UNKNOWN', 'Invalid access token.'],
  ['API 1.2', 500, { error: 'no context' }, 'UNKNOWN', 'no context'],
  ['SCIM', 404, { schemas: ['x'], detail: 'no user', status: '404' }, 'SCIM_404', 'no user'],
  ['plain', 400, 'QUOTA_EXCEEDED: too many', 'QUOTA_EXCEEDED', 'too many'],
  ['HTML with pre', 502, '<html><pre> upstream died </pre></html>', 'UNKNOWN', 'upstream died'],
  ['HTML with title', 503, '<html><title>Down</title></html>', 'UNKNOWN', 'Down'],
  ['empty', 500, '', 'UNKNOWN', 'The workspace answered 500 and gave no reason.'],
])('%s', (_, status, body, code, message) => {
  expect(read(status, body)).toMatchObject({ status, code, message })
})

test('request id and Retry-After are kept', () => {
  const error = read(
    429,
    { error_code: 'REQUEST_LIMIT_EXCEEDED', message: 'slow down' },
    { 'x-request-id': 'r1', 'retry-after': '7' },
  )
  expect(error.facts).toMatchObject({ requestId: 'r1', retryAfterSeconds: 7, from: 'workspace' })
})

test('a refused token is not taken for a plain denial', () => {
  expect(isSessionEnded(read(403, { error_code: 403, message: 'Invalid access token.' }))).toBe(true)
  expect(isSessionEnded(read(401, ''))).toBe(true)
  expect(isSessionEnded(read(403, { error_code: 'PERMISSION_DENIED', message: 'no' }))).toBe(false)
  expect(isSessionEnded(read(403, '<html><title>Blocked by the firewall</title></html>'))).toBe(false)
})

test('Retry-After is seconds or a date, else nothing', () => {
  const now = Date.parse('2026-11-20T10:00:00Z')
  expect(retryAfterSeconds('3', now)).toBe(3)
  expect(retryAfterSeconds('Fri, 20 Nov 2026 10:00:30 GMT', now)).toBe(30)
  expect(retryAfterSeconds('Fri, 20 Nov 2026 09:00:00 GMT', now)).toBe(0)
  expect(retryAfterSeconds('soon', now)).toBeUndefined()
  expect(retryAfterSeconds(null, now)).toBeUndefined()
})
