import { randomBytes } from 'node:crypto'
import type { Context } from '../handlers'
import { Refusal } from '../refusal'
import type { Workspace } from '../workspace'
import { removePiece } from './disk'
import type { LargeUpload } from './file-store'
import { folderOf, storeToChange } from './store'

/** So long the real storage keeps what was begun. */
const keptMs = 7 * 24 * 60 * 60 * 1000

export function beginUpload(
  { workspace, identity, nowMs }: Context,
  upload: Pick<LargeUpload, 'path' | 'overwrite' | 'protocol'>,
) {
  const { uploads } = storeToChange(workspace)
  for (const [token, { begunMs }] of uploads) if (nowMs - begunMs > keptMs) endUpload(workspace, token)
  const token = randomBytes(24).toString('base64url')
  uploads.set(token, { ...upload, owner: identity.person.id, begunMs: nowMs, parts: new Map() })
  return token
}

export const uploadOf = (workspace: Workspace, token: string): LargeUpload | undefined =>
  storeToChange(workspace).uploads.get(token)

/** The upload of someone to a path. Throws `Refusal`. */
export function ownUpload({ workspace, identity }: Context, token: string, path: string): LargeUpload {
  const upload = uploadOf(workspace, token)
  if (upload && upload.owner === identity.person.id && upload.path === path) return upload
  throw new Refusal(404, 'NOT_FOUND', 'The upload session is not found.')
}

/** Forgets an upload, and removes the parts that nothing else has taken. */
export function endUpload(workspace: Workspace, token: string, taken: ReadonlySet<string> = new Set()): void {
  const { uploads } = storeToChange(workspace)
  for (const piece of uploads.get(token)?.parts.values() ?? []) {
    if (!taken.has(piece.id)) removePiece(folderOf(workspace), piece)
  }
  uploads.delete(token)
}

export const partTag = (id: string): string => `"${id.replaceAll('-', '')}"`
