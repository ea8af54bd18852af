import type { Workspace } from '../workspace'
import { directoryState } from './directory'

/** Whom a privilege is given to, as the directory writes the name; everyone there is goes by `account users`. */
export function principalNamed(workspace: Workspace, name: string): string | undefined {
  if (name === 'account users') return name
  const directory = workspace.get(directoryState)
  return (
    directory.named('User', name)?.userName ??
    directory.named('Group', name)?.displayName ??
    directory.named('ServicePrincipal', name)?.applicationId
  )
}
