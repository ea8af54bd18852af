import { createHash, randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import * as dbfs from '@/lib/databricks/api/dbfs'
import * as uc from '@/lib/databricks/api/unity-catalog'
import { openDataFolder, temporaryFolder } from '../data-folder/data-folder'
import { startEmulator, type TestEmulator } from '../testing'
import { freshFiles, refusalOf, type TestFiles } from '../testing-files'

const data = temporaryFolder()
let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator({ data })
})
afterAll(() => emulator.close())

let fs: TestFiles
beforeEach(() => {
  fs = freshFiles(emulator)
})

const landing = '/Volumes/acme/raw/landing'
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesAt = async (path: string) => Buffer.from(await (await fs.file('GET', path)).arrayBuffer())
const names = async (path: string, query = '') => {
  const answer = (await (await fs.directory('GET', path, undefined, query)).json()) as {
    contents: { name: string }[]
    next_page_token?: string
  }
  return { names: answer.contents.map(({ name }) => name), next: answer.next_page_token }
}
/** Pieces of files on disk, of all workspaces. */
const pieces = () =>
  readdirSync(dirname(data.of('any')), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())

describe('upload and download (facts/databricks-behaviour.md 4.2)', () => {
  test('bytes come back as they were sent; 204 without a body', async () => {
    const bytes = randomBytes(3_000_000)
    const put = await fs.file('PUT', `${landing}/a/b/c.bin`, { body: bytes })
    expect([put.status, await put.text()]).toEqual([204, ''])
    expect(hash(await bytesAt(`${landing}/a/b/c.bin`))).toBe(hash(bytes))
    // Missing parents are made.
    expect((await fs.directory('HEAD', `${landing}/a/b`)).status).toBe(200)
  })

  test('HEAD tells size, type and age', async () => {
    await fs.file('PUT', `${landing}/h`, { body: 'hello' })
    const { status, headers } = await fs.file('HEAD', `${landing}/h`)
    expect(status).toBe(200)
    expect(headers.get('content-length')).toBe('5')
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('last-modified')).toBe(new Date(emulator.now()).toUTCString())
    expect(headers.get('etag')).toMatch(/^"[^"]+"$/)
    expect((await fs.file('HEAD', `${landing}/none`)).status).toBe(404)
  })

  test('unspecified overwrites, true too; false is 409, and keeps what is there', async () => {
    const put = (body: string, query = '') => fs.file('PUT', `${landing}/o`, { body }, undefined, query)
    await put('one', '?overwrite=false')
    await put('two')
    const tag = (await fs.file('HEAD', `${landing}/o`)).headers.get('etag')
    const refused = await put('three', '?overwrite=false')
    expect(await refusalOf(refused.clone())).toBe('409 ALREADY_EXISTS')
    expect(((await refused.json()) as { message: string }).message).toBe('The file being created already exists.')
    expect(String(await bytesAt(`${landing}/o`))).toBe('two')
    await put('four', '?overwrite=true')
    expect(String(await bytesAt(`${landing}/o`))).toBe('four')
    expect((await fs.file('HEAD', `${landing}/o`)).headers.get('etag')).not.toBe(tag)
  })

  test('what is overwritten or deleted leaves the disk', async () => {
    const before = pieces().length
    await fs.file('PUT', `${landing}/once`, { body: 'one' })
    await fs.file('PUT', `${landing}/once`, { body: 'two' })
    expect(pieces()).toHaveLength(before + 1)
    expect((await fs.file('DELETE', `${landing}/once`)).status).toBe(204)
    expect(pieces()).toHaveLength(before)
  })

  test('an empty file is a file', async () => {
    expect((await fs.file('PUT', `${landing}/empty`, { body: '' })).status).toBe(204)
    expect((await fs.file('GET', `${landing}/empty`)).headers.get('content-length')).toBe('0')
    expect(await bytesAt(`${landing}/empty`)).toHaveLength(0)
  })

  test('an upload that breaks off leaves nothing', async () => {
    const before = pieces().length
    const { port, hostname } = new URL(emulator.origin)
    const socket = connect(Number(port), hostname)
    socket.write(
      `PUT /api/2.0/fs/files${landing}/half HTTP/1.1\r\nhost: localhost\r\n` +
        `authorization: Bearer dapi-emulator-admin.${fs.workspace}\r\ncontent-length: 1000000\r\n\r\n${'x'.repeat(5000)}`,
    )
    await expect.poll(() => pieces().length).toBe(before + 1)
    socket.destroy()
    await expect.poll(() => pieces().length).toBe(before)
    expect((await fs.file('HEAD', `${landing}/half`)).status).toBe(404)
  })
})

