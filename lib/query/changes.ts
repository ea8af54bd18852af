import type { Mutation, MutationFunctionContext, QueryClient } from '@tanstack/react-query'
import { DatabricksError, isMissing } from '@/lib/databricks/errors'
import { familyOf, type Effect, type Operation } from '@/lib/databricks/operation'
import { call } from './call'
import { indexEntries, type IndexEntry } from './index-entry'
import { isTransient, retryWaitMs, sleep } from './retry'
import { sessionEnd } from './session-ended'

type ChangeOperation = Pick<Operation<never, unknown, Effect>, 'id' | 'until'>

/** What every mutation says about itself, so that the cache knows what it touches. */
export type ChangeMeta = { workspace: string; op: ChangeOperation }

type AnyMutation = Mutation<unknown, unknown, unknown>

/** How long a change that did come about may take to show before its row. */
const settleMs = 2_000
const longestLookMs = 5_000

/** The lists that hold what `op` changes, each with the id of the row that `input` names. */
function rowsNamed(client: QueryClient, { workspace, op }: ChangeMeta, input: unknown) {
  return indexEntries(client, workspace, familyOf(op)).flatMap((entry) => {
    const id = (input as Record<string, unknown> | undefined)?.[entry.definition.id]
    return typeof id === 'string' ? [{ entry, id }] : []
  })
}

/** Before the request leaves: rows look as the change will make them. */
export function expectChange(client: QueryClient, { meta }: AnyMutation, input: unknown) {
  for (const { entry, id } of meta ? rowsNamed(client, meta, input) : []) {
    const expected = entry.definition.expects[meta!.op.id]
    const row = entry.rows.get(id)
    if (expected && row) entry.rows.hold(id, expected(row))
  }
}

/** The workspace has accepted: what the change touches is read again. Resolves when what is on screen is fresh. */
export async function finishChange(client: QueryClient, { meta }: AnyMutation, input: unknown, answer: unknown) {
  if (!meta) return
  for (const { entry, id } of rowsNamed(client, meta, input)) {
    entry.rows.settle(id, true)
    if (meta.op.until?.poll === entry.definition.get.id) entry.poller.watch(id)
    // A page that shows the row alone reads it again by itself, for the list too.
    if (!isShownAlone(entry, id)) void readAgain(entry, id)
  }
  // What was created is named by the answer.
  for (const { entry, id } of rowsNamed(client, meta, answer)) if (!entry.rows.get(id)) void readAgain(entry, id)
  const families = new Set([meta.op, ...(meta.op.until ? [{ id: meta.op.until.poll }] : [])].map(familyOf))
  await Promise.all(
    [...families].map((family) =>
      client.invalidateQueries({
        queryKey: [meta.workspace, family],
        // Lists kept row by row have just been told.
        predicate: ({ queryKey }) => queryKey[3] !== 'index',
      }),
    ),
  )
}

/** Refused, or never known: rows look again as the workspace told them. */
export function failChange(client: QueryClient, { meta }: AnyMutation, input: unknown, error: DatabricksError) {
  if (!meta) return
  const ended = sessionEnd.note(meta.workspace, error)
  for (const { entry, id } of rowsNamed(client, meta, input)) {
    entry.rows.settle(id, false)
    // "In unexpected state" means that what we show is old.
    if (!ended && error.status !== 403) void readAgain(entry, id)
  }
}

const isShownAlone = (entry: IndexEntry<object>, id: string) =>
  entry.client
    .getQueryCache()
    .find({ queryKey: entry.keyOfRow(id), exact: true })
    ?.isActive() ?? false

async function readAgain(entry: IndexEntry<object>, id: string) {
  try {
    await entry.readRow(id)
  } catch (cause) {
    if (isMissing(cause as DatabricksError)) entry.rows.remove(id)
  }
}

/**
 * Whether the workspace may have done what it was asked although no usable answer came back.
 * The console's own 503 and every 4xx say that it did not.
 */
export const isAnswerLost = ({ status }: DatabricksError) => status === 0 || (status >= 500 && status !== 503)

const lostAnswers = new WeakMap<MutationFunctionContext, DatabricksError>()

/**
 * Sends a change, once. When its answer is lost, the cache calls this again (see `retryLost`): then it looks what became
 * of it, and never sends twice. Resolves when the change is seen, throws `DatabricksError` when it is not.
 */
export async function sendOnce<I, O>(
  workspace: string,
  op: Operation<I, O, Effect>,
  input: I,
  context: MutationFunctionContext,
): Promise<O> {
  const lost = lostAnswers.get(context)
  if (lost) return lookWhatBecame(context.client, { workspace, op }, input, lost) as Promise<O>
  try {
    return await call(workspace, op, input)
  } catch (error) {
    if (isAnswerLost(error as DatabricksError)) lostAnswers.set(context, error as DatabricksError)
    throw error
  }
}

/** One more turn for a lost answer; meanwhile the mutation's `failureReason` tells the screen what it waits for. */
export const retryLost = (failures: number, error: DatabricksError) => failures === 0 && isAnswerLost(error)

async function lookWhatBecame(client: QueryClient, meta: ChangeMeta, input: unknown, lost: DatabricksError) {
  const seen = rowsNamed(client, meta, input).find(({ entry }) => entry.definition.get.id === meta.op.until?.poll)
  if (!seen) throw lost
  const { entry, id } = seen
  const before = entry.rows.told(id)
  entry.rows.hold(id, entry.definition.inDoubt)
  const isDone = aimOf(entry, meta, before)
  let row = await lookUntilAnswered(entry, id)
  if (!isDone(row)) {
    await sleep(settleMs)
    row = await lookUntilAnswered(entry, id)
  }
  // What was read while the row was in doubt is the truth.
  entry.rows.settle(id, false)
  if (isDone(row)) return {}
  // The workspace did answer: that it failed.
  if (lost.facts.from === 'workspace') throw lost
  throw new DatabricksError(
    lost.status,
    'NOT_DONE',
    'No answer came back, and the workspace shows no change.',
    lost.facts,
  )
}

/** Whether a row shows that the change was made: it is on its way there, or has arrived where it was not before. */
function aimOf(entry: IndexEntry<object>, { op }: ChangeMeta, before: object | undefined) {
  const { field = '', ok = [] } = op.until ?? {}
  const valueOf = (row: object | undefined) => (row as Record<string, unknown> | undefined)?.[field]
  const onTheWay = before && valueOf(entry.definition.expects[op.id]?.(before))
  const arrived = ok.filter((value) => value !== valueOf(before))
  return (row: object) => valueOf(row) === onTheWay || arrived.some((value) => value === valueOf(row))
}

async function lookUntilAnswered(entry: IndexEntry<object>, id: string): Promise<object> {
  for (let failures = 1; ; failures++) {
    try {
      return await entry.readRow(id)
    } catch (cause) {
      const error = cause as DatabricksError
      if (!isTransient(error)) throw error
      await sleep(Math.min(longestLookMs, retryWaitMs(error, failures) ?? longestLookMs))
    }
  }
}
