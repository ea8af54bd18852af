import type { Workspace } from '../workspace'

/** The text of a notebook or a file; undefined when it does not know one at `path`. */
export type SourceLookup = (workspace: Workspace, path: string) => string | undefined

const lookups: SourceLookup[] = []

/** How families that keep sources let tasks find them. */
export function addSourceLookup(lookup: SourceLookup): void {
  lookups.push(lookup)
}

/** The source of a task, wherever it is kept. */
export function taskSource(workspace: Workspace, path: string): string | undefined {
  for (const lookup of lookups) {
    const source = lookup(workspace, path)
    if (source !== undefined) return source
  }
  return undefined
}
