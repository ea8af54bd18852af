import type { Field, OperationFact } from '@/lib/databricks/spec/facts'

const filePath: Field = { name: 'file_path', type: 'string', multiSegment: true }
const field = (name: string, type = 'string'): Field => ({ name, type })
const needed = (name: string, type = 'string'): Field => ({ name, type, required: true })

const operation = (name: string, more: Partial<OperationFact>): OperationFact => ({
  id: `files.${name}`,
  family: 'files',
  operationId: name,
  method: 'POST',
  path: `/api/2.0/fs/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  pathParams: [],
  queryParams: [],
  bodyFields: [],
  bodyType: null,
  responseType: null,
  responseListField: null,
  pagination: { scheme: 'none' },
  effect: 'write',
  ...more,
})

/**
 * What official clients call to send and to get large files by way of links, and no reference describes
 * (facts/databricks-behaviour.md 4.2).
 */
export const transferOperations: readonly OperationFact[] = [
  operation('largeUpload', {
    path: '/api/2.0/fs/files/{file_path}',
    pathParams: [filePath],
    queryParams: [field('action'), field('overwrite', 'boolean'), field('upload_type'), field('session_token')],
    bodyFields: [field('parts', 'json')],
  }),
  operation('createUploadPartUrls', {
    bodyFields: [
      needed('path'),
      needed('session_token'),
      needed('start_part_number', 'int32'),
      field('count', 'int32'),
      needed('expire_time'),
    ],
  }),
  operation('createResumableUploadUrl', { bodyFields: [needed('path'), needed('session_token')] }),
  operation('createAbortUploadUrl', { bodyFields: [needed('path'), needed('session_token'), needed('expire_time')] }),
  operation('createDownloadUrl', { queryParams: [needed('path'), needed('expire_time')], effect: 'read' }),
]
