import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'
import type { Effect, Operation, Read } from '@/lib/databricks/operation'
import { call } from './call'
import { retryLost, sendOnce } from './changes'
import { keyOf, nextToken, tokenInput } from './keys'

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

/** A change: sent once, never again by itself. What it touches is read again by the mutation cache (client.tsx). */
export const change = <I, O, E extends Exclude<Effect, 'read'>>(workspace: string, op: Operation<I, O, E>) =>
  mutationOptions({
    mutationKey: [workspace, op.id],
    mutationFn: (input: I, context) => sendOnce(workspace, op, input, context),
    retry: retryLost,
    retryDelay: 0,
    meta: { workspace, op },
  })
