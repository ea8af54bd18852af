'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useState, type ReactNode } from 'react'
import { AppRail } from './app-rail'
import { useWorkspace } from './console-context'
import { navigation } from './navigation'
import { railCookie, remember } from './remembered'
import { TopBar } from './top-bar'
import { late, prepareAtRest, useEver } from './ui/late'
import { useShortcut } from './use-shortcut'
import { ProtectedFrame } from './workspace-chip'

const KeyboardHelp = late(async () => (await import('./keyboard-help')).KeyboardHelp)

interface ConsoleShellProps {
  /** Whether the navigation shows pictures only, as last chosen. */
  narrowRail: boolean
  children: ReactNode
}

/** What stands around every page: navigation, top bar, the one `main`. */
export function ConsoleShell({ narrowRail, children }: ConsoleShellProps) {
  const workspace = useWorkspace()
  const [narrow, setNarrow] = useState(narrowRail)
  const [showsKeys, setShowsKeys] = useState(false)
  const hasShownKeys = useEver(showsKeys)
  useEffect(prepareAtRest, [])
  useShortcut('?', 'Show the keys of this page', () => setShowsKeys(true))

  const chooseNarrow = (next: boolean) => {
    setNarrow(next)
    remember(railCookie, next ? 'icons' : '')
  }
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to the page
      </a>
      <div className="flex min-h-dvh">
        <AppRail narrow={narrow} onNarrow={chooseNarrow} />
        <div className="flex min-w-0 grow flex-col">
          <TopBar onShowKeys={() => setShowsKeys(true)} />
          <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
            {children}
          </main>
        </div>
      </div>
      {workspace.protected && <ProtectedFrame colour={workspace.colour} />}
      {navigation
        .flatMap(({ entries }) => entries)
        .map(
          ({ keys, label, href }) => keys && <GoToKeys key={keys} {...{ keys, label }} href={href(workspace.name)} />,
        )}
      {hasShownKeys && <KeyboardHelp open={showsKeys} onClose={() => setShowsKeys(false)} />}
    </>
  )
}

/** The keys of one entry of the navigation. */
function GoToKeys({ keys, label, href }: { keys: string; label: string; href: Route }) {
  const router = useRouter()
  useShortcut(keys, `Go to ${label}`, () => router.push(href))
  return null
}
