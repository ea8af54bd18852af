'use client'
import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import { Navigation } from './app-rail'
import { Breadcrumbs } from './breadcrumbs'
import { useWorkspace } from './console-context'
import { Dialog } from './ui/dialog'
import { IconButton } from './ui/button'
import { UserMenu } from './user-menu'
import { ProtectedWord, WorkspaceSwitcher } from './workspace-switcher'

/** Stays at the top: where we are, and who we are. */
export function TopBar({ onShowKeys }: { onShowKeys: () => void }) {
  const workspace = useWorkspace()
  return (
    <header className="sticky top-0 z-20 flex h-(--top-bar) items-center gap-3 border-b border-line bg-page px-4 md:px-5">
      <NavigationSheet />
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
function NavigationSheet() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="md:hidden">
      <IconButton
        label="Open the navigation"
        tooltip=""
        icon={<MenuIcon />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="-ml-2 pointer-coarse:-ml-3 pointer-coarse:size-11"
      />
      <Dialog open={open} onClose={close} title="Trowel" placement="side">
        <Navigation onGone={close} />
      </Dialog>
    </div>
  )
}
