'use client'
import { useConsole } from './console-context'
import { late } from './ui/late'
import { Popover } from './ui/popover'

const UserPanel = late(async () => (await import('./user-panel')).UserPanel)

/** Who is signed in; a press tells more. */
export function UserMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const { user } = useConsole()
  return (
    <Popover
      label="You"
      align="end"
      className="w-72! p-0!"
      prepare={UserPanel.prepare}
      trigger={(props) => (
        <button
          {...props}
          type="button"
          aria-label={`You: ${user.displayName}`}
          className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-[11px] font-semibold text-accent-hover hover:bg-hover pointer-coarse:size-9"
        >
          {initials(user.displayName)}
        </button>
      )}
    >
      <UserPanel onShowKeys={onShowKeys} />
    </Popover>
  )
}

/** First letters of the first and last word; of an address, its first letter. */
function initials(name: string) {
  const words = name.split(/[\s@]+/).filter(Boolean)
  const chosen = name.includes('@') ? words.slice(0, 1) : [words[0], words.length > 1 ? words.at(-1) : undefined]
  return chosen.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '').join('') || '?'
}
