import * as z from 'zod'
import { isLoopbackHost, parseOrigin } from './origin'

/** A workspace the operator names. */
export interface NamedWorkspace {
  /** As in URLs. */
  name: string
  origin: string
  /** CSS colour; from the name when the operator gives none. */
  colour?: string
  protected: boolean
  confirmStop?: 'when-busy' | 'always'
  /** Ranges (CIDR) its name may resolve to although they are not public, as behind Private Link. */
  networks: string[]
}

const confirmStop = z.enum(['when-busy', 'always'])
const colour = z.string().regex(/^[\w#%(),./ -]{1,64}$/)
const named = z.strictObject({
  name: z.string().optional(),
  host: z.string(),
  colour: colour.optional(),
  protected: z.boolean().optional(),
  confirmStop: confirmStop.optional(),
  networks: z.array(z.union([z.cidrv4(), z.cidrv6()])).optional(),
})
const workspaceName = /^[a-z0-9][a-z0-9-]{0,62}$/i

/** The workspaces in `TROWEL_WORKSPACES`. What is wrong with it is added to `problems`, a sentence each. */
export function namedWorkspaces(given: string | undefined, problems: string[]): NamedWorkspace[] {
  return entries(given?.trim() ?? '', problems).flatMap((entry) => {
    const workspace = namedWorkspace(entry)
    if (typeof workspace !== 'string') return [workspace]
    problems.push(`TROWEL_WORKSPACES: ${workspace}`)
    return []
  })
}

function entries(given: string, problems: string[]): z.infer<typeof named>[] {
  if (!given.startsWith('[')) {
    const items = given.split(',').map((item) => item.trim())
    return items.filter(Boolean).map((item) => {
      const [, name, host] = /^(?:([^=/:]+)=)?(.*)$/s.exec(item)!
      return { name: name?.trim(), host: host!.trim() }
    })
  }
  try {
    return z.array(named).parse(JSON.parse(given))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : 'it is not valid JSON.'
    problems.push(
      `TROWEL_WORKSPACES is not a list of {name?, host, colour?, protected?, confirmStop?, networks?}: ${reason}`,
    )
    return []
  }
}

/** The workspace, or the sentence that says what is wrong with it. */
function namedWorkspace({ host, name, ...rest }: z.infer<typeof named>): NamedWorkspace | string {
  if (host.includes('*')) return `"${host}" has a wildcard; name each workspace.`
  const url = parseOrigin(host.includes('://') ? host : `https://${host}`)
  if (!url) return `"${host}" is not an origin such as https://dbc-1234.cloud.databricks.com.`
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) return `"${host}" must be https.`
  const label = name ?? url.hostname.split('.')[0]!
  if (!workspaceName.test(label)) return `"${label}" cannot be a name: letters, digits and hyphens only.`
  return { protected: false, networks: [], ...rest, name: label, origin: url.origin }
}

/** Adds a sentence to `problems` for every two workspaces that could be taken for one another. */
export function refuseTwins(workspaces: NamedWorkspace[], problems: string[]): void {
  for (const [index, { name, origin }] of workspaces.entries()) {
    const before = workspaces.slice(0, index)
    if (before.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      problems.push(`Two workspaces are named "${name}": give them names of their own, as in prod=https://….`)
    }
    if (before.some((other) => other.origin === origin)) problems.push(`${origin} is named twice.`)
  }
}
