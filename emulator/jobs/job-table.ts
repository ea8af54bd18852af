import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Grant } from '../access'
import { storiesOf } from '../seed/jobs'
import { without } from '../without'
import { inParts } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import { plan, finish } from './attempt'
import { adoptRunning } from './adopt'
import { ClusterUses } from './cluster-uses'
import { nextFire, type Cause } from './fires'
import { History } from './history'
import { liveId } from './ids'
import type { Job } from './job'
import { JobBook } from './job-book'
import { LiveWorld, ofChild, type Runs } from './live-world'
import { newRun } from './new-run'
import { broken, canceled, natureOf, overLimit } from './outcomes'
import { isActive, soonest, type Given, type Outcome, type Run, type TaskRun } from './run'
import { RunBook } from './run-book'
import { begin, moveOn, step, stop } from './scheduler'
import { kindOf } from './task-kinds'
import { told } from './work'

/** How a run is to be made. */
export interface Start {
  creator: string
  trigger: jobs.TriggerType
  given?: Given
  only?: string[]
  /** Over what the job says. */
  queue?: boolean
  performance?: jobs.PerformanceTarget
  parent?: Run['parent']
}

/** More than ever happens between two looks; a mistake must not hang the emulator. */
const mostEvents = 2_000_000

/**
 * The jobs and runs of a workspace. Nothing runs by itself: `settle` lets all happen that is due, in the order of its
 * time, whenever someone looks at anything.
 */
export class JobTable implements Runs {
  readonly history: History
  readonly jobs: JobBook
  readonly runs: RunBook
  readonly world: LiveWorld
  readonly uses: ClusterUses
  private readonly alive = new Set<string>()
  /** Runs that are not over, with when something will happen to them: time of work. */
  private readonly agenda = new Map<Run, number>()
  /** When jobs start by themselves: time of day. */
  private readonly fires = new Map<string, { ms: number; cause: Cause }>()
  private count = 0
  /** Runs by the token that they were asked for with. */
  readonly tokens = new Map<string, string>()

  constructor(
    readonly workspace: Workspace,
    kept?: KeptJobs,
  ) {
    const { clock } = workspace
    const stories = storiesOf(workspace)
    const bornMs = kept?.facts.bornMs ?? clock.nowMs()
    this.history = new History(stories, bornMs, (index, ordinal) => this.alive.has(`${index} ${ordinal}`))
    this.jobs = new JobBook(this.history)
    this.runs = new RunBook(this.history, () => clock.nowMs())
    this.uses = new ClusterUses(
      workspace,
      (run) => this.grantsOf(run),
      (run) => this.actorOf(run),
    )
    this.world = new LiveWorld(workspace, this, this.uses)
    if (kept) this.restore(kept)
    else this.beginStory()
  }

  private beginStory(): void {
    const { stories, bornMs } = this.history
    for (const run of adoptRunning(this)) this.keep(run)
    for (const index of stories.selfStarting()) {
      const job = this.jobs.find(stories.idAt(index))
      if (job) this.arm(job, bornMs)
    }
  }

  /** All but the runs and the jobs, as plain data. */
  facts() {
    const { history, alive, agenda, fires, count, tokens, jobs, runs, uses } = this
    return {
      bornMs: history.bornMs,
      alive,
      fires,
      count,
      tokens,
      agenda: [...agenda].map(([{ id }, at]) => [id, at] as const),
      removedJobs: jobs.removed,
      removedRuns: runs.removed,
      uses: uses.kept(),
    }
  }

  private restore({ facts, runs, jobs }: KeptJobs): void {
    const { removedJobs, removedRuns, uses } = facts
    for (const one of facts.alive) this.alive.add(one)
    for (const [id, fire] of facts.fires) this.fires.set(id, fire)
    for (const [token, id] of facts.tokens) this.tokens.set(token, id)
    this.count = facts.count
    for (const id of removedJobs) this.jobs.remove(id)
    for (const id of removedRuns) this.runs.remove(id)
    for (const job of jobs) this.jobs.put(job)
    for (const run of runs) this.runs.put(run)
    for (const [id, at] of facts.agenda) this.agenda.set(this.runs.known(id)!, at)
    this.uses.restore(uses, (id) => this.runs.known(id)!)
    for (const run of this.active()) this.workAgain(run)
  }

