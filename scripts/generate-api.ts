/**
 * Writes `lib/databricks/api/` from `lib/databricks/spec/`: one line per operation by family, the types by SDK service.
 * `npm run generate`; `scripts/generate-api.test.ts` fails when what is committed is not what this writes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Effect } from '../lib/databricks/operation'
import { enums, models, nested, operationFacts, type Field, type OperationFact } from '../lib/databricks/spec/facts'

const header = '// GENERATED from lib/databricks/spec by scripts/generate-api.ts. Do not edit: npm run generate\n'

const typeOfEffect: Record<Effect, string> = {
  read: 'Read',
  write: 'Write',
  spend: 'Spend',
  interrupt: 'Interrupt',
  destroy: 'Destroy',
}
const primitives: Record<string, string> = {
  string: 'string',
  boolean: 'boolean',
  int32: 'number',
  int64: 'Int64',
  double: 'number',
  timestamp: 'string',
  duration: 'string',
  field_mask: 'string',
  json: 'unknown',
  any: 'unknown',
  binary: 'Binary',
}
const pagingOf: Record<string, string> = {
  page_token: 'token',
  scim_startIndex: 'scim',
  page_number: 'page',
  offset: 'offset',
  chunk: 'chunk',
  byte_range: 'bytes',
  next_page_object: 'next_page',
}
/** Names that a `const` cannot have. */
const reserved = new Set(['delete', 'import', 'export', 'default', 'enum', 'new', 'in'])

/** Every generated file: path below `lib/databricks/api` to its text. */
export function generate(): Map<string, string> {
  const files = new Map<string, string>()
  for (const [service, text] of serviceFiles()) files.set(`models/${service}.ts`, text)
  for (const [family, text] of familyFiles()) files.set(`${family}.ts`, text)
  return files
}

// Models

const serviceOf = (name: string) => name.slice(0, name.indexOf('.'))
const services = [...new Set([...models.keys(), ...enums.keys()].map(serviceOf))].sort()

function* serviceFiles(): Generator<[string, string]> {
  for (const service of services) {
    const local = (name: string) => name.slice(service.length + 1)
    const mine = ([name]: [string, unknown]) => serviceOf(name) === service
    const types = [
      ...[...models].filter(mine).map(([name, fields]) => {
        const lines = fields.map((field) => `  ${fieldOf(field, service)}\n`)
        return `export interface ${local(name)} {\n${lines.join('')}}`
      }),
      ...[...enums].filter(mine).map(([name, values]) => {
        const known = values.map((value) => `${quote(value)} | `)
        return `export type ${local(name)} = ${known.join('')}(string & {})`
      }),
    ]
    const text = types.join('\n\n')
    yield [service, [header + imports(text, '../../', './', service), text, ''].join('\n')]
  }
}

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const keyOf = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : quote(name))
const fieldOf = (field: Field, here?: string) =>
  `${keyOf(field.name)}${field.required ? '' : '?'}: ${typeOf(field.type, here)}`
const objectOf = (fields: Field[]) =>
  fields.length ? `{ ${fields.map((field) => fieldOf(field)).join('; ')} }` : undefined

function typeOf(type: string, here?: string): string {
  const inner = nested(type)
  if (inner?.kind === 'array') {
    const item = typeOf(inner.of, here)
    return /\W/.test(item.replaceAll('.', '')) ? `Array<${item}>` : `${item}[]`
  }
  if (inner) return `Record<string, ${typeOf(inner.of, here)}>`
  if (primitives[type]) return primitives[type]
  return serviceOf(type) === here ? type.slice(here.length + 1) : type
}

/** `import type` lines for what `text` mentions. */
function imports(text: string, toOperation: string, toModels: string, here?: string): string {
  const mentions = (name: string) => new RegExp(`\\b${name}\\b`).test(text)
  const shared = ['Binary', 'Destroy', 'Download', 'Empty', 'Int64', 'Interrupt', 'Read', 'Spend', 'Upload', 'Write']
  // A model of the same name shadows: none of the shared names is one, and the test would show it.
  const used = shared.filter((name) => mentions(name))
  const others = services.filter((service) => service !== here && new RegExp(`\\b${service}\\.[A-Z]`).test(text))
  return [
    ...(used.length ? [`import type { ${used.join(', ')} } from '${toOperation}operation'`] : []),
    ...others.map((service) => `import type * as ${service} from '${toModels}${service}'`),
    '',
  ].join('\n')
}

// Operations

function* familyFiles(): Generator<[string, string]> {
  const families = new Map<string, OperationFact[]>()
  for (const op of operationFacts) families.set(op.family, [...(families.get(op.family) ?? []), op])
  for (const [family, ops] of families) {
    const lines = ops.map((op) => {
      const name = op.id.slice(family.length + 1)
      return reserved.has(name) ? `const ${name}_${declaration(op)}` : `export const ${name}${declaration(op)}`
    })
    const renamed = ops.map((op) => op.id.slice(family.length + 1)).filter((name) => reserved.has(name))
    if (renamed.length) lines.push(`export { ${renamed.map((name) => `${name}_ as ${name}`).join(', ')} }`)
    const text = lines.join('\n')
    yield [family, [header + imports(text, '../', './models/'), text, ''].join('\n')]
  }
}

