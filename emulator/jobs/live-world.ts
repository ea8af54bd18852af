import { between, randomOf } from '../random'
import type { Workspace } from '../workspace'
import type { ClusterUses } from './cluster-uses'
import { broken, canceled, failed, succeeded } from './outcomes'
import type { Outcome, Run, TaskOutput, TaskRun } from './run'
import { commandsOf, scriptIn } from './script'
import { cancelSqlTask, runSqlTask } from './sql-task'
import { kindOf, pathOf } from './task-kinds'
import { taskSource } from './task-source'
import { scripted, simulated } from './work'
import type { Work, World } from './world'

/** What the world asks of the table of runs. */
export interface Runs {
  newId(): string
  /** Registers a task run, so that it is found by its id. */
  claim(id: string, run: Run): void
  told(run: Run, row: TaskRun): { ms: number; error?: string } | undefined
  startChild(run: Run, row: TaskRun, jobId: string, at: number): Run | Outcome
  stop(runId: string, at: number, why: Outcome): void
  /** Something done elsewhere is over, though it takes until then. */
  arrived(run: Run, row: TaskRun, outcome: Outcome, until: number): void
  /** Whom the tasks of a run act as. */
  actorOf(run: Run): string
  ended(run: Run, at: number): void
}

/** The workspace as it is. */
export class LiveWorld implements World {
  constructor(
    private readonly workspace: Workspace,
    private readonly runs: Runs,
    private readonly uses: ClusterUses,
  ) {}

  dayMs = (at: number): number => this.workspace.clock.dayMs(at)
  acquire = (run: Run, row: TaskRun, at: number) => this.uses.acquire(run, row, at)
  release = (run: Run, row: TaskRun, at: number) => this.uses.release(run, row, at)
  ended = (run: Run, at: number) => this.runs.ended(run, at)

  nextId(run: Run): string {
    const id = this.runs.newId()
    this.runs.claim(id, run)
    return id
  }

  /** As its source says, or its parameters, or SQL for real, or the story; else it takes a while and succeeds. */
  work(run: Run, row: TaskRun, at: number): Work | undefined {
    const script = this.scriptOf(row)
    if (script) return scripted(row, script)
    const told = this.runs.told(run, row)
    const sql = this.sqlOf(row)
    // What a story tells to have failed, or to have been over before anyone looked, is not run.
    const isTold = told && (told.error !== undefined || at + told.ms <= this.workspace.clock.workMs())
    if (sql !== undefined && !isTold) return this.runSql(run, row, sql, at + (told?.ms ?? 0))
    const { ms, error } = told ?? { ms: between(randomOf(`work ${row.id}`), 5000, 20_000) }
    return simulated(row, ms, error)
  }

  startChild(run: Run, row: TaskRun, at: number) {
    const jobId = row.task.run_job_task!.job_id
    // Deeper, and in circles, the service does not go.
    const above = [...(run.parent?.jobIds ?? []), run.jobId]
    if (above.includes(jobId)) return broken(`Job ${jobId} cannot be run from within itself.`)
    if (above.length > 3) return broken('Run job tasks can be nested at most 3 deep.')
    const child = this.runs.startChild(run, row, jobId, at)
    if ('result' in child) return child
    return { id: child.id, ...(child.outcome && { end: { at, outcome: ofChild(child) } }) }
  }

  stopWork({ childId, statementId }: TaskRun, at: number): void {
    if (childId) this.runs.stop(childId, at, canceled)
    if (statementId) cancelSqlTask(this.workspace, statementId)
  }

  private scriptOf({ task, resolved }: TaskRun) {
    const given = emulatorParameter(Object.values(resolved ?? {})[0])
    if (given !== undefined) return commandsOf(given)
    const path = pathOf(task)
    // SQL is run, not simulated; its comments may still say how.
    const source = path === undefined ? undefined : taskSource(this.workspace, path)
    return source === undefined ? undefined : scriptIn(source)
  }

  /** The text of a SQL task; undefined when it is of something that is not here, and only takes its time. */
  private sqlOf({ task }: TaskRun): string | undefined {
    const path = kindOf(task) === 'sql_task' ? task.sql_task!.file?.path : undefined
    return path === undefined ? undefined : taskSource(this.workspace, path)
  }

  private runSql(run: Run, row: TaskRun, script: string, until: number): undefined {
    const end = (outcome: Outcome, output?: TaskOutput) => {
      row.output = output
      this.runs.arrived(run, row, outcome, until)
    }
    void runSqlTask(this.workspace, run, row, { script, as: this.runs.actorOf(run) }).then(
      ({ outcome, output }) => end(outcome, output),
      (error: unknown) => end(failed, { error: String(error) }),
    )
  }
}

/** How the end of a run looks to the task that started it. */
export const ofChild = ({ outcome }: Run): Outcome =>
  outcome!.result === 'SUCCESS' || outcome!.result === 'SUCCESS_WITH_FAILURES'
    ? succeeded
    : { ...outcome!, lifeCycle: undefined }

/** `emulator=sleep 3`, among named parameters or in a list. */
function emulatorParameter(values: object | undefined): string | undefined {
  for (const value of Object.values(values ?? {}) as (Record<string, string> | string[] | string)[]) {
    if (Array.isArray(value)) {
      const one = value.find((text) => text.startsWith('emulator='))
      if (one !== undefined) return one.slice('emulator='.length)
    } else if (typeof value === 'object' && value.emulator !== undefined) return value.emulator
  }
  return undefined
}
