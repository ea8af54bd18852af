import { startChild, stopChild, stopping } from './children.mjs'
import { consoleEnv, nextCommand } from './console-env.mjs'
import { inRoot } from './root.mjs'

/**
 * A server process of ours that has answered on its health address.
 * @typedef {{ origin: string, pid: number, readyMs: number, stop: () => Promise<void>, crashed: Promise<Error> }} Server
 */

/**
 * The emulated workspace on a port of 127.0.0.1.
 * @param {{ port: number, args?: string[] }} options
 */
export const startEmulator = ({ port, args = [] }) =>
  startServer({
    name: 'emulator',
    args: ['--import', 'tsx', inRoot('emulator/server.ts'), '--port', String(port), ...args],
    env: process.env,
    origin: `http://127.0.0.1:${port}`,
    health: '/__emulator/health',
  })

/**
 * The console's production build on a port of 127.0.0.1, reached as localhost.
 * @param {{ port: number, env?: Record<string, string> }} options
 */
export async function startConsole({ port, env = process.env }) {
  const started = await startServer({
    name: 'console',
    args: [nextCommand, 'start', '-H', '127.0.0.1', '-p', String(port)],
    env: consoleEnv({ ...env, HOST: '127.0.0.1', PORT: String(port), TROWEL_ORIGIN: undefined }),
    origin: `http://127.0.0.1:${port}`,
    health: '/api/health',
  })
  return { ...started, origin: `http://localhost:${port}` }
}

/** The environment without the console's own settings, so that a test does not run with somebody's workspaces. */
export const withoutSettings = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(TROWEL_|NEXTAUTH_|HOST$|PORT$)/.test(name)))

/** Starts a Node process and waits until it answers; throws a sentence with its last words when it ends before. */
async function startServer({ name, args, env, origin, health, patienceMs = 60_000 }) {
  const startedMs = performance.now()
  const child = startChild(process.execPath, args, { env })
  const lastWords = keepTail(child)
  let wanted = true
  const crashed = new Promise((resolve) =>
    child.once('close', (code, signal) => {
      if (wanted && !stopping())
        resolve(new Error(`${lastWords()}\nThe ${name} ended by itself (${signal ?? `code ${code}`}).`))
    }),
  )
  const stop = () => {
    wanted = false
    return stopChild(child)
  }
  const failure = await Promise.race([crashed, answered(origin + health, patienceMs)])
  if (failure) {
    await stop()
    throw failure
  }
  return { origin, pid: Number(child.pid), readyMs: performance.now() - startedMs, stop, crashed }
}

/** Undefined once the address answers 200; an error when it has not in time. */
async function answered(url, patienceMs) {
  const deadlineMs = performance.now() + patienceMs
  while (performance.now() < deadlineMs) {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    await response?.body?.cancel()
    if (response?.ok) return undefined
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return new Error(`${url} did not answer within ${patienceMs / 1000} s.`)
}

/** The last words of a process, kept to explain its end. */
function keepTail(child) {
  let text = ''
  const keep = (chunk) => {
    text = (text + chunk).slice(-4_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return () => text.trimEnd()
}
