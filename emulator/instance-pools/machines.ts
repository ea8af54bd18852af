import { between, hexId, randomOf } from '../random'
import type { Pool } from './pool'

const second = 1000
const minute = 60 * second
/** Between one attempt and the next, of a pool that cannot launch anything. */
const retryMs = 5 * minute

const held = ({ uses }: Pool) => [...uses.values()].reduce((sum, use) => sum + use.held, 0)
const room = (pool: Pool) => (pool.wire.max_capacity ?? Infinity) - pool.idle.length - pool.pending.length - held(pool)

/** How many more a cluster can have of it. */
export function spare(pool: Pool): number {
  if (pool.deleted) return 0
  if (pool.fate !== undefined) return pool.idle.length
  return pool.idle.length + pool.pending.length + Math.max(room(pool), 0)
}

/** Lets happen what is due: machines arrive, stand idle for too long, and are launched for the minimum. */
export function settlePool(pool: Pool, workMs: number): void {
  const due = pool.pending.filter((at) => at <= workMs)
  pool.pending = pool.pending.filter((at) => at > workMs)
  for (const at of due) {
    if (pool.fate === undefined) pool.idle.push(at)
    else pool.pending.push(failed(pool, at, workMs))
  }
  pool.idle.sort((a, b) => a - b)
  if (pool.idle.length >= minimum(pool)) pool.errors = []
  expire(pool, workMs)
  refill(pool, workMs)
}

const minimum = ({ wire, deleted }: Pool) => (deleted ? 0 : (wire.min_idle_instances ?? 0))

/** The launch fails, is said to have, and is tried again; answers when. */
function failed(pool: Pool, at: number, workMs: number): number {
  pool.errors.push({ instance_id: `i-${hexId(`${pool.id} ${pool.launched++}`, 17)}`, message: pool.fate })
  // First in, first out, with as many as are lacking (Python SDK, InstancePoolStatus).
  if (pool.errors.length > minimum(pool)) pool.errors.shift()
  return at + retryMs * (1 + Math.floor((workMs - at) / retryMs))
}

/** Only what is more than the minimum, or than the pool may be large, goes. */
function expire(pool: Pool, workMs: number): void {
  const { idle_instance_autotermination_minutes: minutes = 0 } = pool.wire
  const extra = pool.idle.length - minimum(pool)
  if (extra > 0) pool.idle.splice(0, pool.idle.slice(0, extra).filter((at) => at + minutes * minute <= workMs).length)
  if (room(pool) < 0) pool.idle.splice(0, -room(pool))
}

function refill(pool: Pool, workMs: number): void {
  const lacking = minimum(pool) - pool.idle.length - pool.pending.length
  for (let left = Math.min(lacking, room(pool)); left > 0; left--) pool.pending.push(workMs + launchMs(pool))
}

const launchMs = (pool: Pool) => between(randomOf(`launch ${pool.id} ${pool.launched++}`), 6 * second, 14 * second)

/** Gives a cluster so many more, idle ones first. Answers when the last of them is there. */
export function take(pool: Pool, clusterId: string, count: number, workMs: number): number {
  const fromIdle = Math.min(count, pool.idle.length)
  pool.idle.splice(pool.idle.length - fromIdle)
  const coming = pool.pending.sort((a, b) => a - b).splice(0, count - fromIdle)
  while (fromIdle + coming.length < count) coming.push(workMs + launchMs(pool))
  const use = pool.uses.get(clusterId) ?? { held: 0, awaited: 0 }
  pool.uses.set(clusterId, { held: use.held + count, awaited: use.awaited + coming.length })
  settlePool(pool, workMs)
  return Math.max(workMs, ...coming)
}

/** Takes so many back: they are idle from now on, or gone with the pool. */
export function giveBack(pool: Pool, clusterId: string, count: number, workMs: number): void {
  const use = pool.uses.get(clusterId)
  if (!use || count <= 0) return
  const left = use.held - count
  if (left > 0) pool.uses.set(clusterId, { held: left, awaited: Math.min(use.awaited, left) })
  else pool.uses.delete(clusterId)
  if (!pool.deleted) pool.idle.push(...Array.from({ length: count }, () => workMs))
  settlePool(pool, workMs)
}

/** The numbers of `stats`. */
export function statsOf(pool: Pool) {
  const uses = [...pool.uses.values()]
  const awaited = uses.reduce((sum, use) => sum + use.awaited, 0)
  return {
    used_count: held(pool) - awaited,
    idle_count: pool.idle.length,
    pending_used_count: awaited,
    pending_idle_count: pool.pending.length,
  }
}
