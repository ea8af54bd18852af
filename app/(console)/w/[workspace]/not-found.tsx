'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useWorkspace } from '@/components/console-context'
import { FailurePage } from '@/components/failure-page'
import { pageElsewhere } from '@/components/navigation'
import { buttonClass } from '@/components/ui/button-class'

export default function PageNotFound() {
  const { name } = useWorkspace()
  return (
    <>
      <title>Page not found · Trowel</title>
      <FailurePage
        title="There is no page at this address"
        actions={
          <Link href={pageElsewhere(usePathname(), name, name)} className={buttonClass({ tone: 'primary' })}>
            Go to Clusters
          </Link>
        }
      >
        <p>It may have been mistyped, or belong to another version of Trowel. Your workspace is {name}.</p>
      </FailurePage>
    </>
  )
}
