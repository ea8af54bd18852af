'use client'
import { useState } from 'react'
import { count } from '@/lib/format/numbers'
import type { FacetOption } from './facets'
import { Checkbox } from './ui/checkbox'
import { Input } from './ui/input'

interface FacetOptionsProps {
  label: string
  options: readonly FacetOption[]
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  single?: boolean
}

/** More than fit on a glance get a field to find one. */
const searchable = 9
/** Of a workspace with thousands of tags nobody reads them all. */
const shown = 200

/** The values of one facet, each with how many rows it would leave. */
export function FacetOptions({ label, options, values, onChange, single }: FacetOptionsProps) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = wanted
    ? options.filter(({ words, value }) => `${words}\n${value}`.toLowerCase().includes(wanted))
    : options
  const toggle = (value: string) => {
    if (values.includes(value)) onChange(values.filter((other) => other !== value))
    else onChange(single ? [value] : [...values, value])
  }
  return (
    <div className="w-64">
      {options.length >= searchable && (
        <div className="border-b border-line p-2">
          <Input
            aria-label={`Find a value of ${label}`}
            placeholder="Find…"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
      )}
      <ul aria-label={label} className="max-h-72 overflow-y-auto p-1">
        {found.slice(0, shown).map(({ value, words, count: rows }) => (
          <li key={value}>
            <label className="flex min-h-7 items-center gap-2 rounded-sm px-2 hover:bg-hover pointer-coarse:min-h-11">
              <Checkbox checked={values.includes(value)} onChange={() => toggle(value)} />
              <span className="min-w-0 grow truncate" title={words}>
                <bdi>{words}</bdi>
              </span>
              <span className="text-xs text-ink-3 tabular-nums">{count(rows)}</span>
            </label>
          </li>
        ))}
        {found.length === 0 && (
          <li className="px-2 py-1.5 text-ink-3">
            {options.length === 0 ? 'No cluster here has one' : 'Nothing matches'}
          </li>
        )}
        {found.length > shown && (
          <li className="px-2 py-1.5 text-xs text-ink-3">{count(found.length - shown)} more: type to find them</li>
        )}
      </ul>
    </div>
  )
}