describe('faults', () => {
  const plan = (...faults: object[]) => emulator.control('PUT', `${fs.workspace}/faults`, { faults })

  test('a download breaks off half-way, and can go on from there', async () => {
    const bytes = randomBytes(1_000_000)
    await fs.file('PUT', `${landing}/f`, { body: bytes })
    await plan({ kind: 'truncated', operation: 'files.download', times: 1 })
    const answer = await fs.file('GET', `${landing}/f`)
    expect(answer.headers.get('content-length')).toBe('1000000')
    const got: Uint8Array[] = []
    const reading = (async () => {
      for await (const chunk of answer.body!) got.push(chunk)
    })()
    await expect(reading).rejects.toThrow()
    const first = Buffer.concat(got)
    expect(first.length).toBe(500_000)
    const rest = await fs.file('GET', `${landing}/f`, { headers: { range: `bytes=${first.length}-` } })
    expect(hash(Buffer.concat([first, Buffer.from(await rest.arrayBuffer())]))).toBe(hash(bytes))
  })

  test('an upload that was done loses its answer', async () => {
    await plan({ kind: 'reset', after_work: true, operation: 'files.upload', times: 1 })
    await expect(fs.file('PUT', `${landing}/f`, { body: 'done' })).rejects.toThrow()
    expect(String(await bytesAt(`${landing}/f`))).toBe('done')
  })

  test('a file comes byte by byte', async () => {
    await fs.file('PUT', `${landing}/f`, { body: 'slow' })
    await plan({ kind: 'drip', ms: 1, operation: 'files.download' })
    expect(String(await bytesAt(`${landing}/f`))).toBe('slow')
  })
})

describe('ranges and conditions (4.2: GET supports Range and If-Unmodified-Since)', () => {
  const part = (range: string, more: Record<string, string> = {}) =>
    fs.file('GET', `${landing}/digits`, { headers: { range, ...more } })
  beforeEach(async () => {
    await fs.file('PUT', `${landing}/digits`, { body: '0123456789' })
  })

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('%s is 206 "%s"', async (range, text, contentRange) => {
    const answer = await part(range)
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([206, text, contentRange])
    expect(answer.headers.get('content-length')).toBe(String(text.length))
  })

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s is beyond the end: 416', async (range) => {
    const answer = await part(range)
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })

  test.each(['bytes=a-b', 'bytes=5-2', 'lines=1-2', 'bytes=0-1,4-5'])('%s gets everything', async (range) => {
    const answer = await part(range)
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789'])
  })

  test('what has changed since is 412', async () => {
    const lastModified = (await fs.file('HEAD', `${landing}/digits`)).headers.get('last-modified')!
    const since = { 'if-unmodified-since': lastModified }
    expect((await part('bytes=0-1', since)).status).toBe(206)
    emulator.pass(2000)
    await fs.file('PUT', `${landing}/digits`, { body: '9876543210' })
    expect((await part('bytes=0-1', since)).status).toBe(412)
    expect((await part('bytes=0-1', { 'if-unmodified-since': 'whenever' })).status).toBe(206)
  })

  test('a generated file can be read from anywhere', async () => {
    const path = `${landing}/orders/${(await names(`${landing}/orders`)).names[5]}`
    const whole = await bytesAt(path)
    expect(whole.length).toBe(Number((await fs.file('HEAD', path)).headers.get('content-length')))
    for (const [from, to] of [
      [0, 10],
      [60, 80],
      [5000, 70_000],
      [whole.length - 7, whole.length - 1],
    ] as const) {
      const answer = await fs.file('GET', path, { headers: { range: `bytes=${from}-${to}` } })
      expect(hash(Buffer.from(await answer.arrayBuffer()))).toBe(hash(whole.subarray(from, to + 1)))
    }
  })
})

