import type { Job } from './job'
import { timetable } from './quartz'

const unitMs: Record<string, number> = { MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000, WEEKS: 7 * 86_400_000 }

/** What starts a job by itself. */
export type Cause = 'PERIODIC' | 'CONTINUOUS'

/** When the job next starts by itself after `ms`, and why; times of day. */
export function nextFire({ settings, failures = 0 }: Job, ms: number): { ms: number; cause: Cause } | undefined {
  const { schedule, trigger, triggers = [], continuous } = settings
  const times: number[] = []
  const add = (time: number | undefined) => time !== undefined && times.push(time)
  const tables = [
    schedule,
    ...triggers.map((one) => one.schedule && { ...one.schedule, pause_status: one.pause_status }),
  ]
  for (const one of tables) {
    if (one && one.pause_status !== 'PAUSED') {
      add(timetable(one.quartz_cron_expression, one.timezone_id)?.after(ms))
    }
  }
  for (const one of [trigger, ...triggers]) {
    const { interval = 0, unit = '' } = one?.periodic ?? {}
    if (interval > 0 && one?.pause_status !== 'PAUSED') add(ms + interval * (unitMs[unit] ?? unitMs.HOURS!))
  }
  if (times.length > 0) return { ms: Math.min(...times), cause: 'PERIODIC' }
  const always = continuous ?? triggers.find((one) => one.continuous)
  if (!always || always.pause_status === 'PAUSED') return undefined
  return { ms: ms + backoffMs(failures), cause: 'CONTINUOUS' }
}

/** After one failure at once, then later and later, to an hour. */
const backoffMs = (failures: number) => (failures < 2 ? 1000 : Math.min(2 ** (failures - 2) * 30_000, 3_600_000))
