import type { NodeType } from '../api/models/compute'
import { clusterKind, type Cluster } from './clusters'
import { dbuPerCoreHour, nodeDbuPerHour, photonFactor, usdPerDbu, type Cloud } from './node-dbu'

/** What an hour costs, as far as it can be told without a bill. */
export interface CostEstimate {
  /** With the workers it has now, else with the fewest it may have. */
  dbuPerHour: number
  usdPerHour: number
  /** With the most workers that autoscaling allows, where that is more. */
  most?: { dbuPerHour: number; usdPerHour: number }
  /** A node type is not in the table and was judged by its cores. */
  rough: boolean
  /** How the figure came about and what it leaves out. */
  rule: string
}

/** What is known of the machine types: as much of `clusters.listNodeTypes` as the estimate needs. */
export type NodeCores = readonly Pick<NodeType, 'node_type_id' | 'num_cores'>[]

interface NodeRate {
  type: string
  dbuPerHour: number
  rough: boolean
}

/** DBU and list price of the cluster for an hour; undefined where a machine type is unknown, never a made-up figure. */
export function estimateCost(cluster: Cluster, nodeTypes: NodeCores = []): CostEstimate | undefined {
  // What a SQL warehouse is charged goes by its size, not by its machines.
  if (clusterKind(cluster) === 'sql') return undefined
  const worker = nodeRate(cluster.node_type_id, cluster, nodeTypes)
  const driver = nodeRate(cluster.driver_node_type_id ?? cluster.node_type_id, cluster, nodeTypes)
  const workers = workerCount(cluster)
  if (!driver || !workers || (workers.most > 0 && !worker)) return undefined

  const billing =
    clusterKind(cluster) === 'all-purpose' || clusterKind(cluster) === 'other' ? 'interactive' : 'automated'
  const factor = hasPhoton(cluster) ? photonFactor[billing] : 1
  const figures = (count: number) => {
    const dbuPerHour = (driver.dbuPerHour + count * (worker?.dbuPerHour ?? 0)) * factor
    return { dbuPerHour, usdPerHour: dbuPerHour * usdPerDbu[billing] }
  }
  const rough = driver.rough || (workers.most > 0 && worker!.rough)
  return {
    ...figures(workers.now),
    most: workers.most > workers.now ? figures(workers.most) : undefined,
    rough,
    rule: ruleOf({ driver, worker, workers, factor, billing, rough }),
  }
}

interface Workers {
  now: number
  most: number
}

/** Single node means a driver alone; a running cluster says how many workers it has. */
function workerCount(cluster: Cluster): Workers | undefined {
  const { num_workers, autoscale, executors, state } = cluster
  if (cluster.is_single_node || cluster.custom_tags?.ResourceClass === 'SingleNode') return { now: 0, most: 0 }
  if (autoscale) {
    const most = autoscale.max_workers ?? autoscale.min_workers
    const now = state === 'RUNNING' && executors ? executors.length : autoscale.min_workers
    return now === undefined || most === undefined ? undefined : { now, most: Math.max(now, most) }
  }
  return typeof num_workers === 'number' ? { now: num_workers, most: num_workers } : undefined
}

function nodeRate(type: string | undefined, cluster: Cluster, nodeTypes: NodeCores): NodeRate | undefined {
  if (!type) return undefined
  if (Object.hasOwn(nodeDbuPerHour, type)) return { type, dbuPerHour: nodeDbuPerHour[type]!, rough: false }
  const cores = nodeTypes.find(({ node_type_id }) => node_type_id === type)?.num_cores
  return cores ? { type, dbuPerHour: cores * dbuPerCoreHour[cloudOf(type, cluster)], rough: true } : undefined
}

function cloudOf(type: string, { azure_attributes, gcp_attributes, aws_attributes }: Cluster): Cloud {
  if (azure_attributes || type.startsWith('Standard_')) return 'azure'
  if (gcp_attributes || (!aws_attributes && !type.includes('.'))) return 'gcp'
  return 'aws'
}

const hasPhoton = ({ runtime_engine, spark_version }: Cluster) =>
  runtime_engine === 'PHOTON' || (spark_version?.includes('photon') ?? false)

interface Reckoning {
  driver: NodeRate
  worker: NodeRate | undefined
  workers: Workers
  factor: number
  billing: keyof typeof usdPerDbu
  rough: boolean
}

function ruleOf({ driver, worker, workers, factor, billing, rough }: Reckoning): string {
  const each = ({ type, dbuPerHour }: NodeRate) => `${type} at ${trim(dbuPerHour)} DBU/h`
  const count = workers.most > workers.now ? `${workers.now}–${workers.most}` : `${workers.now}`
  const nodes = workers.most > 0 ? ` + ${count} × ${each(worker!)}` : ''
  const photon = factor === 1 ? '' : `, × ${factor} for Photon`
  const price = `$${usdPerDbu[billing]} per DBU (list price, ${billing === 'interactive' ? 'all-purpose' : 'jobs'} compute)`
  const guess = rough ? ' Rough: a machine type is not in the table and was judged by its cores.' : ''
  return `Driver ${each(driver)}${nodes}${photon}, × ${price}. Without the price of the virtual machines and without discounts.${guess}`
}

const trim = (figure: number) => String(Math.round(figure * 100) / 100)
const usd = (figure: number) => figure.toFixed(2)

/** The price for a glance: `≈ $2.20/h`, or `≈ $1.10–4.95/h` where it depends on autoscaling. */
export function costWords({ usdPerHour, most }: CostEstimate): string {
  return most ? `≈ $${usd(usdPerHour)}–${usd(most.usdPerHour)}/h` : `≈ $${usd(usdPerHour)}/h`
}
