import type { Grant } from '../access'
import { workspaceId } from '../seed/ids'
import { activeState, type Run } from './run'

/** What makes a run of one task on a cluster that is already there. */
export interface NewRun {
  jobId: string
  name: string
  taskKey: string
  notebook: string
  clusterId: string
  contextId?: string
  creator: string
  state: string
  startMs: number
  grants: Grant[]
  continuous?: boolean
}

export function newRun(of: NewRun, nextId: () => string): Run {
  const runId = nextId()
  const common = {
    ...activeState(of.state),
    start_time: String(of.startMs),
    end_time: '0',
    setup_duration: '0',
    execution_duration: '0',
    cleanup_duration: '0',
    attempt_number: 0,
    cluster_instance: { cluster_id: of.clusterId, spark_context_id: of.contextId },
  }
  return {
    wire: {
      job_id: of.jobId,
      run_id: runId,
      number_in_job: runId,
      original_attempt_run_id: runId,
      creator_user_name: of.creator,
      run_name: of.name,
      run_type: 'JOB_RUN',
      trigger: of.continuous ? 'CONTINUOUS' : 'PERIODIC',
      run_page_url: `/?o=${workspaceId}#job/${of.jobId}/run/${runId}`,
      cluster_spec: { existing_cluster_id: of.clusterId },
      ...common,
    },
    tasks: [
      {
        run_id: nextId(),
        task_key: of.taskKey,
        existing_cluster_id: of.clusterId,
        notebook_task: { notebook_path: of.notebook, source: 'WORKSPACE' },
        run_if: 'ALL_SUCCESS',
        ...common,
      },
    ],
    grants: of.grants,
  }
}
