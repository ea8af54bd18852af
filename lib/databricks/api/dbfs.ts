// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate
import type { Destroy, Empty, Int64, Read, Write } from '../operation'
import type * as files from './models/files'

export const addBlock: Write<files.AddBlock, Empty> = { id: 'dbfs.addBlock', route: 'POST /api/2.0/dbfs/add-block', effect: 'write', int64In: ['handle'] }
export const close: Write<files.Close, Empty> = { id: 'dbfs.close', route: 'POST /api/2.0/dbfs/close', effect: 'write', int64In: ['handle'] }
export const create: Write<files.Create, files.CreateResponse> = { id: 'dbfs.create', route: 'POST /api/2.0/dbfs/create', effect: 'write', int64Out: ['handle'] }
const delete_: Destroy<files.Delete, Empty> = { id: 'dbfs.delete', route: 'POST /api/2.0/dbfs/delete', effect: 'destroy' }
export const getStatus: Read<{ path: string }, files.FileInfo> = { id: 'dbfs.getStatus', route: 'GET /api/2.0/dbfs/get-status', effect: 'read', int64Out: ['file_size', 'modification_time'] }
export const list: Read<{ path: string }, files.ListStatusResponse> = { id: 'dbfs.list', route: 'GET /api/2.0/dbfs/list', effect: 'read', int64Out: ['files.file_size', 'files.modification_time'], list: 'files' }
export const mkdirs: Write<files.MkDirs, Empty> = { id: 'dbfs.mkdirs', route: 'POST /api/2.0/dbfs/mkdirs', effect: 'write' }
export const move: Write<files.Move, Empty> = { id: 'dbfs.move', route: 'POST /api/2.0/dbfs/move', effect: 'write' }
export const put: Write<files.Put, Empty> = { id: 'dbfs.put', route: 'POST /api/2.0/dbfs/put', effect: 'write' }
export const read: Read<{ length?: Int64; offset?: Int64; path: string }, files.ReadResponse> = { id: 'dbfs.read', route: 'GET /api/2.0/dbfs/read', effect: 'read', int64Out: ['bytes_read'], pages: 'bytes' }
export { delete_ as delete }
