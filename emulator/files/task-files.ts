import type { Workspace } from '../workspace'
import { bytesOf } from './content'
import { namesOf } from './names'
import { fileState, folderOf } from './store'
import { entryAt } from './tree'
import { placeOf } from './volume'

/** Longer sources are no scripts. */
const longestBytes = 1024 * 1024

/** The text of a file that a task names by where it is: `dbfs:/…`, `/dbfs/…` or `/Volumes/…`. */
export function fileSource(workspace: Workspace, path: string): string | undefined {
  const [, inDbfs, inVolume] = /^(?:dbfs:|\/dbfs)(?!\/Volumes\/)(\/.*)|(?:dbfs:)?(\/Volumes\/.*)$/.exec(path) ?? []
  if (inDbfs === undefined && inVolume === undefined) return undefined
  try {
    const place =
      inDbfs === undefined
        ? placeOf(workspace, inVolume!)
        : { root: workspace.get(fileState).dbfs, names: namesOf(inDbfs) }
    const file = place && entryAt(place.root, place.names)
    if (!file || file.isDirectory || file.bytes > longestBytes) return undefined
    return bytesOf(folderOf(workspace), file).toString()
  } catch {
    // Nothing can be at such a path.
    return undefined
  }
}
