import type { Directory, Piece } from './entry'

/** A file of DBFS that is being written, block by block. */
export interface Handle {
  path: string
  overwrite: boolean
  piece: Piece
  /** It ends ten minutes after. */
  usedMs: number
}

/** A file of a volume that is being written in parts, each through a link of its own. */
export interface LargeUpload {
  /** Who began it: nobody else may go on. */
  owner: string
  path: string
  overwrite: boolean
  protocol: 'multipart' | 'resumable'
  begunMs: number
  /** Of a resumable one: the file is there. */
  done?: true
  /** By number; of a resumable one, in the order in which they came. */
  parts: Map<number, Piece>
}

/** What there is of files in a workspace: names, and where their bytes are. */
export interface FileStore {
  /** Opaque; in the workspace's folder, where the bytes are. */
  folder: string
  /** Another one whenever something has changed. */
  revision: number
  dbfs: Directory
  /** Roots by the id of a managed volume, or where an external one is. */
  volumes: Map<string, Directory>
  handles: Map<string, Handle>
  lastHandle: number
  /** By session token. */
  uploads: Map<string, LargeUpload>
}

/** What differs between workspaces of the real service. */
export interface FileSettings {
  /** As in newer workspaces, which have volumes only. */
  dbfs_disabled: boolean
  /** How large files are sent: as on AWS and Azure, as on Google's cloud, or not at all. */
  large_uploads: 'multipart' | 'resumable' | 'off'
}
