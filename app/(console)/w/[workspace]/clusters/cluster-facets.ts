import type { Facet } from '@/components/facets'
import {
  accessModeWords,
  availabilityWords,
  isNeverStopped,
  sourceWords,
  upSinceMs,
} from '@/lib/databricks/rules/cluster-facts'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { runtimeOf } from '@/lib/databricks/rules/spark-version'

/** In the URL for a cluster without one. */
const none = 'none'
/** In the URL for the person who looks. */
const me = 'me'

const one = (value: string | undefined) => (value === undefined || value === '' ? [] : [value])
const oneOrNone = (value: string | undefined) => [value || none]
const hourMs = 3_600_000

/** All ways to narrow the clusters that the list's answer allows; `userName` is who looks. */
export const clusterFacets = (userName: string): readonly Facet<Cluster>[] => [
  { key: 'state', label: 'State', of: ({ state }) => one(state), words: (state) => clusterState({ state }).word },
  {
    key: 'policy',
    label: 'Policy',
    of: ({ policy_id }) => oneOrNone(policy_id),
    words: (id) => (id === none ? 'No policy' : id),
  },
  {
    key: 'creator',
    label: 'Owner',
    of: ({ creator_user_name: name }) => (name === userName ? [me, name] : one(name)),
    words: (name) => (name === me ? 'Me' : name),
  },
  { key: 'runtime', label: 'Runtime', of: runtimeValues, words: (value) => runtimeWords[value] ?? value },
  {
    key: 'autostop',
    label: 'Auto-stop',
    of: (cluster) => (isNeverStopped(cluster) ? ['off'] : []),
    values: ['off'],
    words: (value) => (value === 'off' ? 'off' : value),
  },
  {
    key: 'up',
    label: 'Up for more than',
    of: () => [],
    has: (cluster, hours) => isUpFor(cluster, Number(hours)),
    values: ['1', '8', '24', '72', '168'],
    words: (hours) => (Number(hours) % 24 === 0 && Number(hours) > 24 ? `${Number(hours) / 24} days` : `${hours} h`),
    single: true,
  },
  {
    key: 'source',
    label: 'Source',
    of: ({ cluster_source }) => one(cluster_source),
    words: (value) => sourceWords(value)!,
  },
  { key: 'access', label: 'Access mode', of: ({ data_security_mode: mode }) => one(accessModeWords(mode)) },
  { key: 'node', label: 'Node type', of: nodeTypes },
  {
    key: 'pool',
    label: 'Pool',
    of: ({ instance_pool_id }) => oneOrNone(instance_pool_id),
    words: (id) => (id === none ? 'No pool' : id),
  },
  { key: 'tag', label: 'Tag', of: tags },
  { key: 'availability', label: 'Availability', of: (cluster) => one(availabilityWords(cluster)) },
]

/** Those at hand without opening anything. */
export const promotedFacets = ['policy', 'creator']

const runtimeWords: Record<string, string> = {
  lts: 'LTS',
  unsupported: 'Out of support',
  ml: 'ML',
  gpu: 'GPU',
  photon: 'Photon',
}

function runtimeValues({ spark_version, runtime_engine }: Cluster): string[] {
  if (!spark_version) return []
  const runtime = runtimeOf(spark_version, runtime_engine)
  const traits = (['lts', 'unsupported', 'ml', 'gpu', 'photon'] as const).filter((trait) => runtime[trait])
  return [...traits, runtime.version ?? spark_version]
}

function nodeTypes({ node_type_id, driver_node_type_id }: Cluster): string[] {
  return [...new Set([...one(node_type_id), ...one(driver_node_type_id)])]
}

/** Only what people set: the default tags repeat what has a column of its own. */
const tags = ({ custom_tags = {} }: Cluster) => Object.entries(custom_tags).map(([key, value]) => `${key}=${value}`)

function isUpFor(cluster: Cluster, hours: number): boolean {
  const sinceMs = upSinceMs(cluster)
  return sinceMs !== undefined && Date.now() - sinceMs > hours * hourMs
}
