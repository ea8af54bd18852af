import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Grant, ObjectKind } from '../access'

/** A run as the emulator keeps it. */
export interface Run {
  /** As lists show it, without its tasks. */
  wire: jobs.BaseRun
  tasks: jobs.RunTask[]
  /** Of its job. */
  grants: Grant[]
  /** When it succeeds by itself; never when absent. */
  endsAtWorkMs?: number
  /** For its cluster to come up. */
  waits?: boolean
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

const ended = new Set<string>(['TERMINATED', 'SKIPPED', 'INTERNAL_ERROR'])
export const isActive = ({ wire }: Run): boolean => !ended.has(wire.state?.life_cycle_state ?? '')

/** The state of something that is not over, in the old form and the new one (facts/databricks-behaviour.md 3.2). */
export const activeState = (state: string): Pick<jobs.BaseRun, 'state' | 'status'> => ({
  state: { life_cycle_state: state, state_message: state === 'RUNNING' ? 'In run' : '' },
  status: { state: state === 'WAITING_FOR_RETRY' ? 'WAITING' : state },
})

export function beginRun(run: Run): void {
  run.waits = false
  for (const one of [run.wire, ...run.tasks]) Object.assign(one, activeState('RUNNING'))
}

/** Success, or the failure that `failure` describes. */
export function endRun({ wire, tasks }: Run, atMs: number, failure?: string): void {
  for (const one of [wire, ...tasks]) {
    Object.assign(one, failure ? failed(failure) : succeeded)
    one.end_time = String(atMs)
    one.run_duration = String(atMs - Number(one.start_time))
  }
}

export const succeeded: Pick<jobs.BaseRun, 'state' | 'status'> = {
  state: { life_cycle_state: 'TERMINATED', result_state: 'SUCCESS', state_message: '' },
  status: { state: 'TERMINATED', termination_details: { code: 'SUCCESS', type: 'SUCCESS', message: '' } },
}

export const failed = (message: string): Pick<jobs.BaseRun, 'state' | 'status'> => ({
  state: { life_cycle_state: 'INTERNAL_ERROR', result_state: 'FAILED', state_message: message },
  status: { state: 'TERMINATED', termination_details: { code: 'CLUSTER_ERROR', type: 'CLIENT_ERROR', message } },
})
