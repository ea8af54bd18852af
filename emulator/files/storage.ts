import { storageRefusal, type Stored } from '../presigned'
import type { ByteAnswer } from '../handlers'
import { removePiece } from './disk'
import { endUpload, partTag, uploadOf } from './large-uploads'
import { serveFile } from './serve'
import { folderOf } from './store'
import { entryAt } from './tree'
import { fileMissing, placeOf, receive } from './volume'

const nothing = (headers: Record<string, string> = {}, status = 200): ByteAnswer => ({
  status,
  headers: { 'content-length': '0', ...headers },
  bytes: new Uint8Array(),
})

/** The file that a link leads to, by its path. */
export const storedFiles: Stored = {
  GET(workspace, key, { headers }) {
    const place = placeOf(workspace, Buffer.from(key, 'base64url').toString())
    const file = place && entryAt(place.root, place.names)
    if (!file || file.isDirectory) return undefined
    return serveFile(folderOf(workspace), file, headers, refuse)
  },
}

const refuse = (status: 412 | 416, headers: Record<string, string>) =>
  status === 412
    ? storageRefusal(
        412,
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
        headers,
      )
    : storageRefusal(416, 'InvalidRange', 'The requested range is not satisfiable', headers)

/** A part of an upload, by `token/number`; sent again, the last one counts. */
export const storedParts: Stored = {
  async PUT(workspace, key, { body }) {
    const [token = '', number] = key.split('/')
    if (!uploadOf(workspace, token)) return undefined
    const piece = await receive(workspace, body, (sent) => {
      const parts = uploadOf(workspace, token)?.parts
      // It was ended meanwhile.
      if (!parts) throw fileMissing()
      const before = parts.get(Number(number))
      if (before) removePiece(folderOf(workspace), before)
      parts.set(Number(number), sent)
    })
    return nothing({ etag: partTag(piece.id) })
  },
}

export const storedAborts: Stored = {
  DELETE(workspace, token) {
    if (!uploadOf(workspace, token)) return undefined
    endUpload(workspace, token)
    return nothing()
  },
}
