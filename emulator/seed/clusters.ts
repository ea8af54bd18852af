import type { Cluster } from '../clusters/cluster'
import type { Workspace } from '../workspace'

export function seedClusters({ seed }: Workspace): Cluster[] {
  if (seed.empty) return []
  return ['RUNNING', 'TERMINATED', 'TERMINATED', 'RUNNING', 'TERMINATED'].map((state, at): Cluster => {
    const id = `1105-08170${at}-k3v9x2m${at}`
    const now = String(Date.now() - 3600_000)
    const spec = {
      cluster_name: `acme-${at}`,
      spark_version: '17.3.x-scala2.13',
      node_type_id: 'i3.xlarge',
      num_workers: 2,
      autotermination_minutes: 60,
    }
    return {
      id,
      spec,
      wire: {
        cluster_id: id,
        ...spec,
        state,
        state_message: '',
        start_time: now,
        cluster_source: 'UI',
        creator_user_name: 'ada.admin@acme.example',
        ...(state === 'TERMINATED' && { terminated_time: now }),
      },
      grants: [
        { group_name: 'users', permission_level: 'CAN_ATTACH_TO' },
        { group_name: 'data-engineering', permission_level: 'CAN_RESTART' },
      ],
      pinned: at === 1,
      events: [],
    }
  })
}
