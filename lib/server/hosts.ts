import type { Config } from './config'
import type { NamedWorkspace } from './named-workspaces'
import { isPlain } from './origin'

/** A workspace people may sign in to. `named` is absent for a host of Databricks' own zones. */
export interface KnownHost {
  name: string
  origin: string
  named?: NamedWorkspace
}

export type HostCheck = { outcome: 'ok'; host: KnownHost } | { outcome: 'malformed' } | { outcome: 'refused' }

type Cloud = 'aws' | 'azure' | 'gcp' | 'unknown'

/** facts/databricks-behaviour.md 1.4; a workspace is one or more labels below. */
const zones: [suffix: string, cloud: Cloud][] = [
  ['cloud.databricks.com', 'aws'],
  ['cloud.databricks.us', 'aws'],
  ['azuredatabricks.net', 'azure'],
  ['databricks.azure.us', 'azure'],
  ['databricks.azure.cn', 'azure'],
  ['gcp.databricks.com', 'gcp'],
  // One address for a whole account, of any cloud.
  ['databricks.com', 'unknown'],
]
/** First labels below a zone that are not workspaces: they would see a workspace's token for nothing. */
const notWorkspaces = /^(accounts|accounts-dod|login|docs|www|cloud|gcp|storage|help|api|kb|community|status|go)$/

/**
 * The workspace meant by `given`, as a person pastes it: with a path, `?o=`, a fragment, blanks around, without a scheme.
 * Everything but the origin is dropped; the origin must then be one that `config` allows, exactly.
 */
export function workspaceHost(given: string, config: Config): HostCheck {
  const candidates = pastedOrigins(given)
  if (!candidates[0]) return { outcome: 'malformed' }
  const named = config.workspaces.find((workspace) => candidates.some(({ origin }) => origin === workspace.origin))
  if (named) return { outcome: 'ok', host: { name: named.name, origin: named.origin, named } }
  const [url] = candidates
  if (!config.anyDatabricksHost || !isDatabricksWorkspace(url)) return { outcome: 'refused' }
  return { outcome: 'ok', host: { name: url.hostname.split('.')[0]!, origin: url.origin } }
}

/**
 * The origins pasted text may mean, the likeliest first: two when it names no scheme. None where parsers could disagree
 * about it; what follows the host is dropped unread.
 */
function pastedOrigins(given: string): URL[] {
  const [, scheme, authority] = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/?#]*)/i.exec(given.trim()) as unknown as string[]
  const schemes = scheme === undefined ? ['https', 'http'] : [scheme.toLowerCase()]
  return schemes.flatMap((name) => plainOrigin(name, authority!.toLowerCase()) ?? [])
}

/** The origin, when the parser finds in `authority` just what is written there: no other spelling of an address, no user. */
function plainOrigin(scheme: string, authority: string): URL | undefined {
  const text = `${scheme}://${authority}`
  if (!/^https?$/.test(scheme) || !isPlain(authority) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const written = authority.replace(scheme === 'https' ? /:443$/ : /:80$/, '')
  return url.host === written && !url.hostname.endsWith('.') ? url : undefined
}

function isDatabricksWorkspace({ protocol, port, hostname }: URL): boolean {
  if (protocol !== 'https:' || port !== '') return false
  // Punycode can look like another name, and no workspace has one.
  if (/(^|\.)xn--/.test(hostname) || !/^[a-z\d-]+(\.[a-z\d-]+)+$/.test(hostname)) return false
  const zone = zoneOf(hostname)
  if (!zone) return false
  const labels = hostname.slice(0, -zone[0].length - 1).split('.')
  if (labels.some((label) => notWorkspaces.test(label))) return false
  return zone[0] !== 'databricks.com' || labels.length === 1
}

const zoneOf = (hostname: string) => zones.find(([suffix]) => hostname.endsWith(`.${suffix}`))

/** The cloud a workspace runs in, as far as its host says. */
export const cloudOf = (origin: string): Cloud => zoneOf(new URL(origin).hostname)?.[1] ?? 'unknown'
