import { expect, test } from 'vitest'
import { loggedHeaders, RequestLog } from './request-log'

test('keeps the latest 5000, oldest first', () => {
  const log = new RequestLog()
  const entry = (at_ms: number) => ({ at_ms, method: 'GET', path: '/', query: '', headers: {} })
  for (let at = 0; at < 12_345; at++) log.add(entry(at))
  expect(log.all().map(({ at_ms }) => at_ms)).toEqual(Array.from({ length: 5000 }, (_, at) => 7345 + at))
  log.clear()
  log.add(entry(1))
  expect(log.all()).toHaveLength(1)
})

test('a credential is seen to be there, and cannot be read', () => {
  const logged = loggedHeaders({ authorization: 'Bearer dapi-secret', cookie: 'a=b', accept: '*/*' })
  expect(logged).toEqual({ authorization: 'Bearer [redacted]', cookie: '[redacted]', accept: '*/*' })
  expect(loggedHeaders({ accept: '*/*' })).toEqual({ accept: '*/*' })
})
