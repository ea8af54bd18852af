import type * as compute from '@/lib/databricks/api/models/compute'
import { demand } from '../access'
import type { Context } from '../handlers'
import { demandProfile } from '../instance-profiles/profiles'
import { invalid } from '../refusal'
import { poolKind, type Pool } from './pool'
import { livePools, noSuchPool } from './pool-table'

type Caller = Pick<Context, 'workspace' | 'identity'>

/**
 * Refuses a cluster whose pools or instance profile are not there, or not for whoever asks: what the cluster has
 * already, it keeps. Jobs say first that it is about a cluster (dbdemos issue 76).
 */
export function checkPlacement(
  spec: compute.ClusterSpec,
  caller: Caller,
  before: compute.ClusterSpec = {},
  prefix = '',
): void {
  const { instance_pool_id, driver_instance_pool_id, aws_attributes } = spec
  const had = [before.instance_pool_id, before.driver_instance_pool_id]
  const pools = [instance_pool_id, driver_instance_pool_id]
    .filter((id) => id !== undefined && id !== '')
    .map((id) => attachable(id!, caller, had.includes(id), prefix))
  if (pools.length > 0) checkPooled(spec, pools)
  const arn = aws_attributes?.instance_profile_arn
  if (arn && arn !== before.aws_attributes?.instance_profile_arn) demandProfile(caller, arn)
}

function attachable(id: string, caller: Caller, isKept: boolean, prefix: string): Pool {
  const pool = livePools(caller).find((one) => one.id === id)
  if (!isKept) demand(poolKind, pool?.grants ?? [], caller.identity, 'CAN_ATTACH_TO', id)
  if (!pool) throw invalid(prefix + noSuchPool(id))
  return pool
}

/** What a pool decides for its clusters, save the parts that are theirs (Terraform ModifyRequestOnInstancePool). */
const decided = ['node_type_id', 'driver_node_type_id', 'enable_elastic_disk'] as const
const own = { aws_attributes: 'instance_profile_arn', azure_attributes: '', gcp_attributes: 'google_service_account' }

function checkPooled(spec: compute.ClusterSpec, pools: readonly Pool[]): void {
  if (!spec.instance_pool_id) {
    throw invalid('driver_instance_pool_id cannot be specified without instance_pool_id.')
  }
  const clouds = Object.entries(own) as [keyof typeof own, string][]
  const given = [
    ...decided.filter((name) => spec[name] !== undefined),
    ...clouds.flatMap(([cloud, mine]) => Object.keys(spec[cloud] ?? {}).filter((name) => name !== mine)),
  ]
  // Wording: Terraform provider issue 2141
  if (given[0]) throw invalid(`The field '${given[0]}' cannot be supplied when an instance pool ID is provided.`)
  // Python SDK, InstancePoolAwsAttributes: clusters inherit it "and must not specify their own".
  const arn = pools.find(({ wire }) => wire.aws_attributes?.instance_profile_arn)?.wire.aws_attributes
  if (arn && spec.aws_attributes?.instance_profile_arn) {
    throw invalid(`The field 'instance_profile_arn' cannot be supplied when the instance pool has one.`)
  }
  checkContainers(spec, pools)
}

/** Instance Pools API 2.0, create: pools with preloaded Docker images are for clusters with one, and only those. */
function checkContainers({ docker_image }: compute.ClusterSpec, pools: readonly Pool[]): void {
  for (const { wire } of pools) {
    const has = Boolean(wire.preloaded_docker_images?.length)
    if (has === Boolean(docker_image)) continue
    const what = has ? 'needs a Docker image' : 'cannot have a Docker image'
    throw invalid(`A cluster of the instance pool ${wire.instance_pool_name} ${what}.`)
  }
}
