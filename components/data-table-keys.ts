import type { KeyboardEvent } from 'react'

interface Rows {
  rowCount: number
  rowPx: number
}

/** Arrows, Home and End move between the rows, and stay in the column; from the header the arrow leads into the rows. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>, region: HTMLElement, rows: Rows) {
  const target = event.target as HTMLElement
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyWithKeys(target)) return
  const from = target.closest('tr')
  const index = nextIndex(
    event.key,
    Number(from?.ariaRowIndex ?? from?.getAttribute('aria-rowindex')) - 2,
    rows.rowCount,
  )
  if (index === undefined) return
  event.preventDefault()
  focusRow(region, index, rows, target.closest<HTMLTableCellElement>('td, th')?.cellIndex)
}

/** What the arrows already mean something to: fields, and what floats over the row. */
const isBusyWithKeys = (target: HTMLElement) => target.closest('input, select, textarea, [popover], dialog') !== null

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (Number.isNaN(at) || count === 0) return undefined
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return at > 0 ? at - 1 : undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

const framesToWait = 30

/** Focuses a row's control in the column `cellIndex`, else its link; scrolls there first when the row is not in the document. */
export function focusRow(region: HTMLElement, index: number, { rowCount, rowPx }: Rows, cellIndex?: number) {
  if (index < 0 || index >= rowCount) return
  const focus = () => {
    const row = region.querySelector<HTMLTableRowElement>(`tr[aria-rowindex="${index + 2}"]`)
    controlIn(row, cellIndex)?.focus()
    return row !== null
  }
  if (focus()) return
  region.scrollTop = index * rowPx
  const retry = (frame: number) => requestAnimationFrame(() => focus() || frame === framesToWait || retry(frame + 1))
  retry(0)
}

function controlIn(row: HTMLTableRowElement | null, cellIndex: number | undefined) {
  const same = cellIndex === undefined ? undefined : row?.cells[cellIndex]?.querySelector<HTMLElement>('a, button')
  return same ?? row?.querySelector<HTMLElement>('a')
}

/** Whether the row is drawn and no part of the page hides it. */
export function isInSight(region: HTMLElement, id: string): boolean {
  const row = region.querySelector(`[data-row="${CSS.escape(id)}"]`)?.getBoundingClientRect()
  if (!row) return false
  const frame = region.getBoundingClientRect()
  return row.bottom > Math.max(frame.top, 0) && row.top < Math.min(frame.bottom, window.innerHeight)
}