describe('directories (4.2)', () => {
  test('PUT makes all on the way, again and again; over a file it is 409', async () => {
    for (const _ of [1, 2]) expect((await fs.directory('PUT', `${landing}/p/q/r`)).status).toBe(204)
    await fs.file('PUT', `${landing}/p/file`, { body: '' })
    expect(await refusalOf(await fs.directory('PUT', `${landing}/p/file`))).toBe('409 ALREADY_EXISTS')
    expect(await refusalOf(await fs.directory('PUT', `${landing}/p/file/x`))).toBe('409 ALREADY_EXISTS')
    expect((await fs.directory('PUT', landing)).status).toBe(204)
  })

  test('a file is no directory, and a directory no file', async () => {
    await fs.file('PUT', `${landing}/d/f`, { body: '' })
    const noFile = '404 NOT_FOUND FILES_API_FILE_NOT_FOUND'
    const noDirectory = '404 NOT_FOUND FILES_API_DIRECTORY_IS_NOT_FOUND'
    expect(await refusalOf(await fs.file('GET', `${landing}/d`))).toBe(noFile)
    expect(await refusalOf(await fs.file('DELETE', `${landing}/d`))).toBe(noFile)
    expect(await refusalOf(await fs.directory('GET', `${landing}/d/f`))).toBe(noDirectory)
    expect(await refusalOf(await fs.directory('DELETE', `${landing}/d/f`))).toBe(noDirectory)
    expect((await fs.directory('HEAD', `${landing}/d/f`)).status).toBe(404)
    expect(await refusalOf(await fs.file('PUT', `${landing}/d`, { body: '' }))).toBe('409 ALREADY_EXISTS')
    expect(await refusalOf(await fs.file('PUT', `${landing}/d/f/g`, { body: '' }))).toBe('409 ALREADY_EXISTS')
  })

  test('DELETE only when empty: 400 with the reason that the CLI looks for', async () => {
    await fs.file('PUT', `${landing}/x/y`, { body: '' })
    const full = await fs.directory('DELETE', `${landing}/x`)
    expect(await refusalOf(full)).toBe('400 INVALID_PARAMETER_VALUE FILES_API_DIRECTORY_IS_NOT_EMPTY')
    await fs.file('DELETE', `${landing}/x/y`)
    expect((await fs.directory('DELETE', `${landing}/x`)).status).toBe(204)
    expect((await fs.directory('HEAD', `${landing}/x`)).status).toBe(404)
  })

  test('what is missing is 404', async () => {
    for (const method of ['GET', 'DELETE']) {
      expect((await fs.file(method, `${landing}/none`)).status).toBe(404)
      expect((await fs.directory(method, `${landing}/none`)).status).toBe(404)
    }
  })

  test('entries tell path, kind, size and age', async () => {
    await fs.file('PUT', `${landing}/l/f`, { body: 'abc' })
    await fs.directory('PUT', `${landing}/l/d`)
    const answer = await (await fs.directory('GET', `${landing}/l`)).json()
    const last_modified = emulator.now()
    expect(answer).toEqual({
      contents: [
        { path: `${landing}/l/d`, name: 'd', is_directory: true, last_modified },
        { path: `${landing}/l/f`, name: 'f', is_directory: false, file_size: 3, last_modified },
      ],
    })
  })

  test('pages hold what is asked for, 1000 at most and when nothing is said; each entry comes once', async () => {
    expect((await names(`${landing}/events`)).names).toHaveLength(1000)
    expect((await names(`${landing}/events`, '?page_size=5000')).names).toHaveLength(1000)
    expect((await names(`${landing}/events`, '?page_size=7')).names).toHaveLength(7)
    const all: string[] = []
    let token: string | undefined = ''
    while (token !== undefined) {
      const page: Awaited<ReturnType<typeof names>> = await names(`${landing}/events`, token && `?page_token=${token}`)
      all.push(...page.names)
      token = page.next
    }
    expect(new Set(all).size).toBe(10_000)
    expect(all).toHaveLength(10_000)
  })

  test('page sizes and tokens that mean nothing are refused', async () => {
    expect((await fs.directory('GET', landing, undefined, '?page_size=-1')).status).toBe(400)
    expect((await fs.directory('GET', landing, undefined, '?page_token=nonsense')).status).toBe(400)
  })
})

