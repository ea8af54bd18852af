import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'
import type { DatabricksError } from '@/lib/databricks/errors'
import { familyOf } from '@/lib/databricks/operation'
import { call } from './call'
import type { IndexData, IndexDefinition } from './index-definition'
import { readPages, type IndexPage } from './index-pages'
import { IndexPoller } from './index-poller'
import { IndexRows, type Batch } from './index-rows'
import { keyOf } from './keys'

/** A first reading shows its first page at once and then this often, so that rendering leaves room for typing. */
const showEveryMs = 400

/** One list of a workspace: its rows in the cache, how they are read, who keeps them live. */
export class IndexEntry<Row extends object> {
  readonly key: QueryKey
  readonly family: string
  readonly rows: IndexRows<Row>
  readonly poller: IndexPoller<Row>
  /** Set when nobody looks any more: a first reading stops after its page and can go on later. */
  paused = false
  /** Why there is nothing to show, also while reading is tried again. */
  failed: DatabricksError | undefined

  constructor(
    readonly client: QueryClient,
    readonly workspace: string,
    readonly definition: IndexDefinition<Row>,
  ) {
    this.key = keyOf(workspace, definition.list, 'index', definition.input)
    this.family = familyOf(definition.list)
    this.rows = new IndexRows(client, { list: this.key, alone: this.keyOfRow, idOf: this.idOf })
    this.poller = new IndexPoller(this)
  }

  idOf = (row: object) => String((row as Record<string, unknown>)[this.definition.id])

  /** The cache key of a row that is shown alone. */
  keyOfRow = (id: string) => keyOf(this.workspace, this.definition.get, 'one', { [this.definition.id]: id })

  /** Reads all pages, or those still missing; what is shown stays until its newer version is there. */
  async readAll(): Promise<IndexData<Row>> {
    try {
      const data = await this.readPages()
      this.failed = undefined
      return data
    } catch (error) {
      this.failed = error as DatabricksError
      throw error
    }
  }

  private async readPages(): Promise<IndexData<Row>> {
    const { rows } = this
    const before = rows.data
    const resumed = before && !before.complete && before.next ? before : undefined
    const order = new Set(resumed?.rows.map(this.idOf))
    const begunAt = rows.nextAsk()
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
      rows.merge(unshown, { ...progress, note: page.note, waitingUntilMs: undefined })
      unshown = []
      shownAtMs = Date.now()
      if (page.next && this.paused) return rows.data!
    }
    const whole = { complete: true, pagesRead, readAtMs: Date.now(), next: undefined, trouble: undefined }
    return rows.write({ ...whole, rows: rows.arrange(order, begunAt) })
  }

  private async *pagesFrom(from?: string): AsyncGenerator<IndexPage<Row> & { asked: number }> {
    const { workspace, definition, rows } = this
    const onWait = (waitingUntilMs: number) => void rows.write({ waitingUntilMs })
    // The next page is asked for when this goes on: its number is drawn before.
    let asked = rows.nextAsk()
    for await (const page of readPages<Row>({ ...definition, workspace, from, onWait })) {
      yield { ...page, asked }
      asked = rows.nextAsk()
    }
  }

  /** Reads the rows of `narrowed` only: one call, or `mostPages` of them. Answers the ids it met. */
  async readSome(narrowed: object, mostPages: number): Promise<Set<string>> {
    const { workspace, definition, rows } = this
    const asked = rows.nextAsk()
    const met = new Set<string>()
    const input = { ...definition.input, ...narrowed }
    for await (const page of readPages<Row>({ ...definition, workspace, input, mostPages })) {
      rows.merge([{ ...page, asked }])
      for (const row of page.rows) met.add(this.idOf(row))
    }
    return met
  }

  /** Reads one row again. Throws where the workspace refuses. */
  async readRow(id: string): Promise<Row> {
    return (await this.askRow(id)).row
  }

  /** For a page that shows the row alone, and as a change under way will make it. */
  async readAlone(id: string): Promise<Row> {
    const { row, asked } = await this.askRow(id)
    return this.rows.mergeAlone(id, row, asked)
  }

  private async askRow(id: string): Promise<{ row: Row; asked: number }> {
    const asked = this.rows.nextAsk()
    const { get, id: field, trim } = this.definition
    const row = (await call(this.workspace, get, { [field]: id } as never)) as Row
    this.rows.merge([{ rows: [trim?.(row) ?? row], asked }])
    return { row, asked }
  }

  /** Notes that looking after single rows failed, or works again. */
  note(trouble: DatabricksError | undefined) {
    if (this.rows.data && this.rows.data.trouble !== trouble) this.rows.write({ trouble })
  }
}

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
