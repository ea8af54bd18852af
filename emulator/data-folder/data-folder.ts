import { mkdirSync, mkdtempSync, readdirSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { lock, type Lock } from './lock'
import { UnusableData } from './unusable-data'
import { checkedSnapshot } from './snapshot'

/** Where the workspaces of one emulator keep what is theirs. */
export interface DataFolder {
  /** Whether it outlives the emulator. */
  lasting: boolean
  /** The folder of one workspace, which may not be there yet. */
  of(workspace: string): string
  /** Leaves it to others. */
  close(): void
}

const lockName = 'emulator.lock'

/** The folder at `path`, made when absent, and ours alone until it is closed. Throws `UnusableData`. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const root = resolve(path)
  const held = await lockRoot(root)
  try {
    // What is damaged is said at the start, not to whoever asks first.
    for (const name of namesIn(workspacesIn(root))) checkedSnapshot(join(workspacesIn(root), name))
  } catch (error) {
    held.release()
    throw error
  }
  return { lasting: true, of: (workspace) => join(workspacesIn(root), fileNameOf(workspace)), close: held.release }
}

async function lockRoot(root: string): Promise<Lock> {
  const known = namesIn(root)
  if (known.length > 0 && !known.includes(lockName)) {
    throw new UnusableData(`${root} has other things in it than the emulator's. Name a folder that is empty or new.`)
  }
  try {
    mkdirSync(workspacesIn(root), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new UnusableData(`Cannot keep data in ${root}: ${(error as Error).message}`)
  }
  return lock(join(root, lockName), root)
}

const workspacesIn = (root: string) => join(root, 'workspaces')
const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** Capitals are marked: to some file systems they are no others. */
const fileNameOf = (workspace: string) => workspace.replace(/[A-Z]/g, (capital) => `+${capital.toLowerCase()}`)

/** A folder for as long as the emulator is there; made when first asked for. */
export function temporaryFolder(): DataFolder {
  let root: string | undefined
  const close = () => {
    if (root) rmSync(root, { recursive: true, force: true })
    root = undefined
  }
  const make = () => {
    process.once('exit', close)
    return mkdtempSync(join(tmpdir(), 'databricks-emulator-'))
  }
  return { lasting: false, of: (workspace) => join((root ??= make()), fileNameOf(workspace)), close }
}
