/** A refusal with the status and code of the real service. */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    readonly status: number,
    /** A number only where a credential was refused (facts/databricks-behaviour.md 1.5). */
    readonly code: string | number,
    message: string,
    readonly headers: Record<string, string> = {},
    /** `google.rpc` messages, as clients read them. */
    readonly details: readonly object[] = [],
  ) {
    super(message)
  }
}

/** 400: a value that cannot be meant. */
export const invalid = (message: string) => new Refusal(400, 'INVALID_PARAMETER_VALUE', message)

/** 400: right in another state of the object. */
export const invalidState = (message: string) => new Refusal(400, 'INVALID_STATE', message)

/** 403: says what is missing, and whom to ask. */
export const denied = (message: string) => new Refusal(403, 'PERMISSION_DENIED', message)

/** 404: a principal or an object that is named but not there. */
export const notFound = (message: string) => new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', message)

/** 409: there is one of that name. */
export const alreadyExists = (message: string) => new Refusal(409, 'RESOURCE_ALREADY_EXISTS', message)

const rpc = 'type.googleapis.com/google.rpc'

/** The detail that names a reason, for clients that would else have to read the message. */
export const errorInfo = (reason: string, domain: string, metadata: Record<string, string> = {}) => ({
  '@type': `${rpc}.ErrorInfo`,
  reason,
  domain,
  metadata,
})

/**
 * What a standard body says beside code and message; of each type at most one (facts/databricks-behaviour.md 2.1). All
 * have `metadata`, which only ErrorInfo needs: the JavaScript SDK cannot read a refusal that has a detail without it.
 */
function detailsOf({ headers, details }: Refusal, requestId: string): object[] {
  const seconds = headers['retry-after']
  return [
    ...details,
    { '@type': `${rpc}.RequestInfo`, request_id: requestId, serving_data: '', metadata: {} },
    ...(seconds === undefined ? [] : [retryInfo(Number(seconds))]),
  ]
}

const retryInfo = (seconds: number) => ({
  '@type': `${rpc}.RetryInfo`,
  retry_delay: `${seconds.toFixed(1)}s`,
  metadata: {},
})

/** The body of a refusal, in the shape that its API has (facts/databricks-behaviour.md 2.1). */
export function refusalBody(refusal: Refusal, path: string, requestId: string): object {
  const { status, code, message } = refusal
  if (typeof code === 'number') return { error_code: code, message }
  if (path.startsWith('/api/1.2/')) return { error: message }
  if (path.includes('/scim/v2/')) {
    // RFC 7644's own codes begin small.
    const type = /^[a-z]/.test(code) ? { scimType: code } : {}
    return {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      ...type,
      detail: message,
      status: String(status),
    }
  }
  return { error_code: code, message, details: detailsOf(refusal, requestId) }
}
