import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../data-folder/data-folder'
import { startEmulator, type TestEmulator } from '../testing'
import { freshFiles, refusalOf, type TestFiles } from '../testing-files'

// What the Python SDK does with files of 50 MiB and more (facts/databricks-behaviour.md 4.2, its mixins/files.py).

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

const path = '/Volumes/acme/raw/landing/large/file.bin'
const pieces = () =>
  readdirSync(dirname(data.of('any')), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const inAnHour = () => new Date(emulator.now() + 3_600_000).toISOString()
const hashAt = async () => hash(Buffer.from(await (await fs.file('GET', path)).arrayBuffer()))

interface Link {
  url: string
  headers: { name: string; value: string }[]
}

const initiate = (query = '') => fs.post(`files${path}?action=initiate-upload${query}`)
async function begin(query = ''): Promise<string> {
  const { answer } = await initiate(query)
  return (answer.multipart_upload as { session_token: string }).session_token
}
async function linksFor(
  session_token: string,
  start_part_number = 1,
  count = 1,
): Promise<(Link & { part_number: number })[]> {
  const asked = { path, session_token, start_part_number, count, expire_time: inAnHour() }
  const { answer } = await fs.post('create-upload-part-urls', asked)
  return answer.upload_part_urls as (Link & { part_number: number })[]
}
async function sendPart({ url }: Link, body: Uint8Array<ArrayBuffer>): Promise<string> {
  const answer = await fetch(url, { method: 'PUT', body })
  expect(answer.status).toBe(200)
  return answer.headers.get('etag')!
}
const complete = (token: string, parts: object) =>
  fs.post(`files${path}?action=complete-upload&upload_type=multipart&session_token=${token}`, { parts })

describe('in parts, as on AWS and Azure', () => {
  test('parts in any order make one file, byte for byte, once it is complete', async () => {
    const bodies = [70_000, 1_000_000, 13].map((size) => randomBytes(size))
    const token = await begin()
    const links = await linksFor(token, 1, 3)
    expect(links.map(({ part_number }) => part_number)).toEqual([1, 2, 3])
    const parts: { part_number: number; etag: string }[] = []
    for (const at of [2, 0, 1]) parts[at] = { part_number: at + 1, etag: await sendPart(links[at]!, bodies[at]!) }
    expect((await fs.file('HEAD', path)).status).toBe(404)
    expect(await complete(token, parts)).toEqual({ status: 200, answer: {} })
    expect(await hashAt()).toBe(hash(Buffer.concat(bodies)))
    const across = await fs.file('GET', path, { headers: { range: 'bytes=69990-70009' } })
    expect(hash(Buffer.from(await across.arrayBuffer()))).toBe(hash(Buffer.concat(bodies).subarray(69_990, 70_010)))
  })

  test('a part that is sent again counts as it was sent last, and the other leaves the disk', async () => {
    const before = pieces().length
    const token = await begin()
    const [link] = await linksFor(token)
    const stale = await sendPart(link!, Buffer.from('first'))
    const etag = await sendPart(link!, Buffer.from('second'))
    expect((await complete(token, [{ part_number: 1, etag: stale }])).status).toBe(400)
    expect((await complete(token, [{ part_number: 1, etag }])).status).toBe(200)
    expect(await (await fs.file('GET', path)).text()).toBe('second')
    expect(pieces()).toHaveLength(before + 1)
  })

  test('what is not complete is not there; an abort removes it', async () => {
    const before = pieces().length
    const token = await begin()
    const [link] = await linksFor(token)
    await sendPart(link!, Buffer.from('part'))
    const asked = { path, session_token: token, expire_time: inAnHour() }
    const { answer } = await fs.post('create-abort-upload-url', asked)
    const { url } = answer.abort_upload_url as Link
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(200)
    expect(pieces()).toHaveLength(before)
    expect((await fetch(link!.url, { method: 'PUT', body: 'more' })).status).toBe(404)
    expect((await complete(token, [{ part_number: 1, etag: 'x' }])).status).toBe(404)
  })

  test('a file that is there is kept when it shall not be overwritten, at the beginning and at the end', async () => {
    const token = await begin('&overwrite=false')
    const etag = await sendPart((await linksFor(token))[0]!, Buffer.from('mine'))
    await fs.file('PUT', path, { body: 'theirs' })
    expect(await initiate('&overwrite=false')).toMatchObject({ status: 409, answer: { error_code: 'ALREADY_EXISTS' } })
    expect(await complete(token, [{ part_number: 1, etag }])).toMatchObject({ status: 409 })
    expect(await (await fs.file('GET', path)).text()).toBe('theirs')
  })

  test.each([[[]], [[{ part_number: 2, etag: 'x' }]], [undefined], ['parts']])(
    'complete with %j is refused',
    async (parts) => {
      const token = await begin()
      await sendPart((await linksFor(token))[0]!, Buffer.from('part'))
      expect((await complete(token, parts as object)).status).toBe(400)
      expect((await fs.file('HEAD', path)).status).toBe(404)
    },
  )

  test('a session is of whoever began it, and of one path', async () => {
    const session_token = await begin()
    const asked = { path, session_token, start_part_number: 1, expire_time: inAnHour() }
    expect((await fs.post('create-upload-part-urls', asked, 'operator')).status).toBe(404)
    expect((await fs.post('create-upload-part-urls', { ...asked, path: `${path}2` })).status).toBe(404)
    expect((await fs.post('create-upload-part-urls', asked, 'viewer')).status).toBe(403)
    expect((await fs.post('create-upload-part-urls', asked)).status).toBe(200)
  })
})

describe('links', () => {
  beforeEach(() => fs.file('PUT', path, { body: 'hello' }))
  const link = async (expire_time = inAnHour()) => {
    const { status, answer } = await fs.post(`create-download-url?path=${path}&expire_time=${expire_time}`)
    return { status, ...(answer as unknown as Link) }
  }

  test('lead to the file without a credential, in ranges too', async () => {
    const { url, headers } = await link()
    expect(headers).toEqual([])
    expect(await (await fetch(url)).text()).toBe('hello')
    const part = await fetch(url, { headers: { range: 'bytes=1-2' } })
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, 'el', 'bytes 1-2/5'])
    expect((await fetch(url, { headers: { range: 'bytes=9-' } })).status).toBe(416)
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('5')
    expect((await fetch(url, { headers: { 'if-unmodified-since': new Date(0).toUTCString() } })).status).toBe(412)
  })

  test('say in the words of the storage that they have expired', async () => {
    const { url } = await link()
    emulator.pass(3_600_001)
    const answer = await fetch(url)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('<Code>AccessDenied</Code><Message>Request has expired</Message>')
  })

  test('are for one thing, one method, and no credential', async () => {
    const { url } = await link()
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(405)
    expect((await fetch(url.replace('/files/', '/upload-parts/'))).status).toBe(403)
    expect((await fetch(url, { headers: { authorization: 'Bearer dapi-emulator-admin' } })).status).toBe(400)
  })

  test('need a privilege, a file, and a time to come', async () => {
    const asked = `create-download-url?expire_time=${inAnHour()}&path=`
    expect((await fs.post(asked + path, undefined, 'viewer')).status).toBe(403)
    expect((await fs.post(`${asked}${path}2`)).status).toBe(404)
    expect((await link('2020-01-01T00:00:00Z')).status).toBe(400)
    expect((await link('soon')).status).toBe(400)
  })

  test('may be off, which clients know by its reason', async () => {
    await emulator.control('PUT', `${fs.workspace}/settings`, { large_uploads: 'off' })
    const answer = await fs.send('POST', `files${path}?action=initiate-upload`)
    expect(await refusalOf(answer)).toBe('403 PERMISSION_DENIED FILES_API_API_IS_NOT_ENABLED')
    expect((await link()).status).toBe(403)
  })
})

