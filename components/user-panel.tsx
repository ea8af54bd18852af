'use client'
import { Keyboard, LogOut } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, type MouseEvent } from 'react'
import { useConsole, useWorkspace } from './console-context'
import { signOut } from './sign-out'
import { applyTheme, currentTheme, themes, type Theme } from './theme'
import { Button } from './ui/button'
import { Segmented } from './ui/segmented'

/** Who is signed in, how the console looks, and the way out. */
export function UserPanel({ onShowKeys }: { onShowKeys: () => void }) {
  const showKeys = ({ currentTarget }: MouseEvent) => {
    // First, so that the dialog gives the focus back to the menu's button.
    currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
    onShowKeys()
  }
  return (
    <>
      <WhoAmI />
      <ThemeChoice />
      <div className="space-y-px border-t border-line p-1">
        <Button tone="ghost" icon={<Keyboard />} onClick={showKeys} className={entryClass}>
          Keyboard shortcuts
        </Button>
        <SignOutButton />
      </div>
    </>
  )
}

function WhoAmI() {
  const { user } = useConsole()
  const { origin } = useWorkspace()
  return (
    <div className="space-y-2 p-3">
      <div>
        <p className="font-medium break-words">{user.displayName}</p>
        <p className="break-all text-ink-2">{user.userName}</p>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
        <dt className="text-ink-3">Groups</dt>
        <dd className="break-words text-ink-2">{user.groups.join(', ') || 'none'}</dd>
        <dt className="text-ink-3">Host</dt>
        <dd className="font-mono break-all text-ink-2">{new URL(origin).host}</dd>
      </dl>
    </div>
  )
}

const entryClass = 'w-full justify-start! px-2! text-ink! pointer-coarse:h-11'

const themeWords: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

function ThemeChoice() {
  const router = useRouter()
  const [theme, setTheme] = useState(currentTheme)
  const choose = (next: Theme) => {
    applyTheme(next)
    setTheme(next)
    // The server words some of the theme in the page's head.
    router.refresh()
  }
  return (
    <div className="flex items-center justify-between gap-3 border-t border-line px-3 py-2">
      <span aria-hidden>Theme</span>
      <Segmented
        label="Theme"
        value={theme}
        onChange={choose}
        options={themes.map((value) => ({ value, label: themeWords[value] }))}
      />
    </div>
  )
}

function SignOutButton() {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const leave = async () => {
    setBusy(true)
    setFailed(!(await signOut()))
    setBusy(false)
  }
  return (
    <>
      <Button tone="ghost" icon={<LogOut />} busy={busy} onClick={leave} className={entryClass}>
        Sign out
      </Button>
      {failed && (
        <p role="alert" className="px-2 py-1 text-failed">
          The console did not answer, so your session is still open. Try again.
        </p>
      )}
    </>
  )
}
