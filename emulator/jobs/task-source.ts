import { seedSources } from '../seed/sources'
import type { State, Workspace } from '../workspace'

/** The text of a notebook or a file; undefined when it does not know one at `path`. */
export type SourceLookup = (workspace: Workspace, path: string) => string | undefined

const lookups: SourceLookup[] = []

/** How families that keep sources let tasks find them. */
export function addSourceLookup(lookup: SourceLookup): void {
  lookups.push(lookup)
}

/** Sources by path, as the seed has them and the control endpoint puts them. */
export const sourceState: State<Map<string, string>> = {
  name: 'task-sources',
  create: (workspace) => new Map(seedSources(workspace).map(([path, text]) => [keyOf(path), text])),
}

/** `/Workspace` in front of a path leads to the same. */
const keyOf = (path: string) => path.replace(/^\/Workspace(?=\/)/, '')

export function putSources(workspace: Workspace, sources: Record<string, string>): void {
  const known = workspace.get(sourceState)
  for (const [path, text] of Object.entries(sources)) known.set(keyOf(path), text)
}

/** The source of a task, wherever it is kept. */
export function taskSource(workspace: Workspace, path: string): string | undefined {
  for (const lookup of lookups) {
    const source = lookup(workspace, path)
    if (source !== undefined) return source
  }
  return workspace.get(sourceState).get(keyOf(path))
}
