'use client'
import { TriangleAlert } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import type { Facet } from './facets'
import { FacetChips } from './filter-bar'
import { Button } from './ui/button'
import { Input } from './ui/input'
import { Kbd } from './ui/kbd'
import { Segmented } from './ui/segmented'
import type { ListViewState } from './use-list-view'
import { useShortcut } from './use-shortcut'

interface ListToolbarProps<Row, Tab extends string> {
  /** What the list is of: `cluster`. */
  thing: string
  view: ListViewState<Tab>
  /** The quick views; one alone is no choice. A count that is not known is null. */
  tabs: readonly { value: Tab; label: string; count: number | null }[]
  searchHint: string
  facets: readonly Facet<Row>[]
  promoted: readonly string[]
  rowsBeside: (facet: Facet<Row>) => readonly Row[]
  aside?: ReactNode
  notice?: ReactNode
  /** The keyboard leaves the field downwards, into the rows. */
  onDown: () => void
}

/** What narrows a list: quick tabs, a field, filters; and what its page has to say beside and under them. */
export function ListToolbar<Row, Tab extends string>(props: ListToolbarProps<Row, Tab>) {
  const { thing, view, tabs, searchHint, facets, promoted, rowsBeside, aside, notice, onDown } = props
  const field = useRef<HTMLInputElement>(null)
  useShortcut('/', `Filter the ${thing}s`, () => field.current?.select())
  return (
    <div className="space-y-2 px-4 pb-2.5 md:px-5">
      <div className="flex items-start gap-x-4 gap-y-2 max-md:flex-col">
        <div className="flex min-w-0 grow flex-wrap items-center gap-2 max-md:w-full">
          {tabs.length > 1 && (
            <Segmented
              label={`Which ${thing}s`}
              value={view.choice.tab}
              onChange={view.setTab}
              options={tabs}
              className="min-w-0 max-md:w-full max-md:overflow-x-auto"
            />
          )}
          <Input
            ref={field}
            type="search"
            aria-label={`Filter ${thing}s`}
            placeholder={`Filter by ${searchHint}`}
            value={view.choice.q}
            onChange={(event) => view.setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') onDown()
              if (event.key === 'Escape') view.setText('')
            }}
            trailing={<Kbd>/</Kbd>}
            className="min-w-40 grow basis-44 md:max-w-60"
          />
          <FacetChips
            {...{ facets, rowsBeside }}
            chosen={view.choice.chosen}
            onChoose={view.choose}
            promoted={promoted}
          />
          {view.filtered && (
            <Button tone="ghost" onClick={view.clear}>
              Clear
            </Button>
          )}
        </div>
        {aside}
      </div>
      {view.ignored.length > 0 && <Ignored ignored={view.ignored} onRemove={view.dropIgnored} />}
      {notice}
    </div>
  )
}

const Ignored = ({ ignored, onRemove }: { ignored: readonly string[]; onRemove: () => void }) => (
  <p className="flex flex-wrap items-center gap-2 text-ink-2">
    <TriangleAlert aria-hidden className="size-4 text-changing" />
    <span>
      Ignored in the address: <bdi className="font-mono text-xs break-all text-ink">{ignored.join(', ')}</bdi>
    </span>
    <Button size="sm" onClick={onRemove}>
      Remove
    </Button>
  </p>
)
