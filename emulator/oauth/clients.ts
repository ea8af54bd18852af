import { timingSafeEqual } from 'node:crypto'
import { accountId } from '../seed/ids'
import { OauthRefusal } from './oauth-refusal'

/** A program that people let act for them: a custom app integration of the account. */
export interface OauthApp {
  client_id: string
  /** One that has a secret must show it. */
  client_secret?: string
  name: string
  /** Beside any address of one's own machine. */
  redirect_urls: readonly string[]
}

/** What every workspace knows: the SDKs' own, and two to try a web app with. */
const everywhere: readonly OauthApp[] = [
  { client_id: 'databricks-cli', name: 'Databricks CLI', redirect_urls: [] },
  { client_id: 'emulator-public', name: 'A public app', redirect_urls: [] },
  { client_id: 'emulator-web', client_secret: 'dose-emulator-web', name: 'A web app', redirect_urls: [] },
]

/** `app.my-test` is the app `app` in the workspace `my-test`. */
export function splitClientId(clientId: string): { id: string; workspace?: string } {
  const [, id, workspace] = /^([^.]*)\.([\w-]{1,80})$/.exec(clientId) ?? []
  return id === undefined ? { id: clientId } : { id, workspace }
}

export function appOf(apps: readonly OauthApp[], id: string): OauthApp {
  const app = [...apps, ...everywhere].find(({ client_id }) => client_id === id)
  if (app) return app
  const message = `OAuth application with client_id: '${id}' not available in Databricks account '${accountId}'.`
  throw new OauthRefusal('invalid_client', message, 401)
}

/** Whether codes of this app may go there. */
export function isRegistered(app: OauthApp, redirectUri: string): boolean {
  if (app.redirect_urls.includes(redirectUri)) return true
  if (!URL.canParse(redirectUri)) return false
  const { protocol, hostname, hash, username } = new URL(redirectUri)
  return protocol === 'http:' && loopback.has(hostname) && hash === '' && username === ''
}
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Refuses an app that has a secret and does not show it. */
export function demandSecret({ client_secret }: OauthApp, shown: string | undefined): void {
  if (client_secret !== undefined && !isSame(client_secret, shown ?? '')) throw clientRefused()
}

export const clientRefused = () => new OauthRefusal('invalid_client', 'Client authentication failed', 401)

/** In the same time whatever they are. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