describe('names', () => {
  const odd = [
    'ü ñ 売上.csv',
    '50% + 5% #1?.csv',
    'a%2Fb',
    '&=;:@,$',
    '🚀',
    ' blank ',
    '\'"',
    'back\\slash',
    '...',
    '.hidden',
  ]
  test.each(odd)('"%s" is kept as it is', async (name) => {
    const path = `${landing}/odd/${name}`
    expect((await fs.file('PUT', path, { body: name })).status).toBe(204)
    expect(String(await bytesAt(path))).toBe(name)
    expect((await names(`${landing}/odd`)).names).toEqual([name])
    expect((await fs.file('DELETE', path)).status).toBe(204)
  })

  test('a path with all its slashes escaped is the same path (CLI libs/filer/files_client.go)', async () => {
    await fs.file('PUT', `${landing}/esc/aped`, { body: 'yes' })
    const answer = await fs.send('GET', `files/${encodeURIComponent(`${landing}/esc/aped`.slice(1))}`)
    expect(await answer.text()).toBe('yes')
  })

  test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e/x', 'a/%2e%2e/%2e%2e/b', 'nul%00', 'x'.repeat(256), 'ab/'.repeat(400)])(
    '"%s" is refused',
    async (name) => {
      // fetch would tidy the path up first.
      const status = await rawStatus(`PUT /api/2.0/fs/files${landing}/${name}`)
      expect(status).toBe(400)
    },
  )

  test.each(['/Workspace/x', '/Volumes', '/Volumes/acme', '/Volumes/acme/raw', '/etc/passwd'])(
    '%s is in no volume',
    async (path) => {
      expect((await fs.file('PUT', path, { body: '' })).status).toBe(400)
      expect((await fs.directory('GET', path)).status).toBe(400)
    },
  )

  /** The status of a request whose path is sent as it stands. */
  function rawStatus(line: string): Promise<number> {
    const { port, hostname } = new URL(emulator.origin)
    return new Promise((answered, failed) => {
      const socket = connect(Number(port), hostname)
      socket.on('error', failed)
      socket.once('data', (data) => {
        socket.destroy()
        answered(Number(String(data).split(' ')[1]))
      })
      const token = `dapi-emulator-admin.${fs.workspace}`
      socket.write(`${line} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\ncontent-length: 0\r\n\r\n`)
    })
  }
})

describe('who may (Unity Catalog privileges; permissions before existence)', () => {
  test('reading and writing are two privileges; without them nothing is told', async () => {
    // Exports can be read by all, written by their owners.
    const exports = '/Volumes/acme/sales/exports'
    expect((await fs.directory('GET', exports, 'viewer')).status).toBe(200)
    expect(await refusalOf(await fs.file('PUT', `${exports}/x`, { body: '' }, 'viewer'))).toBe('403 PERMISSION_DENIED')
    expect((await fs.file('PUT', `${exports}/x`, { body: '' }, 'operator')).status).toBe(204)
    const statements = '/Volumes/acme/finance/statements'
    for (const path of [`${statements}/2026`, `${statements}/none`]) {
      expect(await refusalOf(await fs.file('GET', path, {}, 'viewer'))).toBe('403 PERMISSION_DENIED')
    }
  })

  test('a volume that is not there is 404, for those who may know', async () => {
    expect((await fs.file('GET', '/Volumes/acme/raw/none/x')).status).toBe(404)
    expect((await fs.file('GET', '/Volumes/none/raw/none/x', {}, 'viewer')).status).toBe(403)
  })
})

