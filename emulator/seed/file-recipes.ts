import { newFile, type Content, type File } from '../files/entry'
import { between, pick, randomOf } from '../random'
import { chart } from './png'

type Made = Extract<Content, { recipe: string }>

/**
 * What generated files are made of. Rows of one recipe are all equally long, so that the size of a file is known, and
 * any part of it can be read, without making the rest.
 */
interface Recipe {
  head: (seed: string) => string | Buffer
  row?: (random: () => number, at: number, seed: string) => string
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')
const stores = ['berlin', 'lisbon', 'madrid', 'warsaw', 'vienna', 'london', 'zurich']
const time = (at: number) =>
  [at / 3600, at / 60, at].map((part, unit) => digits(Math.floor(part) % (unit ? 60 : 24), 2))
const dayOf = (seed: string) => /\d{4}-\d\d-\d\d/.exec(seed)?.[0] ?? '2026-11-19'
const hex = (random: () => number, length: number) =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')

const recipes: Record<string, Recipe> = {
  orders: {
    head: () => 'order_id,ordered_at,store,customer_id,status,amount,currency,channel\n',
    row: (random, at, seed) =>
      `${10_000_000 + at},${dayOf(seed)}T${time(at * 23).join(':')}Z,${pick(random, stores)},` +
      `${between(random, 10_000, 99_999)},${pick(random, ['shipped', 'pending', 'settled', 'refused'])},` +
      `${between(random, 100, 999)}.${digits(between(random, 0, 99), 2)},${pick(random, ['EUR', 'EUR', 'PLN', 'CHF'])},` +
      `${pick(random, ['web', 'app', 'pos'])}\n`,
  },
  events: {
    head: () => '',
    row: (random, at, seed) =>
      `{"event_id":"${hex(random, 16)}","at":"${dayOf(seed)}T${time(at * 7).join(':')}.${digits(between(random, 0, 999), 3)}Z",` +
      `"kind":"${pick(random, ['view', 'view', 'cart', 'sale', 'void'])}","customer_id":${between(random, 10_000, 99_999)},` +
      `"amount":${between(random, 10, 99)}.${between(random, 10, 99)}}\n`,
  },
  readings: {
    head: () => 'sensor,read_at,celsius,humidity,ok\n',
    row: (random, at, seed) =>
      `s-${digits(between(random, 1, 400), 4)},${dayOf(seed)}T${time(at * 11).join(':')}Z,` +
      `${between(random, 14, 29)}.${between(random, 0, 9)},${between(random, 30, 79)},${random() < 0.98 ? 1 : 0}\n`,
  },
  trips: {
    head: () => 'pickup,dropoff,passengers,miles,fare,tip,payment\n',
    row: (random, at, seed) =>
      `${dayOf(seed)} ${time(at * 3).join(':')},${dayOf(seed)} ${time(at * 3 + between(random, 240, 2400)).join(':')},` +
      `${between(random, 1, 5)},${between(random, 0, 9)}.${digits(between(random, 0, 99), 2)},` +
      `${between(random, 10, 62)}.${between(random, 0, 9)}0,${between(random, 0, 9)}.00,${pick(random, ['card', 'cash'])}\n`,
  },
  'driver-log': {
    head: (seed) => `${sparkDay(seed)} 00:00:01 INFO SparkContext: Running Spark version 4.0.0\n`,
    row: (random, at, seed) => {
      const [clock, stage, task] = [time(at * 3).join(':'), digits(Math.floor(at / 40), 4), digits(at, 6)]
      const host = `10.20.144.${between(random, 100, 254)}`
      return (
        `${sparkDay(seed)} ${clock} INFO TaskSetManager: Starting task ${task} in stage ${stage}.0 (${host}, executor ${between(random, 1, 8)}, PROCESS_LOCAL)\n` +
        `${sparkDay(seed)} ${clock} ${pick(random, gossip)}\n` +
        `${sparkDay(seed)} ${clock} INFO TaskSetManager: Finished task ${task} in stage ${stage}.0 in ${between(random, 100, 999)} ms on ${host}\n`
      )
    },
  },
  stdout: {
    head: (seed) => `Driver of ${seed} started.\n`,
    row: (random, at) =>
      `[${time(at * 30).join(':')}] batch ${digits(at, 5)}: read ${between(random, 1000, 9999)} rows, wrote ${between(random, 100, 999)}, ${between(random, 10, 99)} ms\n`,
  },
  stderr: {
    head: () => 'OpenJDK 64-Bit Server VM warning: ignoring option MaxPermSize=512m; support was removed in 8.0\n',
    row: (_, at) => `${time(at * 300).join(':')} WARN the queue of listeners is ${digits((at * 7) % 100, 2)} % full\n`,
  },
  /** Neither text nor anything that a program could read. */
  binary: {
    head: (seed) => Buffer.from(/\.(jar|whl|zip)/.test(seed) ? 'PK\x03\x04' : 'PAR1'),
    row: (random) => Array.from({ length: 64 }, () => String.fromCharCode(Math.floor(random() * 256))).join(''),
  },
  chart: { head: chart },
}

const sparkDay = (seed: string) => dayOf(seed).slice(2).replaceAll('-', '/')
/** Equally long, each. */
const gossip = [
  'INFO MemoryStore: Block broadcast stored as values in memory (estimated size 14.1 KiB)',
  'INFO BlockManagerInfo: Added broadcast to memory on the executor (free: 4.2 GiB of it)',
  'WARN ProgressReporter: The stage takes longer than usual; two executors may be loaded.',
]

const headOf = ({ recipe, seed }: Made) => Buffer.from(recipes[recipe]!.head(seed) as string)
const rowOf = ({ recipe, seed }: Made, at: number) => recipes[recipe]!.row!(randomOf(`${seed} ${at}`), at, seed)

const rowBytesOf = new Map<string, number>()
function rowBytes(content: Made): number {
  const known = rowBytesOf.get(content.recipe)
  if (known !== undefined) return known
  const bytes = rowOf(content, 0).length
  rowBytesOf.set(content.recipe, bytes)
  return bytes
}

/** A generated file of so many rows; its seed says what is in it, and for which day. */
export function made(recipe: string, seed: string, rows: number, modifiedMs: number): File {
  const content = { recipe, seed, rows }
  return newFile(content, headOf(content).length + (rows && rows * rowBytes(content)), modifiedMs)
}

/** The bytes from `from` up to `end`; more than the file has is left out. */
export function madeBytes(content: Made, from: number, end: number): Buffer {
  const head = headOf(content)
  if (!content.rows) return head.subarray(from, end)
  const eachBytes = rowBytes(content)
  const first = Math.max(Math.floor((from - head.length) / eachBytes), 0)
  const last = Math.min(Math.ceil((end - head.length) / eachBytes), content.rows)
  let text = ''
  for (let at = first; at < last; at++) text += rowOf(content, at)
  const begin = from < head.length ? 0 : head.length + first * eachBytes
  const bytes = Buffer.from(text, 'latin1')
  return (from < head.length ? Buffer.concat([head, bytes]) : bytes).subarray(from - begin, end - begin)
}
