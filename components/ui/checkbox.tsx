import { Check, Minus } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** Some of what it stands for is checked. */
  indeterminate?: boolean
}

export function Checkbox({ indeterminate = false, className, ...rest }: CheckboxProps) {
  const mark = 'pointer-events-none absolute size-3 text-on-accent opacity-0'
  return (
    <span className={cx('relative inline-flex size-4 items-center justify-center', className)}>
      <input
        {...rest}
        type="checkbox"
        ref={(element) => {
          if (element) element.indeterminate = indeterminate
        }}
        className={cx(
          'peer absolute inset-0 appearance-none rounded-sm border border-ink-3 bg-raised checked:border-accent checked:bg-accent',
          'indeterminate:border-accent indeterminate:bg-accent',
        )}
      />
      <Check aria-hidden strokeWidth={3} className={cx(mark, 'peer-not-indeterminate:peer-checked:opacity-100')} />
      <Minus aria-hidden strokeWidth={3} className={cx(mark, 'peer-indeterminate:opacity-100')} />
    </span>
  )
}
