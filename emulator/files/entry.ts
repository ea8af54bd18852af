/** A part of a file as it was written, in the data folder. */
export interface Piece {
  /** Opaque; the name of the bytes on disk. */
  id: string
  bytes: number
}

/**
 * What is in a file: bytes on disk, the few words of a seeded one, or so many rows by a recipe, which are made when
 * they are read.
 */
export type Content = { pieces: Piece[] } | { text: string } | { recipe: string; seed: string; rows: number }

export interface File {
  isDirectory: false
  bytes: number
  modifiedMs: number
  content: Content
}

/** A form as a browser or `curl -F` posts it: its text, and its files, which are on disk already. */
export interface Form {
  fields: Record<string, string>
  files: Map<string, Piece>
}

/** How the entries of a seeded directory are made, once somebody looks into it. */
export interface Plan {
  kind: string
  seed: string
  count: number
  /** When the youngest of them was written. */
  endMs: number
}

export interface Directory {
  isDirectory: true
  modifiedMs: number
  /** By name. */
  entries: Map<string, Entry>
  /** Not carried out yet. */
  plan?: Plan
}

/** What a name leads to. Plain data: it can be kept across restarts. */
export type Entry = File | Directory

export const newDirectory = (modifiedMs: number, entries: Iterable<[string, Entry]> = []): Directory => ({
  isDirectory: true,
  modifiedMs,
  entries: new Map(entries),
})

export const newFile = (content: Content, bytes: number, modifiedMs: number): File => ({
  isDirectory: false,
  bytes,
  modifiedMs,
  content,
})

/** A file that was written in pieces. */
export const fileOf = (pieces: Piece[], modifiedMs: number): File =>
  newFile(
    { pieces },
    pieces.reduce((sum, { bytes }) => sum + bytes, 0),
    modifiedMs,
  )
