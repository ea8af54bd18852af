import type { Context } from '../handlers'
import { errorInfo, invalid, Refusal } from '../refusal'
import { metastoreState } from '../sql/engine'
import { volumeFor } from '../unity-catalog/find'
import type { Workspace } from '../workspace'
import { forget } from './content'
import { removePiece, writePiece } from './disk'
import { fileOf, type Directory, type File, type Piece } from './entry'
import { namesOf, pathOf } from './names'
import { folderOf, storeToChange, volumeRoot } from './store'
import { directoryAt, entriesOf, entryAt, fileOnTheWay, put, type Names } from './tree'
import type { Readable } from 'node:stream'

const domain = 'filesystem.databricks.com'

// Wording and reasons: CLI libs/filer/files_client.go and databricks-sdk-py issue 1260; codes: behaviour 4.2.
export const fileMissing = () =>
  new Refusal(404, 'NOT_FOUND', 'The file being accessed is not found.', {}, [
    errorInfo('FILES_API_FILE_NOT_FOUND', domain),
  ])
export const directoryMissing = () =>
  new Refusal(404, 'NOT_FOUND', 'The directory being accessed is not found.', {}, [
    errorInfo('FILES_API_DIRECTORY_IS_NOT_FOUND', domain),
  ])
export const directoryNotEmpty = () =>
  new Refusal(400, 'INVALID_PARAMETER_VALUE', 'The directory being deleted is not empty.', {}, [
    errorInfo('FILES_API_DIRECTORY_IS_NOT_EMPTY', domain),
  ])
export const fileExists = () => new Refusal(409, 'ALREADY_EXISTS', 'The file being created already exists.')
export const linksOff = () =>
  new Refusal(403, 'PERMISSION_DENIED', 'Presigned URLs are not enabled in this workspace.', {}, [
    errorInfo('FILES_API_API_IS_NOT_ENABLED', domain),
  ])

/** Somewhere in a volume. */
export interface Place {
  root: Directory
  /** Within the volume. */
  names: Names
  /** As in answers, from `/Volumes` on. */
  path: string
}

/** Where a path leads, for someone who may do that with what is in the volume. */
export function placeIn(context: Context, path: string, privilege: 'READ_VOLUME' | 'WRITE_VOLUME'): Place {
  const { volume, names } = splitPath(path)
  const { it } = volumeFor(context, volume.join('.'), [privilege])
  if (privilege === 'WRITE_VOLUME') storeToChange(context.workspace)
  return { root: volumeRoot(context.workspace, it), names, path: pathOf(['Volumes', ...volume, ...names]) }
}

/** The same for who has been let in before; undefined when the volume is gone. */
export function placeOf(workspace: Workspace, path: string): Place | undefined {
  const { volume, names } = splitPath(path)
  const it = workspace.get(metastoreState).volume(volume[0]!, volume[1]!, volume[2]!)
  return it && { root: volumeRoot(workspace, it), names, path }
}

function splitPath(path: string): { volume: Names; names: Names } {
  const [top, ...names] = namesOf(path)
  if (top !== 'Volumes' || names.length < 3) {
    throw invalid(`Invalid path: ${path}. It must begin with /Volumes/<catalog>/<schema>/<volume>.`)
  }
  return { volume: names.slice(0, 3), names: names.slice(3) }
}

export function fileIn({ root, names }: Place): File {
  const entry = entryAt(root, names)
  if (!entry || entry.isDirectory) throw fileMissing()
  return entry
}

export function directoryIn({ root, names }: Place): Directory {
  const entry = entryAt(root, names)
  if (!entry?.isDirectory) throw directoryMissing()
  return entry
}

/** Refuses to write a file where none can be. */
export function demandFree({ root, names }: Place, overwrite: boolean): void {
  const there = entryAt(root, names)
  if (there && (there.isDirectory || !overwrite)) throw fileExists()
  if (fileOnTheWay(root, names.slice(0, -1))) throw fileExists()
}

/** The file of these pieces, over any that was there. The directories that it is in are made. */
export function writeVolumeFile(workspace: Workspace, place: Place, overwrite: boolean, pieces: Piece[]): void {
  const nowMs = workspace.clock.nowMs()
  demandFree(place, overwrite)
  const directory = directoryAt(place.root, place.names.slice(0, -1), nowMs)
  const name = place.names.at(-1)!
  forget(folderOf(workspace), entriesOf(directory).get(name))
  put(directory, name, fileOf(pieces, nowMs), nowMs)
}

/** Takes in what a client sends, and keeps it if that can still be done at its end; else nothing of it stays. */
export async function receive(workspace: Workspace, body: Readable, keep: (piece: Piece) => void): Promise<Piece> {
  const folder = folderOf(workspace)
  const piece = await writePiece(folder, body)
  try {
    // The workspace may have begun anew.
    if (folderOf(workspace) !== folder) throw fileMissing()
    keep(piece)
  } catch (error) {
    removePiece(folder, piece)
    throw error
  }
  return piece
}
