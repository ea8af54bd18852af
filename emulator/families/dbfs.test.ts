import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as dbfs from '@/lib/databricks/api/dbfs'
import type { TokenId } from '../identity'
import { startEmulator, type TestEmulator } from '../testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

let made = 0
let workspace = ''
beforeEach(() => {
  workspace = `dbfs-${made++}`
})

const call: TestEmulator['call'] = (op, input, who: TokenId = 'operator') => emulator.call(op, input, who, workspace)
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const mebibyte = 1024 * 1024
const putText = (path: string, text: string, overwrite?: boolean) =>
  call(dbfs.put, { path, contents: base64(text), overwrite })
async function textAt(path: string) {
  const { answer } = await call(dbfs.read, { path })
  return Buffer.from(answer.data ?? '', 'base64').toString()
}
const refused = ({ status, code }: { status: number; code?: string | number }) => `${status} ${code}`

describe('put and read (facts/databricks-behaviour.md 4.1)', () => {
  test('what is put is read, and get-status tells its size and age in milliseconds', async () => {
    expect((await putText('/tmp/a/b.txt', 'hello')).answer).toEqual({})
    expect((await call(dbfs.read, { path: '/tmp/a/b.txt' })).answer).toEqual({ bytes_read: '5', data: base64('hello') })
    const { answer } = await call(dbfs.getStatus, { path: 'dbfs:/tmp/a/b.txt' })
    expect(answer).toEqual({
      path: '/tmp/a/b.txt',
      is_dir: false,
      file_size: '5',
      modification_time: String(emulator.now()),
    })
  })

  test('what is there is kept unless it may be overwritten: 400, not 409 (2.2)', async () => {
    await putText('/x', 'one')
    const again = await putText('/x', 'two')
    expect(refused(again)).toBe('400 RESOURCE_ALREADY_EXISTS')
    // databricks-sdk-go's own tests look for these words.
    expect(again.message).toBe('A file or directory already exists at the input path dbfs:/x.')
    expect(await textAt('/x')).toBe('one')
    await putText('/x', 'two', true)
    expect(await textAt('/x')).toBe('two')
  })

  test('inline contents are at most 1 MiB after decoding (dbx issue 350)', async () => {
    expect((await call(dbfs.put, { path: '/most', contents: base64(Buffer.alloc(mebibyte)) })).status).toBe(200)
    const more = await call(dbfs.put, { path: '/more', contents: base64(Buffer.alloc(mebibyte + 1)) })
    expect(refused(more)).toBe('400 MAX_BLOCK_SIZE_EXCEEDED')
    expect(more.message).toContain("The 'contents' data cannot exceed 1048576 bytes. Found: 1048577 bytes.")
    expect(refused(await call(dbfs.getStatus, { path: '/more' }))).toBe('404 RESOURCE_DOES_NOT_EXIST')
  })

  test('what is no base64 is refused', async () => {
    expect(refused(await call(dbfs.put, { path: '/x', contents: 'näh' }))).toBe('400 INVALID_PARAMETER_VALUE')
  })

  test('half a mebibyte is read unless more is asked for, never more than one', async () => {
    const bytes = randomBytes(mebibyte)
    await call(dbfs.put, { path: '/big', contents: base64(bytes) })
    expect((await call(dbfs.read, { path: '/big' })).answer.bytes_read).toBe(String(mebibyte / 2))
    const all = await call(dbfs.read, { path: '/big', length: String(mebibyte) })
    expect(all.answer.data).toBe(base64(bytes))
    expect(refused(await call(dbfs.read, { path: '/big', length: String(mebibyte + 1) }))).toBe(
      '400 MAX_READ_SIZE_EXCEEDED',
    )
  })

  test.each([
    ['1', '2', 'el', '2'],
    ['3', '100', 'lo', '2'],
    ['5', '1', '', '0'],
    ['99', '1', '', '0'],
    ['0', '0', '', '0'],
  ])('from %s, %s bytes: "%s"; past the end is short or empty', async (offset, length, data, bytes_read) => {
    await putText('/h', 'hello')
    const { answer } = await call(dbfs.read, { path: '/h', offset, length })
    expect(answer).toEqual({ bytes_read, data: base64(data) })
  })

  test('directories and negative numbers cannot be read; what is missing is 404', async () => {
    await putText('/d/h', 'hello')
    expect(refused(await call(dbfs.read, { path: '/d' }))).toBe('400 INVALID_PARAMETER_VALUE')
    expect(refused(await call(dbfs.read, { path: '/d/h', offset: '-1' }))).toBe('400 INVALID_PARAMETER_VALUE')
    expect(refused(await call(dbfs.read, { path: '/d/h', length: '-1' }))).toBe('400 INVALID_PARAMETER_VALUE')
    const missing = await call(dbfs.read, { path: '/d/none' })
    expect(refused(missing)).toBe('404 RESOURCE_DOES_NOT_EXIST')
    expect(missing.message).toBe('No file or directory exists on path /d/none.')
  })
})

