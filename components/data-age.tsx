'use client'
import { RefreshCw } from 'lucide-react'
import { count, counted } from '@/lib/format/numbers'
import type { ListIndex } from '@/lib/query/list-index'
import { refreshPreference, refreshWords, type RefreshEvery } from './auto-refresh'
import { Countdown } from './countdown'
import { Ago } from './time'
import { IconButton } from './ui/button'
import { cx } from './ui/cx'
import { Menu, MenuChoice, MenuHeading } from './ui/menu'
import { useShortcut } from './use-shortcut'

interface DataAgeProps {
  index: Pick<
    ListIndex<unknown>,
    'rows' | 'status' | 'complete' | 'pagesRead' | 'updatedAtMs' | 'refreshing' | 'note' | 'waitingUntilMs' | 'refresh'
  >
  /** What is counted: `cluster`. */
  thing: string
}

/** What a list says about itself: how many, whether that is all, how old; and the two ways to make it younger. */
export function DataAge({ index, thing }: DataAgeProps) {
  useShortcut('r', `Refresh the ${thing}s`, index.refresh)
  const busy = index.refreshing || index.status === 'loading'
  return (
    <>
      <span>
        <Extent {...{ index, thing }} />
      </span>
      {/* Who listens hears the beginning and the end, not every page between. */}
      <output className="sr-only">{spokenExtent(index, thing)}</output>
      {index.updatedAtMs > 0 && index.complete && (
        <>
          <span aria-hidden>·</span>
          <Ago atMs={index.updatedAtMs} className="text-ink-3" />
        </>
      )}
      <span className="flex items-center">
        <IconButton
          label="Refresh"
          size="sm"
          icon={<RefreshCw className={cx(busy && 'animate-spin motion-reduce:animate-none')} />}
          onClick={index.refresh}
        />
        <AutoRefresh />
      </span>
    </>
  )
}

function spokenExtent({ rows, status, complete }: DataAgeProps['index'], thing: string) {
  if (status === 'loading') return `Loading ${thing}s`
  return status === 'ready' && complete ? `${counted(rows.length, thing)} loaded` : ''
}

function Extent({ index, thing }: DataAgeProps) {
  const { rows, status, complete, pagesRead, note, waitingUntilMs } = index
  if (status === 'failed') return <>Not loaded</>
  if (waitingUntilMs !== undefined)
    return (
      <>
        {rows.length > 0 && `${count(rows.length)} loaded. `}The workspace is busy: going on{' '}
        <Countdown untilMs={waitingUntilMs} />
      </>
    )
  if (status === 'loading') return <>Loading…</>
  if (!complete) return <>{`${count(rows.length)} loaded, reading page ${pagesRead + 1}…`}</>
  return (
    <>
      {counted(rows.length, thing)} · {note ? <span className="text-changing">{note}</span> : 'all loaded'}
    </>
  )
}

/** How often the whole list is read again; what is changing is followed anyway. */
function AutoRefresh() {
  const every = refreshPreference.useValue()
  const current = refreshWords[every]
  return (
    <Menu
      label="Refresh by itself"
      trigger={(props) => (
        <button
          type="button"
          {...props}
          aria-label={`Refresh by itself: ${current}`}
          data-tooltip="How often the whole list is read again. What is changing is followed anyway."
          className="h-7 rounded-md px-1.5 text-xs text-ink-3 hover:bg-hover hover:text-ink"
        >
          {current}
        </button>
      )}
    >
      <MenuHeading>Read the whole list again</MenuHeading>
      {(Object.keys(refreshWords) as RefreshEvery[]).map((choice) => (
        <MenuChoice key={choice} checked={choice === every} onSelect={() => refreshPreference.set(choice)}>
          {refreshWords[choice]}
        </MenuChoice>
      ))}
    </Menu>
  )
}