  /** What was done elsewhere, and was lost with the emulator, is done again. */
  private workAgain(run: Run): void {
    for (const row of run.going) {
      if (row.phase !== 'RUNNING' || row.next?.at !== Infinity || kindOf(row.task) !== 'sql_task') continue
      plan(run, row, { at: this.workspace.clock.workMs(), to: 'RUN' })
    }
    this.note(run)
  }

  newId = (): string => liveId(++this.count)
  claim = (id: string, run: Run): void => this.runs.claim(id, run)

  /** Who may do what with a run: as with its job. */
  grantsOf = ({ grants, jobId }: Run): readonly Grant[] => grants ?? this.jobs.grantsOf(jobId)

  told(run: Run, row: TaskRun) {
    const index = this.jobs.find(run.jobId)?.story
    return index === undefined
      ? undefined
      : told(this.history.stories.at(index), run, row, this.history.daysAgo(run.startMs))
  }

  /** Lets everything happen that is due. */
  settle(): void {
    const { clock } = this.workspace
    for (let events = 0; events < mostEvents; events++) {
      const loss = this.uses.firstLoss()
      const [run, runAt] = this.nextRun()
      const [jobId, fireMs] = this.nextFire()
      const fireAt = clock.workMs() - (clock.nowMs() - fireMs) * clock.speed
      const at = Math.min(loss?.at ?? Infinity, runAt, fireAt)
      if (at > clock.workMs()) return
      if (loss && at === loss.at) this.lose(loss.use.run, loss.use.row, at, loss.outcome)
      else if (at === runAt) this.stepRun(run!, at)
      else this.fire(jobId!, fireMs, fireAt)
      if (loss) this.uses.lookAgain()
    }
  }

  private nextRun(): [Run | undefined, number] {
    let found: Run | undefined
    let at = Infinity
    for (const [run, next] of this.agenda) if (next < at) [found, at] = [run, next]
    return [found, at]
  }

  private nextFire(): [string | undefined, number] {
    let found: string | undefined
    let at = Infinity
    for (const [jobId, { ms }] of this.fires) if (ms < at) [found, at] = [jobId, ms]
    return [found, at]
  }

  private stepRun(run: Run, at: number): void {
    step(run, this.world, at)
    this.note(run)
  }

  private lose(run: Run, row: TaskRun, at: number, outcome: Outcome): void {
    finish(run, this.world, row, at, outcome)
    moveOn(run, this.world, at)
    this.note(run)
  }

  private fire(jobId: string, ms: number, at: number): void {
    const job = this.jobs.find(jobId)!
    const { cause } = this.fires.get(jobId)!
    this.fires.delete(jobId)
    if (cause === 'PERIODIC') this.arm(job, ms)
    this.start(job, { creator: job.creator, trigger: cause }, at)
  }

  /** Writes down when something will next happen to a run. */
  note(run: Run): void {
    if (isActive(run)) this.agenda.set(run, soonest(run))
    else this.agenda.delete(run)
  }

  keep(run: Run): void {
    this.runs.put(run)
    this.note(run)
  }

  /** Marks a run of the past as still going. */
  revive(index: number, ordinal: number): void {
    this.alive.add(`${index} ${ordinal}`)
  }

  /** Sets when the job next starts by itself, after `ms`: one that is always to run, when it runs no more. */
  arm(job: Job, ms: number): void {
    const next = nextFire(job, ms)
    const runsAlready = next?.cause === 'CONTINUOUS' && this.activeOf(job.id).length > 0
    if (next && !runsAlready) this.fires.set(job.id, next)
    else this.fires.delete(job.id)
  }

  disarm(jobId: string): void {
    this.fires.delete(jobId)
  }

  nextFireMs = (jobId: string): number | undefined => this.fires.get(jobId)?.ms

  /** A new run of `job`: it begins, waits its turn, or is skipped at once. */
  start(job: Job, { queue, ...how }: Start, at: number): Run {
    const { clock } = this.workspace
    const run = newRun({ id: this.newId(), jobId: job.id, startMs: clock.dayMs(at), ...how }, job.settings)
    const most = job.settings.max_concurrent_runs ?? 1
    const others = this.activeOf(job.id)
    const waits = queue ?? job.settings.queue?.enabled ?? false
    this.runs.put(run)
    if (others.filter(({ phase }) => phase !== 'QUEUED').length < most) this.beginRun(run, at)
    else if (!waits || most === 0) this.skip(run, most, at)
    this.note(run)
    return run
  }

