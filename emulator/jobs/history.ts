import type * as jobs from '@/lib/databricks/api/models/jobs'
import { ordinals, pastId } from './ids'
import { newRun } from './new-run'
import { canceled } from './outcomes'
import { PastWorld } from './past-world'
import { timetable } from './quartz'
import { randomOf } from '../random'
import { soonest, type Run } from './run'
import { begin, step, stop } from './scheduler'
import { withDefaults } from './settings'
import type { JobStory, PastRun, StoryBook } from './story'

const minute = 60_000
const day = 24 * 60 * minute
/** Runs are kept so long (facts/databricks-behaviour.md 3.2). */
export const keptMs = 60 * day
/** Minutes are counted from here, so that a run keeps its id when the emulator is started again. */
const epochMs = Date.UTC(2026, 0, 1)
/** As many runs as two pages of a list, told and kept. */
const remembered = 120
/** No run of a timetable takes longer. */
const longestMs = 12 * 60 * minute

/** When a run of the past began, and why. */
export interface Begin {
  ms: number
  trigger: jobs.TriggerType
  by?: string
  id?: string
  clusters?: Record<string, string>
}
export interface Past extends Begin {
  index: number
  ordinal: number
}

export const ordinalOf = (ms: number): number =>
  ((Math.floor((ms - epochMs) / minute) % ordinals) + ordinals) % ordinals

/** The same in every workspace. */
const settingsOfStories = new WeakMap<JobStory, jobs.JobSettings>()

/** The runs before the workspace was first looked at: known by their times, and told when asked for. */
export class History {
  private readonly begins = new Map<number, Past[]>()
  private readonly told = new Map<string, Run>()
  private readonly chains = new Map<number, { run: Run; ordinal: number }[]>()
  private sorted?: Past[]

  constructor(
    readonly stories: StoryBook,
    readonly bornMs: number,
    /** Those that were still going, which live on elsewhere. */
    readonly isAlive: (index: number, ordinal: number) => boolean,
  ) {}

  daysAgo = (ms: number): number => (this.bornMs - ms) / day

  /** Of one job, oldest first: those that were over. */
  of(index: number): Past[] {
    let list = this.begins.get(index)
    if (!list) {
      list = this.collect(index).filter((past) => this.isOver(past))
      this.begins.set(index, list)
    }
    return list
  }

  /** What a timetable had begun shortly before is left out: then the workspace is the same at any time of day. */
  private isOver({ index, ordinal, ...begin }: Past): boolean {
    if (this.isAlive(index, ordinal)) return false
    if (begin.ms < this.bornMs - longestMs || this.stories.spread) return true
    return this.tell(index, ordinal, begin).endMs! <= this.bornMs
  }

  /** Of all jobs, oldest first. */
  all(): Past[] {
    if (!this.sorted) {
      this.sorted = Array.from({ length: this.stories.count }, (_, index) => this.of(index)).flat()
      this.sorted.sort((a, b) => a.ms - b.ms || a.index - b.index)
    }
    return this.sorted
  }

  idOf = ({ index, ordinal, id }: Past): string => id ?? pastId(index, ordinal)

  /** A run that the seed calls by an id of its own. */
  named(id: string): Run | undefined {
    const past = this.stories.named(id)
    return past === undefined ? undefined : this.of(past).flatMap((one) => (one.id === id ? [this.run(one)] : []))[0]
  }

  find(index: number, ordinal: number): Run | undefined {
    if (index >= this.stories.count) return undefined
    const past = this.of(index).find((one) => one.ordinal === ordinal)
    return past && this.run(past)
  }

  run({ index, ordinal, ...begin }: Past): Run {
    const key = `${index} ${ordinal}`
    const run = this.told.get(key) ?? this.tell(index, ordinal, begin)
    this.told.delete(key)
    this.told.set(key, run)
    if (this.told.size > remembered) this.told.delete(this.told.keys().next().value!)
    return run
  }

