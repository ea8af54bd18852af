'use client'
import { useId } from 'react'
import { cx } from './cx'

interface SegmentedProps<Value extends string> {
  /** What is chosen here, read out before the choices. */
  label: string
  value: Value
  onChange: (value: Value) => void
  /** A count that is not known yet is null, and keeps its place. */
  options: readonly { value: Value; label: string; count?: number | null }[]
  className?: string
}

/** Only a large one is worth a formatter. */
const inThousands = (count: number) => (count < 1000 ? count : count.toLocaleString('en'))

/** One of a few, all in sight. Radio buttons underneath, so that arrows move and readers say "2 of 4". */
export function Segmented<Value extends string>({ label, value, onChange, options, className }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset
      className={cx(
        'flex h-8 min-w-0 shrink-0 pointer-coarse:h-11 rounded-md border border-line-strong bg-raised',
        className,
      )}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            'relative flex items-center gap-1.5 border-l border-line-strong px-3 whitespace-nowrap text-ink-2 first-of-type:border-l-0',
            'first-of-type:rounded-l-[5px] last-of-type:rounded-r-[5px] has-checked:bg-accent-soft has-checked:font-medium',
            'forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none',
            'has-checked:text-ink not-has-checked:hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent',
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
          />
          {option.label}
          {option.count !== undefined && (
            <span className="min-w-[2ch] text-right font-normal text-ink-3 tabular-nums">
              {option.count === null ? <span aria-hidden>·</span> : inThousands(option.count)}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
