import type { Stored } from '../presigned'
import { statementState } from './statement-table'

/** A chunk of a result, by `statement/index`, as whoever holds its link gets it. */
export const storedResult: Stored = (workspace, key) => {
  const [id = '', index] = key.split('/')
  const statement = workspace.get(statementState).find(id)
  const chunk = statement?.result?.chunks[Number(index)]
  if (!chunk) return undefined
  if (statement!.request.format === 'CSV') return { type: 'text/csv', bytes: chunk.body }
  return { type: 'application/json', bytes: Buffer.concat([Buffer.from('['), chunk.body, Buffer.from(']')]) }
}
