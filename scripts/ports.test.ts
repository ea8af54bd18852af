import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort, isFree, isOwnAddress, portFor } from './ports.mjs'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
  delete process.env.SOME_PORT
})

test('a port nobody uses is free, and taken once somebody listens on it', async () => {
  const port = await freePort()
  expect(await isFree(port)).toBe(true)
  await listen(port, '127.0.0.1')
  expect(await isFree(port)).toBe(false)
})

test.each(['0.0.0.0', '::1'])('a program on %s takes the port from us too', async (host) => {
  const port = await freePort()
  await listen(port, host)
  expect(await isFree(port)).toBe(false)
})

test('a taken port is told with the variable that changes it', async () => {
  const port = await freePort()
  process.env.SOME_PORT = `${port}`
  expect(await portFor('SOME_PORT', 3000)).toBe(port)
  await listen(port, '127.0.0.1')
  await expect(portFor('SOME_PORT', 3000)).rejects.toThrow(
    `Port ${port} is taken by another program. Stop it, or choose another port: SOME_PORT=${port + 1}.`,
  )
})

test.each(['abc', '0', '-1', '65536', '80.5'])('%s is not a port', async (text) => {
  process.env.SOME_PORT = text
  await expect(portFor('SOME_PORT', 3000)).rejects.toThrow(`SOME_PORT=${text} is not a port.`)
})

test('an address of another machine, or of none, is not ours to listen on', async () => {
  expect(await Promise.all(['127.0.0.1', '0.0.0.0', 'localhost'].map(isOwnAddress))).toEqual([true, true, true])
  expect(await Promise.all(['192.0.2.1', 'no.such.host.invalid'].map(isOwnAddress))).toEqual([false, false])
})

async function listen(port: number, host: string) {
  const server = createServer()
  open.push(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}
