'use client'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { DatabricksError } from '@/lib/databricks/errors'
import { expectChange, failChange, finishChange, type ChangeMeta } from './changes'
import { retryWaitMs } from './retry'
import { sessionEnd } from './session-ended'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: DatabricksError
    mutationMeta: ChangeMeta
  }
}

/** A read is tried twice at most; the console's gate has tried by itself before it says no. */
const readTries = 2

/** The cache of one tab. Reads are tried again where that may help, writes never. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // The console may run on this very machine: what the browser thinks of the network says nothing.
        networkMode: 'always',
        retry: (failures, error) => failures + 1 < readTries && retryWaitMs(error, failures + 1) !== undefined,
        retryDelay: (failures, error) => retryWaitMs(error, failures + 1) ?? 0,
      },
      // Never kept for later: a write that cannot be sent now fails now.
      mutations: { networkMode: 'always', retry: false, gcTime: 10 * 60_000 },
    },
    queryCache: new QueryCache({
      onError: (error, query) => void sessionEnd.note(String(query.queryKey[0]), error),
      onSuccess: (_data, query) => sessionEnd.over(String(query.queryKey[0])),
    }),
    mutationCache: new MutationCache({
      onMutate: (input, mutation) => expectChange(client, mutation, input),
      onSuccess: (answer, input, _result, mutation) => finishChange(client, mutation, input, answer),
      onError: (error, input, _result, mutation) => failChange(client, mutation, input, error),
    }),
  })
  return client
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient)
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
