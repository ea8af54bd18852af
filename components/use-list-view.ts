'use client'
import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import type { Parameters } from './address'
import type { Sort } from './data-table-column'
import { ignoredParameters, type ListView, type RowChoice, type ViewBase } from './list-view'
import { useAddress, type ChangeOptions } from './use-address'

/** The address follows the typing at this distance. */
const addressLagMs = 250

/** A list's view, and the ways to change it. */
export type ListViewState<Tab extends string> = ReturnType<typeof useListView<Tab>>

/** The view of a list as the address has it, and the ways to change it. `definition` must stay the same object. */
export function useListView<Tab extends string>(definition: ListView<Tab>) {
  const parameters = useMemo(() => parametersOf(definition), [definition])
  const [view, setView] = useAddress(parameters)
  const address = useSearchParams()
  const ignored = useMemo(() => ignoredParameters(definition, new URLSearchParams(address)), [definition, address])
  const choice = useMemo(() => choiceOf(definition, view), [definition, view])
  const actions = useMemo(() => actionsOf(Object.keys(definition.facets), setView as Change), [definition, setView])
  return {
    choice,
    columns: view.columns,
    ignored,
    filtered: choice.q.trim() !== '' || Object.values(choice.chosen).some((values) => values.length > 0),
    ...actions,
    dropIgnored: () => actions.drop(ignored.map((given) => given.slice(0, given.indexOf('=')))),
  }
}

// Facets have names of their own; what is common to all lists is what the types know.
const parametersOf = <Tab extends string>({ base, facets }: ListView<Tab>) =>
  ({ ...base, ...facets }) as Parameters<ViewBase<Tab>>

function choiceOf<Tab extends string>({ facets }: ListView<Tab>, view: ViewBase<Tab>): RowChoice<Tab> {
  const { tab, q, sort } = view
  const values = view as unknown as Record<string, readonly string[]>
  return { tab, q, sort, chosen: Object.fromEntries(Object.keys(facets).map((key) => [key, values[key]!])) }
}

type Change = (changes: Record<string, unknown>, options: ChangeOptions) => void

function actionsOf<Tab extends string>(facetKeys: readonly string[], change: Change) {
  const drop = (keys: readonly string[]) =>
    change(Object.fromEntries(keys.map((key) => [key, null])), { history: 'push' })
  return {
    setTab: (tab: Tab) => change({ tab }, { history: 'push' }),
    setSort: (sort: Sort | undefined) => change({ sort: sort ?? null }, { history: 'replace' }),
    setText: (q: string) => change({ q }, { history: 'replace', lagMs: q ? addressLagMs : 0 }),
    choose: (key: string, values: readonly string[]) => change({ [key]: values }, { history: 'push' }),
    setColumns: (columns: readonly string[] | null) => change({ columns }, { history: 'replace' }),
    clear: () => drop([...facetKeys, 'q']),
    drop,
  }
}
