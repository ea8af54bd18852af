import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { narrow, optionsOf } from '@/components/facets'
import { ignoredParameters } from '@/components/list-view'
import type { Cluster } from '@/lib/databricks/rules/clusters'
import { clusterColumns } from './cluster-columns'
import { clusterFacets } from './cluster-facets'
import { searchClusters } from './cluster-search'
import { inTab } from './cluster-tabs'
import { clusterView, facetParameters, sortable } from './cluster-view'

const now = Date.parse('2026-11-20T12:00:00Z')
beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => void vi.useRealTimers())

const clusters: Cluster[] = [
  {
    cluster_id: '1',
    cluster_name: 'Nightly-ETL',
    state: 'RUNNING',
    cluster_source: 'UI',
    spark_version: '15.4.x-gpu-ml-scala2.12',
    node_type_id: 'g5.xlarge',
    driver_node_type_id: 'i3.xlarge',
    creator_user_name: 'ada@acme.io',
    custom_tags: { team: 'ml', env: 'prod' },
    autotermination_minutes: 0,
    start_time: String(now - 30 * 3_600_000),
    policy_id: 'P1',
    data_security_mode: 'SINGLE_USER',
  },
  {
    cluster_id: '2',
    cluster_name: 'job-7-run-9',
    state: 'TERMINATED',
    cluster_source: 'JOB',
    spark_version: '13.3.x-scala2.12',
    node_type_id: 'm5d.large',
    creator_user_name: 'bob@acme.io',
    start_time: String(now - 90 * 3_600_000),
    autotermination_minutes: 30,
    instance_pool_id: 'pool-1',
  },
  { cluster_id: '3', state: 'PENDING', runtime_engine: 'PHOTON', spark_version: '16.2.x-scala2.12' },
]

const ids = (found: readonly Cluster[]) => found.map(({ cluster_id }) => cluster_id).join()
const facets = clusterFacets('ada@acme.io')
const by = (key: string, ...values: string[]) => ids(narrow(clusters, facets, { [key]: values }))

describe('search', () => {
  it.each([
    ['nightly', '1'],
    ['ETL prod', '1'],
    ['team=ml', '1'],
    ['15.4 lts ml gpu', '1'],
    ['acme.io', '1,2'],
    ['pool-1', '2'],
    ['pending', '3'],
    ['dedicated', '1'],
    ['nightly bob', ''],
    ['   ', '1,2,3'],
  ])('%s finds %s', (text, found) => expect(ids(searchClusters(clusters, text))).toBe(found))
})

describe('filters', () => {
  it.each<[string, string[], string]>([
    ['state', ['RUNNING'], '1'],
    ['state', ['RUNNING', 'PENDING'], '1,3'],
    ['policy', ['none'], '2,3'],
    ['creator', ['me'], '1'],
    ['creator', ['bob@acme.io'], '2'],
    ['runtime', ['lts'], '1,2'],
    ['runtime', ['photon'], '3'],
    ['runtime', ['gpu'], '1'],
    ['runtime', ['unsupported'], '2,3'],
    ['runtime', ['15.4'], '1'],
    ['autostop', ['off'], '1'],
    ['up', ['24'], '1'],
    ['up', ['48'], ''],
    ['source', ['JOB'], '2'],
    ['access', ['Dedicated'], '1'],
    ['node', ['i3.xlarge'], '1'],
    ['pool', ['pool-1'], '2'],
    ['tag', ['env=prod'], '1'],
    ['state', ['MOLTEN'], ''],
  ])('%s %s leaves %s', (key, values, left) => expect(by(key, ...values)).toBe(left))

  it('every one of them can stand in the address', () =>
    expect(facets.map(({ key }) => key).sort()).toEqual(Object.keys(facetParameters).sort()))
  it('offers what is there, in words', () => {
    const policy = facets.find(({ key }) => key === 'policy')!
    expect(optionsOf(policy, clusters, [])).toEqual([
      { value: 'none', words: 'No policy', count: 2 },
      { value: 'P1', words: 'P1', count: 1 },
    ])
  })
})

describe('tabs', () => {
  it.each([
    ['all-purpose', '1,3'],
    ['running', '1,3'],
    ['pinned', '2'],
    ['job', '2'],
    ['all', '1,2,3'],
  ] as const)('%s shows %s', (tab, shown) => expect(ids(inTab(clusters, tab, new Set(['2'])))).toBe(shown))
})

describe('columns', () => {
  const columns = clusterColumns({ workspace: 'demo', pinned: new Set() })

  it('that sort can stand in the address, and no others', () =>
    expect(
      columns
        .filter(({ sortValue }) => sortValue)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...sortable].sort()))
  it('have names and ids of their own', () => {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length)
    expect(columns.filter(({ header, show }) => !header && show !== 'always')).toEqual([])
  })
  it('do not break over a cluster that says nothing', () => {
    for (const { sortValue } of columns) expect(() => sortValue?.({})).not.toThrow()
  })
})

describe('address', () => {
  it('names a sort by its column and way', () =>
    expect(['-start_time', 'cluster_name', 'password', ''].map(clusterView.base.sort.parse)).toEqual([
      { column: 'start_time', descending: true },
      { column: 'cluster_name', descending: false },
      null,
      null,
    ]))
  it('names what it ignores', () =>
    expect(
      ignoredParameters(
        clusterView,
        new URLSearchParams('sort=nonsense&tab=mine&up=soon&autostop=maybe&state=ANY&q=x'),
      ),
    ).toEqual(['tab=mine', 'sort=nonsense', 'autostop=maybe', 'up=soon']))
  it('ignores nothing of what it wrote itself', () => {
    const written = clusterView.base.sort.write({ column: 'start_time', descending: true })
    expect(
      ignoredParameters(clusterView, new URLSearchParams({ sort: written, tab: 'job', up: '24', tag: 'a=b,c' })),
    ).toEqual([])
  })
})