describe('put as a form (4.1: multipart/form-data, as the CLI sends it)', () => {
  const bytes = randomBytes(3 * mebibyte)
  const post = (form: FormData) =>
    fetch(`${emulator.origin}/api/2.0/dbfs/put`, {
      method: 'POST',
      headers: { authorization: `Bearer dapi-emulator-admin.${workspace}` },
      body: form,
    })
  function formOf(path: string, overwrite: string, fileFirst = false) {
    const form = new FormData()
    if (fileFirst) form.set('contents', new Blob([bytes]), 'x')
    form.set('path', path)
    form.set('overwrite', overwrite)
    if (!fileFirst) form.set('contents', new Blob([bytes]), 'x')
    return form
  }

  test.each([false, true])('more than a block, exactly; the file first: %s', async (fileFirst) => {
    expect((await post(formOf('/form', 'False', fileFirst))).status).toBe(200)
    expect(await hashOf('/form')).toBe(hash(bytes))
  })

  test('the same refusals', async () => {
    await putText('/form', 'before')
    const answer = await post(formOf('/form', 'False'))
    expect([answer.status, ((await answer.json()) as { error_code: string }).error_code]).toEqual([
      400,
      'RESOURCE_ALREADY_EXISTS',
    ])
    expect(await textAt('/form')).toBe('before')
    expect((await post(formOf('/form', 'True'))).status).toBe(200)
    expect(await hashOf('/form')).toBe(hash(bytes))
  })

  test('a form that breaks off is refused, and leaves nothing', async () => {
    const answer = await fetch(`${emulator.origin}/api/2.0/dbfs/put`, {
      method: 'POST',
      headers: {
        authorization: `Bearer dapi-emulator-admin.${workspace}`,
        'content-type': 'multipart/form-data; boundary=b',
      },
      body: '--b\r\nContent-Disposition: form-data; name="path"\r\n\r\n/broken\r\n--b\r\nContent-Disposition: form-data; name="contents"; filename=""\r\n\r\nhalf of it',
    })
    expect(answer.status).toBe(400)
    expect((await call(dbfs.getStatus, { path: '/broken' })).status).toBe(404)
  })
})

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Of a whole file, read a mebibyte at a time. */
async function hashOf(path: string): Promise<string> {
  const sum = createHash('sha256')
  for (let offset = 0; ; offset += mebibyte) {
    const { answer } = await call(dbfs.read, { path, offset: String(offset), length: String(mebibyte) })
    if (answer.bytes_read === '0') return sum.digest('hex')
    sum.update(Buffer.from(answer.data!, 'base64'))
  }
}

