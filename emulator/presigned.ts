import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ByteAnswer } from './handlers'
import type { Workspace, Workspaces } from './workspace'

/** Whose link it is, and under which host its reader will find it. */
export interface Origin {
  workspace: Workspace
  host: string
}

/** What a link of some kind leads to, by its key; undefined when it is gone. */
export type Stored = (workspace: Workspace, key: string) => { type: string; bytes: Uint8Array } | undefined

const root = '/emulator-storage/'
/** Links are of this process: another one could not read what they lead to either. */
const secret = randomBytes(32)

const signature = (path: string, issuedMs: number, ttlMs: number) =>
  createHmac('sha256', secret).update(`${path}\n${issuedMs}\n${ttlMs}`).digest('base64url')

/** A link that needs no credential and takes none, for so long by the clock of the workspace. */
export function presign({ workspace, host }: Origin, kind: string, key: string, ttlMs: number) {
  const issuedMs = workspace.clock.nowMs()
  const path = `${root}${workspace.name}/${kind}/${key}`
  const query = new URLSearchParams({
    'X-Databricks-TTL': String(ttlMs),
    'X-Databricks-Issued': String(issuedMs),
    'X-Databricks-Signature': signature(path, issuedMs, ttlMs),
  })
  return { url: `http://${host}${path}?${query}`, expiresMs: issuedMs + ttlMs }
}

/** Whether a path is of the storage behind links, which is another server in real life. */
export const isStored = (path: string): boolean => path.startsWith(root)

/** Answers a link. In the way of object stores, refusals are XML. */
export function answerStored(
  workspaces: Workspaces,
  kinds: Record<string, Stored>,
  {
    method,
    path,
    query,
    authorization,
  }: { method: string; path: string; query: URLSearchParams; authorization?: string },
): ByteAnswer {
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'MethodNotAllowed', 'The specified method is not allowed.')
  if (authorization !== undefined) {
    return refusal(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed: the link carries its own; send no Authorization header.',
    )
  }
  const [issuedMs, ttlMs] = [Number(query.get('X-Databricks-Issued')), Number(query.get('X-Databricks-TTL'))]
  if (!isSigned(path, issuedMs, ttlMs, query.get('X-Databricks-Signature') ?? '')) {
    return refusal(403, 'SignatureDoesNotMatch', 'The signature of the link does not match.')
  }
  const [name = '', kind = '', ...key] = path.slice(root.length).split('/')
  const workspace = workspaces.get(name)
  if (workspace.clock.nowMs() > issuedMs + ttlMs) return refusal(403, 'AccessDenied', 'Request has expired')
  const found = kinds[kind]?.(workspace, key.join('/'))
  if (!found) return refusal(404, 'NoSuchKey', 'The specified key does not exist.')
  const headers = { 'content-type': found.type, 'content-length': String(found.bytes.length) }
  return { headers, bytes: method === 'HEAD' ? new Uint8Array() : found.bytes }
}

function isSigned(path: string, issuedMs: number, ttlMs: number, given: string): boolean {
  const [wanted, got] = [Buffer.from(signature(path, issuedMs, ttlMs)), Buffer.from(given)]
  return wanted.length === got.length && timingSafeEqual(wanted, got)
}

const refusal = (status: number, code: string, message: string): ByteAnswer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  bytes: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  ),
})
