'use client'
import { useClock } from './clock'

/** Whole seconds until a point in time, counting down; `now` once it has come. */
export function Countdown({ untilMs }: { untilMs: number }) {
  // The page's clock may be up to a second behind: rounding up would begin with a second too many.
  const seconds = useClock((nowMs) => Math.max(0, Math.floor((untilMs - nowMs) / 1000)))
  return (
    // A timer is not read out at every tick, also within what is.
    <span role="timer" className="tabular-nums">
      {seconds > 0 ? `in ${seconds} s` : 'now'}
    </span>
  )
}
