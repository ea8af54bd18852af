import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

/** What text is typed or chosen in. */
export const fieldBox = cx(
  'w-full min-w-0 rounded-md border border-line-strong bg-raised text-sm text-ink placeholder:text-ink-3',
  // Below 16 px a phone zooms into the field.
  'aria-invalid:border-failed aria-disabled:opacity-55 pointer-coarse:h-11 pointer-coarse:text-[16px]',
)

export const fieldHeights = { md: 'h-8', lg: 'h-11' }

export interface FieldHeight {
  /** 32 px, or 44 px where a thumb presses. */
  size?: keyof typeof fieldHeights
}

interface InputProps extends Omit<ComponentProps<'input'>, 'size'>, FieldHeight {
  /** At its end, like the key that focuses it. */
  trailing?: ReactNode
}

export function Input({ trailing, size = 'md', className, ...rest }: InputProps) {
  const input = (
    <input
      {...rest}
      className={cx(fieldBox, fieldHeights[size], 'px-2.5', !!trailing && 'pr-8', !trailing && className)}
    />
  )
  if (!trailing) return input
  return (
    <span className={cx('relative block', className)}>
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-1.5 flex items-center">{trailing}</span>
    </span>
  )
}
