import { accessModeWords } from '@/lib/databricks/rules/cluster-facts'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { runtimeOf } from '@/lib/databricks/rules/spark-version'

/** What a cluster is found by, in lower case; kept per row, since typing asks every row at every key. */
const haystacks = new WeakMap<Cluster, string>()

function haystackOf(cluster: Cluster): string {
  const known = haystacks.get(cluster)
  if (known !== undefined) return known
  const { cluster_name, cluster_id, creator_user_name, single_user_name, spark_version, custom_tags = {} } = cluster
  const text = [
    cluster_name,
    cluster_id,
    clusterState(cluster).word,
    creator_user_name,
    single_user_name,
    spark_version,
    spark_version && runtimeOf(spark_version, cluster.runtime_engine).words,
    cluster.node_type_id,
    cluster.driver_node_type_id,
    cluster.policy_id,
    cluster.instance_pool_id,
    accessModeWords(cluster.data_security_mode),
    ...Object.entries(custom_tags).map(([key, value]) => `${key}=${value}`),
  ]
  const haystack = text.filter(Boolean).join('\n').toLowerCase()
  haystacks.set(cluster, haystack)
  return haystack
}

/** The clusters that contain every word of `text` somewhere. */
export function search(clusters: readonly Cluster[], text: string): readonly Cluster[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return clusters
  return clusters.filter((cluster) => {
    const haystack = haystackOf(cluster)
    return words.every((word) => haystack.includes(word))
  })
}
