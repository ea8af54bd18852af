'use client'
import { Check } from 'lucide-react'
import type { ComponentProps, KeyboardEvent, ReactNode } from 'react'
import type { Align } from './anchor'
import { cx } from './cx'
import { usePopover, type TriggerProps } from './popover'

interface MenuProps {
  label: string
  /** `trigger={(props) => <IconButton {...props} label="More" icon={<Ellipsis />} />}` */
  trigger: (props: TriggerProps) => ReactNode
  align?: Align
  className?: string
  /** `MenuItem`, `MenuChoice`, a link with `menuLinkClass`, `MenuLine`, `MenuHeading`. */
  children: ReactNode
}

/** A list of things to do; arrows, Home, End and first letters move, Esc and Tab leave. */
export function Menu({ label, trigger, align, className, children }: MenuProps) {
  const popover = usePopover({ trigger, align, kind: 'menu' })
  return (
    <>
      {popover.trigger}
      <div
        {...popover.floating}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={(event) => {
          popover.floating.onToggle(event)
          if (event.newState === 'open') itemsOf(event.currentTarget)[0]?.focus()
        }}
        onKeyDown={moveFocus}
        className={cx(popover.floating.className, 'w-max max-w-[min(20rem,calc(100vw-1rem))] min-w-44 p-1', className)}
      >
        {popover.isOpen && children}
      </div>
    </>
  )
}

const itemsOf = (menu: Element) => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')]

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const items = itemsOf(event.currentTarget)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const next = nextItem(event.key, items, at)
  if (next) {
    event.preventDefault()
    next.focus()
  } else if (event.key === 'Tab') event.currentTarget.hidePopover()
}

function nextItem(key: string, items: HTMLElement[], at: number) {
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(Math.max(at, 0) - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const startsWithKey = (item: HTMLElement) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase())
  return [...items.slice(at + 1), ...items].find(startsWithKey)
}

const itemClass = cx(
  'flex w-full items-center gap-2 rounded-sm px-2 py-1.5 text-left text-sm text-ink [&_svg]:size-3.5 [&_svg]:shrink-0',
  'hover:bg-hover focus:bg-hover focus:outline-none pointer-coarse:py-2.5 aria-disabled:text-ink-3',
)

const close = (element: Element) => element.closest<HTMLElement>('[popover]')?.hidePopover()

interface MenuItemProps extends Omit<ComponentProps<'button'>, 'onSelect'> {
  icon?: ReactNode
  /** Why it cannot be chosen now; shown under its words. */
  blocked?: string
  danger?: boolean
  onSelect: () => void
}

export function MenuItem({ icon, blocked, danger, onSelect, children, className, ...rest }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      {...rest}
      aria-disabled={blocked ? true : undefined}
      onClick={({ currentTarget }) => {
        if (blocked) return
        close(currentTarget)
        onSelect()
      }}
      className={cx(itemClass, danger && 'text-failed!', className)}
    >
      {icon}
      <span className="min-w-0">
        {children}
        {blocked && <span className="block text-xs text-ink-3">{blocked}</span>}
      </span>
    </button>
  )
}

/** One of several exclusive choices. */
export function MenuChoice({ checked, onSelect, icon, children }: MenuItemProps & { checked: boolean }) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={checked}
      tabIndex={-1}
      onClick={onSelect}
      className={itemClass}
    >
      {icon}
      <span className="grow">{children}</span>
      {checked && <Check aria-hidden />}
    </button>
  )
}

/** The looks of an item for a link: `<Link role="menuitem" tabIndex={-1} className={menuLinkClass}>`. */
export const menuLinkClass = itemClass

export const MenuLine = () => <hr className="-mx-1 my-1 border-line" />

export const MenuHeading = ({ children }: { children: ReactNode }) => (
  <div role="presentation" className="px-2 pt-1.5 pb-1 text-xs text-ink-3">
    {children}
  </div>
)
