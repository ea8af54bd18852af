'use client'
import { useState } from 'react'
import { ago, duration, exactTime } from '@/lib/format/time'
import { useClock } from './clock'
import { zonePreference } from './time-zone'

/** A point in time as distance from now, which ticks; the exact time with its zone on hover. */
export function Ago({ atMs, className }: { atMs: number; className?: string }) {
  const words = useClock((nowMs) => ago(atMs, nowMs))
  return <Moment {...{ atMs, words, className }} />
}

/** How long something has lasted, which ticks; its beginning on hover. */
export function Elapsed({ sinceMs, className }: { sinceMs: number; className?: string }) {
  const words = useClock((nowMs) => duration(nowMs - sinceMs))
  return <Moment atMs={sinceMs} tip="since " {...{ words, className }} />
}

/** A point in time, exactly. */
export function ExactTime({ atMs }: { atMs: number }) {
  const zone = zonePreference.useValue()
  return <Moment atMs={atMs} words={exactTime(atMs, zone)} className="font-mono text-xs" />
}

interface MomentProps {
  atMs: number
  words: string
  tip?: string
  className?: string
}

function Moment({ atMs, words, tip = '', className }: MomentProps) {
  const zone = zonePreference.useValue()
  // Made when a pointer comes: the formatter is slow to begin, and few of a hundred times on a page are ever pointed at.
  const [isWanted, setIsWanted] = useState(false)
  return (
    <time
      dateTime={Math.abs(atMs) <= 8.64e15 ? new Date(atMs).toISOString() : undefined}
      data-tooltip={isWanted ? tip + exactTime(atMs, zone) : '…'}
      onPointerEnter={() => setIsWanted(true)}
      // The clock has moved on between the server's rendering and the browser's.
      suppressHydrationWarning
      className={className}
    >
      {words}
    </time>
  )
}
