import { newDirectory, type Directory, type Entry, type Plan } from '../files/entry'
import { between, randomOf } from '../random'
import { made } from './file-recipes'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** How many entries of a bulk folder are in one directory. */
const batchSize = 1000

const planners: Record<string, (plan: Plan) => Iterable<[string, Entry]>> = {
  /** What a Spark job writes: one part for each of its tasks. */
  *parts({ seed, count, endMs }) {
    const random = randomOf(seed)
    yield ['_SUCCESS', made('stdout', seed, 0, endMs)]
    for (let at = 0; at < count - 1; at++) {
      const atMs = endMs - (count - at) * 800
      const name = `part-${digits(at, 5)}-${digits(between(random, 0, 0xffffff), 8)}-c000.json`
      yield [name, made('events', `${seed} ${at} ${dateOf(atMs)}`, between(random, 40, 900), atMs)]
    }
  },

  /** One file for each of the last days, the youngest last. */
  *days({ seed, count, endMs }) {
    const random = randomOf(seed)
    for (let ago = count - 1; ago >= 0; ago--) {
      const atMs = endMs - ago * day
      yield [`${seed}_${dateOf(atMs)}.csv`, made('orders', `${seed} ${dateOf(atMs)}`, between(random, 300, 2600), atMs)]
    }
  },

  /** One file for each of the last hours. */
  *hours({ seed, count, endMs }) {
    for (let ago = count - 1; ago >= 0; ago--) {
      const atMs = endMs - ago * hour
      const name = `readings-${dateOf(atMs)}T${digits(new Date(atMs).getUTCHours(), 2)}.csv`
      yield [name, made('readings', `${seed} ${name}`, between(randomOf(name), 90, 400), atMs)]
    }
  },

  /** The driver's log, rolled every hour. */
  *logs({ seed, count, endMs }) {
    for (let ago = count - 1; ago >= 0; ago--) {
      const atMs = endMs - ago * hour
      const name =
        ago === 0 ? 'log4j-active.log' : `log4j-${dateOf(atMs)}-${digits(new Date(atMs).getUTCHours(), 2)}.log`
      yield [name, made('driver-log', `${seed} ${name} ${dateOf(atMs)}`, between(randomOf(name), 60, 900), atMs)]
    }
    yield ['stderr', made('stderr', seed, 40, endMs)]
    yield ['stdout', made('stdout', seed, 400, endMs)]
  },

  /** A picture for each of the last days. */
  *charts({ seed, count, endMs }) {
    for (let ago = count - 1; ago >= 0; ago--) {
      const atMs = endMs - ago * day
      yield [`${seed}-${dateOf(atMs)}.png`, made('chart', `${seed} ${ago}`, 0, atMs)]
    }
  },

  /** As many files as asked for, a thousand to a directory. */
  *batches({ seed, count, endMs }) {
    for (let first = 0; first < count; first += batchSize) {
      const name = `batch-${digits(first / batchSize, 4)}`
      const planned = Math.min(batchSize, count - first)
      yield [name, folder('parts', `${seed} ${name}`, planned, endMs - first * 800)]
    }
  },
}

/** A directory whose entries are made once somebody looks into it. */
export const folder = (kind: string, seed: string, count: number, endMs: number): Directory => ({
  ...newDirectory(endMs),
  plan: { kind, seed, count, endMs },
})

export const carryOut = (plan: Plan): Iterable<[string, Entry]> => planners[plan.kind]!(plan)
