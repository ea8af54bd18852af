import type { DatabricksError } from '@/lib/databricks/errors'
import type { Read } from '@/lib/databricks/operation'

/**
 * What keeping a whole list up to date needs to know of a family; everything else follows from its operations.
 * `Row` is an item of the list and, but for `trim`, what `get` answers.
 */
export interface IndexDefinition<Row extends object> {
  list: Read<never, unknown>
  /** Sent with every read of the list, the page size above all. */
  input: object
  /** Reads one row again; changes that name it in `until.poll` are followed through it. */
  get: Read<never, unknown>
  /** The field that names a row, in rows and in inputs alike. */
  id: keyof Row & string
  /** On its way to another state without anyone doing anything. */
  isChanging: (row: Row) => boolean
  /** Worth looking at more often than the rest. */
  isActive: (row: Row) => boolean
  /** Narrows the list to the rows that are changing, and to those that are active. */
  changingOnly: object
  activeOnly: object
  /** By operation id: how a row looks from the press until the workspace has answered. */
  expects: Record<string, (row: Row) => Partial<Row>>
  /** How a row looks while nobody knows whether a change reached the workspace. */
  inDoubt: Partial<Row>
  /** Takes away what only `get` answers, so that a row stays the same row. */
  trim?: (row: Row) => Row
}

/** A whole list as far as it is known. */
export interface IndexData<Row> {
  rows: readonly Row[]
  /** Read to its end at least once. */
  complete: boolean
  pagesRead: number
  /** When the last reading of the whole list ended, or that of the first page; epoch milliseconds. */
  readAtMs: number
  /** Where an interrupted first reading goes on. */
  next?: string
  /** Why the list may not be whole. */
  note?: string
  /** Until when reading waits for a busy workspace; epoch milliseconds. */
  waitingUntilMs?: number
  /** Why rows that change could not be read again. */
  trouble?: DatabricksError
}
