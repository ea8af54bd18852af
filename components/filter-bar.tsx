'use client'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { optionsOf, type Chosen, type Facet } from './facets'
import { FacetOptions } from './facet-options'
import { Button } from './ui/button'
import { cx } from './ui/cx'
import { Popover, type TriggerProps } from './ui/popover'

interface FacetChipsProps<Row> {
  facets: readonly Facet<Row>[]
  chosen: Chosen
  onChoose: (key: string, values: readonly string[]) => void
  /** The rows that everything but this facet leaves. */
  rowsBeside: (facet: Facet<Row>) => readonly Row[]
  /** Keys of those offered as chips even while nothing is chosen; the others are under one button. */
  promoted: readonly string[]
}

/** The ways to narrow a list: what is chosen as chips that can be removed, the rest as chips that can be added. */
export function FacetChips<Row>({ facets, chosen, onChoose, rowsBeside, promoted }: FacetChipsProps<Row>) {
  const isChosen = ({ key }: Facet<Row>) => (chosen[key]?.length ?? 0) > 0
  const shared = (facet: Facet<Row>) => ({
    facet,
    values: chosen[facet.key] ?? [],
    onChange: (values: readonly string[]) => onChoose(facet.key, values),
    rowsBeside,
  })
  const offered = facets.filter((facet) => !isChosen(facet))
  return (
    <>
      {facets.filter(isChosen).map((facet) => (
        <ChosenChip key={facet.key} {...shared(facet)} />
      ))}
      {offered
        .filter(({ key }) => promoted.includes(key))
        .map((facet) => (
          <FacetPopover
            key={facet.key}
            {...shared(facet)}
            trigger={(props) => <AddChip {...props} label={facet.label} className="max-xl:hidden" />}
          />
        ))}
      <MoreFacets {...{ offered, promoted, shared }} />
    </>
  )
}

interface FacetProps<Row> {
  facet: Facet<Row>
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  rowsBeside: (facet: Facet<Row>) => readonly Row[]
}

function ChosenChip<Row>(props: FacetProps<Row>) {
  const { facet, values, onChange } = props
  const words = values.map(facet.words ?? String).join(', ')
  return (
    <span className="flex h-8 max-w-64 min-w-0 shrink-0 items-center rounded-md bg-accent-soft">
      <FacetPopover
        {...props}
        trigger={(trigger) => (
          <button
            type="button"
            {...trigger}
            className="h-full min-w-0 truncate rounded-l-md pl-3 text-ink"
            data-tooltip={words.length > 24 ? words : undefined}
          >
            {facet.label}: <bdi>{words}</bdi>
          </button>
        )}
      />
      <button
        type="button"
        aria-label={`Remove the filter ${facet.label}: ${words}`}
        onClick={() => onChange([])}
        className="flex h-full w-7 shrink-0 items-center justify-center rounded-r-md text-ink-2 hover:text-ink"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  )
}

const AddChip = ({ label, className, ...trigger }: TriggerProps & { label: string; className?: string }) => (
  <button
    type="button"
    {...trigger}
    className={cx(
      'flex h-8 shrink-0 items-center gap-1 rounded-md border border-dashed border-line-strong px-2.5 text-ink-2 hover:bg-hover hover:text-ink',
      className,
    )}
  >
    <Plus aria-hidden className="size-3" />
    {label}
  </button>
)

function FacetPopover<Row>({
  facet,
  values,
  onChange,
  rowsBeside,
  trigger,
}: FacetProps<Row> & { trigger: (props: TriggerProps) => React.ReactNode }) {
  return (
    <Popover label={`Filter by ${facet.label}`} trigger={trigger} className="p-0">
      <LoadedOptions {...{ facet, values, onChange, rowsBeside }} />
    </Popover>
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
  offered: readonly Facet<Row>[]
  promoted: readonly string[]
  shared: (facet: Facet<Row>) => FacetProps<Row>
}

/** All facets not chosen yet, behind one button: first which, then its values. */
function MoreFacets<Row>({ offered, promoted, shared }: MoreFacetsProps<Row>) {
  const [open, setOpen] = useState<string>()
  const facet = offered.find(({ key }) => key === open)
  return (
    <Popover label="Filters" trigger={(props) => <AddChip {...props} label="Filter" />} className="p-0">
      {facet ? (
        <LoadedOptions {...shared(facet)} />
      ) : (
        <ul className="w-48 p-1">
          {offered.map(({ key, label }) => (
            <li key={key}>
              <Button
                tone="ghost"
                size="sm"
                className={cx('w-full justify-start', promoted.includes(key) && 'xl:hidden')}
                onClick={() => setOpen(key)}
              >
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
