import type * as sql from '@/lib/databricks/api/models/sql'
import { invalid } from '../refusal'
import { clusterSizes, type WarehouseSpec } from './warehouse'

type Asked = sql.CreateWarehouseRequest
type Config = sql.GetWorkspaceWarehouseConfigResponse

/**
 * What was asked for, with the service's defaults for the rest (facts/databricks-behaviour.md 3.3). Throws `Refusal`.
 * An edit replaces all of it too, but for the name and the size.
 */
export function specOf(asked: Asked, config: Config, before?: WarehouseSpec): WarehouseSpec {
  const { min_num_clusters = 1, warehouse_type } = asked
  const serverless = asked.enable_serverless_compute ?? false
  const type = types.find((known) => known === warehouse_type) ?? defaultType(config)
  const spec: WarehouseSpec = {
    name: asked.name ?? before?.name ?? '',
    cluster_size: asked.cluster_size ?? before?.cluster_size ?? '',
    min_num_clusters,
    max_num_clusters: asked.max_num_clusters ?? min_num_clusters,
    auto_stop_mins: asked.auto_stop_mins ?? 120,
    tags: asked.tags ?? {},
    spot_instance_policy: policyOf(asked.spot_instance_policy),
    enable_photon: asked.enable_photon ?? true,
    channel: { ...asked.channel, name: asked.channel?.name ?? config.channel?.name ?? 'CHANNEL_NAME_CURRENT' },
    enable_serverless_compute: serverless,
    warehouse_type: type,
    ...(asked.instance_profile_arn && { instance_profile_arn: asked.instance_profile_arn }),
  }
  checkName(spec.name)
  checkSize(spec)
  checkType(spec, config)
  if ((spec.tags.custom_tags?.length ?? 0) >= 45) throw invalid('The number of custom tags must be less than 45.')
  return spec
}

const types = ['PRO', 'CLASSIC'] as const

const policyOf = (policy: string | undefined) => (policy === 'RELIABILITY_OPTIMIZED' ? policy : 'COST_OPTIMIZED')

/** Through the API, CLASSIC unless the workspace has turned it off. */
const defaultType = (config: Config) => (isEnabled(config, 'CLASSIC') ? 'CLASSIC' : 'PRO')

const isEnabled = ({ enabled_warehouse_types }: Config, type: string) =>
  enabled_warehouse_types?.find(({ warehouse_type }) => warehouse_type === type)?.enabled !== false

function checkName(name: string): void {
  if (name.trim() === '') throw invalid('SQL warehouse name must not be empty.')
  if (name.length >= 100) throw invalid('SQL warehouse name must be less than 100 characters.')
}

function checkSize({ cluster_size, min_num_clusters: min, max_num_clusters: max, auto_stop_mins }: WarehouseSpec) {
  if (!clusterSizes.includes(cluster_size)) {
    throw invalid(`Invalid cluster_size "${cluster_size}". Supported values: ${clusterSizes.join(', ')}.`)
  }
  if (max > 40) throw invalid(`Invalid max_num_clusters ${max}: it must be at most 40.`)
  if (min < 1 || min > Math.min(max, 30)) {
    throw invalid(`Invalid min_num_clusters ${min}: it must be at least 1 and at most min(max_num_clusters, 30).`)
  }
  if (auto_stop_mins !== 0 && auto_stop_mins < 10) {
    throw invalid(`Invalid auto_stop_mins ${auto_stop_mins}: it must be 0, for no auto stop, or at least 10.`)
  }
}

function checkType({ enable_serverless_compute, warehouse_type: type, channel }: WarehouseSpec, config: Config): void {
  if (enable_serverless_compute && type !== 'PRO') {
    throw invalid('Invalid warehouseType: Serverless is only available for PRO warehouses.')
  }
  if (enable_serverless_compute && config.enable_serverless_compute === false) {
    throw invalid('Serverless compute is not enabled for this workspace.')
  }
  if (!isEnabled(config, type)) throw invalid(`Warehouse type ${type} is not enabled for this workspace.`)
  if (channel.name === 'CHANNEL_NAME_CUSTOM' && !channel.dbsql_version) {
    throw invalid('A custom channel needs a dbsql_version.')
  }
}

/** Whether an edit takes effect only with new clusters. */
export function needsRestart(before: WarehouseSpec, after: WarehouseSpec): boolean {
  const compute = (spec: WarehouseSpec) =>
    JSON.stringify([
      spec.cluster_size,
      spec.warehouse_type,
      spec.enable_serverless_compute,
      spec.enable_photon,
      spec.channel,
      spec.spot_instance_policy,
      spec.instance_profile_arn,
    ])
  return compute(before) !== compute(after)
}
