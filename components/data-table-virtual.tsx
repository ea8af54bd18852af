'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { DataTableRow, rowPx, type RowLook } from './data-table-row'

interface VirtualRowsProps<Row> {
  rows: readonly Row[]
  idOf: (row: Row) => string
  region: RefObject<HTMLElement | null>
  look: RowLook<Row>
}

const overscan = 8

/** Only the rows in sight, between two spacers that keep the scroll bar honest. */
export function VirtualRows<Row>({ rows, idOf, region, look }: VirtualRowsProps<Row>) {
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- this component renders when the virtualizer says so
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowPx[look.density],
    getItemKey: (index) => idOf(rows[index]!),
    overscan,
  })
  const items = virtualizer.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <>
      <Spacer heightPx={above} />
      {items.map(({ key, index }) => (
        <DataTableRow
          key={key}
          id={String(key)}
          row={rows[index]!}
          index={index}
          measure={virtualizer.measureElement}
          {...look}
        />
      ))}
      <Spacer heightPx={below} />
    </>
  )
}

const Spacer = ({ heightPx }: { heightPx: number }) =>
  heightPx > 0 && (
    <tbody aria-hidden className="max-md:block">
      <tr className="max-md:block" style={{ height: heightPx }} />
    </tbody>
  )
