import { clusterState } from '../clusters/table'
import { newDirectory, newFile, type Directory, type Entry } from '../files/entry'
import type { Volume } from '../sql/metastore'
import type { Workspace } from '../workspace'
import { volumeIds } from './catalogs'
import { made } from './file-recipes'
import { dateOf, folder } from './folder-plans'
import * as words from './file-words'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Named = [string, Entry]
const text = (name: string, content: string, modifiedMs: number): Named => [
  name,
  newFile({ text: content }, Buffer.byteLength(content), modifiedMs),
]
const within = (name: string, modifiedMs: number, ...entries: Named[]): Named => [
  name,
  newDirectory(modifiedMs, entries),
]
const planned = (name: string, ...plan: Parameters<typeof folder>): Named => [name, folder(...plan)]
const binary = (name: string, rows: number, modifiedMs: number): Named => [name, made('binary', name, rows, modifiedMs)]

/** So many generated files in all, where a workspace was seeded for scale: half of them here, half in a volume. */
const many = ({ seed, clock }: Workspace, share: number, endMs = clock.nowMs()): Named[] =>
  seed.files ? [planned('archive', 'batches', 'archive', Math.floor(seed.files * share), endMs)] : []

/** What is in DBFS when it is first looked at. */
export function seedDbfs(workspace: Workspace): Directory {
  const nowMs = workspace.clock.nowMs()
  const system: Named[] = [datasets(), within('databricks-results', 0)]
  if (workspace.seed.empty) return newDirectory(0, [...system, within('FileStore', 0), within('tmp', 0)])
  return newDirectory(0, [
    ...system,
    ...clusterLogs(workspace, 'dbfs:/'),
    within('FileStore', nowMs - 3 * hour, ...fileStore(nowMs)),
    within(
      'mnt',
      nowMs - 400 * day,
      within(
        'raw',
        nowMs - 2 * hour,
        planned('clickstream', 'parts', 'clickstream', 10_000, nowMs - 2 * hour),
        planned('sensors', 'hours', 'sensors', 24 * 30, nowMs - 20 * minute),
      ),
    ),
    within('tmp', nowMs - 26 * hour, text('tomasz test (1).txt', 'does this work?\n', nowMs - 26 * hour)),
    ...many(workspace, 0.5),
  ])
}

const fileStore = (nowMs: number): Named[] => [
  within(
    'jars',
    nowMs - 90 * day,
    binary('legacy-import-2.4.0.jar', 9_000, nowMs - 300 * day),
    binary('legacy-import-2.4.1.jar', 9_200, nowMs - 90 * day),
  ),
  planned('plots', 'charts', 'revenue', 24, nowMs - 3 * hour),
  within(
    'tables',
    nowMs - 9 * day,
    ['orders_sample.csv', made('orders', `sample ${dateOf(nowMs - 9 * day)}`, 500, nowMs - 9 * day)],
    text('exchange_rates.csv', words.exchangeRates, nowMs - 12 * day),
    text('stores.json', words.stores, nowMs - 40 * day),
  ),
  within(
    'shared_uploads',
    nowMs - 5 * day,
    within(
      'lucia.fernandez@acme.example',
      nowMs - 5 * day,
      text('Umsätze Q3 – final (2).csv', words.exchangeRates, nowMs - 5 * day),
    ),
    within('mei.tanaka@acme.example', nowMs - 33 * day, text('売上 100%.csv', words.exchangeRates, nowMs - 33 * day)),
  ),
]

function datasets(): Named {
  const since = Date.UTC(2024, 3, 2)
  const taxi = (name: string) => [name, made('trips', `${name} 2019-${name.slice(-6, -4)}-15`, 3_000, since)] as Named
  return within(
    'databricks-datasets',
    0,
    text('README.md', words.datasets, since),
    within(
      'nyctaxi',
      0,
      within(
        'tripdata',
        0,
        within('yellow', 0, ...['01', '02', '03'].map((month) => taxi(`yellow_tripdata_2019-${month}.csv`))),
      ),
    ),
    within('samples', 0, within('docs', 0, text('README.md', words.samples, since))),
  )
}

