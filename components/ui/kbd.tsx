import { cx } from './cx'

/** A key as it is printed on the keyboard. */
export const Kbd = ({ children, className }: { children: string; className?: string }) => (
  <kbd
    className={cx(
      'inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line-strong bg-rail px-1 font-sans text-xs text-ink-3',
      className,
    )}
  >
    {children}
  </kbd>
)
