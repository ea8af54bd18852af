import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

/** How a process of this environment starts: what it says, and the code it ends with, if it does. */
async function start(env: Record<string, string>) {
  vi.resetModules()
  for (const name of Object.keys(process.env)) if (/^(TROWEL_|PORT$)/.test(name)) delete process.env[name]
  Object.assign(process.env, env, { NEXT_RUNTIME: 'nodejs' })
  const said: string[] = []
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(text))
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  await (await import('@/instrumentation')).register()
  return { said, code: exit.mock.calls[0]?.[0] }
}

test('a sound configuration starts without a word', async () => {
  expect(await start({ TROWEL_LISTEN: '127.0.0.1' })).toEqual({ said: [], code: undefined })
})

test('one that would open the console to the network does not, and says why', async () => {
  const { said, code } = await start({})
  expect(code).toBe(1)
  expect(said).toEqual([expect.stringContaining('Trowel does not start: the address to listen on is not known')])
})

test('every mistake has a sentence of its own', async () => {
  const { said, code } = await start({ TROWEL_LISTEN: '0.0.0.0', TROWEL_WORKSPACES: 'http://a.example,*', PORT: '80' })
  expect([code, said.length]).toEqual([1, 3])
})
