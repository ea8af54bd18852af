import { hashKey, replaceEqualDeep, type QueryClient, type QueryKey } from '@tanstack/react-query'
import type { DatabricksError } from '@/lib/databricks/errors'
import { familyOf } from '@/lib/databricks/operation'
import { call } from './call'
import type { IndexData, IndexDefinition } from './index-definition'
import { readPages, type IndexPage } from './index-pages'
import { IndexPoller } from './index-poller'
import { keyOf } from './keys'

/** A first reading shows its first page at once and then this often, so that rendering leaves room for typing. */
const showEveryMs = 400

/** Rows of one answer, and the number under which they were asked for. */
interface Batch<Row> {
  rows: readonly Row[]
  asked: number
}

interface Hold<Row> {
  /** The row as the workspace last told it; shown again when the change is refused. */
  told: Row
  /** What is shown over it. */
  patch: Partial<Row>
}

/**
 * One list in the cache and everything that may write to it: reading all pages, reading single rows, changes under way.
 * Newer always wins: each read is numbered when it is asked, and an answer never overwrites what was asked for later.
 */
export class IndexEntry<Row extends object> {
  readonly key: QueryKey
  readonly family: string
  readonly poller: IndexPoller<Row>
  /** Set when nobody looks any more: a first reading stops after its page and can go on later. */
  paused = false
  private asked = 0
  private readonly askedFor = new Map<string, number>()
  private readonly holds = new Map<string, Hold<Row>>()
  private readonly listeners = new Set<() => void>()
  private positionsOf: { rows: readonly Row[]; positions: Map<string, number> } | undefined

  constructor(
    readonly client: QueryClient,
    readonly workspace: string,
    readonly definition: IndexDefinition<Row>,
  ) {
    this.key = keyOf(workspace, definition.list, 'index', definition.input)
    this.family = familyOf(definition.list)
    this.poller = new IndexPoller(this)
  }

  get data(): IndexData<Row> | undefined {
    return this.client.getQueryData<IndexData<Row>>(this.key)
  }

  idOf = (row: object) => String((row as Record<string, unknown>)[this.definition.id])

  /** The cache key of a row that is shown alone. */
  keyOfRow = (id: string) => keyOf(this.workspace, this.definition.get, 'one', { [this.definition.id]: id })

  /** The row as it is shown, in the list or alone. */
  row(id: string): Row | undefined {
    const at = this.positions().get(id)
    return at === undefined ? this.client.getQueryData<Row>(this.keyOfRow(id)) : this.data?.rows[at]
  }

  /** The row as the workspace last told it, also while a change under way shows it otherwise. */
  told = (id: string) => this.holds.get(id)?.told ?? this.row(id)

  isHeld = (id: string) => this.holds.has(id)

  /** Called after every change of the rows. */
  onRows(listener: () => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Reads all pages, or those still missing; what is shown stays until its newer version is there. */
  async readAll(): Promise<IndexData<Row>> {
    const before = this.data
    const resumed = before && !before.complete && before.next ? before : undefined
    const order = new Set(resumed?.rows.map(this.idOf))
    const begunAt = this.asked + 1
    let pagesRead = resumed?.pagesRead ?? 0
    let shownAtMs = 0
    let unshown: Batch<Row>[] = []
    for await (const page of this.pagesFrom(resumed?.next)) {
      pagesRead++
      for (const row of page.rows) order.add(this.idOf(row))
      unshown.push(page)
      if (page.next && !this.paused && Date.now() - shownAtMs < showEveryMs) continue
      // While a whole list is read again, its old rows and its old age are what is shown.
      const progress = before?.complete ? {} : { pagesRead, next: page.next, readAtMs: before?.readAtMs ?? Date.now() }
      this.merge(unshown, { ...progress, note: page.note, waitingUntilMs: undefined })
      unshown = []
      shownAtMs = Date.now()
      if (page.next && this.paused) return this.data!
    }
    return this.finish(order, begunAt, pagesRead)
  }

  private async *pagesFrom(from?: string): AsyncGenerator<IndexPage<Row> & { asked: number }> {
    const { workspace, definition } = this
    const onWait = (waitingUntilMs: number) => this.data && this.write({ waitingUntilMs })
    // The generator asks for the next page when it is asked to go on: the number is drawn before.
    let asked = ++this.asked
    for await (const page of readPages<Row>({ ...definition, workspace, from, onWait })) {
      yield { ...page, asked }
      asked = ++this.asked
    }
  }

  /** Rows in the order of the last reading; those that it did not meet are gone, unless they came up meanwhile. */
  private finish(order: Set<string>, begunAt: number, pagesRead: number): IndexData<Row> {
    const before = this.data!.rows
    const isNewer = (id: string) => this.isHeld(id) || (this.askedFor.get(id) ?? 0) >= begunAt
    const positions = this.positions()
    const met = [...order].map((id) => before[positions.get(id)!]).filter((row) => row !== undefined)
    const rows = met.concat(before.filter((row) => !order.has(this.idOf(row)) && isNewer(this.idOf(row))))
    for (const [id, asked] of this.askedFor) if (asked < begunAt) this.askedFor.delete(id)
    const same = rows.length === before.length && rows.every((row, at) => row === before[at])
    const done = { complete: true, pagesRead, readAtMs: Date.now(), next: undefined, trouble: undefined }
    return this.write(same ? done : { ...done, rows })
  }

  /** Reads the rows of `narrowed` only: one call, or `mostPages` of them. Answers the ids it met. */
  async readSome(narrowed: object, mostPages: number): Promise<Set<string>> {
    const asked = ++this.asked
    const { workspace, definition } = this
    const met = new Set<string>()
    const input = { ...definition.input, ...narrowed }
    for await (const page of readPages<Row>({ ...definition, workspace, input, mostPages })) {
      this.merge([{ ...page, asked }])
      for (const row of page.rows) met.add(this.idOf(row))
    }
    return met
  }

  /** Reads one row again. Throws where the workspace refuses. */
  async readRow(id: string): Promise<Row> {
    return (await this.ask(id)).row
  }

  /** For a page that shows the row alone, and as a change under way will make it. */
  async readAlone(id: string): Promise<Row> {
    const { row, asked } = await this.ask(id)
    const newer = (this.askedFor.get(id) ?? 0) > asked ? this.client.getQueryData<Row>(this.keyOfRow(id)) : undefined
    const shown = newer ?? { ...row, ...this.holds.get(id)?.patch }
    this.client.setQueryData(this.keyOfRow(id), shown)
    this.tell()
    return shown
  }

  private async ask(id: string): Promise<{ row: Row; asked: number }> {
    const asked = ++this.asked
    const { get, id: field, trim } = this.definition
    const row = (await call(this.workspace, get, { [field]: id } as never)) as Row
    this.merge([{ rows: [trim?.(row) ?? row], asked }])
    return { row, asked }
  }

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
    if (kept) this.askedFor.set(id, ++this.asked)
    else this.show(id, (row) => ({ ...row, ...blank(hold.patch), ...hold.told }))
  }

