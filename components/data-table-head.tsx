import { ArrowDown, ArrowUp } from 'lucide-react'
import { nextSort, type Column, type Sort } from './data-table-column'
import { tableRoles } from './data-table-roles'
import { columnClass } from './data-table-row'
import { cx } from './ui/cx'

interface DataTableHeadProps<Row> {
  columns: readonly Column<Row>[]
  sort: Sort | undefined
  onSort: (sort: Sort | undefined) => void
}

/** The names of the columns; pressing one sorts by it. On a narrow screen only who listens meets it. */
export function DataTableHead<Row>({ columns, sort, onSort }: DataTableHeadProps<Row>) {
  return (
    <thead {...tableRoles.group} className="sticky top-0 z-20 max-md:sr-only">
      <tr {...tableRoles.row} aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.id}
            {...tableRoles.columnHeader}
            aria-sort={column.sortValue ? sortWord(column, sort) : undefined}
            className={cx(
              'h-[30px] border-b border-line bg-rail px-2.5 text-xs font-normal whitespace-nowrap text-ink-2',
              column.width,
              columnClass(column),
            )}
          >
            {column.sortValue ? <SortButton {...{ column, sort, onSort }} /> : column.header}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface SortButtonProps<Row> extends Omit<DataTableHeadProps<Row>, 'columns'> {
  column: Column<Row>
}

function SortButton<Row>({ column, sort, onSort }: SortButtonProps<Row>) {
  const sorted = sort?.column === column.id
  const Arrow = sorted && sort.descending ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      onClick={() => onSort(nextSort(column, sort))}
      className={cx('group/sort relative -mx-1 rounded-sm px-1 hover:text-ink', sorted && 'font-medium text-ink')}
    >
      {column.header}
      <Arrow
        aria-hidden
        className={cx(
          // Beside the word, in the margin between columns: it takes no room while nothing is sorted.
          'absolute top-1/2 size-3 -translate-y-1/2',
          column.align === 'end' ? 'right-full' : 'left-full',
          !sorted && 'opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60',
        )}
      />
    </button>
  )
}

function sortWord<Row>({ id }: Column<Row>, sort: Sort | undefined) {
  if (sort?.column !== id) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}
