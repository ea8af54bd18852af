import type { Outcome, Run, TaskOutput, TaskRun } from './run'

/** What surrounds a run: the workspace as it is, or the past as it is told. Times are of work. */
export interface World {
  /** The time of day of a time of work. */
  dayMs(at: number): number
  /** For a run or a task run, never given before. */
  nextId(run: Run): string
  /** Machines for a task: when they are ready, when to ask again, or why there are none. */
  acquire(run: Run, row: TaskRun, at: number): Machines | { askAt: number } | Outcome
  /** The task is over: what nobody else in the run needs may go. */
  release(run: Run, row: TaskRun, at: number): void
  /** What the task does, and how long it takes; undefined when it is done elsewhere, which will say when. */
  work(run: Run, row: TaskRun, at: number): Work | undefined
  /** Lets a task run another job. With its end, when that is known. */
  startChild(run: Run, row: TaskRun, at: number): { id: string; end?: { at: number; outcome: Outcome } } | Outcome
  /** What the task has started elsewhere, a run or a statement, is to stop. */
  stopWork(row: TaskRun, at: number): void
  /** The run is over. */
  ended(run: Run, at: number): void
}

export interface Machines {
  readyAt: number
  /** They will not be ready: how the task ends then. */
  outcome?: Outcome
  clusterId?: string
  contextId?: string
}

export interface Work {
  ms: number
  outcome: Outcome
  output?: TaskOutput
  values?: Record<string, string>
}
