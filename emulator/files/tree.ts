import { carryOut } from '../seed/folder-plans'
import { newDirectory, type Directory, type Entry } from './entry'

/** Names from the root down. */
export type Names = readonly string[]

/** What is in a directory, by name. */
export function entriesOf(directory: Directory): Map<string, Entry> {
  const { plan } = directory
  if (plan) {
    delete directory.plan
    directory.entries = new Map(carryOut(plan))
  }
  return directory.entries
}

const sorted = new WeakMap<Directory, [string, Entry][]>()

/** The entries in the order of their names. */
export function sortedEntries(directory: Directory): [string, Entry][] {
  const known = sorted.get(directory)
  if (known) return known
  const rows = [...entriesOf(directory)].sort(([a], [b]) => (a < b ? -1 : 1))
  sorted.set(directory, rows)
  return rows
}

/** Undefined where there is nothing, or a file on the way. */
export function entryAt(root: Directory, names: Names): Entry | undefined {
  let at: Entry | undefined = root
  for (const name of names) at = at?.isDirectory ? entriesOf(at).get(name) : undefined
  return at
}

/** The names of the file that is on the way to `names`, or there; undefined when the way is free. */
export function fileOnTheWay(root: Directory, names: Names): Names | undefined {
  let at: Entry | undefined = root
  for (const [depth, name] of names.entries()) {
    at = entriesOf(at).get(name)
    if (!at) return undefined
    if (!at.isDirectory) return names.slice(0, depth + 1)
  }
  return undefined
}

/** The directory, made with all that it is in where it is missing. The way must be free of files. */
export function directoryAt(root: Directory, names: Names, nowMs: number): Directory {
  let at = root
  for (const name of names) {
    const next = entriesOf(at).get(name) ?? put(at, name, newDirectory(nowMs), nowMs)
    at = next as Directory
  }
  return at
}

/** Over whatever has the name. */
export function put<T extends Entry>(directory: Directory, name: string, entry: T, nowMs: number): T {
  const entries = entriesOf(directory)
  if (!entries.has(name)) directory.modifiedMs = nowMs
  entries.set(name, entry)
  sorted.delete(directory)
  return entry
}

export function take(directory: Directory, name: string, nowMs: number): void {
  if (!entriesOf(directory).delete(name)) return
  directory.modifiedMs = nowMs
  sorted.delete(directory)
}
