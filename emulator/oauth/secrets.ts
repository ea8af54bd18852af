import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { seededIds } from '../identity'
import { keptWhole } from '../data-folder/parts'
import type { State, Workspace } from '../workspace'
import { isSame } from './clients'

/** One secret of a service principal; the secret itself is shown once, when it is made. */
export interface Secret {
  id: string
  hash: string
  createdMs: number
  untilMs: number
}

const day = 24 * 60 * 60 * 1000
/** Unless told otherwise (facts/databricks-behaviour.md 1.1). */
export const secretDays = 730
export const mostSecrets = 5

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** The secrets by which service principals get tokens of their own. */
export class SecretBook {
  constructor(
    private readonly workspace: Workspace,
    readonly byPrincipal = seededSecrets(workspace),
  ) {}

  of(principalId: string): readonly Secret[] {
    return this.byPrincipal.get(principalId) ?? []
  }

  /** A new secret and its text, which names the workspace after a dot. */
  give(principalId: string, lifetimeMs: number): { secret: Secret; text: string } {
    const { name, clock } = this.workspace
    const text = `dose${randomBytes(16).toString('hex')}${name === 'default' ? '' : `.${name}`}`
    const createdMs = clock.nowMs()
    const secret = { id: randomUUID(), hash: hashOf(text), createdMs, untilMs: createdMs + lifetimeMs }
    this.byPrincipal.set(principalId, [...this.of(principalId), secret])
    return { secret, text }
  }

  /** Whether there was such a one. */
  remove(principalId: string, secretId: string): boolean {
    const before = this.of(principalId)
    this.byPrincipal.set(
      principalId,
      before.filter(({ id }) => id !== secretId),
    )
    return this.of(principalId).length < before.length
  }

  fits(principalId: string, text: string, nowMs: number): boolean {
    const hash = hashOf(text)
    return this.of(principalId).some((secret) => secret.untilMs > nowMs && isSame(secret.hash, hash))
  }
}

function seededSecrets({ clock }: Workspace): Map<string, Secret[]> {
  const createdMs = clock.nowMs() - 90 * day
  const secret = { id: 'd2a5c1f0-6b34-4f0e-9d57-3b8f4f2f7c10', createdMs, untilMs: createdMs + secretDays * day }
  return new Map([[seededIds.sp, [{ ...secret, hash: hashOf('dose-emulator-sp') }]]])
}

export const secretState: State<SecretBook> = {
  name: 'oauth-secrets',
  create: (workspace) => new SecretBook(workspace),
  keeping: keptWhole(
    (book) => book.byPrincipal,
    (byPrincipal, workspace) => new SecretBook(workspace, byPrincipal),
  ),
}
