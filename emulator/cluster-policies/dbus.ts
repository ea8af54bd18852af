import type * as compute from '@/lib/databricks/api/models/compute'
import { cloudOf, nodeTypes } from '../clusters/node-types/node-types'
import type { ClusterType } from './judge'

/** DBU per hour and machine (facts/databricks-behaviour.md 7). */
const known: Readonly<Record<string, number>> = {
  'i3.xlarge': 1,
  'i3.2xlarge': 2,
  'i3.4xlarge': 4,
  'i3.8xlarge': 8,
  'i3.16xlarge': 16,
  'm5.xlarge': 0.69,
  'm5d.large': 0.34,
  'm6id.large': 0.38,
  'r5d.xlarge': 0.9,
  'c5d.xlarge': 0.61,
  'i4i.xlarge': 1.38,
  'g4dn.xlarge': 0.71,
  Standard_DS3_v2: 0.75,
  Standard_D4s_v3: 0.75,
  Standard_D4ds_v5: 1,
  Standard_DS4_v2: 1.5,
  Standard_E8ds_v4: 2,
  Standard_D8s_v3: 1.5,
  Standard_L8s_v2: 2,
}
/** The median per core, where a machine is not in the list. */
const perCore = { aws: 0.21, azure: 0.25, gcp: 0.18 }

/** The most that a cluster can use in an hour, with its driver and all workers; undefined for machines of a pool. */
export function dbusPerHour(spec: compute.ClusterSpec, type: ClusterType): number | undefined {
  const worker = ofNode(spec.node_type_id)
  const driver = ofNode(spec.driver_node_type_id ?? spec.node_type_id)
  if (worker === undefined || driver === undefined) return undefined
  const workers = spec.autoscale?.max_workers ?? spec.num_workers ?? 0
  const isPhoton = spec.runtime_engine === 'PHOTON' || spec.spark_version?.includes('-photon-')
  const factor = isPhoton ? (type === 'all-purpose' ? 2 : 2.9) : 1
  return Math.round((driver + workers * worker) * factor * 100) / 100
}

function ofNode(id = ''): number | undefined {
  const cores = nodeTypes.get(id)?.num_cores
  return known[id] ?? (cores === undefined ? undefined : cores * perCore[cloudOf(id)])
}
