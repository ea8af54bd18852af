import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Context } from '../handlers'
import { invalid, invalidState } from '../refusal'
import { addRow, newRow } from './attempt'
import { reach } from './graph'
import { jobState } from './job-table'
import { runFor } from './lookup'
import { natureOf } from './outcomes'
import { isActive, type Run } from './run'
import { parametersIn } from './run-now'
import { moveOn } from './scheduler'

/** Runs some tasks of a run again, as part of it (facts/databricks-behaviour.md 3.2). */
export function repairRun(input: jobs.RepairRun, context: Context): jobs.RepairRunResponse {
  const found = runFor(context, input.run_id, 'CAN_MANAGE_RUN')
  if (found.row) throw invalid(`Run ${input.run_id} is a task run. Repair the job run ${found.run.id} instead.`)
  const table = context.workspace.get(jobState)
  const { run } = found
  if (isActive(run)) throw invalidState(`Run ${run.id} is still active. Only a run that has ended can be repaired.`)
  checkRepairId(run, input.latest_repair_id)
  const keys = keysFor(run, input)
  const given = parametersIn(input)
  table.runs.adopt(run)
  const { clock } = context.workspace
  begin(run, table.newId(), context.nowMs, clock.workMs())
  for (const [name, value] of Object.entries(given)) {
    const merged = Array.isArray(value) ? value : { ...(run.given[name as keyof typeof given] as object), ...value }
    run.given = { ...run.given, [name]: merged }
  }
  for (const key of keys) {
    const before = run.latest[key]!
    addRow(run, { ...newRow(table.world.nextId(run), before.task, before), round: run.repairs.length })
  }
  moveOn(run, table.world, clock.workMs())
  table.note(run)
  return { repair_id: run.repairs.at(-1)!.id }
}

function checkRepairId({ repairs }: Run, given: string | undefined): void {
  const latest = repairs.at(-1)?.id
  if (given === latest || given === undefined) {
    if (latest !== undefined && given === undefined) {
      throw invalid('The latest repair ID needs to be provided in order to create a new repair')
    }
    return
  }
  throw invalid(`The latest repair ID ${given} is not that of the run${latest ? `, which is ${latest}` : ''}.`)
}

/** Keys of the tasks to run again, in the order of the job. */
function keysFor(run: Run, { rerun_tasks, rerun_all_failed_tasks = false, rerun_dependent_tasks }: jobs.RepairRun) {
  const tasks = Object.values(run.latest).map(({ task }) => task)
  if ((rerun_tasks !== undefined) === rerun_all_failed_tasks) {
    throw invalid('Exactly one of rerun_tasks or rerun_all_failed_tasks must be specified.')
  }
  const wanted = rerun_tasks ?? failedKeys(run)
  if (new Set(wanted).size < wanted.length) throw invalid('rerun_tasks cannot contain duplicate task keys.')
  const unknown = wanted.find((key) => !run.latest[key])
  if (unknown !== undefined) throw invalid(`Task ${unknown} does not exist in run ${run.id}.`)
  if (wanted.length === 0) throw invalid(`Run ${run.id} has no tasks to repair.`)
  const keys = rerun_dependent_tasks ? reach(tasks, wanted, 'down') : new Set(wanted)
  return tasks.map(({ task_key }) => task_key).filter((key) => keys.has(key))
}

/** What failed, and what was skipped or stopped for it. */
function failedKeys({ latest }: Run): string[] {
  const isFailed = (outcome: Run['outcome']) => ['failed', 'canceled'].includes(natureOf(outcome!))
  return Object.entries(latest).flatMap(([key, { outcome }]) => (isFailed(outcome) ? [key] : []))
}

function begin(run: Run, id: string, nowMs: number, at: number): void {
  run.original ??= { endMs: run.endMs!, outcome: run.outcome! }
  run.repairs.push({ id, startMs: nowMs })
  run.phase = 'GOING'
  run.begunAt = at
  delete run.endMs
  delete run.outcome
}
