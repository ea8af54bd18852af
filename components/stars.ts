'use client'
import { stored, type Stored } from './stored'

const stores = new Map<string, Stored<readonly string[]>>()
const none: readonly string[] = []
const ids = (raw: unknown) =>
  Array.isArray(raw) ? raw.filter((id): id is string => typeof id === 'string') : undefined

function starsOf(workspace: string, family: string): Stored<readonly string[]> {
  const name = `stars.${workspace}.${family}`
  const known = stores.get(name) ?? stored(name, none, ids)
  stores.set(name, known)
  return known
}

/** The objects this reader has starred, kept in the browser. */
export function useStars(workspace: string, family: string) {
  const store = starsOf(workspace, family)
  const starred = store.useValue()
  const toggle = (id: string) =>
    store.set(starred.includes(id) ? starred.filter((other) => other !== id) : [...starred, id])
  return { ids: starred, has: (id: string) => starred.includes(id), toggle }
}
