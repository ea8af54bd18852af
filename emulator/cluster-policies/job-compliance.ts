import type * as models from '@/lib/databricks/api/models/jobs'
import type { Context } from '../handlers'
import { changeJob } from '../jobs/define-job'
import type { Job } from '../jobs/job'
import { clustersOf, withClusters } from '../jobs/job-clusters'
import { allJobs } from '../jobs/listing'
import { jobFor } from '../jobs/lookup'
import { pageOf } from '../page'
import { invalid } from '../refusal'
import type { Workspace } from '../workspace'
import { pageSize } from './cluster-compliance'
import { breachesOf, correctionOf, verdict } from './compliance'
import { policyFor } from './policy-table'

export const jobCompliance = ({ job_id }: { job_id: string }, context: Context): models.GetPolicyComplianceResponse =>
  complianceOf(jobFor(context, job_id, 'CAN_VIEW'), context.workspace)

/** Of all its own clusters, each path behind the key of its cluster. */
const complianceOf = ({ settings }: Job, workspace: Workspace) =>
  verdict(clustersOf(settings).flatMap(([key, spec]) => breachesOf(workspace, spec, 'job', `${key}.`)))

/** The jobs with a cluster of the policy that the caller may see. Tokens are absent at the ends (SDK documentation). */
export function listJobCompliance(
  input: { policy_id: string; page_size?: number; page_token?: string },
  context: Context,
): models.ListJobComplianceForPolicyResponse {
  const { id: policy } = policyFor(context, context.identity, input.policy_id)
  const rows = allJobs(context)
    .filter(({ settings }) => clustersOf(settings).some(([, { policy_id }]) => policy_id === policy))
    .map((job) => ({ key: job.id.padStart(20, '0'), job }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const { next, previous, ...page } = pageOf(rows, ({ key }) => key, input.page_token, pageSize(input))
  return {
    ...(page.rows.length > 0 && {
      jobs: page.rows.map(({ job }) => ({ job_id: job.id, ...complianceOf(job, context.workspace) })),
    }),
    ...(next && { next_page_token: next }),
    ...(previous && { prev_page_token: previous }),
  }
}

/** Gives the job's own clusters the values that their policies have; clusters that are there stay as they are. */
export function enforceOnJob(
  { job_id, validate_only = false }: models.EnforcePolicyComplianceRequest,
  context: Context,
): models.EnforcePolicyComplianceResponse {
  const job = jobFor(context, job_id, 'CAN_MANAGE')
  const job_cluster_changes: models.EnforcePolicyComplianceForJobResponseJobClusterSettingsChange[] = []
  const left: string[] = []
  const settings = withClusters(job.settings, (given, key) => {
    const correction = correctionOf(context.workspace, given, 'job')
    job_cluster_changes.push(...correction.changes.map((one) => ({ ...one, field: `${key}.${one.field}` })))
    left.push(...correction.left)
    return correction.spec
  })
  // As for clusters (unsure).
  if (left.length > 0) throw invalid(`Cluster validation error: ${left.join('; ')}`)
  const has_changes = job_cluster_changes.length > 0
  if (has_changes && !validate_only) changeJob(job, settings, context)
  return { has_changes, job_cluster_changes, settings }
}
