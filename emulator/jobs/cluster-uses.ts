import type * as compute from '@/lib/databricks/api/models/compute'
import type { Grant } from '../access'
import type { Cluster } from '../clusters/cluster'
import { keepRunning, start, terminate } from '../clusters/lifecycle'
import { clusterId, newCluster } from '../clusters/new-cluster'
import { clusterState, type ClusterTable } from '../clusters/table'
import { between, randomOf } from '../random'
import type { Workspace } from '../workspace'
import { broken } from './outcomes'
import { rowsOf, type Outcome, type Run, type TaskRun } from './run'
import { runSpec } from './under-policies'
import { withLibraries } from './task-libraries'
import type { Machines } from './world'

const jobFinished: compute.TerminationReason = { code: 'JOB_FINISHED', type: 'SUCCESS' }

/** A task run on a cluster. */
interface Use {
  run: Run
  row: TaskRun
  clusterId: string
}

/** Which task runs are on which clusters: those of their own, which come and go with them, and those that were there. */
export class ClusterUses {
  private readonly uses = new Map<string, Use>()
  /** Clusters whose being in use is ours alone. */
  private readonly occupied = new Set<string>()
  private readonly table: ClusterTable
  private seen = -1

  constructor(
    private readonly workspace: Workspace,
    private readonly grantsOf: (run: Run) => readonly Grant[],
    /** As whom a run goes. */
    private readonly actorOf: (run: Run) => string,
  ) {
    this.table = workspace.get(clusterState)
  }

  /** As plain data. */
  kept() {
    const { occupied, uses } = this
    return { occupied, uses: [...uses].map(([rowId, { run, clusterId }]) => ({ rowId, runId: run.id, clusterId })) }
  }

  restore({ occupied, uses }: ReturnType<ClusterUses['kept']>, runOf: (id: string) => Run): void {
    for (const id of occupied) this.occupied.add(id)
    for (const { rowId, runId, clusterId } of uses) {
      const run = runOf(runId)
      const row = [...rowsOf(run)].find(({ id }) => id === rowId)!
      this.uses.set(rowId, { run, row, clusterId })
    }
  }

  acquire(run: Run, row: TaskRun, at: number): Machines | { askAt: number } | Outcome {
    const { existing_cluster_id, environment_key } = row.task
    if (environment_key) return { readyAt: at + between(randomOf(`serverless ${row.id}`), 2000, 5000) }
    const cluster = existing_cluster_id ? this.find(existing_cluster_id, at) : this.ownCluster(run, row, at)
    if (cluster && 'result' in cluster) return cluster
    if (!cluster) return broken(`Cluster ${existing_cluster_id} does not exist`, 'INVALID_CLUSTER_REQUEST')
    const machines = this.join(cluster, run, at)
    if (!('readyAt' in machines)) return machines
    this.occupy(cluster, run, row)
    return withLibraries(machines, row, cluster, this.workspace, at)
  }

  /** Makes it known that `row` is on `cluster`. */
  occupy(cluster: Cluster, run: Run, row: TaskRun): void {
    this.uses.set(row.id, { run, row, clusterId: cluster.id })
    if (cluster.inUse) return
    cluster.inUse = true
    this.occupied.add(cluster.id)
    if (cluster.next?.to === 'TERMINATING' && cluster.wire.state === 'RUNNING') cluster.next = undefined
  }

  release(run: Run, row: TaskRun, at: number): void {
    const use = this.uses.get(row.id)
    this.uses.delete(row.id)
    if (use && row.task.existing_cluster_id) this.leave(use.clusterId, at)
    for (const [key, id] of Object.entries(run.clusters)) {
      if (!run.rows.some((one) => one.phase !== 'DONE' && needs(one, key))) this.takeDown(run, key, id, at)
    }
  }

  /** The first task run that lost its cluster, and when; asks only when some cluster has changed. */
  firstLoss(): { use: Use; at: number; outcome: Outcome } | undefined {
    if (this.seen === this.table.revision) return undefined
    this.seen = this.table.revision
    const losses = [...this.uses.values()].map((use) => this.lossOf(use)).filter((loss) => loss !== undefined)
    return losses.sort((a, b) => a.at - b.at)[0]
  }

  /** Asks again even when no cluster has changed. */
  lookAgain(): void {
    this.seen = -1
  }

  private find(id: string, at: number): Cluster | undefined {
    const { clock } = this.workspace
    return this.table.find(id, { workMs: () => at, dayMs: (workMs) => clock.dayMs(workMs) })
  }

  private moment(run: Run, at: number) {
    return { nowMs: this.workspace.clock.dayMs(at), workMs: at, user: run.creator, pools: this.table.pools }
  }

  private join(cluster: Cluster, run: Run, at: number): Machines | { askAt: number } | Outcome {
    const { wire, id, fate } = cluster
    const on = { clusterId: id, contextId: wire.spark_context_id }
    if (wire.state === 'RUNNING' || wire.state === 'RESIZING') return { ...on, readyAt: at + 800 }
    if (wire.state === 'TERMINATING') return { askAt: (cluster.next?.atWorkMs ?? at + 5000) + 1 }
    if (wire.state !== 'PENDING' && wire.state !== 'RESTARTING') {
      if (fate?.refused) return broken(fate.refused.message, 'CLUSTER_REQUEST_LIMIT_EXCEEDED')
      start(cluster, this.moment(run, at))
      this.table.revision++
    }
    const { next } = cluster
    if (next?.to === 'TERMINATING') return { ...on, readyAt: next.atWorkMs, outcome: notReady(id, next.reason!) }
    return { ...on, readyAt: (next?.atWorkMs ?? at + 10_000) + 500 }
  }

