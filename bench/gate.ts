import { median, type Figure, type Part } from './figures'
import { load, loadTool, type Load } from './load'
import { residentMb } from './memory'
import { startNginx } from './nginx'
import { adminToken, openRig, signIn, type Rig } from './rig'

const rounds = 3
const secondsEach = 3
const listPath = '/api/2.1/clusters/list?page_size=100'
const gatePath = `/api/w/demo/clusters.list?input=${encodeURIComponent('{"page_size":100}')}`

/** What the console's gate costs on the same call: against the emulator itself, and against nginx in front of it. */
export async function gate(): Promise<Part> {
  const rig = await openRig()
  const nginx = await startNginx(rig.emulator.origin, adminToken)
  const cookie = await signIn(rig)
  const targets: Target[] = [
    { name: 'direct', url: rig.emulator.origin + listPath, headers: { authorization: `Bearer ${adminToken}` } },
    ...(nginx ? [{ name: 'nginx', url: nginx.origin + listPath, headers: {} }] : []),
    {
      name: 'gate',
      url: rig.console.origin + gatePath,
      headers: { cookie, 'x-trowel': '1', 'sec-fetch-site': 'same-origin' },
    },
  ]
  const figures: Figure[] = []
  for (const size of sizes) {
    await size.fill(rig)
    const bytes = await sameBytes(targets)
    for (const clients of [1, 16]) figures.push(...(await compare(targets, size, clients, bytes)))
  }
  figures.push({
    what: 'memory after all that',
    value: residentMb(rig.console.pid),
    unit: 'MB',
    peers: { ...(nginx && { nginx: residentMb(nginx.pid) }) },
  })
  await Promise.all([rig.close(), nginx?.stop()])
  return { title: `Gate: clusters.list through the console (${loadTool})`, figures, missing: nginx ? [] : ['nginx'] }
}

interface Target {
  name: string
  url: string
  headers: Record<string, string>
}

interface Size {
  name: string
  addedGoalMs: number
  perSecondGoal?: number
  fill(rig: Rig): Promise<void>
}

const sizes: Size[] = [
  {
    name: '2 KB',
    addedGoalMs: 1.2,
    perSecondGoal: 900,
    fill: async (rig) => void (await rig.control('POST', 'seed', { clusters: 1 })),
  },
  { name: '1.5 MB', addedGoalMs: 4, fill: fillWide },
]

/** A hundred clusters with tags enough to make one page of the list 1.5 MB. */
async function fillWide(rig: Rig) {
  await rig.control('POST', 'seed', { clusters: 100 })
  const answer = await fetch(rig.emulator.origin + listPath, { headers: { authorization: `Bearer ${adminToken}` } })
  const { clusters } = (await answer.json()) as { clusters: { cluster_id: string }[] }
  const spark_conf = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`spark.bench.setting.number.${index}`, `value ${index} `.repeat(3)]),
  )
  for (const { cluster_id } of clusters) await rig.control('PATCH', `clusters/${cluster_id}`, { spark_conf })
}

/** Bytes of the answer; throws when the targets do not answer alike. */
async function sameBytes(targets: Target[]): Promise<number> {
  const lengths = await Promise.all(
    targets.map(async ({ url, headers }) => (await (await fetch(url, { headers })).arrayBuffer()).byteLength),
  )
  const [first = 0] = lengths
  // Ages and uptimes in an answer may differ by a digit.
  if (lengths.some((length) => Math.abs(length - first) > 16))
    throw new Error(
      `The answers differ: ${targets.map(({ name }, index) => `${name} ${lengths[index]} bytes`).join(', ')}.`,
    )
  return first
}

async function compare(targets: Target[], size: Size, clients: number, bytes: number): Promise<Figure[]> {
  const measured = await inTurn(targets, clients)
  const of = (name: string, key: keyof Load) => median(measured.get(name)!.map((one) => one[key]))
  const peersOf = (key: keyof Load) =>
    Object.fromEntries(targets.filter(({ name }) => name !== 'gate').map(({ name }) => [name, of(name, key)]))
  const label = `${size.name}, ${clients === 1 ? '1 client' : `${clients} clients`}`
  const perSecond: Figure = {
    what: `${label}: requests per second`,
    value: of('gate', 'requestsPerSecond'),
    unit: 'req/s',
    goal: clients > 1 && size.perSecondGoal ? { atLeast: size.perSecondGoal } : undefined,
    peers: peersOf('requestsPerSecond'),
    note: `${(bytes / 1024).toFixed(1)} KB each`,
  }
  const latencies = (['p50Ms', 'p99Ms'] as const).map((key): Figure => ({
    what: `${label}: ${key.slice(0, 3)}`,
    value: of('gate', key),
    unit: 'ms',
    peers: peersOf(key),
  }))
  if (clients > 1) return [perSecond, ...latencies]
  const added = (name: string) => of(name, 'p50Ms') - of('direct', 'p50Ms')
  const addedFigure: Figure = {
    what: `${label}: added to the direct call`,
    value: added('gate'),
    unit: 'ms',
    goal: { atMost: size.addedGoalMs },
    peers: measured.has('nginx') ? { nginx: added('nginx') } : {},
  }
  return [addedFigure, perSecond, ...latencies]
}

/** Each target in each round, so that what else the machine does falls on all of them. */
async function inTurn(targets: Target[], clients: number): Promise<Map<string, Load[]>> {
  const measured = new Map<string, Load[]>(targets.map(({ name }) => [name, []]))
  for (const { url, headers } of targets) await load(url, headers, clients, 1)
  for (let round = 0; round < rounds; round++)
    for (const { name, url, headers } of targets)
      measured.get(name)!.push(await load(url, headers, clients, secondsEach))
  return measured
}
