import { clusterKind, isActive, type Cluster } from '@/lib/databricks/rules/clusters'

/** The quick views of the list. Job clusters are many and short-lived, so they have one of their own. */
export const tabValues = ['all-purpose', 'running', 'pinned', 'job', 'all'] as const
export type ClusterTab = (typeof tabValues)[number]

const labels: Record<ClusterTab, string> = {
  'all-purpose': 'All-purpose',
  running: 'Running now',
  pinned: 'Pinned',
  job: 'Job',
  all: 'All',
}

export const clusterTabs = tabValues.map((value) => ({ value, label: labels[value] }))

export type PinnedIds = ReadonlySet<string>

const tests: Record<ClusterTab, (cluster: Cluster, pinned: PinnedIds) => boolean> = {
  'all-purpose': (cluster) => clusterKind(cluster) === 'all-purpose',
  running: isActive,
  pinned: ({ cluster_id = '' }, pinned) => pinned.has(cluster_id),
  job: (cluster) => clusterKind(cluster) === 'job',
  all: () => true,
}

export const inTab = (clusters: readonly Cluster[], tab: ClusterTab, pinned: PinnedIds): readonly Cluster[] =>
  tab === 'all' ? clusters : clusters.filter((cluster) => tests[tab](cluster, pinned))