describe('volumes', () => {
  const call: TestEmulator['call'] = (op, input) => emulator.call(op, input, 'admin', fs.workspace)
  const create = (name: string, more = {}) =>
    call(uc.volumesCreate, { catalog_name: 'acme', schema_name: 'raw', name, volume_type: 'MANAGED', ...more })

  test('files stay when the volume is renamed', async () => {
    await create('before')
    await fs.file('PUT', '/Volumes/acme/raw/before/f', { body: 'mine' })
    await call(uc.volumesUpdate, { name: 'acme.raw.before', new_name: 'after' })
    expect(String(await bytesAt('/Volumes/acme/raw/after/f'))).toBe('mine')
    expect((await fs.file('GET', '/Volumes/acme/raw/before/f')).status).toBe(404)
  })

  test('files of a managed volume go with it; another of the same name is empty', async () => {
    const before = pieces().length
    await create('short')
    await fs.file('PUT', '/Volumes/acme/raw/short/f', { body: 'mine' })
    await call(uc.volumesDelete, { name: 'acme.raw.short' })
    await create('short')
    expect(await names('/Volumes/acme/raw/short')).toEqual({ names: [], next: undefined })
    expect(pieces()).toHaveLength(before)
  })

  test('files of an external volume are where it says, with or without it', async () => {
    const external = { volume_type: 'EXTERNAL', storage_location: 's3://acme-partners/drop' }
    await create('drop', external)
    await fs.file('PUT', '/Volumes/acme/raw/drop/f', { body: 'theirs' })
    await call(uc.volumesDelete, { name: 'acme.raw.drop' })
    await create('again', external)
    expect(String(await bytesAt('/Volumes/acme/raw/again/f'))).toBe('theirs')
  })

  test('beginning anew removes all from disk', async () => {
    const before = pieces().length
    await fs.file('PUT', `${landing}/f`, { body: 'gone' })
    expect(pieces().length).toBe(before + 1)
    await emulator.control('POST', `${fs.workspace}/seed`, {})
    expect(pieces().length).toBe(before)
    expect((await fs.file('GET', `${landing}/f`)).status).toBe(404)
  })
})

describe('the seed', () => {
  test('pictures are pictures, and clusters log into the volume that they name', async () => {
    const charts = '/Volumes/acme/sales/exports/charts'
    const first = (await names(charts)).names[0]!
    expect((await bytesAt(`${charts}/${first}`)).subarray(1, 4).toString()).toBe('PNG')
    expect((await names('/Volumes/main/platform/cluster-logs')).names).toHaveLength(1)
    expect(String(await bytesAt('/Volumes/main/platform/init/install-geos.sh'))).toMatch(/^#!\/bin\/bash/)
  })

  test('many files are half in DBFS, half here', async () => {
    await emulator.control('POST', `${fs.workspace}/seed`, { files: 100_000 })
    const { names: batches } = await names(`${landing}/archive`)
    expect(batches).toHaveLength(50)
    expect((await names(`${landing}/archive/${batches[49]}`)).names).toHaveLength(1000)
  })
})

test('everything is there after a restart (--data), and what was being sent goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const bytes = randomBytes(200_000)
  const headers = { authorization: 'Bearer dapi-emulator-admin' }
  const url = (path: string) => `/api/2.0/fs/files${landing}/${path}`

  const before = await startEmulator({ data: await openDataFolder(folder) })
  await before.send(url('kept.bin'), { method: 'PUT', body: bytes, headers })
  await before.send(url('lost'), { method: 'PUT', body: 'lost', headers })
  const handle = (await before.call(dbfs.create, { path: '/kept' })).answer.handle!
  await before.call(dbfs.addBlock, { handle, data: 'YWI=' })
  const listed = (await before.call(dbfs.list, { path: '/mnt/raw/sensors' })).answer
  await before.close()
  // As after a kill in the middle of an upload, and just after something was removed.
  const workspace = join(folder, 'workspaces', 'default')
  const files = join(
    workspace,
    readdirSync(workspace).find((name) => name.startsWith('files-'))!,
  )
  rmSync(
    join(
      files,
      readdirSync(files).find((id) => statSync(join(files, id)).size === 4)!,
    ),
  )
  writeFileSync(join(files, 'stray'), 'half')

  const after = await startEmulator({ data: await openDataFolder(folder) })
  onTestFinished(after.close)
  expect(hash(Buffer.from(await (await after.send(url('kept.bin'), { headers })).arrayBuffer()))).toBe(hash(bytes))
  expect((await after.call(dbfs.list, { path: '/mnt/raw/sensors' })).answer).toEqual(listed)
  await after.call(dbfs.addBlock, { handle, data: 'Y2Q=' })
  await after.call(dbfs.close, { handle })
  expect((await after.call(dbfs.read, { path: '/kept' })).answer.data).toBe('YWJjZA==')
  expect(existsSync(join(files, 'stray'))).toBe(false)
  expect((await after.send(url('lost'), { headers })).status).toBe(404)
})
