import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmulator, type TestEmulator } from './testing'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

/** Bytes and headers as they come, which fetch would unpack. */
const raw = (path: string, acceptEncoding?: string, token = 'dapi-emulator-admin') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>((done, fail) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }),
    }
    request(emulator.origin + path, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) }),
      )
    })
      .on('error', fail)
      .end()
  })

const large = '/api/2.1/clusters/list?page_size=100'
const small = '/api/2.0/clusters/list-zones'

describe('gzip', () => {
  test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', 'deflate,gzip'])('for "%s"', async (accepted) => {
    const [plain, zipped] = await Promise.all([raw(large), raw(large, accepted)])
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true)
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 4)
  })

  test.each(['identity', 'br', 'gzip;q=0', 'xgzip'])('not for "%s"', async (accepted) => {
    expect((await raw(large, accepted)).headers['content-encoding']).toBeUndefined()
  })

  test('not for a small answer', async () => {
    expect((await raw(small, 'gzip')).headers['content-encoding']).toBeUndefined()
  })
})

describe('every answer', () => {
  // facts/databricks-behaviour.md 1.5
  test('names its request, its workspace and its server, in headers and in a refusal', async () => {
    const { headers } = await raw(small)
    expect(headers).toMatchObject({
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
      'x-databricks-org-id': '7405612938475601',
      server: 'databricks',
      'server-timing': expect.stringContaining(String(headers['x-request-id'])) as unknown,
    })
    const refused = await raw('/api/2.1/clusters/get?cluster_id=nobody')
    // facts/databricks-behaviour.md 2.1
    expect(JSON.parse(refused.bytes.toString())).toEqual({
      error_code: 'INVALID_PARAMETER_VALUE',
      message: 'Cluster nobody does not exist',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.RequestInfo',
          request_id: refused.headers['x-request-id'],
          serving_data: '',
          metadata: {},
        },
      ],
    })
  })

  // facts/databricks-behaviour.md 1.5 and 2.1: credentials and SCIM are refused in shapes of their own.
  test('a refused credential and SCIM have no details', async () => {
    const wrong = await raw(small, undefined, 'dapi-nobody')
    expect(Object.keys(JSON.parse(wrong.bytes.toString()) as object)).toEqual(['error_code', 'message'])
    const scim = await raw('/api/2.0/preview/scim/v2/Users/1')
    expect(JSON.parse(scim.bytes.toString())).not.toHaveProperty('details')
  })
})
