import type { Clock } from '../clock'
import { between, randomOf } from '../random'
import type { Warehouse, WarehouseState, WarehouseStep } from './warehouse'

const second = 1000
const minute = 60 * second
/** A deleted warehouse can still be asked for so long. */
const rememberedMs = minute

/** Lets everything happen that is due. False when the warehouse is no more. */
export function settle(warehouse: Warehouse, clock: Clock): boolean {
  const workMs = clock.workMs()
  for (let step = nextOf(warehouse); step && step.atWorkMs <= workMs; step = nextOf(warehouse)) {
    if (step.to === 'FORGOTTEN') return false
    take(warehouse, step)
  }
  return true
}

/** What it does next, left alone: what is under way, else to stop for idleness. */
function nextOf({ state, spec, next, active, busy, idleSinceMs }: Warehouse): WarehouseStep | undefined {
  if (next) return next
  if (state !== 'RUNNING' || spec.auto_stop_mins === 0 || active + busy > 0) return undefined
  return { atWorkMs: idleSinceMs + spec.auto_stop_mins * minute, to: 'STOPPING' }
}

function take(warehouse: Warehouse, { to, atWorkMs }: WarehouseStep): void {
  if (to === 'STOPPING') return stop(warehouse, atWorkMs)
  if (to === 'RUNNING' && warehouse.fate) {
    warehouse.health = warehouse.fate
    return turn(warehouse, 'STOPPED')
  }
  turn(warehouse, to as WarehouseState)
  if (to === 'RUNNING') warehouse.idleSinceMs = warehouse.upSinceMs = atWorkMs
  if (to === 'DELETED') warehouse.next = { atWorkMs: atWorkMs + rememberedMs, to: 'FORGOTTEN' }
}

function turn(warehouse: Warehouse, state: WarehouseState): void {
  warehouse.state = state
  warehouse.next = undefined
  warehouse.turns++
}

const isGoing = ({ state }: Warehouse) => state === 'DELETING' || state === 'DELETED'

/** → STARTING, and by itself to RUNNING. What runs, or is about to, is left as it is. */
export function start(warehouse: Warehouse, workMs: number): void {
  if (isGoing(warehouse) || warehouse.state === 'RUNNING' || warehouse.state === 'STARTING') return
  begin(warehouse, workMs)
}

/** → STARTING even from RUNNING: what an edit of its compute does. */
export function restart(warehouse: Warehouse, workMs: number): void {
  if (warehouse.state === 'RUNNING' || warehouse.state === 'STARTING') begin(warehouse, workMs)
}

function begin(warehouse: Warehouse, workMs: number): void {
  const { spec } = warehouse
  turn(warehouse, 'STARTING')
  const [least, most] = spec.enable_serverless_compute ? [3, 6] : [10, 18]
  warehouse.health = { status: 'HEALTHY' }
  warehouse.next = { atWorkMs: workMs + takes(warehouse, least, most), to: 'RUNNING' }
}

/** → STOPPING, and by itself to STOPPED. What has stopped, or is about to, is left as it is. */
export function stop(warehouse: Warehouse, workMs: number): void {
  if (isGoing(warehouse) || warehouse.state === 'STOPPED' || warehouse.state === 'STOPPING') return
  turn(warehouse, 'STOPPING')
  warehouse.busy = 0
  warehouse.next = { atWorkMs: workMs + takes(warehouse, 2, 4), to: 'STOPPED' }
}

/** → DELETING, and by itself to DELETED, and out of memory. */
export function remove(warehouse: Warehouse, workMs: number): void {
  if (isGoing(warehouse)) return
  turn(warehouse, 'DELETING')
  warehouse.busy = 0
  warehouse.next = { atWorkMs: workMs + takes(warehouse, 2, 4), to: 'DELETED' }
}

/** Work in milliseconds: another draw each time, the same for the same warehouse and history. */
const takes = ({ id, turns }: Warehouse, fromSeconds: number, toSeconds: number): number =>
  between(randomOf(`${id} ${turns}`), fromSeconds * second, toSeconds * second)
