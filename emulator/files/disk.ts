import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Piece } from './entry'

const atOnceBytes = 256 * 1024

const pathOf = (folder: string, id: string) => join(folder, id)

function placeFor(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return randomUUID()
}

/** Keeps all that comes; nothing of it when it breaks off. */
export async function writePiece(folder: string, from: Readable): Promise<Piece> {
  const id = placeFor(folder)
  const file = createWriteStream(pathOf(folder, id), { flags: 'wx', highWaterMark: atOnceBytes })
  try {
    await pipeline(from, file)
  } catch (error) {
    removePiece(folder, { id })
    throw error
  }
  return { id, bytes: file.bytesWritten }
}

/** A piece that grows by `appendTo`. */
export function newPiece(folder: string, bytes: Uint8Array = new Uint8Array()): Piece {
  const piece = { id: placeFor(folder), bytes: 0 }
  return appendTo(folder, piece, bytes)
}

export function appendTo(folder: string, { id, bytes }: Piece, more: Uint8Array): Piece {
  appendFileSync(pathOf(folder, id), more)
  return { id, bytes: bytes + more.length }
}

export const removePiece = (folder: string, { id }: Pick<Piece, 'id'>): void =>
  rmSync(pathOf(folder, id), { force: true })

/** What there is, with its size. */
export function piecesOnDisk(folder: string): Map<string, number> {
  const ids = existsSync(folder) ? readdirSync(folder) : []
  return new Map(ids.map((id) => [id, statSync(pathOf(folder, id)).size]))
}

/** Where in which pieces the bytes from `from` up to `end` are. */
function* partsOf(pieces: readonly Piece[], from: number, end: number) {
  let before = 0
  for (const piece of pieces) {
    const [start, stop] = [Math.max(from - before, 0), Math.min(end - before, piece.bytes)]
    if (start < stop) yield { piece, start, stop }
    before += piece.bytes
  }
}

export function streamPieces(folder: string, pieces: readonly Piece[], from: number, end: number): Readable {
  const parts = [...partsOf(pieces, from, end)]
  const open = ({ piece, start, stop }: (typeof parts)[number]) =>
    createReadStream(pathOf(folder, piece.id), { start, end: stop - 1, highWaterMark: atOnceBytes })
  // Most files are of one piece, and are twice as fast without the generator.
  if (parts.length === 1) return open(parts[0]!)
  async function* bytes() {
    for (const part of parts) yield* open(part)
  }
  return Readable.from(bytes(), { objectMode: false })
}

export function readPieces(folder: string, pieces: readonly Piece[], from: number, end: number): Buffer {
  const read = [...partsOf(pieces, from, end)].map(({ piece, start, stop }) => {
    const bytes = Buffer.alloc(stop - start)
    const file = openSync(pathOf(folder, piece.id), 'r')
    try {
      readSync(file, bytes, 0, bytes.length, start)
    } finally {
      closeSync(file)
    }
    return bytes
  })
  return Buffer.concat(read)
}
