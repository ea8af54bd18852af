// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Binary, Int64 } from '../../operation'

export interface AddBlock {
  data: string
  handle: Int64
}

export interface Close {
  handle: Int64
}

export interface Create {
  overwrite?: boolean
  path: string
}

export interface CreateResponse {
  handle?: Int64
}

export interface Delete {
  path: string
  recursive?: boolean
}

export interface DirectoryEntry {
  file_size?: Int64
  is_directory?: boolean
  last_modified?: Int64
  name?: string
  path?: string
}

export interface DownloadResponse {
  'content-length'?: Int64
  'content-type'?: string
  '$body'?: Binary
  'last-modified'?: string
}

export interface FileInfo {
  file_size?: Int64
  is_dir?: boolean
  modification_time?: Int64
  path?: string
}

export interface GetMetadataResponse {
  'content-length'?: Int64
  'content-type'?: string
  'last-modified'?: string
}

export interface ListDirectoryResponse {
  contents?: DirectoryEntry[]
  next_page_token?: string
}

export interface ListStatusResponse {
  files?: FileInfo[]
}

export interface MkDirs {
  path: string
}

export interface Move {
  destination_path: string
  source_path: string
}

export interface Put {
  contents?: string
  overwrite?: boolean
  path: string
}

export interface ReadResponse {
  bytes_read?: Int64
  data?: string
}
