/**
 * What running an operation does to the workspace. The HTTP method does not say:
 * `POST clusters/events` only reads, and `POST clusters/start` costs money.
 *
 * - `spend` starts billable compute
 * - `interrupt` stops work and removes nothing
 * - `destroy` removes something
 */
export type Effect = 'read' | 'write' | 'spend' | 'interrupt' | 'destroy'

/** A 64-bit whole number in decimal digits; on the wire a bare JSON number, which JavaScript would round. */
export type Int64 = string

/** Bytes or text that is not JSON: such operations stream, and never go through `call`. */
export type Binary = { readonly binary: unique symbol }

/** No fields. */
export type Empty = Record<never, never>

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Descriptor<E extends Effect> {
  /** `family.name`; what URLs, cache keys, the audit log and the browser say instead of a path. */
  id: string
  /** `{name}` is a path field, `{+name}` one that keeps its slashes; all else is query (GET, HEAD, DELETE) or body. */
  route: `${Method} /${string}`
  effect: E
  /** Query fields of an operation that also has a body. */
  query?: readonly string[]
  /** Path fields that the body must repeat. */
  repeat?: readonly string[]
  /** Where the body holds 64-bit numbers, arrays skipped: `tasks.run_job_task.job_id`. */
  int64In?: readonly string[]
  /** Where the answer holds 64-bit numbers, arrays skipped. */
  int64Out?: readonly string[]
  /** Key of the array in the answer. */
  list?: string
  /** How to ask for more of it. */
  pages?: 'token' | 'scim' | 'page' | 'offset' | 'chunk' | 'bytes' | 'next_page'
  /** Name of the token in the request, where it is not `page_token`. */
  pageParam?: string
  /** Sent on the first call to leave the deprecated unpaged mode. */
  first?: Record<string, number>
  /** Stops running work, whatever its effect. */
  interrupts?: true
  /** Drops whatever is not sent again. */
  replaces?: true
  /** Which read shows when the change has come about. */
  until?: { poll: string; field: string; ok: readonly string[]; bad: readonly string[] }
}

/** One Databricks operation that takes and answers JSON. `io` carries the types and is never set. */
export interface Operation<I = never, O = unknown, E extends Effect = Effect> extends Descriptor<E> {
  transfer?: undefined
  readonly io?: [(input: I) => void, O]
}
/** An operation whose request body is a stream of bytes. */
export interface Upload<I> extends Descriptor<'write'> {
  transfer: 'upload'
  readonly io?: [(input: I) => void, Empty]
}
/** An operation whose answer is a stream of bytes or text. */
export interface Download<I> extends Descriptor<Effect> {
  transfer: 'download'
  readonly io?: [(input: I) => void, Binary]
}

export type Read<I, O> = Operation<I, O, 'read'>
export type Write<I, O> = Operation<I, O, 'write'>
export type Spend<I, O> = Operation<I, O, 'spend'>
export type Interrupt<I, O> = Operation<I, O, 'interrupt'>
export type Destroy<I, O> = Operation<I, O, 'destroy'>

/** An operation of any input and answer. */
export type AnyOperation = Operation<never, unknown, Effect> | Upload<never> | Download<never>

/** What `Op` takes. */
export type Input<Op> = Op extends { readonly io?: [(input: infer I) => void, unknown] } ? I : never
/** What `Op` answers. */
export type Output<Op> = Op extends { readonly io?: [(input: never) => void, infer O] } ? O : never

/** The family of an operation, and the unit of cache invalidation: `clusters` of `clusters.start`. */
export const familyOf = ({ id }: { id: string }) => id.slice(0, id.indexOf('.'))
