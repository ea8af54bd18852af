'use client'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { sortRows, type Column } from './data-table-column'
import { narrow, type Facet } from './facets'
import type { RowChoice } from './list-view'

interface Narrowing<Row, Tab extends string> {
  inTab: (rows: readonly Row[], tab: Tab) => readonly Row[]
  search: (rows: readonly Row[], text: string) => readonly Row[]
  facets: readonly Facet<Row>[]
  columns: readonly Column<Row>[]
}

/** The rows a view shows. Typing never waits for it, nor does the first sight: rows follow as soon as there is time. */
export function useListRows<Row, Tab extends string>(
  all: readonly Row[],
  choice: RowChoice<Tab>,
  { inTab, search, facets, columns }: Narrowing<Row, Tab>,
) {
  const { tab, q, sort, chosen } = useDeferredValue(choice)
  const known = useDeferredValue(all)
  const found = useMemo(() => search(inTab(known, tab), q), [search, inTab, known, tab, q])
  const left = useMemo(() => narrow(found, facets, chosen), [found, facets, chosen])
  const rows = useMemo(
    () =>
      sortRows(
        left,
        columns.find(({ id }) => id === sort?.column),
        sort?.descending ?? false,
      ),
    [left, columns, sort],
  )
  const rowsBeside = useCallback((facet: Facet<Row>) => narrow(found, facets, chosen, facet), [found, facets, chosen])
  // The order of these rows: the header must not tell of one that they are not in yet.
  return { rows, rowsBeside, sort, arriving: known.length === 0 && all.length > 0 }
}
