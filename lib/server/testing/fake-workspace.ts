import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A request as it came over the wire. */
export interface Received {
  method: string
  /** Path and query, byte for byte. */
  url: string
  /** Names in lower case, in order, repeats kept. */
  headers: [name: string, value: string][]
  body: string
}

type Answer = (request: Received, response: ServerResponse) => void

/** A workspace that answers what the test says, and remembers every byte it was sent. */
export class FakeWorkspace {
  readonly received: Received[] = []
  readonly sockets = new Set<Socket>()
  /** Requests whose answer has not ended. */
  open = 0
  answer: Answer = answerJson({})
  private readonly server = createServer((request, response) => void this.take(request, response))

  async start(port = 0): Promise<string> {
    this.server.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.once('close', () => this.sockets.delete(socket))
    })
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop() {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** Forgets what it was asked. */
  clear() {
    this.received.length = 0
  }

  private async take(request: IncomingMessage, response: ServerResponse) {
    this.open++
    response.once('close', () => this.open--)
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const received = { method: request.method!, url: request.url!, headers: pairs(request.rawHeaders), body }
    this.received.push(received)
    this.answer(received, response)
  }
}

const pairs = (raw: string[]) =>
  raw.flatMap((name, at): [string, string][] => (at % 2 ? [] : [[name.toLowerCase(), raw[at + 1]!]]))

/** An answer of JSON, with headers and status where they matter. */
export const answerJson =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

/** What SCIM `Me` answers for tokens that begin with `dapi`, and a workspace's refusal for others. */
export const answerMe: Answer = (request, response) => {
  const isKnown = request.headers.some(([name, value]) => name === 'authorization' && value.startsWith('Bearer dapi'))
  const [status, body] = isKnown
    ? ([200, { id: '7', userName: 'ada@example.com', displayName: 'Ada', groups: [{ display: 'admins' }] }] as const)
    : ([403, { error_code: 403, message: 'Invalid access token.' }] as const)
  answerJson(body, status)(request, response)
}
