import type { APIRequestContext } from '@playwright/test'

export type Identity = 'admin' | 'operator' | 'viewer'

/** A failure planned for answers of the emulator; the kinds are those of its control endpoint. */
export interface Fault {
  kind:
    | 'delay'
    | 'hang'
    | 'drip'
    | 'reset'
    | 'truncated'
    | 'status'
    | 'html'
    | 'redirect'
    | 'gzip-bomb'
    | 'wrong-json'
    | 'expired-token'
  /** Id of the catalogue, as `clusters.list`; every operation when absent. */
  operation?: string
  identity?: Identity
  ms?: number
  status?: number
  error_code?: string
  message?: string
  retry_after?: number
  location?: string
  /** `reset`: the work is done, only the answer is lost. */
  after_work?: boolean
  /** How many answers it spoils; all when absent. */
  times?: number
  after_ms?: number
  for_ms?: number
}

/** One request as the emulator received it. */
export interface LoggedRequest {
  at_ms: number
  identity: Identity | null
  method: string
  path: string
  query: string
  operation: string | null
  status: number
  duration_ms: number
  headers: Record<string, string>
  body: unknown
}

/** One isolated workspace of the emulator, steered through its control endpoint. */
export class Emulator {
  constructor(
    private readonly request: APIRequestContext,
    readonly origin: string,
    /** The suffix of its tokens. */
    readonly workspace: string,
  ) {}

  token(identity: Identity = 'admin') {
    return `dapi-emulator-${identity}.${this.workspace}`
  }

  /** Replaces the plan of failures; an empty one ends them. */
  async faults(faults: Fault[]) {
    await this.send('PUT', 'faults', { faults })
  }

  /** What was asked of this workspace since the start or `clearRequests`, the oldest first. */
  async requests(operation?: string): Promise<LoggedRequest[]> {
    const { requests } = (await this.send('GET', 'requests')) as { requests: LoggedRequest[] }
    return operation ? requests.filter((request) => request.operation === operation) : requests
  }

  async clearRequests() {
    await this.send('DELETE', 'requests')
  }

  /** Moves the workspace's clock on. */
  async advance(ms: number) {
    await this.send('POST', 'clock', { advance_ms: ms })
  }

  /** How many times faster than real time its things change. */
  async speed(speed: number) {
    await this.send('PUT', 'settings', { speed })
  }

  /** Fills the workspace anew. */
  async seed(seed: { clusters?: number; empty?: boolean }) {
    await this.send('POST', 'seed', seed)
  }

  /** Overwrites wire fields of a cluster, for states that it would not reach by itself. */
  async patchCluster(clusterId: string, fields: Record<string, unknown>) {
    await this.send('PATCH', `clusters/${clusterId}`, fields)
  }

  /** Lets a run work on a cluster. */
  async addRun(run: { cluster_id: string; job_id?: string; run_name?: string; state?: string }) {
    await this.send('POST', 'runs', run)
  }

  /** Id of the cluster with this name. */
  async clusterId(name: string): Promise<string> {
    const path = '/api/2.1/clusters/list?page_size=100'
    const { clusters } = await this.call<{ clusters: { cluster_id: string; cluster_name: string }[] }>('GET', path)
    const found = clusters.find(({ cluster_name }) => cluster_name === name)
    if (!found) throw new Error(`The workspace has no cluster ${name}.`)
    return found.cluster_id
  }

  /** A call of the workspace's API as its admin, past the console. */
  async call<Answer>(method: 'GET' | 'POST', path: string, data?: unknown): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.token()}` }
    const answer = await this.request.fetch(path, { method, headers, data })
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }

  private async send(method: string, what: string, data?: unknown): Promise<unknown> {
    const path = `/__emulator/${this.workspace}/${what}`
    const answer = await this.request.fetch(path, { method, data })
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
    const text = await answer.text()
    return text ? JSON.parse(text) : undefined
  }
}
