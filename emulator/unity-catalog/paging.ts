import { pageOf } from '../page'
import { invalid } from '../refusal'

interface Paging {
  max_results?: number
  page_token?: string
}

/**
 * One page of what is shown of `rows`: all of it when paging is not asked for. Pages are cut before rows are left out
 * for want of a privilege, so one may be empty and lead on (facts/databricks-behaviour.md 5). Throws `Refusal`.
 */
export function shownPage<T extends { name: string }>(
  rows: readonly T[],
  { max_results, page_token }: Paging,
  largest: number,
  isShown: (row: T) => boolean,
): { rows: T[]; next: { next_page_token?: string } } {
  if (max_results !== undefined && max_results < 0) throw invalid(`max_results must not be negative: ${max_results}.`)
  const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const isPaged = max_results !== undefined || page_token !== undefined
  const size = isPaged ? Math.min(max_results || largest, largest) : Math.max(1, sorted.length)
  const page = pageOf(sorted, keyOf, page_token, size)
  return { rows: page.rows.filter(isShown), next: page.next ? { next_page_token: page.next } : {} }
}

const keyOf = ({ name }: { name: string }) => name.toLowerCase()
