'use client'
import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { Breadcrumbs } from './breadcrumbs'
import { useWorkspace } from './console-context'
import { IconButton } from './ui/button'
import { late, useEver } from './ui/late'
import { UserMenu } from './user-menu'
import { ProtectedWord, WorkspaceSwitcher } from './workspace-switcher'

const NavigationSheet = late(async () => (await import('./navigation-sheet')).NavigationSheet)

/** Stays at the top: where we are, and who we are. */
export function TopBar({ onShowKeys }: { onShowKeys: () => void }) {
  const workspace = useWorkspace()
  return (
    <header className="sticky top-0 z-20 flex h-(--top-bar) items-center gap-3 border-b border-line bg-page px-4 md:px-5">
      <NavigationButton />
      <WorkspaceSwitcher />
      {workspace.protected && <ProtectedWord />}
      <Breadcrumbs />
      <div className="ml-auto flex items-center gap-2">
        <UserMenu onShowKeys={onShowKeys} />
      </div>
    </header>
  )
}

/** The navigation of a phone. */
function NavigationButton() {
  const [open, setOpen] = useState(false)
  const hasOpened = useEver(open)
  return (
    <div className="md:hidden">
      <IconButton
        label="Open the navigation"
        tooltip=""
        icon={<MenuIcon />}
        aria-haspopup="dialog"
        onPointerEnter={NavigationSheet.prepare}
        onFocus={NavigationSheet.prepare}
        onClick={() => setOpen(true)}
        className="-ml-2 pointer-coarse:-ml-3 pointer-coarse:size-11"
      />
      {hasOpened && <NavigationSheet open={open} onClose={() => setOpen(false)} />}
    </div>
  )
}
