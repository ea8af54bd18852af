import { randomBytes } from 'node:crypto'
import { keptWhole } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import type { OauthApp } from './clients'

/** What one consent, or one program's own credential, led to; it ends as a whole. */
export interface OauthSession {
  clientId: string
  /** Whom it acts as, by id in the directory. */
  personId: string
  scope: string
  ended?: true
}

/** Given after consent, to be exchanged once. */
export interface Code {
  session: OauthSession
  redirectUri: string
  challenge: string
  untilMs: number
  used?: true
}

interface Token {
  session: OauthSession
  untilMs: number
  used?: true
}

/** A workspace's policy for its tokens (facts/databricks-behaviour.md 1.3). */
export interface OauthSettings {
  single_use_refresh_tokens: boolean
  access_token_ttl_s: number
  refresh_token_ttl_s: number
  apps: OauthApp[]
}

const codeMs = 5 * 60 * 1000
/** More than anything at work holds; the oldest go first. */
const mostKept = 20_000

/** The codes, access tokens and refresh tokens of one workspace. They name it after a dot, as all its tokens do. */
export class OauthSessions {
  settings: OauthSettings = {
    single_use_refresh_tokens: false,
    access_token_ttl_s: 3600,
    refresh_token_ttl_s: 7 * 24 * 3600,
    apps: [],
  }
  private readonly codes = new Map<string, Code>()
  private readonly access = new Map<string, Token>()
  private readonly refresh = new Map<string, Token>()

  constructor(
    private readonly workspace: Workspace,
    kept?: ReturnType<OauthSessions['kept']>,
  ) {
    Object.assign(this, kept)
  }

  /** What still counts, as plain data. */
  kept() {
    const { settings, codes, access, refresh } = this
    return { settings, codes: this.counting(codes), access: this.counting(access), refresh: this.counting(refresh) }
  }

  private counting<T extends { untilMs: number }>(book: Map<string, T>): Map<string, T> {
    return new Map([...book].filter(([, { untilMs }]) => untilMs > this.nowMs()))
  }

  private nowMs(): number {
    return this.workspace.clock.nowMs()
  }

  private keep<T>(book: Map<string, T>, prefix: string, entry: T): string {
    const { name } = this.workspace
    const key = `${prefix}-${randomBytes(32).toString('base64url')}${name === 'default' ? '' : `.${name}`}`
    book.set(key, entry)
    if (book.size > mostKept) book.delete(book.keys().next().value!)
    return key
  }

  giveCode(code: Omit<Code, 'untilMs'>): string {
    return this.keep(this.codes, 'code', { ...code, untilMs: this.nowMs() + codeMs })
  }

  /** The code, once; a second time ends what the first began (RFC 6749 4.1.2). */
  takeCode(code: string): Code | undefined {
    const found = this.codes.get(code)
    if (!found || found.untilMs <= this.nowMs()) return undefined
    if (found.used) found.session.ended = true
    if (found.used || found.session.ended) return undefined
    found.used = true
    return found
  }

  giveAccess(session: OauthSession): string {
    return this.keep(this.access, 'eoat', { session, untilMs: this.nowMs() + this.settings.access_token_ttl_s * 1000 })
  }

  giveRefresh(session: OauthSession): string {
    return this.keep(this.refresh, 'eort', {
      session,
      untilMs: this.nowMs() + this.settings.refresh_token_ttl_s * 1000,
    })
  }

  /** The session of an access token that still counts. */
  sessionOf(accessToken: string): OauthSession | undefined {
    return this.alive(this.access.get(accessToken))
  }

  /** The session of a refresh token; where each is for one use, a second one ends the session. */
  takeRefresh(refreshToken: string, clientId: string): OauthSession | undefined {
    const token = this.refresh.get(refreshToken)
    const session = this.alive(token)
    if (!session || session.clientId !== clientId) return undefined
    if (this.settings.single_use_refresh_tokens) {
      if (token!.used) session.ended = true
      token!.used = true
    }
    return session.ended ? undefined : session
  }

  /** An access token alone, or a refresh token with all that came of its session. */
  revoke(token: string, clientId: string): void {
    if (this.access.get(token)?.session.clientId === clientId) this.access.delete(token)
    const session = this.refresh.get(token)?.session
    if (session?.clientId === clientId) session.ended = true
  }

  private alive(token: Token | undefined): OauthSession | undefined {
    return token && token.untilMs > this.nowMs() && !token.session.ended ? token.session : undefined
  }
}

/** Outlives a seed: whoever is signed in stays so. */
export const oauthState: State<OauthSessions> = {
  name: 'oauth-sessions',
  create: (workspace) => new OauthSessions(workspace),
  lasting: true,
  keeping: keptWhole(
    (sessions) => sessions.kept(),
    (kept, workspace) => new OauthSessions(workspace, kept),
  ),
}
