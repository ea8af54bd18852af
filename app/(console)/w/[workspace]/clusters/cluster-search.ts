import { searchBy } from '@/components/search-rows'
import { accessModeWords } from '@/lib/databricks/rules/cluster-facts'
import { clusterState, type Cluster } from '@/lib/databricks/rules/clusters'
import { runtimeOf } from '@/lib/databricks/rules/spark-version'

/** The clusters that contain every word of a text somewhere. */
export const searchClusters = searchBy<Cluster>((cluster) => {
  const { cluster_name, cluster_id, creator_user_name, single_user_name, spark_version, custom_tags = {} } = cluster
  return [
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
})
