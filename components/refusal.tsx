import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { DatabricksError } from '@/lib/databricks/errors'

interface RefusalProps {
  /** What was refused, as a sentence. */
  title: string
  /** What is missing, who can help. */
  children?: ReactNode
  /** Its own words, code and request id are shown. */
  error?: DatabricksError
  actions?: ReactNode
  onDismiss?: () => void
  /** Nothing went wrong: told without alarm. */
  calm?: boolean
  className?: string
}

/** A change that failed, told where it was asked for. */
export function Refusal({ title, children, error, actions, onDismiss, calm, className }: RefusalProps) {
  return (
    <div role={calm ? 'status' : 'alert'} className={cx('flex items-start gap-2 text-sm whitespace-normal', className)}>
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 break-words">
        <p className="min-w-0 text-ink-2">
          <strong className={cx('font-medium', calm ? 'text-ink' : 'text-failed')}>{title}</strong> {children}
        </p>
        {error && !calm && <Particulars error={error} />}
        {actions}
      </div>
      {onDismiss && <IconButton label="Dismiss" size="sm" icon={<X />} onClick={onDismiss} />}
    </div>
  )
}

/** What support asks for. */
function Particulars({ error: { code, status, facts } }: { error: DatabricksError }) {
  const parts = [code === 'UNKNOWN' && status ? `HTTP ${status}` : code, facts.requestId]
  return <span className="font-mono text-xs break-all text-ink-3">{parts.filter(Boolean).join(' · ')}</span>
}
