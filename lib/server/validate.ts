import * as z from 'zod'
import {
  enums,
  inputFields,
  inputMap,
  models,
  nested,
  operationFacts,
  type Field,
  type OperationFact,
} from '@/lib/databricks/spec/facts'
import { nearest } from './nearest'

/** One thing wrong with an input. */
export interface Problem {
  path: string
  message: string
}

const mostProblems = 20
const facts = new Map(operationFacts.map((fact) => [fact.id, fact]))

/**
 * What is wrong with `input` for the operation `id`, by the facts. Enum values are open. With `keepUnknown`, fields of
 * the body that the facts do not know are let through; in path and query never.
 */
export function problemsOf(id: string, input: Record<string, unknown>, keepUnknown: boolean): Problem[] {
  const op = facts.get(id)!
  const result = inputSchema(op).safeParse(input)
  if (result.success) return []
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path as (string | number)[]
    if (issue.code !== 'unrecognized_keys') return [{ path: written(path), message: issue.message }]
    return issue.keys
      .filter((key) => !(keepUnknown && isInBody(op, path[0] ?? key)))
      .map((key) => ({ path: written([...path, key]), message: unknownField(op, path, key) }))
  })
  return problems.slice(0, mostProblems)
}

/** Answer fields of the operation `id` that travel as headers. */
export const headerFields = (id: string): string[] => {
  const type = facts.get(id)?.responseType
  return (
    (type &&
      models
        .get(type)
        ?.filter((field) => field.in === 'header')
        .map(({ name }) => name)) ||
    []
  )
}

/** A scalar: `test` decides, `what` is told when it fails. */
const scalar = (what: string, test: (value: unknown) => boolean) =>
  z.custom(test, {
    error: ({ input }) => (input === undefined ? 'is required' : `must be ${what}, not ${shown(input)}`),
  })

const int64 = (value: unknown) =>
  typeof value === 'string' ? /^(0|-?[1-9]\d{0,18})$/.test(value) : Number.isSafeInteger(value)
const text = scalar('text', (value) => typeof value === 'string')
const scalars: Record<string, z.ZodType> = {
  string: text,
  field_mask: text,
  timestamp: scalar(
    'a time such as 2026-01-31T12:00:00Z',
    (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  ),
  duration: scalar('a duration such as "3.5s"', (value) => typeof value === 'string' && /^-?\d+(\.\d+)?s$/.test(value)),
  boolean: scalar('true or false', (value) => typeof value === 'boolean'),
  int32: scalar('a whole number', (value) => Number.isInteger(value) && value === ((value as number) | 0)),
  int64: scalar('a whole number, beyond 2^53 as text', int64),
  double: scalar('a number', Number.isFinite),
}
/** Databricks takes `true` and `1` where a map holds text, and its own samples say so. */
const mapText = scalar('text', (value) => ['string', 'boolean', 'number'].includes(typeof value))

const schemas = new Map<string, z.ZodType>()
const remember = (key: string, make: () => z.ZodType) => {
  const known = schemas.get(key)
  if (known) return known
  const made = make()
  schemas.set(key, made)
  return made
}

const inputSchema = (op: OperationFact) =>
  remember(`input ${op.id}`, () => (inputMap(op) ? schemaOf(inputMap(op)!) : objectOf(inputFields(op))))

function schemaOf(type: string): z.ZodType {
  const inner = nested(type)
  if (inner?.kind === 'array') return z.array(schemaOf(inner.of), { error: mustBe('a list') })
  if (inner)
    return z.record(z.string(), inner.of === 'string' ? mapText : schemaOf(inner.of), { error: mustBe('an object') })
  if (enums.has(type)) return text
  const fields = models.get(type)
  return fields ? remember(type, () => z.lazy(() => objectOf(fields))) : (scalars[type] ?? z.unknown())
}

const objectOf = (fields: Field[]) =>
  z.strictObject(
    Object.fromEntries(
      fields.map(({ name, type, required }) => [name, required ? schemaOf(type) : schemaOf(type).optional()]),
    ),
    { error: mustBe('an object') },
  )

const mustBe = (what: string) => (issue: { code?: string; input?: unknown }) => {
  if (issue.code !== 'invalid_type') return undefined
  return issue.input === undefined ? 'is required' : `must be ${what}, not ${shown(issue.input)}`
}

function shown(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : JSON.stringify(value).slice(0, 40)
}

const written = (path: (string | number)[]) =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step)).join('')

const isInBody = (op: OperationFact, name: string | number) =>
  ['POST', 'PUT', 'PATCH'].includes(op.method) &&
  ![...op.pathParams, ...op.queryParams].some((field) => field.name === name)

function unknownField(op: OperationFact, path: (string | number)[], key: string): string {
  const close = nearest(
    key,
    fieldsAt(op, path).map(({ name }) => name),
  )
  return `is not a field here${close ? `; did you mean ${close}?` : ''}`
}

/** The fields of the object at `path` of an input of `op`. */
function fieldsAt(op: OperationFact, path: (string | number)[]): Field[] {
  let fields = inputFields(op)
  for (const step of path) {
    // Steps into a list or map do not name a field of the model, and change nothing.
    let type = fields.find(({ name }) => name === step)?.type
    if (!type) continue
    for (let inner = nested(type); inner; inner = nested(type)) type = inner.of
    fields = models.get(type) ?? []
  }
  return fields
}