describe('going on where it broke off, as on Google’s cloud', () => {
  beforeEach(() => emulator.control('PUT', `${fs.workspace}/settings`, { large_uploads: 'resumable' }))

  async function open(query = ''): Promise<string> {
    const { answer } = await initiate(query)
    const { session_token } = answer.resumable_upload as { session_token: string }
    const created = await fs.post('create-resumable-upload-url', { path, session_token })
    return (created.answer.resumable_upload_url as Link).url
  }
  const send = async (url: string, range: string, body: string) => {
    const answer = await fetch(url, { method: 'PUT', body, headers: { 'content-range': `bytes ${range}` } })
    return [answer.status, answer.headers.get('range')]
  }

  test('chunks are confirmed one by one, and the last makes the file', async () => {
    const url = await open()
    expect(await send(url, '*/*', '')).toEqual([308, null])
    expect(await send(url, '0-4/*', 'hello')).toEqual([308, 'bytes=0-4'])
    // Sent again, as after an answer that was lost: it says how far it is.
    expect(await send(url, '0-4/*', 'hello')).toEqual([308, 'bytes=0-4'])
    expect(await send(url, '*/*', '')).toEqual([308, 'bytes=0-4'])
    expect((await fs.file('HEAD', path)).status).toBe(404)
    expect(await send(url, '5-10/11', ' world')).toEqual([200, null])
    expect(await (await fs.file('GET', path)).text()).toBe('hello world')
    expect(await send(url, '*/*', '')).toEqual([200, null])
  })

  test('a file that is there is 412 at the end when it shall not be overwritten', async () => {
    const url = await open('&overwrite=false')
    await fs.file('PUT', path, { body: 'theirs' })
    expect(await send(url, '0-3/4', 'mine')).toEqual([412, null])
    expect(await (await fs.file('GET', path)).text()).toBe('theirs')
  })

  test('an abort removes what came', async () => {
    const before = pieces().length
    const url = await open()
    await send(url, '0-4/*', 'hello')
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(200)
    expect(pieces()).toHaveLength(before)
    expect(await send(url, '5-5/6', '!')).toEqual([404, null])
  })
})
