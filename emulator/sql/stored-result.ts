import type { Stored } from '../presigned'
import type { Workspace } from '../workspace'
import { statementState } from './statement-table'

/** A chunk of a result, by `statement/index`, as whoever holds its link gets it. */
export const storedResult: Stored = {
  GET(workspace, key) {
    const found = chunkOf(workspace, key)
    return (
      found && {
        headers: { 'content-type': found.type, 'content-length': String(found.bytes.length) },
        bytes: found.bytes,
      }
    )
  },
}

function chunkOf(workspace: Workspace, key: string): { type: string; bytes: Uint8Array } | undefined {
  const [id = '', index] = key.split('/')
  const statement = workspace.get(statementState).find(id)
  const chunk = statement?.result?.chunks[Number(index)]
  if (!chunk) return undefined
  if (statement!.request.format === 'CSV') return { type: 'text/csv', bytes: chunk.body }
  return { type: 'application/json', bytes: Buffer.concat([Buffer.from('['), chunk.body, Buffer.from(']')]) }
}
