import type * as api from '@/lib/databricks/api/query-history'
import type { QueryFilter } from '@/lib/databricks/api/models/sql'
import type { Context, Family } from '../handlers'
import { invalid } from '../refusal'
import { infoOf } from '../sql/query-info'
import { historyState, type LoggedQuery } from '../sql/query-log'
import { may } from '../sql/warehouse'
import { warehouseState } from '../sql/warehouse-table'

const defaultPage = 100
/** "Less than 1000" (facts/databricks-behaviour.md 3.5). */
const tooMany = 1000

export const queryHistory: Family<typeof api> = {
  list({ filter_by = {}, include_metrics = false, max_results = defaultPage, page_token }, context) {
    if (max_results < 1 || max_results >= tooMany) {
      throw invalid(`Invalid max_results ${max_results}: it must be at least 1 and less than ${tooMany}.`)
    }
    const seen = visibleTo(context)
    endOfStory(context)
    const queries = [...context.workspace.get(historyState).all()].filter(
      (query) => seen(query) && isWanted(query, filter_by),
    )
    queries.sort(newestFirst)
    const from = page_token ? placeAfter(queries, page_token) : 0
    const page = queries.slice(from, from + max_results)
    const more = from + page.length < queries.length
    return {
      ...(more && { next_page_token: tokenOf(page.at(-1)!) }),
      has_next_page: more,
      res: page.map((query) => infoOf(query, context.nowMs, include_metrics)),
    }
  },
}

/** What goes on in the story ends when its warehouse stops. */
function endOfStory({ workspace, nowMs }: Context): void {
  for (const query of workspace.get(historyState).all()) {
    if (!query.endless || workspace.get(warehouseState).find(query.warehouseId)?.busy) continue
    Object.assign(query, { endless: false, status: 'CANCELED', endMs: nowMs })
  }
}

/** Everyone sees their own; of a warehouse all, who may monitor it. */
function visibleTo({ workspace, identity }: Context): (query: LoggedQuery) => boolean {
  const monitored = new Set(
    workspace
      .get(warehouseState)
      .all()
      .filter((warehouse) => may(warehouse, identity, 'monitor'))
      .map(({ id }) => id),
  )
  return ({ user, warehouseId }) => identity.isAdmin || user.id === identity.person.id || monitored.has(warehouseId)
}

function isWanted(query: LoggedQuery, filter: QueryFilter): boolean {
  const { statement_ids, statuses, user_ids, warehouse_ids, query_start_time_range: range } = filter
  return (
    (!statement_ids?.length || statement_ids.includes(query.id)) &&
    (!statuses?.length || statuses.includes(query.status)) &&
    (!user_ids?.length || user_ids.includes(query.user.id)) &&
    (!warehouse_ids?.length || warehouse_ids.includes(query.warehouseId)) &&
    (range?.start_time_ms === undefined || query.startMs >= Number(range.start_time_ms)) &&
    (range?.end_time_ms === undefined || query.startMs <= Number(range.end_time_ms))
  )
}

type Place = Pick<LoggedQuery, 'startMs' | 'id'>
const newestFirst = (a: Place, b: Place) => b.startMs - a.startMs || (a.id === b.id ? 0 : a.id < b.id ? 1 : -1)

/** These bytes are `+` in base64: who does not encode the token loses it (facts/databricks-api.md, trap "Query history"). */
const plus = Buffer.from([0xfb, 0xef, 0xbe])
const tokenOf = ({ startMs, id }: LoggedQuery) =>
  Buffer.concat([plus, Buffer.from(`${startMs} ${id}`)]).toString('base64')

function placeAfter(queries: LoggedQuery[], token: string): number {
  const bytes = Buffer.from(token, 'base64')
  const [, startMs, id] = /^(\d+) (\S+)$/.exec(bytes.subarray(plus.length).toString()) ?? []
  if (!id || !bytes.subarray(0, plus.length).equals(plus)) throw invalid('Invalid page_token.')
  const last = { startMs: Number(startMs), id }
  const at = queries.findIndex((query) => newestFirst(last, query) < 0)
  return at < 0 ? queries.length : at
}
