import { vi } from 'vitest'
import type { Cluster } from '@/lib/databricks/rules/clusters'

export interface GateCall {
  op: string
  input: Record<string, unknown>
  atMs: number
}

type Reply = { status: number; body: unknown; headers?: Record<string, string> } | 'no answer'

/** A gate with a few clusters behind it, for tests of what the browser asks it. */
export class FakeGate {
  clusters: Cluster[] = []
  calls: GateCall[] = []
  latencyMs = 0
  /** Answers instead of the gate where it answers at all; `'no answer'` after the operation has been done. */
  instead: (call: GateCall) => Reply | undefined = () => undefined

  constructor() {
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) => this.answer(url, init))
  }

  count = (op: string) => this.calls.filter((call) => call.op === op).length
  clear = () => (this.calls = [])
  cluster = (id: string) => this.clusters.find(({ cluster_id }) => cluster_id === id)!
  change(id: string, fields: Partial<Cluster>) {
    this.clusters = this.clusters.map((cluster) => (cluster.cluster_id === id ? { ...cluster, ...fields } : cluster))
  }

  private async answer(url: string, init?: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(url, 'http://console')
    const op = pathname.split('/').at(-1)!
    const input = JSON.parse(searchParams.get('input') ?? (init?.body as string)) as Record<string, unknown>
    const call = { op, input, atMs: Date.now() }
    this.calls.push(call)
    // The workspace answers with what it knows when it is asked, the answer takes its time.
    const instead = this.instead(call)
    const reply = instead && instead !== 'no answer' ? instead : this.run(call)
    await new Promise((resolve) => setTimeout(resolve, this.latencyMs))
    if (instead === 'no answer') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(reply.body), { status: reply.status, headers: reply.headers })
  }

  private run({ op, input }: GateCall): Exclude<Reply, string> {
    const ok = (body: unknown) => ({ status: 200, body })
    if (op === 'clusters.list') return ok(this.list(input))
    const id = String(input.cluster_id)
    if (op === 'clusters.start') this.change(id, { state: 'PENDING' })
    if (op === 'clusters.delete') this.change(id, { state: 'TERMINATING' })
    if (op !== 'clusters.get') return ok({})
    const cluster = this.cluster(id)
    return cluster
      ? ok({ ...cluster, spec: { num_workers: 2 } })
      : refusal(400, 'INVALID_PARAMETER_VALUE', 'does not exist')
  }

  private list({ page_size, page_token, filter_by }: Record<string, unknown>) {
    const states = (filter_by as { cluster_states?: string[] } | undefined)?.cluster_states
    const all = this.clusters.filter(({ state }) => !states || states.includes(state!))
    const from = Number(page_token ?? 0)
    const to = from + Number(page_size)
    return { clusters: all.slice(from, to), next_page_token: to < all.length ? String(to) : '' }
  }
}

/** A refusal of the workspace. */
export const refusal = (status: number, error_code: string, message: string, retryAfter?: number) => ({
  status,
  body: { error_code, message },
  headers: retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) },
})

/** The console's own word that the workspace gave no usable answer. */
export const unanswered = (status: number, error_code: string) => ({
  status,
  body: { error_code, message: 'The workspace did not answer.', console: true },
})

export const manyClusters = (count: number): Cluster[] =>
  Array.from({ length: count }, (_, at) => ({
    cluster_id: `c${at}`,
    cluster_name: `cluster ${at}`,
    state: 'TERMINATED',
    custom_tags: { team: 'data' },
  }))
