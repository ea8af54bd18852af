import { operationFacts, type OperationFact } from '@/lib/databricks/spec/facts'
import { families } from './families'
import { notImplemented, type AnyHandler, type NotImplemented } from './handlers'
import { transferOperations } from './files/transfer-operations'
import { inputReader, type InputReader } from './input'
import { answerWriter } from './output'
import { Router } from './router'

/** One operation of the catalogue, ready to be run. */
export interface Route {
  op: OperationFact
  /** Absent: the operation answers 501. */
  run?: AnyHandler
  transfer?: 'upload' | 'download'
  read: InputReader
  write: (answer: unknown) => string
}

/** Every route of the catalogue. */
export function catalogueRouter(): Router<Route> {
  const router = new Router<Route>()
  for (const op of [...operationFacts, ...transferOperations]) {
    const template = op.pathParams.reduce(
      (path, { name, multiSegment }) => (multiSegment ? path.replace(`{${name}}`, `{+${name}}`) : path),
      op.path,
    )
    const route = routeOf(op)
    router.add(op.method, template, route)
    // The older form of the same object (facts/databricks-api.md e).
    const older = template.replace('/permissions/warehouses/', '/permissions/sql/warehouses/')
    if (older !== template) router.add(op.method, older, route)
  }
  return router
}

function routeOf(op: OperationFact): Route {
  // Readers and writers of 781 operations: made when first needed.
  let read: InputReader | undefined
  let write: Route['write'] | undefined
  return {
    op,
    run: handlerOf(op),
    transfer: /octet-stream|text\//.test(op.accept ?? '') ? 'download' : op.contentType ? 'upload' : undefined,
    read: (...from) => (read ??= inputReader(op))(...from),
    write: (answer) => (write ??= answerWriter(op))(answer),
  }
}

/** Pairing operations and handlers by name loses their common type; `Family` has checked that they fit. */
function handlerOf({ id, family }: OperationFact): AnyHandler | undefined {
  const handlers = (families[family] ?? {}) as Record<string, AnyHandler | NotImplemented>
  const name = id.slice(family.length + 1)
  const handler = handlers[name] ?? handlers[name.replace(/V2[01]$/, '')]
  return handler === notImplemented ? undefined : handler
}

/** How much of each family answers: for `--coverage`. */
export function coverage(): { family: string; done: string[]; missing: string[] }[] {
  const names = [...new Set(operationFacts.map(({ family }) => family))]
  return names.map((family) => {
    const ops = operationFacts.filter((op) => op.family === family)
    const [done, missing] = [ops.filter(handlerOf), ops.filter((op) => !handlerOf(op))]
    return { family, done: done.map(({ id }) => id), missing: missing.map(({ id }) => id) }
  })
}
