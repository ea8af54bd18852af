import { DuckDBIntervalValue, type DuckDBDataChunk, type DuckDBResult } from '@duckdb/node-api'
import { cellWriter, type Cell } from './cells'
import type { ResultColumn, SmallResult } from './plan'
import { anyRange, fromDuckdb } from './spark/from-duckdb'
import type { ColumnHint } from './spark/select-hints'

/** How much of a result is kept. */
export interface ResultLimits {
  rows: number
  bytes: number
  /** Beyond `bytes`: cut, or the statement fails. */
  onTooLarge: 'truncate' | 'fail'
}

/** Rows that are fetched together. */
export interface ResultChunk {
  rowOffset: number
  rowCount: number
  /** `["1","x"],["2",null]`: the rows as JSON, without the brackets around them. */
  json: Buffer
}

export interface Result {
  columns: ResultColumn[]
  chunks: ResultChunk[]
  rowCount: number
  byteCount: number
  truncated: boolean
}

export class ResultTooLarge extends Error {}

const chunkRows = 100_000
const chunkBytes = 4 * 1024 * 1024

/** Gathers rows into chunks, up to the limits. */
class Gathering {
  readonly chunks: ResultChunk[] = []
  rowCount = 0
  byteCount = 0
  truncated = false
  private texts: string[] = []
  private rows = 0
  private bytes = 0

  constructor(private readonly limits: ResultLimits) {}

  /** Rows that belong together: where the bytes are limited, all of them are kept or none (XO recording 150). */
  add(rows: Cell[][]): void {
    const left = this.limits.rows - this.rowCount
    const wanted = rows.length > left ? rows.slice(0, left) : rows
    if (wanted.length < rows.length) this.truncated = true
    if (wanted.length === 0) return
    const text = wanted.map((row) => JSON.stringify(row)).join()
    const bytes = Buffer.byteLength(text)
    if (this.byteCount + bytes > this.limits.bytes) {
      if (this.limits.onTooLarge === 'fail') throw new ResultTooLarge()
      this.truncated = true
      return
    }
    if (this.rows > 0 && (this.rows + wanted.length > chunkRows || this.bytes + bytes > chunkBytes)) this.close()
    this.texts.push(text)
    this.rows += wanted.length
    this.rowCount += wanted.length
    this.bytes += bytes
    this.byteCount += bytes
  }

  close(): void {
    if (this.rows === 0) return
    const json = Buffer.from(this.texts.join())
    this.chunks.push({ rowOffset: this.rowCount - this.rows, rowCount: this.rows, json })
    this.texts = []
    this.rows = this.bytes = 0
  }

  done(columns: ResultColumn[]): Result {
    this.close()
    const { chunks, rowCount, byteCount, truncated } = this
    return { columns, chunks, rowCount, byteCount, truncated }
  }
}

/** Reads what DuckDB answers, chunk by chunk, and no further than the limits. */
export async function readResult(from: DuckDBResult, limits: ResultLimits, hints: ColumnHint[]): Promise<Result> {
  const names = from.columnNames()
  const columns = from.columnTypes().map((type, at): ResultColumn => {
    const hint = hints.length === names.length ? hints[at] : undefined
    return { name: hint?.name ?? names[at]!, type: hint?.type ?? fromDuckdb(type) }
  })
  const gathering = new Gathering(limits)
  let writers: ReturnType<typeof cellWriter>[] | undefined
  for (let chunk = await from.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await from.fetchChunk()) {
    if (!writers) tellIntervals(columns, chunk)
    writers ??= columns.map(({ type }) => cellWriter(type))
    gathering.add(rowsOf(chunk, writers))
    if (gathering.truncated) break
  }
  return gathering.done(columns)
}

/** An interval is of months or of days: where the text does not tell, its first value does. */
function tellIntervals(columns: ResultColumn[], chunk: DuckDBDataChunk): void {
  for (const [at, column] of columns.entries()) {
    if (column.type.kind !== 'interval' || column.type.range !== anyRange) continue
    const first = chunk.getColumnValues(at).find((value) => value !== null)
    const isMonths = first instanceof DuckDBIntervalValue && first.months !== 0
    column.type = { kind: 'interval', range: isMonths ? 'YEAR TO MONTH' : 'DAY TO SECOND' }
  }
}

function rowsOf(chunk: DuckDBDataChunk, writers: ReturnType<typeof cellWriter>[]): Cell[][] {
  const vectors = writers.map((_, at) => chunk.getColumnVector(at))
  return Array.from({ length: chunk.rowCount }, (_, row) =>
    writers.map((write, at) => write(vectors[at]!.getItem(row))),
  )
}

/** A result that is at hand, within the limits. */
export function smallResult({ columns, rows }: SmallResult, limits: ResultLimits): Result {
  const gathering = new Gathering(limits)
  gathering.add(rows)
  return gathering.done(columns)
}

/** The rows of a chunk. */
export const rowsIn = ({ json }: ResultChunk): Cell[][] => JSON.parse(`[${json.toString()}]`) as Cell[][]
