import PQueue from 'p-queue'
import { DatabricksError } from '@/lib/databricks/errors'
import { config } from './config'
import { perProcess } from './per-process'

/** Connections open to one workspace at a time. */
export const socketsPerWorkspace = 32
/** Beyond this many waiting, a new one is told to come back: it would only wait for its own timeout. */
const longestQueue = 50

/** How one workspace is being asked by this process. */
interface Traffic {
  /** Requests sent or waiting to be. */
  underWay: number
  turns?: PQueue
}

const trafficOf = (origin: string): Traffic => {
  const all = perProcess('upstream-traffic', () => new Map<string, Traffic>())
  if (!all.has(origin)) all.set(origin, { underWay: 0, turns: newTurns(config().upstreamRps) })
  return all.get(origin)!
}

const newTurns = (perSecond: number) =>
  perSecond ? new PQueue({ interval: 1_000, intervalCap: perSecond }) : undefined

/**
 * Waits until the workspace at `origin` may be asked again, changes before reads, and answers what to call when done with it.
 * Throws `DatabricksError` when too many wait already, so that a workspace that hangs holds up nobody else, and the
 * signal's reason when the caller leaves.
 */
export async function takeTurn(
  origin: string,
  { change, signal }: { change: boolean; signal: AbortSignal },
): Promise<() => void> {
  const traffic = trafficOf(origin)
  const waiting = Math.max(traffic.turns?.size ?? 0, traffic.underWay - socketsPerWorkspace)
  if (waiting >= longestQueue) throw busy(config().upstreamRps)
  traffic.underWay++
  const leave = () => void traffic.underWay--
  try {
    await traffic.turns?.add(() => undefined, { priority: change ? 1 : 0, signal })
    return leave
  } catch (error) {
    leave()
    throw error
  }
}

const busy = (perSecond: number) =>
  new DatabricksError(503, 'WORKSPACE_BUSY', 'Too many requests wait for this workspace.', {
    retryAfterSeconds: perSecond ? Math.ceil(longestQueue / perSecond) : 5,
  })
