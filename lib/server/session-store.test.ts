import { beforeEach, expect, test } from 'vitest'
import { longestSessionMs, MemorySessions } from './session-store'

const hourMs = 60 * 60 * 1000
const row = {
  user: { id: '7', userName: 'ada', displayName: 'Ada', groups: [] },
  workspaces: new Map([['demo', { origin: 'http://127.0.0.1:1', token: 'dapi-canary' }]]),
}
let nowMs = 0
let store: MemorySessions
beforeEach(() => {
  nowMs = Date.UTC(2026, 10, 20)
  store = new MemorySessions(() => nowMs)
})

test('a session is found by its id alone, which nobody guesses', async () => {
  const ids = await Promise.all(Array.from({ length: 200 }, () => store.begin(row)))
  expect(new Set(ids).size).toBe(200)
  for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32)
  expect((await store.find(ids[0]!))?.user.userName).toBe('ada')
  expect(await store.find('')).toBeUndefined()
  expect(await store.find(ids[0]!.slice(1))).toBeUndefined()
})

test('what is kept does not hold the id', async () => {
  const id = await store.begin(row)
  expect(JSON.stringify([...(store as unknown as { rows: Map<string, unknown> }).rows])).not.toContain(id)
})

test('an ended session is gone, others stay', async () => {
  const [one, other] = [await store.begin(row), await store.begin(row)]
  await store.end(one)
  expect(await store.find(one)).toBeUndefined()
  expect(await store.find(other)).toBeDefined()
})

test('it ends eight hours after it was last used', async () => {
  const id = await store.begin(row)
  nowMs += 7 * hourMs
  expect(await store.find(id)).toBeDefined()
  nowMs += 8 * hourMs + 1
  expect(await store.find(id)).toBeUndefined()
})

test('it ends after twelve hours however busy', async () => {
  const id = await store.begin(row)
  for (let hour = 1; hour <= 12; hour++) {
    nowMs += hourMs
    expect(await store.find(id)).toBeDefined()
  }
  nowMs += 1
  expect(await store.find(id)).toBeUndefined()
  expect(longestSessionMs).toBe(12 * hourMs)
})

test('expired rows are swept, not kept for ever', async () => {
  for (let i = 0; i < 50; i++) await store.begin(row)
  nowMs += 13 * hourMs
  await store.begin(row)
  expect(store.size).toBe(1)
})
