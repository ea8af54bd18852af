import type * as compute from '@/lib/databricks/api/models/compute'
import { rankOf } from '../access'
import type { Context } from '../handlers'
import { pageOf } from '../page'
import { invalid } from '../refusal'
import { clusterKind, type Cluster } from './cluster'
import { clusterState, type ClusterTable } from './table'

const day = 24 * 60 * 60 * 1000
/** An unpinned cluster leaves the list so long after it ended (facts/databricks-behaviour.md 3.1). */
const listedMs = 30 * day
const defaultSize = 20
const largestSize = 100

/** What is alive comes first. */
const stateOrder = ['RUNNING', 'RESIZING', 'RESTARTING', 'PENDING', 'TERMINATING', 'ERROR', 'UNKNOWN', 'TERMINATED']

interface ListInput {
  filter_by?: compute.ListClustersFilterBy
  page_size?: number
  page_token?: string
  sort_by?: compute.ListClustersSortBy
}

/** A cluster with the text that it is sorted by, unique. */
interface Ranked {
  key: string
  cluster: Cluster
}
interface Order {
  revision: number
  rows: Ranked[]
}
const orders = new WeakMap<ClusterTable, Map<string, Order>>()

/** `clusters/list` 2.1: one page of what the caller may see. */
export function listPage(input: ListInput, context: Context): compute.ListClustersResponse {
  const { page_size = defaultSize, page_token } = input
  if (page_size < 0) throw invalid(`Invalid page_size ${page_size}: it has to be 0 to ${largestSize}.`)
  const size = Math.min(page_size || defaultSize, largestSize)
  const { rows, next, previous } = pageOf(visible(input, context), ({ key }) => key, page_token, size)
  return { ...wireOf(rows), next_page_token: next, prev_page_token: previous }
}

/** `clusters/list` 2.0: everything at once, unfiltered. */
export const listAll = (context: Context): compute.ListClustersResponse => wireOf(visible({}, context))

const wireOf = (rows: Ranked[]) => (rows.length ? { clusters: rows.map(({ cluster }) => cluster.wire) } : {})

const visible = ({ filter_by, sort_by }: ListInput, context: Context) =>
  sorted(context.workspace.get(clusterState), sort_by).filter(
    ({ cluster }) => isWanted(cluster, filter_by) && isListed(cluster, context),
  )

/** All clusters in order; sorted again only when one has changed. */
function sorted(
  table: ClusterTable,
  { field = 'DEFAULT', direction = 'ASC' }: compute.ListClustersSortBy = {},
): Ranked[] {
  const clusters = table.all()
  const known = orders.get(table) ?? new Map<string, Order>()
  orders.set(table, known)
  const order = known.get(`${field} ${direction}`)
  if (order?.revision === table.revision) return order.rows
  const rows = Array.from(clusters, (cluster) => ({ key: keyOf(cluster, field), cluster }))
  const sign = direction === 'DESC' ? -1 : 1
  rows.sort((a, b) => (a.key < b.key ? -sign : sign))
  known.set(`${field} ${direction}`, { revision: table.revision, rows })
  return rows
}

function keyOf({ id, wire, pinned }: Cluster, field: string): string {
  const name = `${wire.cluster_name?.toLowerCase() ?? ''}\u0000${id}`
  if (field === 'CLUSTER_NAME') return name
  const state = stateOrder.indexOf(wire.state!)
  return `${state < 0 ? stateOrder.length : state}${pinned ? 0 : 1}${name}`
}

function isWanted({ wire, pinned }: Cluster, filter: compute.ListClustersFilterBy = {}): boolean {
  const { cluster_states, cluster_sources, is_pinned, policy_id } = filter
  return (
    (!cluster_states?.length || cluster_states.includes(wire.state!)) &&
    (!cluster_sources?.length || cluster_sources.includes(wire.cluster_source!)) &&
    (is_pinned === undefined || is_pinned === pinned) &&
    (policy_id === undefined || policy_id === wire.policy_id)
  )
}

function isListed({ wire, pinned, grants }: Cluster, { identity, nowMs }: Context): boolean {
  if (rankOf(clusterKind, grants, identity) < 0) return false
  return pinned || wire.state !== 'TERMINATED' || nowMs - Number(wire.terminated_time ?? nowMs) <= listedMs
}
