'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { indentJson } from '@/lib/format/json'
import * as clusters from '@/lib/databricks/api/clusters'
import { stringifyJson } from '@/lib/databricks/int64'
import type { Cluster } from '@/lib/databricks/rules/clusters'

/** What the workspace answered, with wire names and every digit. */
export function ClusterJson({ cluster }: { cluster: Cluster }) {
  const text = indentJson(stringifyJson(cluster, clusters.get.int64Out ?? []))
  return (
    <div className="relative rounded-md border border-line bg-rail">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll sideways, also by keyboard */}
      <pre tabIndex={0} aria-label="JSON of the cluster" className="overflow-x-auto p-3 font-mono text-xs leading-5">
        {text}
      </pre>
      <CopyButton text={text} label="Copy JSON" className="absolute! top-1.5 right-1.5 not-hover:bg-rail!">
        Copy
      </CopyButton>
    </div>
  )
}
