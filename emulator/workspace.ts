import { existsSync, mkdirSync } from 'node:fs'
import { Clock } from './clock'
import type { DataFolder } from './data-folder/data-folder'
import { Keeper } from './data-folder/keeper'
import { readSnapshot } from './data-folder/snapshot'
import { FaultPlan } from './faults'
import { RateLimits } from './rate-limits'
import { RequestLog } from './request-log'
import type { Seed } from './seed/seed'

/** What one family keeps in a workspace. Made when first asked for, from the workspace's seed. */
export interface State<T> {
  /** What the data folder calls it; under another name it begins anew. */
  name: string
  create(workspace: Workspace): T
  /** Stays when the workspace is seeded anew. */
  lasting?: true
  /** How it outlives the emulator; when absent it is plain data, which `v8.serialize` keeps as it is. */
  keeping?: Keeping<T>
  /**
   * Lets go of what it holds: the workspace, or its story, is over. `over` is given when nothing of it is to stay, on
   * the disk either.
   */
  close?(state: T, over?: Workspace): void
}

/** How a state that is not plain data is kept. */
export interface Keeping<T> {
  /** As plain data; what is large in several parts, between which others may have their turn. */
  save(state: T): Iterable<unknown>
  restore(parts: unknown[], workspace: Workspace): T
  /** Another one whenever something has changed. Absent: all of it is compared with what was kept. */
  revision?(state: T): unknown
}

/** One isolated workspace: its clock, its faults, its log, and what each family keeps in it. */
export class Workspace {
  readonly clock: Clock
  readonly faults = new FaultPlan()
  readonly requests = new RequestLog()
  readonly limits: RateLimits
  private readonly states = new Map<State<unknown>, unknown>()
  private readonly keeper?: Keeper
  private sown: Seed

  constructor(
    readonly name: string,
    readonly settings: WorkspaceSettings,
  ) {
    const { wallMs, speed, seed, data, rateLimits } = settings
    this.limits = new RateLimits(rateLimits ?? false)
    this.clock = new Clock(wallMs, speed)
    this.sown = seed
    if (!data.lasting) return
    const snapshot = readSnapshot(data.of(name))
    this.keeper = new Keeper(data.of(name), this, snapshot)
    if (!snapshot) return
    this.clock.resume(snapshot.clock)
    this.sown = snapshot.seed
    this.limits.areOn = rateLimits ?? snapshot.rateLimits
    if (speed !== undefined) this.clock.speed = speed
  }

  get seed(): Seed {
    return this.sown
  }

  /** Where bytes that are too many for memory are kept. It outlives the emulator when the rest does. */
  get folder(): string {
    const folder = this.settings.data.of(this.name)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }

  /** Whether what is in it outlives the emulator. */
  get isKept(): boolean {
    return this.settings.data.lasting
  }

  get<T>(state: State<T>): T {
    if (!this.states.has(state)) this.states.set(state, this.restored(state) ?? state.create(this))
    return this.states.get(state) as T
  }

  private restored<T>({ name, keeping }: State<T>): T | undefined {
    const parts = this.keeper?.take(name)
    return parts && (keeping ? keeping.restore(parts, this) : (parts[0] as T))
  }

  /** Begins anew; clock, faults, log and lasting states stay. */
  reseed(seed: Seed): void {
    this.sown = seed
    for (const [state, value] of this.states) {
      if (state.lasting) continue
      this.states.delete(state)
      state.close?.(value, this)
    }
    this.keeper?.forget()
  }

  /** Says that someone has been here: what they changed is written down soon. */
  touch(): void {
    this.keeper?.touch()
  }

  /** Writes down what is to stay, and lets go of the rest. */
  close(): void {
    this.keeper?.close()
    for (const [state, value] of this.states) state.close?.(value, this.isKept ? undefined : this)
    this.states.clear()
  }

  /** For its keeper. */
  kept() {
    return [...this.states].map(([{ name, lasting = false, keeping }, value]) => ({
      name,
      lasting,
      revision: keeping?.revision?.(value),
      parts: () => keeping?.save(value) ?? [value],
    }))
  }

  facts() {
    return { workspace: this.name, clock: this.clock.mark(), seed: this.sown, rateLimits: this.limits.areOn }
  }
}

/** What every new workspace of one emulator starts with. */
export interface WorkspaceSettings {
  wallMs: () => number
  /** How fast work passes; when absent 1, or as fast as it did before. */
  speed?: number
  seed: Seed
  data: DataFolder
  /** Whether it refuses what comes too often; when absent it does not, or as it did before. */
  rateLimits?: boolean
}

/** More at once than tests in parallel ever use; the one longest unused goes first. */
const mostWorkspaces = 300

/** The isolated workspaces of one emulator, each made when first named. */
export class Workspaces {
  private readonly byName = new Map<string, Workspace>()

  constructor(private readonly settings: WorkspaceSettings) {}

  /** One that has been named before. */
  find(name: string): Workspace | undefined {
    return this.byName.has(name) || this.isOnDisk(name) ? this.get(name) : undefined
  }

  private isOnDisk(name: string): boolean {
    const { data } = this.settings
    return data.lasting && existsSync(data.of(name))
  }

  get(name: string): Workspace {
    const workspace = this.byName.get(name) ?? new Workspace(name, this.settings)
    this.byName.delete(name)
    this.byName.set(name, workspace)
    workspace.touch()
    if (this.byName.size > mostWorkspaces) this.leave(this.byName.keys().next().value!)
    return workspace
  }

  private leave(name: string): void {
    this.byName.get(name)!.close()
    this.byName.delete(name)
  }

  /** Writes down what is to stay of all of them. */
  close(): void {
    for (const name of this.byName.keys()) this.leave(name)
    this.settings.data.close()
  }
}
