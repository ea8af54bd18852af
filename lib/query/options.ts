import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'
import { familyOf, type Effect, type Operation, type Read } from '@/lib/databricks/operation'
import { call } from './call'

/** What a cached read holds: `one` answer, `pages` of a list, or a whole list kept up to date row by row (`index`). */
export type QueryKind = 'one' | 'pages' | 'index'

/** Keys run from general to specific: `[workspace, family]` matches every read of that family there. */
export const keyOf = (workspace: string, op: { id: string }, kind: QueryKind, input: unknown) =>
  [workspace, familyOf(op), op.id, kind, input] as const

/** One read. */
export const query = <I, O>(workspace: string, op: Read<I, O>, input: NoInfer<I>) =>
  queryOptions({
    queryKey: keyOf(workspace, op, 'one', input),
    queryFn: ({ signal }) => call(workspace, op, input, { signal }),
  })

/** A list that is read page by page as someone asks for more. Only for operations that page by token. */
export const pages = <I extends object, O>(workspace: string, op: Read<I, O>, input: NoInfer<Omit<I, 'page_token'>>) =>
  infiniteQueryOptions({
    queryKey: keyOf(workspace, op, 'pages', input),
    queryFn: ({ pageParam, signal }) =>
      call(workspace, op, { ...op.first, ...input, ...tokenInput(op, pageParam) } as I, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextToken,
  })

/** The input that asks for the page behind `token`; nothing for the first. */
export const tokenInput = (op: { pageParam?: string }, token: string | undefined) =>
  token ? { [op.pageParam ?? 'page_token']: token } : {}

/** The token of the next page; undefined at the end, which some lists mark by an empty string. */
export const nextToken = (answer: unknown) => (answer as { next_page_token?: string }).next_page_token || undefined

/** A change. What it touches is read again by the client's mutation cache (see client.tsx). */
export const change = <I, O, E extends Exclude<Effect, 'read'>>(workspace: string, op: Operation<I, O, E>) =>
  mutationOptions({
    mutationKey: [workspace, op.id],
    mutationFn: (input: I) => call(workspace, op, input),
    meta: { workspace, family: familyOf(op) },
  })
