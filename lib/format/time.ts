import { once } from './once'

/** Which clock absolute times are shown on: the reader's own, or UTC as in logs. */
export type Zone = 'local' | 'utc'

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** How long, in its two largest units: `8 s`, `22 m`, `2 h 14 m`, `11 d 4 h`. Never negative. */
export function duration(lengthMs: number): string {
  const ms = Math.max(0, lengthMs)
  if (ms < minuteMs) return `${Math.floor(ms / secondMs)} s`
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} m`
  if (ms < dayMs)
    return `${Math.floor(ms / hourMs)} h ${String(Math.floor((ms % hourMs) / minuteMs)).padStart(2, '0')} m`
  return `${Math.floor(ms / dayMs)} d ${Math.floor((ms % dayMs) / hourMs)} h`
}

/**
 * How long ago, in one unit: `4 s ago`, `26 min ago`, `2 h ago`, `yesterday`, `5 d ago`; beyond 60 days in months.
 * The future, which only a wrong clock brings, reads `just now` up to a minute and `in 5 min` beyond.
 */
export function ago(atMs: number, nowMs: number): string {
  const ms = nowMs - atMs
  if (ms < -minuteMs) return `in ${oneUnit(-ms)}`
  if (ms < secondMs) return 'just now'
  if (ms >= dayMs && ms < 2 * dayMs) return 'yesterday'
  return `${oneUnit(ms)} ago`
}

function oneUnit(ms: number): string {
  if (ms < minuteMs) return `${Math.floor(ms / secondMs)} s`
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min`
  if (ms < dayMs) return `${Math.floor(ms / hourMs)} h`
  const days = Math.floor(ms / dayMs)
  return days <= 60 ? `${days} d` : `${Math.floor(days / 30)} months`
}

/** The exact time with its zone, to copy into a ticket: `2026-11-20 15:04:05 UTC`, `2026-11-20 16:04:05 GMT+1`. */
export function exactTime(atMs: number, zone: Zone): string {
  if (!Number.isFinite(atMs) || Math.abs(atMs) > 8.64e15) return 'unknown time'
  const parts = Object.fromEntries(
    exactFormat[zone]()
      .formatToParts(atMs)
      .map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute, second, timeZoneName } = parts
  return `${year}-${month}-${day} ${hour}:${minute}:${second} ${timeZoneName}`
}

const exactIn = (timeZone: string | undefined) =>
  new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  })

const exactFormat = { local: once(() => exactIn(undefined)), utc: once(() => exactIn('UTC')) }

/** Milliseconds of a time as the wire has it, digits in a string; undefined when absent, zero or no number. */
export function wireMs(value: string | number | undefined): number | undefined {
  const ms = Number(value)
  return value === undefined || value === '' || !Number.isFinite(ms) || ms <= 0 ? undefined : ms
}
