import { cx } from './cx'

/** A turning arc; says nothing by itself: whoever shows it says what is busy. Slow when motion is unwanted. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={cx('size-3.5 animate-spin motion-reduce:animate-none', className)}>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="26 12" />
    </svg>
  )
}
