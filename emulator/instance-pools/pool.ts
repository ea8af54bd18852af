import type * as compute from '@/lib/databricks/api/models/compute'
import type { Grant, ObjectKind } from '../access'

/** Machines of a pool that one cluster has, and of those the ones that are still being launched. */
export interface Use {
  held: number
  awaited: number
}

/** What is answered of a pool beside its state and its numbers. */
export type PoolWire = Omit<compute.GetInstancePool, 'state' | 'stats' | 'status'>

/** An instance pool as the emulator keeps it. Times are of work. */
export interface Pool {
  id: string
  wire: PoolWire
  grants: Grant[]
  /** Since when each machine that nobody has is there, the longest first. */
  idle: number[]
  /** When each machine that is being launched for nobody will be there. */
  pending: number[]
  /** By cluster. */
  uses: Map<string, Use>
  /** How many were ever launched: what is drawn by chance is drawn from it. */
  launched: number
  /** Clusters that had machines when it was deleted keep them, and get no more. */
  deleted: boolean
  /** Why no machine of it is ever launched. */
  fate?: string
  errors: compute.PendingInstanceError[]
}

// Pool ACLs of docs.databricks.com: attaching from CAN_ATTACH_TO on, everything else from CAN_MANAGE on.
export const poolKind: ObjectKind = {
  path: 'instance-pools',
  type: 'instance-pool',
  levels: [
    { name: 'CAN_ATTACH_TO', may: 'Can attach clusters to the pool' },
    { name: 'CAN_MANAGE', may: 'Can also edit, delete and share the pool' },
  ],
}
