'use client'
import { EquivalentCommand } from '@/components/equivalent-command'
import * as clusters from '@/lib/databricks/api/clusters'
import type { Cluster } from '@/lib/databricks/rules/clusters'

/** The requests of this page, to run elsewhere. */
export function ClusterCommand({ cluster: { cluster_id = '' } }: { cluster: Cluster }) {
  const input = { cluster_id }
  return (
    <dl className="max-w-[100ch] space-y-4">
      <Command words="What this page shows">
        <EquivalentCommand op={clusters.get} input={input} />
      </Command>
      <Command words="Start it">
        <EquivalentCommand op={clusters.start} input={input} />
      </Command>
      <Command words="Stop it (terminates; removes nothing)">
        <EquivalentCommand op={clusters.delete} input={input} />
      </Command>
    </dl>
  )
}

const Command = ({ words, children }: { words: string; children: React.ReactNode }) => (
  <div>
    <dt className="mb-1 text-ink-2">{words}</dt>
    <dd>{children}</dd>
  </div>
)
