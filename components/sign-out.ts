import { consoleHeader } from '@/lib/query/call'

/** Ends the session and leaves for the sign-in page; false when the console did not answer. */
export async function signOut(): Promise<boolean> {
  try {
    const { ok } = await fetch('/api/sign-out', { method: 'POST', headers: { [consoleHeader]: '1' } })
    // A whole page, so that nothing of this session stays in memory.
    if (ok) window.location.assign('/sign-in')
    return ok
  } catch {
    return false
  }
}
