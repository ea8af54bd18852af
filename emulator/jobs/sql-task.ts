import type * as jobs from '@/lib/databricks/api/models/jobs'
import { directoryState } from '../directory/directory'
import { identityOf, type Identity } from '../identity'
import type { Statement, StatementRequest } from '../sql/statement'
import { statementState } from '../sql/statement-table'
import { lookupKey } from '../sql/query-info'
import { metastoreState } from '../sql/engine'
import { SqlError } from '../sql/spark/sql-error'
import { statementsIn } from '../sql/spark/statements'
import { namespaceAfter } from '../sql/spark/use'
import { may } from '../sql/warehouse'
import { warehouseState } from '../sql/warehouse-table'
import type { Workspace } from '../workspace'
import { broken, failed, succeeded } from './outcomes'
import type { Outcome, Run, TaskOutput, TaskRun } from './run'

/** How a SQL task ended. */
export interface SqlEnd {
  outcome: Outcome
  output?: TaskOutput
}

/** Results are read by nobody here: as much of them is kept as the history tells. */
const limits: StatementRequest['limits'] = { rows: 1000, bytes: 1024 * 1024, onTooLarge: 'truncate' }

/**
 * Runs the statements of a SQL task on its warehouse, one after the other, as whoever the run runs as; the first that
 * fails ends it. `row.statementId` is the one that runs.
 */
export async function runSqlTask(
  workspace: Workspace,
  run: Run,
  row: TaskRun,
  { script, as }: { script: string; as: string },
): Promise<SqlEnd> {
  const { warehouse_id } = row.task.sql_task!
  const identity = identityNamed(workspace, as)
  if (!identity) return { outcome: broken(`${as} is not an active user of the workspace.`, 'UNAUTHORIZED_ERROR') }
  const refusal = refusalOf(workspace, warehouse_id, identity)
  if (refusal) return { outcome: refusal }
  const done: Statement[] = []
  const end = (error?: string): SqlEnd => ({
    outcome: error === undefined ? succeeded : failed,
    output: { sql: outputOf(script, warehouse_id, done), ...(error !== undefined && { error }) },
  })
  let namespace = { catalog: 'main', schema: 'default' }
  try {
    for (const text of statementsIn(script)) {
      const request = { ...requestOf(text, run, row), ...namespace }
      const statement = workspace.get(statementState).submit(request, identity)
      row.statementId = statement.id
      done.push(statement)
      await statement.done
      if (statement.final !== 'SUCCEEDED') return end(statement.error?.message ?? 'The statement was cancelled.')
      namespace = namespaceAfter(text, namespace, workspace.get(metastoreState))
    }
    return end()
  } catch (error) {
    if (error instanceof SqlError) return end(error.message)
    throw error
  }
}

/** Ends the statement that a task waits for. */
export function cancelSqlTask(workspace: Workspace, statementId: string): void {
  const statements = workspace.get(statementState)
  const statement = statements.find(statementId)
  if (statement) statements.cancel(statement)
}

function identityNamed(workspace: Workspace, name: string): Identity | undefined {
  const directory = workspace.get(directoryState)
  const row = directory.named('User', name) ?? directory.named('ServicePrincipal', name)
  return row && identityOf(workspace, row.id)
}

function refusalOf(workspace: Workspace, id: string, identity: Identity): Outcome | undefined {
  const warehouse = workspace.get(warehouseState).find(id)
  if (!warehouse) return broken(`SQL warehouse ${id} does not exist.`, 'RESOURCE_NOT_FOUND')
  if (may(warehouse, identity, 'use')) return undefined
  const { userName } = identity.person
  return broken(`${userName} does not have permission to use the SQL warehouse ${id}.`, 'UNAUTHORIZED_ERROR')
}

function requestOf(text: string, run: Run, row: TaskRun): Omit<StatementRequest, 'catalog' | 'schema'> {
  const parameters = Object.entries(row.resolved?.sql_task?.parameters ?? {})
  return {
    text,
    warehouseId: row.task.sql_task!.warehouse_id,
    parameters: parameters.map(([name, value]) => ({ name, value })),
    disposition: 'INLINE',
    format: 'JSON_ARRAY',
    limits,
    client: 'Databricks Workflows',
    source: { job_info: { job_id: run.jobId, job_run_id: run.id, job_task_run_id: row.id } },
  }
}

const outputOf = (script: string, warehouse_id: string, done: readonly Statement[]): jobs.SqlOutput => ({
  query_output: {
    query_text: script,
    warehouse_id,
    endpoint_id: warehouse_id,
    sql_statements: done.map(({ id, submittedMs: startMs }) => ({
      lookup_key: lookupKey({ id, startMs, warehouseId: warehouse_id }),
    })),
  },
})
