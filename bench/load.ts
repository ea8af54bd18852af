import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { inRoot } from '../scripts/root.mjs'

export interface Load {
  requestsPerSecond: number
  p50Ms: number
  p99Ms: number
}

const runFile = promisify(execFile)
/** wrk costs the two cores least; autocannon is always there. */
export const loadTool = hasWrk() ? 'wrk' : 'autocannon'

/** Asks `url` again and again from `clients` connections. Throws when an answer was not 2xx, so that no error is praised for its speed. */
export async function load(
  url: string,
  headers: Record<string, string>,
  clients: number,
  seconds: number,
): Promise<Load> {
  const headerArgs = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  return loadTool === 'wrk' ? wrk(url, headerArgs, clients, seconds) : autocannon(url, headerArgs, clients, seconds)
}

async function wrk(url: string, headerArgs: string[], clients: number, seconds: number): Promise<Load> {
  const args = ['-t1', `-c${clients}`, `-d${seconds}s`, '--latency', ...headerArgs, url]
  const { stdout } = await runFile('wrk', args)
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)
  if (refused) throw new Error(`${url} refused ${refused[1]} requests.`)
  const latency = (percent: number) => toMs(new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout))
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50Ms: latency(50),
    p99Ms: latency(99),
  }
}

async function autocannon(url: string, headerArgs: string[], clients: number, seconds: number): Promise<Load> {
  const bin = inRoot('node_modules/autocannon/autocannon.js')
  const args = [bin, '--json', '-n', '-c', String(clients), '-d', String(seconds), ...headerArgs, url]
  const { stdout } = await runFile(process.execPath, args, { maxBuffer: 1 << 24 })
  const { requests, latency, non2xx } = JSON.parse(stdout)
  if (non2xx) throw new Error(`${url} refused ${non2xx} requests.`)
  return { requestsPerSecond: requests.average, p50Ms: latency.p50, p99Ms: latency.p99 }
}

function toMs(match: RegExpExecArray | null): number {
  const factor = { us: 0.001, ms: 1, s: 1000 }[match?.[2] ?? ''] ?? Number.NaN
  return Number(match?.[1]) * factor
}

function hasWrk(): boolean {
  try {
    execFileSync('wrk', ['--version'], { stdio: 'ignore' })
  } catch (error) {
    // It prints its version and ends with 1.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
  return true
}
