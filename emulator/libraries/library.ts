import type * as compute from '@/lib/databricks/api/models/compute'
import { invalid } from '../refusal'

type Library = compute.Library
export type LibraryKind = keyof Library

const kinds: readonly LibraryKind[] = ['jar', 'egg', 'whl', 'requirements', 'pypi', 'maven', 'cran']

/** What a library is. There is exactly one kind in what `checkLibrary` let pass. */
export const kindOf = (library: Library): LibraryKind => kinds.find((kind) => library[kind] !== undefined)!

/** The same text for the same library, in whatever order its fields were given. */
export const keyOf = (library: Library): string => JSON.stringify(inOrder(library))

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  )
}

/** As messages of jobs name it: `whl: "/Volumes/…"`. */
export function inWords(library: Library): string {
  const kind = kindOf(library)
  const value = library[kind]
  return `${kind}: ${JSON.stringify(typeof value === 'string' ? value : Object.values(value!)[0])}`
}

// Schemes of Python SDK, Library; the wording of these refusals is the emulator's own.
const anywhere = /^(dbfs:\/|s3a?:\/\/|abfss:\/\/|gs:\/\/|file:\/|\/Volumes\/|\/Workspace\/)/
const places: Partial<Record<LibraryKind, { at: RegExp; end: RegExp; says: string }>> = {
  jar: { at: anywhere, end: /\.jar$/i, says: 'a URI of a .jar file' },
  egg: { at: anywhere, end: /\.egg$/i, says: 'a URI of an .egg file' },
  whl: { at: anywhere, end: /\.whl$|\.wheelhouse\.zip$/i, says: 'a URI of a .whl file' },
  requirements: {
    at: /^\/(Volumes|Workspace)\//,
    end: /\.txt$/i,
    says: 'a path of a .txt file in the workspace or a volume',
  },
}

/** Refuses what cannot be a library. */
export function checkLibrary(library: Library): void {
  const given = kinds.filter((kind) => library[kind] !== undefined)
  if (given.length !== 1) {
    throw invalid(`A library must be exactly one of ${kinds.join(', ')}; this one is ${given.join(' and ') || 'none'}.`)
  }
  const value = library[given[0]!]
  const place = places[given[0]!]
  if (place && !(place.at.test(value as string) && place.end.test(value as string))) {
    throw invalid(`Invalid library ${inWords(library)}: it has to be ${place.says}.`)
  }
  if (typeof value === 'object' && Object.values(value)[0] === '') {
    throw invalid(`Invalid library ${inWords(library)}: it has no name.`)
  }
}