describe('handles (4.1)', () => {
  const open = async (path: string, overwrite?: boolean) =>
    (await call(dbfs.create, { path, overwrite })).answer.handle!

  test('blocks of a mebibyte make a file, byte for byte, once the handle is closed', async () => {
    const blocks = Array.from({ length: 4 }, (_, at) => randomBytes(at === 3 ? 17 : mebibyte))
    const handle = await open('/made/on/the/way')
    for (const block of blocks) expect((await call(dbfs.addBlock, { handle, data: base64(block) })).status).toBe(200)
    expect((await call(dbfs.getStatus, { path: '/made/on/the/way' })).status).toBe(404)
    expect((await call(dbfs.close, { handle })).answer).toEqual({})
    expect(await hashOf('/made/on/the/way')).toBe(hash(Buffer.concat(blocks)))
  })

  test('a handle is a number on the wire (databricks-api.md d)', async () => {
    const answer = await emulator.send('/api/2.0/dbfs/create', { method: 'POST', body: '{"path": "/n"}' })
    expect(await answer.text()).toMatch(/^\{"handle":\d+\}$/)
  })

  test('a block beyond the limit is refused, and the handle goes on', async () => {
    const handle = await open('/limit')
    const more = await call(dbfs.addBlock, { handle, data: base64(Buffer.alloc(mebibyte + 1)) })
    expect(refused(more)).toBe('400 MAX_BLOCK_SIZE_EXCEEDED')
    await call(dbfs.addBlock, { handle, data: base64('rest') })
    await call(dbfs.close, { handle })
    expect(await textAt('/limit')).toBe('rest')
  })

  test('a handle that is not there, or is closed, is 404', async () => {
    const handle = await open('/once')
    await call(dbfs.close, { handle })
    for (const gone of [handle, '99']) {
      expect(refused(await call(dbfs.addBlock, { handle: gone, data: '' }))).toBe('404 RESOURCE_DOES_NOT_EXIST')
      expect(refused(await call(dbfs.close, { handle: gone }))).toBe('404 RESOURCE_DOES_NOT_EXIST')
    }
  })

  test('ten minutes unused, a handle is gone; each block begins them anew', async () => {
    const handle = await open('/slow')
    emulator.pass(9 * 60_000)
    expect((await call(dbfs.addBlock, { handle, data: base64('a') })).status).toBe(200)
    emulator.pass(9 * 60_000)
    expect((await call(dbfs.addBlock, { handle, data: base64('b') })).status).toBe(200)
    emulator.pass(10 * 60_000)
    expect(refused(await call(dbfs.addBlock, { handle, data: base64('c') }))).toBe('404 RESOURCE_DOES_NOT_EXIST')
    expect((await call(dbfs.getStatus, { path: '/slow' })).status).toBe(404)
  })

  test('create refuses what exists, unless it may be overwritten; directories never', async () => {
    await putText('/e/f', 'old')
    expect(refused(await call(dbfs.create, { path: '/e/f' }))).toBe('400 RESOURCE_ALREADY_EXISTS')
    expect(refused(await call(dbfs.create, { path: '/e', overwrite: true }))).toBe('400 INVALID_PARAMETER_VALUE')
    expect(refused(await call(dbfs.create, { path: '/e/f/g' }))).toBe('400 INVALID_PARAMETER_VALUE')
    const handle = await open('/e/f', true)
    await call(dbfs.addBlock, { handle, data: base64('new') })
    expect(await textAt('/e/f')).toBe('old')
    await call(dbfs.close, { handle })
    expect(await textAt('/e/f')).toBe('new')
  })
})

describe('directories (4.1)', () => {
  test('mkdirs makes all on the way, again and again; a file on the way is refused', async () => {
    for (const _ of [1, 2]) expect((await call(dbfs.mkdirs, { path: '/p/q/r/' })).status).toBe(200)
    expect((await call(dbfs.getStatus, { path: '/p/q' })).answer).toMatchObject({
      path: '/p/q',
      is_dir: true,
      file_size: '0',
    })
    await putText('/p/file', '')
    for (const path of ['/p/file', '/p/file/below']) {
      expect(refused(await call(dbfs.mkdirs, { path }))).toBe('400 RESOURCE_ALREADY_EXISTS')
    }
  })

  test('list is one level, without pages; of a file it is that file; of nothing 404', async () => {
    await putText('/l/b', 'bb')
    await call(dbfs.mkdirs, { path: '/l/a/deep' })
    const { answer } = await call(dbfs.list, { path: '/l' })
    expect(answer.files!.map(({ path, is_dir, file_size }) => [path, is_dir, file_size])).toEqual([
      ['/l/a', true, '0'],
      ['/l/b', false, '2'],
    ])
    expect((await call(dbfs.list, { path: '/l/b' })).answer.files).toMatchObject([{ path: '/l/b', is_dir: false }])
    expect((await call(dbfs.list, { path: '/l/a/deep' })).answer.files).toEqual([])
    expect(refused(await call(dbfs.list, { path: '/l/none' }))).toBe('404 RESOURCE_DOES_NOT_EXIST')
  })

  test('a directory of ten thousand comes at once', async () => {
    const { answer } = await call(dbfs.list, { path: '/mnt/raw/clickstream' })
    expect(answer.files).toHaveLength(10_000)
  })
})

