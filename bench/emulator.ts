import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../scripts/ports.mjs'
import { inRoot } from '../scripts/root.mjs'
import { startEmulator, type Server } from '../scripts/servers.mjs'
import { quantile, type Figure, type Part } from './figures'
import { residentMb } from './memory'
import { adminToken } from './rig'

const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
const bigSeed = 'jobs=10000,runs=50000,clusters=10000,files=100000'
/** One list of each kind that the big seed makes many of. */
const lists = [
  '/api/2.1/clusters/list?page_size=100',
  '/api/2.2/jobs/list?limit=100',
  '/api/2.2/jobs/runs/list?limit=25',
  '/api/2.0/dbfs/list?path=/archive',
]

/** The emulator alone: how fast it answers, what it keeps, and how soon it is there with everything in it. */
export async function emulator(): Promise<Part> {
  const figures = [...(await speed()), ...(await start()), await whileSaving()]
  return { title: 'Emulator', figures }
}

const started = async (...args: string[]) => startEmulator({ port: await freePort(), args })

async function speed(): Promise<Figure[]> {
  const server = await started()
  const get = async (path: string) => (await (await fetch(server.origin + path, { headers })).json()) as never
  const { clusters } = (await get('/api/2.1/clusters/list')) as { clusters: { cluster_id: string }[] }
  const { warehouses } = (await get('/api/2.0/sql/warehouses')) as { warehouses: { id: string; name: string }[] }
  const one = `${server.origin}/api/2.1/clusters/get?cluster_id=${clusters[0]!.cluster_id}`
  const warehouse_id = warehouses.find(({ name }) => name === 'BI Dashboards')!.id
  const statement = JSON.stringify({ statement: 'SELECT 1', warehouse_id, wait_timeout: '30s' })
  const statements = `${server.origin}/api/2.0/sql/statements`

  const gets = await asked(one, ['-c', '16', '-d', '5'])
  const selects = await asked(statements, ['-c', '8', '-d', '5', '-m', 'POST', '-b', statement])
  // What it keeps shows where garbage has just been collected: at the least of several looks.
  const leastMb = async () => {
    const looks: number[] = []
    for (let look = 0; look < 5; look++) {
      await asked(one, ['-c', '16', '-a', '20000'])
      looks.push(residentMb(server.pid))
    }
    return Math.min(...looks)
  }
  const before = await leastMb()
  const after = await leastMb()
  await server.stop()
  return [
    { what: 'clusters/get', value: gets, unit: 'req/s', goal: { atLeast: 3000 } },
    { what: 'SELECT 1', value: selects, unit: 'req/s', goal: { atLeast: 300 } },
    {
      what: 'memory after 100,000 more requests, over before',
      value: after - before,
      unit: 'MB',
      goal: { atMost: 30 },
      note: `${Math.round(after)} MB then`,
    },
  ]
}

const runFile = promisify(execFile)

/** Answers per second of autocannon's requests. Throws when one was refused. */
async function asked(url: string, options: string[]): Promise<number> {
  const headerArgs = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = [inRoot('node_modules/autocannon/autocannon.js'), '--json', '-n', ...options, ...headerArgs, url]
  const { stdout } = await runFile(process.execPath, args, { maxBuffer: 1 << 24 })
  const { '2xx': answered, duration, non2xx, errors } = JSON.parse(stdout)
  if (non2xx || errors) throw new Error(`${url} refused ${non2xx} requests and broke off ${errors}.`)
  return answered / duration
}

/** From the start of the process until each kind of list has been answered once. */
async function start(): Promise<Figure[]> {
  const beganMs = performance.now()
  const server = await started('--seed', bigSeed)
  for (const path of lists) {
    const answer = await fetch(server.origin + path, { headers })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`)
    await answer.arrayBuffer()
  }
  const ms = performance.now() - beganMs
  const mb = residentMb(server.pid)
  await server.stop()
  return [
    { what: `start with ${bigSeed}, and the first list of each`, value: ms, unit: 'ms', goal: { atMost: 5000 } },
    { what: 'memory then', value: mb, unit: 'MB' },
  ]
}

/** How long others wait while ten thousand clusters are written again and again. */
async function whileSaving(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-emulator-'))
  const server = await started('--seed', 'clusters=10000', '--data', folder)
  const waits: number[] = []
  try {
    const ids = await idsOf(server)
    const untilMs = performance.now() + 6000
    for (let at = 0; performance.now() < untilMs; at++) {
      const deed = at % 2 === 0 ? 'pin' : 'unpin'
      const body = JSON.stringify({ cluster_id: ids[(at >> 1) % ids.length] })
      const beganMs = performance.now()
      const answer = await fetch(`${server.origin}/api/2.1/clusters/${deed}`, { method: 'POST', headers, body })
      await answer.arrayBuffer()
      waits.push(performance.now() - beganMs)
      await new Promise((next) => setTimeout(next, 5))
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    what: 'a change while 10,000 clusters are written (--data), p99',
    value: quantile(waits, 0.99),
    unit: 'ms',
    goal: { atMost: 50 },
    note: `median ${quantile(waits, 0.5).toFixed(1)} ms, longest ${Math.max(...waits).toFixed(0)} ms`,
  }
}

async function idsOf({ origin }: Server): Promise<string[]> {
  const answer = await fetch(`${origin}/api/2.1/clusters/list?page_size=100`, { headers })
  const { clusters } = (await answer.json()) as { clusters: { cluster_id: string }[] }
  return clusters.map(({ cluster_id }) => cluster_id)
}
