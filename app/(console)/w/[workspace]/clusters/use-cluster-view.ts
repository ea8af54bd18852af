import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import type { Chosen } from '@/components/facets'
import type { Sort } from '@/components/data-table-column'
import { useAddress } from '@/components/use-address'
import type { ClusterTab } from './cluster-tabs'
import { facetParameters, ignoredParameters, viewParameters } from './cluster-view'

/** The address follows the typing at this distance. */
const addressLagMs = 250

const facetKeys = Object.keys(facetParameters) as (keyof typeof facetParameters)[]
const nothingChosen = Object.fromEntries(facetKeys.map((key) => [key, null]))

/** The view as the address has it, and the ways to change it. */
export function useClusterView() {
  const [view, setView] = useAddress(viewParameters)
  const address = useSearchParams()
  const ignored = useMemo(() => ignoredParameters(new URLSearchParams(address)), [address])
  const choice = useMemo(() => {
    const { tab, q, sort } = view
    const chosen: Chosen = Object.fromEntries(facetKeys.map((key) => [key, view[key]]))
    return { tab, q, sort, chosen }
  }, [view])

  return {
    choice,
    columns: view.columns,
    ignored,
    filtered: choice.q.trim() !== '' || facetKeys.some((key) => view[key].length > 0),
    setTab: useCallback((next: ClusterTab) => setView({ tab: next }, { history: 'push' }), [setView]),
    setSort: useCallback(
      (next: Sort | undefined) => setView({ sort: next ?? null }, { history: 'replace' }),
      [setView],
    ),
    setText: useCallback(
      (text: string) => setView({ q: text }, { history: 'replace', lagMs: text ? addressLagMs : 0 }),
      [setView],
    ),
    choose: useCallback(
      (key: string, values: readonly string[]) => setView({ [key]: values }, { history: 'push' }),
      [setView],
    ),
    setColumns: useCallback((ids: string[] | null) => setView({ columns: ids }, { history: 'replace' }), [setView]),
    clear: useCallback(() => setView({ ...nothingChosen, q: null }, { history: 'push' }), [setView]),
    dropIgnored: useCallback(
      () =>
        setView(Object.fromEntries(ignored.map((text) => [text.slice(0, text.indexOf('=')), null])), {
          history: 'push',
        }),
      [setView, ignored],
    ),
  }
}