describe('move (4.1)', () => {
  test('a file, and a directory with all that is in it', async () => {
    await putText('/m/a', 'a')
    await call(dbfs.move, { source_path: '/m/a', destination_path: '/m2/new/b' })
    expect(await textAt('/m2/new/b')).toBe('a')
    expect((await call(dbfs.getStatus, { path: '/m/a' })).status).toBe(404)
    await call(dbfs.move, { source_path: '/m2', destination_path: '/m3' })
    expect(await textAt('/m3/new/b')).toBe('a')
  })

  test('refuses a destination that exists, a source that does not, and moving something into itself', async () => {
    await putText('/m/a', 'a')
    await putText('/m/b', 'b')
    const onto = (source_path: string, destination_path: string) =>
      call(dbfs.move, { source_path, destination_path }).then(refused)
    expect(await onto('/m/a', '/m/b')).toBe('400 RESOURCE_ALREADY_EXISTS')
    expect(await onto('/m/a', '/m')).toBe('400 RESOURCE_ALREADY_EXISTS')
    expect(await onto('/m/a', '/m/b/c')).toBe('400 RESOURCE_ALREADY_EXISTS')
    expect(await onto('/m/none', '/m/c')).toBe('404 RESOURCE_DOES_NOT_EXIST')
    expect(await onto('/m', '/m/c/d')).toBe('400 INVALID_PARAMETER_VALUE')
    expect([await textAt('/m/a'), await textAt('/m/b')]).toEqual(['a', 'b'])
  })
})

describe('delete (4.1)', () => {
  test('a file, an empty directory, and what is not there', async () => {
    await putText('/del/a', 'a')
    expect((await call(dbfs.delete, { path: '/del/a' })).status).toBe(200)
    expect((await call(dbfs.delete, { path: '/del' })).status).toBe(200)
    expect((await call(dbfs.delete, { path: '/del' })).status).toBe(200)
    expect((await call(dbfs.getStatus, { path: '/del' })).status).toBe(404)
  })

  test('a directory that is not empty only when told so', async () => {
    await putText('/full/a/b', 'a')
    const kept = await call(dbfs.delete, { path: '/full' })
    expect(refused(kept)).toBe('400 BAD_REQUEST')
    expect(kept.message).toMatch(/^Directory is not empty/)
    expect(await textAt('/full/a/b')).toBe('a')
    expect((await call(dbfs.delete, { path: '/full', recursive: true })).status).toBe(200)
    expect((await call(dbfs.getStatus, { path: '/full' })).status).toBe(404)
  })

  test('very much of it stops half-way with 503, and asks to be called again until all is gone', async () => {
    await emulator.control('POST', `${workspace}/seed`, { files: 50_000 })
    const answers = []
    do answers.push(await call(dbfs.delete, { path: '/archive', recursive: true }))
    while (answers.at(-1)!.status === 503)
    expect(answers.map(refused)).toEqual(['503 PARTIAL_DELETE', '503 PARTIAL_DELETE', '200 undefined'])
    // databricks-cli reads the number from these words.
    expect(answers[0]!.message).toMatch(/.*operation has deleted 10000 files.*/)
    expect((await call(dbfs.getStatus, { path: '/archive' })).status).toBe(404)
  })
})

