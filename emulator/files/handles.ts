import type { Context } from '../handlers'
import { notFound } from '../refusal'
import { appendTo, newPiece, removePiece } from './disk'
import { dbfsNames, demandPlace, writeDbfsFile } from './dbfs'
import { pathOf } from './names'
import type { FileStore, Handle } from './file-store'
import { folderOf, storeToChange } from './store'

/** Unused for so long, a handle is no more (facts/databricks-behaviour.md 4.1). */
const idleMs = 10 * 60 * 1000

export function openHandle(context: Context, path: string, overwrite: boolean): string {
  const names = dbfsNames(context, path, 'change')
  demandPlace(context, names, overwrite)
  const store = storeOf(context)
  const handle = String(++store.lastHandle)
  const piece = newPiece(folderOf(context.workspace))
  store.handles.set(handle, { path: pathOf(names), overwrite, piece, usedMs: context.nowMs })
  return handle
}

export function append(context: Context, handle: string, block: Uint8Array): void {
  const open = find(context, handle)
  open.piece = appendTo(folderOf(context.workspace), open.piece, block)
  open.usedMs = context.nowMs
}

/** From now on the file is there. What came to be at its path meanwhile is as if it had been there before. */
export function closeHandle(context: Context, handle: string): void {
  const { path, overwrite, piece } = find(context, handle)
  storeOf(context).handles.delete(handle)
  try {
    writeDbfsFile(context, dbfsNames(context, path, 'change'), overwrite, () => [piece])
  } catch (error) {
    removePiece(folderOf(context.workspace), piece)
    throw error
  }
}

function find(context: Context, handle: string): Handle {
  const open = storeOf(context).handles.get(handle)
  if (!open) throw notFound(`No open stream has the handle ${handle}.`)
  return open
}

/** The store without the handles that have been idle for too long. */
function storeOf({ workspace, nowMs }: Context): FileStore {
  const store = storeToChange(workspace)
  for (const [handle, { piece, usedMs }] of store.handles) {
    if (nowMs - usedMs < idleMs) continue
    removePiece(folderOf(workspace), piece)
    store.handles.delete(handle)
  }
  return store
}