  /** A cluster for the task, or why there can be none. */
  private ownCluster(run: Run, row: TaskRun, at: number): Cluster | Outcome {
    const key = keyOf(row)
    const known = run.clusters[key] && this.find(run.clusters[key], at)
    if (known && known.wire.state !== 'TERMINATED' && known.wire.state !== 'TERMINATING') return known
    const { nowMs } = this.moment(run, at)
    const shared = run.settings.job_clusters?.find((one) => one.job_cluster_key === row.task.job_cluster_key)
    const spec = runSpec(this.workspace, this.actorOf(run), row.task.new_cluster ?? shared?.new_cluster ?? {})
    if ('result' in spec) return spec
    const cluster = this.makeCluster(run, key, spec, clusterId(nowMs, `${run.id} ${key} ${at}`))
    start(cluster, this.moment(run, at), 'CREATING')
    this.table.put(cluster)
    run.clusters[key] = cluster.id
    return cluster
  }

  /** One that has not begun to come up, and is not in the table. */
  makeCluster(run: Run, key: string, spec: compute.ClusterSpec, id: string): Cluster {
    const cluster_name = `job-${run.jobId}-run-${run.id}-${key.split('#')[0]}`
    const grants = this.grantsOf(run).map(({ permission_level, ...principal }) => ({
      ...principal,
      permission_level: permission_level === 'CAN_VIEW' ? 'CAN_ATTACH_TO' : 'CAN_RESTART',
    }))
    const cluster = newCluster(id, { ...spec, cluster_name }, { creator: run.creator, source: 'JOB', grants })
    Object.assign(cluster.wire.default_tags!, { JobId: run.jobId, RunName: run.name })
    this.table.pools.inherit(cluster)
    cluster.inUse = true
    return cluster
  }

  private leave(id: string, at: number): void {
    if ([...this.uses.values()].some((use) => use.clusterId === id) || !this.occupied.delete(id)) return
    const cluster = this.find(id, at)
    if (!cluster) return
    cluster.inUse = false
    if (cluster.wire.state === 'RUNNING') keepRunning(cluster, at)
  }

  private takeDown(run: Run, key: string, id: string, at: number): void {
    delete run.clusters[key]
    const cluster = this.find(id, at)
    if (!cluster || cluster.wire.state === 'TERMINATED' || cluster.wire.state === 'TERMINATING') return
    terminate(cluster, this.moment(run, at), jobFinished)
    this.table.revision++
  }

  private lossOf(use: Use): { use: Use; at: number; outcome: Outcome } | undefined {
    const { phase, runMs = Infinity } = use.row
    if (phase !== 'PENDING' && phase !== 'RUNNING') return undefined
    const { clock } = this.workspace
    const cluster = this.table.find(use.clusterId)
    const { state, termination_reason, last_restarted_time } = cluster?.wire ?? {}
    const restarted = state === 'RESTARTING' && Number(last_restarted_time) > runMs
    if (cluster && state !== 'TERMINATING' && state !== 'TERMINATED' && !restarted) return undefined
    const event = cluster?.events.findLast(({ type }) => type === 'TERMINATING' || type === 'RESTARTING')
    const sinceMs = event ? clock.nowMs() - Number(event.timestamp) : 0
    const outcome =
      phase === 'PENDING' ? notReady(use.clusterId, termination_reason) : lost(use.clusterId, termination_reason)
    return { use, at: clock.workMs() - sinceMs * clock.speed, outcome }
  }
}

const keyOf = ({ task, attempt, iteration }: TaskRun) =>
  task.job_cluster_key ?? `${task.task_key}#${attempt}${iteration ? `.${iteration.index}` : ''}`

function needs({ task, loop, ...row }: TaskRun, key: string): boolean {
  if (task.for_each_task?.task.job_cluster_key === key) return true
  if (loop?.rows.some((one) => one.phase !== 'DONE' && keyOf(one) === key)) return true
  return keyOf({ task, loop, ...row }) === key
}

const inWords = (reason: compute.TerminationReason | undefined) =>
  reason ? ` Reason: ${reason.code} (${reason.type}).` : ''

const isCloud = (reason: compute.TerminationReason | undefined) => reason?.type === 'CLOUD_FAILURE'

const notReady = (id: string, reason?: compute.TerminationReason): Outcome =>
  broken(
    `Unexpected failure while waiting for the cluster ${id} to be ready: it was terminated.${inWords(reason)}`,
    isCloud(reason) ? 'CLOUD_FAILURE' : 'CLUSTER_ERROR',
    isCloud(reason) ? 'CLOUD_FAILURE' : 'CLIENT_ERROR',
  )

const lost = (id: string, reason?: compute.TerminationReason): Outcome =>
  broken(
    `Cluster ${id} was terminated while the run was active.${inWords(reason)}`,
    reason?.code === 'USER_REQUEST' ? 'CLUSTER_TERMINATED_BY_USER' : 'CLUSTER_ERROR',
    isCloud(reason) ? 'CLOUD_FAILURE' : 'CLIENT_ERROR',
  )