describe('paths', () => {
  test.each(['', 'relative', 'x/../y'])('"%s" is not absolute', async (path) => {
    expect(refused(await putText(path, ''))).toBe('400 INVALID_PARAMETER_VALUE')
  })

  test.each(['/a/../b', '/..', '/./a', '/\u0000', `/${'x'.repeat(256)}`, `/${'abc/'.repeat(300)}`])(
    '"%s" is refused, and nothing is made',
    async (path) => {
      const before = (await call(dbfs.list, { path: '/' })).answer
      expect(refused(await putText(path, ''))).toBe('400 INVALID_PARAMETER_VALUE')
      expect((await call(dbfs.list, { path: '/' })).answer).toEqual(before)
    },
  )

  test('volumes are not reached from here (databricks-sdk-py issue 571)', async () => {
    const answer = await call(dbfs.list, { path: 'dbfs:/Volumes/acme/raw/landing' }, 'admin')
    expect(refused(answer)).toBe('403 PERMISSION_DENIED')
    expect(answer.message).toBe('No operations allowed on this path.')
  })

  test('datasets can be read by everyone, and written by nobody', async () => {
    const { answer } = await call(dbfs.list, { path: '/databricks-datasets/nyctaxi/tripdata/yellow' }, 'viewer')
    expect(answer.files).not.toEqual([])
    expect(await textAt('/databricks-datasets/README.md')).toContain('generated')
    const path = '/databricks-datasets/x'
    expect(refused(await call(dbfs.put, { path, contents: '' }, 'admin'))).toBe('403 PERMISSION_DENIED')
    expect(refused(await call(dbfs.delete, { path: '/databricks-datasets', recursive: true }, 'admin'))).toBe(
      '403 PERMISSION_DENIED',
    )
  })

  test('a workspace may have DBFS disabled: 403 for all but the datasets (4.1)', async () => {
    await emulator.control('PUT', `${workspace}/settings`, { dbfs_disabled: true })
    const answer = await call(dbfs.list, { path: '/FileStore' }, 'admin')
    expect(refused(answer)).toBe('403 PERMISSION_DENIED')
    expect(answer.message).toBe('Public DBFS root is disabled. Access is denied on path: /FileStore')
    expect((await call(dbfs.list, { path: '/databricks-datasets' }, 'admin')).status).toBe(200)
    await emulator.control('PUT', `${workspace}/settings`, { dbfs_disabled: false })
    expect((await call(dbfs.list, { path: '/FileStore' }, 'admin')).status).toBe(200)
  })
})

describe('the seed', () => {
  test('a generated file has the size that is listed, whatever way it is read', async () => {
    for (const folder of ['/FileStore/jars', '/FileStore/plots', '/FileStore/tables', '/mnt/raw/sensors']) {
      const { answer } = await call(dbfs.list, { path: folder })
      for (const { path, file_size } of answer.files!.slice(0, 4)) {
        const whole = await call(dbfs.read, { path: path!, length: String(mebibyte) })
        expect([path, whole.answer.bytes_read]).toEqual([path, file_size])
        const bytes = Buffer.from(whole.answer.data!, 'base64')
        const part = await call(dbfs.read, { path: path!, offset: '101', length: '333' })
        expect(part.answer.data).toBe(base64(bytes.subarray(101, 434)))
      }
    }
  })

  test('clusters that send their logs here have a folder with logs', async () => {
    const { answer } = await call(dbfs.list, { path: '/cluster-logs' })
    expect(answer.files!.length).toBeGreaterThan(1)
    const driver = await call(dbfs.list, { path: `${answer.files![0]!.path}/driver` })
    expect(driver.answer.files!.map(({ path }) => path!.split('/').at(-1))).toContain('log4j-active.log')
  })

  test('an empty workspace has the folders that every workspace has', async () => {
    await emulator.control('POST', `${workspace}/seed`, { empty: true })
    const { answer } = await call(dbfs.list, { path: '/' })
    expect(answer.files!.map(({ path }) => path)).toEqual([
      '/FileStore',
      '/databricks-datasets',
      '/databricks-results',
      '/tmp',
    ])
  })
})
