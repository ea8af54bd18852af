import { afterAll, beforeAll, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import type { ListClustersResponse } from '@/lib/databricks/api/models/compute'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const page = (input: Parameters<typeof emulator.call<object, ListClustersResponse>>[1], workspace: string) =>
  emulator.call(clusters.list as never, input as never, 'admin', workspace) as Promise<{
    answer: ListClustersResponse
  }>
const idsOf = ({ clusters = [] }: ListClustersResponse) => clusters.map(({ cluster_id }) => cluster_id)

// facts/databricks-behaviour.md 3.1: page_size, tokens both ways, '' at the ends
test('pages lead to the end and back', async () => {
  const { workspace, all } = await freshClusters(emulator)
  const there: ListClustersResponse[] = []
  for (let token: string | undefined; token !== ''; token = there.at(-1)!.next_page_token) {
    there.push((await page({ page_size: 7, page_token: token }, workspace)).answer)
  }
  expect(there.map(({ clusters = [] }) => clusters.length)).toEqual([7, 7, 7, 7, 7, 5])
  expect(there.flatMap(idsOf)).toEqual(idsOf({ clusters: all }))
  expect(there[0]!.prev_page_token).toBe('')
  const back: ListClustersResponse[] = [there.at(-1)!]
  for (let token = back[0]!.prev_page_token; token; token = back.at(-1)!.prev_page_token) {
    back.push((await page({ page_size: 7, page_token: token }, workspace)).answer)
  }
  expect(back.toReversed().flatMap(idsOf)).toEqual(idsOf({ clusters: all }))
})

test('20 by default, 100 at most, and a token it did not give is refused', async () => {
  const { workspace } = await freshClusters(emulator)
  expect((await page({}, workspace)).answer.clusters).toHaveLength(20)
  await emulator.control('POST', `${workspace}/seed`, { clusters: 150 })
  expect((await page({ page_size: 1000 }, workspace)).answer.clusters).toHaveLength(100)
  expect(await page({ page_token: 'nonsense' }, workspace)).toMatchObject({
    status: 400,
    code: 'INVALID_PARAMETER_VALUE',
  })
  await emulator.control('POST', `${workspace}/seed`, { empty: true })
  expect((await page({}, workspace)).answer).toEqual({ next_page_token: '', prev_page_token: '' })
})

test('a cluster that changes between two pages makes no other appear twice or be missed', async () => {
  const { workspace, all, id } = await freshClusters(emulator)
  const first = (await page({ page_size: 10 }, workspace)).answer
  await emulator.call(clusters.delete, { cluster_id: id('shared-analytics') }, 'admin', workspace)
  const rest = (await page({ page_size: 100, page_token: first.next_page_token }, workspace)).answer
  const others = (ids: unknown[]) => ids.filter((one) => one !== id('shared-analytics')).sort()
  expect(others([...idsOf(first), ...idsOf(rest)])).toEqual(others(idsOf({ clusters: all })))
})

test('filters and order are the workspace’s', async () => {
  const { workspace } = await freshClusters(emulator)
  const names = async (input: object) =>
    ((await page({ page_size: 100, ...input }, workspace)).answer.clusters ?? []).map((one) => one.cluster_name)
  expect(await names({ filter_by: { cluster_states: ['PENDING', 'RESIZING'] } })).toHaveLength(3)
  expect(await names({ filter_by: { cluster_sources: ['SQL'] } })).toEqual(['sql-endpoint-4c9e1a7d20b35f68'])
  expect(await names({ filter_by: { is_pinned: true } })).toHaveLength(4)
  expect(await names({ filter_by: { policy_id: '000F3B61D4A87C22' } })).toHaveLength(2)
  expect(await names({ filter_by: { cluster_states: ['NEW_STATE'] } })).toEqual([])
  const byName = await names({ sort_by: { field: 'CLUSTER_NAME' } })
  expect(byName).toEqual([...byName].sort((a, b) => (a!.toLowerCase() < b!.toLowerCase() ? -1 : 1)))
  expect(await names({ sort_by: { field: 'CLUSTER_NAME', direction: 'DESC' } })).toEqual(byName.toReversed())
})

test('items leave out what was asked for; get has it, and 2.0 lists everything at once', async () => {
  const { workspace, all, get } = await freshClusters(emulator)
  expect(all.filter((cluster) => 'spec' in cluster)).toEqual([])
  expect((await get('nightly-etl')).spec).toMatchObject({ autoscale: { min_workers: 2, max_workers: 10 } })
  const { answer } = await emulator.call(clusters.listV20, {}, 'admin', workspace)
  expect(answer.clusters).toHaveLength(40)
  expect(answer).not.toHaveProperty('next_page_token')
})
