import type { SqlDatabase, Session } from './database'
import type { Cell } from './cells'
import type { Compilation } from './spark/compilation'
import type { ColumnHint } from './spark/select-hints'
import type { SparkType } from './spark/types'

export interface ResultColumn {
  name: string
  type: SparkType
}

/** A result that is at hand. */
export interface SmallResult {
  columns: ResultColumn[]
  rows: Cell[][]
}

/** What is to be done for a statement, once it is understood. */
export interface Plan {
  /** As the history of queries calls it. */
  type: string
  compilation: Compilation
  work:
    | { kind: 'query'; sql: string; hints: ColumnHint[] }
    | { kind: 'act'; act(session: Session, database: SqlDatabase): Promise<SmallResult> }
}

export const nothing: SmallResult = { columns: [], rows: [] }
