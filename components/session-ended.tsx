'use client'
import { useSyncExternalStore } from 'react'
import { sessionEnd } from '@/lib/query/session-ended'
import { late, useEver } from './ui/late'

const SessionEndedDialog = late(async () => (await import('./session-ended-dialog')).SessionEndedDialog)

/** Waits for the session to end, to say so over the page. Once per page. */
export function SessionEnded() {
  const end = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.get, () => undefined)
  return useEver(end !== undefined) && <SessionEndedDialog />
}
