import { afterAll, beforeAll, expect, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import type { GetEvents, GetEventsResponse } from '@/lib/databricks/api/models/compute'
import { startEmulator, type TestEmulator } from '../testing'
import { freshClusters } from '../testing-clusters'

let emulator: TestEmulator
let cluster_id: string
beforeAll(async () => {
  emulator = await startEmulator()
  cluster_id = (await freshClusters(emulator)).id('shared-analytics')
})
afterAll(() => emulator.close())

const read = async (input: Omit<GetEvents, 'cluster_id'>) =>
  (await emulator.call(clusters.events, { ...input, cluster_id })).answer
const keysOf = ({ events = [] }: GetEventsResponse) => events.map(({ timestamp, type }) => `${timestamp} ${type}`)
const all = async () => [
  ...keysOf(await read({ page_size: 300 })),
  ...keysOf(await read({ offset: '300', limit: '500' })),
]

// All of facts/databricks-behaviour.md 3.1 (events)
test('newest first, 50 at a time, with the count', async () => {
  const first = await read({})
  expect(first.events).toHaveLength(50)
  const times = first.events!.map(({ timestamp }) => Number(timestamp))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(first.total_count).toBe(String((await all()).length))
})

test('the ready-made next request leads to the end, where it is absent', async () => {
  const pages = [await read({ limit: '80' })]
  while (pages.at(-1)!.next_page) {
    const next = pages.at(-1)!.next_page!
    expect(next).toMatchObject({ cluster_id, limit: '80' })
    pages.push((await emulator.call(clusters.eventsV20, next)).answer)
  }
  expect(pages.flatMap(keysOf)).toEqual(await all())
  expect(pages.length).toBeGreaterThan(4)
})

test('tokens lead there and back', async () => {
  const there = [await read({ page_size: 80 })]
  for (let token = there[0]!.next_page_token; token; token = there.at(-1)!.next_page_token) {
    there.push(await read({ page_size: 80, page_token: token }))
  }
  expect(there.flatMap(keysOf)).toEqual(await all())
  expect(there[0]!.prev_page_token).toBe('')
  const back = await read({ page_size: 80, page_token: there.at(-1)!.prev_page_token! })
  expect(keysOf(back)).toEqual(keysOf(there.at(-2)!))
})

test('oldest first, of some types, between two times', async () => {
  const rising = await read({ order: 'ASC', page_size: 500 })
  expect(keysOf(rising).toSorted()).toEqual((await all()).toSorted())
  expect(Number(rising.events![0]!.timestamp)).toBeLessThan(Number(rising.events!.at(-1)!.timestamp))
  const some = await read({ event_types: ['TERMINATING', 'CREATING'], page_size: 500 })
  expect(new Set(some.events!.map(({ type }) => type))).toEqual(new Set(['TERMINATING', 'CREATING']))
  const [from, to] = [rising.events![10]!.timestamp!, rising.events![20]!.timestamp!]
  const between = await read({ start_time: from, end_time: to, page_size: 500 })
  expect(between.events!.every(({ timestamp }) => timestamp! >= from && timestamp! <= to)).toBe(true)
  expect(Number(between.total_count)).toBeLessThan(30)
})

test('more than 500 are clamped as page_size and refused as limit', async () => {
  expect((await read({ page_size: 5000 })).events!.length).toBeLessThanOrEqual(500)
  const refused = await emulator.call(clusters.events, { cluster_id, limit: '501' })
  expect(refused).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
  expect((await emulator.call(clusters.events, { cluster_id, offset: '-1' })).status).toBe(400)
  expect(await read({ offset: '100000' })).not.toHaveProperty('events')
})
