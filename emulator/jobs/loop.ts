import { broken, failed, natureOf, succeeded } from './outcomes'
import { resolver } from './references'
import type { Outcome, Run, TaskRun } from './run'

const mostInputs = 5000

/** A for-each task begins: what it is for is known now. Answers why it cannot. */
export function openLoop(run: Run, row: TaskRun): Outcome | undefined {
  const text = resolver(run, row)(row.task.for_each_task!.inputs)
  const inputs = listIn(text)
  if (!inputs) return broken(`The inputs of a for each task have to be a JSON array: ${text}`)
  if (inputs.length > mostInputs) {
    return broken(`A for each task can have at most ${mostInputs} inputs, not ${inputs.length}.`)
  }
  row.loop = { inputs, begun: 0, open: 0, rows: [] }
  return undefined
}

function listIn(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The last attempt of each iteration. */
export function lastAttempts({ loop }: TaskRun): TaskRun[] {
  const last: TaskRun[] = []
  for (const one of loop?.rows ?? []) last[one.iteration!.index] = one
  return last
}

export const loopOutcome = (row: TaskRun): Outcome =>
  lastAttempts(row).every(({ outcome }) => outcome && natureOf(outcome) === 'succeeded') ? succeeded : failed
