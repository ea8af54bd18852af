'use client'
import { useSyncExternalStore } from 'react'

const tickMs = 1000

let nowMs = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

function tick() {
  nowMs = Date.now()
  for (const notify of watchers) notify()
}

function watch(notify: () => void) {
  watchers.add(notify)
  timer ??= setInterval(tick, tickMs)
  return () => {
    watchers.delete(notify)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time all ticking texts agree on; refreshed here while nothing ticks. */
function currentMs() {
  if (timer === undefined && Date.now() - nowMs >= tickMs) nowMs = Date.now()
  return nowMs
}

/**
 * What `select` makes of the time, kept current. One timer for the whole page, and a component renders again
 * only when its own answer changes: an `up for 2 h` once a minute, not once a second. `select` must return a primitive.
 */
export const useClock = <Value extends string | number | boolean | undefined>(select: (nowMs: number) => Value) =>
  useSyncExternalStore(
    watch,
    () => select(currentMs()),
    () => select(currentMs()),
  )
