import type * as compute from '@/lib/databricks/api/models/compute'
import type { Pool } from './pool'

/** What a cluster shows of its pools: their machines, and what is true of these. */
export function inheritedBy(spec: compute.ClusterSpec, pools: ReadonlyMap<string, Pool>): compute.ClusterSpec {
  const { instance_pool_id = '', driver_instance_pool_id = instance_pool_id } = spec
  const of = pools.get(instance_pool_id)?.wire
  const driver = pools.get(driver_instance_pool_id)?.wire
  return {
    driver_instance_pool_id,
    ...(driver && { driver_node_type_id: driver.node_type_id }),
    ...(of && {
      node_type_id: of.node_type_id,
      enable_elastic_disk: of.enable_elastic_disk,
      ...cloudAttributes(of, spec),
    }),
  }
}

function cloudAttributes(
  { aws_attributes: aws, azure_attributes: azure, gcp_attributes: gcp }: Pool['wire'],
  spec: compute.ClusterSpec,
): compute.ClusterSpec {
  if (aws) return { aws_attributes: { first_on_demand: 0, ...aws, ...spec.aws_attributes } }
  if (azure) return { azure_attributes: { first_on_demand: 0, ...azure } }
  if (!gcp) return {}
  const { gcp_availability: availability, zone_id, local_ssd_count } = gcp
  return { gcp_attributes: { availability, zone_id, local_ssd_count, ...spec.gcp_attributes } }
}
