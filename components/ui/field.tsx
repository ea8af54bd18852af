import { useId, type ReactNode } from 'react'
import { cx } from './cx'

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
