'use client'
import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './button'
import { cx } from './cx'

interface DialogProps {
  open: boolean
  title: string
  /** Absent, it cannot be left without answering. */
  onClose?: () => void
  /** `side` slides in from the left edge over the full height. */
  placement?: 'middle' | 'side'
  /** Buttons at the end; the first is what a tired hand should hit. */
  footer?: ReactNode
  className?: string
  children: ReactNode
}

/** The browser's own modal dialog: focus stays in it and returns afterwards, Esc and a press beside it close it. */
export function Dialog({ open, title, onClose, placement = 'middle', footer, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open) dialog.current!.showModal()
    else dialog.current!.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => !onClose && event.preventDefault()}
      onClose={({ currentTarget }) => {
        if (open && onClose) onClose()
        // A second Esc closes it whatever we say.
        else if (open) currentTarget.showModal()
      }}
      closedby={onClose ? 'any' : 'closerequest'}
      className={cx(
        'text-sm text-ink shadow-float outline-none backdrop:bg-black/40',
        placement === 'middle' &&
          'm-auto max-h-[calc(100dvh-2rem)] w-[min(32rem,calc(100vw-2rem))] rounded-md bg-raised',
        placement === 'side' && 'm-0 h-dvh max-h-none w-[min(280px,calc(100vw-3rem))] bg-rail',
        className,
      )}
    >
      {open && (
        <div className="flex max-h-[inherit] min-h-full flex-col">
          <header className="flex h-12 shrink-0 items-center justify-between gap-4 pr-2 pl-4">
            <h2 id={titleId} className="truncate text-base font-semibold">
              {title}
            </h2>
            {onClose && <IconButton label="Close" tooltip="" icon={<X />} onClick={onClose} />}
          </header>
          <div className={cx('grow overflow-y-auto', placement === 'middle' ? 'px-4 pb-4' : 'px-2')}>{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line p-3">{footer}</footer>}
        </div>
      )}
    </dialog>
  )
}
