import { Cron } from 'croner'
import { isZone, Zone } from './zone'

/** A Quartz expression in one zone. */
export interface Timetable {
  /** The first time after `ms`. Times of day. */
  after(ms: number): number | undefined
  /** All after `fromMs` and before `toMs`. */
  between(fromMs: number, toMs: number): number[]
}

const day = 24 * 60 * 60 * 1000

const made = new Map<string, Timetable | undefined>()

/** Undefined when `expression` or `zone` cannot be meant. */
export function timetable(expression: string, zone: string): Timetable | undefined {
  const key = `${expression}|${zone}`
  if (!made.has(key)) {
    if (made.size > 5000) made.clear()
    made.set(key, parse(expression, zone))
  }
  return made.get(key)
}

function parse(expression: string, zone: string): Timetable | undefined {
  const fields = expression.trim().split(/\s+/)
  if (!isQuartz(fields) || !isZone(zone)) return undefined
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year] = fields
  const cron = [
    open(second, 59),
    open(minute, 59),
    open(hour, 23),
    open(day.replace('?', '*'), 31),
    open(month, 12),
    weekdays(weekday),
    ...(year && year !== '*' ? [open(year, 2099)] : []),
  ]
  const local = new Zone(zone)
  try {
    // As if on a wall in UTC, which is far quicker; the zone is a matter of this file.
    const wall = new Cron(cron.join(' '), { utcOffset: 0, paused: true })
    const after = (ms: number) => firstAfter(ms, wall, local)
    return { after, between: remembering(after) }
  } catch {
    return undefined
  }
}

/** Whole days are asked for once: every workspace of one emulator has much the same past. */
function remembering(after: Timetable['after']): Timetable['between'] {
  const days = new Map<number, number[]>()
  const of = (at: number) => {
    let times = days.get(at)
    if (times) return times
    if (days.size > 400) days.clear()
    days.set(at, (times = []))
    const end = (at + 1) * day
    for (let ms = after(at * day - 1); ms !== undefined && ms < end; ms = after(ms)) times.push(ms)
    return times
  }
  return (fromMs, toMs) => {
    const first = Math.floor(fromMs / day)
    const count = Math.floor(toMs / day) - first + 1
    return Array.from({ length: Math.max(count, 0) }, (_, at) => of(first + at))
      .flat()
      .filter((ms) => ms > fromMs && ms < toMs)
  }
}

function firstAfter(ms: number, wall: Cron, zone: Zone): number | undefined {
  let at = zone.toLocal(ms)
  // In autumn an hour is told twice: its second telling is passed over.
  for (;;) {
    const next = wall.nextRun(new Date(at))?.getTime()
    if (next === undefined) return undefined
    const found = zone.toUtc(next)
    if (found > ms) return found
    at = next
  }
}

/** Six or seven fields, of which exactly one of the days is `?`. */
const isQuartz = (fields: string[]) =>
  (fields.length === 6 || fields.length === 7) && (fields[3] === '?') !== (fields[5] === '?')

/** `0/15`: from 0 to the end. */
const open = (field: string, last: number) =>
  field
    .split(',')
    .map((part) => part.replace(/^(\d+)\//, `$1-${last}/`))
    .join()

/** Quartz counts from Sunday as 1; cron from Sunday as 0. */
function weekdays(field: string): string {
  if (field === '?') return '*'
  const shifted = (text: string) => text.replace(/^\d+/, (digits) => String(Number(digits) - 1))
  return field
    .split(',')
    .map((part) => {
      const [range, every] = part.split('/')
      const [days, nth] = range!.split('#')
      if (days === 'L') return '6'
      if (/^\dL$/.test(days!)) return `${Number(days![0]) - 1}#L`
      const shiftedDays = days!.split('-').map(shifted).join('-')
      const wide = every && /^\d$/.test(shiftedDays) ? `${shiftedDays}-6` : shiftedDays
      return `${wide}${nth ? `#${nth}` : ''}${every ? `/${every}` : ''}`
    })
    .join()
}
