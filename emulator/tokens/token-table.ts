import { createHash, randomBytes } from 'node:crypto'
import type { Grant, ObjectKind } from '../access'
import { keptWhole } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'

/** A personal access token; its value is shown once, when it is made. */
export interface PersonalToken {
  id: string
  /** Whom it acts as, and who made it, by id in the directory. */
  ownerId: string
  creator: { id: string; userName: string }
  comment: string
  createdMs: number
  /** Absent: it never ends. */
  untilMs?: number
  scopes?: string[]
  lastUsedMs?: number
}

/** Who may have tokens at all. */
export const tokenKind: ObjectKind = {
  path: 'authorization',
  type: 'tokens',
  levels: [
    { name: 'CAN_USE', may: 'Can have personal access tokens' },
    { name: 'CAN_MANAGE', may: 'Can manage the personal access tokens of everyone' },
  ],
}

const hashOf = (value: string) => createHash('sha256').update(value).digest('base64url')

/** The personal access tokens of a workspace that were made in it. */
export class TokenTable {
  /** The one access list for all of them. */
  readonly access: { grants: Grant[] } = { grants: [{ group_name: 'users', permission_level: 'CAN_USE' }] }
  private readonly byId = new Map<string, PersonalToken>()
  private readonly byHash = new Map<string, PersonalToken>()

  constructor(
    private readonly workspace: Workspace,
    kept?: ReturnType<TokenTable['kept']>,
  ) {
    Object.assign(this, kept)
  }

  /** As plain data. */
  kept() {
    const { access, byId, byHash } = this
    return { access, byId, byHash }
  }

  all(): PersonalToken[] {
    return [...this.byId.values()].filter((token) => !this.isOver(token))
  }

  find(id: string): PersonalToken | undefined {
    const token = this.byId.get(id)
    return token && !this.isOver(token) ? token : undefined
  }

  /** Keeps it, and gives its value, which names the workspace after a dot. */
  give(token: Omit<PersonalToken, 'id'>): { token: PersonalToken; value: string } {
    const { name } = this.workspace
    const value = `dapi${randomBytes(16).toString('hex')}${name === 'default' ? '' : `.${name}`}`
    const made = { ...token, id: randomBytes(32).toString('hex') }
    this.byId.set(made.id, made)
    this.byHash.set(hashOf(value), made)
    return { token: made, value }
  }

  remove(id: string): void {
    this.byId.delete(id)
    for (const [hash, token] of this.byHash) if (token.id === id) this.byHash.delete(hash)
  }

  /** The token with that value, while it counts. */
  used(value: string): PersonalToken | undefined {
    const token = this.byHash.get(hashOf(value))
    if (!token || this.isOver(token)) return undefined
    token.lastUsedMs = this.workspace.clock.nowMs()
    return token
  }

  private isOver({ untilMs }: PersonalToken): boolean {
    return untilMs !== undefined && untilMs <= this.workspace.clock.nowMs()
  }
}

export const tokenState: State<TokenTable> = {
  name: 'tokens',
  create: (workspace) => new TokenTable(workspace),
  keeping: keptWhole(
    (table) => table.kept(),
    (kept, workspace) => new TokenTable(workspace, kept),
  ),
}
