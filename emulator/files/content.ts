import { Readable } from 'node:stream'
import { madeBytes } from '../seed/file-recipes'
import { readPieces, removePiece, streamPieces } from './disk'
import type { Entry, File, Piece } from './entry'

const madeAtOnce = 64 * 1024

/** The bytes of a file from `from` up to `end`, at once. */
export function bytesOf(folder: string, { content, bytes }: File, from = 0, end = bytes): Buffer {
  const stop = Math.min(end, bytes)
  if (from >= stop) return Buffer.alloc(0)
  if ('pieces' in content) return readPieces(folder, content.pieces, from, stop)
  if ('text' in content) return Buffer.from(content.text).subarray(from, stop)
  return madeBytes(content, from, stop)
}

/** The same as they are asked for, whatever the size. */
export function streamOf(folder: string, file: File, from = 0, end = file.bytes): Readable {
  const { content } = file
  if ('pieces' in content) return streamPieces(folder, content.pieces, from, end)
  function* made() {
    for (let at = from; at < end; at += madeAtOnce) yield bytesOf(folder, file, at, Math.min(at + madeAtOnce, end))
  }
  return Readable.from(made(), { objectMode: false })
}

/** Removes from disk what is in an entry that nothing leads to any more. */
export function forget(folder: string, entry: Entry | undefined): void {
  if (entry) for (const piece of piecesIn(entry)) removePiece(folder, piece)
}

/** All that is on disk of an entry; what was never looked at has nothing there. */
export function* piecesIn(entry: Entry): Generator<Piece> {
  if (entry.isDirectory) for (const one of entry.entries.values()) yield* piecesIn(one)
  else if ('pieces' in entry.content) yield* entry.content.pieces
}

/** Opaque, and another one for other bytes. */
export function tagOf({ content, bytes, modifiedMs }: File): string {
  if ('pieces' in content)
    return `"${content.pieces.at(-1)?.id.replaceAll('-', '') ?? 'd41d8cd98f00b204e9800998ecf8427e'}"`
  return `"${bytes.toString(16)}-${modifiedMs.toString(16)}"`
}
