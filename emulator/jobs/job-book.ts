import type { Grant } from '../access'
import type { History } from './history'
import type { Job } from './job'
import type { JobStory } from './story'

const day = 24 * 60 * 60 * 1000

/** A job in the list of jobs, told only when asked for. */
export interface JobEntry {
  /** Falls along the list. */
  key: string
  id: string
  name: string
  /** Of the seed: which. */
  index?: number
}

/** The jobs of a workspace: those made since, and those of the seed, each told when first asked for. */
export class JobBook {
  private readonly byId = new Map<string, Job>()
  readonly removed = new Set<string>()
  /** When jobs were made, of those that count as made of late. */
  private made: number[] = []
  private entries?: JobEntry[]

  constructor(private readonly history: History) {}

  find(id: string): Job | undefined {
    if (this.removed.has(id)) return undefined
    const known = this.byId.get(id)
    if (known) return known
    const index = this.history.stories.indexOf(id)
    if (index === undefined || this.history.stories.at(index).submitted) return undefined
    const job = this.fromStory(index)
    this.byId.set(id, job)
    return job
  }

  /** Those that have been asked for, which may have been changed. */
  told = (): Iterable<Job> => this.byId.values()

  /** Its access list, which is known without telling of it; sooner where it is said which story it is. */
  grantsOf(id: string, index = this.history.stories.indexOf(id)): readonly Grant[] {
    const known = this.byId.get(id)
    if (known) return known.grants
    return index === undefined || this.removed.has(id) ? [] : grantsOfStory(this.history.stories.at(index))
  }

  /** How many were made at `sinceMs` or later. */
  madeSince(sinceMs: number): number {
    this.made = this.made.filter((ms) => ms >= sinceMs)
    return this.made.length
  }

  /** Newest first. */
  list(): readonly JobEntry[] {
    this.entries ??= this.collect()
    return this.entries
  }

  put(job: Job): void {
    this.byId.set(job.id, job)
    this.made.push(job.createdMs)
    if (this.entries) insert(this.entries, entryOf(job))
  }

  /** Forgets the list: a name has changed. */
  renamed(): void {
    this.entries = undefined
  }

  remove(id: string): void {
    this.removed.add(id)
    this.byId.delete(id)
    this.entries = undefined
  }

  private fromStory(index: number): Job {
    const { stories, bornMs } = this.history
    const story = stories.at(index)
    return {
      id: stories.idAt(index),
      creator: story.creator,
      createdMs: Math.round(bornMs - story.createdDays * day),
      settings: this.history.settingsOf(story),
      grants: grantsOfStory(story),
      story: index,
    }
  }

  private collect(): JobEntry[] {
    const { stories, bornMs } = this.history
    const entries: JobEntry[] = []
    for (let index = 0; index < stories.count; index++) {
      const { name, createdDays, submitted } = stories.at(index)
      const id = stories.idAt(index)
      if (submitted || this.removed.has(id) || this.byId.has(id)) continue
      entries.push({ key: keyOf(Math.round(bornMs - createdDays * day), id), id, name, index })
    }
    for (const job of this.byId.values()) entries.push(entryOf(job))
    return entries.sort((a, b) => (a.key < b.key ? 1 : -1))
  }
}

const entryOf = ({ id, createdMs, settings }: Job): JobEntry => ({
  key: keyOf(createdMs, id),
  id,
  name: settings.name!,
})

/** Newest first: what was just made is soon found its place. */
function insert(entries: JobEntry[], entry: JobEntry): void {
  const at = entries.findIndex(({ key }) => key < entry.key)
  entries.splice(at < 0 ? entries.length : at, 0, entry)
}

const told = new WeakMap<JobStory, Grant[]>()

function grantsOfStory(story: JobStory): Grant[] {
  let grants = told.get(story)
  if (!grants) {
    grants = [{ user_name: story.creator, permission_level: 'IS_OWNER' }, ...story.grants]
    told.set(story, grants)
  }
  return grants
}

const keyOf = (createdMs: number, id: string) => `${String(createdMs).padStart(15, '0')} ${id}`
