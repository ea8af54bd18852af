import { CircleAlert, Info, Lock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

const tones = {
  info: { icon: Info, colour: 'text-accent' },
  warning: { icon: TriangleAlert, colour: 'text-changing' },
  danger: { icon: CircleAlert, colour: 'text-failed' },
  denied: { icon: Lock, colour: 'text-ink-2' },
}

interface CalloutProps {
  tone?: keyof typeof tones
  title: ReactNode
  /** What can be done about it. */
  actions?: ReactNode
  className?: string
  /** Spoken at once when it appears; only for what just went wrong. */
  alert?: boolean
  children?: ReactNode
}

/** A sentence that stands beside content: what is so, why, what next. */
export function Callout({ tone = 'info', title, actions, className, alert, children }: CalloutProps) {
  const { icon: Icon, colour } = tones[tone]
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={cx('flex gap-2.5 rounded-md border border-line bg-rail px-3 py-2.5 text-sm', className)}
    >
      <Icon aria-hidden className={cx('mt-0.5 size-4 shrink-0', colour)} />
      <div className="min-w-0 grow space-y-1.5 break-words">
        <div className="font-medium text-ink">{title}</div>
        {children && <div className="max-w-[72ch] text-ink-2">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-1">{actions}</div>}
      </div>
    </div>
  )
}

interface EmptyStateProps {
  icon?: ReactNode
  title: string
  actions?: ReactNode
  className?: string
  children?: ReactNode
}

/** In place of content that is not there: what would be here, why it is not, what next. */
export function EmptyState({ icon, title, actions, className, children }: EmptyStateProps) {
  return (
    <div className={cx('mx-auto flex max-w-[52ch] flex-col items-center px-4 py-16 text-center', className)}>
      {icon && <div className="mb-3 text-ink-3 [&_svg]:size-6">{icon}</div>}
      <h2 className="text-base font-medium text-ink">{title}</h2>
      {children && <div className="mt-1 text-base text-pretty text-ink-2">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
