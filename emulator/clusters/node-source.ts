import type * as compute from '@/lib/databricks/api/models/compute'
import type { Cluster } from './cluster'
import type { Moment } from './lifecycle'

/** What a cluster gets of the machines it asks for. */
export interface Fit {
  /** Workers that it has from now on. */
  workers: number
  /** So much work until all are there and set up. */
  ms: number
  /** Why it did not get all. */
  short?: compute.TerminationReason
}

/** Where clusters with a pool get their machines from. For all others it does nothing, and answers undefined. */
export interface NodeSource {
  /**
   * Gives back what is more than `workers` and a driver, and takes what is less. With at least `least` workers in
   * reach it takes what it can get; else nothing.
   */
  fit(cluster: Cluster, workers: number, moment: Moment, least?: number): Fit | undefined
  /** What was being launched for the cluster is there. Answers its workers. */
  arrived(cluster: Cluster): number | undefined
  /** Gives back everything. */
  leave(cluster: Cluster, moment: Moment): void
  /** Shows what the cluster has from its pools. */
  inherit(cluster: Cluster): void
  /** Counts the machines of a cluster that is there already. */
  adopt(cluster: Cluster): void
}

export const isPooled = ({ wire }: Cluster): boolean => Boolean(wire.instance_pool_id ?? wire.driver_instance_pool_id)
