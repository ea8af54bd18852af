'use client'
import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import type { Facet } from '@/components/facets'
import { FacetChips } from '@/components/filter-bar'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { Segmented } from '@/components/ui/segmented'
import { useShortcut } from '@/components/use-shortcut'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { promotedFacets } from './cluster-facets'
import { clusterTabs, tabLabels, type ClusterTab } from './cluster-tabs'
import { ClusterTotal } from './cluster-total'
import type { useClusterView } from './use-cluster-view'

interface ClusterToolbarProps {
  view: ReturnType<typeof useClusterView>
  /** Everything that has been read. */
  clusters: readonly Cluster[]
  /** Null while nothing is known. */
  counts: Record<ClusterTab, number> | null
  facets: readonly Facet<Cluster>[]
  rowsBeside: (facet: Facet<Cluster>) => readonly Cluster[]
  pinnedFailed: boolean
  /** The keyboard leaves the field downwards, into the rows. */
  onDown: () => void
}

/** What narrows the list: quick tabs, a field, filters; and what all that runs costs. */
export function ClusterToolbar({
  view,
  clusters,
  counts,
  facets,
  rowsBeside,
  pinnedFailed,
  onDown,
}: ClusterToolbarProps) {
  const field = useRef<HTMLInputElement>(null)
  useShortcut('/', 'Filter the clusters', () => field.current?.select())
  const countOf = (tab: ClusterTab) => (tab === 'pinned' && pinnedFailed ? null : counts![tab])
  const tabs = clusterTabs.map((value) => ({ value, label: tabLabels[value], count: counts && countOf(value) }))
  return (
    <div className="space-y-2 px-4 pb-2.5 md:px-5">
      <div className="flex items-start gap-x-4 gap-y-2 max-md:flex-col">
        <div className="flex min-w-0 grow flex-wrap items-center gap-2 max-md:w-full">
          <Segmented
            label="Which clusters"
            value={view.choice.tab}
            onChange={view.setTab}
            options={tabs}
            className="min-w-0 max-md:w-full max-md:overflow-x-auto"
          />
          <Input
            ref={field}
            type="search"
            aria-label="Filter clusters"
            placeholder="Filter by name, id, owner, tag…"
            value={view.choice.q}
            onChange={(event) => view.setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') onDown()
              if (event.key === 'Escape') view.setText('')
            }}
            trailing={<Kbd>/</Kbd>}
            className="min-w-40 grow basis-44 md:max-w-60"
          />
          <FacetChips
            {...{ facets, rowsBeside }}
            chosen={view.choice.chosen}
            onChoose={view.choose}
            promoted={promotedFacets}
          />
          {view.filtered && (
            <Button tone="ghost" onClick={view.clear}>
              Clear
            </Button>
          )}
        </div>
        <ClusterTotal clusters={clusters} className="min-h-8 shrink-0" />
      </div>
      {view.ignored.length > 0 && (
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          <TriangleAlert aria-hidden className="size-4 text-changing" />
          <span>
            Ignored in the address:{' '}
            <bdi className="font-mono text-xs break-all text-ink">{view.ignored.join(', ')}</bdi>
          </span>
          <Button size="sm" onClick={view.dropIgnored}>
            Remove
          </Button>
        </p>
      )}
      {pinnedFailed && view.choice.tab === 'pinned' && (
        <Callout tone="warning" title="Which clusters are pinned could not be read.">
          Everything else on this page is as the workspace answered.
        </Callout>
      )}
    </div>
  )
}
