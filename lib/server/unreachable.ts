import { DatabricksError } from '@/lib/databricks/errors'
import { perProcess } from './per-process'

const quietMs = 60_000

/**
 * The refusal that a failed connection to `origin` means. One answer for closed, filtered, private and unknown, so that
 * nobody can map a network through the console; the operator finds the cause in its log, once a minute.
 */
export function unreachable(origin: string, error: unknown): DatabricksError {
  const code = codeOf(error)
  if (isTimeout(code)) {
    return new DatabricksError(504, 'WORKSPACE_TIMEOUT', 'The workspace did not answer in time.')
  }
  tellOperator(origin, code)
  return new DatabricksError(502, 'WORKSPACE_UNREACHABLE', 'The console cannot reach the workspace.')
}

/** Node's or undici's name for what went wrong. Not `instanceof`: the pool of connections may be of another copy of undici. */
export const codeOf = (error: unknown): string => (error as { code?: string }).code ?? (error as Error).name

/** Whether the code stands for a silence that took too long. */
export const isTimeout = (code: string) => code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT'

function tellOperator(origin: string, cause: string): void {
  const told = perProcess('unreachable-told', () => new Map<string, number>())
  if (Date.now() - (told.get(origin) ?? 0) < quietMs) return
  told.set(origin, Date.now())
  console.error(`${origin} cannot be reached: ${cause}.`)
}
