import type * as jobs from '@/lib/databricks/api/models/jobs'
import type { Workspace } from '../workspace'

/** What a SQL task asks for: the text of a file, or a saved query, dashboard or alert by its id. */
export interface SqlRequest {
  warehouseId: string
  text?: string
  task: jobs.SqlTask
  parameters: Record<string, string>
}

export interface SqlResult {
  output: jobs.SqlOutput
  error?: string
}

/** Runs a SQL task for real. Undefined: it cannot run this one, which then only takes its time. */
export type SqlRunner = (workspace: Workspace, request: SqlRequest) => Promise<SqlResult> | undefined

let runner: SqlRunner = () => undefined

/** How the engine that executes SQL takes over. */
export function runSqlTasksWith(one: SqlRunner): void {
  runner = one
}

export const runSql: SqlRunner = (workspace, request) => runner(workspace, request)
