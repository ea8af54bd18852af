import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DatabricksError } from '@/lib/databricks/errors'
import { codeOf, isTimeout } from './unreachable'
import type { UpstreamAnswer } from './upstream'

/** More than any list Databricks answers in one page; counted after decompression. */
export const longestAnswerBytes = 64 * 1024 * 1024
/** Read before the first byte goes on: enough to see what it is, and all of most answers. */
const headBytes = 64 * 1024

/** A body whose beginning has been read. `rest` is absent when that was all. */
export interface OpenedBody {
  head: Buffer
  rest?: AsyncIterator<Buffer>
}

/** Begins to read the body of `answer`, decompressed. Throws `DatabricksError` for one that cannot be read. */
export async function openBody({ body, headers }: UpstreamAnswer): Promise<OpenedBody> {
  const source = decompressed(body, headers['content-encoding'])
  const chunks = limited(source)
  const head: Buffer[] = []
  let bytes = 0
  try {
    while (bytes < headBytes) {
      const next = await chunks.next()
      if (next.done) return { head: Buffer.concat(head) }
      head.push(next.value)
      bytes += next.value.length
    }
  } catch (error) {
    throw broken(error)
  }
  return { head: Buffer.concat(head), rest: chunks }
}

/** All of the body. Throws `DatabricksError`. */
export async function readAll({ head, rest }: OpenedBody): Promise<Buffer> {
  const chunks = [head]
  try {
    for (let next = await rest?.next(); next && !next.done; next = await rest?.next()) chunks.push(next.value)
  } catch (error) {
    throw broken(error)
  }
  return Buffer.concat(chunks)
}

/** The whole body for a `Response`. When reading it fails later on, the browser sees its connection end early. */
export function toWeb({ head, rest }: OpenedBody): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> {
  if (!rest) return head as Uint8Array<ArrayBuffer>
  return new ReadableStream({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const next = await rest.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await rest.return?.()
    },
  })
}

function decompressed(body: Readable, encoding: string | string[] | undefined): Readable {
  if (encoding === undefined || encoding === 'identity') return body
  if (encoding === 'gzip') return pipeline(body, createGunzip(), () => undefined)
  body.destroy()
  throw new DatabricksError(502, 'UNEXPECTED_ANSWER', 'The workspace answered in an encoding nobody asked for.')
}

async function* limited(source: Readable): AsyncGenerator<Buffer, void> {
  let bytes = 0
  for await (const chunk of source as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > longestAnswerBytes) {
      throw new DatabricksError(502, 'UNEXPECTED_ANSWER', 'The answer of the workspace is longer than 64 MiB.')
    }
    yield chunk
  }
}

function broken(error: unknown): unknown {
  if (error instanceof DatabricksError || (error as Error).name === 'AbortError') return error
  if (isTimeout(codeOf(error))) {
    return new DatabricksError(504, 'WORKSPACE_TIMEOUT', 'The workspace stopped in the middle of its answer.')
  }
  return new DatabricksError(502, 'WORKSPACE_UNREACHABLE', 'The workspace broke off its answer.')
}
