import { forget } from './content'
import type { Directory } from './entry'
import { entriesOf, take } from './tree'

/**
 * Removes what is in a directory, but no more than so many files; tells how many it did. With fewer than that, the
 * directory is empty.
 */
export function removeFiles(folder: string, directory: Directory, most: number, nowMs: number): number {
  let removed = 0
  for (const [name, entry] of entriesOf(directory)) {
    if (entry.isDirectory) removed += removeFiles(folder, entry, most - removed, nowMs)
    if (removed >= most) return removed
    if (!entry.isDirectory) removed++
    forget(folder, entry)
    take(directory, name, nowMs)
  }
  return removed
}
