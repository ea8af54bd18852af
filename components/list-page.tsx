'use client'
import { useMemo, useRef, type ReactNode, type RefObject } from 'react'
import type { AnyOperation, Input } from '@/lib/databricks/operation'
import { isSessionEnded } from '@/lib/databricks/errors'
import type { ListIndex } from '@/lib/query/list-index'
import { ColumnChooser } from './column-chooser'
import { DataAge } from './data-age'
import { DataTable, type DataTableHandle } from './data-table'
import type { Column } from './data-table-column'
import { EquivalentCommand } from './equivalent-command'
import type { Facet } from './facets'
import { LoadProblem, RefreshProblem } from './late-problem'
import { densityPreference, shownColumns } from './list-preferences'
import { ListToolbar } from './list-toolbar'
import type { ListView } from './list-view'
import { PageHeader } from './page-header'
import type { Stored } from './stored'
import { useListRows } from './use-list-rows'
import type { ListViewState } from './use-list-view'

/** What a list page is, whatever its rows say; made once per family. */
export interface ListDefinition<Row extends object, Tab extends string> {
  title: string
  /** One of its rows: `cluster`. */
  thing: string
  /** What reads it, for the command under the list and for problems. */
  op: AnyOperation
  input: object
  view: ListView<Tab>
  tabs: readonly { value: Tab; label: string }[]
  inTab: (rows: readonly Row[], tab: Tab) => readonly Row[]
  search: (rows: readonly Row[], text: string) => readonly Row[]
  /** What one may type: `name, id, owner, tag…`. */
  searchHint: string
  idOf: (row: Row) => string
  /** Keys of the facets that are at hand without opening anything. */
  promoted: readonly string[]
  /** Keeps the columns someone chose: `columnsPreference('clusters')`. */
  chosenColumns: Stored<readonly string[] | undefined>
  /** A line under a row. */
  detail?: (row: Row) => ReactNode
}

interface ListPageProps<Row extends object, Tab extends string> {
  definition: ListDefinition<Row, Tab>
  index: ListIndex<Row>
  view: ListViewState<Tab>
  columns: readonly Column<Row>[]
  facets: readonly Facet<Row>[]
  /** A tab without a count, or with null, has one that nobody knows. */
  counts: Partial<Record<Tab, number | null>> | undefined
  /** Beside what narrows the list. */
  aside?: ReactNode
  /** Under it. */
  notice?: ReactNode
  /** Why there is nothing to see, when there is not. */
  empty: ReactNode
  handle?: RefObject<DataTableHandle | null>
}

/** A list from a declaration: all rows at hand, narrowed and sorted here, its state in the address. */
export function ListPage<Row extends object, Tab extends string>(props: ListPageProps<Row, Tab>) {
  const { definition, index, view, columns, facets, counts, aside, notice, empty } = props
  const { title, thing, op, input, tabs, idOf, detail } = definition
  const { shown, choose } = useColumns(definition.chosenColumns, columns, view)
  const density = densityPreference.useValue()
  const { rows, rowsBeside, sort, arriving } = useListRows(index.rows, view.choice, { ...definition, facets, columns })
  const own = useRef<DataTableHandle>(null)
  const table = props.handle ?? own
  const problem = { task: `list ${thing}s`, operation: op.id, onRetry: index.refresh }
  const showsError = index.error && !isSessionEnded(index.error)
  return (
    <div className="flex min-h-0 grow flex-col md:h-[calc(100dvh-3rem)] md:grow-0">
      <PageHeader
        title={title}
        meta={<DataAge index={index} thing={thing} />}
        actions={<ColumnChooser {...{ columns, shown }} onChange={choose} />}
      />
      <ListToolbar
        {...{ thing, view, facets, rowsBeside, aside, notice }}
        tabs={tabs.map((tab) => ({ ...tab, count: counts?.[tab.value] ?? null }))}
        promoted={definition.promoted}
        searchHint={definition.searchHint}
        onDown={() => table.current?.focusRow(0)}
      />
      {index.status === 'ready' && showsError && (
        <RefreshProblem {...problem} error={index.error!} updatedAtMs={index.updatedAtMs} />
      )}
      {index.status === 'failed' ? (
        <LoadProblem {...problem} error={index.error!} />
      ) : (
        <DataTable
          label={title}
          columns={shown}
          rows={rows}
          idOf={idOf}
          sort={sort ?? undefined}
          onSort={view.setSort}
          density={density}
          detail={detail}
          loading={index.status === 'loading' || arriving}
          handle={table}
          empty={rows.length === 0 && empty}
        />
      )}
      <footer className="mt-auto px-4 py-3 md:px-5">
        <EquivalentCommand op={op} input={input as Input<AnyOperation>} className="w-fit" />
      </footer>
    </div>
  )
}

/** The columns to show: the address's, else those someone chose here before. */
function useColumns<Row, Tab extends string>(
  chosen: Stored<readonly string[] | undefined>,
  columns: readonly Column<Row>[],
  { columns: inAddress, setColumns }: ListViewState<Tab>,
) {
  const stored = chosen.useValue()
  const shown = useMemo(() => shownColumns(columns, inAddress ?? stored), [columns, inAddress, stored])
  const choose = (ids: readonly string[] | undefined) => {
    chosen.set(ids)
    setColumns(null)
  }
  return { shown, choose }
}
