import type * as jobs from '@/lib/databricks/api/models/jobs'
import { pastId } from './ids'
import { broken } from './outcomes'
import type { Run, TaskRun } from './run'
import type { StoryBook } from './story'
import { simulated, told } from './work'
import { between, randomOf } from '../random'
import { clusterId } from '../clusters/new-cluster'
import type { Machines, Work, World } from './world'

/** Who tells of the past. */
export interface Teller {
  stories: StoryBook
  daysAgo(ms: number): number
  tell(index: number, ordinal: number, from: { ms: number; trigger: jobs.TriggerType; by?: string }): Run
}

/**
 * The past: what ran before the workspace was first looked at. Time of work is time of day; machines come up as slowly
 * as they do in a cloud, and are gone.
 */
export class PastWorld implements World {
  private given = 0
  private readonly readyAt: Record<string, number> = {}

  constructor(
    private readonly teller: Teller,
    private readonly index: number,
    private readonly ordinal: number,
  ) {}

  dayMs = (at: number): number => at
  nextId = (): string => pastId(this.index, this.ordinal, ++this.given)
  release(): void {}
  stopWork(): void {}
  ended(): void {}

  acquire(run: Run, row: TaskRun, at: number): Machines {
    const { existing_cluster_id, job_cluster_key, environment_key } = row.task
    const random = randomOf(`machines ${run.id} ${row.id}`)
    if (existing_cluster_id) return { readyAt: at + between(random, 400, 2500), clusterId: existing_cluster_id }
    if (environment_key) return { readyAt: at + between(random, 4000, 15_000) }
    const key = job_cluster_key ?? row.task.task_key
    run.clusters[key] ??= clusterId(at, `${run.id} ${key}`)
    this.readyAt[key] ??= at + between(random, 150_000, 330_000)
    return { readyAt: Math.max(this.readyAt[key], at + between(random, 300, 2000)), clusterId: run.clusters[key] }
  }

  work(run: Run, row: TaskRun): Work {
    const { ms, error } = told(this.teller.stories.at(this.index), run, row, this.teller.daysAgo(run.startMs))
    return simulated(row, ms, error)
  }

  startChild(run: Run, row: TaskRun, at: number) {
    const jobId = row.task.run_job_task!.job_id
    const index = this.teller.stories.indexOf(jobId)
    if (index === undefined) return broken(`Job ${jobId} does not exist.`, 'RESOURCE_NOT_FOUND')
    const child = this.teller.tell(index, this.ordinal, { ms: at, trigger: 'RUN_JOB_TASK', by: run.creator })
    return { id: child.id, end: { at: child.endMs!, outcome: child.outcome! } }
  }
}
