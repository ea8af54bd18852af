import type { ReactNode } from 'react'
import { cx } from './ui/cx'

interface FailurePageProps {
  title: string
  /** What to do next. */
  actions?: ReactNode
  /** Over the whole window, when there is nothing around it. */
  alone?: boolean
  children: ReactNode
}

/** A page in place of one that cannot be shown: what is so, and what next. */
export function FailurePage({ title, actions, alone, children }: FailurePageProps) {
  return (
    <div className={cx('mx-auto w-full max-w-[56ch] px-4 py-[max(2rem,12vh)] md:px-5', alone && 'min-h-dvh')}>
      <h1 className="text-title font-semibold tracking-tight break-words">{title}</h1>
      <div className="mt-2 space-y-2 text-base text-ink-2">{children}</div>
      {actions && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
