import { memo, type ReactNode, type Ref } from 'react'
import type { Column } from './data-table-column'
import { tableRoles } from './data-table-roles'
import { cx } from './ui/cx'
import { Skeleton } from './ui/skeleton'

export type Density = 'normal' | 'compact'

/** Height of a row in px; a card on a narrow screen has two lines. */
export const rowPx: Record<Density | 'card', number> = { normal: 36, compact: 30, card: 64 }

const heights: Record<Density, string> = { normal: 'h-9', compact: 'h-[30px]' }

/** What all rows of a table share. */
export interface RowLook<Row> {
  columns: readonly Column<Row>[]
  density: Density
  /** A line under the row, when it returns something that renders. */
  detail?: (row: Row) => ReactNode
}

interface DataTableRowProps<Row> extends RowLook<Row> {
  row: Row
  id: string
  /** Among all rows, from 0. */
  index: number
  /** Watches the height, where only what is in sight is in the document. */
  measure?: Ref<HTMLTableSectionElement>
}

function TableRow<Row>({ row, id, index, columns, density, detail, measure }: DataTableRowProps<Row>) {
  return (
    <tbody ref={measure} data-index={index} data-row={id} {...tableRoles.group} className="group/row max-md:block">
      <tr {...tableRoles.row} aria-rowindex={index + 2} className={cardClass}>
        {columns.map((column) => (
          <Cell key={column.id} {...{ column, density }}>
            {column.cell(row)}
          </Cell>
        ))}
      </tr>
      {detail && (
        // There only while it has something to say.
        <tr className="not-has-[td>*]:hidden max-md:block">
          <td colSpan={columns.length} className="border-b border-line max-md:block">
            {detail(row)}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** One row and the line under it: a row group, so that the two move and are measured together. */
export const DataTableRow = memo(TableRow) as typeof TableRow

interface CellProps<Row> {
  column: Column<Row>
  density: Density
  children: ReactNode
}

function Cell<Row>({ column, density, children }: CellProps<Row>) {
  const Tag = column.card === 'title' ? 'th' : 'td'
  return (
    <Tag
      {...(Tag === 'th' ? tableRoles.rowHeader : tableRoles.cell)}
      className={cx(
        'border-b border-line px-2.5 text-sm font-normal whitespace-nowrap md:py-0',
        'bg-page group-hover/row:bg-hover',
        heights[density],
        columnClass(column),
        column.card !== 'action' && 'truncate',
        column.card && cardPlace[column.card],
      )}
    >
      {children}
    </Tag>
  )
}

const cardClass = cx(
  'max-md:grid max-md:min-h-16 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:content-center max-md:items-center max-md:gap-x-3',
  'max-md:border-b max-md:border-line max-md:px-4 max-md:py-2',
)

/** On a narrow screen: the name over the line, the action beside both. */
const cardPlace: Record<NonNullable<Column<never>['card']>, string> = {
  title: 'max-md:block max-md:h-auto max-md:border-0 max-md:p-0',
  line: 'max-md:col-start-1 max-md:row-start-2 max-md:block max-md:h-auto max-md:border-0 max-md:p-0',
  action:
    'max-md:col-start-2 max-md:row-span-2 max-md:row-start-1 max-md:block max-md:h-auto max-md:border-0 max-md:p-0',
}

/** Where a column is shown and how it stands: some need a roomy table, a narrow screen has cards. */
export const columnClass = <Row,>({ needs, card, sticky, align }: Column<Row>) =>
  cx(
    align === 'end' ? 'text-right tabular-nums' : 'text-left',
    needs === 'some room' && 'hidden @min-[900px]/table:table-cell',
    needs === 'much room' && 'hidden @min-[1120px]/table:table-cell',
    !card && 'max-md:hidden',
    sticky && ['md:sticky md:z-10', sticky, edges[sticky.startsWith('right') ? 'right' : 'left']],
  )

/** A line beside what stays in sight, while something has been scrolled under it. */
const edges = {
  left: '[@container_table_scroll-state(scrollable:left)]:not-first:border-r',
  right: '[@container_table_scroll-state(scrollable:right)]:border-l',
}

const skeletonRows = Array.from({ length: 12 }, (_, index) => index)
const skeletonWidths = ['w-3/5', 'w-2/5', 'w-4/5', 'w-1/2']

/** As many rows as a page shows, of the right height, until the first answer. */
export const SkeletonRows = <Row,>({ columns, density }: RowLook<Row>) => (
  <tbody aria-hidden className="max-md:block">
    {skeletonRows.map((index) => (
      <tr key={index} className={cardClass}>
        {columns.map((column, at) => (
          <Cell key={column.id} {...{ column, density }}>
            {column.header && <Skeleton className={cx(skeletonWidths[(index + at) % 4], column.align && 'ml-auto')} />}
          </Cell>
        ))}
      </tr>
    ))}
  </tbody>
)
