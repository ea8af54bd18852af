'use client'
import Link from 'next/link'
import { FailurePage } from './failure-page'
import { Button } from './ui/button'
import { buttonClass } from './ui/button-class'
import { CopyButton } from './ui/copy-button'

/** What Next hands to the page that stands in for one that failed. */
export interface RenderFailureProps {
  error: unknown
  retry: () => void
  alone?: boolean
}

/** A page broke while it was made, in the browser or on the server. */
export function RenderFailure({ error, retry, alone }: RenderFailureProps) {
  const reference = digestOf(error)
  return (
    <FailurePage
      title="This page broke"
      alone={alone}
      actions={
        <>
          <Button tone="primary" onClick={retry}>
            Try again
          </Button>
          <Link href="/" className={buttonClass()}>
            Go to My compute
          </Link>
          {reference && <Reference text={reference} />}
        </>
      }
    >
      <p>
        Something in Trowel went wrong while showing it; nothing in your workspace has changed by that. If it happens
        again, tell whoever runs Trowel
        {reference ? ' and give the reference: it is in the log of the server.' : '.'}
      </p>
    </FailurePage>
  )
}

/** Finds what happened in the server's log. */
const Reference = ({ text }: { text: string }) => (
  <p className="mt-4 flex basis-full items-center gap-1.5 text-xs text-ink-3">
    Reference <span className="font-mono break-all text-ink-2">{text}</span>
    <CopyButton text={text} label="Copy the reference" />
  </p>
)

/** Next's mark of an error of the server, also in its log; errors of the browser have none. */
const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
