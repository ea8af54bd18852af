import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Grant } from '../access'

/** Ids of what a story names. */
export interface Names {
  cluster(name: string): string
  job(name: string): string
  warehouse(name: string): string
}

/** One attempt of a task, for deciding how it goes. */
export interface Attempt {
  /** When its run began, before the workspace was first looked at; negative after. */
  daysAgo: number
  key: string
  attempt: number
  /** Of an iteration. */
  input?: unknown
  /** In [0, 1): the same for the same attempt. */
  chance: number
}

export type Seconds = readonly [from: number, to: number]

/** A run of the past that no timetable explains, or that took an unusual course. */
export interface PastRun {
  daysAgo: number
  trigger?: jobs.TriggerType
  by?: string
  /** What its run and its clusters are called elsewhere in the seed. */
  id?: string
  clusters?: Record<string, string>
}

/** One job of the seed: what it is, and how its runs go. */
export interface JobStory {
  id?: string
  name: string
  creator: string
  createdDays: number
  grants: readonly Grant[]
  settings(names: Names): jobs.JobSettings
  /** How long tasks take, by key; '*' for all others. */
  takes?: Record<string, Seconds | ((daysAgo: number) => Seconds)>
  /** What an attempt fails with; nothing when it succeeds. */
  fails?(attempt: Attempt): string | undefined
  /** Some runs were stopped by someone, so many seconds after they began. */
  stopped?(daysAgo: number, chance: number): number | undefined
  /** Its timetable was followed until so many days ago. */
  pausedDays?: number
  /** Runs by hand. */
  runs?: readonly PastRun[]
  /** It is started by a task of this other job. */
  after?: string
  /** Still going when the workspace is first looked at; `waits` for its cluster. */
  active?: PastRun & { waits?: true }
  /** Waiting behind that one for their turn. */
  queued?: readonly Pick<PastRun, 'daysAgo' | 'by'>[]
  /** A one-time run, of no job that is listed. */
  submitted?: true
}

/** The stories of a workspace, told one at a time. */
export interface StoryBook {
  count: number
  at(index: number): JobStory
  idAt(index: number): string
  indexOf(jobId: string): number | undefined
  indexByName(name: string): number | undefined
  /** The story that has a run of this id. */
  named(runId: string): number | undefined
  names: Names
  /** Those that may start by themselves, and those of which a run is going. */
  selfStarting(): readonly number[]
  running(): readonly number[]
  /** When runs of the past began, when there are too many to be told by their jobs. */
  spread?(index: number, bornMs: number): readonly number[]
}
