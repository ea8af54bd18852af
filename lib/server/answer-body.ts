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
  // It may break while nobody reads; whoever reads on learns of it then.
  source.on('error', () => undefined)
  try {
    const { head, isAll } = await beginning(source)
    return isAll ? { head } : { head, rest: limited(source, head.length) }
  } catch (error) {
    throw broken(error)
  }
}

/** By events, not by iteration: most answers are one chunk, and an iterator costs more than all else done with it. */
function beginning(source: Readable): Promise<{ head: Buffer; isAll: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const settle = (isAll: boolean) => {
      source.off('data', take).off('end', end).off('close', close).off('error', reject).pause()
      resolve({ head: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks), isAll })
    }
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= headBytes) settle(false)
    }
    const end = () => settle(true)
    // Nothing happens after it has been settled.
    const close = () => reject(new Error('The answer ended early.'))
    source.on('data', take).on('end', end).on('close', close).on('error', reject)
  })
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
export function toWeb({ head, rest }: OpenedBody): ReadableStream<Uint8Array> {
  if (!rest) return whole(head)
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

/** What `Response` makes of bytes is a stream for bytes, at nearly twice the cost of this one. */
const whole = (bytes: Uint8Array) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes)
      controller.close()
    },
  })

function decompressed(body: Readable, encoding: string | string[] | undefined): Readable {
  if (encoding === undefined || encoding === 'identity') return body
  if (encoding === 'gzip') return pipeline(body, createGunzip(), () => undefined)
  body.destroy()
  throw new DatabricksError(502, 'UNEXPECTED_ANSWER', 'The workspace answered in an encoding nobody asked for.')
}

/** What is still to come after `bytes` have been read. */
async function* limited(source: Readable, bytes: number): AsyncGenerator<Buffer, void> {
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
