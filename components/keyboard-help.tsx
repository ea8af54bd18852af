'use client'
import { activeShortcuts } from './use-shortcut'
import { Dialog } from './ui/dialog'
import { Kbd } from './ui/kbd'

/** The keys that work on this page. */
export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts">
      <Keys />
    </Dialog>
  )
}

function Keys() {
  return (
    <>
      <dl>
        {[...activeShortcuts(), { keys: 'Esc', does: 'Close what is open' }].map(({ keys, does }) => (
          <div
            key={keys}
            className="flex items-center justify-between gap-4 border-t border-line py-1.5 first:border-t-0"
          >
            <dt>{does}</dt>
            <dd className="flex items-center gap-1 text-ink-3">
              {keys.split(' ').map((key, index) => (
                <span key={key} className="contents">
                  {index > 0 && 'then'}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-xs text-ink-3">They rest while you type in a field.</p>
    </>
  )
}
