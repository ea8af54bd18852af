import type { SqlDatabase, Session } from './database'
import type { Plan } from './plan'
import { readResult, ResultTooLarge, smallResult, type Result, type ResultLimits } from './result'
import { toSqlError } from './spark/duckdb-error'
import { takeTurn } from './turns'

/** Ends a statement that runs or is about to. */
export interface Running {
  cancelled: boolean
  session?: Session
}

export class Cancelled extends Error {}

/**
 * Does what a plan says, on a thread of DuckDB's own: the event loop stays free. Throws `SqlError`, `Cancelled` or
 * `ResultTooLarge`.
 */
export async function execute(
  database: SqlDatabase,
  plan: Plan,
  limits: ResultLimits,
  running: Running,
): Promise<Result> {
  const leave = await takeTurn()
  try {
    if (running.cancelled) throw new Cancelled()
    const session = await database.session()
    try {
      // Tables are made for all who use them: that is not interrupted.
      for (const use of plan.compilation.uses.values()) await database.ensure(session, use)
      if (running.cancelled) throw new Cancelled()
      running.session = session
      return await work(database, session, plan, limits)
    } finally {
      running.session = undefined
      database.release(session)
    }
  } catch (error) {
    if (error instanceof ResultTooLarge) throw error
    if (running.cancelled) throw new Cancelled()
    throw toSqlError(error, plan.compilation)
  } finally {
    leave()
  }
}

async function work(database: SqlDatabase, session: Session, plan: Plan, limits: ResultLimits): Promise<Result> {
  if (plan.work.kind === 'act') return smallResult(await plan.work.act(session, database), limits)
  return readResult(await session.stream(plan.work.sql), limits, plan.work.hints)
}

const interruptAgainMs = 20

/** Has a statement end as soon as it can. */
export function cancel(running: Running): void {
  if (running.cancelled) return
  running.cancelled = true
  interrupt(running)
}

/** Again and again: DuckDB forgets an interrupt that comes before it has begun. */
function interrupt(running: Running): void {
  if (!running.session) return
  running.session.interrupt()
  setTimeout(interrupt, interruptAgainMs, running).unref()
}
