import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** One request as it arrived, and how it was answered. */
export interface LoggedRequest {
  at_ms: number
  identity?: string
  method: string
  path: string
  query: string
  operation?: string
  /** Absent while, or when, nothing was answered. */
  status?: number
  /** Until the answer was sent or the client had left. */
  duration_ms?: number
  headers: IncomingHttpHeaders
  /** Parsed JSON, else text; absent when larger than 16 KiB. */
  body?: unknown
}

const kept = 5000

/** The latest requests of a workspace, oldest first. */
export class RequestLog {
  private ring: LoggedRequest[] = []
  private next = 0

  add(request: LoggedRequest): void {
    this.ring[this.next] = request
    this.next = (this.next + 1) % kept
  }

  all(): LoggedRequest[] {
    return this.ring.length < kept ? [...this.ring] : [...this.ring.slice(this.next), ...this.ring.slice(0, this.next)]
  }

  clear(): void {
    this.ring = []
    this.next = 0
  }
}

/** Headers for the log: a credential is there, but not to be read. */
export function loggedHeaders({ authorization, cookie, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders {
  if (authorization) headers.authorization = `${authorization.split(' ', 1)[0]} [redacted]`
  if (cookie) headers.cookie = '[redacted]'
  return headers
}

/** Puts a request into the log now, and how it ended when it has. */
export function logged(
  { request, response, entry }: { request: IncomingMessage; response: ServerResponse; entry: LoggedRequest },
  requests: RequestLog,
): void {
  entry.headers = loggedHeaders(request.headers)
  requests.add(entry)
  response.once('close', () => {
    entry.duration_ms = Date.now() - entry.at_ms
    if (response.headersSent) entry.status = response.statusCode
  })
}
