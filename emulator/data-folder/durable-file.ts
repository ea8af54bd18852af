import { closeSync, fsyncSync, openSync, renameSync, writevSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a new file, and returns when it is on the disk. */
export async function writeFile(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    for (const chunk of chunks) await file.writeFile(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts a file that is on the disk in the place of another: after a fall of the machine there is the one or the other. */
export async function replaceFile(from: string, to: string): Promise<void> {
  await rename(from, to)
  const folder = await open(dirname(to), 'r').catch(() => undefined)
  // Not every system lets folders be written through.
  await folder?.sync().catch(() => {})
  await folder?.close()
}

export function writeFileNow(path: string, chunks: readonly Uint8Array[]): void {
  const file = openSync(path, 'w', 0o600)
  try {
    for (const chunk of chunks) for (let at = 0; at < chunk.length;) at += writevSync(file, [chunk.subarray(at)])
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

export function replaceFileNow(from: string, to: string): void {
  renameSync(from, to)
  try {
    const folder = openSync(dirname(to), 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // Not every system lets folders be written through.
  }
}
