import type { Cluster } from '../clusters/cluster'
import { addRow, newRow, plan } from './attempt'
import type { JobTable } from './job-table'
import { newRun } from './new-run'
import type { Run, TaskRun } from './run'
import { withDefaults } from './settings'

/** Of a job that is not there. */
const nobodysJob = '7205759403792793699'

/** States that a run can be put in, as old clients name them. */
const phases: Record<string, [Run['phase'], TaskRun['phase']]> = {
  QUEUED: ['QUEUED', 'BLOCKED'],
  BLOCKED: ['GOING', 'BLOCKED'],
  PENDING: ['GOING', 'PENDING'],
  WAITING_FOR_RETRY: ['GOING', 'WAITING'],
  TERMINATING: ['TERMINATING', 'TERMINATING'],
}

/** Adds a run that keeps a cluster in use and never ends by itself. Answers its id. */
export function holdCluster(
  table: JobTable,
  cluster: Cluster,
  of: { job_id?: string; run_name?: string; state?: string },
): string {
  const { clock } = table.workspace
  const task = { task_key: 'main', existing_cluster_id: cluster.id, notebook_task: { notebook_path: '/Shared/main' } }
  const settings = withDefaults({ name: of.run_name ?? 'added run', tasks: [task] })
  const run = newRun(
    {
      id: table.newId(),
      jobId: of.job_id ?? nobodysJob,
      startMs: clock.nowMs(),
      creator: cluster.wire.creator_user_name!,
      grants: [{ group_name: 'users', permission_level: 'CAN_VIEW' }],
    },
    settings,
  )
  const row = newRow(table.newId(), settings.tasks![0]!)
  const [runPhase, rowPhase] = phases[of.state ?? ''] ?? ['GOING', 'RUNNING']
  run.phase = runPhase
  run.shownAs = of.state
  run.begunAt = clock.workMs()
  row.phase = rowPhase
  row.startMs = row.runMs = clock.nowMs()
  row.clusterId = cluster.id
  row.contextId = cluster.wire.spark_context_id
  addRow(run, row)
  plan(run, row, { at: Infinity, to: 'END' })
  table.uses.occupy(cluster, run, row)
  table.keep(run)
  return run.id
}
