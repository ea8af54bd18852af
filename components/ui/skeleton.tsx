import { cx } from './cx'

/** The place of something that is on its way; give it the size of what will come. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span
    aria-hidden
    className={cx('block h-3 animate-pulse rounded-sm bg-line motion-reduce:animate-none', className)}
  />
)
