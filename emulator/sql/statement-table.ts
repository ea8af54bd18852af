import type { Identity } from '../identity'
import { inParts } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import { principalNamed } from '../directory/principal'
import { compile } from './compile'
import { databaseState } from './database'
import { metastoreState } from './engine'
import { cancel, Cancelled, execute } from './execute'
import { csvBodies } from './csv'
import { keptStatement, restoredStatement, type KeptStatement } from './kept-statement'
import { historyState, type QueryHistory } from './query-log'
import { ResultTooLarge, type Result } from './result'
import { bindParameters } from './spark/parameters'
import { SqlError } from './spark/sql-error'
import { StatementIds, type KeptResult, type Statement, type StatementRequest } from './statement'
import type { Warehouse } from './warehouse'
import { start } from './warehouse-lifecycle'
import { warehouseState, type WarehouseTable } from './warehouse-table'

const hour = 60 * 60 * 1000
/** A result is there for an hour after success (facts/databricks-behaviour.md 3.4 "retention"). */
const resultMs = hour
/** So many statements that are over are still known by id. */
const mostKept = 5000
/** Of all results of a workspace together; the oldest go first. */
const mostResultBytes = 256 * 1024 * 1024
const lookAgainMs = 25

/** The statements of a workspace, brought up to date when looked at. */
export class StatementTable {
  private readonly byId = new Map<string, Statement>()
  /** Those that are not over. */
  private readonly open = new Set<Statement>()
  private readonly ids = new StatementIds()
  private resultBytes = 0
  /** Changes whenever any statement does. */
  revision = 0

  constructor(
    private readonly workspace: Workspace,
    kept: Iterable<Statement> = [],
  ) {
    for (const statement of kept) this.takeBack(statement)
  }

  all(): Iterable<Statement> {
    return this.byId.values()
  }

  /** One from before the emulator was stopped. */
  private takeBack(statement: Statement): void {
    this.byId.set(statement.id, statement)
    if (statement.result) this.resultBytes += bytesOf(statement.result)
    if (statement.phase === 'DONE') return statement.finished()
    this.open.add(statement)
    if (statement.phase !== 'WORKING') return
    statement.error = { code: 'INTERNAL_ERROR', message: 'The emulator was stopped while the statement ran.' }
    this.finish(statement, 'FAILED')
  }

  private get warehouses(): WarehouseTable {
    return this.workspace.get(warehouseState)
  }

  private get history(): QueryHistory {
    return this.workspace.get(historyState)
  }

  /** Accepts a statement, and wakes its warehouse (facts/databricks-behaviour.md 3.3 "resume"). */
  submit(request: StatementRequest, identity: Identity): Statement {
    const warehouse = this.warehouses.find(request.warehouseId)!
    const nowMs = this.workspace.clock.nowMs()
    let finished = () => {}
    const done = new Promise<void>((over) => (finished = over))
    const statement: Statement = {
      id: this.ids.next(nowMs),
      request,
      identity,
      phase: 'WAITING',
      running: { cancelled: false },
      submittedWorkMs: this.workspace.clock.workMs(),
      submittedMs: nowMs,
      type: 'OTHER',
      done,
      finished,
    }
    this.byId.set(statement.id, statement)
    this.open.add(statement)
    this.revision++
    warehouse.active++
    start(warehouse, this.workspace.clock.workMs())
    this.history.add(statement, warehouse)
    this.advance(statement)
    this.forget()
    return statement
  }

  find(id: string): Statement | undefined {
    this.settle()
    const statement = this.byId.get(id)
    if (statement?.result && this.workspace.clock.nowMs() - statement.endMs! > resultMs) this.dropResult(statement)
    return statement
  }

  /** Lets everything begin or end that can. */
  settle(): void {
    for (const statement of this.open) this.advance(statement)
  }

  /** Ends a statement, unless it is over. */
  cancel(statement: Statement): void {
    if (statement.phase === 'DONE') return
    cancel(statement.running)
    if (statement.phase !== 'WORKING') this.finish(statement, 'CANCELED')
  }

  /** Waits until the statement is over, at most so long by the time of day. */
  async wait(statement: Statement, ms: number): Promise<void> {
    const untilMs = this.workspace.clock.nowMs() + ms
    while (statement.phase !== 'DONE' && this.workspace.clock.nowMs() < untilMs) {
      this.settle()
      // DuckDB tells by itself when it is done; the workspace's clock is looked at again and again.
      await soon(statement, lookAgainMs)
    }
  }

  private advance(statement: Statement): void {
    const warehouse = this.warehouses.find(statement.request.warehouseId)
    const state = warehouse?.state
    if (statement.phase === 'WAITING') {
      if (state === 'RUNNING') this.begin(statement, warehouse!)
      else if (state === 'STOPPED' && warehouse!.fate) this.failToStart(statement, warehouse!.health.summary ?? '')
      else if (state !== 'STARTING') this.cancel(statement)
    } else if (state !== 'RUNNING' && state !== 'STARTING') this.cancel(statement)
    if (statement.phase === 'SLEEPING' && this.workspace.clock.workMs() >= statement.dueWorkMs!) this.work(statement)
  }

