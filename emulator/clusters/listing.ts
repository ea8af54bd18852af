import type * as compute from '@/lib/databricks/api/models/compute'
import { rankOf } from '../access'
import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { clusterKind, clusterState, type Cluster, type ClusterTable } from './cluster'

const day = 24 * 60 * 60 * 1000
/** An unpinned cluster leaves the list so long after it ended (facts/databricks-behaviour.md 3.1). */
const listedMs = 30 * day
const defaultPage = 20
const largestPage = 100

/** What is alive comes first. */
const stateOrder = ['RUNNING', 'RESIZING', 'RESTARTING', 'PENDING', 'TERMINATING', 'ERROR', 'UNKNOWN', 'TERMINATED']

interface ListInput {
  filter_by?: compute.ListClustersFilterBy
  page_size?: number
  page_token?: string
  sort_by?: compute.ListClustersSortBy
}

/** A cluster with the text that it is sorted by; unique, so that a page can begin after any of them. */
interface Ranked {
  key: string
  cluster: Cluster
}
const ranked = new WeakMap<ClusterTable, Map<string, { revision: number; rows: Ranked[] }>>()

/** `clusters/list`: one page of what the caller may see. */
export function listPage(input: ListInput, context: Context): compute.ListClustersResponse {
  const { page_size = defaultPage, page_token, sort_by } = input
  if (page_size < 0) throw invalid(`Invalid page_size ${page_size}: it has to be 0 to ${largestPage}.`)
  const size = Math.min(page_size || defaultPage, largestPage)
  const sortedRows = sorted(context.workspace.get(clusterState), sort_by)
  const rows = sortedRows.filter(({ cluster }) => isWanted(cluster, input.filter_by) && isListed(cluster, context))
  const at = startOf(rows, page_token, size)
  const page = rows.slice(Math.max(at, 0), Math.max(at, 0) + size)
  const isLast = at + size >= rows.length
  return {
    clusters: page.length ? page.map(({ cluster }) => cluster.wire) : undefined,
    next_page_token: isLast || !page.length ? '' : tokenOf('after', page.at(-1)!.key),
    prev_page_token: at > 0 && page.length ? tokenOf('before', page[0]!.key) : '',
  }
}

/** All clusters in order; sorted again only when one has changed. */
function sorted(table: ClusterTable, { field = 'DEFAULT', direction = 'ASC' }: compute.ListClustersSortBy = {}) {
  const clusters = table.all()
  const orders = ranked.get(table) ?? new Map<string, { revision: number; rows: Ranked[] }>()
  ranked.set(table, orders)
  const order = orders.get(`${field} ${direction}`)
  if (order?.revision === table.revision) return order.rows
  const rows = Array.from(clusters, (cluster) => ({ key: keyOf(cluster, field), cluster }))
  const sign = direction === 'DESC' ? -1 : 1
  rows.sort((a, b) => (a.key < b.key ? -sign : sign))
  orders.set(`${field} ${direction}`, { revision: table.revision, rows })
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

/** Where the page of a token begins among `rows`. Negative: the rows before are fewer than a page. */
function startOf(rows: Ranked[], token: string | undefined, size: number): number {
  if (!token) return 0
  const [, side, key] = /^(after|before) (.*)$/s.exec(Buffer.from(token, 'base64url').toString()) ?? []
  if (!side) throw invalid('Invalid page_token.')
  const descending = rows.length > 1 && rows[0]!.key > rows.at(-1)!.key
  // A row may have moved since: its neighbours still have not.
  const found = rows.findIndex((row) => (descending ? row.key <= key! : row.key >= key!))
  const at = found < 0 ? rows.length : found
  if (side === 'before') return at - size
  return rows[at]?.key === key ? at + 1 : at
}

const tokenOf = (side: 'after' | 'before', key: string) => Buffer.from(`${side} ${key}`).toString('base64url')
