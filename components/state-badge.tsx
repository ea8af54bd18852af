import type { ReactNode } from 'react'
import { Ago, Elapsed } from './time'
import { cx } from './ui/cx'

export type StateTone = 'running' | 'changing' | 'stopped' | 'failed' | 'queued' | 'unknown'

interface StateBadgeProps {
  tone: StateTone
  /** `Running`; of an unknown state the raw value. */
  word: string
  /** Since when, in ms. What runs or changes counts up, what is over says how long ago. */
  sinceMs?: number
  /** Why, in few words: `idle 30 min`. */
  detail?: string
  className?: string
}

/** A state as picture, word and colour, so that no one of them carries it alone. */
export function StateBadge({ tone, word, sinceMs, detail, className }: StateBadgeProps) {
  const since =
    sinceMs !== undefined &&
    (tone === 'changing' || tone === 'running' ? <Elapsed sinceMs={sinceMs} /> : <Ago atMs={sinceMs} />)
  return (
    <span className={cx('flex min-w-0 items-center gap-2', className)}>
      <StateMark tone={tone} />
      {/* A state nobody knows may be of any length. */}
      <span
        className={cx('max-w-[calc(100%-1.25rem)] shrink-0 truncate font-medium', colours[tone])}
        data-tooltip={word}
      >
        <bdi>{word}</bdi>
      </span>
      {(detail || since) && (
        <span className="min-w-0 truncate text-ink-3" data-tooltip={detail}>
          {detail && <bdi>{detail}</bdi>}
          {detail && since && ' · '}
          {since}
        </span>
      )}
    </span>
  )
}

const colours: Record<StateTone, string> = {
  running: 'text-running',
  changing: 'text-changing',
  stopped: 'text-stopped',
  failed: 'text-failed',
  queued: 'text-queued',
  unknown: 'text-unknown',
}

const shapes: Record<StateTone, ReactNode> = {
  running: <circle cx="6" cy="6" r="3" fill="currentColor" />,
  changing: <path d="M8.5 2.1a4.6 4.6 0 1 0 2.1 3.9" />,
  stopped: <circle cx="6" cy="6" r="2.75" />,
  failed: <path d="m3.25 3.25 5.5 5.5m0-5.5-5.5 5.5" />,
  queued: <path d="M6 3v3l2 1.5M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9" />,
  unknown: <path d="M4.2 4.4a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.3m0 1.9v.1" />,
}

/** The picture of a state without its word; never alone on a page. */
export const StateMark = ({ tone }: { tone: StateTone }) => (
  <svg
    aria-hidden
    viewBox="0 0 12 12"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    className={cx(
      'size-3 shrink-0',
      colours[tone],
      tone === 'changing' && 'animate-[spin_2.4s_linear_infinite] motion-reduce:animate-none',
    )}
  >
    {shapes[tone]}
  </svg>
)
