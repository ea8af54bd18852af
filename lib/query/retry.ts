import type { DatabricksError } from '@/lib/databricks/errors'

/** Longer waits are shown to the person, not slept on. */
const longestWaitSeconds = 60

/** Whether the workspace asked to be left alone for a while, by itself or through the console's limiter. */
export const isBusy = ({ status }: DatabricksError) => status === 429 || status === 503

/** Whether asking again may help without anyone changing anything. */
export const isTransient = (error: DatabricksError) => isBusy(error) || error.status === 0 || error.status >= 500

/**
 * How long to wait before reading again after `error`, the `failures`-th in a row; undefined when that is no use.
 * Only for reads: a write may have happened although its answer failed.
 */
export function retryWaitMs(error: DatabricksError, failures: number): number | undefined {
  if (!isTransient(error)) return undefined
  const { retryAfterSeconds } = error.facts
  if (isBusy(error)) {
    const seconds = retryAfterSeconds ?? 2 ** (failures - 1)
    return seconds <= longestWaitSeconds ? seconds * 1000 + jitterMs(250) : undefined
  }
  return 300 * 2 ** (failures - 1) + jitterMs(300)
}

const jitterMs = (spreadMs: number) => Math.random() * spreadMs

/** Resolves after `ms`. */
export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
