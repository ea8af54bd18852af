import { Check, ChevronDown, Minus } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { cx } from './cx'

const box = cx(
  'w-full min-w-0 rounded-md border border-line-strong bg-raised text-sm text-ink placeholder:text-ink-3',
  // Below 16 px a phone zooms into the field.
  'aria-invalid:border-failed aria-disabled:opacity-55 pointer-coarse:h-11 pointer-coarse:text-[16px]',
)

const heights = { md: 'h-8', lg: 'h-11' }

interface Height {
  /** 32 px, or 44 px where a thumb presses. */
  size?: keyof typeof heights
}

interface InputProps extends Omit<ComponentProps<'input'>, 'size'>, Height {
  /** At its end, like the key that focuses it. */
  trailing?: ReactNode
}

export function Input({ trailing, size = 'md', className, ...rest }: InputProps) {
  const input = (
    <input {...rest} className={cx(box, heights[size], 'px-2.5', !!trailing && 'pr-8', !trailing && className)} />
  )
  if (!trailing) return input
  return (
    <span className={cx('relative block', className)}>
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-1.5 flex items-center">{trailing}</span>
    </span>
  )
}

/** The browser's own list of choices, in the look of the others. */
export function Select({ size = 'md', className, children, ...rest }: Omit<ComponentProps<'select'>, 'size'> & Height) {
  return (
    <span className={cx('relative block', className)}>
      <select {...rest} className={cx(box, heights[size], 'appearance-none pr-7 pl-2.5')}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-3"
      />
    </span>
  )
}

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

interface FieldControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: string
  /** Under the field, always. */
  hint?: ReactNode
  /** What is wrong with what was typed, and what to do. */
  error?: ReactNode
  className?: string
  /** `{(props) => <Input {...props} name="host" />}` */
  children: (props: FieldControlProps) => ReactNode
}

/** A labelled control with its hint and its error, tied together for who cannot see them. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId()
  return (
    <div className={cx('space-y-1', className)}>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': cx(error && `${id}-error`, hint && `${id}-hint`) || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-failed">
          {error}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </div>
      )}
    </div>
  )
}
