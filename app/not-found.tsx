import type { Metadata } from 'next'
import Link from 'next/link'
import { FailurePage } from '@/components/failure-page'
import { buttonClass } from '@/components/ui/button-class'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFoundPage() {
  return (
    <main>
      <FailurePage
        title="There is no page at this address"
        alone
        actions={
          <Link href="/" className={buttonClass({ tone: 'primary' })}>
            Go to My compute
          </Link>
        }
      >
        <p>It may have been mistyped, or belong to another version of Trowel.</p>
      </FailurePage>
    </main>
  )
}
