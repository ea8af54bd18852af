import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { AnyOperation, Download, Input, Output, Upload } from '@/lib/databricks/operation'
import type { Form } from './files/entry'
import type { Identity } from './identity'
import type { Workspace } from './workspace'

/** What a handler knows beside its input. */
export interface Context {
  workspace: Workspace
  identity: Identity
  /** Time of day in the workspace. */
  nowMs: number
  headers: IncomingHttpHeaders
  /** The body, where it was posted as a form; its text is in the input. */
  form?: Form
}

/** An answer that is not JSON. */
export interface ByteAnswer {
  status?: number
  headers: Record<string, string>
  bytes: Readable | Uint8Array
}

/** Answers 204, which has no body. */
export const noContent: Record<never, never> = Object.freeze({})

/** In place of a handler: the operation is known, and answers 501. */
export const notImplemented = Symbol('not implemented')
export type NotImplemented = typeof notImplemented

/** These operations, answering 501. */
export const notYet = <K extends string>(...names: K[]) =>
  Object.fromEntries(names.map((name) => [name, notImplemented])) as Record<K, NotImplemented>

type Handler<Op> =
  Op extends Upload<infer I>
    ? (input: I, context: Context, body: Readable) => object | Promise<object>
    : Op extends Download<infer I>
      ? (input: I, context: Context) => ByteAnswer | Promise<ByteAnswer>
      : (input: Input<Op>, context: Context) => Output<Op> | Promise<Output<Op>>

/** `startV20` of `start`: an older version of the same operation. */
type OlderVersion<F, K extends keyof F> = K extends `${infer Base}V2${0 | 1}`
  ? Base extends keyof F
    ? K
    : never
  : never

/**
 * How one family behaves. Leaving an operation out is a type error; an older version that is left out does what the
 * current one does.
 */
export type Family<F> = {
  [K in Exclude<keyof F, { [K in keyof F]: OlderVersion<F, K> }[keyof F]>]: F[K] extends AnyOperation
    ? Handler<F[K]> | NotImplemented
    : never
} & {
  [K in { [K in keyof F]: OlderVersion<F, K> }[keyof F]]?: F[K] extends AnyOperation
    ? Handler<F[K]> | NotImplemented
    : never
}

/** Any handler, once it is found by name. */
export type AnyHandler = (input: unknown, context: Context, body?: Readable) => unknown
