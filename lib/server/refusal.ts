import { DatabricksError, type RefusalBody } from '@/lib/databricks/errors'

/** The address exists and takes other methods. */
export class MethodNotAllowed extends DatabricksError {
  constructor(readonly allowed: readonly string[]) {
    super(405, 'METHOD_NOT_ALLOWED', `This address takes ${allowed.join(' or ')}.`)
  }
}

/** The answer that `error` means. One that nobody foresaw is logged under the request's id and tells nothing. */
export function refusal(error: unknown, requestId: string): Response {
  const { status, code, message, facts } = error instanceof DatabricksError ? error : unforeseen(error, requestId)
  const body: RefusalBody = {
    error_code: code,
    message,
    console: true,
    request_id: requestId,
    retry_after_seconds: facts.retryAfterSeconds,
    fields: facts.fields,
  }
  const headers = new Headers()
  if (facts.retryAfterSeconds !== undefined) headers.set('retry-after', String(facts.retryAfterSeconds))
  if (error instanceof MethodNotAllowed) headers.set('allow', error.allowed.join(', '))
  return Response.json(body, { status, headers })
}

function unforeseen(error: unknown, requestId: string): DatabricksError {
  console.error(`Request ${requestId} failed.`, error)
  return new DatabricksError(500, 'INTERNAL_ERROR', 'The console failed here. Its log says more under the request id.')
}

/** The handler of every API address that is nobody's: an answer of the API, not a page. */
export function nothingHere(): never {
  throw new DatabricksError(404, 'UNKNOWN_OPERATION', 'There is nothing at this address.')
}
