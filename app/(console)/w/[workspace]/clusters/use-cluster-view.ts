import { useSearchParams } from 'next/navigation'
import { debounce, useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import type { Chosen } from '@/components/facets'
import type { Sort } from '@/components/data-table-column'
import type { ClusterTab } from './cluster-tabs'
import { facetParsers, ignoredParameters, viewParsers } from './cluster-view'

/** The address follows the typing at this distance: browsers refuse pages that rewrite it at every key. */
const addressLagMs = 250

const facetKeys = Object.keys(facetParsers) as (keyof typeof facetParsers)[]
const nothingChosen = Object.fromEntries(facetKeys.map((key) => [key, null]))

/** The view as the address has it, and the ways to change it. */
export function useClusterView() {
  const [view, setView] = useQueryStates(viewParsers, { history: 'push', clearOnDefault: true })
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
    setTab: useCallback((next: ClusterTab) => void setView({ tab: next }), [setView]),
    setSort: useCallback(
      (next: Sort | undefined) => void setView({ sort: next ?? null }, { history: 'replace' }),
      [setView],
    ),
    setText: useCallback(
      (text: string) =>
        void setView(
          { q: text || null },
          { history: 'replace', limitUrlUpdates: text ? debounce(addressLagMs) : undefined },
        ),
      [setView],
    ),
    choose: useCallback(
      (key: string, values: readonly string[]) => void setView({ [key]: values.length > 0 ? values : null }),
      [setView],
    ),
    setColumns: useCallback(
      (ids: string[] | null) => void setView({ columns: ids }, { history: 'replace' }),
      [setView],
    ),
    clear: useCallback(() => void setView({ ...nothingChosen, q: null }), [setView]),
    dropIgnored: useCallback(
      () => void setView(Object.fromEntries(ignored.map((text) => [text.slice(0, text.indexOf('=')), null]))),
      [setView, ignored],
    ),
  }
}
