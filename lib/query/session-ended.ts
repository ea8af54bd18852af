import { isSessionEnded, type DatabricksError } from '@/lib/databricks/errors'

/** That a workspace, or the console itself, no longer knows who is asking. */
export interface SessionEnd {
  workspace: string
  error: DatabricksError
}

let current: SessionEnd | undefined
const listeners = new Set<() => void>()

function become(next: SessionEnd | undefined) {
  if (current === next) return
  current = next
  listeners.forEach((listener) => listener())
}

/** One per tab, outside React: polls that no component runs meet the end of a session too. */
export const sessionEnd = {
  get: () => current,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** Notes a failed call; says whether it means that the session has ended. */
  note(workspace: string, error: DatabricksError): boolean {
    if (!isSessionEnded(error)) return false
    if (!current) become({ workspace, error })
    return true
  },
  /** An answered read shows that the session works again. */
  over(workspace: string) {
    if (current?.workspace === workspace) become(undefined)
  },
}
