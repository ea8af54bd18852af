import { expect, test } from 'vitest'
import { atMost } from './at-most'

test('never runs more than it may, loses none, and goes on after a failure', async () => {
  const few = atMost(3)
  let running = 0
  let most = 0
  const run = async (at: number) => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve))
    running--
    if (at === 2) throw new Error('two')
    return at
  }
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => few(() => run(at))))
  expect(most).toBe(3)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(19)
  expect(results[2]).toMatchObject({ status: 'rejected', reason: new Error('two') })
})
