import type * as sql from '@/lib/databricks/api/models/sql'
import type { Identity } from '../identity'
import type { Running } from './execute'
import type { Plan } from './plan'
import type { Result, ResultLimits } from './result'

/** What was asked for, checked. */
export interface StatementRequest {
  text: string
  warehouseId: string
  catalog: string
  schema: string
  parameters: readonly Partial<sql.StatementParameterListItem>[]
  disposition: 'INLINE' | 'EXTERNAL_LINKS'
  format: 'JSON_ARRAY' | 'CSV'
  limits: ResultLimits
  tags?: sql.QueryTag[]
  client: string
  source?: sql.ExternalQuerySource
}

/** What is left of a result: the bodies of its chunks, in the format that was asked for. */
export interface KeptResult extends Omit<Result, 'chunks'> {
  chunks: { rowOffset: number; rowCount: number; body: Buffer }[]
}

export type FinalState = 'SUCCEEDED' | 'FAILED' | 'CANCELED'

/** One statement, from when it was accepted. */
export interface Statement {
  id: string
  request: StatementRequest
  identity: Identity
  /**
   * WAITING for its warehouse; SLEEPING until `dueWorkMs`, which is what `emulator_sleep` does; WORKING in DuckDB;
   * DONE.
   */
  phase: 'WAITING' | 'SLEEPING' | 'WORKING' | 'DONE'
  final?: FinalState
  error?: { code: sql.ServiceErrorCode; message: string; sqlState?: string }
  result?: KeptResult
  plan?: Plan
  dueWorkMs?: number
  running: Running
  submittedWorkMs: number
  /** Times of day. */
  submittedMs: number
  begunMs?: number
  endMs?: number
  /** As the history of queries calls it. */
  type: string
  /** Over when it is DONE. */
  done: Promise<void>
  finished: () => void
}

/** As `status.state` has it. A result that is gone leaves CLOSED. */
export function stateOf({ phase, final, result }: Statement): sql.StatementState {
  if (phase === 'WAITING') return 'PENDING'
  if (phase !== 'DONE') return 'RUNNING'
  return final === 'SUCCEEDED' && !result ? 'CLOSED' : final!
}

/**
 * As the service makes them: a time-based UUID with its time first, so that later statements sort behind earlier ones.
 */
export class StatementIds {
  private last = 0n

  next(nowMs: number): string {
    // Ticks of 100 ns since 1582.
    const now = (BigInt(Math.floor(nowMs)) + 12_219_292_800_000n) * 10_000n
    this.last = now > this.last ? now : this.last + 1n
    const time = this.last.toString(16).padStart(16, '0')
    const rest = Array.from({ length: 16 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
    return `${time.slice(0, 8)}-${time.slice(8, 12)}-1${time.slice(13)}-${'89ab'[parseInt(rest[0]!, 16) % 4]}${rest.slice(1, 4)}-${rest.slice(4)}`
  }
}
