import { piecesIn } from './content'
import { piecesOnDisk, removePiece } from './disk'
import type { Directory } from './entry'
import type { FileStore } from './file-store'

/**
 * Makes names and bytes agree again. A kill loses the names of a second, not the bytes: what was written then has bytes
 * that nothing leads to, what was removed then has a name without bytes.
 */
export function reconcile(folder: string, { dbfs, volumes, handles, uploads }: FileStore): void {
  const onDisk = piecesOnDisk(folder)
  const isLost = ({ id }: { id: string }) => !onDisk.has(id)
  const known = new Set<string>()
  for (const [number, { piece }] of handles) {
    if (isLost(piece)) handles.delete(number)
    else piece.bytes = onDisk.get(piece.id)!
    known.add(piece.id)
  }
  for (const { parts } of uploads.values()) {
    for (const [number, piece] of parts) {
      if (isLost(piece)) parts.delete(number)
      known.add(piece.id)
    }
  }
  for (const root of [dbfs, ...volumes.values()]) {
    removeLost(root, isLost)
    for (const { id } of piecesIn(root)) known.add(id)
  }
  for (const id of onDisk.keys()) if (!known.has(id)) removePiece(folder, { id })
}

function removeLost(directory: Directory, isLost: (piece: { id: string }) => boolean): void {
  for (const [name, entry] of directory.entries) {
    if (entry.isDirectory) removeLost(entry, isLost)
    else if ('pieces' in entry.content && entry.content.pieces.some(isLost)) directory.entries.delete(name)
  }
}
