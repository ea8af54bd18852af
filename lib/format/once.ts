/** `make` run when it is first asked for: a formatter of the browser costs milliseconds, which a page's start has none of. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
