'use client'
import { X } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { IconButton } from './button'
import { cx } from './cx'

interface Toast {
  tone?: 'plain' | 'danger'
  title: string
  body?: ReactNode
  /** Shown until dismissed; otherwise seven seconds, not counting while the pointer or the focus is on it. */
  stays?: boolean
}

interface ShownToast extends Toast {
  id: number
}

const shownMs = 7000
const nothing: ShownToast[] = []
let toasts = nothing
let lastId = 0
const listeners = new Set<() => void>()

function replaceToasts(next: ShownToast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

const dismiss = (id: number) => replaceToasts(toasts.filter((toast) => toast.id !== id))
/** Says something about what has left the screen; at most three at once. */
const show = (toast: Toast) => replaceToasts([...toasts.slice(-2), { ...toast, id: ++lastId }])

/** `const toast = useToast(); toast({ title: '…' })`. Only for what the screen no longer shows. */
export const useToast = () => show

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where toasts appear; once per page. */
export function Toaster() {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => nothing,
  )
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    // A popover, so that it lies above dialogs; shown anew each time, so that it lies above the latest one.
    const { current: element } = region
    if (element!.matches(':popover-open')) element!.hidePopover()
    if (shown.length > 0) element!.showPopover()
  }, [shown])
  return (
    <>
      {/* Apart from what is seen, which hides while it is empty: readers miss what appears together with its region. */}
      <div aria-live="polite" className="sr-only">
        {shown.map(({ id, title, body }) => (
          <p key={id}>
            {title} {body}
          </p>
        ))}
      </div>
      <section
        ref={region}
        aria-label="Notifications"
        popover="manual"
        className="inset-[auto_1rem_1rem_auto] m-0 w-[min(22rem,calc(100vw-2rem))] overflow-visible bg-transparent p-1"
      >
        <ol className="space-y-2">
          {shown.map((toast) => (
            <ToastItem key={toast.id} {...toast} />
          ))}
        </ol>
      </section>
    </>
  )
}

function ToastItem({ id, tone, title, body, stays }: ShownToast) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (stays) return
    const timer = setInterval(() => {
      // Nobody loses what they are reading.
      if (!item.current!.matches(':hover, :focus-within')) dismiss(id)
    }, shownMs)
    return () => clearInterval(timer)
  }, [id, stays])
  return (
    <li
      ref={item}
      className="flex items-start gap-2 rounded-md bg-raised py-2 pr-1.5 pl-3 text-sm text-ink shadow-float"
    >
      <div className="min-w-0 grow space-y-0.5 py-1 break-words">
        <p className={cx('font-medium', tone === 'danger' && 'text-failed')}>{title}</p>
        {body && <div className="text-ink-2">{body}</div>}
      </div>
      <IconButton label="Dismiss" size="sm" icon={<X />} onClick={() => dismiss(id)} />
    </li>
  )
}
