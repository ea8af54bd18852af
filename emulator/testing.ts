import type { AddressInfo } from 'node:net'
import { int64ToText, parseJson } from '@/lib/databricks/int64'
import type { Input, Operation, Output } from '@/lib/databricks/operation'
import { toRequest } from '@/lib/databricks/request'
import { createEmulator, type EmulatorOptions } from './engine'
import type { TokenId } from './identity'

/** What came back of a call; `answer` is typed as success would be. */
export interface Reply<T> {
  status: number
  answer: T
  code?: string | number
  message?: string
  headers: Headers
}

/** A listening emulator whose time stands still until it is told to pass. For tests, over real HTTP. */
export async function startEmulator(options: EmulatorOptions = {}) {
  let nowMs = Date.UTC(2026, 10, 20, 12)
  const server = createEmulator({ wallMs: () => nowMs, ...options })
  await new Promise<void>((listening) => server.listen({ port: 0, host: '127.0.0.1', backlog: 2048 }, listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' })

  return {
    origin,
    now: () => nowMs,
    pass: (ms: number) => void (nowMs += ms),

    /** Plain HTTP as someone. */
    send: (path: string, init: RequestInit = {}, token = 'dapi-emulator-admin') =>
      fetch(origin + path, { ...init, headers: { ...headersOf(token), ...init.headers } }),

    /** An operation as someone, in a workspace of its own where one is named. */
    async call<I, O>(op: Operation<I, O>, input: I, who: TokenId = 'admin', workspace = ''): Promise<Reply<O>> {
      const typed = op as Operation<never, unknown>
      const { method, url, body } = toRequest(typed, input as Input<typeof typed>)
      const token = `dapi-emulator-${who}${workspace && `.${workspace}`}`
      const response = await fetch(origin + url, { method, body, headers: headersOf(token) })
      const answer = int64ToText(parseJson(await response.text()), op.int64Out ?? []) as Output<Operation<I, O>>
      const { error_code, message } = answer as { error_code?: string | number; message?: string }
      return { status: response.status, answer: answer as O, code: error_code, message, headers: response.headers }
    },

    /** A control call; `path` begins with the workspace's name. */
    async control(method: string, path: string, body?: unknown) {
      const init = body === undefined ? {} : { body: JSON.stringify(body) }
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${origin}/__emulator/${path}`, { method, headers, ...init })
      return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
    },

    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

export type TestEmulator = Awaited<ReturnType<typeof startEmulator>>
