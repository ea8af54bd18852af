import type * as compute from '@/lib/databricks/api/models/compute'
import type { Grant, ObjectKind } from '../access'

/** What will happen to a cluster by itself. */
export interface Step {
  atWorkMs: number
  to: 'RUNNING' | 'SCALED' | 'TERMINATING' | 'TERMINATED'
  reason?: compute.TerminationReason
}

/** How every start of a cluster ends, when it is not in RUNNING. */
export interface Fate {
  /** The start itself is refused, else the cluster comes down again. */
  refused?: { code: string; message: string }
  reason?: compute.TerminationReason
}

/** A spec that waits, and by whom and when it was left to wait. */
export interface PendingEnforcement {
  spec: compute.ClusterSpec
  changes: compute.ClusterSettingsChange[]
  initiator: string
  initiatedMs: number
}

/** A cluster as the emulator keeps it. */
export interface Cluster {
  id: string
  /** As `clusters/list` shows it. */
  wire: compute.ClusterDetails
  /** What it is to be, with what its policy supplies. */
  spec: compute.ClusterSpec
  /** As it was asked for, where that is less; `clusters/get` shows it. */
  asked?: compute.ClusterSpec
  /** What its policy makes of it once it is down or restarts. */
  pending?: PendingEnforcement
  grants: Grant[]
  pinned: boolean
  next?: Step
  /** Someone is attached: it does not stop for inactivity, and scales with what they do. */
  inUse?: boolean
  fate?: Fate
  /** Oldest first. */
  events: compute.ClusterEvent[]
  /** How many events there ever were: what is drawn by chance is drawn from it. */
  recorded: number
}

export const clusterKind: ObjectKind = {
  path: 'clusters',
  type: 'cluster',
  levels: [
    { name: 'CAN_ATTACH_TO', may: 'Can attach notebooks to the cluster and see its logs' },
    { name: 'CAN_RESTART', may: 'Can also start, restart and terminate the cluster' },
    { name: 'CAN_MANAGE', may: 'Can also edit, resize, delete and share the cluster' },
  ],
}
