import type { Command } from './script'
import type { JobStory } from './story'
import { failed, succeeded } from './outcomes'
import { between, randomOf } from '../random'
import type { Run, TaskOutput, TaskRun } from './run'
import { kindOf, pathOf } from './task-kinds'
import type { Work } from './world'

const label = 'Simulated by the emulator: no code was run.'

/** What a task does that nothing is known of but how long such tasks take. */
export function simulated(row: TaskRun, ms: number, error?: string): Work {
  return {
    ms,
    outcome: error === undefined ? succeeded : failed,
    output: outputOf(row, error, { result: label, logs: `${label}\n` }),
  }
}

/** What a task does that follows the script in its source. */
export function scripted(row: TaskRun, commands: readonly Command[]): Work {
  let ms = 500
  const [printed, values]: [string[], Record<string, string>] = [[], {}]
  for (const command of commands) {
    if (command.does === 'sleep') ms += command.seconds * 1000
    if (command.does === 'print') printed.push(command.text)
    if (command.does === 'set') values[command.key] = command.value
    if (command.does === 'fail' && row.attempt < command.attempts) {
      const output = outputOf(row, command.message, { logs: [...printed, ''].join('\n') })
      return { ms, outcome: failed, output, values }
    }
    if (command.does === 'exit') {
      return { ms, outcome: succeeded, values, output: outputOf(row, undefined, { result: command.value }) }
    }
  }
  const logs = printed.length > 0 ? [...printed, ''].join('\n') : `${label}\n`
  return { ms, outcome: succeeded, values, output: outputOf(row, undefined, { result: label, logs }) }
}

function outputOf(row: TaskRun, error: string | undefined, { result, logs }: TaskOutput): TaskOutput {
  const isNotebook = kindOf(row.task) === 'notebook_task'
  return {
    ...(error !== undefined && { error, trace: traceOf(row, error) }),
    ...(isNotebook ? { result: error === undefined ? result : undefined } : { logs }),
  }
}

function traceOf(row: TaskRun, error: string): string {
  const path = pathOf(row.task) ?? row.task.python_wheel_task?.entry_point ?? row.task.task_key
  const line = between(randomOf(`${path} ${error}`), 12, 180)
  return `Traceback (most recent call last):\n  File "${path}", line ${line}, in <module>\n    main()\n${error}`
}

/** How one attempt of a story goes: for how long, and with what error. */
export function told(story: JobStory, run: Run, row: TaskRun, daysAgo: number): { ms: number; error?: string } {
  const { task, attempt, iteration } = row
  const random = randomOf(
    `${story.name} ${run.story?.ordinal ?? run.id} ${task.task_key} ${attempt} ${iteration?.index}`,
  )
  const takes = story.takes?.[task.task_key] ?? story.takes?.['*'] ?? [40, 260]
  const [from, to] = typeof takes === 'function' ? takes(daysAgo) : takes
  const error = story.fails?.({ daysAgo, key: task.task_key, attempt, input: iteration?.input, chance: random() })
  const ms = between(random, Math.round(from * 1000), Math.round(to * 1000))
  // What fails does so somewhere on the way.
  return error === undefined ? { ms } : { ms: Math.round(ms * (0.15 + 0.6 * random())), error }
}
