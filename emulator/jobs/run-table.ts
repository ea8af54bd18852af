import { clusterState } from '../clusters/table'
import { seedRuns } from '../seed/runs'
import type { State, Workspace } from '../workspace'
import { beginRun, endRun, isActive, type Run } from './run'

/** Beyond 2^53, as the service's are. */
const firstRunId = 7205759403792793601n

/** The runs of a workspace, brought up to date when looked at. */
export class RunTable {
  private readonly byId = new Map<string, Run>()

  constructor(private readonly workspace: Workspace) {
    for (const run of seedRuns(workspace, () => this.nextId())) this.put(run)
  }

  /** An id of a run or a task; both count as one. */
  nextId(): string {
    return String(firstRunId + BigInt(this.given++))
  }
  private given = 0

  put(run: Run): void {
    this.byId.set(run.wire.run_id!, run)
  }

  find(id: string): Run | undefined {
    const run = this.byId.get(id)
    if (run) this.settle(run)
    return run
  }

  all(): Run[] {
    const runs = [...this.byId.values()]
    runs.forEach((run) => this.settle(run))
    return runs
  }

  private settle(run: Run): void {
    if (!isActive(run)) return
    const { clock } = this.workspace
    const id = run.tasks[0]?.cluster_instance?.cluster_id
    const state = id === undefined ? undefined : this.workspace.get(clusterState).find(id)?.wire.state
    if (id !== undefined && isDown(state)) {
      endRun(run, clock.nowMs(), `Cluster ${id} was terminated while the run was active.`)
    } else if (run.endsAtWorkMs !== undefined && run.endsAtWorkMs <= clock.workMs()) {
      endRun(run, clock.dayMs(run.endsAtWorkMs))
    } else if (run.waits && state === 'RUNNING') beginRun(run)
  }
}

const isDown = (state: string | undefined) => state === undefined || state === 'TERMINATING' || state === 'TERMINATED'

export const runState: State<RunTable> = { create: (workspace) => new RunTable(workspace) }
