import type * as jobs from '@/lib/databricks/api/models/jobs'
import { jobId, originOf } from '../jobs/ids'
import type { JobStory, StoryBook } from '../jobs/story'
import { between, pick, randomOf } from '../random'
import { people } from './people'

const teams = ['platform', 'data-engineering', 'machine-learning', 'analysts', 'finance']
const works = [
  'ingest',
  'transform',
  'export',
  'refresh',
  'training',
  'backfill',
  'quality',
  'report',
  'sync',
  'archive',
]
const objects = ['orders', 'customers', 'payments', 'inventory', 'events', 'ledger', 'features', 'sessions', 'prices']

const hour = 60 * 60 * 1000
const day = 24 * hour
/** A little less than runs are kept. */
const spanMs = 59 * day
/** One job in so many still starts by itself. */
const everyScheduled = 20

/** So many jobs with so many runs between them, each told only when asked for. */
export function manyJobs(count: number, runs: number): StoryBook {
  const told = new Map<number, JobStory>()
  const at = (index: number) => {
    let story = told.get(index)
    if (!story) told.set(index, (story = oneOfMany(index)))
    return story
  }
  const indexOf = (id: string) => {
    const origin = originOf(id)
    return origin?.of === 'job' && origin.index < count ? origin.index : undefined
  }
  return {
    count,
    at,
    idAt: jobId,
    indexOf,
    indexByName: () => undefined,
    named: () => undefined,
    names: { cluster: () => '', job: () => '', warehouse: () => '' },
    selfStarting: () => Array.from({ length: Math.ceil(count / everyScheduled) }, (_, index) => index * everyScheduled),
    running: () => [],
    spread: (index, bornMs) => spreadOf(index, Math.floor(runs / count) + (index < runs % count ? 1 : 0), bornMs),
  }
}

/** At even distances, each job from a beginning of its own. */
function spreadOf(index: number, runs: number, bornMs: number): number[] {
  const apart = spanMs / Math.max(runs, 1)
  // A golden fraction of the distance: neighbours begin far from each other.
  const first = bornMs - hour - spanMs + apart * ((index * 0.618034) % 1)
  return Array.from({ length: runs }, (_, at) => Math.floor(first + at * apart))
}

function oneOfMany(index: number): JobStory {
  const random = randomOf(`job ${index}`)
  const team = pick(random, teams)
  const { userName } = pick(random, people)
  const name = `${team}-${pick(random, works)}-${pick(random, objects)}-${String(index).padStart(5, '0')}`
  const tasks = between(random, 1, 4)
  const failing = random()
  return {
    name,
    creator: userName,
    createdDays: 1 + index * 0.05,
    grants: [
      { group_name: team, permission_level: 'CAN_MANAGE_RUN' },
      ...(index % 4 === 0 ? [{ group_name: 'users', permission_level: 'CAN_VIEW' }] : []),
    ],
    settings: () => settingsOf(index, name, team, tasks),
    takes: { '*': [30, 600] },
    fails: ({ chance, key }) => (chance < failing ** 4 / 2 ? `RuntimeError: ${key} could not be completed` : undefined),
  }
}

function settingsOf(index: number, name: string, team: string, tasks: number): jobs.JobSettings {
  return {
    name,
    tags: { team, env: index % 3 === 0 ? 'prod' : 'dev' },
    ...(index % 2 === 0 && {
      schedule: {
        quartz_cron_expression: `0 ${index % 60} ${index % 24} * * ?`,
        timezone_id: 'UTC',
        pause_status: index % everyScheduled === 0 ? 'UNPAUSED' : 'PAUSED',
      },
    }),
    environments: [{ environment_key: 'default' }],
    tasks: Array.from({ length: tasks }, (_, at) => ({
      task_key: `step_${at + 1}`,
      notebook_task: { notebook_path: `/Workspace/Repos/acme/${team}/step_${at + 1}` },
      environment_key: 'default',
      ...(at > 0 && { depends_on: [{ task_key: `step_${at}` }] }),
    })),
  }
}