  /** From when its warehouse was up, which may be some time ago. */
  private begin(statement: Statement, { upSinceMs = 0 }: Warehouse): void {
    const { request, identity, submittedWorkMs } = statement
    const { clock } = this.workspace
    const beginWorkMs = Math.max(submittedWorkMs, upSinceMs)
    statement.begunMs = Math.max(statement.submittedMs, clock.dayMs(beginWorkMs))
    try {
      const plan = compile(request.text, {
        store: this.workspace.get(metastoreState),
        identity,
        namespace: { catalog: request.catalog, schema: request.schema },
        nowMs: statement.begunMs,
        principal: (name) => principalNamed(this.workspace, name),
        ...bindParameters(request.parameters),
      })
      statement.plan = plan
      statement.type = plan.type
      statement.phase = 'SLEEPING'
      this.revision++
      statement.dueWorkMs = beginWorkMs + plan.compilation.sleepMs
      if (clock.workMs() >= statement.dueWorkMs) this.work(statement)
    } catch (error) {
      this.fail(statement, error)
    }
    this.history.update(statement)
  }

  private work(statement: Statement): void {
    statement.phase = 'WORKING'
    this.revision++
    const { plan, request, running } = statement
    void execute(this.workspace.get(databaseState), plan!, request.limits, running).then(
      (result) => this.succeed(statement, result),
      (error: unknown) => this.fail(statement, error),
    )
  }

  private succeed(statement: Statement, result: Result): void {
    statement.result = kept(result, statement.request.format)
    this.resultBytes += bytesOf(statement.result)
    this.finish(statement, 'SUCCEEDED')
  }

  private fail(statement: Statement, error: unknown): void {
    if (error instanceof Cancelled) return this.finish(statement, 'CANCELED')
    if (error instanceof SqlError) {
      statement.error = { code: 'BAD_REQUEST', message: error.message, sqlState: error.sqlState }
    } else if (error instanceof ResultTooLarge) {
      statement.error = { code: 'BAD_REQUEST', message: inlineExceeded }
    } else {
      console.error(error)
      statement.error = { code: 'INTERNAL_ERROR', message: 'The emulator failed; its console says how.' }
    }
    this.finish(statement, 'FAILED')
  }

  private failToStart(statement: Statement, why: string): void {
    statement.error = { code: 'BAD_REQUEST', message: `The SQL warehouse could not be started: ${why}` }
    this.finish(statement, 'FAILED')
  }

  private finish(statement: Statement, final: Statement['final']): void {
    statement.phase = 'DONE'
    statement.final = final
    statement.endMs = this.workspace.clock.nowMs()
    statement.plan = undefined
    this.open.delete(statement)
    const warehouse = this.warehouses.find(statement.request.warehouseId)
    if (warehouse) {
      warehouse.active--
      warehouse.idleSinceMs = this.workspace.clock.workMs()
    }
    this.history.update(statement)
    statement.finished()
    this.revision++
    this.workspace.touch()
  }

  private dropResult(statement: Statement): void {
    this.resultBytes -= bytesOf(statement.result!)
    statement.result = undefined
    this.revision++
  }

  /** The oldest go: all of a statement beyond so many, only its result where results are too large together. */
  private forget(): void {
    for (const [id, statement] of this.byId) {
      if (this.byId.size <= mostKept && this.resultBytes <= mostResultBytes) return
      if (statement.phase !== 'DONE') continue
      if (statement.result) this.dropResult(statement)
      if (this.byId.size > mostKept) this.byId.delete(id)
    }
  }
}

export const statementState: State<StatementTable> = {
  name: 'statements',
  create: (workspace) => new StatementTable(workspace),
  keeping: {
    *save(table) {
      for (const part of inParts(table.all())) yield part.map(keptStatement)
    },
    restore: (parts, workspace) =>
      new StatementTable(workspace, (parts as KeptStatement[][]).flat().map(restoredStatement)),
    revision: (table) => table.revision,
  },
}

const inlineExceeded =
  'Inline byte limit exceeded. Statements executed with disposition=INLINE can have a result size of at most 26214400 bytes. ' +
  'Please execute the statement with disposition=EXTERNAL_LINKS if you want to download the full result.'

const bytesOf = ({ chunks }: KeptResult) => chunks.reduce((sum, { body }) => sum + body.length, 0)

function kept({ chunks, ...rest }: Result, format: StatementRequest['format']): KeptResult {
  const bodies = format === 'CSV' ? csvBodies(rest.columns, chunks) : chunks.map(({ json }) => json)
  return { ...rest, chunks: chunks.map(({ rowOffset, rowCount }, at) => ({ rowOffset, rowCount, body: bodies[at]! })) }
}

/** Until the statement is over, or so long. */
async function soon({ done }: Statement, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((over) => (timer = setTimeout(over, ms)))
  await Promise.race([done, late])
  clearTimeout(timer)
}
