'use client'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Dialog } from '@/components/ui/dialog'
import { isSessionEnded } from '@/lib/databricks/errors'
import { sessionEnd, type SessionEnd } from '@/lib/query/session-ended'

/** Over any page when its session no longer works; the page and what was typed stay. */
export function SessionEndedDialog() {
  const end = useSyncExternalStore(sessionEnd.subscribe, sessionEnd.get, () => undefined)
  const client = useQueryClient()
  const [put, setPut] = useState<SessionEnd>()
  useEffect(() => (end ? onReturn(() => readAgain(client)) : undefined), [end, client])
  const isOpen = end !== undefined && end !== put
  return (
    <Dialog open={isOpen} title="Your session has ended" onClose={() => setPut(end)} footer={isOpen && <SignInLinks />}>
      {end && <Reason {...end} />}
    </Dialog>
  )
}

function Reason({ workspace, error }: SessionEnd) {
  const why =
    error.facts.from === 'console'
      ? 'You have been signed out of this console.'
      : `${workspace} no longer accepts the credential you signed in with: it has expired or was revoked.`
  return (
    <div className="space-y-2 text-ink-2">
      <p>{why} This page stays as it is.</p>
      <p>Nothing is sent again by itself: what was refused just now, press again once you are signed in.</p>
    </div>
  )
}

function SignInLinks() {
  const href = `/sign-in?${new URLSearchParams({ from: location.pathname + location.search })}`
  return (
    <>
      <a href={href} target="_blank" className={buttonClass()}>
        Sign in in a new tab
      </a>
      <a href={href} className={buttonClass({ tone: 'primary' })}>
        Sign in again
      </a>
    </>
  )
}

/** Someone may have signed in elsewhere: the reads that failed are asked again, and one answer ends this. */
function readAgain(client: QueryClient) {
  const failed = client.getQueryCache().findAll({
    type: 'active',
    predicate: ({ state }) => state.error !== null && isSessionEnded(state.error),
  })
  const hashes = new Set(failed.map(({ queryHash }) => queryHash))
  void client.refetchQueries({
    type: 'active',
    predicate: ({ queryHash }) => hashes.size === 0 || hashes.has(queryHash),
  })
}

function onReturn(act: () => void) {
  const look = () => document.visibilityState === 'visible' && act()
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  return () => {
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  }
}
