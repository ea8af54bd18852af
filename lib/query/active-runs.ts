import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as jobs from '@/lib/databricks/api/jobs'
import type { BaseRun } from '@/lib/databricks/api/models/jobs'
import { isSessionEnded, type DatabricksError } from '@/lib/databricks/errors'
import { call } from './call'
import { keyOf, nextToken, tokenInput } from './keys'

/** A run that has not ended, as far as stopping a cluster is concerned. */
export interface ActiveRun {
  runId: string
  jobId?: string
  name?: string
  startMs?: number
  /** Its page in Databricks. */
  url?: string
  /** Clusters it runs on, or waits for. */
  clusterIds: string[]
}

/** What is known of the active runs of a workspace. */
export interface ActiveRuns {
  runs: ActiveRun[]
  /** There were more pages than were read. */
  truncated: boolean
  /** Why the runs could not be read; then `runs` is empty and says nothing. */
  failed?: DatabricksError
}

const input = { active_only: true, expand_tasks: true, limit: 25 }
const mostPages = 4
const freshMs = 10_000

/** The active runs of a workspace: one answer for all its clusters, ten seconds old at most. */
export const activeRunsOf = (workspace: string) =>
  queryOptions({
    queryKey: [...keyOf(workspace, jobs.listRuns, 'one', input), 'active runs'] as const,
    queryFn: () => readActiveRuns(workspace),
    staleTime: freshMs,
    gcTime: freshMs,
    retry: false,
    refetchOnWindowFocus: false,
  })

/** Begins to read them, so that a press need not wait; a second call within ten seconds asks nothing. */
export const prepareActiveRuns = (client: QueryClient, workspace: string) =>
  void client.prefetchQuery(activeRunsOf(workspace))

/** The active runs if they are known within `withinMs`; undefined when that took longer. */
export async function knowActiveRuns(client: QueryClient, workspace: string, withinMs: number) {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, withinMs))
  const failed = (error: DatabricksError): ActiveRuns => ({ runs: [], truncated: false, failed: error })
  return Promise.race([client.fetchQuery(activeRunsOf(workspace)).catch(failed), late])
}

async function readActiveRuns(workspace: string): Promise<ActiveRuns> {
  const runs: ActiveRun[] = []
  let token: string | undefined
  try {
    for (let page = 0; page < mostPages; page++) {
      const answer = await call(workspace, jobs.listRuns, { ...input, ...tokenInput(jobs.listRuns, token) })
      runs.push(...(answer.runs ?? []).map(activeRun))
      token = nextToken(answer)
      if (!token) return { runs, truncated: false }
    }
    return { runs, truncated: true }
  } catch (error) {
    if (isSessionEnded(error as DatabricksError)) throw error
    // A denial is an answer like any other: it is not asked for again at every row.
    return { runs: [], truncated: false, failed: error as DatabricksError }
  }
}

function activeRun(run: BaseRun): ActiveRun {
  const used = [run.cluster_instance?.cluster_id]
  for (const task of run.tasks ?? []) used.push(task.cluster_instance?.cluster_id, task.existing_cluster_id)
  return {
    runId: String(run.run_id),
    jobId: run.job_id,
    name: run.run_name,
    startMs: Number(run.start_time) || undefined,
    url: run.run_page_url,
    clusterIds: [...new Set(used.filter((id) => id !== undefined))],
  }
}

/** The runs among them that use the cluster. */
export const runsOn = (clusterId: string, { runs }: ActiveRuns) =>
  runs.filter((run) => run.clusterIds.includes(clusterId))
