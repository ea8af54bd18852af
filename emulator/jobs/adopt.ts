import { start, takeStep } from '../clusters/lifecycle'
import { clusterState } from '../clusters/table'
import { plan } from './attempt'
import type { Past } from './history'
import { beginOf, ordinalOf } from './history'
import type { JobTable } from './job-table'
import { newRun } from './new-run'
import { isActive, rowsOf, type Run, type TaskRun } from './run'

/** Runs that were going when the workspace was first looked at: told that far, then left to go on by themselves. */
export function adoptRunning(table: JobTable): Run[] {
  const { stories, bornMs } = table.history
  return stories.running().flatMap((index) => {
    const begin = beginOf(stories.at(index).active!, bornMs)
    return [...adopt(table, { ...begin, index, ordinal: ordinalOf(begin.ms) }), ...queuedRuns(table, index)]
  })
}

/** Those that wait for their turn, oldest first. */
function queuedRuns(table: JobTable, index: number): Run[] {
  const { history } = table
  const { stories, bornMs } = history
  const story = stories.at(index)
  return (story.queued ?? []).map((one) => {
    const { ms: startMs, trigger } = beginOf(one, bornMs)
    const of = { id: table.newId(), jobId: stories.idAt(index), startMs, creator: one.by ?? story.creator, trigger }
    return newRun(of, history.settingsOf(story))
  })
}

function adopt(table: JobTable, { index, ordinal, ...begin }: Past, parent?: Run['parent']): Run[] {
  const { history } = table
  const run = history.tell(index, ordinal, begin, history.bornMs)
  if (!isActive(run)) return []
  table.revive(index, ordinal)
  run.parent = parent
  rebase(run, table.workspace.clock.workMs() - history.bornMs)
  const waits = history.stories.at(index).active?.waits
  for (const row of rowsOf(run)) if (row.next) enterClusters(table, run, row, waits)
  return [run, ...[...rowsOf(run)].flatMap((row) => childOf(table, run, row, ordinal))]
}

/** From time of day, which is the past's time of work, to the workspace's. */
function rebase(run: Run, by: number): void {
  run.begunAt! += by
  for (const row of rowsOf(run)) {
    if (row.startedAt !== undefined) row.startedAt += by
    if (row.next) row.next.at += by
  }
}

/** What a task is on has to be there, too; what waits for its machines asks for them anew. */
function enterClusters(table: JobTable, run: Run, row: TaskRun, waits: boolean | undefined): void {
  const clusters = table.workspace.get(clusterState)
  const { clock } = table.workspace
  if (waits) {
    row.phase = 'PENDING'
    delete row.runMs
  }
  const key = row.task.job_cluster_key
  if (key !== undefined && !clusters.find(run.clusters[key]!)) bringUp(table, run, row, key)
  if (row.phase === 'PENDING') {
    delete row.clusterId
    return plan(run, row, { at: clock.workMs(), to: 'SETUP' })
  }
  const cluster = row.clusterId === undefined ? undefined : clusters.find(row.clusterId)
  if (!cluster) return
  table.uses.occupy(cluster, run, row)
  row.contextId = cluster.wire.spark_context_id
}

/** A job cluster that nobody else has told of. */
function bringUp(table: JobTable, run: Run, { phase, startMs = 0, runMs }: TaskRun, key: string): void {
  const { clock } = table.workspace
  const spec = run.settings.job_clusters?.find((one) => one.job_cluster_key === key)?.new_cluster ?? {}
  const cluster = table.uses.makeCluster(run, key, spec, run.clusters[key]!)
  const since = { nowMs: startMs, workMs: clock.workMs() - (clock.nowMs() - startMs), user: run.creator }
  start(cluster, since, 'CREATING')
  if (phase === 'RUNNING') takeStep(cluster, { ...since, nowMs: runMs! }, clock.workMs())
  const clusters = table.workspace.get(clusterState)
  clusters.pools.adopt(cluster)
  clusters.put(cluster)
}

/** A run that a task has started is told anew: no further than to now. */
function childOf(table: JobTable, run: Run, row: TaskRun, ordinal: number): Run[] {
  const index = row.childId && row.next ? table.history.stories.indexOf(row.task.run_job_task!.job_id) : undefined
  if (index === undefined) return []
  const begin = { ms: row.startMs!, trigger: 'RUN_JOB_TASK', by: run.creator }
  const children = adopt(table, { ...begin, index, ordinal }, { runId: run.id, rowId: row.id, jobIds: [run.jobId] })
  if (children.length > 0) plan(run, row, { at: Infinity, to: 'END' })
  return children
}
