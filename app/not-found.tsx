import type { Metadata } from 'next'
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
          // oxlint-disable-next-line nextjs/no-html-link-for-pages -- every page carries this one, and with a link of Next's its code
          <a href="/" className={buttonClass({ tone: 'primary' })}>
            Go to My compute
          </a>
        }
      >
        <p>It may have been mistyped, or belong to another version of Trowel.</p>
      </FailurePage>
    </main>
  )
}
