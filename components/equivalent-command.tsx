'use client'
import { useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { cx } from '@/components/ui/cx'
import { toCli } from '@/lib/databricks/cli'
import { toCurl } from '@/lib/databricks/curl'
import type { AnyOperation, Input } from '@/lib/databricks/operation'
import { toRequest } from '@/lib/databricks/request'
import { useWorkspace } from './console-context'

interface EquivalentCommandProps<Op extends AnyOperation> {
  op: Op
  input: Input<Op>
  className?: string
}

/** The request this part of the page makes, as a command to run elsewhere; built by what builds the request itself. */
export function EquivalentCommand<Op extends AnyOperation>({ op, input, className }: EquivalentCommandProps<Op>) {
  const { origin } = useWorkspace()
  const [asCurl, setAsCurl] = useState(false)
  const request = toRequest(op, input)
  const command = asCurl ? toCurl(origin, request) : toCli(request)
  return (
    <figure
      aria-label="Equivalent command"
      className={cx('flex max-w-full min-w-0 items-start rounded-md border border-line bg-rail text-xs', className)}
    >
      <pre className="min-w-0 grow px-2.5 py-1.5 font-mono break-all whitespace-pre-wrap text-ink-2">{command}</pre>
      <div className="flex shrink-0 items-start self-stretch border-l border-line">
        <button
          type="button"
          aria-pressed={asCurl}
          onClick={() => setAsCurl(!asCurl)}
          className="px-2 py-1.5 text-ink-2 hover:text-ink aria-pressed:font-medium aria-pressed:text-accent"
        >
          curl
        </button>
        <CopyButton text={command} label="Copy command" />
      </div>
    </figure>
  )
}
