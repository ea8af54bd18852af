import type * as jobs from '@/lib/databricks/api/models/jobs'
import { rankOf, type Grant, type ObjectKind } from '../access'
import type { Identity } from '../identity'
import { denied } from '../refusal'

export interface Job {
  id: string
  creator: string
  createdMs: number
  settings: jobs.JobSettings
  grants: Grant[]
  /** Whose story it follows, as long as nobody edits it. */
  story?: number
  /** Runs of a continuous job that failed, one after the other. */
  failures?: number
}

export const jobKind: ObjectKind = {
  path: 'jobs',
  type: 'job',
  levels: [
    { name: 'CAN_VIEW', may: 'Can view the job and its runs' },
    { name: 'CAN_MANAGE_RUN', may: 'Can also run the job and cancel its runs' },
    { name: 'CAN_MANAGE', may: 'Can also edit, delete and share the job' },
    { name: 'IS_OWNER', may: 'Owns the job' },
  ],
}

export type JobLevel = 'CAN_VIEW' | 'CAN_MANAGE_RUN' | 'CAN_MANAGE'

const wording: Record<JobLevel, string> = {
  CAN_VIEW: 'View or Admin or Manage Run or Owner',
  CAN_MANAGE_RUN: 'Admin or Manage Run or Owner',
  CAN_MANAGE: 'Admin or Owner',
}

export const mayDo = (grants: readonly Grant[], identity: Identity, level: JobLevel): boolean =>
  rankOf(jobKind, grants, identity) >= jobKind.levels.findIndex(({ name }) => name === level)

/** Refuses in the service's words, before it is told whether there is such a job. */
export function demandOnJob(grants: readonly Grant[], identity: Identity, level: JobLevel, id: string): void {
  if (mayDo(grants, identity, level)) return
  throw denied(`User ${identity.person.userName} does not have ${wording[level]} permissions on job ${id}`)
}
