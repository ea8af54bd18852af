import { namedWorkspaces, refuseTwins, type NamedWorkspace } from './named-workspaces'
import { isLoopbackHost, parseOrigin } from './origin'

/** What the operator decides, through the environment. */
export interface Config {
  /** Where people reach the console. */
  origin: string
  workspaces: NamedWorkspace[]
  /** Origin of the emulator, when its ready-made identities may sign in by a click. */
  demo?: string
  /** Any workspace of Databricks' own zones may be signed in to. */
  anyDatabricksHost: boolean
  confirmStop: 'when-busy' | 'always'
  /** Requests per second and workspace; 0 for no limit. */
  upstreamRps: number
  /** How long a workspace may take to begin its answer. */
  headersTimeoutMs: number
  /** How long a whole call may take: a workspace that drips is not worth a socket. */
  callTimeoutMs: number
}

/** The environment does not add up; one sentence for each thing that is wrong. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

/** The configuration in `env`. Throws `ConfigError`. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = []
  const origin = publicOrigin(env, problems)
  const workspaces = namedWorkspaces(env.TROWEL_WORKSPACES, problems)
  const listed = workspaces.length > 0
  const demo = env.TROWEL_DEMO ? demoOrigin(env.TROWEL_DEMO, problems) : undefined
  if (demo) workspaces.unshift({ name: 'demo', origin: demo, protected: false, networks: [] })
  refuseTwins(workspaces, problems)

  if (!listed && !(env.TROWEL_LISTEN && isLoopbackHost(env.TROWEL_LISTEN))) {
    const where = env.TROWEL_LISTEN
      ? `${env.TROWEL_LISTEN} is`
      : 'the address to listen on is not known (use npm start), which counts as'
    problems.push(`${where} open to the network: name the workspaces people may sign in to in TROWEL_WORKSPACES first.`)
  }
  const config: Config = {
    origin,
    workspaces,
    demo,
    anyDatabricksHost: workspaces.length === 0,
    confirmStop: oneOf(env, 'TROWEL_CONFIRM_STOP', ['when-busy', 'always'] as const, problems),
    upstreamRps: wholeNumber(env, 'TROWEL_UPSTREAM_RPS', 15, problems),
    headersTimeoutMs: wholeNumber(env, 'TROWEL_HEADERS_TIMEOUT_MS', 30_000, problems),
    callTimeoutMs: wholeNumber(env, 'TROWEL_CALL_TIMEOUT_MS', 120_000, problems),
  }
  if (problems.length) throw new ConfigError(problems)
  return config
}

let current: Config | undefined
/** The configuration of this process. Throws `ConfigError`, which `instrumentation.ts` turns into a refusal to start. */
export const config = () => (current ??= readConfig(process.env))

function publicOrigin(env: Record<string, string | undefined>, problems: string[]): string {
  const given = env.TROWEL_ORIGIN || `http://localhost:${env.PORT || '3000'}`
  const url = parseOrigin(given)
  if (!url) problems.push(`TROWEL_ORIGIN "${given}" is not an origin such as https://trowel.example.com.`)
  else if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) {
    problems.push(`TROWEL_ORIGIN "${given}" must be https: sessions would cross the network in the clear.`)
  }
  return url?.origin ?? given
}

function demoOrigin(given: string, problems: string[]): string | undefined {
  const url = parseOrigin(given)
  if (url && isLoopbackHost(url.hostname)) return url.origin
  problems.push(`TROWEL_DEMO "${given}" is not an origin on this machine such as http://127.0.0.1:8787.`)
  return undefined
}

function oneOf<T extends string>(
  env: Record<string, string | undefined>,
  key: string,
  values: readonly [T, ...T[]],
  problems: string[],
): T {
  const value = values.find((known) => known === (env[key] || values[0]))
  if (!value) problems.push(`${key} "${env[key]}" is not one of ${values.join(', ')}.`)
  return value ?? values[0]
}

function wholeNumber(
  env: Record<string, string | undefined>,
  key: string,
  fallback: number,
  problems: string[],
): number {
  const given = env[key] || String(fallback)
  if (!/^\d{1,9}$/.test(given)) problems.push(`${key} "${given}" is not a whole number.`)
  return Number(given)
}
