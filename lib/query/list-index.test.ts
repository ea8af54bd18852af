import { focusManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import type { DatabricksError } from '@/lib/databricks/errors'
import { createQueryClient } from './client'
import { clusterIndex, clusterRow } from './cluster-index'
import { FakeGate, manyClusters, refusal, unanswered } from './fake-gate'
import { indexEntry } from './index-entry'
import { indexOptions } from './list-index'
import { change } from './options'

const minuteMs = 60_000
let gate: FakeGate

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
  gate = new FakeGate()
})
afterEach(() => {
  focusManager.setFocused(undefined)
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A page that shows the list, as far as the list can tell. */
function look(autoRefreshMs = minuteMs) {
  const client = createQueryClient()
  const entry = indexEntry(client, 'demo', clusterIndex)
  const leaveQuery = new QueryObserver(client, indexOptions(entry)).subscribe(() => {})
  const leavePoller = entry.poller.subscribe(autoRefreshMs)
  const leave = () => {
    leaveQuery()
    leavePoller()
  }
  const press = (op: typeof clusters.start | typeof clusters.delete, id: string) => {
    const outcome = client.getMutationCache().build(client, change('demo', op)).execute({ cluster_id: id })
    return outcome.then(
      () => undefined,
      (error: DatabricksError) => error,
    )
  }
  const stateOf = (id: string) => entry.rows.get(id)?.state
  return { client, entry, leave, press, stateOf, state: () => client.getQueryState(entry.key)! }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('shows the first page while the others are read, one at a time', async () => {
  gate.clusters = manyClusters(1250)
  gate.latencyMs = 200
  const { entry } = look()
  await pass(250)
  expect(entry.rows.data).toMatchObject({ complete: false, pagesRead: 1 })
  expect(entry.rows.data!.rows).toHaveLength(100)
  expect(gate.calls).toHaveLength(2)
  await pass(1000)
  expect(entry.rows.data!.rows.length).toBeGreaterThan(300)
  await pass(2000)
  expect(entry.rows.data).toMatchObject({ complete: true, pagesRead: 13 })
  expect(entry.rows.data!.rows).toHaveLength(1250)
  expect(gate.count('clusters.list')).toBe(13)
})

test('reads again without blanking; unchanged rows stay the same objects and vanished ones go', async () => {
  gate.clusters = manyClusters(250)
  gate.latencyMs = 100
  const { client, entry } = look()
  await pass(1000)
  const before = entry.rows.data!.rows
  gate.clusters = gate.clusters.slice(1).map((cluster) => ({ ...cluster }))
  gate.change('c5', { cluster_name: 'renamed' })
  void client.refetchQueries({ queryKey: entry.key })
  await pass(150)
  expect(entry.rows.data!.rows).toHaveLength(250)
  await pass(500)
  expect(entry.rows.data!.rows).toHaveLength(249)
  expect(entry.rows.get('c0')).toBeUndefined()
  expect(entry.rows.get('c5')).toMatchObject({ cluster_name: 'renamed' })
  expect(entry.rows.get('c5')).not.toBe(before[5])
  expect(before.slice(1).filter((row) => entry.rows.get(row.cluster_id!) === row)).toHaveLength(248)
})

test('a second reading that tells nothing new leaves even the array alone', async () => {
  gate.clusters = manyClusters(150)
  const { client, entry } = look()
  await pass(100)
  const { rows, readAtMs } = entry.rows.data!
  await pass(5000)
  void client.refetchQueries({ queryKey: entry.key })
  await pass(100)
  expect(entry.rows.data!.rows).toBe(rows)
  expect(entry.rows.data!.readAtMs).toBeGreaterThan(readAtMs)
})

test.each([
  ['the same token again', () => 'again'],
  ['ever new tokens for the same rows', (call: number) => `token ${call}`],
])('stops at %s and says so', async (_, token) => {
  gate.clusters = manyClusters(100)
  gate.instead = () => ({
    status: 200,
    body: { clusters: gate.clusters, next_page_token: token(gate.calls.length) },
  })
  const { entry } = look()
  await pass(1000)
  expect(gate.calls.length).toBeLessThanOrEqual(4)
  expect(entry.rows.data).toMatchObject({ complete: true, note: expect.stringContaining('repeats its pages') })
  expect(entry.rows.data!.rows).toHaveLength(100)
})

test('waits as long as a busy workspace asks, keeps the rows and goes on', async () => {
  gate.clusters = manyClusters(300)
  let refused = false
  gate.instead = ({ input }) => {
    if (refused || input.page_token !== '100') return undefined
    refused = true
    return refusal(429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests', 7)
  }
  const { entry } = look()
  await pass(1000)
  expect(entry.rows.data!.rows).toHaveLength(100)
  expect(entry.rows.data!.waitingUntilMs).toBeGreaterThan(Date.now())
  await pass(5900)
  expect(gate.calls).toHaveLength(2)
  await pass(1000)
  expect(entry.rows.data).toMatchObject({ complete: true, waitingUntilMs: undefined })
  expect(entry.rows.data!.rows).toHaveLength(300)
})

test('a wait of an hour is shown, not slept on', async () => {
  gate.clusters = manyClusters(300)
  gate.instead = ({ input }) =>
    input.page_token === '100' ? refusal(429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests', 3600) : undefined
  const { entry, state } = look()
  await pass(1000)
  expect(state().error).toMatchObject({ status: 429, facts: { retryAfterSeconds: 3600 } })
  expect(entry.rows.data!.rows).toHaveLength(100)
  await pass(10 * minuteMs)
  expect(gate.calls).toHaveLength(2)
})

test('a page that fails later goes on where it stopped', async () => {
  gate.clusters = manyClusters(300)
  let down = true
  gate.instead = ({ input }) =>
    down && input.page_token === '200' ? refusal(500, 'INTERNAL_ERROR', 'Oops') : undefined
  const { entry, state } = look()
  await pass(1000)
  expect(state().error).toMatchObject({ message: 'Oops' })
  expect(entry.rows.data!.rows.length).toBeGreaterThanOrEqual(100)
  expect(entry.rows.data!.complete).toBe(false)
  down = false
  const before = gate.calls.length
  await pass(10_000)
  expect(state().error).toBeNull()
  expect(entry.rows.data!.rows).toHaveLength(300)
  expect(gate.calls[before]!.input.page_token).not.toBeUndefined()
})

test('one changing cluster costs one request per interval, and none when it rests', async () => {
  gate.clusters = manyClusters(250)
  gate.change('c7', { state: 'PENDING' })
  const { entry, stateOf } = look()
  await pass(1000)
  const others = entry.rows.data!.rows.filter((row) => row.cluster_id !== 'c7')
  gate.clear()
  await pass(20_000)
  expect(gate.count('clusters.get')).toBe(gate.calls.length)
  expect(gate.calls.length).toBeGreaterThanOrEqual(9)
  expect(gate.calls.length).toBeLessThanOrEqual(10)
  gate.change('c7', { state: 'RUNNING' })
  await pass(2500)
  expect(stateOf('c7')).toBe('RUNNING')
  expect(others.every((row) => entry.rows.get(row.cluster_id!) === row)).toBe(true)
  gate.clear()
  await pass(20_000)
  expect(gate.calls).toHaveLength(0)
})

test('more than ten are read by one narrowed list call; who left it is read by itself', async () => {
  gate.clusters = manyClusters(250).map((row, at) => ({ ...row, state: at < 20 ? 'PENDING' : 'TERMINATED' }))
  const { stateOf } = look()
  await pass(1000)
  gate.clear()
  await pass(10_000)
  expect(gate.count('clusters.get')).toBe(0)
  expect(gate.calls.length).toBeLessThanOrEqual(4)
  expect(gate.calls[0]!.input.filter_by).toEqual({
    cluster_states: ['PENDING', 'RESTARTING', 'RESIZING', 'TERMINATING'],
  })
  gate.change('c3', { state: 'RUNNING' })
  await pass(3500)
  expect(stateOf('c3')).toBe('RUNNING')
  expect(gate.count('clusters.get')).toBe(1)
})

test('a start by someone else is seen within a minute for one narrowed call, the whole list is left alone', async () => {
  gate.clusters = manyClusters(1500)
  const { stateOf } = look()
  await pass(1000)
  gate.clear()
  gate.change('c1400', { state: 'PENDING' })
  await pass(minuteMs)
  expect(stateOf('c1400')).toBe('PENDING')
  expect(gate.calls.filter(({ input }) => input.filter_by === undefined && input.page_size)).toHaveLength(0)
})

test('a short list is simply read again every minute', async () => {
  gate.clusters = manyClusters(40)
  const { stateOf } = look()
  await pass(1000)
  gate.change('c4', { state: 'RUNNING' })
  gate.clear()
  await pass(minuteMs + 1000)
  expect(gate.calls).toHaveLength(1)
  expect(stateOf('c4')).toBe('RUNNING')
})

test('turned off, nothing is read again but what changes', async () => {
  gate.clusters = manyClusters(40)
  look(0)
  await pass(1000)
  gate.clear()
  await pass(10 * minuteMs)
  expect(gate.calls).toHaveLength(0)
})

test('a hidden tab asks nothing, and looks again as soon as it is seen', async () => {
  gate.clusters = manyClusters(40)
  gate.change('c1', { state: 'PENDING' })
  look()
  await pass(1000)
  focusManager.setFocused(false)
  await pass(3000)
  gate.clear()
  await pass(10 * minuteMs)
  expect(gate.calls).toHaveLength(0)
  focusManager.setFocused(true)
  await pass(100)
  expect(gate.calls.length).toBeGreaterThan(0)
})

test('nobody looking, nothing is asked; a reading under way stops after its page and goes on at the next look', async () => {
  gate.clusters = manyClusters(1000)
  gate.latencyMs = 300
  const { client, entry, leave } = look()
  await pass(1000)
  leave()
  await pass(2000)
  const stopped = gate.calls.length
  expect(stopped).toBeLessThan(7)
  expect(entry.rows.data).toMatchObject({ complete: false })
  new QueryObserver(client, indexOptions(entry)).subscribe(() => {})
  entry.poller.subscribe(minuteMs)
  await pass(5000)
  expect(entry.rows.data!.rows).toHaveLength(1000)
  expect(gate.calls).toHaveLength(10)
})

test('polling a broken workspace slows down and says so, and recovers', async () => {
  gate.clusters = manyClusters(40)
  gate.change('c1', { state: 'PENDING' })
  const { entry } = look()
  await pass(1000)
  gate.instead = () => refusal(502, 'WORKSPACE_UNREACHABLE', 'No answer')
  gate.clear()
  await pass(50_000)
  expect(entry.rows.data!.trouble).toMatchObject({ code: 'WORKSPACE_UNREACHABLE' })
  expect(gate.calls.length).toBeLessThan(8)
  expect(entry.rows.data!.rows).toHaveLength(40)
  gate.instead = () => undefined
  await pass(25_000)
  expect(entry.rows.data!.trouble).toBeUndefined()
})

test('a press shows at once, and an older answer does not take it back', async () => {
  gate.clusters = manyClusters(5)
  gate.change('c2', { state: 'PENDING' })
  const { entry, press, stateOf } = look()
  await pass(1500)
  gate.latencyMs = 2000
  // A whole reading is under way that still tells the old state.
  void entry.client.refetchQueries({ queryKey: entry.key })
  const outcome = press(clusters.start, 'c1')
  expect(stateOf('c1')).toBe('PENDING')
  await pass(2100)
  expect(stateOf('c1')).toBe('PENDING')
  await pass(2100)
  expect(await outcome).toBeUndefined()
  expect(gate.count('clusters.start')).toBe(1)
  gate.change('c1', { state: 'RUNNING' })
  await pass(6000)
  expect(stateOf('c1')).toBe('RUNNING')
})

test('a refused press takes itself back and tells why', async () => {
  gate.clusters = manyClusters(5)
  gate.latencyMs = 500
  const { press, stateOf } = look()
  await pass(1000)
  gate.instead = ({ op }) =>
    op === 'clusters.start' ? refusal(403, 'PERMISSION_DENIED', 'You may not start it') : undefined
  const outcome = press(clusters.start, 'c1')
  expect(stateOf('c1')).toBe('PENDING')
  await pass(600)
  expect(await outcome).toMatchObject({ code: 'PERMISSION_DENIED', message: 'You may not start it' })
  expect(stateOf('c1')).toBe('TERMINATED')
})

test('a lost answer is looked up, never sent again: it was done', async () => {
  gate.clusters = manyClusters(5)
  gate.latencyMs = 200
  const { press, stateOf } = look()
  await pass(1000)
  gate.instead = ({ op }) => (op === 'clusters.start' ? 'no answer' : undefined)
  const outcome = press(clusters.start, 'c1')
  await pass(250)
  expect(stateOf('c1')).toBe('UNKNOWN')
  await pass(300)
  expect(await outcome).toBeUndefined()
  expect(stateOf('c1')).toBe('PENDING')
  expect(gate.count('clusters.start')).toBe(1)
})

test('a lost answer is looked up, never sent again: it was not done', async () => {
  gate.clusters = manyClusters(5)
  const { press, stateOf } = look()
  await pass(1000)
  gate.instead = ({ op }) => (op === 'clusters.start' ? unanswered(504, 'WORKSPACE_TIMEOUT') : undefined)
  const outcome = press(clusters.start, 'c1')
  await pass(3000)
  expect(await outcome).toMatchObject({ code: 'NOT_DONE' })
  expect(stateOf('c1')).toBe('TERMINATED')
  expect(gate.count('clusters.start')).toBe(1)
})

test('a failure of the workspace itself is looked up too, and told in its own words', async () => {
  gate.clusters = manyClusters(5)
  const { press, stateOf } = look()
  await pass(1000)
  gate.instead = ({ op }) => (op === 'clusters.start' ? refusal(500, 'INTERNAL_ERROR', 'Out of luck') : undefined)
  const outcome = press(clusters.start, 'c1')
  await pass(3000)
  expect(await outcome).toMatchObject({ code: 'INTERNAL_ERROR', message: 'Out of luck' })
  expect(stateOf('c1')).toBe('TERMINATED')
  expect(gate.count('clusters.start')).toBe(1)
})

test('while nothing answers at all the truth is waited for, and found when the network is back', async () => {
  gate.clusters = manyClusters(5)
  const { press, stateOf } = look()
  await pass(1000)
  gate.instead = () => 'no answer'
  const outcome = press(clusters.delete, 'c1')
  await pass(30_000)
  expect(stateOf('c1')).toBe('UNKNOWN')
  gate.instead = () => undefined
  await pass(6000)
  expect(await outcome).toBeUndefined()
  expect(stateOf('c1')).toBe('TERMINATING')
  expect(gate.count('clusters.delete')).toBe(1)
})

test('a change reads its row again, not the list; other reads of the family are read again', async () => {
  gate.clusters = manyClusters(250)
  const { client, press } = look()
  await pass(1000)
  await client.prefetchQuery({ queryKey: ['demo', 'clusters', 'clusters.listZones', 'one', {}], queryFn: () => 1 })
  gate.clear()
  const outcome = press(clusters.start, 'c1')
  await pass(100)
  await outcome
  expect(gate.calls.map(({ op }) => op)).toEqual(['clusters.start', 'clusters.get'])
  expect(client.getQueryState(['demo', 'clusters', 'clusters.listZones', 'one', {}])!.isInvalidated).toBe(true)
})

/** A page of one cluster that someone opened directly: the list has never been read. */
function lookAlone(id: string) {
  const client = createQueryClient()
  const options = clusterRow(client, 'demo', id)
  new QueryObserver(client, { ...options, refetchInterval: 3000 }).subscribe(() => {})
  const press = (op: typeof clusters.start) => {
    const outcome = client.getMutationCache().build(client, change('demo', op)).execute({ cluster_id: id })
    return outcome.then(
      () => undefined,
      (error: DatabricksError) => error,
    )
  }
  const data = () => client.getQueryData(options.queryKey)
  return { client, press, data }
}

test('a cluster shown alone answers a press at once, keeps it against an older read, and makes no list', async () => {
  gate.clusters = manyClusters(3)
  gate.latencyMs = 2000
  const { client, press, data } = lookAlone('c1')
  await pass(4500)
  expect(data()).toMatchObject({ state: 'TERMINATED', spec: { num_workers: 2 } })
  // The next regular read is asked before the press and answered after it.
  await pass(700)
  const outcome = press(clusters.start)
  expect(data()).toMatchObject({ state: 'PENDING', spec: { num_workers: 2 } })
  await pass(1900)
  expect(data()).toMatchObject({ state: 'PENDING' })
  gate.clear()
  await pass(2500)
  expect(await outcome).toBeUndefined()
  expect(data()).toMatchObject({ state: 'PENDING' })
  expect(gate.count('clusters.get')).toBeLessThanOrEqual(2)
  expect(client.getQueryData(indexEntry(client, 'demo', clusterIndex).key)).toBeUndefined()
})

test('a cluster shown alone takes a refused press back', async () => {
  gate.clusters = manyClusters(3)
  const { press, data } = lookAlone('c1')
  await pass(100)
  gate.instead = ({ op }) => (op === 'clusters.start' ? refusal(403, 'PERMISSION_DENIED', 'No') : undefined)
  const outcome = press(clusters.start)
  expect(data()).toMatchObject({ state: 'PENDING', start_time: expect.any(String) })
  await pass(100)
  expect(await outcome).toMatchObject({ code: 'PERMISSION_DENIED' })
  expect(data()).toMatchObject({ state: 'TERMINATED', start_time: undefined })
})

test('a cluster shown alone has its lost answers looked up', async () => {
  gate.clusters = manyClusters(3)
  const { press, data } = lookAlone('c1')
  await pass(100)
  gate.instead = ({ op }) => (op === 'clusters.start' ? 'no answer' : undefined)
  const outcome = press(clusters.start)
  await pass(100)
  expect(await outcome).toBeUndefined()
  expect(data()).toMatchObject({ state: 'PENDING' })
  expect(gate.count('clusters.start')).toBe(1)
})
