import type * as jobs from '@/lib/databricks/api/models/jobs'
import { answerOf } from './condition'
import { openLoop } from './loop'
import { broken, natureOf, succeeded, timedOut } from './outcomes'
import { resolvedValues } from './parameters'
import type { Outcome, Run, Step, TaskRun } from './run'
import { kindOf, needsCompute } from './task-kinds'
import type { World } from './world'

export const newRow = (id: string, task: jobs.Task, after?: TaskRun): TaskRun => ({
  id,
  task,
  attempt: after ? after.attempt + 1 : 0,
  round: after?.round ?? 0,
  retry: 0,
  phase: 'BLOCKED',
  ...(after?.iteration && { iteration: after.iteration }),
})

export function addRow(run: Run, row: TaskRun): void {
  run.rows.push(row)
  run.latest[row.task.task_key] = row
}

/** What will happen to a task by itself, or that nothing will. */
export function plan(run: Run, row: TaskRun, next?: Step): void {
  const was = row.next !== undefined
  row.next = next && inTime(row, next)
  if (row.next && !was) run.going.push(row)
  if (!row.next && was) run.going.splice(run.going.indexOf(row), 1)
}

/** `next`, or the end of the task's time when that is sooner. */
function inTime({ task, startedAt, phase }: TaskRun, next: Step): Step {
  const seconds = task.timeout_seconds ?? 0
  if (seconds <= 0 || startedAt === undefined || phase === 'TERMINATING') return next
  const deadline = startedAt + seconds * 1000
  return next.at <= deadline ? next : { at: deadline, to: 'END', outcome: timedOut }
}

export function takeStep(run: Run, world: World, row: TaskRun, at: number): void {
  const { to, outcome } = row.next!
  plan(run, row)
  if (outcome?.result === 'TIMEDOUT') world.stopWork(row, at)
  if (to === 'SETUP') setUp(run, world, row, at)
  else if (to === 'RUN') execute(run, world, row, at)
  else finish(run, world, row, at, outcome!)
}

/** Its turn has come: it gets its machines, then does its work. */
export function setUp(run: Run, world: World, row: TaskRun, at: number): void {
  row.phase = 'PENDING'
  row.startedAt ??= at
  row.startMs ??= world.dayMs(at)
  if (!needsCompute(row.task)) return execute(run, world, row, at)
  const machines = world.acquire(run, row, at)
  if ('result' in machines) return finish(run, world, row, at, machines)
  if ('askAt' in machines) return plan(run, row, { at: machines.askAt, to: 'SETUP' })
  row.clusterId = machines.clusterId
  row.contextId = machines.contextId
  const { outcome, readyAt } = machines
  plan(run, row, { at: readyAt, to: outcome ? 'END' : 'RUN', outcome })
}

function execute(run: Run, world: World, row: TaskRun, at: number): void {
  row.phase = 'RUNNING'
  row.runMs = world.dayMs(at)
  row.resolved = resolvedValues(run, row)
  switch (kindOf(row.task)) {
    case 'condition_task':
      return decide(run, world, row, at)
    case 'run_job_task':
      return runJob(run, world, row, at)
    case 'for_each_task': {
      const problem = openLoop(run, row)
      // The scheduler begins its iterations, and ends it after the last.
      return problem ? finish(run, world, row, at, problem) : plan(run, row, { at: Infinity, to: 'END' })
    }
    default: {
      const work = world.work(run, row, at)
      row.output = work?.output
      row.values = work?.values
      return plan(run, row, { at: at + (work?.ms ?? Infinity), to: 'END', outcome: work?.outcome })
    }
  }
}

function decide(run: Run, world: World, row: TaskRun, at: number): void {
  const { left = '', right = '' } = row.resolved!.condition_task!
  row.answer = answerOf(row.task.condition_task!.op, left, right)
  const outcome = row.answer
    ? succeeded
    : broken(`Cannot compare the operands "${left}" and "${right}": they have to be numbers.`)
  finish(run, world, row, at, outcome)
}

function runJob(run: Run, world: World, row: TaskRun, at: number): void {
  const child = world.startChild(run, row, at)
  if ('result' in child) return finish(run, world, row, at, child)
  row.childId = child.id
  plan(run, row, { at: child.end?.at ?? Infinity, to: 'END', outcome: child.end?.outcome })
}

/** The attempt is over; the task is too, unless it is tried again. */
export function finish(run: Run, world: World, row: TaskRun, at: number, outcome: Outcome): void {
  plan(run, row)
  row.phase = 'DONE'
  row.outcome = outcome
  row.endMs = world.dayMs(at)
  row.startMs ??= row.endMs
  const loop = row.iteration && run.rows.find(({ id }) => id === row.iteration!.of)?.loop
  if (mayRetry(run, row, outcome)) retry(run, world, row, at, loop?.rows)
  else if (loop) loop.open--
  world.release(run, row, at)
}

function mayRetry({ stopping }: Run, { task, retry }: TaskRun, outcome: Outcome): boolean {
  const { max_retries = 0, retry_on_timeout = false } = task
  if (stopping || natureOf(outcome) !== 'failed' || outcome.result === 'UPSTREAM_FAILED') return false
  if (outcome.result === 'TIMEDOUT' && !retry_on_timeout) return false
  return max_retries < 0 || retry < max_retries
}

function retry(run: Run, world: World, row: TaskRun, at: number, siblings?: TaskRun[]): void {
  const next = newRow(world.nextId(run), row.task, row)
  next.retry = row.retry + 1
  next.phase = 'WAITING'
  if (siblings) siblings.push(next)
  else addRow(run, next)
  plan(run, next, { at: at + (row.task.min_retry_interval_millis ?? 0), to: 'SETUP' })
}
