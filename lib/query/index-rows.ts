import { replaceEqualDeep, type QueryClient, type QueryKey } from '@tanstack/react-query'
import type { IndexData } from './index-definition'

/** Rows of one answer, and the number under which they were asked for. */
export interface Batch<Row> {
  rows: readonly Row[]
  asked: number
}

interface Hold<Row> {
  /** The row as the workspace last told it; shown again when the change is refused. */
  told: Row
  /** What is shown over it. */
  patch: Partial<Row>
}

/** Where rows are kept: the list under one key, a row that is shown alone under its own. */
export interface RowKeys {
  list: QueryKey
  alone: (id: string) => QueryKey
  idOf: (row: object) => string
}

/**
 * The rows of a list in the cache, and what is shown over them while a change is under way.
 * Newer always wins: each read is numbered when it is asked, and an answer never overwrites what was asked for later.
 */
export class IndexRows<Row extends object> {
  private asked = 0
  private readonly askedFor = new Map<string, number>()
  private readonly holds = new Map<string, Hold<Row>>()
  private readonly listeners = new Set<() => void>()
  private placed: { rows: readonly Row[]; positions: Map<string, number> } | undefined

  constructor(
    private readonly client: QueryClient,
    private readonly keys: RowKeys,
  ) {}

  get data(): IndexData<Row> | undefined {
    return this.client.getQueryData<IndexData<Row>>(this.keys.list)
  }

  /** The row as it is shown, in the list or alone. */
  get(id: string): Row | undefined {
    const at = this.positions().get(id)
    return at === undefined ? this.client.getQueryData<Row>(this.keys.alone(id)) : this.data?.rows[at]
  }

  /** The row as the workspace last told it, also while a change under way shows it otherwise. */
  told = (id: string) => this.holds.get(id)?.told ?? this.get(id)

  isHeld = (id: string) => this.holds.has(id)

  /** Called after every change of the rows. */
  subscribe(listener: () => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** The number of a read that is about to be asked. */
  nextAsk = () => ++this.asked

  /** Shows `patch` over the row until `settle`; what is read meanwhile waits behind it. */
  hold(id: string, patch: Partial<Row>) {
    const told = this.told(id)
    if (!told) return
    this.holds.set(id, { told, patch })
    this.show(id, (row) => ({ ...row, ...patch }))
  }

  /** The workspace has answered: `kept` leaves the row as expected until it is read again, else it is as it was told. */
  settle(id: string, kept: boolean) {
    const hold = this.holds.get(id)
    if (!hold) return
    this.holds.delete(id)
    if (kept) this.askedFor.set(id, this.nextAsk())
    else this.show(id, (row) => ({ ...row, ...blank(hold.patch), ...hold.told }))
  }

  remove(id: string) {
    this.holds.delete(id)
    this.askedFor.delete(id)
    if (this.positions().has(id)) this.write({ rows: this.data!.rows.filter((row) => this.keys.idOf(row) !== id) })
  }

  /** Takes what was read for a page that shows the row alone; answers what that page shows. */
  mergeAlone(id: string, row: Row, asked: number): Row {
    const key = this.keys.alone(id)
    const newer = (this.askedFor.get(id) ?? 0) > asked ? this.client.getQueryData<Row>(key) : undefined
    const shown = newer ?? { ...row, ...this.holds.get(id)?.patch }
    this.client.setQueryData(key, shown)
    this.tell()
    return shown
  }

  /** Puts rows in their places; a row that says nothing new stays the same object, so that nothing renders again. */
  merge(batches: readonly Batch<Row>[], progress?: Partial<IndexData<Row>>) {
    const rows = [...(this.data?.rows ?? [])]
    const positions = this.positions()
    let changed = !this.data
    for (const batch of batches) {
      for (const row of batch.rows) if (this.place(row, batch.asked, rows, positions)) changed = true
    }
    // One row makes no list.
    if (!this.data && !progress) return
    if (changed) this.placed = { rows, positions }
    if (changed || progress) this.write({ ...progress, ...(changed && { rows }) })
  }

  /** Says whether the row was new or told something new. */
  private place(row: Row, asked: number, rows: Row[], positions: Map<string, number>): boolean {
    const id = this.keys.idOf(row)
    const hold = this.holds.get(id)
    if (hold) hold.told = replaceEqualDeep(hold.told, row)
    if (hold || (this.askedFor.get(id) ?? 0) > asked) return false
    this.askedFor.set(id, asked)
    const at = positions.get(id)
    if (at === undefined) return positions.set(id, rows.push(row) - 1) !== undefined
    const next = replaceEqualDeep(rows[at], row)
    if (next === rows[at]) return false
    rows[at] = next
    return true
  }

  /** Leaves the rows of `order`, and in that order; of the others those that came up since read number `begunAt`. */
  arrange(order: Set<string>, begunAt: number): readonly Row[] {
    const before = this.data?.rows ?? []
    const isNewer = (id: string) => this.isHeld(id) || (this.askedFor.get(id) ?? 0) >= begunAt
    const positions = this.positions()
    const met = [...order].map((id) => before[positions.get(id)!]).filter((row) => row !== undefined)
    const rows = met.concat(before.filter((row) => !order.has(this.keys.idOf(row)) && isNewer(this.keys.idOf(row))))
    for (const [id, asked] of this.askedFor) if (asked < begunAt) this.askedFor.delete(id)
    return rows.length === before.length && rows.every((row, at) => row === before[at]) ? before : rows
  }

  write(part: Partial<IndexData<Row>>): IndexData<Row> {
    const start: IndexData<Row> = { rows: [], complete: false, pagesRead: 0, readAtMs: Date.now() }
    const data = { ...(this.data ?? start), ...part }
    this.client.setQueryData(this.keys.list, data)
    if (part.rows) this.tell()
    return data
  }

  private show(id: string, change: (row: Row) => Row) {
    this.client.setQueryData<Row>(this.keys.alone(id), (row) => row && change(row))
    const at = this.positions().get(id)
    if (at === undefined) this.tell()
    else this.write({ rows: this.data!.rows.with(at, change(this.data!.rows[at]!)) })
  }

  private tell() {
    this.listeners.forEach((listener) => listener())
  }

  private positions(): Map<string, number> {
    const rows = this.data?.rows ?? []
    if (this.placed?.rows !== rows) {
      this.placed = { rows, positions: new Map(rows.map((row, at) => [this.keys.idOf(row), at])) }
    }
    return this.placed.positions
  }
}

const blank = <Row extends object>(patch: Partial<Row>) =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, undefined])) as Partial<Row>
