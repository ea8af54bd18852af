import type { ExecuteStatementRequest, StatementResponse } from '@/lib/databricks/api/models/sql'
import * as statements from '@/lib/databricks/api/statement-execution'
import type { TokenId } from './identity'
import { seededWarehouseId } from './seed/warehouses'
import type { TestEmulator } from './testing'

let made = 0

/** A warehouse that everyone may use, and that runs on, because others are busy on it. */
export const dashboards = seededWarehouseId('BI Dashboards')

/** A workspace of one's own to run SQL in. */
export function freshSql(emulator: TestEmulator, who: TokenId = 'admin') {
  const workspace = `sql-${made++}`
  const call: typeof emulator.call = (op, input, as = who) => emulator.call(op, input, as, workspace)
  const submit = (statement: string, more: Partial<ExecuteStatementRequest> = {}, as = who) =>
    call(statements.executeStatement, { statement, warehouse_id: dashboards, wait_timeout: '50s', ...more }, as)

  async function run(...asked: Parameters<typeof submit>): Promise<StatementResponse> {
    const { status, answer, message } = await submit(...asked)
    if (status !== 200) throw new Error(`${status}: ${message}`)
    return answer
  }

  return {
    workspace,
    call,
    submit,
    run,

    /** The rows, of a statement that succeeds. */
    async rows(...asked: Parameters<typeof submit>): Promise<(string | null)[][]> {
      const { status, result } = await run(...asked)
      if (status?.state !== 'SUCCEEDED') throw new Error(`${status?.state}: ${status?.error?.message}`)
      return result?.data_array ?? []
    },

    /** What a statement that fails says. */
    async failure(...asked: Parameters<typeof submit>): Promise<{ message: string; state?: string }> {
      const { status } = await run(...asked)
      if (status?.state !== 'FAILED') throw new Error(`${status?.state}, which is not FAILED`)
      return { message: status.error!.message!, state: status.sql_state }
    },
  }
}