  remove(id: string) {
    this.holds.delete(id)
    this.askedFor.delete(id)
    if (this.positions().has(id)) this.write({ rows: this.data!.rows.filter((row) => this.idOf(row) !== id) })
  }

  private show(id: string, change: (row: Row) => Row) {
    this.client.setQueryData<Row>(this.keyOfRow(id), (row) => row && change(row))
    const at = this.positions().get(id)
    if (at === undefined) this.tell()
    else this.write({ rows: this.data!.rows.with(at, change(this.data!.rows[at]!)) })
  }

  /** Puts rows in their places; a row that says nothing new stays the same object, so that nothing renders again. */
  private merge(batches: readonly Batch<Row>[], progress?: Partial<IndexData<Row>>) {
    const rows = [...(this.data?.rows ?? [])]
    const positions = this.positions()
    let changed = !this.data
    for (const batch of batches) {
      for (const row of batch.rows) if (this.place(row, batch.asked, rows, positions)) changed = true
    }
    // One row makes no list.
    if (!this.data && !progress) return
    if (changed) this.positionsOf = { rows, positions }
    if (changed || progress) this.write({ ...progress, ...(changed && { rows }) })
  }

  /** Says whether the row was new or told something new. */
  private place(row: Row, asked: number, rows: Row[], positions: Map<string, number>): boolean {
    const id = this.idOf(row)
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

  /** Notes that looking after single rows failed, or works again. */
  note(trouble: DatabricksError | undefined) {
    if (this.data && this.data.trouble !== trouble) this.write({ trouble })
  }

  private write(part: Partial<IndexData<Row>>): IndexData<Row> {
    const start: IndexData<Row> = { rows: [], complete: false, pagesRead: 0, readAtMs: Date.now() }
    const data = { ...(this.data ?? start), ...part }
    this.client.setQueryData(this.key, data)
    if (part.rows) this.tell()
    return data
  }

  private tell() {
    this.listeners.forEach((listener) => listener())
  }

  private positions(): Map<string, number> {
    const rows = this.data?.rows ?? []
    if (this.positionsOf?.rows !== rows) {
      this.positionsOf = { rows, positions: new Map(rows.map((row, at) => [this.idOf(row), at])) }
    }
    return this.positionsOf.positions
  }
}

const blank = <Row extends object>(patch: Partial<Row>) =>
  Object.fromEntries(Object.keys(patch).map((key) => [key, undefined])) as Partial<Row>

const entries = new WeakMap<QueryClient, Map<string, IndexEntry<never>>>()

/** The one entry of that list in this cache. */
export function indexEntry<Row extends object>(
  client: QueryClient,
  workspace: string,
  definition: IndexDefinition<Row>,
): IndexEntry<Row> {
  const ofClient = entries.get(client) ?? new Map<string, IndexEntry<never>>()
  entries.set(client, ofClient)
  const hash = hashKey(keyOf(workspace, definition.list, 'index', definition.input))
  const entry = (ofClient.get(hash) as IndexEntry<Row> | undefined) ?? new IndexEntry(client, workspace, definition)
  ofClient.set(hash, entry as unknown as IndexEntry<never>)
  return entry
}

/** Every list of a family that has been looked at in this cache. */
export function indexEntries(client: QueryClient, workspace: string, family: string): IndexEntry<object>[] {
  const all = [...(entries.get(client)?.values() ?? [])] as unknown as IndexEntry<object>[]
  return all.filter((entry) => entry.workspace === workspace && entry.family === family)
}
