import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx'
import { fieldBox, fieldHeights, type FieldHeight } from './input'

/** The browser's own list of choices, in the look of the others. */
export function Select({
  size = 'md',
  className,
  children,
  ...rest
}: Omit<ComponentProps<'select'>, 'size'> & FieldHeight) {
  return (
    <span className={cx('relative block', className)}>
      <select {...rest} className={cx(fieldBox, fieldHeights[size], 'appearance-none pr-7 pl-2.5')}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-3"
      />
    </span>
  )
}
