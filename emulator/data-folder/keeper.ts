import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { replaceFile, replaceFileNow, writeFile, writeFileNow } from './durable-file'
import { encodePart } from './parts'
import { dataVersion, manifestOf, readState, stateFileOf, type KeptState, type Snapshot } from './snapshot'

/** A state that is to be kept. */
export interface Keepable {
  name: string
  lasting: boolean
  /** Equal to what it was: nothing has changed. Absent: what is in it has to be looked at. */
  revision?: unknown
  parts(): Iterable<unknown>
}

/** What a keeper wants to know of its workspace. */
export interface Kept {
  kept(): Keepable[]
  facts(): Pick<Snapshot, 'workspace' | 'clock' | 'seed' | 'rateLimits'>
}

/** One state that has changed, on its way to the disk. */
interface Change extends KeptState {
  name: string
  revision: unknown
  bytes: Buffer[]
}

/** So long after it changed, a workspace is written. */
const settleMs = 400
/** So long others wait while a large one is. */
const sliceMs = 2

/** Keeps one workspace on the disk: each state in a file of its own, and one that names them. */
export class Keeper {
  private readonly files: Map<string, KeptState>
  private readonly revisions = new Map<string, unknown>()
  private count: number
  private manifest = ''
  private timer?: NodeJS.Timeout
  private isSaving = false
  private isTouched = false
  private isClosed = false

  constructor(
    private readonly folder: string,
    private readonly workspace: Kept,
    snapshot?: Snapshot,
  ) {
    this.files = new Map(Object.entries(snapshot?.states ?? {}))
    this.count = snapshot?.count ?? 0
  }

  /** The parts of a state that was kept and has not been read since. */
  take(name: string): unknown[] | undefined {
    const kept = this.files.get(name)
    return kept && readState(this.folder, kept)
  }

  /** What begins anew is not read again. */
  forget(): void {
    for (const [name, { lasting }] of this.files) if (!lasting) this.files.delete(name)
    this.revisions.clear()
    this.touch()
  }

  /** Something may have changed. */
  touch(): void {
    this.isTouched = true
    if (!this.timer && !this.isSaving && !this.isClosed) this.timer = setTimeout(() => void this.saveSoon(), settleMs)
  }

  private async saveSoon(): Promise<void> {
    this.timer = undefined
    this.isTouched = false
    this.isSaving = true
    try {
      await this.save()
    } catch (error) {
      // After the end there is nothing to keep, perhaps not even the folder.
      if (!this.isClosed) console.error(`Cannot keep ${this.folder}: ${(error as Error).message}`)
    }
    this.isSaving = false
    if (this.isTouched) this.touch()
  }

  private async save(): Promise<void> {
    const collecting = this.changes()
    let sinceMs = performance.now()
    let step = collecting.next()
    while (!step.done) {
      if (performance.now() - sinceMs > sliceMs) {
        await pause()
        sinceMs = performance.now()
      }
      step = collecting.next()
    }
    mkdirSync(this.folder, { recursive: true })
    for (const change of step.value) await writeFile(stateFileOf(this.folder, change), change.bytes)
    const manifest = this.manifestWith(step.value)
    if (manifest === this.manifest || this.isClosed) return
    const draft = `${manifestOf(this.folder)}.new`
    await writeFile(draft, [Buffer.from(manifest)])
    if (this.isClosed) return
    await replaceFile(draft, manifestOf(this.folder))
    if (!this.isClosed) this.saved(step.value, manifest)
  }

  /** Writes what there is before returning, and nothing after. */
  close(): void {
    clearTimeout(this.timer)
    this.isClosed = true
    const collecting = this.changes()
    let step = collecting.next()
    while (!step.done) step = collecting.next()
    mkdirSync(this.folder, { recursive: true })
    for (const change of step.value) writeFileNow(stateFileOf(this.folder, change), change.bytes)
    const manifest = this.manifestWith(step.value)
    const draft = `${manifestOf(this.folder)}.last`
    writeFileNow(draft, [Buffer.from(manifest)])
    replaceFileNow(draft, manifestOf(this.folder))
    this.saved(step.value, manifest)
  }

  /** What has to be written; may be left alone for a while at every step. */
  private *changes(): Generator<void, Change[]> {
    const changes: Change[] = []
    for (const { name, lasting, revision, parts } of this.workspace.kept()) {
      if (revision !== undefined && revision === this.revisions.get(name) && this.files.has(name)) continue
      const bytes: Buffer[] = []
      const hash = createHash('sha256')
      for (const part of parts()) {
        const encoded = encodePart(part)
        bytes.push(encoded)
        hash.update(encoded)
        yield
      }
      const sha256 = hash.digest('hex')
      if (sha256 === this.files.get(name)?.sha256) this.revisions.set(name, revision)
      else changes.push({ name, lasting, revision, bytes, sha256, file: `${name}.${++this.count}.state` })
    }
    return changes
  }

  private manifestWith(changes: readonly Change[]): string {
    const files = new Map(this.files)
    for (const { name, file, sha256, lasting } of changes) files.set(name, { file, sha256, lasting })
    const snapshot: Snapshot = {
      version: dataVersion,
      ...this.workspace.facts(),
      count: this.count,
      states: Object.fromEntries(files),
    }
    return `${JSON.stringify(snapshot, null, 2)}\n`
  }

  private saved(changes: readonly Change[], manifest: string): void {
    this.manifest = manifest
    for (const { name, file, sha256, lasting, revision } of changes) {
      this.files.set(name, { file, sha256, lasting })
      this.revisions.set(name, revision)
    }
    const current = new Set([...this.files.values()].map(({ file }) => file))
    for (const name of readdirSync(this.folder)) {
      if (name.endsWith('.state') && !current.has(name)) rmSync(join(this.folder, name), { force: true })
    }
  }
}
