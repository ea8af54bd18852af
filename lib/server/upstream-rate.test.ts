import { expect, test, vi } from 'vitest'
import type { DatabricksError } from '@/lib/databricks/errors'

process.env.TROWEL_LISTEN = '127.0.0.1'
process.env.TROWEL_UPSTREAM_RPS = '10'
const { takeTurn } = await import('./upstream-rate')
const patience = new AbortController().signal
const turn = (origin: string, change = false, signal = patience) => takeTurn(origin, { change, signal })

test('no more than so many begin within a second, changes first, and workspaces do not wait for each other', async () => {
  const order: string[] = []
  const startedMs = performance.now()
  const reads = Array.from({ length: 15 }, () => turn('https://a').then(() => order.push('read')))
  const change = turn('https://a', true).then(() => order.push('change'))
  await turn('https://b')
  expect(performance.now() - startedMs).toBeLessThan(500)
  await Promise.all([...reads, change])
  expect(performance.now() - startedMs).toBeGreaterThan(900)
  // Ten reads were through before the change came; it overtakes the five that wait.
  expect(order.indexOf('change')).toBe(10)
})

test('beyond fifty that wait the next is told to come back', async () => {
  const turns = Array.from({ length: 80 }, () =>
    turn('https://c').then(
      () => 'served',
      (error: DatabricksError) => `${error.status} ${error.code} ${error.facts.retryAfterSeconds}`,
    ),
  )
  const busy = (await Promise.race([
    Promise.all(turns),
    new Promise((done) => setTimeout(done, 100)).then(() => turns),
  ])) as Promise<string>[]
  const settled = await Promise.all(busy.slice(-20))
  expect(settled).toEqual(Array(20).fill('503 WORKSPACE_BUSY 5'))
})

test('who leaves gives up the place', async () => {
  const leave = new AbortController()
  await Promise.all(Array.from({ length: 10 }, () => turn('https://d')))
  const waiting = turn('https://d', false, leave.signal)
  leave.abort(new Error('left'))
  await expect(waiting).rejects.toThrow('left')
})

test('a workspace that hangs holds a bounded crowd, and lets it in again when it has gone', async () => {
  process.env.TROWEL_UPSTREAM_RPS = '0'
  vi.resetModules()
  const fresh = await import('./upstream-rate')
  const take = () => fresh.takeTurn('https://e', { change: false, signal: patience })
  const leaves = await Promise.all(Array.from({ length: 82 }, take))
  await expect(take()).rejects.toMatchObject({ status: 503, code: 'WORKSPACE_BUSY' })
  await expect(fresh.takeTurn('https://f', { change: false, signal: patience })).resolves.toBeTypeOf('function')
  leaves[0]!()
  await expect(take()).resolves.toBeTypeOf('function')
})
