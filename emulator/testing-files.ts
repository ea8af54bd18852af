import type { TokenId } from './identity'
import type { TestEmulator } from './testing'

let made = 0

/** Everything that the Files API is asked in tests, over plain HTTP, in a workspace of one's own. */
export function freshFiles(emulator: TestEmulator) {
  const workspace = `files-${made++}`
  const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')
  const send = (method: string, path: string, init: RequestInit = {}, who: TokenId = 'admin') =>
    fetch(`${emulator.origin}/api/2.0/fs/${path}`, {
      method,
      ...init,
      headers: { authorization: `Bearer dapi-emulator-${who}.${workspace}`, ...init.headers },
    })

  return {
    workspace,
    send,
    file: (method: string, path: string, init?: RequestInit, who?: TokenId, query = '') =>
      send(method, `files${encoded(path)}${query}`, init, who),
    directory: (method: string, path: string, who?: TokenId, query = '') =>
      send(method, `directories${encoded(path)}${query}`, {}, who),
    /** A call beside the reference: for links to large files. */
    post: async (path: string, body?: object, who?: TokenId) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await send('POST', path, { headers, ...(body && { body: JSON.stringify(body) }) }, who)
      return { status: answer.status, answer: (await answer.json()) as Record<string, unknown> }
    },
  }
}

export type TestFiles = ReturnType<typeof freshFiles>

/** Status, code and the reason that clients look for. */
export async function refusalOf(answer: Response): Promise<string> {
  const body = (await answer.json()) as { error_code?: string; details?: { reason?: string }[] }
  return [answer.status, body.error_code, body.details?.[0]?.reason].filter(Boolean).join(' ')
}
