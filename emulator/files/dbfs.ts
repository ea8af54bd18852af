import type { Context } from '../handlers'
import { denied, invalid, Refusal } from '../refusal'
import { fileOf, type Entry, type Piece } from './entry'
import { forget } from './content'
import { namesOf, pathOf } from './names'
import { fileSettings, fileState, folderOf, storeToChange } from './store'
import { directoryAt, entriesOf, entryAt, fileOnTheWay, put, type Names } from './tree'

/** What is on the path already; DBFS sends this code with 400 (facts/databricks-behaviour.md 2.2). */
export const alreadyThere = (path: string) =>
  new Refusal(400, 'RESOURCE_ALREADY_EXISTS', `A file or directory already exists at the input path dbfs:${path}.`)

export const nothingThere = (path: string) =>
  new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', `No file or directory exists on path ${path}.`)

/**
 * The names in a path of DBFS that may be read, or changed. `dbfs:` before it is left out. Volumes are not reached from
 * here (databricks-sdk-py issue 571), and newer workspaces have no DBFS but for its datasets (behaviour 4.1).
 */
export function dbfsNames({ workspace }: Context, text: string, deed: 'read' | 'change' = 'read'): Names {
  const names = namesOf(text.replace(/^dbfs:/, ''))
  const [first] = names
  if (first === 'Volumes') throw denied('No operations allowed on this path.')
  if (workspace.get(fileSettings).dbfs_disabled && first !== 'databricks-datasets') {
    throw denied(`Public DBFS root is disabled. Access is denied on path: ${pathOf(names)}`)
  }
  if (deed === 'change' && first === 'databricks-datasets') {
    throw denied(`Access is denied on path: ${pathOf(names)}`)
  }
  if (deed === 'change') storeToChange(workspace)
  return names
}

export const dbfsRoot = ({ workspace }: Context) => workspace.get(fileState).dbfs

/** What is there. Throws `Refusal` when nothing is. */
export function dbfsEntry(context: Context, names: Names): Entry {
  const entry = entryAt(dbfsRoot(context), names)
  if (!entry) throw nothingThere(pathOf(names))
  return entry
}

/** Refuses to write a file where none can be. */
export function demandPlace(context: Context, names: Names, overwrite: boolean): void {
  const path = pathOf(names)
  const there = entryAt(dbfsRoot(context), names)
  if (there && !overwrite) throw alreadyThere(path)
  if (there?.isDirectory) throw invalid(`A directory cannot be written as a file: ${path}`)
  const blocking = fileOnTheWay(dbfsRoot(context), names.slice(0, -1))
  if (blocking) throw invalid(`A directory cannot be made where a file is: ${pathOf(blocking)}`)
}

/** The file of some pieces, over any that was there; with the directories that it is in. */
export function writeDbfsFile(context: Context, names: Names, overwrite: boolean, pieces: () => Piece[]): void {
  demandPlace(context, names, overwrite)
  const directory = directoryAt(dbfsRoot(context), names.slice(0, -1), context.nowMs)
  const name = names.at(-1)!
  forget(folderOf(context.workspace), entriesOf(directory).get(name))
  put(directory, name, fileOf(pieces(), context.nowMs), context.nowMs)
}

/** Refuses to move where something is, into the thing itself, or through a file. */
export function demandMove(context: Context, from: Names, to: Names): void {
  const root = dbfsRoot(context)
  if (entryAt(root, to)) throw alreadyThere(pathOf(to))
  if (from.every((name, depth) => to[depth] === name)) {
    throw invalid(`Cannot move ${pathOf(from)} into itself: ${pathOf(to)}`)
  }
  const blocking = fileOnTheWay(root, to)
  if (blocking) throw alreadyThere(pathOf(blocking))
}
