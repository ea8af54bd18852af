import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AnyOperation } from './operation'
import { toRequest } from './request'
import { models, nested, operationFacts, inputMap, type Field, type OperationFact } from './spec/facts'

const families = readdirSync(new URL('./api', import.meta.url))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
const declared = new Map<string, AnyOperation>()
for (const name of families) {
  const family: Record<string, AnyOperation> = await import(`./api/${name}.ts`)
  for (const op of Object.values(family)) declared.set(op.id, op)
}

test('every operation of the facts is declared once, under its own id', () => {
  expect(declared.size).toBe(operationFacts.length)
  expect([...declared.keys()].sort()).toEqual(operationFacts.map(({ id }) => id).sort())
})

test.each(operationFacts.map((fact) => [fact.id, fact] as const))('%s is declared soundly', (id, fact) => {
  const op = declared.get(id)!
  expect(op.route.replaceAll('{+', '{')).toBe(`${fact.method} ${fact.path}`)
  expect(op.effect).toBe(fact.effect)
  if (fact.method === 'GET' || fact.method === 'HEAD') expect(op.effect).toBe('read')
  if (fact.method === 'DELETE') expect(op.effect).toBe('destroy')
  if (op.until) expect(declared.get(op.until.poll)?.effect).toBe('read')
  if (op.pages === 'token') {
    expect(fact.queryParams.concat(fact.bodyFields).map(({ name }) => name)).toContain(op.pageParam ?? 'page_token')
    if (op.list) expect(models.get(fact.responseType!)?.map(({ name }) => name)).toContain(op.list)
  }
})

test.each(operationFacts.map((fact) => [fact.id, fact] as const))(
  '%s sends every field where the facts put it',
  (id, fact) => {
    const input = sampleInput(fact)
    const { method, url, body } = toRequest(declared.get(id)!, input as never)
    const [path, query] = url.split('?')
    expect(method).toBe(fact.method)
    expect(path!.split('/').length).toBe(fact.path.split('/').length)
    expect(path).not.toMatch(/[{}]/)
    expect([...new Set(new URLSearchParams(query ?? '').keys())].sort()).toEqual(queryNames(fact, input))
    expect(canonical(body)).toEqual(canonical(expectedBody(fact, input)))
  },
)

const big = '9007199254741007'
const scalars: Record<string, unknown> = {
  string: 's',
  boolean: true,
  int32: 7,
  int64: big,
  double: 1.5,
  timestamp: '2026-01-01T00:00:00Z',
  duration: '3s',
  field_mask: 'a,b',
}

function sample(type: string, depth = 0): unknown {
  const inner = nested(type)
  if (inner?.kind === 'array') return [sample(inner.of, depth), sample(inner.of, depth)]
  // A user's own map: its keys look like fields and must not be taken for them.
  if (inner) return { job_id: '5', x: sample(inner.of, depth + 1) }
  const fields = models.get(type)
  if (!fields) return type in scalars ? scalars[type] : type === 'json' || type === 'any' ? { any: 1 } : 'X'
  const wanted = fields.filter(({ required }) => required || depth < 4)
  return depth > 10 ? {} : Object.fromEntries(wanted.map((field) => [field.name, sample(field.type, depth + 1)]))
}

function sampleInput(fact: OperationFact): Record<string, unknown> {
  const map = inputMap(fact)
  if (map) return sample(map) as Record<string, unknown>
  return Object.fromEntries(
    [...fact.bodyFields, ...fact.queryParams, ...fact.pathParams].map(({ name, type }) => [name, sample(type)]),
  )
}

function queryNames(fact: OperationFact, input: Record<string, unknown>): string[] {
  const names = (value: unknown, at: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((item) => names(item, at))
    if (typeof value !== 'object' || value === null) return [at]
    return Object.entries(value).flatMap(([key, field]) => names(field, `${at}.${key}`))
  }
  return [...new Set(fact.queryParams.flatMap(({ name }) => names(input[name], name)))].sort()
}

/** The body by an encoder of this test's own, which walks the types of the facts. */
function expectedBody(fact: OperationFact, input: Record<string, unknown>): string | undefined {
  if (['GET', 'HEAD', 'DELETE'].includes(fact.method) || fact.contentType) return undefined
  const map = inputMap(fact)
  if (map) return encode(map, input)
  const inUrl = new Set([...fact.pathParams, ...fact.queryParams].map(({ name }) => name))
  const inPath = new Set(fact.pathParams.map(({ name }) => name))
  const sent = fact.bodyFields.filter(({ name, required }) => !inUrl.has(name) || (required && inPath.has(name)))
  return object(sent, input)
}

const object = (fields: Field[], value: Record<string, unknown>) =>
  `{${fields
    .filter(({ name }) => value[name] !== undefined)
    .map(({ name, type }) => `${JSON.stringify(name)}:${encode(type, value[name])}`)
    .join()}}`

function encode(type: string, value: unknown): string {
  const inner = nested(type)
  if (inner?.kind === 'array') return `[${(value as unknown[]).map((item) => encode(inner.of, item)).join()}]`
  if (inner || typeof value !== 'object') return type === 'int64' ? String(value) : JSON.stringify(value)
  const fields = models.get(type)
  return fields ? object(fields, value as Record<string, unknown>) : JSON.stringify(value)
}

/** A body as data in which a bare 64-bit number is told from one in quotes. */
const canonical = (body: string | undefined): unknown =>
  body && JSON.parse(body.replaceAll(new RegExp(`([:[,])${big}(?=[,\\]}])`, 'g'), `$1"bare ${big}"`))
