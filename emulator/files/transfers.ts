import type { Context } from '../handlers'
import { presign } from '../presigned'
import { invalid } from '../refusal'
import { beginUpload, endUpload, ownUpload, partTag } from './large-uploads'
import type { Piece } from './entry'
import type { LargeUpload } from './file-store'
import { fileSettings } from './store'
import { demandFree, fileIn, linksOff, placeIn, writeVolumeFile } from './volume'

interface Session {
  path: string
  session_token: string
}

interface Part {
  part_number?: unknown
  etag?: unknown
}

/** A week, as a resumable upload of the real storage has. */
const weekMs = 7 * 24 * 60 * 60 * 1000
const mostLinks = 1000

/** Begins an upload in parts, or ends it; which of both is in the query. */
export function largeUpload(
  input: { file_path: string; action?: string; overwrite?: boolean; session_token?: string; parts?: unknown },
  context: Context,
): object {
  if (input.action === 'initiate-upload') return initiate(input.file_path, input.overwrite ?? true, context)
  if (input.action === 'complete-upload')
    return complete(input.file_path, input.session_token ?? '', input.parts, context)
  throw invalid(`The action is initiate-upload or complete-upload, not '${input.action ?? ''}'.`)
}

function initiate(path: string, overwrite: boolean, context: Context): object {
  const place = placeIn(context, path, 'WRITE_VOLUME')
  demandFree(place, overwrite)
  const { large_uploads: protocol } = context.workspace.get(fileSettings)
  if (protocol === 'off') throw linksOff()
  const session_token = beginUpload(context, { path: place.path, overwrite, protocol })
  return protocol === 'multipart' ? { multipart_upload: { session_token } } : { resumable_upload: { session_token } }
}

function complete(path: string, token: string, parts: unknown, context: Context): object {
  const place = placeIn(context, path, 'WRITE_VOLUME')
  const upload = ownUpload(context, token, place.path)
  const pieces = piecesOf(upload, parts)
  writeVolumeFile(context.workspace, place, upload.overwrite, pieces)
  endUpload(context.workspace, token, new Set(pieces.map(({ id }) => id)))
  return {}
}

/** The parts in the order of their numbers, each of them as it was sent last. Throws `Refusal`. */
function piecesOf({ parts }: LargeUpload, listed: unknown): Piece[] {
  if (!Array.isArray(listed) || listed.length === 0) throw invalid('No parts are given.')
  let before = 0
  return (listed as Part[]).map(({ part_number, etag }) => {
    const number = Number(part_number)
    if (!(number > before)) throw invalid('The parts are not in the order of their numbers.')
    before = number
    const piece = parts.get(number)
    if (!piece || unquoted(String(etag)) !== unquoted(partTag(piece.id))) {
      throw invalid(`Part ${number} has not been uploaded, or has another ETag.`)
    }
    return piece
  })
}

const unquoted = (tag: string) => tag.replaceAll('"', '')

/** Links for some parts of an upload. */
export function createUploadPartUrls(
  input: Session & { start_part_number: number; count?: number; expire_time: string },
  context: Context,
): object {
  const { start_part_number: first, count = 1 } = input
  demandSession(input, context)
  if (first < 1 || count < 1 || count > mostLinks)
    throw invalid(`Part numbers begin with 1, at most ${mostLinks} at once.`)
  const ttlMs = ttlOf(input.expire_time, context)
  const upload_part_urls = Array.from({ length: count }, (_, at) => ({
    ...linkTo(context, 'upload-parts', `${input.session_token}/${first + at}`, ttlMs),
    part_number: first + at,
  }))
  return { upload_part_urls }
}

export function createResumableUploadUrl(input: Session, context: Context): object {
  demandSession(input, context)
  return { resumable_upload_url: linkTo(context, 'resumable-uploads', input.session_token, weekMs) }
}

export function createAbortUploadUrl(input: Session & { expire_time: string }, context: Context): object {
  demandSession(input, context)
  const ttlMs = ttlOf(input.expire_time, context)
  return { abort_upload_url: linkTo(context, 'upload-aborts', input.session_token, ttlMs) }
}

export function createDownloadUrl(input: { path: string; expire_time: string }, context: Context): object {
  const place = placeIn(context, input.path, 'READ_VOLUME')
  fileIn(place)
  if (context.workspace.get(fileSettings).large_uploads === 'off') throw linksOff()
  return linkTo(context, 'files', Buffer.from(place.path).toString('base64url'), ttlOf(input.expire_time, context))
}

function demandSession({ path, session_token }: Session, context: Context): void {
  ownUpload(context, session_token, placeIn(context, path, 'WRITE_VOLUME').path)
}

function linkTo({ workspace, headers }: Context, kind: string, key: string, ttlMs: number) {
  return { url: presign({ workspace, host: headers.host! }, kind, key, ttlMs).url, headers: [] }
}

function ttlOf(expireTime: string, { nowMs }: Context): number {
  const ttlMs = Date.parse(expireTime) - nowMs
  if (ttlMs > 0) return Math.min(ttlMs, weekMs)
  throw invalid(`expire_time is not a time to come: ${expireTime}`)
}
