import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** What every tool is told: no telemetry, no advertisement of newer versions. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' }
const living = new Set()

/**
 * A child process in the repository that does not outlive this one; its output is piped unless `stdio` says else.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {import('node:child_process').ChildProcess}
 */
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

/** Resolves when this process was asked to end (Ctrl-C, SIGTERM, its terminal or its npm gone) and all children have. */
export const stopped = new Promise((resolve) => {
  const stop = async () => {
    isStopping = true
    await Promise.all([...living].map(stopChild))
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  // npm killed outright tells nobody; what it ran is then handed to another parent.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stop(), 500).unref()
})

let isStopping = false
/** Whether this process was asked to end: a child that ends then has not crashed. */
export const stopping = () => isStopping

process.on('exit', () => {
  for (const child of living) child.kill('SIGTERM')
})
