import { DatabricksError, errorFrom } from '@/lib/databricks/errors'
import { int64ToText, parseJson } from '@/lib/databricks/int64'
import type { Effect, Operation } from '@/lib/databricks/operation'

/** Longest `?input=` that goes as GET; above it a read is sent as POST to the same id. */
const inputInUrlBytes = 2048

/** Marks a request as the console's own script; a form or link of another site cannot set it. */
export const consoleHeader = 'x-trowel'

interface CallOptions {
  signal?: AbortSignal
  /** Send fields the catalogue does not know: edit forms and JSON mode only. */
  keepUnknown?: boolean
}

/**
 * Runs `op` in `workspace` through this console's gate, as the signed-in person.
 * 64-bit numbers in the answer are strings, exact. Throws `DatabricksError`, also when the console cannot be reached.
 */
export async function call<I, O>(
  workspace: string,
  op: Operation<I, O, Effect>,
  input: NoInfer<I>,
  { signal, keepUnknown }: CallOptions = {},
): Promise<O> {
  const text = JSON.stringify(input)
  const endpoint = `/api/w/${encodeURIComponent(workspace)}/${op.id}`
  const asGet = op.effect === 'read' && text.length <= inputInUrlBytes
  const headers = { [consoleHeader]: '1', ...(keepUnknown && { 'x-trowel-keep-unknown': '1' }) }
  const response = await (
    asGet
      ? fetch(`${endpoint}?input=${encodeURIComponent(text)}`, { headers, signal })
      : fetch(endpoint, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: text,
          signal,
        })
  ).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new DatabricksError(0, 'CONSOLE_UNREACHABLE', 'The console did not answer. Check your connection to it.', {
      from: 'console',
    })
  })
  const answer = await response.text()
  if (!response.ok) throw errorFrom(response.status, answer, response.headers)
  return parseAnswer(op, answer, response.headers)
}

function parseAnswer<I, O>(op: Operation<I, O, Effect>, answer: string, headers: Headers): O {
  try {
    // A write may answer nothing at all.
    return int64ToText(answer.trim() === '' ? {} : parseJson(answer), op.int64Out ?? []) as O
  } catch {
    const requestId = headers.get('x-request-id') ?? undefined
    const what = answer.trimStart().startsWith('<') ? 'a web page' : 'something that is not JSON'
    throw new DatabricksError(502, 'UNEXPECTED_ANSWER', `The workspace answered ${op.id} with ${what}.`, { requestId })
  }
}
