import type { Grant } from '../access'
import { clusterState } from '../clusters/table'
import { newRun, type NewRun } from '../jobs/new-run'
import { failed, succeeded, type Run } from '../jobs/run'
import { between, randomOf } from '../random'
import type { Workspace } from '../workspace'
import { seededId } from './clusters'

const minute = 60 * 1000

interface RunStory {
  cluster: string
  jobId: string
  name: string
  task: string
  creator: string
  grants: Grant[]
  minutesAgo: number
  /** Never ends. */
  continuous?: true
  state?: string
}

const engineers: Grant[] = [{ group_name: 'data-engineering', permission_level: 'CAN_MANAGE_RUN' }]
const everyone: Grant[] = [{ group_name: 'users', permission_level: 'CAN_VIEW' }, ...engineers]

/** What runs on Acme's clusters when the workspace is first looked at. */
const active: RunStory[] = [
  {
    cluster: 'streaming-orders',
    jobId: '7205759403792793600',
    name: 'orders stream',
    task: 'ingest_orders',
    creator: 'jonas.lindqvist@acme.example',
    grants: engineers,
    minutesAgo: 38 * 24 * 60,
    continuous: true,
  },
  {
    cluster: 'etl-nightly-always-on',
    jobId: '482913650071842',
    name: 'nightly warehouse load',
    task: 'load_facts',
    creator: 'mei.tanaka@acme.example',
    grants: engineers,
    minutesAgo: 34,
  },
  {
    cluster: 'etl-nightly-always-on',
    jobId: '601338274419005',
    name: 'customer dimension refresh',
    task: 'merge_customers',
    creator: 'mei.tanaka@acme.example',
    grants: everyone,
    minutesAgo: 12,
  },
  {
    cluster: 'shared-analytics',
    jobId: '318840275561902',
    name: 'marketing attribution',
    task: 'score_touchpoints',
    creator: 'lucia.fernandez@acme.example',
    grants: everyone,
    minutesAgo: 51,
  },
  {
    cluster: 'finance-month-end',
    jobId: '990217364405518',
    name: 'ledger reconciliation',
    task: 'reconcile',
    creator: 'noor.haddad@acme.example',
    grants: [{ group_name: 'finance', permission_level: 'CAN_MANAGE_RUN' }],
    minutesAgo: 19,
  },
  {
    cluster: 'adhoc-mei',
    jobId: '147205936611073',
    name: 'schema drift check',
    task: 'compare',
    creator: 'mei.tanaka@acme.example',
    grants: engineers,
    minutesAgo: 0,
    state: 'PENDING',
  },
]

/** The runs that a workspace begins with: those of the story, and what the same jobs did before. */
export function seedRuns(workspace: Workspace, nextId: () => string): Run[] {
  if (workspace.seed.empty || workspace.seed.clusters !== undefined) return []
  const nowMs = workspace.clock.nowMs()
  return active.flatMap((story) => {
    const random = randomOf(story.name)
    const run = newRun(describe(story, workspace, nowMs - story.minutesAgo * minute), nextId)
    run.waits = story.state === 'PENDING'
    // Long enough that a stranger finds it busy, and a demo left alone comes to rest.
    if (!story.continuous) run.endsAtWorkMs = workspace.clock.workMs() + between(random, 300, 540) * minute
    const before = Array.from({ length: story.continuous ? 1 : 6 }, (_, at) => {
      const startMs = nowMs - (story.minutesAgo + (at + 1) * 24 * 60) * minute
      return over(
        newRun(describe(story, workspace, startMs), nextId),
        startMs + between(random, 8, 55) * minute,
        random,
      )
    })
    return [run, ...before]
  })
}

function describe(story: RunStory, workspace: Workspace, startMs: number): NewRun {
  const clusterId = seededId(story.cluster)
  const cluster = workspace.get(clusterState).find(clusterId)
  const { jobId, name, creator, grants, continuous, task, state = 'RUNNING' } = story
  return {
    jobId,
    name,
    creator,
    continuous,
    clusterId,
    state,
    startMs,
    taskKey: task,
    notebook: `/Workspace/Repos/acme/pipelines/${task}`,
    contextId: cluster?.wire.spark_context_id,
    grants: [{ user_name: creator, permission_level: 'IS_OWNER' }, ...grants],
  }
}

function over(run: Run, endMs: number, random: () => number): Run {
  const outcome =
    random() < 0.2 ? failed(`Task ${run.tasks[0]!.task_key} failed with message: Workload failed.`) : succeeded
  for (const one of [run.wire, ...run.tasks]) {
    Object.assign(one, outcome, { end_time: String(endMs), run_duration: String(endMs - Number(one.start_time)) })
  }
  return run
}
