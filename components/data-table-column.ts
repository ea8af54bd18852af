import type { ReactNode } from 'react'
import { once } from '@/lib/format/once'

/** One column of a list, as data: what it is called, what it shows, how it sorts and how much room it takes. */
export interface Column<Row> {
  /** Stands in URLs (`sort=-start_time`) and in the chooser's memory: the wire's name where there is one. */
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Absent: the column does not sort. A row without a value sorts last, whichever way. */
  sortValue?: (row: Row) => string | number | undefined
  /** The first press sorts downwards: for amounts and ages, where the extreme is what people look for. */
  descendsFirst?: boolean
  /** A Tailwind width; a class, because the page's policy refuses style attributes that come from the server. */
  width: string
  align?: 'end'
  /** `always` cannot be hidden, `yes` is there until someone hides it, `no` until someone asks for it. */
  show: 'always' | 'yes' | 'no'
  /** Left out while the table has little room: under 900 px, or under 1120 px. What someone chose is never left out. */
  needs?: 'some room' | 'much room'
  /** Stays in sight when the table scrolls sideways: a Tailwind inset such as `left-0`. */
  sticky?: string
  /** Its place in the two-line card of a narrow screen; without one it is not shown there. */
  card?: 'title' | 'line' | 'action'
}

export interface Sort {
  column: string
  descending: boolean
}

const words = once(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }))

/** `rows` in the order of `column`, equal ones as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  descending: boolean,
): readonly Row[] {
  if (!column?.sortValue) return rows
  const valueOf = column.sortValue
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }))
  const sign = descending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined)
    return sign * compare(a.value, b.value)
  })
  return keyed.map(({ row }) => row)
}

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : words().compare(String(a), String(b))

/** What a press on the header does: its own way first, then the other way, then as the workspace answered. */
export function nextSort<Row>({ id, descendsFirst = false }: Column<Row>, sort: Sort | undefined): Sort | undefined {
  if (sort?.column !== id) return { column: id, descending: descendsFirst }
  return sort.descending === descendsFirst ? { column: id, descending: !descendsFirst } : undefined
}