  /** A run that no job is the model of. */
  submit(run: Run, at: number): void {
    this.runs.put(run)
    this.beginRun(run, at)
    this.note(run)
  }

  private beginRun(run: Run, at: number): void {
    begin(run, this.world, at)
    this.note(run)
  }

  private skip(run: Run, most: number, at: number): void {
    run.phase = 'ENDED'
    run.outcome = overLimit(most)
    run.endMs = run.startMs
    this.ended(run, at)
  }

  activeOf = (jobId: string): Run[] => [...this.agenda.keys()].filter((run) => run.jobId === jobId)
  active = (): Run[] => [...this.agenda.keys()]

  startChild(run: Run, row: TaskRun, jobId: string, at: number): Run | Outcome {
    const job = this.jobs.find(jobId)
    if (!job) return broken(`Job ${jobId} does not exist.`, 'RESOURCE_NOT_FOUND')
    const given = without(row.task.run_job_task!, 'job_id')
    const job_parameters = row.resolved?.run_job_task?.job_parameters
    return this.start(
      job,
      {
        creator: run.creator,
        trigger: 'RUN_JOB_TASK',
        given: { ...given, job_parameters },
        parent: { runId: run.id, rowId: row.id, jobIds: [...(run.parent?.jobIds ?? []), run.jobId] },
      },
      at,
    )
  }

  stop(runId: string, at: number, why: Outcome): void {
    const run = this.runs.find(runId)?.run
    if (!run || !isActive(run)) return
    stop(run, this.world, at, why)
    this.note(run)
  }

  arrived(run: Run, row: TaskRun, outcome: Outcome, until: number): void {
    if (row.phase !== 'RUNNING') return
    plan(run, row, { at: Math.max(until, this.workspace.clock.workMs()), to: 'END', outcome })
    this.note(run)
  }

  actorOf({ settings: { run_as }, jobId, creator }: Run): string {
    return run_as?.user_name ?? run_as?.service_principal_name ?? this.jobs.find(jobId)?.creator ?? creator
  }

  ended(run: Run, at: number): void {
    this.agenda.delete(run)
    const next = [...this.agenda.keys()].find(
      (one) => one.jobId === run.jobId && one.phase === 'QUEUED' && one.rows.length === 0,
    )
    if (next) this.beginRun(next, at)
    if (run.parent) this.tellParent(run, at)
    const job = this.jobs.find(run.jobId)
    if (job && nextFire(job, 0)?.cause === 'CONTINUOUS' && run.outcome!.lifeCycle !== 'SKIPPED') {
      job.failures = natureOf(run.outcome!) === 'failed' ? (job.failures ?? 0) + 1 : 0
      this.arm(job, run.endMs!)
    }
  }

  /** The job goes, and what it is doing stops; its runs stay until they are too old. */
  removeJob(id: string, at: number): void {
    for (const run of this.activeOf(id)) this.stop(run.id, at, canceled)
    this.disarm(id)
    this.jobs.remove(id)
  }

  private tellParent({ parent, ...run }: Run, at: number): void {
    const found = this.runs.find(parent!.rowId)
    if (!found?.row || found.row.phase !== 'RUNNING') return
    plan(found.run, found.row, { at, to: 'END', outcome: ofChild(run) })
    this.note(found.run)
  }
}

/** A table of jobs as plain data. */
interface KeptJobs {
  facts: ReturnType<JobTable['facts']>
  runs: Run[]
  jobs: Job[]
}

export const jobState: State<JobTable> = {
  name: 'jobs',
  create: (workspace) => new JobTable(workspace),
  keeping: {
    *save(table) {
      yield table.facts()
      for (const runs of inParts(table.runs.live())) yield { runs }
      for (const jobs of inParts(table.jobs.told())) yield { jobs }
    },
    restore([facts, ...parts], workspace) {
      const rows = parts as Partial<Pick<KeptJobs, 'runs' | 'jobs'>>[]
      return new JobTable(workspace, {
        facts: facts as KeptJobs['facts'],
        runs: rows.flatMap(({ runs = [] }) => runs),
        jobs: rows.flatMap(({ jobs = [] }) => jobs),
      })
    },
  },
}
