import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Run } from './run'

/** A run that has not begun. */
export function newRun(
  of: Pick<Run, 'id' | 'jobId' | 'startMs' | 'creator'> &
    Partial<Pick<Run, 'name' | 'type' | 'trigger' | 'given' | 'performance' | 'only' | 'grants' | 'parent' | 'story'>>,
  settings: jobs.JobSettings,
): Run {
  return {
    name: settings.name ?? 'Untitled',
    type: 'JOB_RUN',
    trigger: 'ONE_TIME',
    given: {},
    ...of,
    settings,
    phase: 'QUEUED',
    rows: [],
    latest: {},
    going: [],
    repairs: [],
    clusters: {},
  }
}
