'use client'
import { SearchX } from 'lucide-react'
import { count } from '@/lib/format/numbers'
import type { ListIndex } from '@/lib/query/list-index'
import { Button } from './ui/button'
import { EmptyState } from './ui/callout'
import type { ListViewState } from './use-list-view'

interface NothingMatchesProps<Tab extends string> {
  /** What the list is of: `cluster`. */
  thing: string
  index: Pick<ListIndex<unknown>, 'rows' | 'complete'>
  view: ListViewState<Tab>
  tabs: readonly { value: Tab; label: string }[]
  /** The tab that holds every row. */
  all: Tab
}

/** There are rows, and none of them is shown: why, and the ways back. */
export function NothingMatches<Tab extends string>({ thing, index, view, tabs, all }: NothingMatchesProps<Tab>) {
  const { tab } = view.choice
  const under = tab === all ? '' : ` under “${tabs.find(({ value }) => value === tab)?.label}”`
  const among = index.complete ? '' : ` among the ${count(index.rows.length)} read so far`
  return (
    <EmptyState
      icon={<SearchX />}
      title={view.filtered ? `No ${thing}${under} matches${among}` : `No ${thing}${under}${among}`}
      actions={
        <>
          {view.filtered && (
            <Button tone="primary" onClick={view.clear}>
              Clear the filters
            </Button>
          )}
          {tab !== all && <Button onClick={() => view.setTab(all)}>Look at all {count(index.rows.length)}</Button>}
        </>
      }
    />
  )
}
