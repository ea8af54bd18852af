'use client'
import { Server } from 'lucide-react'
import { NothingMatches } from '@/components/nothing-matches'
import { EmptyState } from '@/components/ui/callout'
import type { ListViewState } from '@/components/use-list-view'
import type { ConsoleUser } from '@/lib/console'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import type { ListIndex } from '@/lib/query/list-index'
import { clusterTabs, type ClusterTab } from './cluster-tabs'

interface EmptyClustersProps {
  index: ListIndex<Cluster>
  view: ListViewState<ClusterTab>
  user: ConsoleUser
}

/** Why there is nothing to see: nothing exists, nothing may be seen, nothing matches, or not yet. */
export function EmptyClusters({ index, view, user }: EmptyClustersProps) {
  if (index.rows.length > 0) return <NothingMatches thing="cluster" {...{ index, view }} tabs={clusterTabs} all="all" />
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
