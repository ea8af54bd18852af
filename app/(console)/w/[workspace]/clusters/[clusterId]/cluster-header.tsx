'use client'
import { RefreshCw } from 'lucide-react'
import { ClusterPower } from '@/components/cluster-power'
import { PageHeader } from '@/components/page-header'
import { StateBadge } from '@/components/state-badge'
import { Ago } from '@/components/time'
import { IconButton } from '@/components/ui/button'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { ClusterMenu } from '../cluster-actions'
import { nameOf } from '../cluster-cells'

interface ClusterHeaderProps {
  cluster: Cluster
  updatedAtMs: number
  onRefresh: () => void
}

/** Name, state with its reason, age of what is shown, and the actions that matter. */
export function ClusterHeader({ cluster, updatedAtMs, onRefresh }: ClusterHeaderProps) {
  return (
    <PageHeader
      title={<bdi className="break-words">{nameOf(cluster)}</bdi>}
      meta={
        <>
          <StateBadge {...clusterState(cluster)} />
          {updatedAtMs > 0 && (
            <>
              <span aria-hidden>·</span>
              <span className="text-ink-3">
                read <Ago atMs={updatedAtMs} />
              </span>
            </>
          )}
          <IconButton label="Refresh" size="sm" icon={<RefreshCw />} onClick={onRefresh} />
        </>
      }
      actions={
        <>
          <ClusterPower cluster={cluster} />
          <ClusterMenu cluster={cluster} />
        </>
      }
    />
  )
}
