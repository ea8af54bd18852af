import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'node:http'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { openDataFolder } from '../data-folder/data-folder'
import { startEmulator } from '../testing'

const nasty = fc.constantFrom(
  '..',
  '.',
  '%2e%2e',
  '..%2f',
  '..\\',
  '%5c',
  '/',
  '//',
  '%00',
  '%2F',
  'etc',
  'C:',
  '~',
  '$HOME',
  '\u202e',
  'ü',
  'con',
  'files',
)
const path = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 6 })
  .map((parts) => parts.join('/'))

test('whatever a path says, nothing is written beside what is opaque, and nothing is read from there', async () => {
  const around = mkdtempSync(join(tmpdir(), 'emulator-test-'))
  onTestFinished(() => rmSync(around, { recursive: true, force: true }))
  const folder = join(around, 'data')
  mkdirSync(folder)
  writeFileSync(join(around, 'secret'), 'SECRET')
  const emulator = await startEmulator({ data: await openDataFolder(folder) })
  onTestFinished(emulator.close)
  const { port } = new URL(emulator.origin)

  /** Sent as it stands: fetch would tidy it up. */
  const raw = (method: string, rawPath: string, body = '') =>
    new Promise<{ status: number; text: string }>((answered, failed) => {
      const headers = { authorization: 'Bearer dapi-emulator-admin', 'content-type': 'application/json' }
      const sent = request({ host: '127.0.0.1', port, method, path: rawPath, headers }, (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
        answer.on('end', () => answered({ status: answer.statusCode!, text }))
      })
      sent.on('error', failed)
      sent.end(body)
    })
  const escaped = (text: string) => text.replace(/[^\x21-\x7e]|[#?]/gu, encodeURIComponent)

  await fc.assert(
    fc.asyncProperty(path, async (tail) => {
      const volume = escaped(`/Volumes/acme/raw/landing/${tail}`)
      const dbfs = { path: `/fuzz/${tail}`, contents: 'b3Vycw==', overwrite: true }
      const answers = await Promise.all([
        raw('PUT', `/api/2.0/fs/files${volume}`, 'ours'),
        raw('POST', '/api/2.0/dbfs/put', JSON.stringify(dbfs)),
        raw('GET', `/api/2.0/fs/files${volume}`),
        raw('GET', `/api/2.0/dbfs/read?path=${encodeURIComponent(dbfs.path)}`),
        raw('GET', `/emulator-storage/default/files/${escaped(tail)}`),
      ])
      for (const { status, text } of answers) {
        expect(status).toBeLessThan(500)
        expect(text).not.toContain('SECRET')
      }
      expect(readdirSync(around).toSorted()).toEqual(['data', 'secret'])
    }),
    {
      numRuns: 60,
      examples: [['../../../../secret'], ['..%2f..%2f..%2fsecret'], ['%2e%2e/%2e%2e/secret'], ['a\\..\\..\\secret']],
    },
  )
  const workspace = join(folder, 'workspaces', 'default')
  const opaque = /^[0-9a-f-]{36}$/
  for (const name of readdirSync(workspace)) {
    if (!name.startsWith('files-')) continue
    expect(readdirSync(join(workspace, name)).filter((piece) => !opaque.test(piece))).toEqual([])
  }
  expect(existsSync(join(folder, 'fuzz'))).toBe(false)
})
