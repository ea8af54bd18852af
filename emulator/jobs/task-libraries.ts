import type { Cluster } from '../clusters/cluster'
import { addLibraries, outlook } from '../libraries/library-table'
import type { Workspace } from '../workspace'
import { broken } from './outcomes'
import type { TaskRun } from './run'
import type { Machines } from './world'
import { inWords } from '../libraries/library'

/**
 * Machines with what the task needs on them: it begins when all its libraries are installed, and fails with the first
 * that is not (wording: ucx issue 2203).
 */
export function withLibraries(
  machines: Machines,
  { task }: TaskRun,
  cluster: Cluster,
  workspace: Workspace,
  at: number,
): Machines {
  const { libraries = [] } = task
  if (libraries.length === 0 || machines.outcome) return machines
  addLibraries(workspace, cluster, libraries, at)
  const { readyAt, failed } = outlook(workspace, cluster, libraries, machines.readyAt)
  if (!failed) return { ...machines, readyAt }
  const message = `Library installation failed for library due to user error for ${inWords(failed.library)}\n Error messages:\n${failed.message}`
  return { ...machines, readyAt, outcome: broken(message, 'LIBRARY_INSTALLATION_ERROR') }
}
