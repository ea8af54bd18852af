'use client'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { BrandMark } from './brand-mark'
import { useWorkspace } from './console-context'
import { navigation, placeOf, type NavigationEntry } from './navigation'
import { IconButton } from './ui/button'
import { cx } from './ui/cx'

interface AppRailProps {
  /** Pictures only. */
  narrow: boolean
  onNarrow: (narrow: boolean) => void
}

/** The navigation of wide screens; stays while the page scrolls. */
export function AppRail({ narrow, onNarrow }: AppRailProps) {
  return (
    <div
      className={cx(
        'sticky top-0 hidden h-dvh shrink-0 flex-col overflow-y-auto border-r border-line bg-rail md:flex',
        narrow ? 'w-13' : 'w-58',
      )}
    >
      <Brand narrow={narrow} />
      <Navigation narrow={narrow} />
      <div className="sticky bottom-0 mt-auto bg-rail p-2">
        <IconButton
          label={narrow ? 'Show names in the navigation' : 'Show icons only in the navigation'}
          icon={narrow ? <PanelLeftOpen /> : <PanelLeftClose />}
          onClick={() => onNarrow(!narrow)}
          data-tooltip-at="right"
          className={cx(narrow && 'w-9!')}
        />
      </div>
    </div>
  )
}

const Brand = ({ narrow }: { narrow: boolean }) => (
  <Link
    href="/"
    aria-label="Trowel"
    className={cx(
      'flex h-12 shrink-0 items-center gap-2 text-[15px] font-semibold',
      narrow ? 'justify-center' : 'px-4',
    )}
  >
    <BrandMark />
    {!narrow && 'Trowel'}
  </Link>
)

interface NavigationProps {
  narrow?: boolean
  /** When a link was followed. */
  onGone?: () => void
}

/** The pages there are, the current one marked. */
export function Navigation({ narrow = false, onGone }: NavigationProps) {
  const { name } = useWorkspace()
  const here = placeOf(usePathname(), name)?.entry
  return (
    <nav aria-label="Main" className="space-y-4 px-2 pb-3">
      {navigation.map((group) => (
        <div key={group.title ?? ''}>
          {group.title &&
            (narrow ? (
              <hr className="mx-2 mb-2 border-line" />
            ) : (
              <h2 className="px-2 pb-1.5 text-xs text-ink-3">{group.title}</h2>
            ))}
          <ul className="space-y-px">
            {group.entries.map((entry) => (
              <li key={entry.label}>
                <NavigationLink
                  entry={entry}
                  href={entry.href(name)}
                  current={entry === here}
                  {...{ narrow, onGone }}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

interface NavigationLinkProps extends NavigationProps {
  entry: NavigationEntry
  href: ReturnType<NavigationEntry['href']>
  current: boolean
}

function NavigationLink({ entry: { label, icon: Icon }, href, current, narrow, onGone }: NavigationLinkProps) {
  return (
    <Link
      href={href}
      onClick={onGone}
      aria-current={current ? 'page' : undefined}
      aria-label={narrow ? label : undefined}
      data-tooltip={narrow ? label : undefined}
      data-tooltip-at="right"
      className={cx(
        'flex h-7 items-center gap-2.5 rounded-md pointer-coarse:h-11',
        current ? 'bg-accent-soft font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
        narrow ? 'justify-center' : 'px-2',
      )}
    >
      <Icon aria-hidden className={cx('size-4 shrink-0', current ? 'text-ink' : 'text-ink-3')} strokeWidth={1.75} />
      {!narrow && <span className="truncate">{label}</span>}
    </Link>
  )
}
