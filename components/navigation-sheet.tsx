'use client'
import { Navigation } from './app-rail'
import { Dialog } from './ui/dialog'

/** The navigation over the page, where there is no room beside it. */
export const NavigationSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Dialog {...{ open, onClose }} title="Trowel" placement="side">
    <Navigation onGone={onClose} />
  </Dialog>
)
