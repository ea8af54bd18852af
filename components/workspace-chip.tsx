import { cx } from './ui/cx'

/**
 * The mark of a workspace in its colour. Drawn, not styled: the colour comes from the operator, and the policy of the page
 * refuses `style` attributes that come from the server.
 */
export const WorkspaceChip = ({ colour, className }: { colour: string; className?: string }) => (
  <svg viewBox="0 0 10 10" aria-hidden className={cx('size-2.5! shrink-0', className)}>
    <rect width="10" height="10" rx="3" fill={colour} />
  </svg>
)

/** Two pixels of the workspace's colour around the page. */
export const ProtectedFrame = ({ colour }: { colour: string }) => (
  <svg aria-hidden className="pointer-events-none fixed inset-0 z-30 size-full">
    <rect width="100%" height="100%" fill="none" stroke={colour} strokeWidth="4" />
  </svg>
)
