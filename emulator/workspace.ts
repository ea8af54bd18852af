import { Clock } from './clock'
import { FaultPlan } from './faults'
import { RequestLog } from './request-log'

/** What a workspace begins with: the demo's story, nothing, or that many clusters. */
export interface Seed {
  clusters?: number
  /** So many jobs, and runs of them over two months. */
  jobs?: number
  runs?: number
  empty?: boolean
}

/** What one family keeps in a workspace. Made when first asked for, from the workspace's seed. */
export interface State<T> {
  create(workspace: Workspace): T
  /** Stays when the workspace is seeded anew. */
  lasting?: true
}

/** One isolated workspace: its clock, its faults, its log, and what each family keeps in it. */
export class Workspace {
  readonly clock: Clock
  readonly faults = new FaultPlan()
  readonly requests = new RequestLog()
  private readonly states = new Map<State<unknown>, unknown>()

  constructor(
    readonly name: string,
    readonly settings: WorkspaceSettings,
    private sown: Seed = settings.seed,
  ) {
    this.clock = new Clock(settings.wallMs, settings.speed)
  }

  get seed(): Seed {
    return this.sown
  }

  get<T>(state: State<T>): T {
    if (!this.states.has(state)) this.states.set(state, state.create(this))
    return this.states.get(state) as T
  }

  /** Begins anew; clock, faults, log and lasting states stay. */
  reseed(seed: Seed): void {
    this.sown = seed
    for (const state of this.states.keys()) if (!state.lasting) this.states.delete(state)
  }
}

/** What every new workspace of one emulator starts with. */
export interface WorkspaceSettings {
  wallMs: () => number
  speed: number
  seed: Seed
}

/** More at once than tests in parallel ever use; the one longest unused goes first. */
const mostWorkspaces = 300

/** The isolated workspaces of one emulator, each made when first named. */
export class Workspaces {
  private readonly byName = new Map<string, Workspace>()

  constructor(private readonly settings: WorkspaceSettings) {}

  /** One that has been named before. */
  find(name: string): Workspace | undefined {
    return this.byName.has(name) ? this.get(name) : undefined
  }

  get(name: string): Workspace {
    const workspace = this.byName.get(name) ?? new Workspace(name, this.settings)
    this.byName.delete(name)
    this.byName.set(name, workspace)
    if (this.byName.size > mostWorkspaces) this.byName.delete(this.byName.keys().next().value!)
    return workspace
  }
}
