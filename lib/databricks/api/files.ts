// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Download, Empty, Int64, Read, Upload, Write } from '../operation'
import type * as files from './models/files'

export const listDirectoryContents: Read<{ directory_path: string; page_size?: Int64; page_token?: string }, files.ListDirectoryResponse> = { id: 'files.listDirectoryContents', route: 'GET /api/2.0/fs/directories/{+directory_path}', effect: 'read', int64Out: ['contents.file_size', 'contents.last_modified'], list: 'contents', pages: 'token' }
export const getDirectoryMetadata: Read<{ directory_path: string }, Empty> = { id: 'files.getDirectoryMetadata', route: 'HEAD /api/2.0/fs/directories/{+directory_path}', effect: 'read' }
export const createDirectory: Write<{ directory_path: string }, Empty> = { id: 'files.createDirectory', route: 'PUT /api/2.0/fs/directories/{+directory_path}', effect: 'write' }
export const deleteDirectory: Destroy<{ directory_path: string }, Empty> = { id: 'files.deleteDirectory', route: 'DELETE /api/2.0/fs/directories/{+directory_path}', effect: 'destroy' }
export const download: Download<{ file_path: string }> = { id: 'files.download', route: 'GET /api/2.0/fs/files/{+file_path}', effect: 'read', transfer: 'download' }
export const getMetadata: Read<{ file_path: string }, files.GetMetadataResponse> = { id: 'files.getMetadata', route: 'HEAD /api/2.0/fs/files/{+file_path}', effect: 'read' }
export const upload: Upload<{ file_path: string; overwrite?: boolean }> = { id: 'files.upload', route: 'PUT /api/2.0/fs/files/{+file_path}', effect: 'write', transfer: 'upload', query: ['overwrite'] }
const delete_: Destroy<{ file_path: string }, Empty> = { id: 'files.delete', route: 'DELETE /api/2.0/fs/files/{+file_path}', effect: 'destroy' }
export { delete_ as delete }
