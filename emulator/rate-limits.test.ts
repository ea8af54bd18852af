import { describe, expect, test } from 'vitest'
import * as jobs from '@/lib/databricks/api/jobs'
import { operationFacts } from '@/lib/databricks/spec/facts'
import { RateLimits } from './rate-limits'
import { startEmulator } from './testing'

const op = (id: string) => operationFacts.find((one) => one.id === id)!

/** How many of so many requests at once are answered. */
function passed(limits: RateLimits, id: string, nowMs: number, requests = 2000): number {
  let count = 0
  for (let at = 0; at < requests; at++) {
    try {
      limits.take(op(id), nowMs)
      count++
    } catch {
      break
    }
  }
  return count
}

describe('limits', () => {
  // Transcribed from facts/databricks-behaviour.md 2.4.
  test.each([
    ['dbfs.list', 30],
    ['jobs.create', 20],
    ['jobs.createV20', 20],
    ['jobs.runNow', 20],
    ['jobs.getRun', 100],
    ['jobs.submit', 35],
    ['clusters.getPermissions', 100],
    ['jobs.setPermissions', 30],
    ['sql-warehouses.updatePermissions', 30],
    ['secrets.getSecret', 1100],
    ['token-management.list', 40],
    ['workspace.export', 60],
    ['workspace.import', 30],
    ['scim.usersList', 255],
    ['files.download', 100],
  ])('%s: %i at once', (id, requests) => {
    expect(passed(new RateLimits(true), id, 1000)).toBe(requests)
  })

  test.each(['clusters.get', 'clusters.list', 'scim.usersCreate', 'sql-warehouses.list'])('%s has none', (id) => {
    expect(passed(new RateLimits(true), id, 1000)).toBe(2000)
  })

  test('fill again evenly: a minute for people and groups, a second for runs', () => {
    const limits = new RateLimits(true)
    expect(passed(limits, 'scim.usersList', 0)).toBe(255)
    expect(passed(limits, 'scim.groupsList', 10_000)).toBe(42)
    expect(passed(limits, 'jobs.getRun', 0)).toBe(100)
    expect(passed(limits, 'jobs.getRun', 500)).toBe(50)
  })
})

test('off unless asked for; then 429 in the words that clients try again on, and when to', async () => {
  const emulator = await startEmulator()
  const ask = async (workspace: string) => {
    const asked = Array.from({ length: 150 }, () => emulator.call(jobs.getRun, { run_id: '1' }, 'admin', workspace))
    return (await Promise.all(asked)).filter(({ status }) => status === 429)
  }
  expect(await ask('free')).toEqual([])
  await emulator.control('PUT', 'limited/settings', { rate_limits: true })
  const [refused] = await ask('limited')
  // facts/databricks-behaviour.md 2.2 and 2.3
  expect(refused).toMatchObject({
    code: 'REQUEST_LIMIT_EXCEEDED',
    message: 'GetRunRequest RPC token bucket limit has been exceeded.',
  })
  expect(refused!.headers.get('retry-after')).toBe('1')
  expect((refused!.answer as { details?: unknown }).details).toContainEqual({
    '@type': 'type.googleapis.com/google.rpc.RetryInfo',
    retry_delay: '1.0s',
    metadata: {},
  })
  await emulator.close()
})
