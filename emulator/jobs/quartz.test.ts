import { expect, test } from 'vitest'
import { timetable } from './quartz'

// Quartz's own fields, and zones that change their time twice a year: the timetables of
// facts/databricks-behaviour.md 3.2, "cron with zones" of the issue.

const after = (expression: string, zone: string, from: string) => {
  const next = timetable(expression, zone)?.after(Date.parse(from))
  return next === undefined ? undefined : new Date(next).toISOString()
}

test.each([
  ['0 15 10 ? * MON-FRI', 'UTC', '2026-11-20T10:15:00Z', '2026-11-23T10:15:00.000Z'],
  ['0 0/15 8-9 * * ?', 'UTC', '2026-11-20T09:45:00Z', '2026-11-21T08:00:00.000Z'],
  ['0 0 12 L * ?', 'UTC', '2026-11-20T00:00:00Z', '2026-11-30T12:00:00.000Z'],
  ['0 0 12 ? * 6L', 'UTC', '2026-11-20T12:00:00Z', '2026-11-27T12:00:00.000Z'],
  ['0 0 12 ? * 6#3', 'UTC', '2026-11-20T12:00:00Z', '2026-12-18T12:00:00.000Z'],
  // Quartz counts weekdays from Sunday as 1.
  ['0 0 12 ? * 1', 'UTC', '2026-11-20T00:00:00Z', '2026-11-22T12:00:00.000Z'],
  ['0 0 6 1 1 ? 2028', 'UTC', '2026-11-20T00:00:00Z', '2028-01-01T06:00:00.000Z'],
  ['0 0 6 1 1 ? 2020', 'UTC', '2026-11-20T00:00:00Z', undefined],
  ['0 30 9 * * ?', 'Asia/Kolkata', '2026-11-20T00:00:00Z', '2026-11-20T04:00:00.000Z'],
])('%s in %s after %s', (expression, zone, from, next) => expect(after(expression, zone, from)).toBe(next))

test.each(['* * * * *', '0 0 12 * * MON', '0 0 12 ? * ?', '0 61 * * * ?', 'soon', ''])('%s is none', (expression) =>
  expect(timetable(expression, 'UTC')).toBeUndefined(),
)

test('a nightly job keeps its time of day when the clocks change', () => {
  const nightly = (from: string) => after('0 0 7 * * ?', 'Europe/Berlin', from)
  expect(nightly('2026-03-28T12:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
  expect(nightly('2026-03-27T12:00:00Z')).toBe('2026-03-28T06:00:00.000Z')
})

test('a time that is skipped in spring comes an hour later; of two in autumn the first counts, once', () => {
  const at = (from: string) => after('0 30 2 * * ?', 'Europe/Berlin', from)
  expect(at('2026-03-28T12:00:00Z')).toBe('2026-03-29T01:30:00.000Z')
  expect(at('2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z')
  expect(at('2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z')
})

test('an hourly job misses the hour that is told twice', () => {
  const day = timetable('0 0 * * * ?', 'Europe/Berlin')!
  const midnight = Date.parse('2026-10-24T22:00:00Z')
  const hours = day.between(midnight - 1, midnight + 25 * 3600_000).map((ms) => (ms - midnight) / 3600_000)
  expect(hours).toHaveLength(24)
  expect(hours).not.toContain(3)
})
