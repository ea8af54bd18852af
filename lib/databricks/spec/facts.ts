import modelsJson from './models.json'
import operationsJson from './operations.json'
import type { Effect, Method } from '../operation'

/** A field of a request or a model. `type` is `string boolean int32 int64 double timestamp duration field_mask json any binary`, `array<T>`, `map<K,V>`, or `service.Model`. */
export interface Field {
  name: string
  type: string
  required?: true
  deprecated?: true
  /** Never shown, logged or audited. */
  secret?: true
  /** A path field that keeps its slashes. */
  multiSegment?: true
  /** A field of an answer that travels as a header. */
  in?: 'header'
}

/** One operation of the facts, as `operations.json` says it. */
export interface OperationFact {
  id: string
  family: string
  operationId: string
  method: Method
  path: string
  pathParams: Field[]
  queryParams: Field[]
  bodyFields: Field[]
  /** Model of the whole body; `map<…>` or `binary` where it is none. */
  bodyType: string | null
  responseType: string | null
  /** Key of the array in the answer; `$root` when the answer is the array. */
  responseListField: string | null
  pagination: { scheme: string; request?: string[]; optIn?: string }
  effect: Effect
  cli?: string
  accept?: string
  contentType?: string
  interrupts?: boolean
  replacesWholeObject?: boolean
  deprecated?: boolean
  variantOf?: string | null
  lro?: { pollId: string; statusField: string; successStates: string[]; failureStates: string[] }
}

/** Every operation of the facts, in their order. */
export const operationFacts = operationsJson.operations as unknown as OperationFact[]

/** Fields of each object model, by `service.Name`. */
export const models: ReadonlyMap<string, Field[]> = new Map(
  (modelsJson.models as { name: string; fields: Field[] }[]).map((model) => [model.name, model.fields]),
)

/** Known values of each enum. All are open: a workspace may answer others. */
export const enums: ReadonlyMap<string, string[]> = new Map(modelsJson.enums.map(({ name, values }) => [name, values]))

/** The item of `array<…>` or the value of `map<…>`; undefined for any other type. */
export function nested(type: string): { kind: 'array' | 'map'; of: string } | undefined {
  const match = /^(array|map)<(?:string, ?)?(.+)>$/.exec(type)
  return match ? { kind: match[1] as 'array' | 'map', of: match[2]! } : undefined
}

/** Path, query and body of one operation as one flat list; where a name is in both URL and body, the URL's counts. */
export function inputFields(op: OperationFact): Field[] {
  const inUrl = [...op.pathParams.map((field): Field => ({ ...field, required: true })), ...op.queryParams]
  return [...inUrl, ...op.bodyFields.filter(({ name }) => !inUrl.some((field) => field.name === name))]
}

/** The `map<…>` that is the whole input of an operation with a free-form body; undefined for all others. */
export const inputMap = (op: OperationFact) => (op.bodyType?.startsWith('map<') ? op.bodyType : undefined)
