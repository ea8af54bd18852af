'use client'
import { ChevronRight, Lock, TriangleAlert } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import type { DatabricksError } from '@/lib/databricks/errors'
import { Countdown } from './countdown'
import { problemDetails, problemWords } from './problem-words'
import { Ago } from './time'
import { Button } from './ui/button'
import { EmptyState } from './ui/callout'
import { CopyButton } from './ui/copy-button'

export interface ProblemProps {
  error: DatabricksError
  /** What was tried: `list clusters`. */
  task: string
  /** The operation that failed, as the catalogue calls it. */
  operation: string
  onRetry: () => void
}

/** In place of data that could not be read: what happened, what to do, and all there is for a ticket. */
export function LoadProblem({ error, task, operation, onRetry }: ProblemProps) {
  const { title, why, denied } = problemWords(error, task)
  return (
    <div role="alert">
      <EmptyState
        icon={denied ? <Lock /> : <TriangleAlert />}
        title={title}
        actions={
          <Button onClick={onRetry} tone={denied ? 'plain' : 'primary'}>
            Try again
          </Button>
        }
      >
        {why} <RetryAt {...{ error, onRetry }} />
      </EmptyState>
      <TechnicalDetails {...{ error, operation }} />
    </div>
  )
}

/** Above data that is kept although reading it again failed: why, how old it is, and another try. */
export function RefreshProblem({
  error,
  task,
  operation,
  onRetry,
  updatedAtMs,
}: ProblemProps & { updatedAtMs: number }) {
  const { title } = problemWords(error, task)
  return (
    <section
      aria-label="Refresh failed"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-changing/8 px-4 py-1.5 md:px-5"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-changing" />
      {/* Only what happened is called out: the age beside it changes all the time. */}
      <span role="alert" className="font-medium">
        {title}
      </span>
      <span className="text-ink-2">
        Shown is what was read <Ago atMs={updatedAtMs} />. <RetryAt {...{ error, onRetry }} />
        {error.facts.requestId && (
          <span className="ml-2 font-mono text-xs text-ink-3 max-lg:hidden">{error.facts.requestId}</span>
        )}
      </span>
      <span className="ml-auto flex items-center gap-1">
        <CopyButton text={problemDetails(error, operation, firstSeenMs(error))} label="Copy the technical details" />
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      </span>
    </section>
  )
}

/** When the workspace said it may be asked again: counts down, then asks. */
function RetryAt({ error, onRetry }: Pick<ProblemProps, 'error' | 'onRetry'>) {
  const { retryAfterSeconds } = error.facts
  const untilMs = retryAfterSeconds === undefined ? undefined : firstSeenMs(error) + retryAfterSeconds * 1000
  const retry = useEffectEvent(onRetry)
  useEffect(() => {
    if (untilMs === undefined) return
    const timer = setTimeout(() => retry(), untilMs - Date.now())
    return () => clearTimeout(timer)
  }, [untilMs])
  if (untilMs === undefined) return null
  return (
    <>
      Trying again <Countdown untilMs={untilMs} />.
    </>
  )
}

const seenAtMs = new WeakMap<DatabricksError, number>()

/** When this very error was first shown; its waiting time counts from there. */
function firstSeenMs(error: DatabricksError) {
  if (!seenAtMs.has(error)) seenAtMs.set(error, Date.now())
  return seenAtMs.get(error)!
}

function TechnicalDetails({ error, operation }: { error: DatabricksError; operation: string }) {
  const details = problemDetails(error, operation, firstSeenMs(error))
  return (
    <details className="group/details mx-auto -mt-10 max-w-[60ch] px-4 pb-10">
      <summary className="mx-auto flex w-fit cursor-pointer items-center gap-1 rounded-sm text-ink-2 hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 group-open/details:rotate-90" />
        Technical details
        {error.facts.requestId && (
          <span className="font-mono text-xs text-ink-3 max-md:hidden">{error.facts.requestId}</span>
        )}
      </summary>
      <div className="relative mt-2 rounded-md border border-line bg-rail">
        <pre className="overflow-x-auto p-3 pr-10 font-mono text-xs whitespace-pre-wrap break-words">{details}</pre>
        <CopyButton text={details} label="Copy the technical details" className="absolute! top-1 right-1" />
      </div>
    </details>
  )
}
