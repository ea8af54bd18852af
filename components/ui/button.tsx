'use client'
import { useId, type ComponentProps, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { buttonClass, type ButtonLook } from './button-class'
import { cx } from './cx'
import { Spinner } from './spinner'

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Something is under way: a spinner in place, presses ignored, the width kept. */
  busy?: boolean
  /** Why the button cannot be used now; shown and read out. The button stays reachable by keyboard. */
  blocked?: string
  icon?: ReactNode
  /** A few words for a pointer that rests here, or for the keyboard's focus. */
  tooltip?: string
}

export function Button({
  tone,
  size,
  busy,
  blocked,
  icon,
  tooltip,
  className,
  children,
  onClick,
  onKeyDown,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const inert = busy || !!blocked
  const ignore = (event: MouseEvent) => event.preventDefault()
  return (
    <>
      <button
        type="button"
        data-tooltip={tooltip}
        {...rest}
        onClick={inert ? ignore : onClick}
        onKeyDown={(event) => {
          pressOnce(event)
          onKeyDown?.(event)
        }}
        aria-disabled={inert || rest['aria-disabled']}
        aria-busy={busy || undefined}
        aria-describedby={cx(rest['aria-describedby'], blocked && reasonId) || undefined}
        {...(blocked && { 'data-tooltip': blocked })}
        className={cx(buttonClass({ tone, size }), busy && 'aria-disabled:opacity-100!', className)}
      >
        {busy && icon ? <Spinner /> : icon}
        {/* Transparent rather than absent, so that the name and the width stay. */}
        {children != null && <span className={cx('contents', busy && !icon && 'text-transparent')}>{children}</span>}
        {busy && !icon && <Spinner className="absolute" />}
      </button>
      {blocked && (
        <span id={reasonId} hidden>
          {blocked}
        </span>
      )}
    </>
  )
}

/** Enter held down clicks again and again, and what starts would stop; held down it is one press, as Space is. */
function pressOnce(event: KeyboardEvent) {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}

const squares = { sm: 'w-7', md: 'w-8', lg: 'w-11' }

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** Its name, also its tooltip. */
  label: string
  icon: ReactNode
}

/** A square button with a picture only. */
export function IconButton({ label, tone = 'ghost', size = 'md', className, ...rest }: IconButtonProps) {
  const look = cx('px-0!', squares[size], className)
  return <Button tooltip={label} {...rest} {...{ tone, size }} aria-label={label} className={look} />
}