/** The folders of clusters that send their logs to somewhere under `prefix`, in the directory where they do. */
function clusterLogs(workspace: Workspace, prefix: string): Named[] {
  const byPlace = new Map<string, Named[]>()
  for (const { id, wire } of workspace.get(clusterState).all()) {
    const { dbfs, volumes } = wire.cluster_log_conf ?? {}
    const place = (dbfs ?? volumes)?.destination
    if (!place?.startsWith(prefix)) continue
    const name = place.slice(prefix.length).split('/')[0]!
    const lastMs = Number(wire.terminated_time ?? workspace.clock.nowMs())
    byPlace.set(name, [...(byPlace.get(name) ?? []), logsOf(id, lastMs)])
  }
  return [...byPlace].map(([name, folders]) => within(name, workspace.clock.nowMs() - hour, ...folders))
}

const logsOf = (id: string, lastMs: number): Named =>
  within(
    id,
    lastMs,
    planned('driver', 'logs', `driver ${id}`, 30, lastMs),
    within(
      'eventlog',
      lastMs,
      within(`${id}_10_20_144_7`, lastMs, ['eventlog', made('events', `eventlog ${id}`, 800, lastMs)]),
    ),
    within('init_scripts', lastMs),
  )

/** What is in a seeded volume; undefined of any other. */
export function seedVolume(workspace: Workspace, { id }: Volume): Directory | undefined {
  const nowMs = workspace.clock.nowMs()
  const seeded = volumes[id]
  return seeded && newDirectory(nowMs - hour, seeded(nowMs, workspace))
}

const volumes: Record<string, (nowMs: number, workspace: Workspace) => Named[]> = {
  [volumeIds.landing]: (nowMs, workspace) => [
    text('README.md', words.landing, nowMs - 120 * day),
    planned('orders', 'days', 'orders', 365, nowMs - 5 * hour),
    planned('events', 'parts', 'events', 10_000, nowMs - 40 * minute),
    ...many(workspace, 0.5),
  ],
  [volumeIds.exports]: (nowMs) => [
    planned('weekly', 'days', 'weekly', 52, nowMs - 2 * day),
    planned('charts', 'charts', 'weekly revenue', 12, nowMs - 2 * day),
    text('für Händler #1 (50% + 5%).csv', words.exchangeRates, nowMs - 15 * day),
    text('what is this?.txt', 'Nobody knows any more. Please ask before removing it.\n', nowMs - 210 * day),
  ],
  [volumeIds.statements]: (nowMs) => [planned('2026', 'days', 'statement', 10, nowMs - 20 * day)],
  [volumeIds.artifacts]: (nowMs) => [
    within(
      'churn',
      nowMs - 6 * day,
      ...[1, 2, 3].map((version) =>
        within(
          `v${version}`,
          nowMs - (24 - 6 * version) * day,
          text('MLmodel', words.model(version), nowMs - (24 - 6 * version) * day),
          binary('model.parquet', 4_000 + 700 * version, nowMs - (24 - 6 * version) * day),
        ),
      ),
    ),
  ],
  [volumeIds.clusterLogs]: (_, workspace) =>
    clusterLogs(workspace, '/Volumes/main/platform/').flatMap(([, logs]) =>
      logs.isDirectory ? [...logs.entries] : [],
    ),
  [volumeIds.init]: (nowMs) => [text('install-geos.sh', words.installGeos, nowMs - 60 * day)],
  // The manifest comes and goes: the job that reads it fails when it is late.
  [volumeIds.partners]: (nowMs) => [
    planned('nordwind', 'days', 'nordwind', 60, nowMs - 4 * hour),
    planned('soleil', 'days', 'soleil', 60, nowMs - 30 * hour),
  ],
}
