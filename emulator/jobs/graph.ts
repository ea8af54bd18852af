import type * as jobs from '@/lib/databricks/api/models/jobs'
import { disabled, excluded, natureOf, succeeded, upstreamCanceled, upstreamFailed } from './outcomes'
import type { Outcome, Run, TaskRun } from './run'

/**
 * What becomes of a task that waits: nothing yet, `'run'`, or an end without running (facts/databricks-behaviour.md 3.2,
 * run_if and condition_task). A dependency that the run does not have counts as done.
 */
export function verdict(run: Run, task: jobs.Task): 'wait' | 'run' | Outcome {
  const dependencies = (task.depends_on ?? []).filter(({ task_key }) => run.latest[task_key])
  if (!dependencies.every(({ task_key }) => run.latest[task_key]!.phase === 'DONE')) return 'wait'
  if (task.disabled) return disabled
  if (dependencies.length === 0) return 'run'
  const ends = dependencies.map((dependency) => ({ key: dependency.task_key, nature: natureFor(run, dependency) }))
  const has = (nature: string) => ends.some((end) => end.nature === nature)
  const all = (nature: string) => ends.every((end) => end.nature === nature || end.nature === 'excluded')
  // Nothing that it could follow was run.
  if (all('excluded')) return excluded
  const culprit = ends.find(({ nature }) => nature === 'failed')
  const stopped = ends.find(({ nature }) => nature === 'canceled')
  const unmet = culprit ? upstreamFailed(culprit.key) : stopped ? upstreamCanceled(stopped.key) : excluded
  switch (task.run_if) {
    case 'ALL_DONE':
      return 'run'
    case 'AT_LEAST_ONE_SUCCESS':
      return has('succeeded') ? 'run' : unmet
    case 'NONE_FAILED':
      return culprit || stopped ? unmet : 'run'
    // Tasks that see to failures see to what was stopped, too (docs, "Configure task dependencies").
    case 'AT_LEAST_ONE_FAILED':
      return culprit || stopped ? 'run' : excluded
    case 'ALL_FAILED':
      return has('succeeded') ? excluded : 'run'
    default:
      return ends.every(({ nature }) => nature === 'succeeded') ? 'run' : unmet
  }
}

function natureFor(run: Run, { task_key, outcome }: jobs.TaskDependency) {
  const row = run.latest[task_key]!
  if (outcome !== undefined && row.answer !== undefined && row.answer !== outcome) return 'excluded'
  return natureOf(row.outcome!)
}

/** How the run as a whole ended: what its last tasks say, and what else went wrong. */
export function summary(run: Run): Outcome {
  const rows = Object.values(run.latest)
  const needed = new Set(rows.flatMap(({ task }) => (task.depends_on ?? []).map(({ task_key }) => task_key)))
  const leaves = rows.filter(({ task }) => !needed.has(task.task_key))
  const isSkipped = ({ outcome }: TaskRun) => outcome!.result === 'UPSTREAM_FAILED'
  const culprit = rows.find((row) => natureOf(row.outcome!) === 'failed' && !isSkipped(row))
  const worst = leaves.find((row) => natureOf(row.outcome!) === 'failed')
  if (worst && culprit) return failureOf(run, culprit, rows.some(isSkipped))
  const stopped = leaves.find((row) => natureOf(row.outcome!) === 'canceled')
  if (stopped) return { ...stopped.outcome!, result: 'CANCELED', code: 'USER_CANCELED', message: 'Run cancelled.' }
  if (!culprit) return succeeded
  return { ...succeeded, result: 'SUCCESS_WITH_FAILURES', code: 'SUCCESS_WITH_FAILURES' }
}

function failureOf({ settings }: Run, { task, outcome }: TaskRun, skips: boolean): Outcome {
  if (settings.format === 'SINGLE_TASK') return outcome!
  const { message, result, code, type } = outcome!
  const rest = skips ? ' This caused all downstream tasks to get skipped.' : ''
  return {
    result: result === 'TIMEDOUT' ? result : 'FAILED',
    code,
    type,
    message: `Task ${task.task_key} failed with message: ${message.replace(/\.$/, '')}.${rest}`,
    lifeCycle: 'INTERNAL_ERROR',
  }
}

/** Keys of `tasks` reached from `keys` against the arrows (`up`), or along them. */
export function reach(tasks: readonly jobs.Task[], keys: readonly string[], direction: 'up' | 'down'): Set<string> {
  const found = new Set(keys)
  const following = new Map<string, string[]>()
  for (const { task_key, depends_on = [] } of tasks) {
    for (const on of depends_on) {
      const [from, to] = direction === 'up' ? [task_key, on.task_key] : [on.task_key, task_key]
      following.set(from, [...(following.get(from) ?? []), to])
    }
  }
  const open = [...keys]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const to of following.get(key) ?? []) {
      if (!found.has(to)) open.push(to)
      found.add(to)
    }
  }
  return found
}
