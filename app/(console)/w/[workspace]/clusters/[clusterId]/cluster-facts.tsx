'use client'
import type { ReactNode } from 'react'
import { useWorkspace } from '@/components/console-context'
import { CopyButton } from '@/components/ui/copy-button'
import { Popover } from '@/components/ui/popover'
import { useCost } from '@/components/use-cost'
import { amount } from '@/lib/format/numbers'
import { costWords } from '@/lib/databricks/rules/cluster-cost'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { AutoStopCell, NodeCell, Nothing, RuntimeCell, Text, UpCell, WorkersCell } from '../cluster-cells'

/** What people look for first, in one strip. */
export function ClusterFacts({ cluster }: { cluster: Cluster }) {
  const { cluster_id = '' } = cluster
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-line px-4 py-3 sm:flex sm:flex-wrap sm:gap-x-9 md:px-5">
      <Fact name="Id">
        <span className="flex items-center gap-1">
          <bdi className="min-w-0 truncate font-mono text-xs" data-tooltip={cluster_id}>
            {cluster_id}
          </bdi>
          <CopyButton text={cluster_id} label="Copy id" className="-my-1.5" />
        </span>
      </Fact>
      <Fact name="Runtime">
        <RuntimeCell cluster={cluster} />
      </Fact>
      <Fact name="Node type">
        <NodeCell cluster={cluster} />
      </Fact>
      <Fact name="Workers">
        <WorkersCell cluster={cluster} />
      </Fact>
      <Fact name="Up for">
        <UpCell cluster={cluster} />
      </Fact>
      <Fact name="Auto-stop">
        <AutoStopCell cluster={cluster} />
      </Fact>
      <Fact name="Owner">
        <Text>{cluster.creator_user_name}</Text>
      </Fact>
      <Fact name="While it runs">
        <Cost cluster={cluster} />
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-xs text-ink-3">{name}</dt>
    <dd className="mt-0.5 min-h-5 wrap-anywhere sm:truncate">{children}</dd>
  </div>
)

function Cost({ cluster }: { cluster: Cluster }) {
  const cost = useCost(useWorkspace().name, cluster)
  if (!cost) return <Nothing why="Nothing is known about its machines" />
  return (
    <Popover
      label="How this is estimated"
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className="rounded-sm text-left underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-ink-2"
        >
          {costWords(cost)} · {amount(cost.dbuPerHour)} DBU/h
        </button>
      )}
    >
      <p className="max-w-72 text-sm text-ink-2">{cost.rule}</p>
    </Popover>
  )
}
