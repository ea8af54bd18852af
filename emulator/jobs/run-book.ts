import { originOf } from './ids'
import { keptMs, type History, type Past } from './history'
import { isActive, rowsOf, type Run, type TaskRun } from './run'

/** A run in the list of runs; one of the past is told only when asked for. */
export interface RunEntry {
  /** Falls along the list. */
  key: string
  startMs: number
  jobId: string
  past?: Past
  live?: Run
}

/** The runs of a workspace: those since it was first looked at, and those of the past. */
export class RunBook {
  private readonly byId = new Map<string, Run>()
  /** Of task runs: whose they are. */
  private readonly owners = new Map<string, string>()
  readonly removed = new Set<string>()
  /** By job, and of all under ''. */
  private readonly lists = new Map<string, RunEntry[]>()

  constructor(
    private readonly history: History,
    private readonly nowMs: () => number,
  ) {}

  put(run: Run): void {
    this.byId.set(run.id, run)
    for (const { id } of rowsOf(run)) this.owners.set(id, run.id)
    // One that has been told of before is in the lists already, as of the past.
    if (run.story) this.lists.clear()
    else for (const key of ['', run.jobId]) insert(this.lists.get(key), entryOf(run))
  }

  claim(rowId: string, run: Run): void {
    this.owners.set(rowId, run.id)
  }

  remove(id: string): void {
    this.removed.add(id)
    this.byId.delete(id)
    this.lists.clear()
  }

  /** One of those since, by its own id. */
  known = (id: string): Run | undefined => this.byId.get(id)
  wasRemoved = (id: string): boolean => this.removed.has(id)
  live = (): Iterable<Run> => this.byId.values()

  /** A run by its id, or by that of one of its tasks. */
  find(id: string): { run: Run; row?: TaskRun } | undefined {
    const run = this.byId.get(id) ?? this.byId.get(this.owners.get(id) ?? '') ?? this.ofPast(id)
    if (!run || this.removed.has(run.id) || this.isGone(run.startMs, run)) return undefined
    if (run.id === id) return { run }
    const row = [...rowsOf(run)].find((one) => one.id === id)
    return row && { run, row }
  }

  private ofPast(id: string): Run | undefined {
    const origin = originOf(id)
    return origin?.of === 'past' ? this.history.find(origin.index, origin.ordinal) : this.history.named(id)
  }

  /** A run of the past that is to change becomes one of the present. */
  adopt(run: Run): Run {
    if (!this.byId.has(run.id)) this.put(run)
    return run
  }

  /** Newest first, those that are not over. */
  listActive(jobId?: string): readonly RunEntry[] {
    return this.liveEntries(jobId)
      .filter(({ live }) => isActive(live!))
      .sort(newestFirst)
  }

  /** Newest first, those of one job or all. */
  list(jobId?: string): readonly RunEntry[] {
    const key = jobId ?? ''
    let entries = this.lists.get(key)
    if (!entries) {
      if (this.lists.size > 200) this.lists.clear()
      this.lists.set(key, (entries = this.collect(jobId)))
    }
    const oldest = this.nowMs() - keptMs
    const last = entries.findLastIndex(({ startMs, live }) => startMs >= oldest || (live && isActive(live)))
    return last === entries.length - 1 ? entries : entries.slice(0, last + 1)
  }

  private collect(jobId: string | undefined): RunEntry[] {
    const { stories } = this.history
    const entries = this.liveEntries(jobId)
    const index = jobId === undefined ? undefined : stories.indexOf(jobId)
    const past = jobId === undefined ? this.history.all() : index === undefined ? [] : this.history.of(index)
    const told = new Set(entries.map(({ live }) => live!.story && `${live!.story.index} ${live!.story.ordinal}`))
    // As the list is, so that sorting it costs nothing.
    for (const one of past.toReversed()) {
      if (told.has(`${one.index} ${one.ordinal}`) || this.isRemoved(one)) continue
      entries.push({
        key: keyOf(one.ms, String(one.index).padStart(6, '0')),
        startMs: one.ms,
        jobId: stories.idAt(one.index),
        past: one,
      })
    }
    return entries.sort(newestFirst)
  }

  private liveEntries(jobId: string | undefined): RunEntry[] {
    const runs = [...this.byId.values()].filter((run) => jobId === undefined || run.jobId === jobId)
    return runs.map(entryOf)
  }

  private isRemoved(past: Past): boolean {
    return this.removed.size > 0 && this.removed.has(this.history.idOf(past))
  }

  runOf = ({ past, live }: RunEntry): Run => live ?? this.history.run(past!)

  private isGone(startMs: number, run: Run): boolean {
    return startMs < this.nowMs() - keptMs && !isActive(run)
  }
}

const entryOf = (live: Run): RunEntry => {
  const { id, startMs, jobId } = live
  return { key: keyOf(startMs, id), startMs, jobId, live }
}

/** Most are the newest: their place is near the beginning. */
function insert(entries: RunEntry[] | undefined, entry: RunEntry): void {
  if (!entries) return
  const at = entries.findIndex((one) => newestFirst(entry, one) < 0)
  entries.splice(at < 0 ? entries.length : at, 0, entry)
}

const newestFirst = (a: RunEntry, b: RunEntry) => b.startMs - a.startMs || (a.key < b.key ? 1 : -1)

const keyOf = (startMs: number, tie: string) => `${String(startMs).padStart(15, '0')} ${tie}`
