const home = globalThis as { trowel?: Map<string, unknown> }

/** The one `key` of this process, made at first use. Next loads a module twice, so module variables are not it. */
export function perProcess<T>(key: string, make: () => T): T {
  const things = (home.trowel ??= new Map())
  if (!things.has(key)) things.set(key, make())
  return things.get(key) as T
}
