'use client'
import { useClock } from './clock'

/** Whole seconds until a point in time, counting down; `now` once it has come. */
export function Countdown({ untilMs }: { untilMs: number }) {
  const seconds = useClock((nowMs) => Math.max(0, Math.ceil((untilMs - nowMs) / 1000)))
  return <span className="tabular-nums">{seconds > 0 ? `in ${seconds} s` : 'now'}</span>
}
