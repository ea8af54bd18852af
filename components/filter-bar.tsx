'use client'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { optionsOf, type Chosen, type Facet } from './facets'
import { cx } from './ui/cx'
import { late } from './ui/late'
import { Popover } from './ui/popover'

interface FacetChipsProps<Row> {
  facets: readonly Facet<Row>[]
  chosen: Chosen
  onChoose: (key: string, values: readonly string[]) => void
  /** The rows that everything but this facet leaves. */
  rowsBeside: (facet: Facet<Row>) => readonly Row[]
  /** Keys of those offered as chips even while nothing is chosen; the others are under one button. */
  promoted: readonly string[]
}

const FacetOptions = late(async () => (await import('./facet-options')).FacetOptions)

/** The ways to narrow a list: what is chosen as chips that can be removed, the rest as chips that can be added. */
export function FacetChips<Row>({ facets, chosen, onChoose, rowsBeside, promoted }: FacetChipsProps<Row>) {
  const isChosen = ({ key }: Facet<Row>) => (chosen[key]?.length ?? 0) > 0
  const shared = (facet: Facet<Row>) => ({
    facet,
    values: chosen[facet.key] ?? [],
    onChange: (values: readonly string[]) => onChoose(facet.key, values),
    rowsBeside,
  })
  return (
    <>
      {/* In one order, chosen or not: a chip that moved would close what is open at it. */}
      {facets
        .filter((facet) => isChosen(facet) || promoted.includes(facet.key))
        .map((facet) => (
          <FacetChip key={facet.key} {...shared(facet)} />
        ))}
      <MoreFacets {...{ facets, promoted, isChosen, shared }} />
    </>
  )
}

interface FacetProps<Row> {
  facet: Facet<Row>
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  rowsBeside: (facet: Facet<Row>) => readonly Row[]
}

/** One facet: dashed while nothing of it is chosen, else with what is chosen and the way to take it back. */
function FacetChip<Row>(props: FacetProps<Row>) {
  const { facet, values, onChange } = props
  const words = values.map(facet.words ?? String).join(', ')
  const active = values.length > 0
  return (
    <span
      className={cx(
        'flex h-8 max-w-64 min-w-0 shrink-0 items-center rounded-md',
        active ? 'bg-accent-soft' : 'border border-dashed border-line-strong text-ink-2 hover:bg-hover max-xl:hidden',
      )}
    >
      <Popover
        label={`Filter by ${facet.label}`}
        className="p-0!"
        prepare={FacetOptions.prepare}
        trigger={(trigger) => (
          <button
            type="button"
            {...trigger}
            className={cx('flex h-full min-w-0 items-center gap-1', active ? 'rounded-l-md pl-3' : 'rounded-md px-2.5')}
            data-tooltip={words.length > 24 ? words : undefined}
          >
            {!active && <Plus aria-hidden className="size-3" />}
            <span className="truncate">
              {facet.label}
              {active && ': '}
              {active && <bdi>{words}</bdi>}
            </span>
          </button>
        )}
      >
        <LoadedOptions {...props} />
      </Popover>
      {active && (
        <button
          type="button"
          aria-label={`Remove the filter ${facet.label}: ${words}`}
          onClick={() => onChange([])}
          className="flex h-full w-7 shrink-0 items-center justify-center rounded-r-md text-ink-2 hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  )
}

/** Counted only when someone looks: a popover renders its content while it is open. */
const LoadedOptions = <Row,>({ facet, values, onChange, rowsBeside }: FacetProps<Row>) => (
  <FacetOptions
    label={facet.label}
    single={facet.single}
    values={values}
    onChange={onChange}
    options={optionsOf(facet, rowsBeside(facet), values)}
  />
)

interface MoreFacetsProps<Row> {
  facets: readonly Facet<Row>[]
  /** At hand as chips on a wide screen. */
  promoted: readonly string[]
  isChosen: (facet: Facet<Row>) => boolean
  shared: (facet: Facet<Row>) => FacetProps<Row>
}

/** All facets behind one button: first which, then its values. */
const MoreFacets = <Row,>(props: MoreFacetsProps<Row>) => (
  <Popover
    label="Filters"
    className="p-0!"
    prepare={FacetOptions.prepare}
    trigger={(trigger) => (
      <button
        type="button"
        {...trigger}
        className="flex h-8 shrink-0 items-center gap-1 rounded-md border border-dashed border-line-strong px-2.5 text-ink-2 hover:bg-hover hover:text-ink"
      >
        <Plus aria-hidden className="size-3" />
        Filter
      </button>
    )}
  >
    <FacetChoice {...props} />
  </Popover>
)

function FacetChoice<Row>({ facets, promoted, isChosen, shared }: MoreFacetsProps<Row>) {
  const [opened, setOpened] = useState<Facet<Row>>()
  if (opened) return <LoadedOptions {...shared(opened)} />
  return (
    <ul aria-label="Filters" className="w-48 p-1">
      {facets
        .filter((facet) => !isChosen(facet))
        .map((facet) => (
          <li key={facet.key} className={cx(promoted.includes(facet.key) && 'xl:hidden')}>
            <button
              type="button"
              onClick={() => setOpened(facet)}
              className="w-full rounded-sm px-2 py-1.5 text-left hover:bg-hover pointer-coarse:py-2.5"
            >
              {facet.label}
            </button>
          </li>
        ))}
    </ul>
  )
}
