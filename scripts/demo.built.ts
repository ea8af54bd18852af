import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { freePort, isFree } from './ports.mjs'
import { inRoot } from './root.mjs'

const running: ChildProcess[] = []
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')))

test('npm run demo: ready in a moment, on loopback alone, and gone when told to stop', async () => {
  const [port, emulatorPort] = [await freePort(), await freePort()]
  const startedMs = performance.now()
  const demo = npmRun('demo', { PORT: `${port}`, EMULATOR_PORT: `${emulatorPort}` })
  await demo.printed(/^Ready: /m)
  // Nothing to install and nothing to build the second time.
  expect(performance.now() - startedMs).toBeLessThan(10_000)
  expect(demo.output().match(/^Ready: .*$/gm)).toEqual([`Ready: http://localhost:${port}`])
  expect((await fetch(`http://localhost:${port}/sign-in`)).status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${emulatorPort}/__emulator/health`)).status).toBe(200)
  for (const address of otherAddresses()) {
    await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow()
    await expect(fetch(`http://${address}:${emulatorPort}/`)).rejects.toThrow()
  }

  demo.child.kill('SIGTERM')
  expect(await demo.ended).toBe(0)
  expect([await isFree(port), await isFree(emulatorPort)]).toEqual([true, true])
})

test('when npm is killed outright, nothing stays behind', async () => {
  const [port, emulatorPort] = [await freePort(), await freePort()]
  const demo = npmRun('demo', { PORT: `${port}`, EMULATOR_PORT: `${emulatorPort}` })
  await demo.printed(/^Ready: /m)
  demo.child.kill('SIGKILL')
  await expect.poll(async () => (await isFree(port)) && (await isFree(emulatorPort)), { timeout: 10_000 }).toBe(true)
})

test.each(['PORT', 'EMULATOR_PORT'])('a taken %s is told in a sentence', async (variable) => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const demo = npmRun('demo', {
    PORT: `${await freePort()}`,
    EMULATOR_PORT: `${await freePort()}`,
    [variable]: `${port}`,
  })
  expect(await demo.ended).toBe(1)
  expect(demo.output()).toContain(`Port ${port} is taken by another program`)
  expect(demo.output()).toContain(`${variable}=${port + 1}`)
  expect(demo.output()).not.toMatch(/^\s+at /m)
  other.close()
})

test('npm start refuses to listen beyond this machine before workspaces are named, and does when they are', async () => {
  const port = await freePort()
  const refused = npmRun('start', { HOST: '0.0.0.0', PORT: `${port}` })
  expect(await refused.ended).toBe(1)
  expect(refused.output()).toMatch(/TROWEL_WORKSPACES/)
  expect(refused.output()).not.toMatch(/^\s+at /m)

  const named = npmRun('start', {
    HOST: '0.0.0.0',
    PORT: `${port}`,
    TROWEL_WORKSPACES: 'prod=https://dbc-12345678-90ab.cloud.databricks.com',
  })
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200)
  expect(named.output()).toContain('set TROWEL_ORIGIN')
  named.child.kill('SIGTERM')
  expect(await named.ended).toBe(0)
})

/** This machine's addresses that others could reach it by. */
const otherAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

function npmRun(script: string, env: Record<string, string>) {
  const clean = Object.entries(process.env).filter(
    ([name]) => !/^(TROWEL_|NEXTAUTH_|HOST$|PORT$|NODE_ENV|npm_|VITEST)/.test(name),
  )
  const child: ChildProcess = spawn('npm', ['run', script], {
    cwd: inRoot(),
    env: { ...Object.fromEntries(clean), ...env } as NodeJS.ProcessEnv,
  })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return {
    child,
    output: () => text,
    ended: new Promise<number | null>((resolve) => child.once('close', resolve)),
    printed: (pattern: RegExp) => expect.poll(() => text, { timeout: 20_000 }).toMatch(pattern),
  }
}
