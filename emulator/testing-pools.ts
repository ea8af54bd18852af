import * as clusters from '@/lib/databricks/api/clusters'
import * as api from '@/lib/databricks/api/instance-pools'
import type { ClusterSpec, CreateInstancePool, InstancePoolStats } from '@/lib/databricks/api/models/compute'
import type { TestEmulator } from './testing'

let made = 0

/** A workspace of one's own to make pools in, and clusters of them. */
export function freshPools(emulator: TestEmulator) {
  const workspace = `pools-${made++}`
  const call: TestEmulator['call'] = (op, input, who = 'admin') => emulator.call(op, input, who, workspace)

  async function ok<T>(reply: Promise<{ status: number; answer: T; message?: string }>): Promise<T> {
    const { status, answer, message } = await reply
    if (status !== 200) throw new Error(`${status}: ${message}`)
    return answer
  }
  const spec = (more: ClusterSpec) => ({ spark_version: '17.3.x-scala2.13', num_workers: 2, ...more })
  const cluster = (cluster_id: string) => ok(call(clusters.get, { cluster_id }))

  return {
    workspace,
    call,
    ok,
    cluster,

    /** Makes a pool and answers its id. */
    pool: async (more: Partial<CreateInstancePool> = {}) => {
      const asked = { instance_pool_name: `pool ${made++}`, node_type_id: 'm5d.xlarge', ...more }
      return (await ok(call(api.create, asked))).instance_pool_id!
    },
    get: (instance_pool_id: string) => ok(call(api.get, { instance_pool_id })),

    /** As `used/idle/pending used/pending idle`. */
    stats: async (instance_pool_id: string) => {
      const stats = (await ok(call(api.get, { instance_pool_id }))).stats as Required<InstancePoolStats>
      return [stats.used_count, stats.idle_count, stats.pending_used_count, stats.pending_idle_count].join('/')
    },

    tryCreate: (more: ClusterSpec, who: 'admin' | 'operator' = 'admin') => call(clusters.create, spec(more), who),
    /** Makes a cluster and answers its id. */
    start: async (more: ClusterSpec) => (await ok(call(clusters.create, spec(more)))).cluster_id!,

    /** How long it takes until a cluster is in a state, and the cluster then; a second at a time. */
    async until(cluster_id: string, state: string) {
      for (let seconds = 0; seconds < 120; seconds++) {
        const now = await cluster(cluster_id)
        if (now.state === state) return { seconds, cluster: now }
        emulator.pass(1000)
      }
      throw new Error(`${cluster_id} does not come to ${state}.`)
    },
  }
}
