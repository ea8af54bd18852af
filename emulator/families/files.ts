import type * as api from '@/lib/databricks/api/files'
import { forget } from '../files/content'
import { sortedEntries, directoryAt, entriesOf, entryAt, fileOnTheWay, take } from '../files/tree'
import type { Directory, Entry } from '../files/entry'
import { fileHeaders, serveFile } from '../files/serve'
import { folderOf } from '../files/store'
import * as transfers from '../files/transfers'
import {
  demandFree,
  directoryIn,
  directoryNotEmpty,
  fileExists,
  fileIn,
  placeIn,
  receive,
  writeVolumeFile,
  type Place,
} from '../files/volume'
import { noContent, type Family } from '../handlers'
import { pageOf } from '../page'
import { invalid, Refusal } from '../refusal'

const largestPage = 1000
/** Of one request; more goes in parts (facts/databricks-behaviour.md 4.2). */
const mostBytes = 5 * 1024 ** 3

const describe = (path: string) => (entry: [string, Entry]) => {
  const [name, it] = entry
  return {
    path: `${path}/${name}`,
    name,
    is_directory: it.isDirectory,
    ...(!it.isDirectory && { file_size: String(it.bytes) }),
    last_modified: String(it.modifiedMs),
  }
}

const parentOf = ({ root, names }: Place) => entryAt(root, names.slice(0, -1)) as Directory

const volumeFiles: Family<typeof api> = {
  listDirectoryContents({ directory_path, page_size = '0', page_token }, context) {
    const place = placeIn(context, directory_path, 'READ_VOLUME')
    const size = Number(page_size) || largestPage
    if (size < 0) throw invalid(`page_size must not be negative: ${page_size}`)
    const rows = sortedEntries(directoryIn(place))
    const page = pageOf(rows, ([name]) => name, page_token, Math.min(size, largestPage))
    return { contents: page.rows.map(describe(place.path)), ...(page.next && { next_page_token: page.next }) }
  },

  getDirectoryMetadata({ directory_path }, context) {
    directoryIn(placeIn(context, directory_path, 'READ_VOLUME'))
    return {}
  },

  createDirectory({ directory_path }, context) {
    const { root, names } = placeIn(context, directory_path, 'WRITE_VOLUME')
    if (fileOnTheWay(root, names)) throw fileExists()
    directoryAt(root, names, context.nowMs)
    return noContent
  },

  deleteDirectory({ directory_path }, context) {
    const place = placeIn(context, directory_path, 'WRITE_VOLUME')
    if (entriesOf(directoryIn(place)).size > 0) throw directoryNotEmpty()
    if (place.names.length === 0) throw invalid(`The root of a volume cannot be deleted: ${directory_path}`)
    take(parentOf(place), place.names.at(-1)!, context.nowMs)
    return noContent
  },

  download({ file_path }, context) {
    const file = fileIn(placeIn(context, file_path, 'READ_VOLUME'))
    return serveFile(folderOf(context.workspace), file, context.headers, (status, headers) => {
      if (status === 412) throw new Refusal(412, 'FAILED_PRECONDITION', 'The file has been modified since.', headers)
      throw new Refusal(416, 'OUT_OF_RANGE', 'The range is beyond the end of the file.', headers)
    })
  },

  getMetadata({ file_path }, context) {
    const headers = fileHeaders(fileIn(placeIn(context, file_path, 'READ_VOLUME')))
    return headers
  },

  async upload({ file_path, overwrite = true }, context, body) {
    const place = placeIn(context, file_path, 'WRITE_VOLUME')
    demandFree(place, overwrite)
    demandSize(Number(context.headers['content-length']))
    await receive(context.workspace, body, (piece) => {
      demandSize(piece.bytes)
      writeVolumeFile(context.workspace, placeIn(context, file_path, 'WRITE_VOLUME'), overwrite, [piece])
    })
    return noContent
  },

  delete({ file_path }, context) {
    const place = placeIn(context, file_path, 'WRITE_VOLUME')
    forget(folderOf(context.workspace), fileIn(place))
    take(parentOf(place), place.names.at(-1)!, context.nowMs)
    return noContent
  },
}

function demandSize(bytes: number): void {
  if (bytes > mostBytes) throw invalid(`A file of more than ${mostBytes} bytes cannot be sent in one request.`)
}

/** The Files API as the reference has it, and the calls beside it that official clients make for large files. */
export const files = { ...volumeFiles, ...transfers }
