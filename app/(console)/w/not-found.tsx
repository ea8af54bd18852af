'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useConsole } from '@/components/console-context'
import { FailurePage } from '@/components/failure-page'
import { pageElsewhere } from '@/components/navigation'
import { WorkspaceChip } from '@/components/workspace-chip'

/** The address names a workspace that this session is not connected to. */
export default function WorkspaceNotFound() {
  const { workspaces } = useConsole()
  const path = usePathname()
  const asked = decodeURIComponent(path.split('/')[2] ?? '')
  return (
    <>
      <title>Workspace not connected · Trowel</title>
      <FailurePage title={`You are not signed in to “${asked}”`}>
        <p>This address belongs to a workspace of that name. Your session is connected to:</p>
        <ul className="space-y-1">
          {workspaces.map(({ name, origin, colour }) => (
            <li key={name} className="flex flex-wrap items-center gap-x-2">
              <WorkspaceChip colour={colour} />
              <Link href={pageElsewhere(path, asked, name)} className="font-medium text-accent hover:underline">
                {name}
              </Link>
              <span className="font-mono text-xs break-all">{new URL(origin).host}</span>
            </li>
          ))}
        </ul>
        <p>To open the other one, sign out at the top right, then sign in there.</p>
      </FailurePage>
    </>
  )
}
