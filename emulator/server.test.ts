import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'

/** The emulator as a process, and what it says. */
function run(...options: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'emulator/server.ts', ...options])
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, said }))
  const listening = async () => {
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/Emulator: http/)
    return /Emulator: (http:\/\/\S+)/.exec(said)![1]!
  }
  return { child, ended, listening }
}

describe('the command', { timeout: 30_000 }, () => {
  test('says where it listens, answers there, and ends cleanly when told to', async () => {
    const { child, ended, listening } = run('--port', '0', '--seed', 'clusters=3')
    const origin = await listening()
    const headers = { authorization: 'Bearer dapi-emulator-admin' }
    const answer = (await (await fetch(`${origin}/api/2.1/clusters/list`, { headers })).json()) as {
      clusters: unknown[]
    }
    expect(answer.clusters).toHaveLength(3)
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0 })
  })

  test('a taken port is a sentence, not a stack', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { code, said } = await run('--port', String(port)).ended
    expect([code, said]).toEqual([1, `Port ${port} is taken. --port chooses another.\n`])
  })

  test('what it does not understand is refused in one sentence', async () => {
    const refused = [run('--port', 'many'), run('--seed', 'lots'), run('--sped', '2')]
    const [port, seed, unknown] = await Promise.all(refused.map(({ ended }) => ended))
    expect(port).toEqual({ code: 1, said: '--port is a number from 0 to 65535, not "many".\n' })
    expect(seed).toEqual({ code: 1, said: '--seed is clusters=N, jobs=N, runs=N, files=N or empty, not "lots".\n' })
    expect(unknown).toEqual({ code: 1, said: "Unknown option '--sped'. --help lists what there is.\n" })
  })

  test('lists what is answered and what is not', async () => {
    const { code, said } = await run('--coverage').ended
    expect(code).toBe(0)
    expect(said).toMatch(/^clusters: 37 of 37$/m)
    expect(said).toMatch(/^ {2}501 [\w-]+\.\w+$/m)
    expect(said).toMatch(/\d+ of 781 operations are answered\./)
  })
})
