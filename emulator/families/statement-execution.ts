import type * as api from '@/lib/databricks/api/statement-execution'
import type { ExecuteStatementRequest } from '@/lib/databricks/api/models/sql'
import type { Context, Family } from '../handlers'
import { denied, invalid, Refusal } from '../refusal'
import { answerOf, chunkOf } from '../sql/statement-answer'
import { stateOf, type Statement, type StatementRequest } from '../sql/statement'
import { statementState } from '../sql/statement-table'
import { may } from '../sql/warehouse'
import { warehouseState } from '../sql/warehouse-table'

const mib = 1024 * 1024
const mostTextBytes = 16 * mib
const mostInlineBytes = 25 * mib
/** The service gives up to 100 GiB; the emulator keeps results in memory, and says when it has cut one. */
const mostExternalBytes = 128 * mib
const mostRows = 2_147_483_647

const originOf = ({ workspace, headers }: Context) => ({ workspace, host: headers.host ?? '' })

export const statementExecution: Family<typeof api> = {
  async executeStatement(input, context) {
    demandFields(input)
    const waitMs = waitOf(input.wait_timeout)
    const request = requestOf(input, context)
    demandWarehouse(context, request.warehouseId)
    const table = context.workspace.get(statementState)
    const statement = table.submit(request, context.identity)
    if (waitMs > 0) await table.wait(statement, waitMs)
    if (statement.phase !== 'DONE' && waitMs > 0 && input.on_wait_timeout === 'CANCEL') {
      table.cancel(statement)
      await statement.done
    }
    return answerOf(statement, originOf(context))
  },

  getStatement({ statement_id }, context) {
    return answerOf(statementFor(context, statement_id), originOf(context))
  },

  /** Always `{}`, whatever becomes of it (facts/databricks-behaviour.md 3.4 "cancel"). */
  cancelExecution({ statement_id }, context) {
    const statement = context.workspace.get(statementState).find(statement_id)
    if (statement && mayCancel(context, statement)) context.workspace.get(statementState).cancel(statement)
    return {}
  },

  getStatementResultChunkN({ statement_id, chunk_index }, context) {
    const statement = statementFor(context, statement_id)
    if (stateOf(statement) !== 'SUCCEEDED') {
      throw new Refusal(404, 'NOT_FOUND', `The result of the statement ${statement_id} was not found.`)
    }
    if (!statement.result!.chunks[chunk_index]) throw invalid(`The chunk_index ${chunk_index} is out of bounds.`)
    return chunkOf(statement, chunk_index, originOf(context))
  },
}

/** In the service's own words (XO recordings 039 to 041). */
function demandFields({ warehouse_id, statement }: Partial<ExecuteStatementRequest>): void {
  const missing = warehouse_id === undefined ? 'warehouse_id' : statement === undefined ? 'statement' : undefined
  if (missing) throw new Refusal(400, 'BAD_REQUEST', `Required field is not specified: ${missing}.`)
}

/** `0s`, or 5 to 50 seconds (XO recordings 032, 033). */
function waitOf(text = '10s'): number {
  const [, seconds] = /^(\d+(?:\.\d+)?)s$/.exec(text) ?? []
  if (seconds === undefined) throw invalid('Error while parsing type: duration.')
  const wait = Number(seconds)
  if (wait === 0 || (wait >= 5 && wait <= 50)) return wait * 1000
  throw invalid('The wait_timeout field must be 0 seconds (disables wait), or between 5 seconds and 50 seconds.')
}

/** Words that are not known count as the default (facts/databricks-behaviour.md 3.4 "session"). */
function requestOf(input: ExecuteStatementRequest, context: Context): StatementRequest {
  const disposition = input.disposition === 'EXTERNAL_LINKS' ? 'EXTERNAL_LINKS' : 'INLINE'
  const format = input.format === 'CSV' ? 'CSV' : 'JSON_ARRAY'
  if (disposition === 'INLINE' && (format === 'CSV' || input.format === 'ARROW_STREAM')) {
    throw invalid('Incompatible parameters: The format field must be JSON_ARRAY when the disposition field is INLINE.')
  }
  if (input.format === 'ARROW_STREAM') {
    throw new Refusal(501, 'NOT_IMPLEMENTED', 'The emulator does not have ARROW_STREAM: ask for JSON_ARRAY or CSV.')
  }
  if (Buffer.byteLength(input.statement) > mostTextBytes) {
    throw invalid('The statement field must be at most 16 MiB.')
  }
  const most = disposition === 'INLINE' ? mostInlineBytes : mostExternalBytes
  const rows = limitOf('row_limit', input.row_limit, 0, mostRows)
  const bytes = limitOf(
    'byte_limit',
    input.byte_limit,
    1,
    disposition === 'INLINE' ? mostInlineBytes : 100 * 1024 * mib,
  )
  return {
    text: input.statement,
    warehouseId: input.warehouse_id,
    catalog: input.catalog || 'main',
    schema: input.schema || 'default',
    parameters: input.parameters ?? [],
    disposition,
    format,
    limits: {
      rows: rows ?? Infinity,
      bytes: Math.min(bytes ?? most, most),
      onTooLarge: disposition === 'INLINE' && bytes === undefined ? 'fail' : 'truncate',
    },
    tags: input.query_tags,
    client: clientOf(context),
  }
}

function limitOf(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (value >= least && value <= most) return value
  throw invalid(`The ${name} field must be in the range [${least}, ${most}].`)
}

const clientOf = ({ headers }: Context) => headers['user-agent']?.split('/')[0] ?? ''

function demandWarehouse(context: Context, id: string): void {
  if (!/^[0-9a-f]{16}$/.test(id)) throw invalid(`${id} is not a valid endpoint id.`)
  const warehouse = context.workspace.get(warehouseState).find(id)
  const gone = warehouse?.state === 'DELETING' || warehouse?.state === 'DELETED'
  if (warehouse && !gone && may(warehouse, context.identity, 'use')) return
  throw denied('You do not have permission to use the SQL Warehouse. Please contact your administrator.')
}

/** Whose it is may see it; to all others it is as if it were not there. */
function statementFor(context: Context, id: string): Statement {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw invalid('Error while parsing type: statement_id.')
  const statement = context.workspace.get(statementState).find(id)
  if (statement && isOwn(context, statement)) return statement
  throw new Refusal(404, 'NOT_FOUND', `The statement ${id} was not found.`)
}

const isOwn = ({ identity }: Context, statement: Statement) => statement.identity.person.id === identity.person.id

const mayCancel = (context: Context, statement: Statement) =>
  isOwn(context, statement) ||
  may(context.workspace.get(warehouseState).find(statement.request.warehouseId), context.identity, 'manage')
