'use client'
import { useMutationState, useQueryClient, type Mutation } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import type { DatabricksError } from '@/lib/databricks/errors'
import type { Effect, Operation } from '@/lib/databricks/operation'
import { change } from '@/lib/query/options'

/** After a press a control takes no other for so long: a double click is one press. */
export const deafMs = 1000

/** The last change someone asked for on one object. */
export interface Press {
  /** Operation id. */
  op: string
  phase: 'sending' | 'checking' | 'done' | 'refused'
  atMs: number
  error?: DatabricksError
}

interface Target {
  workspace: string
  /** The input field that names the object, and its value. */
  field: string
  id: string
}

const names = (mutation: Mutation, { workspace, field, id }: Target) =>
  mutation.meta?.workspace === workspace &&
  (mutation.state.variables as Record<string, unknown> | undefined)?.[field] === id

/** What became of the last press on an object, wherever on the page it was pressed. */
export function useLastPress(target: Target): Press | undefined {
  const presses = useMutationState({
    filters: { predicate: (mutation) => names(mutation as Mutation, target) },
    select: (mutation) => pressOf(mutation as Mutation),
  })
  return presses.at(-1)
}

function pressOf({ options, state }: Mutation): Press {
  const { status, failureReason, submittedAt } = state
  const checking = status === 'pending' && failureReason !== null
  const phase = status === 'error' ? 'refused' : checking ? 'checking' : status === 'success' ? 'done' : 'sending'
  return {
    op: String(options.mutationKey?.[1]),
    phase,
    atMs: submittedAt,
    error: (state.error ?? (checking ? failureReason : null)) as DatabricksError | undefined,
  }
}

/** Presses and forgets: what comes of it is in `useLastPress`, also when this component is gone by then. */
export function usePress(target: Target) {
  const client = useQueryClient()
  const cache = client.getMutationCache()
  const dismiss = () => {
    for (const mutation of cache.findAll({ predicate: (one) => names(one as Mutation, target) })) {
      if (mutation.state.status !== 'pending') cache.remove(mutation)
    }
  }
  /** Resolves with the refusal, if any; never throws. One thing at a time: while a press is under way another is not taken. */
  const press = async <I, O, E extends Exclude<Effect, 'read'>>(op: Operation<I, O, E>, input: I) => {
    if (cache.find({ status: 'pending', predicate: (one) => names(one as Mutation, target) })) return
    dismiss()
    try {
      await cache.build(client, change(target.workspace, op)).execute(input)
    } catch (refusal) {
      return refusal as DatabricksError
    }
  }
  return { press, dismiss }
}

/** True for `deafMs` from `sinceMs` on. */
export function useDeaf(sinceMs: number): boolean {
  const untilMs = sinceMs + deafMs
  const subscribe = useCallback(
    (notify: () => void) => {
      const timer = setTimeout(notify, Math.max(0, untilMs - Date.now()) + 5)
      return () => clearTimeout(timer)
    },
    [untilMs],
  )
  return useSyncExternalStore(
    subscribe,
    () => Date.now() < untilMs,
    () => false,
  )
}
