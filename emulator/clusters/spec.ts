import type * as compute from '@/lib/databricks/api/models/compute'
import { models } from '@/lib/databricks/spec/facts'
import { invalid } from '../refusal'
import type { Workspace } from '../workspace'
import { directoryState } from '../directory/directory'
import { without } from '../without'
import type { Cluster } from './cluster'
import { cloudOf, nodeTypes } from './node-types/node-types'
import { isSparkVersion } from './spark-versions'

const specFields = models.get('compute.ClusterSpec')!.map(({ name }) => name as keyof compute.ClusterSpec)

/** The part of an input that says what a cluster is to be. */
export const specOf = (input: compute.ClusterSpec): compute.ClusterSpec =>
  Object.fromEntries(specFields.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]))

export const isSpecField = (name: string): boolean => (specFields as string[]).includes(name)

/** Refuses a spec that the service would (limits of facts/databricks-behaviour.md 3.1). */
export function checkSpec(spec: compute.ClusterSpec): void {
  const { spark_version, node_type_id, driver_node_type_id, instance_pool_id } = spec
  if (!spark_version) throw invalid("Missing required field 'spark_version'")
  if (!isSparkVersion(spark_version)) throw invalid(`Invalid spark version ${spark_version}.`)
  if (!instance_pool_id && !node_type_id) throw invalid("Missing required field 'node_type_id'")
  for (const id of [node_type_id, driver_node_type_id]) {
    if (id && !nodeTypes.has(id)) throw invalid(`Node type ${id} is not supported.`)
  }
  checkSize(spec)
  checkLimits(spec)
}

/** A dedicated cluster is a user's, a program's or a group's, of those that there are. */
export function demandDedicated({ single_user_name: name }: compute.ClusterSpec, workspace: Workspace): void {
  if (!name) return
  const directory = workspace.get(directoryState)
  if ((['User', 'ServicePrincipal', 'Group'] as const).some((kind) => directory.named(kind, name))) return
  throw invalid(`Single user ${name} does not exist.`)
}

/** Also for `clusters/resize`. */
export function checkSize({ num_workers, autoscale, is_single_node }: compute.ClusterSpec): void {
  const given = [num_workers, autoscale].filter((size) => size !== undefined).length
  if (given !== 1 && !(is_single_node && given === 0)) {
    throw invalid('Exactly 1 of virtual_cluster_size, num_workers or autoscale must be specified.')
  }
  if (num_workers !== undefined && num_workers < 0) throw invalid('num_workers must not be negative.')
  if (!autoscale) return
  const { min_workers = 0, max_workers = 0 } = autoscale
  if (min_workers < 0) throw invalid('autoscale.min_workers must not be negative.')
  if (max_workers <= min_workers) throw invalid('autoscale.max_workers must be greater than autoscale.min_workers.')
}

function checkLimits({
  autotermination_minutes: minutes = 0,
  custom_tags = {},
  ssh_public_keys = [],
}: compute.ClusterSpec) {
  if (minutes !== 0 && (minutes < 10 || minutes > 10_000)) {
    throw invalid(`autotermination_minutes must be 0 or between 10 and 10000, not ${minutes}.`)
  }
  if (Object.keys(custom_tags).length > 45) throw invalid('A cluster can have at most 45 custom tags.')
  if (ssh_public_keys.length > 10) throw invalid('A cluster can have at most 10 SSH public keys.')
}

/** Makes `spec` what the cluster is; what it did not say gets the service's defaults. */
export function applySpec(cluster: Cluster, spec: compute.ClusterSpec): void {
  const { wire } = cluster
  for (const name of specFields) delete (wire as compute.ClusterSpec)[name]
  cluster.spec = spec
  const node = nodeTypes.get(spec.node_type_id ?? '')
  Object.assign(wire, without(spec, 'apply_policy_default_values'), {
    driver_node_type_id: spec.driver_node_type_id ?? spec.node_type_id,
    autotermination_minutes: spec.autotermination_minutes ?? 0,
    enable_elastic_disk: spec.enable_elastic_disk ?? cloudOf(spec.node_type_id ?? '') === 'azure',
    default_tags: defaultTags(cluster),
    ...(spec.is_single_node && { num_workers: 0 }),
    ...(node && cloudDefaults(spec)),
  })
}

function defaultTags({ id, wire, spec }: Cluster): Record<string, string> {
  const tags = { Vendor: 'Databricks', Creator: wire.creator_user_name!, ClusterId: id }
  return { ...tags, ClusterName: spec.cluster_name ?? '' }
}

function cloudDefaults({ node_type_id, aws_attributes, azure_attributes, gcp_attributes }: compute.ClusterSpec) {
  const cloud = cloudOf(node_type_id!)
  if (cloud === 'azure') {
    return {
      azure_attributes: {
        first_on_demand: 1,
        availability: 'ON_DEMAND_AZURE',
        spot_bid_max_price: -1,
        ...azure_attributes,
      },
    }
  }
  if (cloud === 'gcp') {
    return {
      gcp_attributes: {
        use_preemptible_executors: false,
        availability: 'ON_DEMAND_GCP',
        zone_id: 'HA',
        ...gcp_attributes,
      },
    }
  }
  const defaults = {
    first_on_demand: 1,
    availability: 'SPOT_WITH_FALLBACK',
    zone_id: 'auto',
    spot_bid_price_percent: 100,
  }
  return { aws_attributes: { ...defaults, ...aws_attributes } }
}

/** Cores and memory of the machines that are there: the driver and `workers`. */
export function capacityOf({ node_type_id, driver_node_type_id }: compute.ClusterDetails, workers: number) {
  const node = nodeTypes.get(node_type_id ?? '')
  const driver = nodeTypes.get(driver_node_type_id ?? '') ?? node
  if (!node || !driver) return {}
  return {
    cluster_cores: driver.num_cores + workers * node.num_cores,
    cluster_memory_mb: String(driver.memory_mb + workers * node.memory_mb),
  }
}
