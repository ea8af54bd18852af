'use client'
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useState, type RefObject } from 'react'
import { DataTableRow, rowPx, type RowLook } from './data-table-row'
import { useNarrow } from './use-narrow'

interface VirtualRowsProps<Row> {
  rows: readonly Row[]
  idOf: (row: Row) => string
  /** What scrolls, where the table has a box of its own; on a narrow screen the page scrolls. */
  region: RefObject<HTMLElement | null>
  look: RowLook<Row>
}

const overscan = 8

/** Only the rows in sight, between two spacers that keep the scroll bar honest. */
export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  return useNarrow() ? <RowsInPage {...props} /> : <RowsInRegion {...props} />
}

function RowsInRegion<Row>({ rows, idOf, region, look }: VirtualRowsProps<Row>) {
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- this component renders when the virtualizer says so
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowPx[look.density],
    getItemKey: (index) => idOf(rows[index]!),
    overscan,
  })
  return <InSight {...{ rows, look, virtualizer }} />
}

function RowsInPage<Row>({ rows, idOf, region, look }: VirtualRowsProps<Row>) {
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => setScrollMargin(region.current!.getBoundingClientRect().top + window.scrollY), [region])
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- as above
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowPx.card,
    getItemKey: (index) => idOf(rows[index]!),
    scrollMargin,
    overscan,
  })
  return <InSight {...{ rows, look, virtualizer }} />
}

interface InSightProps<Row, Scroller extends Element | Window> {
  rows: readonly Row[]
  look: RowLook<Row>
  virtualizer: Virtualizer<Scroller, Element>
}

function InSight<Row, Scroller extends Element | Window>({ rows, look, virtualizer }: InSightProps<Row, Scroller>) {
  const items = virtualizer.getVirtualItems()
  const { scrollMargin } = virtualizer.options
  const above = (items[0]?.start ?? scrollMargin) - scrollMargin
  const below = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin)
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
