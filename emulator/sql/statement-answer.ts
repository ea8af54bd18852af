import type * as sql from '@/lib/databricks/api/models/sql'
import { presign, type Origin } from '../presigned'
import type { ResultColumn } from './plan'
import { typeName, typeText } from './spark/types'
import { stateOf, type KeptResult, type Statement } from './statement'
import type { Cell } from './cells'

/** Links are good for less than 15 minutes (facts/databricks-behaviour.md 3.4 "external_links"). */
const linkMs = 899_996

/** As the call that submits a statement answers, and the one that polls it. */
export function answerOf(statement: Statement, origin: Origin): sql.StatementResponse {
  const { id, error, request, result } = statement
  const state = stateOf(statement)
  const status: sql.StatementStatus = {
    state,
    ...(error && { error: { error_code: error.code, message: error.message } }),
    ...(error?.sqlState && { sql_state: error.sqlState }),
  }
  if (state !== 'SUCCEEDED') return { statement_id: id, status }
  const first = result!.chunks.length > 0
  return {
    statement_id: id,
    status,
    manifest: manifestOf(result!, request.format, request.disposition === 'EXTERNAL_LINKS'),
    result: first ? chunkOf(statement, 0, origin) : {},
  }
}

function manifestOf(
  { columns, chunks, rowCount, truncated }: KeptResult,
  format: string,
  external: boolean,
): sql.ResultManifest {
  const bytes = (body: Buffer) => body.length + (format === 'CSV' ? 0 : 2)
  return {
    format,
    schema: { column_count: columns.length, ...(columns.length && { columns: columns.map(columnOf) }) },
    total_chunk_count: chunks.length,
    ...(chunks.length && {
      chunks: chunks.map(({ rowOffset, rowCount: rows, body }, at) => ({
        chunk_index: at,
        row_offset: String(rowOffset),
        row_count: String(rows),
        ...(external && { byte_count: String(bytes(body)) }),
      })),
    }),
    total_row_count: String(rowCount),
    ...(external && { total_byte_count: String(chunks.reduce((sum, { body }) => sum + bytes(body), 0)) }),
    truncated,
  }
}

const columnOf = ({ name, type }: ResultColumn, position: number): sql.ColumnInfo => ({
  name,
  type_text: typeText(type),
  type_name: typeName(type),
  position,
  ...(type.kind === 'decimal' && { type_precision: type.precision, type_scale: type.scale }),
  ...(type.kind === 'interval' && { type_interval_type: type.range }),
})

/** One chunk, its rows inline or behind a link; where the next one is. */
export function chunkOf(statement: Statement, at: number, origin: Origin): sql.ResultData {
  const { id, request, result } = statement
  const { rowOffset, rowCount, body } = result!.chunks[at]!
  const place = { chunk_index: at, row_offset: String(rowOffset), row_count: String(rowCount) }
  const following = result!.chunks[at + 1]
  const next = following && {
    next_chunk_index: at + 1,
    next_chunk_internal_link: `/api/2.0/sql/statements/${id}/result/chunks/${at + 1}?row_offset=${following.rowOffset}`,
  }
  if (request.disposition === 'INLINE') {
    return { ...place, data_array: JSON.parse(`[${body.toString()}]`) as string[][], ...next }
  }
  const { url, expiresMs } = presign(origin, 'sql-results', `${id}/${at}`, linkMs)
  const link: sql.ExternalLink = {
    ...place,
    byte_count: String(body.length + (request.format === 'CSV' ? 0 : 2)),
    external_link: url,
    expiration: new Date(expiresMs).toISOString(),
    ...next,
  }
  return { external_links: [link] }
}

/** The rows of a small result, for callers inside the emulator. */
export const allRows = ({ chunks }: KeptResult): Cell[][] =>
  chunks.flatMap(({ body }) => JSON.parse(`[${body.toString()}]`) as Cell[][])
