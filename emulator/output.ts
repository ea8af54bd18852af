import { models, nested, type OperationFact } from '@/lib/databricks/spec/facts'

/** JSON text of a value in which the digits of int64 stand bare. */
type Writer = (value: unknown) => string

const plain: Writer = (value) => JSON.stringify(value) ?? 'null'
const digits: Writer = (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? value : plain(value))

// A model that leads back to itself is first taken to hold an int64.
const writers = new Map<string, Writer>([['int64', digits]])

/** The writer of a declared type; `JSON.stringify` itself where no int64 can be inside. */
function writerOf(type: string): Writer {
  const known = writers.get(type)
  if (known) return known
  const inner = nested(type)
  if (inner) {
    const item = writerOf(inner.of)
    if (item === plain) return plain
    return inner.kind === 'array' ? listWriter(item) : objectWriter(() => item)
  }
  const fields = models.get(type)
  if (!fields) return plain
  const writer = objectWriter((key) => special.get(key))
  writers.set(type, writer)
  const special = new Map<string, Writer>()
  for (const field of fields) {
    const of = writerOf(field.type)
    if (of !== plain) special.set(field.name, of)
  }
  if (special.size === 0) writers.set(type, plain)
  return special.size === 0 ? plain : writer
}

const listWriter =
  (item: Writer): Writer =>
  (value) =>
    Array.isArray(value) ? `[${value.map(item).join()}]` : plain(value)

/** Names of fields come again and again; those of tags and the like may be any. */
const names = new Map<string, string>()
const mostNames = 10_000

function quoted(key: string): string {
  const known = names.get(key)
  if (known !== undefined) return known
  const made = `${JSON.stringify(key)}:`
  if (names.size < mostNames) names.set(key, made)
  return made
}

function objectWriter(of: (key: string) => Writer | undefined): Writer {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return plain(value)
    let out = '{'
    for (const key of Object.keys(value)) {
      const field = (value as Record<string, unknown>)[key]
      if (field === undefined) continue
      if (out.length > 1) out += ','
      out += quoted(key) + (of(key) ?? plain)(field)
    }
    return `${out}}`
  }
}

/** Writes the answers of one operation. */
export function answerWriter(op: OperationFact): Writer {
  if (!op.responseType) return plain
  return writerOf(op.responseListField === '$root' ? `array<${op.responseType}>` : op.responseType)
}
