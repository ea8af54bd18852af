import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from '@/components/ui/cx'

/** The views of a cluster, as the address names them. */
export const detailTabs = ['overview', 'json', 'command'] as const
export type DetailTab = (typeof detailTabs)[number]

const labels: Record<DetailTab, string> = { overview: 'Overview', json: 'JSON', command: 'Command' }

/** Links, so that a view can be opened beside and sent to a colleague. */
export function ClusterTabs({ current }: { current: DetailTab }) {
  const path = usePathname()
  return (
    <nav aria-label="Views of the cluster" className="flex gap-5 border-b border-line px-4 md:px-5">
      {detailTabs.map((tab) => (
        <Link
          key={tab}
          href={(tab === 'overview' ? path : `${path}?tab=${tab}`) as Route}
          prefetch={false}
          scroll={false}
          aria-current={tab === current ? 'page' : undefined}
          className={cx(
            '-mb-px flex h-10 items-center border-b-2',
            tab === current ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {labels[tab]}
        </Link>
      ))}
    </nav>
  )
}
