import type * as sql from '@/lib/databricks/api/models/sql'
import { between, randomOf } from '../random'
import { workspaceId } from '../seed/ids'
import type { LoggedQuery } from './query-log'

/** The release that the service's channel names (XO recording 210). */
const version = '2026.38'

/** Where else its results are looked for. */
export const lookupKey = ({ id, startMs, warehouseId }: Pick<LoggedQuery, 'id' | 'startMs' | 'warehouseId'>): string =>
  Buffer.from(`${id} ${startMs} ${warehouseId}`).toString('base64')

/** A query as the history answers it, with what a live workspace adds to the reference (XO recording 210). */
export function infoOf(query: LoggedQuery, nowMs: number, metrics: boolean): sql.QueryInfo {
  const { id, displayName, userName } = query.user
  const isFinal = query.endMs !== undefined
  const info = {
    query_id: query.id,
    status: query.status,
    query_text: query.text,
    query_start_time_ms: String(query.startMs),
    ...(isFinal && { execution_end_time_ms: String(query.endMs), query_end_time_ms: String(query.endMs) }),
    user_id: id,
    user_name: userName,
    user_display_name: displayName,
    endpoint_id: query.warehouseId,
    ...(query.rows !== undefined && { rows_produced: String(query.rows) }),
    ...(query.error !== undefined && { error_message: query.error }),
    lookup_key: lookupKey(query),
    executed_as_user_id: id,
    executed_as_user_name: userName,
    executed_as_user_display_name: displayName,
    session_id: query.sessionId,
    is_final: isFinal,
    channel_used: {
      name: query.channel.name ?? 'CHANNEL_NAME_CURRENT',
      dbsql_version: query.channel.dbsql_version ?? version,
    },
    plans_state: isFinal ? 'EXISTS' : 'UNKNOWN',
    statement_type: query.type,
    warehouse_id: query.warehouseId,
    duration: String((query.endMs ?? nowMs) - query.startMs),
    canSubscribeToLiveQuery: true,
    client_application: query.client,
    query_source: query.source,
    ...(query.tags && { query_tags: query.tags }),
    is_cancelable: !isFinal,
    last_updated_at_ms: query.endMs ?? nowMs,
    workspace_id: Number(workspaceId),
    ...(metrics && { metrics: metricsOf(query, nowMs) }),
  }
  return info
}

function metricsOf(
  { id, startMs, begunMs = startMs, endMs, rows = 0, bytes }: LoggedQuery,
  nowMs: number,
): sql.QueryMetrics {
  const random = randomOf(`metrics ${id}`)
  const total = (endMs ?? nowMs) - startMs
  const compiling = Math.min(total, between(random, 20, 180))
  const executing = Math.max(0, (endMs ?? nowMs) - begunMs - compiling)
  const rowsRead = rows + between(random, 0, 40) * (rows + 1)
  const read = bytes ?? rowsRead * between(random, 20, 120)
  const cached = Math.floor(read * random())
  return {
    total_time_ms: String(total),
    compilation_time_ms: String(compiling),
    execution_time_ms: String(executing),
    result_fetch_time_ms: String(endMs === undefined ? 0 : between(random, 0, 40)),
    photon_total_time_ms: String(Math.floor(executing * 0.8)),
    task_total_time_ms: String(executing * between(random, 1, 6)),
    rows_produced_count: String(rows),
    rows_read_count: String(rowsRead),
    read_bytes: String(read),
    read_cache_bytes: String(cached),
    read_remote_bytes: String(read - cached),
    write_remote_bytes: '0',
    network_sent_bytes: String(Math.floor(read / 10)),
    spill_to_disk_bytes: '0',
    read_files_count: String(Math.ceil(read / 1_000_000)),
    read_files_bytes: String(read),
    read_partitions_count: '0',
    pruned_files_count: String(between(random, 0, 12)),
    pruned_bytes: String(between(random, 0, 50_000_000)),
    result_from_cache: false,
    query_compilation_start_timestamp: String(begunMs),
    ...(begunMs - startMs > 1000 && { provisioning_queue_start_timestamp: String(startMs) }),
  }
}
