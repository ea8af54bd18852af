'use client'
import { ChevronDown, ShieldAlert } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ConsoleWorkspace } from '@/lib/console'
import { useConsole, useWorkspace } from './console-context'
import { pageElsewhere } from './navigation'
import { Button } from './ui/button'
import { CopyButton } from './ui/copy-button'
import { cx } from './ui/cx'
import { Popover } from './ui/popover'
import { WorkspaceChip } from './workspace-chip'

/** Which workspace this page is about; the way to the others. */
export function WorkspaceSwitcher() {
  const { workspaces } = useConsole()
  const here = useWorkspace()
  return (
    <Popover
      label="Workspaces"
      className="w-80! p-1.5!"
      trigger={(props) => (
        <Button {...props} size="sm" aria-label={`Workspace ${here.name}`} className="min-w-0 shrink!">
          <WorkspaceChip colour={here.colour} />
          <span className="truncate" title={here.name}>
            {here.name}
          </span>
          <ChevronDown aria-hidden className="shrink-0 text-ink-3" />
        </Button>
      )}
    >
      <ul className="space-y-0.5">
        {workspaces.map((workspace) => (
          <WorkspaceRow key={workspace.name} workspace={workspace} current={workspace.name === here.name} />
        ))}
      </ul>
    </Popover>
  )
}

function WorkspaceRow({ workspace, current }: { workspace: ConsoleWorkspace; current: boolean }) {
  const here = useWorkspace()
  const href = pageElsewhere(usePathname(), here.name, workspace.name)
  const host = new URL(workspace.origin).host
  return (
    <li className={cx('flex items-start gap-2 rounded-sm px-2 py-1.5', current && 'bg-accent-soft')}>
      <WorkspaceChip colour={workspace.colour} className="mt-1.5" />
      <div className="min-w-0 grow">
        <Link
          href={href}
          aria-current={current ? 'true' : undefined}
          className="font-medium break-words hover:underline"
        >
          {workspace.name}
        </Link>
        <p className="font-mono text-xs break-all text-ink-2">{host}</p>
        {workspace.protected && <ProtectedWord />}
      </div>
      <CopyButton text={workspace.origin} label={`Copy the address of ${workspace.name}`} />
    </li>
  )
}

/** That stopping asks first here, in a word beside the workspace's name. */
export const ProtectedWord = () => (
  <span
    className="inline-flex shrink-0 items-center gap-1 text-xs font-medium text-ink-2"
    data-tooltip="Stopping anything in this workspace asks first."
  >
    <ShieldAlert aria-hidden className="size-3.5" /> Protected
  </span>
)
