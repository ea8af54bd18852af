import { z } from 'zod'
import { clusterState } from './clusters/table'
import { bringUpToDate } from './families'
import { faultKinds } from './faults'
import { fileSettings } from './files/store'
import { holdCluster } from './jobs/hold-cluster'
import { jobState } from './jobs/job-table'
import { putSources } from './jobs/task-source'
import { lookAtLibraries } from './libraries/library-table'
import { oauthState } from './oauth/sessions'
import { Refusal } from './refusal'
import type { Workspace, Workspaces } from './workspace'

const ms = z.number().nonnegative()
const fault = z.strictObject({
  kind: z.enum(faultKinds),
  operation: z.string().optional(),
  identity: z.string().optional(),
  ms: ms.optional(),
  status: z.int().min(200).max(599).optional(),
  error_code: z.string().optional(),
  message: z.string().optional(),
  retry_after: z.number().optional(),
  location: z.string().optional(),
  after_work: z.boolean().optional(),
  times: z.int().positive().optional(),
  after_ms: ms.optional(),
  for_ms: ms.optional(),
})

const settings = z.strictObject({
  dbfs_disabled: z.boolean().optional(),
  large_uploads: z.enum(['multipart', 'resumable', 'off']).optional(),
  speed: z.number().positive().optional(),
  rate_limits: z.boolean().optional(),
  single_use_refresh_tokens: z.boolean().optional(),
  access_token_ttl_s: z.number().positive().optional(),
  refresh_token_ttl_s: z.number().positive().optional(),
  apps: z
    .array(
      z.strictObject({
        client_id: z.string().min(1),
        client_secret: z.string().min(1).optional(),
        name: z.string().default('A registered app'),
        redirect_urls: z.array(z.url({ protocol: /^https?$/ })).default([]),
      }),
    )
    .optional(),
})

const id = z.union([z.string().regex(/^\d+$/), z.int().transform(String)])
const run = z.strictObject({
  job_id: id.optional(),
  run_name: z.string().optional(),
  cluster_id: z.string(),
  state: z.string().optional(),
})

const sources = z.strictObject({ sources: z.record(z.string().startsWith('/'), z.string()) })

/** What tests and the demo do to a workspace from outside, by method and what follows the workspace's name. */
const calls: Record<string, (workspace: Workspace, body: unknown) => object> = {
  'PUT faults': (workspace, body) => {
    workspace.faults.set(read(z.strictObject({ faults: z.array(fault) }), body).faults)
    return {}
  },
  'GET requests': (workspace) => ({ requests: workspace.requests.all() }),
  'DELETE requests': (workspace) => {
    workspace.requests.clear()
    return {}
  },
  'POST clock': (workspace, body) => {
    workspace.clock.advance(read(z.strictObject({ advance_ms: ms }), body).advance_ms)
    return { now_ms: workspace.clock.nowMs() }
  },
  'PUT settings': (workspace, body) => {
    const { speed, rate_limits, dbfs_disabled, large_uploads, ...oauth } = read(settings, body)
    // What was due happened at the old speed.
    bringUpToDate(workspace)
    lookAtLibraries(workspace)
    if (speed !== undefined) workspace.clock.speed = speed
    if (rate_limits !== undefined) workspace.limits.areOn = rate_limits
    const sessions = workspace.get(oauthState)
    Object.assign(sessions.settings, oauth)
    const files = workspace.get(fileSettings)
    if (dbfs_disabled !== undefined) files.dbfs_disabled = dbfs_disabled
    if (large_uploads !== undefined) files.large_uploads = large_uploads
    return { speed: workspace.clock.speed, rate_limits: workspace.limits.areOn, ...sessions.settings, ...files }
  },
  'POST seed': (workspace, body) => {
    const seed = z.strictObject({
      clusters: z.int().nonnegative().max(100_000).optional(),
      jobs: z.int().positive().max(100_000).optional(),
      runs: z.int().nonnegative().max(500_000).optional(),
      files: z.int().nonnegative().max(1_000_000).optional(),
      empty: z.boolean().optional(),
    })
    workspace.reseed(read(seed, body ?? {}))
    return {}
  },
  'PUT sources': (workspace, body) => {
    putSources(workspace, read(sources, body).sources)
    return {}
  },
  'POST runs': (workspace, body) => addRun(workspace, read(run, body)),
}

/** Answers a call to `/__emulator/…`. Throws `Refusal`. */
export function control(workspaces: Workspaces, method: string, path: string, body: unknown): object {
  const [name, ...rest] = path.slice('/__emulator/'.length).split('/')
  if (method === 'GET' && name === 'health' && rest.length === 0) return { status: 'ok' }
  const workspace = () => workspaces.get(name!)
  const call = /^[\w-]{1,80}$/.test(name!) ? calls[`${method} ${rest.join('/')}`] : undefined
  if (call) return call(workspace(), body)
  if (method === 'PATCH' && rest[0] === 'clusters' && rest.length === 2) {
    return patchCluster(workspace(), rest[1]!, read(z.record(z.string(), z.unknown()), body))
  }
  throw new Refusal(404, 'ENDPOINT_NOT_FOUND', `The emulator has no control '${method} ${path}'.`)
}

/** Merges fields over what the wire shows, whatever they are; null removes one, and a state that is set so stays. */
function patchCluster(workspace: Workspace, id: string, fields: Record<string, unknown>): object {
  const table = workspace.get(clusterState)
  const cluster = table.find(id)
  if (!cluster) throw new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', `Cluster ${id} does not exist`)
  const wire = cluster.wire as Record<string, unknown>
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) delete wire[name]
    else wire[name] = value
  }
  if ('state' in fields) cluster.next = undefined
  table.revision++
  return {}
}

/** A run that never ends by itself, on a cluster that it keeps in use; everyone may see it. */
function addRun(workspace: Workspace, of: z.output<typeof run>): object {
  const cluster = workspace.get(clusterState).find(of.cluster_id)
  if (!cluster) throw new Refusal(404, 'RESOURCE_DOES_NOT_EXIST', `Cluster ${of.cluster_id} does not exist`)
  return { run_id: holdCluster(workspace.get(jobState), cluster, of) }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  throw new Refusal(400, 'INVALID_PARAMETER_VALUE', z.prettifyError(result.error))
}
