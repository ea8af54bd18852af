import type * as api from '@/lib/databricks/api/dbfs'
import { alreadyThere, dbfsEntry, dbfsNames, dbfsRoot, demandMove, writeDbfsFile } from '../files/dbfs'
import { newPiece } from '../files/disk'
import type { Directory, Entry } from '../files/entry'
import { bytesOf, forget } from '../files/content'
import { append, closeHandle, openHandle } from '../files/handles'
import { pathOf } from '../files/names'
import { removeFiles } from '../files/removal'
import { folderOf } from '../files/store'
import { directoryAt, entriesOf, entryAt, fileOnTheWay, put, sortedEntries, take, type Names } from '../files/tree'
import type { Context, Family } from '../handlers'
import { invalid, Refusal } from '../refusal'

const mebibyte = 1024 * 1024
/** Of a file in a form. */
const mostPostedBytes = 2048 * mebibyte
/** In one call; the real service stops after 45 seconds (facts/databricks-behaviour.md 4.1). */
const mostRemovedFiles = 10_000

const infoOf = (path: string, entry: Entry) => ({
  path,
  is_dir: entry.isDirectory,
  file_size: entry.isDirectory ? '0' : String(entry.bytes),
  modification_time: String(entry.modifiedMs),
})

/** What base64 says, where it is not more than an inline block may hold. */
function blockOf(text: string, field: string, advice = ''): Buffer {
  if (!/^[A-Za-z0-9+/_\s-]*={0,2}\s*$/.test(text)) throw invalid(`The '${field}' data is not valid base64.`)
  const block = Buffer.from(text, 'base64')
  if (block.length <= mebibyte) return block
  throw tooLarge(field, block.length, mebibyte, advice)
}

/** In the words of the service (dbx issue 350). */
const tooLarge = (field: string, found: number, most: number, advice = '') =>
  new Refusal(
    400,
    'MAX_BLOCK_SIZE_EXCEEDED',
    `The '${field}' data cannot exceed ${most} bytes. Found: ${found} bytes.${advice}`,
  )

export const dbfs: Family<typeof api> = {
  create: ({ path, overwrite = false }, context) => ({ handle: openHandle(context, path, overwrite) }),

  addBlock({ handle, data }, context) {
    append(context, handle, blockOf(data, 'data'))
    return {}
  },

  close({ handle }, context) {
    closeHandle(context, handle)
    return {}
  },

  put({ path, contents = '', overwrite = false }, context) {
    const names = dbfsNames(context, path, 'change')
    const { workspace, form } = context
    const posted = form?.files.get('contents')
    if (posted && posted.bytes > mostPostedBytes) throw tooLarge('contents', posted.bytes, mostPostedBytes)
    const block = blockOf(contents, 'contents', ' You might want to use streaming upload instead.')
    writeDbfsFile(context, names, overwrite, () => [posted ?? newPiece(folderOf(workspace), block)])
    form?.files.delete('contents')
    return {}
  },

  read({ path, offset = '0', length = String(mebibyte / 2) }, context) {
    const names = dbfsNames(context, path)
    const [from, most] = [Number(offset), Number(length)]
    if (from < 0) throw invalid(`The offset must not be negative: ${offset}`)
    if (most < 0) throw invalid(`The length must not be negative: ${length}`)
    if (most > mebibyte) {
      const message = `The read length cannot exceed ${mebibyte} bytes. Found: ${length} bytes.`
      throw new Refusal(400, 'MAX_READ_SIZE_EXCEEDED', message)
    }
    const file = dbfsEntry(context, names)
    if (file.isDirectory) throw invalid(`Cannot read a directory: ${pathOf(names)}`)
    const data = bytesOf(folderOf(context.workspace), file, from, from + most)
    return { bytes_read: String(data.length), data: data.toString('base64') }
  },

  list({ path }, context) {
    const names = dbfsNames(context, path)
    const entry = dbfsEntry(context, names)
    if (!entry.isDirectory) return { files: [infoOf(pathOf(names), entry)] }
    return { files: sortedEntries(entry).map(([name, one]) => infoOf(pathOf([...names, name]), one)) }
  },

  getStatus({ path }, context) {
    const names = dbfsNames(context, path)
    return infoOf(pathOf(names), dbfsEntry(context, names))
  },

  mkdirs({ path }, context) {
    const names = dbfsNames(context, path, 'change')
    const blocking = fileOnTheWay(dbfsRoot(context), names)
    if (blocking) throw alreadyThere(pathOf(blocking))
    directoryAt(dbfsRoot(context), names, context.nowMs)
    return {}
  },

  move({ source_path, destination_path }, context) {
    const from = dbfsNames(context, source_path, 'change')
    const to = dbfsNames(context, destination_path, 'change')
    if (from.length === 0) throw invalid('The root cannot be moved.')
    const entry = dbfsEntry(context, from)
    demandMove(context, from, to)
    const root = dbfsRoot(context)
    take(parentOf(root, from), from.at(-1)!, context.nowMs)
    put(directoryAt(root, to.slice(0, -1), context.nowMs), to.at(-1)!, entry, context.nowMs)
    return {}
  },

  delete({ path, recursive = false }, context) {
    const names = dbfsNames(context, path, 'change')
    if (names.length === 0) throw invalid('The root cannot be deleted.')
    const root = dbfsRoot(context)
    const entry = entryAt(root, names)
    // A path that is not there counts as deleted.
    if (!entry) return {}
    if (entry.isDirectory && entriesOf(entry).size > 0) empty(context, entry, recursive)
    forget(folderOf(context.workspace), entry)
    take(parentOf(root, names), names.at(-1)!, context.nowMs)
    return {}
  },
}

const parentOf = (root: Directory, names: Names) => entryAt(root, names.slice(0, -1)) as Directory

/** Removes what is in it, as much as one call does. */
function empty({ workspace, nowMs }: Context, directory: Directory, recursive: boolean): void {
  if (!recursive) {
    throw new Refusal(400, 'BAD_REQUEST', 'Directory is not empty. Use recursive to delete it with its contents.')
  }
  const removed = removeFiles(folderOf(workspace), directory, mostRemovedFiles, nowMs)
  if (entriesOf(directory).size === 0) return
  const message =
    `The operation has deleted ${removed} files. There are more files remaining. ` +
    'You must make another request to delete more.'
  throw new Refusal(503, 'PARTIAL_DELETE', message)
}
