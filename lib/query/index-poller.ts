import { focusManager } from '@tanstack/react-query'
import type { DatabricksError } from '@/lib/databricks/errors'
import type { IndexEntry } from './index-entry'
import { isTransient } from './retry'
import { sessionEnd } from './session-ended'

/** Up to so many rows are read one by one; above, one narrowed list call serves them all. */
const mostSingleReads = 10
/** A list of many pages is read again less often: so much longer for each of them. */
const perPageMs = 6_000
/** After a change the row is looked at for so long even if it does not say yet that it is changing. */
const watchMs = 8_000
const longestRetryMs = 20_000

/**
 * Keeps a list live while someone looks at it: what is changing every two or three seconds, what is active and the whole
 * list seldom. Hidden tabs and ended sessions ask nothing.
 */
export class IndexPoller<Row extends object> {
  private readonly refreshMsOf = new Map<symbol, number>()
  private readonly watched = new Map<string, number>()
  private readonly stops: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  private failures = 0
  private retryAtMs = 0
  private changingSinceMs = 0
  private lookedAtMs = 0
  private activeAtMs = 0

  constructor(private readonly entry: IndexEntry<Row>) {}

  /** Polls until the returned function is called. `autoRefreshMs` 0: the whole list only on demand. */
  subscribe(autoRefreshMs: number): () => void {
    const subscriber = Symbol('subscriber')
    this.refreshMsOf.set(subscriber, autoRefreshMs)
    if (this.refreshMsOf.size === 1) this.begin()
    else this.schedule()
    return () => {
      this.refreshMsOf.delete(subscriber)
      if (this.refreshMsOf.size === 0) this.end()
    }
  }

  /** Looks at the row after a change, until it has had time to show it. */
  watch(id: string) {
    this.watched.set(id, Date.now() + watchMs)
    this.schedule()
  }

  private begin() {
    const look = () => this.schedule()
    const { client, key } = this.entry
    const query = client.getQueryCache().find({ queryKey: key, exact: true })
    this.stops.push(this.entry.rows.subscribe(look), focusManager.subscribe(look), sessionEnd.subscribe(look))
    // The whole list was read, or that failed: when to do so again is to be reckoned anew.
    const cache = client.getQueryCache()
    this.stops.push(cache.subscribe((event) => event.type === 'updated' && event.query === query && look()))
    this.entry.paused = false
    const { data } = this.entry.rows
    if (data && !data.complete) this.refresh()
    this.schedule()
  }

  private end() {
    clearTimeout(this.timer)
    this.stops.splice(0).forEach((stop) => stop())
    this.entry.paused = true
  }

  private refresh() {
    void this.entry.client.refetchQueries({ queryKey: this.entry.key, exact: true }, { cancelRefetch: false })
  }

  private schedule() {
    clearTimeout(this.timer)
    const idle = this.busy || this.refreshMsOf.size === 0 || !focusManager.isFocused() || sessionEnd.get()
    const dueMs = Math.min(this.changingDueMs(), this.activeDueMs(), this.wholeDueMs())
    if (idle || dueMs === Infinity) return
    this.timer = setTimeout(() => void this.tick(), Math.max(0, dueMs - Date.now()))
  }

  private async tick() {
    this.busy = true
    const nowMs = Date.now()
    try {
      if (nowMs >= this.wholeDueMs()) this.refresh()
      if (nowMs >= this.changingDueMs()) await this.readChanging()
      else if (nowMs >= this.activeDueMs()) await this.readActive()
      this.failures = 0
      this.entry.note(undefined)
    } catch (cause) {
      this.fail(cause as DatabricksError)
    } finally {
      this.busy = false
      this.schedule()
    }
  }

  private fail(error: DatabricksError) {
    if (sessionEnd.note(this.entry.workspace, error)) return
    this.retryAtMs = Date.now() + retryMs(error, ++this.failures)
    this.entry.note(error)
  }