/** `: Type = { literal }` */
function declaration(op: OperationFact): string {
  const transfer = transferOf(op)
  const answer = op.responseType ? typeOf(op.responseType) : 'Empty'
  // The list is the whole answer of some account operations.
  const output = op.responseListField === '$root' ? `Array<${answer}>` : answer
  const type =
    transfer === 'upload'
      ? `Upload<${inputOf(op)}>`
      : transfer === 'download'
        ? `Download<${inputOf(op)}>`
        : `${typeOfEffect[op.effect]}<${inputOf(op)}, ${output}>`
  return `: ${type} = ${literal(descriptor(op, transfer))}`
}

function transferOf(op: OperationFact): 'upload' | 'download' | undefined {
  if (/octet-stream|text\//.test(op.accept ?? '')) return 'download'
  return op.contentType ? 'upload' : undefined
}

/** One flat input. Fields the body type has and this version of the operation lacks are left out. */
function inputOf(op: OperationFact): string {
  const inUrl = objectOf([...op.pathParams.map((field): Field => ({ ...field, required: true })), ...op.queryParams])
  return [inUrl, bodyOf(op)].filter(Boolean).join(' & ') || 'Empty'
}

function bodyOf(op: OperationFact): string | undefined {
  if (op.bodyType === 'binary') return undefined
  if (!op.bodyType) return objectOf(op.bodyFields)
  const known = new Set([...op.bodyFields, ...op.pathParams].map(({ name }) => name))
  const absent = (models.get(op.bodyType) ?? []).filter(({ name }) => !known.has(name))
  if (absent.length === 0) return typeOf(op.bodyType)
  return `Omit<${typeOf(op.bodyType)}, ${absent.map(({ name }) => quote(name)).join(' | ')}>`
}

function descriptor(op: OperationFact, transfer: 'upload' | 'download' | undefined): Record<string, unknown> {
  const hasBody = op.method === 'POST' || op.method === 'PUT' || op.method === 'PATCH'
  const inPath = new Set(op.pathParams.map(({ name }) => name))
  const repeat = op.bodyFields.filter(({ name, required }) => required && inPath.has(name)).map(({ name }) => name)
  const { pagination, lro } = op
  const pageParam = pagination.scheme === 'page_token' && !pagination.request?.includes('page_token')
  const optIn = pagination.optIn?.split('=')
  return {
    id: op.id,
    route: `${op.method} ${op.pathParams.reduce(markSlashes, op.path)}`,
    effect: op.effect,
    transfer,
    query: hasBody && op.queryParams.length ? op.queryParams.map(({ name }) => name) : undefined,
    repeat: repeat.length ? repeat : undefined,
    int64In: hasBody ? some(int64Paths(op.bodyFields)) : undefined,
    int64Out: op.responseType && !transfer ? some(int64Paths(models.get(op.responseType) ?? [])) : undefined,
    list: op.responseListField && op.responseListField !== '$root' ? op.responseListField : undefined,
    pages: pagingOf[pagination.scheme],
    pageParam: pageParam ? pagination.request?.[0] : undefined,
    first: optIn ? { [optIn[0]!]: Number(optIn[1]) } : undefined,
    interrupts: op.interrupts || undefined,
    replaces: op.replacesWholeObject || undefined,
    until: lro && { poll: lro.pollId, field: lro.statusField, ok: lro.successStates, bad: lro.failureStates },
  }
}

const markSlashes = (path: string, { name, multiSegment }: Field) =>
  multiSegment ? path.replace(`{${name}}`, `{+${name}}`) : path

const some = <T>(items: T[]) => (items.length ? items : undefined)

/** Where 64-bit numbers are below `fields`: arrays skipped, maps not entered, recursion cut after its second turn. */
function int64Paths(fields: Field[], above: string[] = []): string[] {
  return fields.flatMap(({ name, type, in: place }) => {
    if (place === 'header') return []
    const inner = nested(type)
    if (inner?.kind === 'map') return []
    const item = inner?.of ?? type
    if (item === 'int64') return [name]
    const model = models.get(item)
    if (!model || above.filter((seen) => seen === item).length > 1) return []
    return int64Paths(model, [...above, item]).map((path) => `${name}.${path}`)
  })
}

/** `value` as a one-line TypeScript literal. */
function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{ ${fields.map(([key, field]) => `${keyOf(key)}: ${literal(field)}`).join(', ')} }`
}

const here = fileURLToPath(import.meta.url)
/** Where the generated files live. */
export const apiFolder = join(dirname(here), '../lib/databricks/api')

if (process.argv[1] === here) {
  const files = generate()
  rmSync(apiFolder, { recursive: true, force: true })
  for (const [name, text] of files) {
    mkdirSync(dirname(join(apiFolder, name)), { recursive: true })
    writeFileSync(join(apiFolder, name), text)
  }
  console.log(`${files.size} files, ${operationFacts.length} operations`)
}
