'use client'
import { useId, useLayoutEffect, useRef, useState, type ReactNode, type ToggleEvent } from 'react'
import { alignClass, tieTo, type Align } from './anchor'
import { cx } from './cx'

/** What the control that opens a popover must carry. */
export interface TriggerProps {
  popoverTarget?: string
  'aria-expanded': boolean
  'aria-controls': string
  'aria-haspopup': 'dialog' | 'menu'
  onPointerEnter?: () => void
  onFocus?: () => void
}

interface PopoverProps {
  /** Its name for who cannot see it. */
  label: string
  /** The control it belongs to: `trigger={(props) => <Button {...props}>Columns</Button>}`. */
  trigger: (props: TriggerProps) => ReactNode
  align?: Align
  /** Called when it looks as if it will be opened: loads what the content needs. */
  prepare?: () => void
  /** Given, the owner opens and closes it, and the trigger's press is the owner's too; absent, the trigger does. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
  children: ReactNode
}

/** Something small beside the control it belongs to; a press elsewhere or Esc closes it and gives the focus back. */
export function Popover({ label, className, children, ...rest }: PopoverProps) {
  const { trigger, floating, isOpen } = usePopover({ ...rest, kind: 'dialog' })
  return (
    <>
      {trigger}
      <dialog
        {...floating}
        aria-label={label}
        className={cx(floating.className, 'w-max max-w-[min(26rem,calc(100vw-1rem))] p-3', className)}
      >
        {isOpen && children}
      </dialog>
    </>
  )
}

interface UsePopover extends Pick<PopoverProps, 'trigger' | 'align' | 'prepare' | 'open' | 'onOpenChange'> {
  kind: 'dialog' | 'menu'
}

/** The browser's own popover: top layer, closes on Esc and on a press elsewhere, restores focus. Content exists only while open. */
export function usePopover({ kind, trigger, align = 'start', prepare, open, onOpenChange }: UsePopover) {
  const id = useId()
  const floating = useRef<HTMLDialogElement & HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const controlled = open !== undefined

  useLayoutEffect(() => {
    if (open === undefined || floating.current!.matches(':popover-open') === open) return
    if (open) floating.current!.showPopover({ source: triggerOf(floating.current!) })
    else floating.current!.hidePopover()
  }, [open])

  const onBeforeToggle = ({ newState, currentTarget }: ToggleEvent<HTMLElement>) => {
    if (newState !== 'open') return
    tieTo(currentTarget, triggerOf(currentTarget))
    setIsOpen(true)
  }
  const onToggle = ({ newState, currentTarget }: ToggleEvent<HTMLElement>) => {
    const opened = newState === 'open'
    setIsOpen(opened)
    if (opened !== open) onOpenChange?.(opened)
    if (opened && kind === 'dialog' && !currentTarget.contains(document.activeElement)) currentTarget.focus()
  }

  return {
    isOpen,
    trigger: trigger({
      popoverTarget: controlled ? undefined : id,
      'aria-expanded': isOpen,
      'aria-controls': id,
      'aria-haspopup': kind,
      ...(prepare && { onPointerEnter: prepare, onFocus: prepare }),
    }),
    floating: {
      id,
      ref: floating,
      popover: 'auto' as const,
      tabIndex: -1,
      onBeforeToggle,
      onToggle,
      className: cx('rounded-md bg-raised text-sm text-ink shadow-float outline-none', alignClass[align]),
    },
  }
}

const triggerOf = ({ id }: HTMLElement) => document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)!
