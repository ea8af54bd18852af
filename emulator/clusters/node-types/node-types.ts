import type * as compute from '@/lib/databricks/api/models/compute'
import { aws } from './aws'
import { azure } from './azure'
import { gcp } from './gcp'

/** Id, cores, GiB of memory, local disks, GPUs. */
export type NodeRow = [string, number, number, string?, number?]
export type Cloud = 'aws' | 'azure' | 'gcp'

/** Still started where they are in use, no longer offered. */
const deprecated = new Set(['m4.xlarge', 'p3.2xlarge', 'Standard_NC6s_v3', 'Standard_L8s_v2', 'Standard_L16s_v2'])
const graviton = /^[mrc]\dgd?\./

/** The machines of all three clouds: the demo's workspace has them side by side, which a real one has not. */
export const nodeTypes: ReadonlyMap<string, compute.NodeType> = new Map(
  [aws, azure, gcp].flatMap((cloud) =>
    Object.entries(cloud).flatMap(([category, rows]) =>
      rows.map((row): [string, compute.NodeType] => [row[0], nodeType(category, row)]),
    ),
  ),
)

function nodeType(category: string, [id, cores, gib, disks = '', gpus = 0]: NodeRow): compute.NodeType {
  const [count = 0, sizeGb = 0] = disks.split('x').map(Number)
  const photon = gpus === 0 && !deprecated.has(id)
  return {
    node_type_id: id,
    memory_mb: gib * 1024,
    num_cores: cores,
    description: id,
    instance_type_id: id,
    is_deprecated: deprecated.has(id),
    category,
    support_ebs_volumes: cloudOf(id) === 'aws' && !disks,
    support_cluster_tags: true,
    num_gpus: gpus,
    node_instance_type: {
      instance_type_id: id,
      local_disks: 0,
      local_disk_size_gb: 0,
      local_nvme_disks: count,
      local_nvme_disk_size_gb: sizeGb,
    },
    is_hidden: false,
    support_port_forwarding: true,
    display_order: 0,
    is_io_cache_enabled: count > 0,
    is_graviton: graviton.test(id),
    photon_worker_capable: photon,
    photon_driver_capable: photon,
  }
}

export function cloudOf(nodeTypeId: string): Cloud {
  if (nodeTypeId.startsWith('Standard_')) return 'azure'
  return nodeTypeId.includes('.') ? 'aws' : 'gcp'
}

/** The first of each cloud's availability zones is the default. */
export const zones = ['us-west-2a', 'us-west-2b', 'us-west-2c', 'us-west-2d']
