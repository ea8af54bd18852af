'use client'
import { cloneElement, useEffect, useRef, type ReactElement } from 'react'
import { alignClass, tieTo } from './anchor'
import { cx } from './cx'

const tooltipId = 'tooltip'
const restMs = 350
const leaveMs = 120

/** Words for what is under the pointer or has the keyboard's focus. The child must pass `data-tooltip` on to its element. */
export const Tooltip = ({ text, children }: { text: string; children: ReactElement<{ 'data-tooltip'?: string }> }) =>
  cloneElement(children, { 'data-tooltip': text })

/**
 * The one tooltip of the page; every element with `data-tooltip` uses it (to its right with `data-tooltip-at="right"`), so that a row of a long
 * table pays nothing for its own.
 */
export function TooltipHost() {
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => followTooltips(tip.current!), [])
  return (
    <div
      ref={tip}
      id={tooltipId}
      role="tooltip"
      popover="manual"
      className={cx(
        'max-w-[min(20rem,calc(100vw-1rem))] rounded-md bg-raised px-2 py-1 text-xs break-words text-ink shadow-float',
        alignClass.center,
      )}
    />
  )
}

/** Whether the tooltip would repeat what stands there whole. */
const isReadAlready = (text: string, { textContent, scrollWidth, clientWidth }: HTMLElement) =>
  text === textContent && scrollWidth <= clientWidth

function followTooltips(tip: HTMLElement) {
  let owner: HTMLElement | undefined
  let timer: number | undefined

  const hide = () => {
    clearTimeout(timer)
    owner?.removeAttribute('aria-describedby')
    owner = undefined
    if (tip.matches(':popover-open')) tip.hidePopover()
  }
  const show = (target: HTMLElement) => {
    hide()
    const text = target.dataset.tooltip
    if (!text || !target.isConnected || isReadAlready(text, target)) return
    tip.textContent = text
    // A control that describes itself, like a blocked button, keeps its own words.
    if (!target.hasAttribute('aria-describedby') && text !== target.getAttribute('aria-label')) {
      target.setAttribute('aria-describedby', tooltipId)
      owner = target
    }
    tip.classList.toggle('floating-beside', target.dataset.tooltipAt === 'right')
    tieTo(tip, target)
    tip.showPopover()
  }
  const later = (ms: number, act: () => void) => {
    clearTimeout(timer)
    timer = window.setTimeout(act, ms)
  }
  const ownerOf = (event: Event) => (event.target as Element).closest?.<HTMLElement>('[data-tooltip]')

  const listeners: Partial<Record<keyof DocumentEventMap, (event: Event) => void>> = {
    pointerover: (event) => {
      const target = ownerOf(event)
      if (target && (event as PointerEvent).pointerType === 'mouse') later(restMs, () => show(target))
      else if (event.target === tip) clearTimeout(timer)
    },
    pointerout: (event) => (ownerOf(event) || event.target === tip) && later(leaveMs, hide),
    focusin: (event) => {
      const target = ownerOf(event)
      if (target && (event.target as Element).matches(':focus-visible')) show(target)
    },
    focusout: hide,
    // A finger cannot hover: pressing what is blocked tells why.
    click: (event) => {
      const target = ownerOf(event)
      if (target?.ariaDisabled === 'true') show(target)
      else hide()
    },
    keydown: (event) => (event as KeyboardEvent).key === 'Escape' && hide(),
    scroll: hide,
  }
  const stop = new AbortController()
  for (const [name, act] of Object.entries(listeners))
    document.addEventListener(name, act, { signal: stop.signal, capture: true, passive: true })
  return () => {
    hide()
    stop.abort()
  }
}
