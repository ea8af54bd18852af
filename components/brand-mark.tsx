import { cx } from './ui/cx'

/** The trowel: a blade pointing up, and its handle. */
export const BrandMark = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 16 16" aria-hidden className={cx('size-4 fill-accent', className)}>
    <path d="M8 .8 13.4 8a.9.9 0 0 1-.7 1.5H3.3A.9.9 0 0 1 2.6 8Z" />
    <path d="M7.1 9.5h1.8v1.7H7.1Z" />
    <rect x="6.3" y="11" width="3.4" height="4.4" rx="1.3" />
  </svg>
)
