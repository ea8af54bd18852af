'use client'
import {
  lazy,
  memo,
  startTransition,
  Suspense,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import type { Column, Sort } from './data-table-column'
import { DataTableHead } from './data-table-head'
import type { VirtualRows as LoadedRows } from './data-table-virtual'
import { focusRow, isInSight, moveBetweenRows } from './data-table-keys'
import { tableRoles } from './data-table-roles'
import { DataTableRow, rowPx, SkeletonRows, type Density, type RowLook } from './data-table-row'

/** What a page may ask of its table. */
export interface DataTableHandle {
  /** Moves the keyboard's focus to a row, counted from 0. */
  focusRow(index: number): void
  /** Whether someone who looks at the page sees the row. */
  isInSight(id: string): boolean
}

interface DataTableProps<Row> {
  /** Names the table for who cannot see the page around it. */
  label: string
  /** The ones to show, in order. */
  columns: readonly Column<Row>[]
  /** Already filtered and sorted. */
  rows: readonly Row[]
  idOf: (row: Row) => string
  sort: Sort | undefined
  onSort: (sort: Sort | undefined) => void
  density: Density
  /** A line under the row, when it returns something that renders: what the workspace refused. */
  detail?: (row: Row) => ReactNode
  /** Nothing is known yet: rows of grey in the height of what will come. */
  loading?: boolean
  /** Under the header when there are no rows. */
  empty?: ReactNode
  handle?: Ref<DataTableHandle>
}

/** Rows kept in the document as they are; beyond, only what is in sight. */
const plainRows = 100
const loadVirtualRows = async () => ({ default: (await import('./data-table-virtual')).VirtualRows })
const VirtualRows = lazy(loadVirtualRows) as unknown as typeof LoadedRows

/** So many rows are drawn at a time: a slow machine lays them out within 50 ms, and stays at hand between. */
const rowsAtOnce = 10

/** A list of any length: a real table, sortable, for the keyboard, two-line cards on a narrow screen. */
function Table<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, idOf, sort, onSort, density, detail, loading, empty, handle } = props
  const region = useRef<HTMLDivElement>(null)
  const extent = { rowCount: rows.length, rowPx: rowPx[density] }
  useImperativeHandle(handle, () => ({
    focusRow: (index) => focusRow(region.current!, index, extent),
    isInSight: (id) => isInSight(region.current!, id),
  }))

  const look: RowLook<Row> = { columns, density, detail }
  const drawn = useDrawn(Math.min(rows.length, plainRows))
  const plain = () =>
    rows
      .slice(0, drawn)
      .map((row, index) => <DataTableRow key={idOf(row)} id={idOf(row)} {...{ row, index, ...look }} />)
  const virtual = rows.length > plainRows

  return (
    <div
      ref={region}
      className="min-h-0 scroll-pt-8 border-t border-line [container:table/inline-size_scroll-state] md:overflow-auto md:overscroll-contain"
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the links and buttons in it */}
      <table
        {...tableRoles.table}
        aria-label={label}
        aria-busy={loading || drawn < Math.min(rows.length, plainRows) || undefined}
        aria-rowcount={loading ? -1 : rows.length + 1}
        onKeyDown={(event) => moveBetweenRows(event, region.current!, extent)}
        className="w-full table-fixed border-separate border-spacing-0 text-left max-md:block"
      >
        <DataTableHead {...{ columns, sort, onSort }} />
        {loading && <SkeletonRows {...look} />}
        {virtual ? (
          <Suspense fallback={plain()}>
            <VirtualRows {...{ rows, idOf, region, look }} />
          </Suspense>
        ) : (
          plain()
        )}
      </table>
      {!loading && rows.length === 0 && empty}
    </div>
  )
}

/** How many of `wanted` rows to draw: some at first, the others bit by bit behind them, and never fewer again. */
function useDrawn(wanted: number): number {
  const [drawn, setDrawn] = useState(rowsAtOnce)
  useEffect(() => {
    if (drawn < wanted) startTransition(() => setDrawn(drawn + rowsAtOnce))
    // More rows may come at any moment.
    if (wanted === plainRows) void loadVirtualRows().catch(() => undefined)
  }, [drawn, wanted])
  return Math.min(drawn, wanted)
}

export const DataTable = memo(Table) as typeof Table
