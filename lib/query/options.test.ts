import { expect, expectTypeOf, test } from 'vitest'
import * as clusters from '@/lib/databricks/api/clusters'
import * as files from '@/lib/databricks/api/files'
import * as jobs from '@/lib/databricks/api/jobs'
import type { Input, Int64, Output } from '@/lib/databricks/operation'
import { call } from './call'
import { keyOf, nextToken } from './keys'
import { change, pages, query } from './options'

test('keys run from general to specific', () => {
  expect(query('demo', clusters.get, { cluster_id: 'a' }).queryKey).toEqual([
    'demo',
    'clusters',
    'clusters.get',
    'one',
    { cluster_id: 'a' },
  ])
  expect(keyOf('demo', clusters.list, 'index', {})).toEqual(['demo', 'clusters', 'clusters.list', 'index', {}])
})

test('an empty token ends a list', () => {
  expect(nextToken({ next_page_token: '' })).toBeUndefined()
  expect(nextToken({ next_page_token: 'a' })).toBe('a')
})

test('misuse is a type error', () => {
  expectTypeOf<Input<typeof clusters.get>>().toEqualTypeOf<{ cluster_id: string }>()
  expectTypeOf<Output<typeof clusters.create>['cluster_id']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<NonNullable<Output<typeof jobs.get>['job_id']>>().toEqualTypeOf<Int64>()
  const misuse = [
    // @ts-expect-error `start` is not a read
    () => query('demo', clusters.start, { cluster_id: 'a' }),
    // @ts-expect-error `list` changes nothing
    () => change('demo', clusters.list),
    // @ts-expect-error a field is misspelt
    () => call('demo', clusters.list, { page_sise: 50 }),
    // @ts-expect-error a field is missing
    () => call('demo', clusters.get, {}),
    // @ts-expect-error a 64-bit id is text
    () => call('demo', jobs.runNow, { job_id: 1 }),
    // @ts-expect-error an unknown field, deep inside
    () => call('demo', jobs.create, { tasks: [{ task_key: 'a', notebook_task: { notebook_pth: '/a' } }] }),
    // @ts-expect-error a download is not JSON
    () => call('demo', files.download, { file_path: '/a' }),
    // @ts-expect-error nor is an upload
    () => change('demo', files.upload),
    () => pages('demo', clusters.list, { page_size: 50 }),
  ]
  expect(misuse).toHaveLength(9)
})
