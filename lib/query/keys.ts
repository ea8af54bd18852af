import { familyOf } from '@/lib/databricks/operation'

/** What a cached read holds: `one` answer, `pages` of a list, or a whole list kept up to date row by row (`index`). */
export type QueryKind = 'one' | 'pages' | 'index'

/** Keys run from general to specific: `[workspace, family]` matches every read of that family there. */
export const keyOf = (workspace: string, op: { id: string }, kind: QueryKind, input: unknown) =>
  [workspace, familyOf(op), op.id, kind, input] as const

/** The input that asks for the page behind `token`; nothing for the first. */
export const tokenInput = (op: { pageParam?: string }, token: string | undefined) =>
  token ? { [op.pageParam ?? 'page_token']: token } : {}

/** The token of the next page; undefined at the end, which some lists mark by an empty string. */
export const nextToken = (answer: unknown) => (answer as { next_page_token?: string }).next_page_token || undefined
