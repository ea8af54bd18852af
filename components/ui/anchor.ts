/** Where something that floats stands: below (or above, when there is no room) and flush with this edge of its anchor. */
export type Align = 'start' | 'center' | 'end'

export const alignClass: Record<Align, string> = {
  start: 'floating-start',
  center: 'floating-center',
  end: 'floating-end',
}

let anchors = 0

/**
 * Ties an element of the top layer to `anchor`; the browser places it, and keeps it there while the page scrolls.
 * Set from script, since the policy of the page refuses `style` attributes that come from the server.
 */
export function tieTo(floating: HTMLElement, anchor: HTMLElement) {
  const name = anchor.style.getPropertyValue('anchor-name') || `--anchor-${++anchors}`
  anchor.style.setProperty('anchor-name', name)
  floating.style.setProperty('position-anchor', name)
}
