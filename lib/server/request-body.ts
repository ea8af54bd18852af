import { DatabricksError } from '@/lib/databricks/errors'

/** The body of `request` as text. Throws `DatabricksError` when it is longer than `mostBytes`, without reading on. */
export async function bodyText(request: Request, mostBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge(mostBytes)
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw tooLarge(mostBytes)
    text += decode(decoder, chunk)
  }
  return text + decode(decoder)
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw new DatabricksError(400, 'INVALID_INPUT', 'The input is not UTF-8.')
  }
}

const tooLarge = (mostBytes: number) =>
  new DatabricksError(413, 'INPUT_TOO_LARGE', `The input is longer than ${mostBytes.toLocaleString('en')} bytes.`)
