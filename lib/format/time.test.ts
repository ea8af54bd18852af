import { describe, expect, it } from 'vitest'
import { ago, dayMs, duration, exactTime, wireMs } from './time'

const s = 1000
const m = 60 * s
const h = 60 * m

describe('duration', () => {
  it.each([
    [0, '0 s'],
    [8_400, '8 s'],
    [59_999, '59 s'],
    [m, '1 m'],
    [22 * m + 59 * s, '22 m'],
    [2 * h + 14 * m, '2 h 14 m'],
    [19 * h + 2 * m, '19 h 02 m'],
    [23 * h + 59 * m + 59 * s, '23 h 59 m'],
    [11 * dayMs + 4 * h, '11 d 4 h'],
    [-5, '0 s'],
  ])('%d ms is %s', (ms, words) => expect(duration(ms)).toBe(words))
})

describe('ago', () => {
  const now = 1_800_000_000_000
  it.each([
    [0, 'just now'],
    [4 * s, '4 s ago'],
    [26 * m, '26 min ago'],
    [2 * h + 50 * m, '2 h ago'],
    [dayMs, 'yesterday'],
    [2 * dayMs, '2 d ago'],
    [59 * dayMs, '59 d ago'],
    [95 * dayMs, '3 months ago'],
    [-30 * s, 'just now'],
    [-5 * m, 'in 5 min'],
  ])('%d ms before now is %s', (ms, words) => expect(ago(now - ms, now)).toBe(words))
})

describe('exactTime', () => {
  it('names the zone', () => expect(exactTime(Date.UTC(2026, 10, 20, 0, 4, 5), 'utc')).toBe('2026-11-20 00:04:05 UTC'))
  it('is on the local clock when asked', () =>
    expect(exactTime(Date.UTC(2026, 10, 20, 15, 4, 5), 'local')).toMatch(/^2026-11-\d\d \d\d:\d4:05 \S+$/))
  it('does not throw on what is no time', () => expect(exactTime(Number.NaN, 'utc')).toBe('unknown time'))
})

describe('wireMs', () => {
  it('reads digits', () => expect(wireMs('1793980800000')).toBe(1_793_980_800_000))
  it.each([undefined, '', '0', 'soon', '-4'])('%s is no time', (value) => expect(wireMs(value)).toBeUndefined())
})
