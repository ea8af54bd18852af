import { createHash, randomBytes } from 'node:crypto'
import type { ConsoleUser } from '@/lib/console'
import { perProcess } from './per-process'
import type { Connection } from './upstream'

/** What the server keeps for one signed-in person. Never leaves it. */
export interface SessionRow {
  user: ConsoleUser
  /** By name, in the order of connecting. */
  workspaces: ReadonlyMap<string, Connection>
  createdMs: number
  seenMs: number
}

/** Where sessions live. Asynchronous, so that a database can be one. */
export interface SessionStore {
  /** Keeps `row` and answers the id that finds it: 256 random bits, known to the cookie alone. */
  begin(row: Pick<SessionRow, 'user' | 'workspaces'>): Promise<string>
  /** The row, marked as seen now; undefined when it never was, was ended, or has expired. */
  find(id: string): Promise<SessionRow | undefined>
  end(id: string): Promise<void>
}

/** However busy, nobody stays signed in longer. */
export const longestSessionMs = 12 * 60 * 60 * 1000
const longestIdleMs = 8 * 60 * 60 * 1000
const sweepEveryMs = 10 * 60 * 1000

/** Sessions in memory: they end with the process. */
export class MemorySessions implements SessionStore {
  /** By the hash of the id, so that a dump of memory or logs holds nothing a browser could present. */
  private readonly rows = new Map<string, SessionRow>()
  private sweptMs: number

  constructor(private readonly now = Date.now) {
    this.sweptMs = now()
  }

  async begin({ user, workspaces }: Pick<SessionRow, 'user' | 'workspaces'>): Promise<string> {
    this.sweep()
    const id = randomBytes(32).toString('base64url')
    this.rows.set(hashed(id), { user, workspaces, createdMs: this.now(), seenMs: this.now() })
    return id
  }

  async find(id: string): Promise<SessionRow | undefined> {
    const row = this.rows.get(hashed(id))
    if (!row) return undefined
    if (this.isExpired(row)) return void this.rows.delete(hashed(id))
    row.seenMs = this.now()
    return row
  }

  async end(id: string): Promise<void> {
    this.rows.delete(hashed(id))
  }

  /** How many rows are kept, expired ones among them until the next sweep. */
  get size() {
    return this.rows.size
  }

  private isExpired({ createdMs, seenMs }: SessionRow) {
    return this.now() - createdMs > longestSessionMs || this.now() - seenMs > longestIdleMs
  }

  private sweep() {
    if (this.now() - this.sweptMs < sweepEveryMs) return
    this.sweptMs = this.now()
    for (const [key, row] of this.rows) if (this.isExpired(row)) this.rows.delete(key)
  }
}

const hashed = (id: string) => createHash('sha256').update(id).digest('base64')

/** The sessions of this process. */
export const sessions = (): SessionStore => perProcess('sessions', () => new MemorySessions())
