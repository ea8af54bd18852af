import 'server-only'
import { cookies } from 'next/headers'
import type { ConsoleSession, ConsoleWorkspace } from '@/lib/console'
import { config } from './config'
import { cloudOf } from './hosts'
import { sessionCookie } from './session-cookie'
import { sessions, type SessionRow } from './session-store'

/** Who is looking at this page, and their workspaces; null when nobody is signed in. For layouts and pages. */
export async function currentSession(): Promise<ConsoleSession | null> {
  const id = (await cookies()).get(sessionCookie().name)?.value
  const row = id ? await sessions().find(id) : undefined
  return row ? consoleSession(row) : null
}

/** What the browser may know of `row`: no credential is among it. */
export const consoleSession = ({ user, workspaces }: SessionRow): ConsoleSession => ({
  user,
  workspaces: [...workspaces].map(([name, { origin }]) => consoleWorkspace(name, origin)),
})

function consoleWorkspace(name: string, origin: string): ConsoleWorkspace {
  const named = config().workspaces.find((workspace) => workspace.origin === origin)
  return {
    name,
    origin,
    cloud: cloudOf(origin),
    colour: named?.colour ?? colourOf(name),
    protected: named?.protected ?? false,
    confirmStop: named?.confirmStop ?? config().confirmStop,
  }
}

/** The same colour for the same name on every screen and restart: hues apart, one lightness readable in both themes. */
function colourOf(name: string): string {
  let hash = 0
  for (const char of name) hash = (hash * 31 + char.codePointAt(0)!) % 360
  return `oklch(0.62 0.15 ${hash})`
}
