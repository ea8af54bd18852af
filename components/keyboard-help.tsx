'use client'
import { activeShortcuts, keysPreference } from './use-shortcut'
import { Dialog } from './ui/dialog'
import { Checkbox } from './ui/checkbox'
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
      <div className="mt-3 flex items-center gap-2 border-t border-line pt-3">
        <Checkbox
          id="keys"
          checked={keysPreference.useValue()}
          onChange={({ target }) => keysPreference.set(target.checked)}
        />
        <label htmlFor="keys">Use these keys, except while I type in a field</label>
      </div>
    </>
  )
}
