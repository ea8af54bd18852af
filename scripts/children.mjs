import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** What every tool is told: no telemetry, no advertisement of newer versions. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' }
const living = new Set()

/** A child process in the repository that does not outlive this one; its output is piped unless `stdio` says else. */
export function startChild(command, args, { env = process.env, stdio = ['ignore', 'pipe', 'pipe'] } = {}) {
  const child = spawn(command, args, { cwd: root, env: { ...env, ...quiet }, stdio })
  living.add(child)
  child.once('close', () => living.delete(child))
  child.once('error', () => living.delete(child))
  return child
}

/** Asks a child to end, and ends it when it has not after 5 s. */
export async function stopChild(child) {
  if (!living.has(child)) return
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await closed
  clearTimeout(force)
}

/** Resolves with the name of the signal at the first Ctrl-C, SIGTERM or closing of the terminal, when all children have ended. */
export const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, async () => {
      isStopping = true
      await Promise.all([...living].map(stopChild))
      resolve(signal)
    })
})

let isStopping = false
/** Whether this process was asked to end: a child that ends then has not crashed. */
export const stopping = () => isStopping

process.on('exit', () => {
  for (const child of living) child.kill('SIGTERM')
})
