import { addRow, finish, newRow, plan, setUp, takeStep } from './attempt'
import { summary, verdict } from './graph'
import { loopOutcome } from './loop'
import { canceled, timedOut } from './outcomes'
import { soonest, type Outcome, type Run, type TaskRun } from './run'
import type { World } from './world'

/** How long something takes to stop once it is told to. */
const stopMs = 2000

/** Lets a run go: every task waits for its turn, and those that need not wait begin. */
export function begin(run: Run, world: World, at: number): void {
  run.phase = 'GOING'
  run.begunAt = at
  run.begunMs = world.dayMs(at)
  for (const task of run.settings.tasks ?? []) {
    if (!run.only || run.only.includes(task.task_key)) addRow(run, newRow(world.nextId(run), task))
  }
  moveOn(run, world, at)
}

/** What was due at `at` happens, and what follows from it. */
export function step(run: Run, world: World, at: number): void {
  const isDue = ({ next }: TaskRun) => next !== undefined && next.at <= at
  const due = run.going.filter(isDue)
  if (due.length === 0 && run.phase === 'GOING' && soonest(run) <= at) return stop(run, world, at, timedOut)
  for (const row of due) if (isDue(row)) takeStep(run, world, row, at)
  moveOn(run, world, at)
}

/** Brings a run to an end: tasks that have begun stop a little later, the others never begin. */
export function stop(run: Run, world: World, at: number, why: Outcome): void {
  if (run.phase === 'ENDED') return
  run.stopping = why
  run.phase = 'TERMINATING'
  for (const row of run.rows) stopTask(run, world, row, at)
  moveOn(run, world, at)
}

/** The same for one task; others go on. */
export function stopTask(run: Run, world: World, row: TaskRun, at: number): void {
  for (const one of row.loop?.rows ?? []) stopTask(run, world, one, at)
  if (row.phase === 'BLOCKED' || row.phase === 'WAITING') return finish(run, world, row, at, canceled)
  if (row.phase !== 'PENDING' && row.phase !== 'RUNNING') return
  row.phase = 'TERMINATING'
  world.stopWork(row, at)
  plan(run, row, { at: at + stopMs, to: 'END', outcome: canceled })
}

/** Everything that can begin does; when nothing is left, the run is over. */
export function moveOn(run: Run, world: World, at: number): void {
  let moved = true
  while (moved) {
    moved = false
    for (const row of run.rows) {
      if (row.phase === 'BLOCKED' && turn(run, world, row, at)) moved = true
      if (row.phase === 'RUNNING' && row.loop && feed(run, world, row, at)) moved = true
    }
  }
  if (run.phase !== 'ENDED' && run.rows.every(({ phase }) => phase === 'DONE')) endRun(run, world, at)
}

function turn(run: Run, world: World, row: TaskRun, at: number): boolean {
  const what = verdict(run, row.task)
  if (what === 'wait') return false
  if (what === 'run') setUp(run, world, row, at)
  else finish(run, world, row, at, what)
  return true
}

/** Begins as many iterations as may be open at once; ends the task when all are over. True when something happened. */
function feed(run: Run, world: World, row: TaskRun, at: number): boolean {
  const loop = row.loop!
  const { concurrency = 1, task } = row.task.for_each_task!
  const before = loop.begun
  while (loop.open < concurrency && loop.begun < loop.inputs.length) {
    const one = newRow(world.nextId(run), task)
    one.round = row.round
    one.iteration = { of: row.id, index: loop.begun, input: loop.inputs[loop.begun] }
    loop.begun++
    loop.open++
    loop.rows.push(one)
    setUp(run, world, one, at)
  }
  if (loop.open > 0) return loop.begun > before
  finish(run, world, row, at, loopOutcome(row))
  return true
}

function endRun(run: Run, world: World, at: number): void {
  run.phase = 'ENDED'
  run.outcome = run.stopping ?? summary(run)
  run.stopping = undefined
  run.endMs = world.dayMs(at)
  const repair = run.repairs.at(-1)
  if (repair) Object.assign(repair, { endMs: run.endMs, outcome: run.outcome })
  world.ended(run, at)
}
