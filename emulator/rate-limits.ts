import type { OperationFact } from '@/lib/databricks/spec/facts'
import { Refusal } from './refusal'

/** How often some operations may be asked for in a workspace, by all its users together. */
interface Limit {
  requests: number
  perMs: number
  counts(op: Pick<OperationFact, 'id' | 'family' | 'method' | 'path'>): boolean
}

const [second, minute] = [1000, 60_000]
const version = /V2\d$/
/** Whatever the version of the API. */
const named =
  (...ids: string[]): Limit['counts'] =>
  ({ id }) =>
    ids.includes(id.replace(version, ''))
const of =
  (name: string, ...methods: string[]): Limit['counts'] =>
  ({ family, method }) =>
    family === name && (methods.length === 0 || methods.includes(method))
const onAccess =
  (...methods: string[]): Limit['counts'] =>
  ({ path, method }) =>
    path.includes('/permissions/') && !path.includes('/unity-catalog/') && methods.includes(method)

/** facts/databricks-behaviour.md 2.4; of the first that counts an operation. */
const limits: readonly Limit[] = [
  { requests: 30, perMs: second, counts: of('dbfs') },
  { requests: 100, perMs: second, counts: of('files') },
  { requests: 20, perMs: second, counts: named('jobs.create') },
  { requests: 20, perMs: second, counts: named('jobs.runNow') },
  { requests: 35, perMs: second, counts: named('jobs.submit') },
  { requests: 100, perMs: second, counts: named('jobs.getRun') },
  { requests: 100, perMs: second, counts: onAccess('GET') },
  { requests: 30, perMs: second, counts: onAccess('PUT', 'PATCH') },
  { requests: 1100, perMs: minute, counts: of('secrets') },
  { requests: 40, perMs: second, counts: ({ family }) => family === 'tokens' || family === 'token-management' },
  { requests: 7, perMs: second, counts: ({ path }) => path.includes('/mlflow/') && path.endsWith('/search') },
  { requests: 120, perMs: second, counts: ({ path }) => path.includes('/mlflow/') },
  { requests: 60, perMs: second, counts: named('workspace.export') },
  { requests: 30, perMs: second, counts: named('workspace.import') },
  { requests: 255, perMs: minute, counts: of('scim', 'GET') },
]

/** By operation: looked up once. */
const limitsById = new Map<string, Limit | undefined>()

function limitOf(op: OperationFact): Limit | undefined {
  if (limitsById.has(op.id)) return limitsById.get(op.id)
  const found = limits.find(({ counts }) => counts(op))
  limitsById.set(op.id, found)
  return found
}

/**
 * How much of each limit is left in one workspace. A bucket holds what one period allows and fills evenly, by the clock
 * on the wall: limits are between client and server, whatever the speed of the workspace.
 */
export class RateLimits {
  private readonly buckets = new Map<Limit, { left: number; atMs: number }>()

  constructor(public areOn: boolean) {}

  /** Counts one request. Throws `Refusal` when it is one too many. */
  take(op: OperationFact, nowMs = Date.now()): void {
    const limit = this.areOn ? limitOf(op) : undefined
    if (!limit) return
    const { requests, perMs } = limit
    const { left, atMs } = this.buckets.get(limit) ?? { left: requests, atMs: nowMs }
    const filled = Math.min(requests, left + ((nowMs - atMs) * requests) / perMs)
    if (filled < 1) throw tooMany(op, Math.ceil(((1 - filled) * perMs) / requests / second))
    this.buckets.set(limit, { left: filled - 1, atMs: nowMs })
  }
}

/** In words that clients look for when they decide to try again (facts/databricks-behaviour.md 2.3). */
function tooMany({ id }: OperationFact, seconds: number): Refusal {
  const name = id.replace(version, '').replace(/.*\.(.)/, (_, first: string) => first.toUpperCase())
  return new Refusal(429, 'REQUEST_LIMIT_EXCEEDED', `${name}Request RPC token bucket limit has been exceeded.`, {
    'retry-after': String(seconds),
  })
}
