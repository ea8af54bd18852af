import { request, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { freePort } from '../scripts/ports.mjs'
import { startEmulator } from '../scripts/servers.mjs'
import type { Figure, Part } from './figures'
import { residentMb } from './memory'

const mebibyte = 1024 * 1024
const sizeMb = 1024
const path = '/api/2.0/fs/files/Volumes/acme/raw/landing/bench/one-gibibyte'
const headers = { authorization: 'Bearer dapi-emulator-admin.bench' }

/** A file of 1 GiB into a volume of the emulator and out of it again: how fast, and with how much memory. */
export async function files(): Promise<Part> {
  const emulator = await startEmulator({ port: await freePort() })
  const ask = (method: string, more = {}) =>
    request(emulator.origin + path, { method, headers: { ...headers, ...more } })
  // What every first request makes counts for neither.
  await answered(ask('PUT').end('warm'))
  await sunk(await answered(ask('GET').end()))

  const up = await watched(emulator.pid, async () => {
    const sending = ask('PUT', { 'content-length': sizeMb * mebibyte })
    const [answer] = await Promise.all([answered(sending), pipeline(Readable.from(blocks()), sending)])
    if (answer.statusCode !== 204) throw new Error(`The upload was answered ${answer.statusCode}.`)
  })
  const down = await watched(emulator.pid, async () => {
    const bytes = await sunk(await answered(ask('GET').end()))
    if (bytes !== sizeMb * mebibyte) throw new Error(`Of the file, ${bytes} bytes came back.`)
  })
  await emulator.stop()
  return {
    title: 'Files: 1 GiB through the emulator',
    figures: [...figures('upload', up), ...figures('download', down)],
  }
}

const figures = (what: string, { riseMb, tookMs }: Watched): Figure[] => [
  { what: `${what}: memory above before`, value: riseMb, unit: 'MB', goal: { atMost: 64 } },
  { what: `${what}: rate`, value: (sizeMb * mebibyte) / 1e6 / (tookMs / 1000), unit: 'MB/s' },
]

function* blocks() {
  const block = Buffer.alloc(mebibyte, 'a block of the bench ')
  for (let at = 0; at < sizeMb; at++) yield block
}

interface Watched {
  riseMb: number
  tookMs: number
}

/** How long it takes, and how much more memory a process has meanwhile than before. */
async function watched(pid: number, work: () => Promise<void>): Promise<Watched> {
  const beforeMb = residentMb(pid)
  let mostMb = beforeMb
  const look = () => (mostMb = Math.max(mostMb, residentMb(pid)))
  const timer = setInterval(look, 100)
  const sinceMs = performance.now()
  await work()
  const tookMs = performance.now() - sinceMs
  clearInterval(timer)
  look()
  return { riseMb: mostMb - beforeMb, tookMs }
}

const answered = (sending: ReturnType<typeof request>) =>
  new Promise<IncomingMessage>((resolve, reject) => void sending.once('response', resolve).once('error', reject))

async function sunk(answer: IncomingMessage): Promise<number> {
  let bytes = 0
  for await (const chunk of answer) bytes += (chunk as Buffer).length
  return bytes
}
