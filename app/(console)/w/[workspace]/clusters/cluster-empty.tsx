'use client'
import { SearchX, Server } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/callout'
import type { ConsoleUser } from '@/lib/console'
import { count } from '@/lib/format/numbers'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import type { ListIndex } from '@/lib/query/list-index'
import { tabLabels } from './cluster-tabs'
import type { useClusterView } from './use-cluster-view'

interface EmptyClustersProps {
  index: ListIndex<Cluster>
  view: ReturnType<typeof useClusterView>
  user: ConsoleUser
}

/** Why there is nothing to see: nothing exists, nothing may be seen, nothing matches, or not yet. */
export function EmptyClusters({ index, view, user }: EmptyClustersProps) {
  if (index.rows.length > 0) return <NothingMatches {...{ index, view }} />
  const isAdmin = user.groups.includes('admins')
  if (isAdmin) {
    return (
      <EmptyState icon={<Server />} title="This workspace has no clusters">
        Clusters are the machines that notebooks and jobs run on. Those that ended more than 30 days ago and are not
        pinned are no longer listed.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<Server />} title="No clusters that you can see">
      Visible to you: 0. You see a cluster once you may attach to it, restart it or manage it; its owner or a workspace
      admin can grant that. Admins may see more.
    </EmptyState>
  )
}

function NothingMatches({ index, view }: Pick<EmptyClustersProps, 'index' | 'view'>) {
  const { tab } = view.choice
  const among = index.complete ? '' : ` among the ${count(index.rows.length)} read so far`
  const title = view.filtered
    ? `No cluster${tab === 'all' ? '' : ` under “${tabLabels[tab]}”`} matches${among}`
    : `No cluster under “${tabLabels[tab]}”${among}`
  return (
    <EmptyState
      icon={<SearchX />}
      title={title}
      actions={
        <>
          {view.filtered && (
            <Button tone="primary" onClick={view.clear}>
              Clear the filters
            </Button>
          )}
          {tab !== 'all' && <Button onClick={() => view.setTab('all')}>Look at all {count(index.rows.length)}</Button>}
        </>
      }
    />
  )
}
