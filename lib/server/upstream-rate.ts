import PQueue from 'p-queue'
import { DatabricksError } from '@/lib/databricks/errors'
import { config } from './config'
import { perProcess } from './per-process'

/** Beyond this many waiting, a new one is told to come back: it would only wait for its own timeout. */
const longestQueue = 50

const queues = () => perProcess('upstream-queues', () => new Map<string, PQueue>())

/**
 * Waits until the workspace at `origin` may be asked again, changes before reads. Throws `DatabricksError` when too
 * many wait already, and the signal's reason when the caller leaves.
 */
export async function takeTurn(
  origin: string,
  { change, signal }: { change: boolean; signal: AbortSignal },
): Promise<void> {
  const perSecond = config().upstreamRps
  if (perSecond === 0) return
  const queue = queueOf(origin, perSecond)
  if (queue.size >= longestQueue) {
    throw new DatabricksError(503, 'WORKSPACE_BUSY', 'Too many requests wait for this workspace.', {
      retryAfterSeconds: Math.ceil(longestQueue / perSecond),
    })
  }
  await queue.add(() => undefined, { priority: change ? 1 : 0, signal })
}

function queueOf(origin: string, perSecond: number): PQueue {
  const known = queues().get(origin)
  if (known) return known
  const queue = new PQueue({ interval: 1_000, intervalCap: perSecond, carryoverConcurrencyCount: false })
  queues().set(origin, queue)
  return queue
}
