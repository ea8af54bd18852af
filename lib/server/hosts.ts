import type { Config, NamedWorkspace } from './config'
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
  const origin = pastedOrigin(given)
  if (!origin) return { outcome: 'malformed' }
  const named = config.workspaces.find((workspace) => workspace.origin === origin.origin)
  if (named) return { outcome: 'ok', host: { name: named.name, origin: named.origin, named } }
  if (!config.anyDatabricksHost || !isDatabricksWorkspace(origin)) return { outcome: 'refused' }
  return { outcome: 'ok', host: { name: origin.hostname.split('.')[0]!, origin: origin.origin } }
}

/** The origin of pasted text as a URL of root path; undefined where parsers could disagree about what it means. */
function pastedOrigin(given: string): URL | undefined {
  const trimmed = given.trim()
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  // Only the authority must be beyond doubt; what follows is dropped unread.
  const authority = /^https?:\/\/([^/?#]*)/i.exec(withScheme)
  if (!authority || !isPlain(authority[1]!) || !URL.canParse(authority[0])) return undefined
  const url = new URL(authority[0])
  return url.hostname.endsWith('.') ? undefined : url
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
