import type * as compute from '@/lib/databricks/api/models/compute'
import { clusterState } from '../clusters/table'
import type { Installation } from '../libraries/installation'
import { lifeOf } from '../libraries/installation'
import type { Workspace } from '../workspace'
import { seededId } from './clusters'

interface Story {
  libraries: compute.Library[]
  /** Marked for removal while the cluster goes on. */
  removed?: compute.Library[]
  /** From the days when libraries could be set for all clusters. */
  forAll?: compute.Library[]
}

const wheels = '/Volumes/main/platform/wheels'
const acmePypi = 'https://pypi.acme.example/simple'

/** What is on Acme's clusters, by their names: every kind, and each way to end. */
const stories: Readonly<Record<string, Story>> = {
  'shared-analytics': {
    libraries: [
      { pypi: { package: 'great-expectations==1.5.2' } },
      { pypi: { package: 'acme-reporting', repo: acmePypi } },
      { whl: `${wheels}/acme_charts-2.8.0-py3-none-any.whl` },
    ],
  },
  'etl-nightly-always-on': {
    libraries: [
      { jar: 's3://acme-artifacts/etl/etl-core-5.2.1.jar' },
      { maven: { coordinates: 'com.github.ben-manes.caffeine:caffeine:3.2.0', exclusions: ['org.slf4j:slf4j-api'] } },
      { pypi: { package: 'delta-sharing==1.3.1' } },
    ],
    removed: [{ jar: 's3://acme-artifacts/etl/etl-core-5.1.9.jar' }],
  },
  'streaming-orders': {
    libraries: [
      // Left behind when the runtime moved on to Scala 2.13.
      { maven: { coordinates: 'com.azure.cosmos.spark:azure-cosmos-spark_3-5_2.12:4.37.1' } },
      { jar: '/Volumes/main/platform/jars/order-events-1.14.0.jar' },
    ],
  },
  'bi-dashboards-legacy': {
    libraries: [{ egg: 'dbfs:/FileStore/eggs/legacy_reports-1.2-py3.8.egg' }],
    forAll: [{ pypi: { package: 'acme-audit-hook==0.3' } }],
  },
  'ml-experiments-gpu': {
    libraries: [
      { requirements: '/Workspace/Shared/ml/requirements.txt' },
      { pypi: { package: 'lightgbm==4.6.0' } },
      { cran: { package: 'forecast' } },
    ],
  },
  'geo-lab': {
    libraries: [
      { maven: { coordinates: 'org.datasyslab:geotools-wrapper:1.7.1-28.5' } },
      // Acme's own; whoever asked for it forgot where it is.
      { maven: { coordinates: 'example.acme.geo:geocoder_2.12:3.1.0' } },
    ],
  },
  'nightly-etl': {
    libraries: [{ pypi: { package: 'delta-sharing==1.3.1' } }, { jar: 's3://acme-artifacts/etl/etl-core-5.2.1.jar' }],
  },
  'adhoc-mei': { libraries: [{ pypi: { package: 'polars==1.31.0' } }] },
}

/** The libraries that a workspace begins with; asked for long ago. */
export function seedLibraries(workspace: Workspace): Map<string, Installation[]> {
  const all = new Map<string, Installation[]>()
  const { seed, clock } = workspace
  if (seed.empty || seed.clusters !== undefined) return all
  const clusters = workspace.get(clusterState)
  const askedAt = clock.workMs() - 30 * 24 * 60 * 60 * 1000
  for (const [name, { libraries, removed = [], forAll = [] }] of Object.entries(stories)) {
    const cluster = clusters.find(seededId(name))
    if (!cluster) continue
    all.set(cluster.id, [
      ...forAll.map((library) => ({ library, askedAt, isForAll: true })),
      ...removed.map((library) => ({ library, askedAt, isForAll: false, removedIn: lifeOf(cluster) })),
      ...libraries.map((library) => ({ library, askedAt, isForAll: false })),
    ])
  }
  return all
}
