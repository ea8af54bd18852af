'use client'
import type { ReactNode } from 'react'
import type { ColumnChooserProps } from './column-chooser'
import { densityPreference } from './list-preferences'
import { zonePreference } from './time-zone'
import { Button } from './ui/button'
import { Checkbox } from './ui/checkbox'
import { Segmented } from './ui/segmented'

/** The columns of a list, the height of its rows, the clock: each a choice that is kept for this reader. */
export function ColumnPanel({ columns, shown, onChange }: ColumnChooserProps) {
  const isShown = (id: string) => shown.some((column) => column.id === id)
  const toggle = (id: string) =>
    onChange(columns.filter((column) => (column.id === id) !== isShown(column.id)).map((column) => column.id))
  return (
    <div className="w-64">
      <ul aria-label="Columns" className="max-h-80 overflow-y-auto p-1">
        {columns
          .filter(({ show }) => show !== 'always')
          .map(({ id, header }) => (
            <li key={id}>
              <label className="flex min-h-7 items-center gap-2 rounded-sm px-2 hover:bg-hover pointer-coarse:min-h-11">
                <Checkbox checked={isShown(id)} onChange={() => toggle(id)} />
                {header}
              </label>
            </li>
          ))}
      </ul>
      <div className="space-y-2 border-t border-line p-3">
        <Setting words="Rows">
          <DensityChoice />
        </Setting>
        <Setting words="Times">
          <ZoneChoice />
        </Setting>
        <Button size="sm" tone="ghost" className="-ml-2.5" onClick={() => onChange(undefined)}>
          Back to the usual columns
        </Button>
      </div>
    </div>
  )
}

const Setting = ({ words, children }: { words: string; children: ReactNode }) => (
  <div className="flex items-center justify-between gap-3">
    <span className="text-ink-2">{words}</span>
    {children}
  </div>
)

const DensityChoice = () => (
  <Segmented
    label="Height of rows"
    value={densityPreference.useValue()}
    onChange={densityPreference.set}
    options={[
      { value: 'normal', label: 'Normal' },
      { value: 'compact', label: 'Compact' },
    ]}
  />
)

const ZoneChoice = () => (
  <Segmented
    label="Clock of exact times"
    value={zonePreference.useValue()}
    onChange={zonePreference.set}
    options={[
      { value: 'local', label: 'Local' },
      { value: 'utc', label: 'UTC' },
    ]}
  />
)
