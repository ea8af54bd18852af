import type * as compute from '@/lib/databricks/api/models/compute'
import { cloudOf, nodeTypes, zones } from '../clusters/node-types/node-types'
import { isSparkVersion } from '../clusters/spark-versions'
import { alreadyExists, invalid } from '../refusal'
import { without } from '../without'
import type { Pool, PoolWire } from './pool'

type Asked = compute.CreateInstancePool

// Limits: Python SDK, InstancePoolsAPI.create; the wording is the emulator's own.
const longestName = 100
const mostMinutes = 10_000
const mostTags = 45
const highestBid = 10_000
/** Of the example answer of the Instance Pools API 2.0. */
const usualMinutes = 60

/** Refuses a pool that cannot be, among `others`. */
export function checkPool(asked: Asked | compute.EditInstancePool, others: readonly Pool[]): void {
  const { instance_pool_name: name, idle_instance_autotermination_minutes: minutes = 0, custom_tags = {} } = asked
  if (name.trim() === '' || name.length > longestName) {
    throw invalid(`The name of an instance pool must be 1 to ${longestName} characters long.`)
  }
  if (others.some(({ wire }) => wire.instance_pool_name === name)) {
    throw alreadyExists(`An instance pool with the name ${name} already exists.`)
  }
  if (minutes < 0 || minutes > mostMinutes) {
    throw invalid(`idle_instance_autotermination_minutes must be between 0 and ${mostMinutes}, not ${minutes}.`)
  }
  if (Object.keys(custom_tags).length > mostTags) {
    throw invalid(`An instance pool can have at most ${mostTags} custom tags.`)
  }
  checkSize(asked)
}

function checkSize({
  min_idle_instances: least = 0,
  max_capacity: most,
}: Pick<Asked, 'min_idle_instances' | 'max_capacity'>) {
  if (least < 0) throw invalid('min_idle_instances must not be negative.')
  if (most === undefined) return
  if (most < 1) throw invalid('max_capacity must be at least 1.')
  if (most < least) throw invalid(`max_capacity (${most}) must not be less than min_idle_instances (${least}).`)
}

/** Refuses what only a new pool says. */
export function checkMachines(asked: Asked): void {
  const { node_type_id, preloaded_spark_versions: versions = [], aws_attributes: aws } = asked
  if (!nodeTypes.has(node_type_id)) throw invalid(`Node type ${node_type_id} is not supported.`)
  if (versions.length > 1) throw invalid('An instance pool can have at most one preloaded Spark version.')
  for (const version of versions) if (!isSparkVersion(version)) throw invalid(`Invalid spark version ${version}.`)
  const given = (['aws', 'azure', 'gcp'] as const).filter((cloud) => asked[`${cloud}_attributes`])
  const cloud = cloudOf(node_type_id)
  const other = given.find((one) => one !== cloud)
  if (other) throw invalid(`${other}_attributes cannot be given for ${node_type_id}, which is a node type of ${cloud}.`)
  if (aws?.zone_id && aws.zone_id !== 'auto' && !zones.includes(aws.zone_id)) {
    throw invalid(`Availability zone ${aws.zone_id} is not supported.`)
  }
  const bid = aws?.spot_bid_price_percent ?? 1
  if (bid < 1 || bid > highestBid)
    throw invalid(`spot_bid_price_percent must be between 1 and ${highestBid}, not ${bid}.`)
}

/** As a new pool is shown, with the service's defaults. Passwords are not. */
export function newWire(id: string, asked: Asked, creatorId: string): PoolWire {
  const images = asked.preloaded_docker_images?.map((image) =>
    image.basic_auth ? { ...image, basic_auth: without(image.basic_auth, 'password') } : image,
  )
  return {
    ...asked,
    instance_pool_id: id,
    min_idle_instances: asked.min_idle_instances ?? 0,
    idle_instance_autotermination_minutes: asked.idle_instance_autotermination_minutes ?? usualMinutes,
    enable_elastic_disk: asked.enable_elastic_disk ?? false,
    ...(images && { preloaded_docker_images: images }),
    ...cloudDefaults(asked),
    // As live answers have them.
    default_tags: { Vendor: 'Databricks', DatabricksInstancePoolCreatorId: creatorId, DatabricksInstancePoolId: id },
  }
}

/** Defaults of Terraform's `databricks_instance_pool`. */
function cloudDefaults({ node_type_id, aws_attributes, azure_attributes, gcp_attributes }: Asked) {
  const cloud = cloudOf(node_type_id)
  if (cloud === 'azure') {
    return { azure_attributes: { availability: 'ON_DEMAND_AZURE', spot_bid_max_price: -1, ...azure_attributes } }
  }
  if (cloud === 'gcp')
    return { gcp_attributes: { gcp_availability: 'ON_DEMAND_GCP', zone_id: 'HA', ...gcp_attributes } }
  const aws = { zone_id: zones[0], availability: 'SPOT', spot_bid_price_percent: 100 }
  return { aws_attributes: { ...aws, ...aws_attributes } }
}

/**
 * Changes what can be changed: name, sizes, timeout and tags (Instance Pools API 2.0, edit; Python SDK). What is left
 * out is no longer said.
 */
export function editWire(pool: Pool, asked: compute.EditInstancePool): void {
  if (asked.node_type_id !== pool.wire.node_type_id) {
    throw invalid(`The node type of an instance pool cannot be changed: it is ${pool.wire.node_type_id}.`)
  }
  pool.wire = {
    ...without(pool.wire, 'max_capacity', 'custom_tags'),
    ...asked,
    min_idle_instances: asked.min_idle_instances ?? 0,
    idle_instance_autotermination_minutes: asked.idle_instance_autotermination_minutes ?? usualMinutes,
  }
}
