import type * as sql from '@/lib/databricks/api/models/sql'
import { seedQueries } from '../seed/queries'
import { inParts } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import type { Statement } from './statement'
import type { Warehouse } from './warehouse'

/** One statement as the history of queries keeps it: after its result is gone, and without it. */
export interface LoggedQuery {
  id: string
  status: sql.QueryStatus
  text: string
  user: { id: string; userName: string; displayName: string }
  warehouseId: string
  channel: sql.Channel
  sessionId: string
  startMs: number
  /** When DuckDB, or the story, began to execute it. */
  begunMs?: number
  endMs?: number
  rows?: number
  bytes?: number
  error?: string
  type: string
  client: string
  source: sql.ExternalQuerySource
  tags?: sql.QueryTag[]
  /** Of the story, and not over: it goes on while the warehouse is busy. */
  endless?: boolean
}

type Teller = (workspace: Workspace, sinceMs: number) => LoggedQuery[]
const tellers: Teller[] = []

/** How families tell of the queries that they made before the workspace was first looked at. */
export function addPastQueries(tell: Teller): void {
  tellers.push(tell)
}

const kept = 10_000
const mostTextBytes = 64 * 1024

/** What ran in a workspace, newest last. */
export class QueryHistory {
  /** Changes whenever anything in it does. */
  revision = 0
  private readonly byId = new Map<string, LoggedQuery>()

  constructor(queries: Iterable<LoggedQuery>) {
    for (const query of queries) this.byId.set(query.id, query)
  }

  add(statement: Statement, warehouse: Warehouse): void {
    const { id, request, identity, submittedMs } = statement
    const { id: userId, userName, displayName } = identity.person
    this.byId.set(id, {
      id,
      status: 'QUEUED',
      text: request.text.slice(0, mostTextBytes),
      user: { id: userId, userName, displayName },
      warehouseId: request.warehouseId,
      channel: warehouse.spec.channel,
      // Each statement has a session of its own (facts/databricks-behaviour.md 3.4 "session").
      sessionId: `${id.slice(0, 14)}${(0x1000 + (parseInt(id.slice(-3), 16) % 0x1000)).toString(16)}${id.slice(18)}`,
      startMs: submittedMs,
      type: 'OTHER',
      client: request.client,
      source: request.source ?? {},
      ...(request.tags && { tags: request.tags }),
    })
    this.revision++
    if (this.byId.size > kept) this.byId.delete(this.byId.keys().next().value!)
  }

  /** Writes down how far a statement is. */
  update(statement: Statement): void {
    const query = this.byId.get(statement.id)
    if (!query) return
    this.revision++
    const { phase, final, result, error } = statement
    query.status = phase !== 'DONE' ? 'RUNNING' : final === 'SUCCEEDED' ? 'FINISHED' : final!
    query.type = statement.type
    query.begunMs = statement.begunMs
    query.endMs = statement.endMs
    query.rows = result?.rowCount
    query.bytes = result?.byteCount
    query.error = error?.message
  }

  all(): Iterable<LoggedQuery> {
    return this.byId.values()
  }
}

export const historyState: State<QueryHistory> = {
  name: 'query-history',
  create: (workspace) =>
    new QueryHistory(seedQueries(workspace, (sinceMs) => tellers.flatMap((tell) => tell(workspace, sinceMs)))),
  keeping: {
    save: (history) => inParts(history.all()),
    restore: (parts) => new QueryHistory((parts as LoggedQuery[][]).flat()),
    revision: (history) => history.revision,
  },
}
