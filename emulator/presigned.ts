import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { ByteAnswer } from './handlers'
import type { Workspace, Workspaces } from './workspace'

/** Whose link it is, and under which host its reader will find it. */
export interface Origin {
  workspace: Workspace
  host: string
}

/** What came through a link. */
export interface StoredRequest {
  headers: IncomingHttpHeaders
  body: Readable
}

type Answer = (
  workspace: Workspace,
  key: string,
  request: StoredRequest,
) => ByteAnswer | undefined | Promise<ByteAnswer | undefined>

/** What can be done with what links of some kind lead to, by its key; undefined is answered when it is gone. */
export type Stored = Partial<Record<'GET' | 'PUT' | 'DELETE', Answer>>

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
export async function answerStored(
  workspaces: Workspaces,
  kinds: Record<string, Stored>,
  { request, path, query }: { request: IncomingMessage; path: string; query: URLSearchParams },
): Promise<ByteAnswer> {
  const { headers } = request
  if (headers.authorization !== undefined) {
    const message = 'Only one auth mechanism allowed: the link carries its own; send no Authorization header.'
    return storageRefusal(400, 'InvalidArgument', message)
  }
  const [issuedMs, ttlMs] = [Number(query.get('X-Databricks-Issued')), Number(query.get('X-Databricks-TTL'))]
  if (!isSigned(path, issuedMs, ttlMs, query.get('X-Databricks-Signature') ?? '')) {
    return storageRefusal(403, 'SignatureDoesNotMatch', 'The signature of the link does not match.')
  }
  const [name = '', kind = '', ...key] = path.slice(root.length).split('/')
  const workspace = workspaces.get(name)
  // The words by which clients know that they want another link (databricks-sdk-py mixins/files.py).
  if (workspace.clock.nowMs() > issuedMs + ttlMs) return storageRefusal(403, 'AccessDenied', 'Request has expired')
  const isHead = request.method === 'HEAD'
  const answer = kinds[kind]?.[(isHead ? 'GET' : request.method) as keyof Stored]
  if (!answer) return storageRefusal(405, 'MethodNotAllowed', 'The specified method is not allowed.')
  const found = await answer(workspace, key.join('/'), { headers, body: request })
  if (!found) return storageRefusal(404, 'NoSuchKey', 'The specified key does not exist.')
  return isHead ? withoutBytes(found) : found
}

function withoutBytes({ bytes, ...answer }: ByteAnswer): ByteAnswer {
  if (bytes instanceof Readable) bytes.destroy()
  return { ...answer, bytes: new Uint8Array() }
}

function isSigned(path: string, issuedMs: number, ttlMs: number, given: string): boolean {
  const [wanted, got] = [Buffer.from(signature(path, issuedMs, ttlMs)), Buffer.from(given)]
  return wanted.length === got.length && timingSafeEqual(wanted, got)
}

/** What an object store answers in place of what was wanted. */
export const storageRefusal = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): ByteAnswer => ({
  status,
  headers: { 'content-type': 'application/xml', ...headers },
  bytes: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  ),
})