  /** Lets a run happen, to its end or as far as `untilMs`. */
  tell(index: number, ordinal: number, from: Begin, untilMs = Infinity): Run {
    const story = this.stories.at(index)
    const world = new PastWorld(this, index, ordinal)
    const run = newRun(
      {
        id: from.id ?? pastId(index, ordinal),
        jobId: this.stories.idAt(index),
        startMs: from.ms,
        creator: from.by ?? story.creator,
        trigger: from.trigger,
        type: story.submitted ? 'SUBMIT_RUN' : 'JOB_RUN',
        ...(story.submitted && { grants: [...story.grants] }),
        story: { index, ordinal },
      },
      this.settingsOf(story),
    )
    Object.assign(run.clusters, from.clusters)
    begin(run, world, from.ms)
    const stopSeconds = story.stopped?.(this.daysAgo(from.ms), randomOf(`stopped ${story.name} ${ordinal}`)())
    let stopAt = stopSeconds === undefined ? Infinity : from.ms + Math.round(stopSeconds * 1000)
    while (run.phase !== 'ENDED') {
      const at = Math.min(soonest(run), stopAt)
      if (at > untilMs || at === Infinity) break
      if (at === stopAt) {
        stopAt = Infinity
        stop(run, world, at, canceled)
      } else step(run, world, at)
    }
    return run
  }

  settingsOf(story: JobStory): jobs.JobSettings {
    let settings = settingsOfStories.get(story)
    if (!settings) settingsOfStories.set(story, (settings = withDefaults(story.settings(this.stories.names))))
    return settings
  }

  private collect(index: number): Past[] {
    const story = this.stories.at(index)
    const spread = this.stories.spread?.(index, this.bornMs)
    if (spread) return spread.map((ms) => ({ index, ordinal: ordinalOf(ms), ms, trigger: 'PERIODIC' }))
    if (story.after) return this.children(index, story.after)
    const since = this.bornMs - Math.min(60, story.createdDays) * day
    // What is still going is not of the past.
    const begins = [...this.scheduled(story, since), ...(story.runs ?? []).map((one) => beginOf(one, this.bornMs))]
    return begins.map((begin) => ({ ...begin, index, ordinal: ordinalOf(begin.ms) })).sort((a, b) => a.ms - b.ms)
  }

  /** What the timetable of a story asked for after `sinceMs`. */
  scheduled(story: JobStory, sinceMs: number): Begin[] {
    const { schedule } = this.settingsOf(story)
    if (!schedule) return []
    const table = timetable(schedule.quartz_cron_expression, schedule.timezone_id)!
    const untilMs = this.bornMs - (story.pausedDays ?? 0) * day
    return table.between(sinceMs, untilMs).map((ms) => ({ ms: ms + 400, trigger: 'PERIODIC' }))
  }

  /** Each run of the other job may have started one. */
  private children(index: number, parent: string): Past[] {
    const jobId = this.stories.idAt(index)
    return this.chain(this.stories.indexByName(parent)!).flatMap(({ run, ordinal }): Past[] => {
      const row = run.rows.find(({ task, childId }) => childId && task.run_job_task?.job_id === jobId)
      return row ? [{ index, ordinal, ms: row.startMs!, trigger: 'RUN_JOB_TASK', by: run.creator }] : []
    })
  }

  /** The runs of a job that starts others; each of these asks for them. */
  private chain(index: number): { run: Run; ordinal: number }[] {
    let told = this.chains.get(index)
    if (!told) {
      told = this.of(index).map(({ ordinal, ...begin }) => ({ ordinal, run: this.tell(index, ordinal, begin) }))
      this.chains.set(index, told)
    }
    return told
  }
}

/** When a run of the story began. */
export const beginOf = ({ daysAgo, trigger = 'ONE_TIME', by, id, clusters }: PastRun, bornMs: number): Begin => ({
  ms: Math.round(bornMs - daysAgo * day),
  trigger,
  by,
  id,
  clusters,
})