  /** Ids of the rows that change or were changed, in the order of the list. */
  private changing(): string[] {
    const nowMs = Date.now()
    for (const [id, untilMs] of this.watched) if (untilMs < nowMs) this.watched.delete(id)
    const { entry } = this
    const rows = entry.rows.data?.rows.filter(entry.definition.isChanging) ?? []
    const ids = new Set(rows.map(entry.idOf))
    for (const id of this.watched.keys()) ids.add(id)
    return [...ids].filter((id) => !entry.rows.isHeld(id))
  }

  /** Two seconds at first, then seldomer: what takes long is not hurried by looking. */
  private changingDueMs(): number {
    const count = this.changing().length
    if (count === 0) {
      this.changingSinceMs = 0
      return Infinity
    }
    this.changingSinceMs ||= Date.now()
    const lastsMs = Date.now() - this.changingSinceMs
    const everyMs = lastsMs > 600_000 ? 10_000 : lastsMs > 60_000 || count > 3 ? 3_000 : 2_000
    const lastMs = Math.max(this.lookedAtMs, this.changingSinceMs)
    return Math.max(lastMs + everyMs, this.failures ? this.retryAtMs : 0)
  }

  private async readChanging() {
    const ids = this.changing()
    this.lookedAtMs = Date.now()
    if (ids.length <= mostSingleReads) return this.readRows(ids)
    const met = await this.entry.readSome(this.entry.definition.changingOnly, Math.ceil(ids.length / 100) + 1)
    // The others have arrived somewhere; where, only they know.
    await this.readRows(ids.filter((id) => !met.has(id)).slice(0, mostSingleReads))
  }

  private async readRows(ids: string[]) {
    const results = await Promise.allSettled(ids.map((id) => this.entry.readRow(id)))
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DatabricksError] : []))
    const worst = errors.find(isTransient) ?? errors.find((error) => sessionEnd.note(this.entry.workspace, error))
    if (worst) throw worst
    // Refused for good: the row is gone or out of sight. The whole list tells which.
    if (errors.length > 0) this.refresh()
  }

  /** A one-page list is read whole as cheaply. */
  private activeDueMs(): number {
    const { data } = this.entry.rows
    const refreshMs = this.refreshMs()
    if (!data?.complete || data.pagesRead < 2 || refreshMs === Infinity) return Infinity
    const lastMs = Math.max(this.activeAtMs, data.readAtMs)
    return Math.max(lastMs + refreshMs, this.failures ? this.retryAtMs : 0)
  }

  private async readActive() {
    const { entry } = this
    this.activeAtMs = Date.now()
    const active = entry.rows.data!.rows.filter(entry.definition.isActive).map(entry.idOf)
    const met = await entry.readSome(entry.definition.activeOnly, Math.ceil(active.length / 100) + 1)
    await this.readRows(active.filter((id) => !met.has(id)).slice(0, mostSingleReads))
  }

  private refreshMs = () => Math.min(...[...this.refreshMsOf.values()].map((ms) => ms || Infinity))

  private wholeDueMs(): number {
    const { client, key } = this.entry
    const state = client.getQueryState<unknown, DatabricksError>(key)
    if (!state || state.fetchStatus !== 'idle') return Infinity
    if (state.error) {
      const failures = state.errorUpdateCount - this.errorsSeen
      return isTransient(state.error) ? state.errorUpdatedAt + retryMs(state.error, failures) : Infinity
    }
    this.errorsSeen = state.errorUpdateCount
    const { data } = this.entry.rows
    return data ? data.readAtMs + Math.max(this.refreshMs(), data.pagesRead * perPageMs) : Infinity
  }
  private errorsSeen = 0
}

const retryMs = (error: DatabricksError, failures: number) =>
  Math.max((error.facts.retryAfterSeconds ?? 0) * 1000, Math.min(longestRetryMs, 2_500 * 2 ** failures)) *
  (0.9 + Math.random() * 0.2)
