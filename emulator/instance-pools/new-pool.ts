import type { Grant } from '../access'
import { clusterId } from '../clusters/new-cluster'
import { between, pick, randomOf } from '../random'
import type { Pool, PoolWire } from './pool'

/** A pool without a machine. */
export const newPool = (wire: PoolWire, grants: Grant[]): Pool => ({
  id: wire.instance_pool_id,
  wire,
  grants,
  idle: [],
  pending: [],
  uses: new Map(),
  launched: 0,
  deleted: false,
  errors: [],
})

const words = ['brick', 'fetch', 'hauls', 'stern', 'shore', 'soup', 'lows', 'bent', 'serum', 'mango', 'quill']

/** Of the service's form: `1120-154920-brick21-pool-k7p2m9xa`. */
export function poolId(createdMs: number, seed: string): string {
  const random = randomOf(`pool ${seed}`)
  const [date, time, tail] = clusterId(createdMs, `pool ${seed}`).split('-')
  return `${date}-${time}-${pick(random, words)}${between(random, 1, 99)}-pool-${tail}`
}
