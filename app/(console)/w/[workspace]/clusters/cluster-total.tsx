'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWorkspace } from '@/components/console-context'
import { cx } from '@/components/ui/cx'
import { Popover } from '@/components/ui/popover'
import { amount, counted, price } from '@/lib/format/numbers'
import * as api from '@/lib/databricks/api/clusters'
import { estimateCost, type NodeCores } from '@/lib/databricks/rules/cluster-cost'
import { isActive, type Cluster } from '@/lib/databricks/rules/clusters'
import { query } from '@/lib/query/options'

/** What all that is up is charged an hour, with its rule. Nothing while nothing is up, or that is not yet known. */
export function ClusterTotal({ clusters, className }: { clusters: readonly Cluster[]; className?: string }) {
  const active = useMemo(() => clusters.filter(isActive), [clusters])
  const total = useTotal(active)
  if (!total || total.counted === 0) return null
  return (
    <div className={cx('flex items-center gap-1.5 text-ink-2 tabular-nums', className)}>
      ≈ {amount(total.dbuPerHour)} DBU/h running
      <Popover
        label="How the total is estimated"
        align="end"
        trigger={(props) => (
          <button
            type="button"
            {...props}
            className="rounded-sm underline decoration-dotted underline-offset-4 hover:text-ink"
          >
            how?
          </button>
        )}
      >
        <div className="w-80 space-y-2">
          <p>
            {counted(total.counted, 'cluster')} up or on the way: for each, the DBU/h of its driver and of the workers
            it has now, with the factor for Photon. At list prices about {price(total.usdPerHour)} an hour.
          </p>
          <p className="text-ink-2">
            An estimate, not a bill: without the price of the virtual machines and without discounts.
            {total.rough > 0 &&
              ` ${counted(total.rough, 'cluster')} judged by cores, because the machine type is not in the table.`}
            {total.unknown > 0 &&
              ` ${counted(total.unknown, 'cluster')} left out: nothing is known about the machines.`}
          </p>
        </div>
      </Popover>
    </div>
  )
}

function useTotal(active: readonly Cluster[]) {
  const { name } = useWorkspace()
  const tabled = useMemo(() => totalOf(active), [active])
  // The workspace's machine types are asked for only when the table does not hold one.
  const { data, isLoading } = useQuery({
    ...query(name, api.listNodeTypes, {}),
    enabled: tabled.unknown > 0,
    staleTime: Infinity,
  })
  // Half a sum would be taken for the whole.
  return useMemo(
    () => (data ? totalOf(active, data.node_types) : isLoading ? undefined : tabled),
    [active, data, isLoading, tabled],
  )
}

function totalOf(active: readonly Cluster[], nodeTypes?: NodeCores) {
  const estimates = active
    .map((cluster) => estimateCost(cluster, nodeTypes))
    .filter((estimate) => estimate !== undefined)
  return {
    counted: estimates.length,
    unknown: active.length - estimates.length,
    rough: estimates.filter(({ rough }) => rough).length,
    dbuPerHour: estimates.reduce((sum, { dbuPerHour }) => sum + dbuPerHour, 0),
    usdPerHour: estimates.reduce((sum, { usdPerHour }) => sum + usdPerHour, 0),
  }
}
