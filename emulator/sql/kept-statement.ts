import type { Statement } from './statement'

/** A result larger than this is gone when the emulator is: its statement is CLOSED then. */
const mostResultBytes = 1024 * 1024

export type KeptStatement = Omit<Statement, 'done' | 'finished' | 'running' | 'plan'>

/** A statement as plain data. */
export function keptStatement(statement: Statement): KeptStatement {
  const { done: _, finished: __, running: ___, plan: ____, result, ...rest } = statement
  const bytes = result?.chunks.reduce((sum, { body }) => sum + body.length, 0) ?? 0
  return { ...rest, ...(result && bytes <= mostResultBytes && { result }) }
}

/** One that had not begun begins anew; what DuckDB was doing is not done twice. */
export function restoredStatement(kept: KeptStatement): Statement {
  let finished = () => {}
  const done = new Promise<void>((over) => (finished = over))
  const statement: Statement = { ...kept, running: { cancelled: false }, done, finished }
  if (statement.phase === 'SLEEPING') statement.phase = 'WAITING'
  return statement
}
