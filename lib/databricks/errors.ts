/** What a failed call says about itself beyond its message. */
export interface ErrorFacts {
  /** Of the workspace's answer, else of the console's. */
  requestId?: string
  /** How long the workspace asked to be left alone, in seconds. */
  retryAfterSeconds?: number
  /** Who refused: the workspace, or the console before or after asking it. */
  from?: 'workspace' | 'console'
  /** Input fields the console refused, with the reason each. */
  fields?: { path: string; message: string }[]
  /** The workspace did not accept the credential: it then names a number for a code (facts/databricks-behaviour.md 1.5). */
  credentialRefused?: true
}

/** A failure of a call: the workspace's refusal, or the console's own. One class, so that every screen can tell them apart the same way. */
export class DatabricksError extends Error {
  override name = 'DatabricksError'
  constructor(
    /** HTTP status; 0 when the console itself could not be reached. */
    readonly status: number,
    /** `error_code` of the body, or one of the console's own codes. */
    readonly code: string,
    message: string,
    readonly facts: ErrorFacts = {},
  ) {
    super(message)
  }
}

/** The body of every refusal that the console itself makes; the shape is Databricks' own. */
export interface RefusalBody {
  error_code: string
  message: string
  /** Marks the console as the one who refused. */
  console: true
  request_id?: string
  retry_after_seconds?: number
  fields?: { path: string; message: string }[]
}

/**
 * The error in a body of any shape a workspace is known to answer with (facts/databricks-behaviour.md 2.1):
 * standard, API 1.2, SCIM, `CODE: text`, HTML, empty. `error_code` may be a number; then the status speaks.
 */
export function errorFrom(status: number, text: string, headers: Headers): DatabricksError {
  const body = jsonObject(text)
  const code = textOf(body?.error_code) ?? (body?.scimType || body?.schemas ? `SCIM_${status}` : undefined)
  const plain = /^([A-Z_]+): (.+)/s.exec(text)
  const html = /<pre>(.*?)<\/pre>/s.exec(text) ?? /<title>(.*?)<\/title>/s.exec(text)
  const message =
    textOf(body?.message) ?? textOf(body?.detail) ?? textOf(body?.error) ?? plain?.[2] ?? html?.[1]?.trim() ?? undefined
  return new DatabricksError(
    status,
    code ?? plain?.[1] ?? 'UNKNOWN',
    message || `The workspace answered ${status} and gave no reason.`,
    {
      requestId: textOf(body?.request_id) ?? headers.get('x-request-id') ?? undefined,
      retryAfterSeconds: numberOf(body?.retry_after_seconds) ?? retryAfterSeconds(headers.get('retry-after')),
      from: body?.console === true ? 'console' : 'workspace',
      fields: Array.isArray(body?.fields) ? (body.fields as ErrorFacts['fields']) : undefined,
      credentialRefused: status === 403 && isCredentialRefused(body?.error_code, message) ? true : undefined,
    },
  )
}

/** Whether the error means that this workspace no longer accepts the session's credential, or the console its session. */
export const isSessionEnded = ({ status, code, facts }: DatabricksError) =>
  status === 401 || code === 'SESSION_ENDED' || facts.credentialRefused === true

/** Whether what was asked for is not there: a 400 with this wording, on some paths a 404 (facts/databricks-behaviour.md 2.2). */
export const isMissing = ({ status, message }: DatabricksError) => status === 404 || / does not exist/.test(message)

/** Seconds of a `Retry-After` header, given as seconds or as an HTTP date; undefined when absent or unreadable. */
export function retryAfterSeconds(header: string | null, nowMs = Date.now()): number | undefined {
  if (!header) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - nowMs) / 1000))
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** A plain denial names PERMISSION_DENIED; a 403 that is no answer of the API, such as a firewall's page, is neither. */
const isCredentialRefused = (code: unknown, message: string | undefined) =>
  typeof code === 'number' || /^invalid access token/i.test(message ?? '')

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined)
