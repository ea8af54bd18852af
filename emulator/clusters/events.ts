import type * as compute from '@/lib/databricks/api/models/compute'
import { pageOf } from '../page'
import { invalid } from '../refusal'
import { without } from '../without'
import type { Cluster } from './cluster'

const defaultSize = 50
const largestSize = 500
/** More than the service's 60 days of them; the oldest go. */
const kept = 2000

/** Adds an event; what is undefined in `details` is left out on the wire. */
export function record(cluster: Cluster, atMs: number, type: compute.EventType, details: compute.EventDetails): void {
  const event = { cluster_id: cluster.id, timestamp: String(atMs), type, details }
  cluster.events.push(event)
  cluster.recorded++
  if (cluster.events.length > kept) cluster.events.shift()
}

/** `clusters/events`: both ways of paging, answered together (facts/databricks-behaviour.md 3.1). */
export function eventsPage(cluster: Cluster, input: compute.GetEvents): compute.GetEventsResponse {
  const { page_size, page_token, offset = '0', limit = String(defaultSize) } = input
  if (Number(limit) < 0 || Number(limit) > largestSize)
    throw invalid(`Invalid limit ${limit}: it has to be 0 to ${largestSize}.`)
  if (Number(offset) < 0) throw invalid(`Invalid offset ${offset}: it must not be negative.`)
  const size = Math.min(Math.max(page_size ?? Number(limit), 0), largestSize) || defaultSize
  const rows = wanted(cluster, input)
  const isOld = page_size === undefined && page_token === undefined
  const page = pageOf(isOld ? rows.slice(Number(offset)) : rows, ({ key }) => key, page_token, size)
  const at = page.offset + (isOld ? Number(offset) : 0)
  const end = at + page.rows.length
  return {
    ...(page.rows.length > 0 && { events: page.rows.map(({ event }) => event) }),
    ...(end < rows.length && { next_page: nextPage(input, end, size) }),
    next_page_token: page.next,
    prev_page_token: page.previous,
    total_count: String(rows.length),
  }
}

function wanted(
  { events, recorded }: Cluster,
  { start_time, end_time, event_types, order = 'DESC' }: compute.GetEvents,
) {
  const first = recorded - events.length
  const rows = events
    .map((event, at) => ({
      event,
      key: `${event.timestamp!.padStart(15, '0')} ${String(first + at).padStart(9, '0')}`,
    }))
    .filter(
      ({ event: { timestamp, type } }) =>
        (start_time === undefined || Number(timestamp) >= Number(start_time)) &&
        (end_time === undefined || Number(timestamp) <= Number(end_time)) &&
        (!event_types?.length || event_types.includes(type!)),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return order === 'ASC' ? rows : rows.reverse()
}

/** A request ready to be sent, as clients of 2.0 expect. */
function nextPage(input: compute.GetEvents, offset: number, limit: number): compute.GetEvents {
  return { ...without(input, 'page_size', 'page_token'), offset: String(offset), limit: String(limit) }
}
