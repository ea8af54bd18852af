import { deserialize, serialize } from 'node:v8'
import type { Keeping, Workspace } from '../workspace'

/** One part of a state as it lies in a file: its length, then its bytes. */
export function encodePart(part: unknown): Buffer {
  const bytes = serialize(part)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** The parts in the bytes of a file. Throws when they are not what was written. */
export function decodeParts(bytes: Buffer): unknown[] {
  const parts: unknown[] = []
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 + bytes.readUInt32LE(at)
    parts.push(deserialize(bytes.subarray(at + 4, end)))
    at = end
  }
  return parts
}

const perPart = 50

/** Rows of a large table as parts that each take no time to speak of. */
export function* inParts<T>(rows: Iterable<T>): Generator<T[]> {
  let part: T[] = []
  for (const row of rows) {
    if (part.push(row) < perPart) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/** For a state that is kept as one part. */
export const keptWhole = <T, P>(save: (state: T) => P, restore: (kept: P, workspace: Workspace) => T): Keeping<T> => ({
  save: (state) => [save(state)],
  restore: ([kept], workspace) => restore(kept as P, workspace),
})
