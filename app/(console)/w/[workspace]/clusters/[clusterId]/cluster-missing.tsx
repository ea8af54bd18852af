import type { Route } from 'next'
import Link from 'next/link'
import { useConsole, useWorkspace } from '@/components/console-context'
import { PageHeader } from '@/components/page-header'
import { buttonClass } from '@/components/ui/button-class'
import { EmptyState } from '@/components/ui/callout'
import type { DatabricksError } from '@/lib/databricks/errors'
import { clusterHref } from '../cluster-cells'

interface ClusterMissingProps {
  clusterId: string
  error: DatabricksError
}

/** The address names no cluster of this workspace: it was removed, or it is another workspace's. */
export function ClusterMissing({ clusterId, error }: ClusterMissingProps) {
  const { workspaces } = useConsole()
  const { name } = useWorkspace()
  const others = workspaces.filter((workspace) => workspace.name !== name)
  return (
    <>
      <PageHeader title={<bdi className="font-mono">{clusterId}</bdi>} />
      <EmptyState
        title="Deleted, or in another workspace?"
        actions={
          <>
            <Link href={`/w/${encodeURIComponent(name)}/clusters` as Route} className={buttonClass()}>
              All clusters of {name}
            </Link>
            {others.map((other) => (
              <Link
                key={other.name}
                href={clusterHref(other.name, clusterId)}
                prefetch={false}
                className={buttonClass()}
              >
                Look in {other.name}
              </Link>
            ))}
          </>
        }
      >
        <p>
          {name} knows no cluster with this id. Clusters that are not pinned are forgotten some time after they end.
        </p>
        <p className="mt-1 text-sm text-ink-3">It answered: {error.message}</p>
      </EmptyState>
    </>
  )
}
