import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: ReactNode
  /** Beside the title, quieter: how many, whether that is all, how old. */
  meta?: ReactNode
  /** At the end; the primary one last. */
  actions?: ReactNode
}

/** The first row of every page. */
export function PageHeader({ title, meta, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-4 pb-2.5 md:px-5 md:pt-5">
      <h1 className="min-w-0 text-title font-semibold tracking-tight wrap-anywhere text-ink">{title}</h1>
      {meta && (
        <div className="flex min-h-8 min-w-0 flex-wrap items-center gap-x-1.5 text-sm text-ink-2 max-md:order-last max-md:basis-full">
          {meta}
        </div>
      )}
      {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
