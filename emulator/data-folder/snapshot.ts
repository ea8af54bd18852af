import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Seed } from '../seed/seed'
import type { ClockMark } from '../clock'
import { decodeParts } from './parts'
import { damaged } from './unusable-data'

/** Rises when anything that is kept gets another shape; other versions are not read. */
export const dataVersion = 1

/** One state of a workspace, in a file of its own. */
export interface KeptState {
  file: string
  sha256: string
  /** Stays when the workspace is seeded anew. */
  lasting: boolean
}

/** What is kept of a workspace. It names all the rest, so that replacing it replaces everything at once. */
export interface Snapshot {
  version: number
  workspace: string
  clock: ClockMark
  seed: Seed
  rateLimits: boolean
  /** Rises with every file, so that none is written over. */
  count: number
  states: Record<string, KeptState>
}

const manifestName = 'workspace.json'
export const manifestOf = (folder: string) => join(folder, manifestName)
export const stateFileOf = (folder: string, { file }: Pick<KeptState, 'file'>) => join(folder, file)

/** The snapshot in a workspace's folder, when there is one. Throws `UnusableData`. */
export function readSnapshot(folder: string): Snapshot | undefined {
  const file = manifestOf(folder)
  if (!existsSync(file)) return undefined
  const snapshot = parsed(readFileSync(file, 'utf8'))
  if (typeof snapshot?.version !== 'number') throw damaged(file, 'is damaged', folder)
  const { version } = snapshot
  if (version === dataVersion) return snapshot
  const how = version > dataVersion ? 'a newer' : 'an older'
  throw damaged(file, `was written by ${how} version of the emulator, which this one does not read`, folder)
}

function parsed(text: string): Snapshot | null | undefined {
  try {
    return JSON.parse(text) as Snapshot | null
  } catch {
    return undefined
  }
}

/** The same with all its files looked at. Throws `UnusableData`. */
export function checkedSnapshot(folder: string): Snapshot | undefined {
  const snapshot = readSnapshot(folder)
  for (const kept of Object.values(snapshot?.states ?? {})) bytesOf(folder, kept)
  return snapshot
}

/** The parts of a state as they were kept. Throws `UnusableData`. */
export function readState(folder: string, kept: KeptState): unknown[] {
  const bytes = bytesOf(folder, kept)
  try {
    return decodeParts(bytes)
  } catch {
    throw damaged(stateFileOf(folder, kept), 'cannot be read by this version of Node', folder)
  }
}

function bytesOf(folder: string, kept: KeptState): Buffer {
  const file = stateFileOf(folder, kept)
  if (!existsSync(file) || !statSync(file).isFile()) throw damaged(file, 'is missing', folder)
  const bytes = readFileSync(file)
  if (createHash('sha256').update(bytes).digest('hex') !== kept.sha256)
    throw damaged(file, 'is damaged: its checksum is another', folder)
  return bytes
}
