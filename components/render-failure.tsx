'use client'
import Link from 'next/link'
import { FailurePage } from './failure-page'
import { Button } from './ui/button'
import { buttonClass } from './ui/button-class'

/** What Next hands to the page that stands in for one that failed. */
export interface RenderFailureProps {
  error: unknown
  retry: () => void
  alone?: boolean
}

/** A page broke while it was made, in the browser or on the server. */
export function RenderFailure({ error, retry, alone }: RenderFailureProps) {
  return (
    <FailurePage
      title="This page broke"
      alone={alone}
      reference={digestOf(error)}
      actions={
        <>
          <Button tone="primary" onClick={retry}>
            Try again
          </Button>
          <Link href="/" className={buttonClass()}>
            Go to My compute
          </Link>
        </>
      }
    >
      <p>
        Something in Trowel went wrong while showing it; nothing in your workspace has changed by that. If it happens
        again, tell whoever runs Trowel
        {digestOf(error) ? ' and give the reference: it is in the log of the server.' : '.'}
      </p>
    </FailurePage>
  )
}

/** Next's mark of an error of the server, also in its log; errors of the browser have none. */
const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined
