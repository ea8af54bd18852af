import * as api from '@/lib/databricks/api/cluster-policies'
import * as clusters from '@/lib/databricks/api/clusters'
import type { ClusterSpec, CreateCluster } from '@/lib/databricks/api/models/compute'
import type { TokenId } from './identity'
import type { TestEmulator } from './testing'

let made = 0

/** A workspace of its own to make policies in, and clusters under them. */
export async function freshPolicies(emulator: TestEmulator, seed?: object) {
  const workspace = `policies-${made++}`
  if (seed) await emulator.control('POST', `${workspace}/seed`, seed)
  const call: typeof emulator.call = (op, input, who = 'admin') => emulator.call(op, input, who, workspace)
  let named = 0

  return {
    workspace,
    call,
    /** A policy with these rules, for the members of data engineering too. */
    async policy(rules: object, more: { max_clusters_per_user?: string; name?: string } = {}): Promise<string> {
      const input = { name: `policy ${named++}`, definition: JSON.stringify(rules), ...more }
      const { answer, message } = await call(api.create, input)
      if (!answer.policy_id) throw new Error(message)
      const access_control_list = [{ group_name: 'data-engineering', permission_level: 'CAN_USE' }]
      await call(api.setPermissions, { cluster_policy_id: answer.policy_id, access_control_list })
      return answer.policy_id
    },
    /** Another definition for it. */
    redefine: async (policy_id: string, rules: object) => {
      const { answer } = await call(api.get, { policy_id })
      return call(api.edit, { policy_id, name: answer.name, definition: JSON.stringify(rules) })
    },
    cluster: (spec: ClusterSpec, who: TokenId = 'admin') =>
      call(clusters.create, { cluster_name: 'tried', ...spec } as CreateCluster, who),
    shown: async (cluster_id: string) => (await call(clusters.get, { cluster_id })).answer,
  }
}

/** What a cluster needs where no policy says it. */
export const machines: ClusterSpec = { spark_version: '17.3.x-scala2.13', node_type_id: 'm5d.xlarge', num_workers: 2 }
