import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { seedDbfs, seedVolume } from '../seed/files'
import { metastoreState } from '../sql/engine'
import type { Volume } from '../sql/metastore'
import type { State, Workspace } from '../workspace'
import { forget } from './content'
import { newDirectory, type Directory } from './entry'
import type { FileSettings, FileStore } from './file-store'
import { reconcile } from './reconcile'

export const fileSettings: State<FileSettings> = {
  name: 'file-settings',
  create: () => ({ dbfs_disabled: false, large_uploads: 'multipart' }),
  lasting: true,
}

const prefix = 'files-'

export const fileState: State<FileStore> = {
  name: 'files',
  create(workspace) {
    // Whatever is there is of a story that is over.
    removeOther(workspace.folder)
    return {
      folder: prefix + randomUUID(),
      revision: 0,
      dbfs: seedDbfs(workspace),
      volumes: new Map(),
      handles: new Map(),
      lastHandle: 1_000_000,
      uploads: new Map(),
    }
  },
  close(store, over) {
    if (over) rmSync(join(over.folder, store.folder), { recursive: true, force: true })
  },
  keeping: {
    *save({ dbfs, volumes, ...store }) {
      yield store
      yield dbfs
      for (const volume of volumes) yield volume
    },
    restore([store, dbfs, ...volumes], workspace) {
      const restored = {
        ...(store as FileStore),
        dbfs,
        volumes: new Map(volumes as [string, Directory][]),
      } as FileStore
      removeOther(workspace.folder, restored.folder)
      reconcile(join(workspace.folder, restored.folder), restored)
      return restored
    },
    revision: ({ revision }) => revision,
  },
}

function removeOther(folder: string, kept?: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix) && name !== kept) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Where on disk the bytes of a workspace are. */
export const folderOf = (workspace: Workspace): string => join(workspace.folder, workspace.get(fileState).folder)

/** The store, for someone who changes it now: it is written down soon. */
export function storeToChange(workspace: Workspace): FileStore {
  const store = workspace.get(fileState)
  store.revision++
  workspace.touch()
  return store
}

const external = 'at '

/** The files of a volume. They stay where they are when it is renamed, and go with it when it is managed. */
export function volumeRoot(workspace: Workspace, volume: Volume): Directory {
  const { volumes } = workspace.get(fileState)
  const key = volume.location === undefined ? volume.id : external + volume.location
  let root = volumes.get(key)
  if (!root) {
    forgetDropped(workspace)
    root = seedVolume(workspace, volume) ?? newDirectory(volume.createdMs)
    storeToChange(workspace).volumes.set(key, root)
  }
  return root
}

/** Removes the files of managed volumes that are gone; asked when there may be some. */
function forgetDropped(workspace: Workspace): void {
  const { volumes } = workspace.get(fileState)
  const catalogs = workspace.get(metastoreState).catalogs()
  const schemas = catalogs.flatMap((catalog) => [...catalog.schemas.values()])
  const kept = new Set(schemas.flatMap((schema) => [...schema.volumes.values()].map(({ id }) => id)))
  for (const [key, root] of volumes) {
    if (key.startsWith(external) || kept.has(key)) continue
    forget(folderOf(workspace), root)
    volumes.delete(key)
  }
}
