import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { Context } from '../handlers'
import { Refusal } from '../refusal'
import { removePiece, writePiece } from './disk'
import type { Form } from './entry'
import { folderOf } from './store'

const longestTextBytes = 4 * 1024 * 1024

/** Whose body may be a form: others would let files fill the disk for nothing. */
export const takesForms: ReadonlySet<string> = new Set(['dbfs.put'])

export const isForm = ({ headers }: IncomingMessage): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')

/** Runs something on a form. It takes out of the form the files that it keeps; the others are removed. */
export async function withForm<T>(
  request: IncomingMessage,
  { workspace }: Context,
  run: (form: Form) => T,
): Promise<T> {
  const folder = folderOf(workspace)
  const form: Form = { fields: {}, files: new Map() }
  try {
    await readForm(request, folder, form)
    // The workspace may have begun anew.
    if (folderOf(workspace) !== folder) throw malformed()
    return await run(form)
  } finally {
    for (const piece of form.files.values()) removePiece(folder, piece)
  }
}

async function readForm(request: IncomingMessage, folder: string, { fields, files }: Form): Promise<void> {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers['content-type']!) ?? []
  const boundary = quoted ?? plain
  if (!boundary) throw malformed()
  const source = new Delimited(request)
  await source.text(`--${boundary}`)
  // Two bytes say whether this was the last part; what follows those is nobody's.
  while ((await source.take(2)) !== '--') {
    const head = await source.text('\r\n\r\n')
    const name = /\bname="([^"]*)"/i.exec(head)?.[1]
    if (name === undefined) throw malformed()
    // A file may have an empty name, and is one all the same.
    if (/\bfilename\*?=/i.test(head)) {
      files.set(name, await writePiece(folder, Readable.from(source.until(`\r\n--${boundary}`), { objectMode: false })))
    } else fields[name] = lowerTruth(await source.text(`\r\n--${boundary}`))
  }
}

/** The CLI writes truth as Python does. */
const lowerTruth = (text: string) => (/^(true|false)$/i.test(text) ? text.toLowerCase() : text)

const malformed = () => new Refusal(400, 'MALFORMED_REQUEST', 'The body is not a form of the type that it says.')

/** A stream of bytes, read from one delimiter to the next. */
class Delimited {
  private rest = Buffer.alloc(0)
  private readonly chunks: AsyncIterator<Buffer>

  constructor(request: IncomingMessage) {
    // The iterator would else tear the socket down before a refusal is out.
    this.chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  }

  /** What comes before `delimiter`, which is left out. */
  async *until(delimiter: string): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.rest.indexOf(delimiter)
      // Its beginning may be at the end of what has come.
      const sure = at < 0 ? Math.max(this.rest.length - delimiter.length + 1, 0) : at
      if (sure > 0) yield this.rest.subarray(0, sure)
      this.rest = this.rest.subarray(at < 0 ? sure : at + delimiter.length)
      if (at >= 0) return
      await this.more()
    }
  }

  async take(bytes: number): Promise<string> {
    while (this.rest.length < bytes) await this.more()
    const taken = this.rest.subarray(0, bytes)
    this.rest = this.rest.subarray(bytes)
    return taken.toString()
  }

  private async more(): Promise<void> {
    const { done, value } = await this.chunks.next()
    if (done) throw malformed()
    this.rest = Buffer.concat([this.rest, value])
  }

  async text(delimiter: string): Promise<string> {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of this.until(delimiter)) {
      bytes += chunk.length
      if (bytes > longestTextBytes) throw malformed()
      chunks.push(chunk)
    }
    return Buffer.concat(chunks).toString()
  }
}
