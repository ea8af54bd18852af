import { DuckDBInstance } from '@duckdb/node-api'
import { UnusableData } from './unusable-data'

/** What holds a data folder for one process. */
export interface Lock {
  release(): void
}

/** The system's lock is per process: a second emulator in the same one would pass it. */
const heldHere = new Set<string>()

/**
 * Locks `file`. Node cannot, but DuckDB locks what it opens, and the system lets go of it however the process ends: no
 * lock is left behind. Throws `UnusableData`.
 */
export async function lock(file: string, root: string): Promise<Lock> {
  if (heldHere.has(file)) throw inUse(root, process.pid)
  heldHere.add(file)
  try {
    const instance = await DuckDBInstance.create(file, { threads: '1' })
    return {
      release() {
        instance.closeSync()
        heldHere.delete(file)
      },
    }
  } catch (error) {
    heldHere.delete(file)
    const { message } = error as Error
    const [, holder] = /lock is held[^(]*\(PID (\d+)/.exec(message) ?? []
    if (holder) throw inUse(root, Number(holder))
    throw new UnusableData(`Cannot lock ${file}: ${message}`)
  }
}

const inUse = (root: string, pid: number) =>
  new UnusableData(`${root} is in use by another emulator (process ${pid}). Stop it, or start with another --data.`)
