import { cx } from './cx'

const tones = {
  plain: 'border-line-strong bg-raised text-ink hover:bg-hover',
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  danger: 'border-failed/60 bg-raised text-failed hover:bg-failed/10',
  ghost: 'border-transparent bg-transparent text-ink-2 hover:bg-hover hover:text-ink',
}

const sizes = {
  sm: 'h-7 gap-1.5 px-2.5 text-sm [&_svg]:size-3',
  md: 'h-8 gap-2 px-3 text-sm [&_svg]:size-3.5',
  lg: 'h-11 gap-2 px-4 text-base [&_svg]:size-4',
}

export interface ButtonLook {
  tone?: keyof typeof tones
  /** 28 px in rows, 32 px elsewhere, 44 px where a thumb presses. */
  size?: keyof typeof sizes
}

/** The classes of a button, for a link that looks like one. */
export const buttonClass = ({ tone = 'plain', size = 'md' }: ButtonLook = {}) =>
  cx(
    'relative inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap select-none',
    'transition-colors duration-100 aria-disabled:cursor-default aria-disabled:opacity-55',
    tones[tone],
    sizes[size],
  )
