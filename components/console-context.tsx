'use client'
import { useParams } from 'next/navigation'
import { createContext, use, type ReactNode } from 'react'
import type { ConsoleSession, ConsoleWorkspace } from '@/lib/console'

const ConsoleContext = createContext<ConsoleSession | null>(null)

/** Gives every page behind sign-in who is signed in and to which workspaces. */
export const ConsoleProvider = ({ session, children }: { session: ConsoleSession; children: ReactNode }) => (
  <ConsoleContext value={session}>{children}</ConsoleContext>
)

export function useConsole(): ConsoleSession {
  const session = use(ConsoleContext)
  if (!session) throw new Error('useConsole needs the layout of the console around it')
  return session
}

/** The workspace of the address, else the first one connected. */
export function useWorkspace(): ConsoleWorkspace {
  const { workspaces } = useConsole()
  const { workspace } = useParams<{ workspace?: string }>()
  const name = workspace === undefined ? undefined : decodeURIComponent(workspace)
  return workspaces.find((known) => known.name === name) ?? workspaces[0]!
}
