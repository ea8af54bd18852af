import { storageRefusal, type Stored } from '../presigned'
import type { ByteAnswer } from '../handlers'
import type { Workspace } from '../workspace'
import { Refusal } from '../refusal'
import { endUpload, uploadOf } from './large-uploads'
import type { LargeUpload } from './file-store'
import { fileMissing, placeOf, receive, writeVolumeFile } from './volume'

const received = ({ parts }: LargeUpload) => [...parts.values()].reduce((sum, { bytes }) => sum + bytes, 0)

const answered = (status: number, headers: Record<string, string> = {}): ByteAnswer => ({
  status,
  headers: { 'content-length': '0', ...headers },
  bytes: new Uint8Array(),
})

/** How far it is: the client goes on from there. */
function progress(upload: LargeUpload): ByteAnswer {
  const bytes = received(upload)
  return answered(308, bytes ? { range: `bytes=0-${bytes - 1}` } : {})
}

/**
 * An upload that goes on where it broke off, by its token (facts/databricks-behaviour.md 4.2; the protocol is that of
 * Google's storage). The one that sends the last byte makes the file.
 */
export const storedResumables: Stored = {
  async PUT(workspace, token, { headers, body }) {
    const upload = uploadOf(workspace, token)
    if (!upload) return undefined
    const [, first, last, total] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? []
    if (total === undefined) return storageRefusal(400, 'InvalidArgument', 'The request has no Content-Range.')
    if (upload.done) return answered(200)
    if (first === undefined) return progress(upload)
    if (Number(first) !== received(upload)) return progress(upload)
    await receive(workspace, body, (piece) => {
      // Somebody else sent the same meanwhile.
      if (Number(first) !== received(upload)) throw fileMissing()
      upload.parts.set(upload.parts.size, piece)
    })
    if (Number(last) + 1 !== Number(total) || received(upload) !== Number(total)) return progress(upload)
    return finish(workspace, upload)
  },

  DELETE(workspace, token) {
    if (!uploadOf(workspace, token)) return undefined
    endUpload(workspace, token)
    return answered(200)
  },
}

function finish(workspace: Workspace, upload: LargeUpload): ByteAnswer {
  const place = placeOf(workspace, upload.path)
  try {
    if (!place) throw fileMissing()
    writeVolumeFile(workspace, place, upload.overwrite, [...upload.parts.values()])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return storageRefusal(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold.')
  }
  upload.parts = new Map()
  upload.done = true
  return answered(200)
}
