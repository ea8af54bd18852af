import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Context } from '../handlers'
import { invalid } from '../refusal'
import { checkedSettings } from './define-job'
import { jobState } from './job-table'
import { newRun } from './new-run'
import { firstGrants } from './owners'
import { once } from './run-now'
import { fromOldForm, type OldSettings } from './single-task'

/** `runs/submit`: one run, of no job. */
export function submit(input: jobs.SubmitRun & OldSettings, context: Context, is20 = false): jobs.SubmitRunResponse {
  const table = context.workspace.get(jobState)
  const { run_name, idempotency_token, access_control_list, ...rest } = input
  const creator = context.identity.person.userName
  const run = once(table, `submit ${creator}`, idempotency_token, () => {
    const settings = checkedSettings({ ...fromOldForm({ ...rest, name: run_name }) }, context, is20)
    if (!settings.tasks?.length) throw invalid(noCompute(is20))
    const made = newRun(
      {
        id: table.newId(),
        jobId: table.newId(),
        startMs: context.nowMs,
        creator,
        type: 'SUBMIT_RUN',
        grants: firstGrants(access_control_list, context),
      },
      settings,
    )
    table.submit(made, context.workspace.clock.workMs())
    return made
  })
  return { run_id: run.id }
}

const noCompute = (is20: boolean) =>
  is20
    ? 'Either new_cluster or existing_cluster_id must be specified.'
    : 'One of job_cluster_key, new_cluster, or existing_cluster_id must be specified.'
